/** The meetings, clocks and papers that a report counts. */
import type { RuleContext } from '#shared/registers/define-register.ts'
import type { Meeting } from '#shared/registers/meeting/index.ts'
import { type CalendarEntry, calendarEntries } from '../calendar-entries.ts'
import type { ClockLine } from '../clocks/clock-measures.ts'
import { measureClocks } from '../clocks/measure-clocks.ts'
import { wasHeld } from '../obligations/due-standing.ts'
import type { ReportScope } from './report.ts'
import type { Span } from './task-lines.ts'

export type MeetingLine = { readonly entry: CalendarEntry; readonly meeting: Meeting | null }

/** Entries that are no meeting: work in the office, duty. */
const noMeetings = ['office-work', 'duty', 'other']

/** The meetings that were held in the span and that the scope means, in order of the day. */
export function meetingLines(
  { from, asOf }: Span,
  isOurs: (entry: CalendarEntry) => boolean,
  context: RuleContext,
): MeetingLine[] {
  if (asOf < from) return []
  return calendarEntries(context.read, context.calendar, from, asOf)
    .filter((entry) => entry.date >= from && !noMeetings.includes(entry.kind))
    .filter((entry) => wasHeld(entry, context) && isOurs(entry))
    .map((entry) => ({ entry, meeting: context.read.get('meeting', entry.key) ?? null }))
}

/** The legal clocks of the span's meetings, as they stood on `context.today`. */
export function clockLinesOf(
  { from, to }: Span,
  isOurs: (entry: CalendarEntry) => boolean,
  context: RuleContext,
): ClockLine[] {
  const ours = new Set(
    calendarEntries(context.read, context.calendar, from, to)
      .filter(isOurs)
      .map(({ key }) => key),
  )
  return measureClocks(from, to, context)
    .measures.flatMap(({ lines }) => lines)
    .filter(({ key }) => ours.has(key))
}

/** Whether an entry concerns the bodies and officials of a scope: in the chair or among those invited. */
export function concerns(entry: CalendarEntry, { organisationIds, personIds }: ReportScope): boolean {
  const all = [...entry.chairs, ...entry.participants]
  const hasBody =
    organisationIds.length === 0 ||
    all.some(({ organisationId }) => organisationId !== null && organisationIds.includes(organisationId))
  return (
    hasBody &&
    (personIds.length === 0 || all.some(({ personId }) => personId !== null && personIds.includes(personId)))
  )
}
