/** The due dates that lie ahead of a rule, within the days on which it binds. Pure. */
import type { DueRule, EventRule } from '#shared/calendar/due-rules/due-rule.ts'
import { nextDues } from '#shared/calendar/due-rules/dues.ts'
import { dueOfEvent, eventAt } from '#shared/calendar/due-rules/event-dues.ts'
import type { Term } from '#shared/calendar/due-rules/periods.ts'
import type { Due } from '#shared/calendar/due-rules/why.ts'
import type { WorkingCalendar } from '#shared/calendar/working-days.ts'
import type { ClockTime, Day } from '#shared/lib/dates.ts'

/** The days on which a rule binds (an open end is null), and the regulation's term. */
export type RuleSpan = { readonly from: Day | null; readonly to: Day | null; readonly term: Term | null }

export const datesShown = 12

/** The next twelve dues from `today`, or from the first day that binds when that is later; fewer when there are no more. */
export function upcomingDues(rule: DueRule, today: Day, span: RuleSpan, calendar: WorkingCalendar): Due[] {
  const { from, to, term } = span
  const start = from !== null && from > today ? from : today
  return nextDues(rule, start, datesShown, calendar, term).filter(
    ({ nominal, dueOn }) => to === null || (nominal <= to && dueOn <= to),
  )
}

/** An event as one tries it: its day, its hour if known, and the day that the request names, if it does. */
export type TriedEvent = {
  readonly on: Day
  readonly at: ClockTime | null
  readonly askedFor: Day | null
}

/** What would be due by the event. */
export function duesOfTried(
  rule: EventRule,
  { on, at, askedFor }: TriedEvent,
  calendar: WorkingCalendar,
): Due[] {
  const event = at === null ? { on } : eventAt(new Date(`${on}T${at}:00+07:00`).toISOString())
  return dueOfEvent(rule, askedFor === null ? event : { ...event, askedFor }, calendar)
}
