/** Administrative documents that the office issued, as far as it keeps them here; none twice. */
import type { ReadModel } from '#shared/registers/define-register.ts'
import type { Meeting } from '#shared/registers/meeting/index.ts'
import { documentIdOf, meetingOf } from '../numbering/known-numbers.ts'
import type { PaperLine } from './gauges.ts'

/** All papers of the office's own bodies with a day of issue, notices of conclusions and closed minutes, in order of the day. */
export function papersIssued(read: ReadModel): PaperLine[] {
  const kept = keptPapers(read)
  const known = new Set(kept.filter(({ number }) => number !== '').map(identityOf))
  const issuedHere = papersOfTheDesk(read)
  // A notice or minutes that somebody also entered among the papers is one document.
  const ofMeetings = read
    .all('meeting')
    .flatMap((meeting) => papersOfMeeting(meeting, read))
    .filter((line) => !known.has(identityOf(line)) && !issuedHere.has(`${line.type} ${line.id}`))
  return [...kept, ...ofMeetings].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

/** Minutes and notices that were issued here stand in the library, whatever day the meeting gives them. */
function papersOfTheDesk(read: ReadModel): ReadonlySet<string> {
  return new Set(
    read.all('paper').flatMap((paper) => {
      const meeting = meetingOf(paper)
      const isInLibrary = read.get('source-document', documentIdOf(paper.id))?.removedAt === null
      return meeting && isInLibrary ? [`${paper.parts.type} ${meeting.meetingId}`] : []
    }),
  )
}

function keptPapers(read: ReadModel): PaperLine[] {
  const office = read.get('settings', 'office')
  const own = new Set([office?.partyIssuerId, office?.stateIssuerId])
  return read.all('source-document').flatMap(({ id, type, subject, number, issuedOn, issuerId }) =>
    issuedOn !== null && issuerId !== null && own.has(issuerId)
      ? [
          {
            register: 'source-document' as const,
            id,
            type,
            title: subject,
            number,
            on: issuedOn,
          },
        ]
      : [],
  )
}

function papersOfMeeting(meeting: Meeting, read: ReadModel): PaperLine[] {
  const head = meeting.minutes[meeting.format]
  const common = {
    register: 'meeting' as const,
    id: meeting.id,
    title: read.get('event', meeting.id)?.title ?? '',
  }
  const minutesOn = meeting.state === 'closed' ? (head.issuedOn ?? meeting.closedOn) : null
  return [
    ...(meeting.noticeIssuedOn === null
      ? []
      : [
          {
            ...common,
            type: 'notice' as const,
            number: meeting.noticeNumber,
            on: meeting.noticeIssuedOn,
          },
        ]),
    ...(minutesOn === null
      ? []
      : [{ ...common, type: 'minutes' as const, number: head.number, on: minutesOn }]),
  ]
}

/** `15`, `15/TB-VP` and `15-TB/BTGDV` of one kind and day are the same paper: the figure in front decides. */
function identityOf({ type, number, on }: PaperLine): string {
  return `${type} ${on} ${/^\d+/.exec(number.trim())?.[0]?.replace(/^0+/, '') ?? number.trim()}`
}
