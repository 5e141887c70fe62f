/** What a meeting learns of its papers: numbers and days, by which the legal clocks and the gauges go. */
import { Refusal } from '#shared/contract/result.ts'
import type { Day } from '#shared/lib/dates.ts'
import { type Change, type DecideContext, fieldsOf } from '#shared/registers/define-register.ts'
import { registerOf } from '#shared/registers/index.ts'
import type { Meeting, PaperFormat } from '#shared/registers/meeting/index.ts'
import type { Paper } from '#shared/registers/paper/index.ts'
import { meetingOf } from '#shared/views/numbering/known-numbers.ts'
import { readNumber } from '#shared/views/numbering/read-number.ts'
import { refuse } from './refuse.ts'

export type IssuedNumber = {
  /** `5a`; empty for none. */
  readonly bare: string
  /** `05a/BB-VP`. */
  readonly printed: string
  readonly issuedOn: Day
}

/** The meeting's own changes when one of its papers is issued; none for papers of other records. */
export function tellMeeting(paper: Paper, issued: IssuedNumber, context: DecideContext): Change[] {
  const source = meetingOf(paper)
  const meeting = source ? context.read.get('meeting', source.meetingId) : undefined
  if (!source || !meeting || meeting.removedAt !== null) return []
  switch (source.what) {
    case 'invitation':
      return tellInvitation(meeting, source.format, issued)
    case 'minutes':
      return tellMinutes(meeting, source.format, issued, context)
    case 'conclusion-notice':
      return act(
        meeting,
        'issue-notice',
        { number: issued.printed || issued.bare, issuedOn: issued.issuedOn },
        context,
      )
  }
}

const patch = (meeting: Meeting, fields: Partial<ReturnType<typeof fieldsOf<Meeting>>>): Change => ({
  register: 'meeting',
  kind: 'update',
  id: meeting.id,
  fields: { ...fieldsOf(meeting), ...fields },
})

/** By the register's own action: it says what may be written on closed minutes. */
function act(meeting: Meeting, action: string, input: unknown, context: DecideContext): Change[] {
  const decision = registerOf('meeting').actions[action]?.decide(meeting, input, context)
  if (!decision) throw new Error(`a meeting has no action ${action}`)
  if (!decision.ok) throw new Refusal(decision.error.code, decision.error)
  return decision.changes
}

/** Once the minutes are closed the meeting is not touched for an invitation. */
function tellInvitation(meeting: Meeting, format: PaperFormat, { bare, issuedOn }: IssuedNumber): Change[] {
  if (meeting.state === 'closed') return []
  const { invitation } = meeting
  const head = { ...invitation[format], number: bare, issuedOn }
  return [
    patch(meeting, {
      invitation: { ...invitation, sentOn: invitation.sentOn ?? issuedOn, [format]: head },
    }),
  ]
}

/** Closed minutes take a number once; while they are open, the day as well. */
function tellMinutes(
  meeting: Meeting,
  format: PaperFormat,
  { bare, issuedOn }: IssuedNumber,
  context: DecideContext,
): Change[] {
  const head = meeting.minutes[format]
  if (meeting.state === 'open')
    return [
      patch(meeting, {
        minutes: {
          ...meeting.minutes,
          [format]: { ...head, number: bare === '' ? head.number : bare, issuedOn },
        },
      }),
    ]
  if (bare === '') return []
  if (head.number === '') return act(meeting, 'assign-number', { format, number: bare }, context)
  const known = readNumber(head.number)
  if (`${known?.number}${known?.suffix}` !== bare)
    refuse('number', 'minutes-have-number', { number: head.number })
  return []
}

/** A paper that was withdrawn has not gone out: what the meeting had learned of it is taken back. Closed minutes keep their number. */
export function untellMeeting(paper: Paper, context: DecideContext): Change[] {
  const source = meetingOf(paper)
  const meeting = source ? context.read.get('meeting', source.meetingId) : undefined
  if (!source || !meeting || meeting.removedAt !== null) return []
  const { parts } = paper
  if (source.what === 'conclusion-notice') {
    const isThis = meeting.noticeIssuedOn === parts.issuedOn && sameNumber(meeting.noticeNumber, parts.number)
    return isThis ? act(meeting, 'issue-notice', { number: '', issuedOn: null }, context) : []
  }
  if (meeting.state === 'closed') return []
  const { invitation, minutes } = meeting
  const head = meeting[source.what][source.format]
  if (head.issuedOn !== parts.issuedOn || !sameNumber(head.number, parts.number)) return []
  const blank = { ...head, number: '', issuedOn: null }
  if (source.what === 'minutes') return [patch(meeting, { minutes: { ...minutes, [source.format]: blank } })]
  const sentOn = invitation.sentOn === parts.issuedOn ? null : invitation.sentOn
  return [patch(meeting, { invitation: { ...invitation, sentOn, [source.format]: blank } })]
}

function sameNumber(a: string, b: string): boolean {
  const [first, second] = [readNumber(a), readNumber(b)]
  return first?.number === second?.number && first?.suffix === second?.suffix
}
