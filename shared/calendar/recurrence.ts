/**
 * The dates of a recurrence rule. Gregorian rules are reckoned by rrule-temporal, in UTC and by whole days, so that the
 * PC's time zone has no say; working-day and lunar rules here.
 *
 * Every occurrence has two days: `original`, the rule's own date, which names it for good (skipping or changing one
 * occurrence refers to it), and `date`, where it falls after moving off a day off. `original` depends on the rule, the
 * start and the weekly rest only, never on holidays: entering the yearly notice moves dates and keeps the names.
 */
import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'
import { addDays, addMonths, type Day, dayParts, daysInMonth, makeDay, weekdayOf } from '../lib/dates.ts'
import { fromLunar } from './lunar.ts'
import type { MonthPattern, RecurrenceRule } from './recurrence-rule.ts'
import type { WorkingCalendar } from './working-days.ts'

export * from './recurrence-rule.ts'

export interface Occurrence {
  /** The rule's own date: the stable key of the occurrence. */
  readonly original: Day
  /** The day on which it takes place. */
  readonly date: Day
}

/** A span of days, both included. */
export interface DaySpan {
  readonly from: Day
  readonly to: Day
}

const firstLunarYear = 1968
const lastLunarYear = 2099

type MonthlyRule = Extract<RecurrenceRule, { frequency: 'monthly' | 'yearly' }>
type LunarRule = Extract<RecurrenceRule, { frequency: 'lunar-yearly' }>
type WorkingPattern = Extract<MonthPattern, { kind: 'nth-working-day' | 'last-working-day' }>

/**
 * The occurrences of `rule` from `start` on whose `date` lies within `span`, sorted by date, each `original` once.
 * - Intervals are counted from the period that holds `start` (weeks begin on Monday).
 * - `until` and `count` look at `original`: a date moved beyond `until` still takes place, a skipped one is counted.
 * - Lunar rules know the lunar years 1968 to 2099.
 */
export function expandRule(
  rule: RecurrenceRule,
  start: Day,
  span: DaySpan,
  calendar: WorkingCalendar,
): Occurrence[] {
  if (span.to < span.from) return []
  return occurrencesOf(rule, start, reach(rule, span, calendar), calendar)
    .filter(({ date }) => date >= span.from && date <= span.to)
    .sort((a, b) => compare(a.date, b.date) || compare(a.original, b.original))
}

/** The span in which the own date of an occurrence can lie whose moved date lies in `span`. */
function reach(rule: RecurrenceRule, { from, to }: DaySpan, calendar: WorkingCalendar): DaySpan {
  if (isWorkingDayRule(rule)) return { from: firstOfMonth(from), to: lastOfMonth(to) }
  if (rule.onDayOff === 'next') return { from: addDays(calendar.previousWorkingDay(from), 1), to }
  if (rule.onDayOff === 'previous') return { from, to: addDays(calendar.nextWorkingDay(to), -1) }
  return { from, to }
}

function occurrencesOf(
  rule: RecurrenceRule,
  start: Day,
  span: DaySpan,
  calendar: WorkingCalendar,
): Occurrence[] {
  if (isWorkingDayRule(rule)) return workingDayOccurrences(rule, start, span, calendar)
  const originals =
    rule.frequency === 'lunar-yearly' ? lunarDates(rule, start, span) : gregorianDates(rule, start, span)
  const policy = rule.onDayOff
  if (policy === 'skip') {
    return originals.filter((day) => calendar.isWorkingDay(day)).map((day) => ({ original: day, date: day }))
  }
  return originals.map((original) => ({ original, date: calendar.shift(original, policy) }))
}

const rruleWeekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

function gregorianDates(rule: Exclude<RecurrenceRule, LunarRule>, start: Day, span: DaySpan): Day[] {
  const to = rule.until !== null && rule.until < span.to ? rule.until : span.to
  if (to < start || to < span.from) return []
  const made = new RRuleTemporal({
    dtstart: utcMidnight(start),
    tzid: 'UTC',
    wkst: 'MO',
    interval: rule.interval,
    // Each turn of the loop is one period; a daily rule of 300 years has fewer.
    maxIterations: 120_000,
    ...(rule.count === null ? {} : { count: rule.count }),
    ...rruleParts(rule),
  })
  return made
    .between(utcMidnight(span.from), utcMidnight(to), true)
    .map((one) => one.toPlainDate().toString())
}

function rruleParts(rule: Exclude<RecurrenceRule, LunarRule>) {
  switch (rule.frequency) {
    case 'daily':
      return { freq: 'DAILY' as const }
    case 'weekly':
      return { freq: 'WEEKLY' as const, byDay: rule.weekdays.map((one) => rruleWeekdays[one - 1] ?? '') }
    case 'monthly':
      return {
        freq: 'MONTHLY' as const,
        ...rruleDay(rule.pattern),
        ...(rule.months ? { byMonth: [...rule.months] } : {}),
      }
    case 'yearly':
      return { freq: 'YEARLY' as const, ...rruleDay(rule.pattern), byMonth: [rule.month] }
  }
}

