/** The day, or the window, that a rule means in a span of days. */
import { addDays, type Day, dayParts, daysInMonth, makeDay, weekdayOf } from '../../lib/dates.ts'
import type { WorkingCalendar } from '../working-days.ts'
import type { DayAndMonth, Limit, Spot } from './due-rule.ts'
import type { Span } from './periods.ts'
import { inYear } from './rule-faults.ts'
import type { Why } from './why.ts'

export interface Found {
  readonly day: Day
  readonly windowFrom: Day | null
  readonly why: readonly Why[]
}

/** The spot in a span. Of a window the day is the last one. */
export function findSpot(spot: Spot, span: Span, calendar: WorkingCalendar): Found {
  switch (spot.kind) {
    case 'day':
      return withLimit(dayOfSpan(spot.day, span), spot.limit)
    case 'last-day':
      return withLimit(single(span.to), spot.limit)
    case 'working-day':
      return withLimit(workingDay(spot.nth, span, calendar), spot.limit)
    case 'weekday':
      return withLimit(single(nthWeekday(spot.nth, spot.weekday, span)), spot.limit)
    case 'week':
      return window(week(spot.nth, span))
    case 'days':
      return window({ from: dayOfSpan(spot.from, span).day, to: dayOfSpan(spot.to, span).day })
    case 'dates':
      return window(datesOf(spot.from, spot.to, dayParts(span.from).year))
    case 'whole':
      return window(span)
  }
}

/** The day named, or the day before it when the limit is strict. */
export function withLimit(found: Found, limit: Limit): Found {
  if (limit !== 'strictly-before') return found
  const day = addDays(found.day, -1)
  return { ...found, day, why: [...found.why, { code: 'day-before', of: found.day, day }] }
}

export function single(day: Day, why: Why = { code: 'rule-day', day }): Found {
  return { day, windowFrom: null, why: [why] }
}

export function window({ from, to }: Span): Found {
  return { day: to, windowFrom: from, why: [{ code: 'window', from, to }] }
}

/** The n-th day of the month in which the span begins, held within the span. */
function dayOfSpan(wanted: number, span: Span): Found {
  const { year, month } = dayParts(span.from)
  const length = daysInMonth(year, month)
  const named = makeDay(year, month, Math.min(wanted, length))
  if (named > span.to) return single(span.to, { code: 'term-over', wanted, day: span.to })
  if (named < span.from) return single(span.from, { code: 'term-not-begun', wanted, day: span.from })
  return single(named, wanted > length ? { code: 'short-month', wanted, day: named } : undefined)
}

function workingDay(nth: number, span: Span, calendar: WorkingCalendar): Found {
  const day =
    nth > 0
      ? calendar.addWorkingDays(addDays(span.from, -1), nth)
      : calendar.addWorkingDays(addDays(span.to, 1), nth)
  if (day >= span.from && day <= span.to) return single(day)
  const held = nth > 0 ? calendar.previousWorkingDay(span.to, true) : calendar.nextWorkingDay(span.from, true)
  return single(held, { code: 'few-working-days', wanted: Math.abs(nth), day: held })
}

/** The n-th such weekday; the last one where the span, the end of a term, has fewer, and its last day where it has none. */
function nthWeekday(nth: number, weekday: number, span: Span): Day {
  const last = addDays(span.to, -((weekdayOf(span.to) - weekday + 7) % 7))
  const fromStart = addDays(span.from, ((weekday - weekdayOf(span.from) + 7) % 7) + (nth - 1) * 7)
  const day = nth < 0 || fromStart > last ? last : fromStart
  return day < span.from ? span.to : day
}

/**
 * A week of a month, Monday to Sunday. As with ISO years, a week belongs to the month that holds its Thursday; the first
 * begins with the month and the last ends with it, so that each day of the month lies in exactly one week.
 */
function week(nth: number, span: Span): Span {
  const thursday = nthWeekday(nth, 4, span)
  const isLast = nth < 0 || addDays(thursday, 7) > span.to
  return {
    from: nth === 1 || addDays(thursday, -3) < span.from ? span.from : addDays(thursday, -3),
    to: isLast ? span.to : addDays(thursday, 3),
  }
}

function datesOf(from: DayAndMonth, to: DayAndMonth, year: number): Span {
  const endYear = inYear(to) < inYear(from) ? year + 1 : year
  return { from: inMonth(year, from), to: inMonth(endYear, to) }
}

function inMonth(year: number, { day, month }: DayAndMonth): Day {
  return makeDay(year, month, Math.min(day, daysInMonth(year, month)))
}
