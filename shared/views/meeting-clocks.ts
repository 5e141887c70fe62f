/** The facts of a meeting by which its legal clocks run. */
import type { MeetingFacts } from '#shared/calendar/legal-clocks.ts'
import { type CalendarEvent, lastDayOf } from '#shared/registers/event/index.ts'
import type { Meeting } from '#shared/registers/meeting/index.ts'

/** Facts from the event and its workspace; a meeting without a workspace yet has done nothing. */
export function clockFactsOf(
  event: Pick<CalendarEvent, 'date' | 'endDate' | 'documents'>,
  meeting: Meeting | undefined,
): MeetingFacts {
  return {
    startsOn: event.date,
    endsOn: lastDayOf(event),
    isUrgent: meeting?.invitation.isUrgent ?? false,
    invitationSentOn: meeting?.invitation.sentOn ?? null,
    papers: event.documents.map((entry) => ({ sentOn: entry.receivedOn })),
    minutesClosedOn: meeting?.closedOn ?? null,
    conclusionsIssuedOn: meeting?.noticeIssuedOn ?? null,
  }
}
