/**
 * Every number that is known to be taken: what the registry kept, and what was typed on meetings and in the library, which must
 * neither be given again nor be missed.
 */
import type { Day } from '#shared/lib/dates.ts'
import type { ReadModel } from '#shared/registers/define-register.ts'
import type { Meeting, PaperFormat, PaperHead } from '#shared/registers/meeting/index.ts'
import type { Paper } from '#shared/registers/paper/index.ts'
import type { NumberSeries, NumberState, PaperNumber } from '#shared/registers/paper-number/index.ts'
import { readNumber } from './read-number.ts'
import { numberingOf, periodOf, placeOf, schemeOf } from './scheme.ts'

export type NumberSource = {
  readonly register: 'paper-number' | 'meeting' | 'source-document'
  readonly id: string
}

export type KnownNumber = NumberSeries & {
  readonly number: number
  readonly suffix: string
  readonly state: NumberState
  readonly on: Day | null
  readonly printed: string
  readonly subject: string
  readonly reason: string
  readonly source: NumberSource
  /** The paper that carries it, as far as it was written here. */
  readonly paperId: string | null
  /** One paper is known by several records: these have the same owner. */
  readonly owner: string
}

/** The id of the library's record of a paper that was issued here. */
export function documentIdOf(paperId: string): string {
  return `vb.${paperId}`
}

/** All of them, what the registry kept first. A paper that is known by several records comes once for each. */
export function knownNumbers(read: ReadModel): KnownNumber[] {
  const papers = papersOfMeetings(read)
  return [
    ...read.all('paper-number').map((record) => keptNumber(record, read)),
    ...read.all('meeting').flatMap((meeting) => numbersOfMeeting(meeting, papers, read)),
    ...documentNumbers(read),
  ]
}

/** A change of scheme carries a number along: what was given by the year counts in the term that holds its day. */
function keptNumber(record: PaperNumber, read: ReadModel): KnownNumber {
  const { organisationId, number, suffix, state, printed, subject, reason, paperId, givenOn } = record
  const body = read.get('organisation', organisationId)
  const numbering = numberingOf(read)
  const scheme = body ? schemeOf(body, numbering) : null
  const isOfScheme = scheme === null || (scheme.period === 'year') === (record.period.length === 4)
  const period = isOfScheme || scheme === null ? record.period : periodOf(scheme, givenOn, numbering)
  return {
    ...{ organisationId, series: record.series, period: period ?? record.period },
    ...{ number, suffix, state, printed, subject, reason, paperId, on: givenOn },
    source: { register: 'paper-number', id: record.id },
    owner: paperId === null ? `paper-number/${record.id}` : `paper/${paperId}`,
  }
}

/** What a meeting's papers are called in the requests they were made by. */
type MeetingPaper = 'minutes' | 'invitation' | 'conclusion-notice'
type PapersOfMeetings = ReadonlyMap<string, string>

const meetingKey = (meetingId: string, what: string, format: string) => `${meetingId}/${what}/${format}`

/** The issued papers that were made from meetings. */
function papersOfMeetings(read: ReadModel): PapersOfMeetings {
  return new Map(
    read.all('paper').flatMap((paper) => {
      const source = meetingOf(paper)
      return source && paper.state !== 'draft'
        ? [[meetingKey(source.meetingId, source.what, source.format), paper.id] as const]
        : []
    }),
  )
}

/** The meeting of which a paper was made, and as what; null for any other paper. */
export function meetingOf({
  origin: { request },
  format,
}: Pick<Paper, 'origin' | 'format'>): { meetingId: string; what: MeetingPaper; format: PaperFormat } | null {
  const { kind, meetingId } = request ?? {}
  if (typeof meetingId !== 'string') return null
  if (kind !== 'minutes' && kind !== 'invitation' && kind !== 'conclusion-notice') return null
  return { meetingId, what: kind, format }
}

type Typed = {
  readonly what: MeetingPaper
  readonly format: PaperFormat
  readonly letters: string
  readonly text: string
  readonly head: PaperHead
  readonly on: Day
}

