/**
 * The dates of a due rule. Pure: the working-day calendar, today and the regulation's term are arguments. Periods that do
 * not lie between 1901 and 2197 have no dues: the calendar ends soon after.
 */
import { addDays, type Day, dayParts, makeDay } from '../../lib/dates.ts'
import type { ShiftPolicy, WorkingCalendar } from '../working-days.ts'
import type { DueRule, OnceRule, PeriodicRule } from './due-rule.ts'
import { type Period, partOf, periodOf, periodsBetween, type Term } from './periods.ts'
import { monthsOf } from './rule-faults.ts'
import { type Found, findSpot, single, window, withLimit } from './spots.ts'
import type { Due, Why } from './why.ts'

/**
 * The dues that fall between two days, both included, in order; whichever period they are for. A rule bound to an event
 * has none until the event has its day (`dueOfEvent`); one of a term has none without the term.
 */
export function duesOf(
  rule: DueRule,
  from: Day,
  to: Day,
  calendar: WorkingCalendar,
  term: Term | null = null,
): Due[] {
  if (to < from) return []
  const first = rule.kind === 'periodic' ? firstPeriodBefore(rule, from, term) : addDays(from, -longestShift)
  return duesOfPeriods(rule, first, addDays(to, longestShift), calendar, term).filter(
    ({ dueOn }) => dueOn >= from && dueOn <= to,
  )
}

/**
 * The dues of the periods that begin between two days, wherever they fall ("tháng sau" lies in the next): a year's plan.
 * A one-off rule belongs to the year of its day.
 */
export function duesOfPeriods(
  rule: DueRule,
  from: Day,
  to: Day,
  calendar: WorkingCalendar,
  term: Term | null = null,
): Due[] {
  switch (rule.kind) {
    case 'periodic':
      return periodsBetween(rule, from, to, term).flatMap((period) => dueOfPeriod(rule, period, calendar))
    case 'once':
      return [dueOnce(rule, calendar)].filter(({ nominal }) => nominal >= from && nominal <= to)
    case 'event':
      return []
  }
}

/** The next `count` dues from `today` on, today included; fewer when the rule has no more. */
export function nextDues(
  rule: DueRule,
  today: Day,
  count: number,
  calendar: WorkingCalendar,
  term: Term | null = null,
): Due[] {
  if (rule.kind === 'event') return []
  const months = rule.kind === 'periodic' ? (monthsOf(rule) ?? 0) : 0
  // A period more than asked for, and one for those that fall in the next.
  const horizon = months === 0 ? lastYear : Math.ceil(((count + 2) * months) / 12)
  const { year } = dayParts(rule.kind === 'periodic' ? laterOf(today, rule) : today)
  const to = makeDay(Math.min(year + horizon, lastYear), 12, 31)
  return duesOf(rule, today, to, calendar, term).slice(0, count)
}

/** A date with the rule's shift policy applied. */
export function shifted(
  period: string,
  { day, windowFrom, why }: Found,
  policy: ShiftPolicy,
  calendar: WorkingCalendar,
): Due {
  const dueOn = calendar.shift(day, policy)
  return {
    period,
    nominal: day,
    dueOn,
    dueAt: null,
    windowFrom: windowFrom !== null && windowFrom > dueOn ? dueOn : windowFrom,
    why: [...why, ...whyShifted(day, dueOn, calendar), ...whyHalf(dueOn, calendar)],
  }
}

// Two years before the calendar's end: a due may lie in the year after its period, and move on from there.
const lastYear = 2197
const firstYear = 1901
/** Days; no block of days off is longer, so that no due lies further before its period than this. */
const longestShift = 60

function dueOfPeriod(rule: PeriodicRule, period: Period, calendar: WorkingCalendar): Due[] {
  const part = partOf(rule, period)
  if (dayParts(part.from).year < firstYear || dayParts(part.to).year > lastYear) return []
  return [shifted(period.key, findSpot(rule.spot, part, calendar), rule.onDayOff, calendar)]
}

function dueOnce({ spot, onDayOff }: OnceRule, calendar: WorkingCalendar): Due {
  const found = spot.kind === 'day' ? withLimit(single(spot.day), spot.limit) : window(spot)
  return shifted('once', found, onDayOff, calendar)
}

/** The first day of the earliest period that may still fall due on `day`: two before it, for "tháng sau" and shifts. */
function firstPeriodBefore(rule: PeriodicRule, day: Day, term: Term | null): Day {
  let first = periodOf(rule, day, term)?.from ?? day
  for (let back = 0; back < 2; back += 1) {
    first = periodOf(rule, addDays(first, -1), term)?.from ?? first
  }
  return first
}

function laterOf(today: Day, { every }: PeriodicRule): Day {
  const start = every.unit === 'months' && every.start !== null ? `${every.start}-01` : today
  return start > today ? start : today
}

function whyHalf(day: Day, calendar: WorkingCalendar): Why[] {
  const off = calendar.specialDay(day)?.off
  return off === undefined ? [] : [{ code: 'half-day', day, off }]
}

function whyShifted(day: Day, dueOn: Day, calendar: WorkingCalendar): Why[] {
  if (calendar.isWorkingDay(day)) return []
  const direction = dueOn > day ? 'next' : 'previous'
  if (dueOn === day)
    return calendar.explain(addDays(day, -1), day).skipped.map((off) => ({ code: 'kept', off }))
  const passed =
    direction === 'next'
      ? calendar.explain(addDays(day, -1), addDays(dueOn, -1)).skipped
      : calendar.explain(dueOn, day).skipped.toReversed()
  return [{ code: 'moved', from: day, to: dueOn, direction, passed }]
}