function rruleDay(pattern: MonthPattern) {
  switch (pattern.kind) {
    case 'day':
      // The last existing one of 28..n: so the 31st of a short month is its last day instead of none.
      return pattern.day <= 28
        ? { byMonthDay: [pattern.day] }
        : { byMonthDay: Array.from({ length: pattern.day - 27 }, (_, at) => 28 + at), bySetPos: [-1] }
    case 'last-day':
      return { byMonthDay: [-1] }
    case 'nth-weekday':
      return { byDay: [`${pattern.nth}${rruleWeekdays[pattern.weekday - 1] ?? ''}`] }
    default:
      throw new Error(`${pattern.kind} is no pattern of the Gregorian calendar`)
  }
}

function utcMidnight(day: Day): Temporal.ZonedDateTime {
  return Temporal.ZonedDateTime.from(`${day}T00:00:00[UTC]`)
}

function isWorkingDayRule(rule: RecurrenceRule): rule is MonthlyRule & { pattern: WorkingPattern } {
  if (rule.frequency !== 'monthly' && rule.frequency !== 'yearly') return false
  return rule.pattern.kind === 'nth-working-day' || rule.pattern.kind === 'last-working-day'
}

/**
 * Working-day rules name an occurrence by the day it would have without holidays: the month's last day, or its n-th day
 * outside the weekly rest. An occurrence belongs to the series when that name or its date is not before `start`.
 */
function workingDayOccurrences(
  rule: MonthlyRule & { pattern: WorkingPattern },
  start: Day,
  span: DaySpan,
  calendar: WorkingCalendar,
): Occurrence[] {
  const found: Occurrence[] = []
  const last = rule.until !== null && rule.until < span.to ? rule.until : span.to
  let left = rule.count ?? Number.POSITIVE_INFINITY
  for (const month of monthsOf(rule, start, last)) {
    if (rule.count === null && month < span.from) continue
    const one = workingDayOf(rule.pattern, month, calendar)
    if (one === null || (one.original < start && one.date < start)) continue
    if (left <= 0 || (rule.until !== null && one.original > rule.until)) break
    left -= 1
    if (month >= span.from) found.push(one)
  }
  return found
}

/** The first days of the months in which the rule has a date, from the month of `start` to that of `last`. */
function* monthsOf(rule: MonthlyRule, start: Day, last: Day): Generator<Day> {
  const step = rule.frequency === 'monthly' ? rule.interval : rule.interval * 12
  const first =
    rule.frequency === 'monthly' ? firstOfMonth(start) : makeDay(dayParts(start).year, rule.month, 1)
  for (let month = first; month <= last; month = addMonths(month, step)) {
    const isWanted =
      rule.frequency === 'yearly' || rule.months === null || rule.months.includes(dayParts(month).month)
    if (isWanted) yield month
  }
}

function workingDayOf(pattern: WorkingPattern, firstDay: Day, calendar: WorkingCalendar): Occurrence | null {
  const { year, month } = dayParts(firstDay)
  const last = calendar.lastWorkingDayOfMonth(year, month)
  if (last === null) return null
  if (pattern.kind === 'last-working-day') return { original: lastOfMonth(firstDay), date: last }
  return {
    original: nthDayOutsideRest(firstDay, pattern.nth, calendar),
    date: calendar.nthWorkingDay(year, month, pattern.nth) ?? last,
  }
}

function nthDayOutsideRest(firstDay: Day, nth: number, calendar: WorkingCalendar): Day {
  let found = firstDay
  let left = nth
  for (let day = firstDay; day <= lastOfMonth(firstDay) && left > 0; day = addDays(day, 1)) {
    if (calendar.weeklyRest.includes(weekdayOf(day))) continue
    found = day
    left -= 1
  }
  return found
}

/** The days of a lunar anniversary, their interval counted from the first one not before `start`. */
function lunarDates(rule: LunarRule, start: Day, span: DaySpan): Day[] {
  const last = rule.until !== null && rule.until < span.to ? rule.until : span.to
  const found: Day[] = []
  let left = rule.count ?? Number.POSITIVE_INFINITY
  for (let year = yearOfFirst(rule, start); left > 0; year += rule.interval) {
    const day = lunarDay(rule, year)
    if (day === null || day > last) break
    left -= 1
    if (day >= span.from) found.push(day)
  }
  return found
}

/** The lunar year of the first anniversary not before `start`. */
function yearOfFirst(rule: LunarRule, start: Day): number {
  // A lunar year reaches into the Gregorian year after it.
  let year = Math.max(dayParts(start).year - 1, firstLunarYear)
  while ((lunarDay(rule, year) ?? start) < start) year += 1
  return year
}

/** Null beyond the lunar years that the table holds whole. */
function lunarDay({ lunarMonth: month, lunarDay: wanted }: LunarRule, year: number): Day | null {
  if (year < firstLunarYear || year > lastLunarYear) return null
  return (
    fromLunar({ year, month, day: wanted, isLeap: false }) ??
    fromLunar({ year, month, day: 29, isLeap: false })
  )
}

function firstOfMonth(day: Day): Day {
  return `${day.slice(0, 8)}01`
}

function lastOfMonth(day: Day): Day {
  const { year, month } = dayParts(day)
  return makeDay(year, month, daysInMonth(year, month))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