function numbersOfMeeting(meeting: Meeting, papers: PapersOfMeetings, read: ReadModel): KnownNumber[] {
  const event = read.get('event', meeting.id)
  if (!event) return []
  return typedOnMeeting(meeting, event.date).flatMap(({ what, format, letters, text, head, on }) => {
    const typed = readNumber(text)
    const place = placeOfHead(head, format, letters, on, read)
    if (!typed || !place) return []
    const paperId = papers.get(meetingKey(meeting.id, what, format)) ?? null
    return [
      {
        ...place,
        ...{ number: typed.number, suffix: typed.suffix, state: 'used' as const, on, printed: text },
        ...{ subject: event.title, reason: '', paperId },
        source: { register: 'meeting' as const, id: meeting.id },
        owner: paperId === null ? `meeting/${meeting.id}/${what}` : `paper/${paperId}`,
      },
    ]
  })
}

const formats = ['state', 'party'] as const

function typedOnMeeting(meeting: Meeting, heldOn: Day): Typed[] {
  const { invitation, minutes, noticeNumber, noticeIssuedOn } = meeting
  const noticeFormat = readNumber(noticeNumber)?.format ?? meeting.format
  return [
    ...formats.flatMap((format): Typed[] => [
      {
        ...{ what: 'invitation', format, letters: 'GM', head: invitation[format] },
        ...{
          text: invitation[format].number,
          on: invitation[format].issuedOn ?? invitation.sentOn ?? heldOn,
        },
      },
      {
        ...{ what: 'minutes', format, letters: 'BB', head: minutes[format] },
        ...{ text: minutes[format].number, on: minutes[format].issuedOn ?? heldOn },
      },
    ]),
    {
      ...{ what: 'conclusion-notice', format: noticeFormat, letters: 'TB', head: minutes[noticeFormat] },
      ...{ text: noticeNumber, on: noticeIssuedOn ?? heldOn },
    },
  ]
}

function placeOfHead(
  head: PaperHead,
  format: PaperFormat,
  letters: string,
  on: Day,
  read: ReadModel,
): NumberSeries | null {
  const office = read.get('settings', 'office')
  const issuerId = head.issuerId ?? (format === 'state' ? office?.stateIssuerId : office?.partyIssuerId)
  const body = issuerId ? read.get('organisation', issuerId) : undefined
  return body ? placeOf(body, letters, on, numberingOf(read)) : null
}

/** The library's own: of the bodies for which the office keeps numbers. What others issued is no number of ours. */
function documentNumbers(read: ReadModel): KnownNumber[] {
  const own = ownBodies(read)
  return read.all('source-document').flatMap((record) => {
    const typed = readNumber(record.number)
    const body =
      record.issuerId && own.has(record.issuerId) ? read.get('organisation', record.issuerId) : null
    if (!typed || !body || record.issuedOn === null) return []
    // A công văn of the State has the agency where others have their letters.
    const letters = record.type === 'letter' ? '' : typed.letters
    if (letters === '' && record.type !== 'letter') return []
    const place = placeOf(body, letters, record.issuedOn, numberingOf(read))
    if (!place) return []
    const paperId = record.id.startsWith('vb.') ? record.id.slice(3) : null
    return [
      {
        ...place,
        ...{ number: typed.number, suffix: typed.suffix, state: 'used' as const, on: record.issuedOn },
        ...{ printed: record.number, subject: record.subject, reason: '', paperId },
        source: { register: 'source-document' as const, id: record.id },
        owner: paperId === null ? `source-document/${record.id}` : `paper/${paperId}`,
      },
    ]
  })
}

/** The bodies whose numbers this office gives: its own two, those with a scheme, and those that it has given a number. */
export function ownBodies(read: ReadModel): ReadonlySet<string> {
  const office = read.get('settings', 'office')
  const ids = [
    office?.partyIssuerId,
    office?.stateIssuerId,
    ...numberingOf(read).schemes.map(({ organisationId }) => organisationId),
    ...read.all('paper-number').map(({ organisationId }) => organisationId),
    ...read.all('paper').map(({ parts }) => parts.agencies[0]?.organisationId),
  ]
  return new Set(ids.filter((id) => typeof id === 'string'))
}
