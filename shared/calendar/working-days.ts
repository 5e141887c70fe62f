/**
 * The working-day calendar of an office: weekly rest, holidays, make-up days and worked Saturdays in one.
 *
 * Counting follows Bộ luật Dân sự 2015: the first day of a term is not counted (Điều 147 khoản 2 and 3); a term whose last
 * day is a day off ends on the next working day (Điều 148 khoản 5, {@link WorkingCalendar.shift} with `next`).
 * All days are `YYYY-MM-DD` between 1900-01-01 and 2199-12-31; beyond these a RangeError is thrown.
 */
import { assertNever } from '../lib/assert-never.ts'
import { addDays, type Day, dayFromNumber, dayNumber, dayParts, daysInMonth, makeDay } from '../lib/dates.ts'
import type { CalendarYear, DayHalf, SpecialDay, SpecialDayKind, Weekday } from './holidays.ts'

/** What a day is to the office. `worked` is a day of rest that is worked (làm bù), `half-day` one on which half is worked. */
export type DayKind = 'working' | 'rest' | SpecialDayKind

/** What happens to a date that falls on a day off. */
export type ShiftPolicy = 'keep' | 'next' | 'previous'

/** A day worth a word in an explanation; plain weekly rest has no name. */
export interface DayNote {
  readonly day: Day
  readonly kind: DayKind
  readonly name: string | null
  readonly nameEn: string | null
  /** The half of a half-day that is off. */
  readonly off?: DayHalf
}

/** How a count of working days came about. */
export interface CountExplanation {
  readonly workingDays: number
  /** The days off that were not counted, in order. */
  readonly skipped: readonly DayNote[]
  /** The days of rest that were counted because they are worked. */
  readonly worked: readonly DayNote[]
  /** The counted days of which one half is off. */
  readonly halves: readonly DayNote[]
}

export interface WorkingCalendar {
  /** Days of weekly rest. */
  readonly weeklyRest: readonly Weekday[]
  dayKind(day: Day): DayKind
  isWorkingDay(day: Day): boolean
  /** The entry of the year's list for a day, null for an ordinary day. */
  specialDay(day: Day): SpecialDay | null
  /** Name of a special day, null for an ordinary day. English falls back to Vietnamese. */
  nameOf(day: Day, language?: 'vi' | 'en'): string | null
  /** The n-th working day after `day` (before it for negative n), `day` itself not counted; n = 0 gives `day` back. */
  addWorkingDays(day: Day, count: number): Day
  /** Working days after `from` up to and including `to`; negative, the other way round, when `to` lies before `from`. */
  workingDaysBetween(from: Day, to: Day): number
  /** The next working day; with `inclusive` the day itself when it is one. */
  nextWorkingDay(day: Day, inclusive?: boolean): Day
  /** The working day before; with `inclusive` the day itself when it is one. */
  previousWorkingDay(day: Day, inclusive?: boolean): Day
  /** A date moved off a day off as the policy says; a working day stays. */
  shift(day: Day, policy: ShiftPolicy): Day
  /** Null only in a month without any working day. */
  lastWorkingDayOfMonth(year: number, month: number): Day | null
  /** The n-th working day of a month (1-12), from its end for negative n; null when the month has fewer. */
  nthWorkingDay(year: number, month: number, nth: number): Day | null
  /** Why {@link workingDaysBetween} gives what it gives: the days off passed over and the days of rest counted. */
  explain(from: Day, to: Day): CountExplanation
}

export interface WorkingCalendarSource {
  /** The special days of a year: the office's own list, or the default. Called once a year. */
  readonly yearOf: (year: number) => CalendarYear
  readonly weeklyRest: readonly Weekday[]
}

/** One year, counted once. Positions are days from 1 January (0). */
interface YearTable {
  readonly first: number
  readonly kinds: readonly DayKind[]
  readonly special: ReadonlyMap<Day, SpecialDay>
  /** Working days up to and including a position. */
  readonly upTo: Uint16Array
  /** Positions of the working days, in order. */
  readonly working: readonly number[]
}

const firstYear = 1900
const lastYear = 2199

/** Makes the calendar of an office. It keeps what it has counted: make a new one when a year's list changes. */
export function makeWorkingCalendar({ yearOf, weeklyRest }: WorkingCalendarSource): WorkingCalendar {
  if (new Set(weeklyRest).size > 6) throw new RangeError('a week needs a working day')
  const tables = new Map<number, YearTable>()

  function table(year: number): YearTable {
    const known = tables.get(year)
    if (known !== undefined) return known
    if (!(year >= firstYear && year <= lastYear)) throw new RangeError(`no working days for the year ${year}`)
    const made = countYear(year, yearOf(year).days, weeklyRest)
    tables.set(year, made)
    return made
  }

  return { weeklyRest, ...lookups(table), ...counting(table), ...monthly(table) }
}

type TableOf = (year: number) => YearTable

function countYear(year: number, days: readonly SpecialDay[], weeklyRest: readonly Weekday[]): YearTable {
  const first = dayNumber(makeDay(year, 1, 1))
  const length = dayNumber(makeDay(year + 1, 1, 1)) - first
  const own = days.filter((one) => dayParts(one.date).year === year)
  const special = new Map(own.map((one) => [one.date, one]))
  const kinds = Array.from(
    { length },
    (_, at): DayKind => (isRestNumber(first + at, weeklyRest) ? 'rest' : 'working'),
  )
  for (const one of special.values()) kinds[dayNumber(one.date) - first] = one.kind
  const upTo = new Uint16Array(length)
  const working: number[] = []
  kinds.forEach((kind, at) => {
    if (isWorking(kind)) working.push(at)
    upTo[at] = working.length
  })
  return { first, kinds, special, upTo, working }
}

function lookups(table: TableOf) {
  const dayKind = (day: Day): DayKind => {
    const { kinds, first } = table(dayParts(day).year)
    const kind = kinds[dayNumber(day) - first]
    if (kind === undefined) throw new RangeError(`no such day: ${day}`)
    return kind
  }
  const specialDay = (day: Day) => table(dayParts(day).year).special.get(day) ?? null
  return {
    dayKind,
    specialDay,
    isWorkingDay: (day: Day) => isWorking(dayKind(day)),
    nameOf(day: Day, language: 'vi' | 'en' = 'vi') {
      const one = specialDay(day)
      if (one === null) return null
      return language === 'en' && one.nameEn !== '' ? one.nameEn : one.name
    },
  }
}

function counting(table: TableOf) {
  /** Working days from 1 January to `day`, included. */
  const upTo = (day: Day) => {
    const { first, upTo: counts } = table(dayParts(day).year)
    const count = counts[dayNumber(day) - first]
    if (count === undefined) throw new RangeError(`no such day: ${day}`)
    return count
  }
  const isWorkingDay = (day: Day) => isWorking(lookups(table).dayKind(day))

  /** The working day of this rank (from 1) counted from 1 January of `year`; other years are walked into. */
  const ofRank = (year: number, rank: number): Day => {
    let inYear = year
    let left = rank
    while (left < 1) left += table(--inYear).working.length
    while (left > table(inYear).working.length) left -= table(inYear++).working.length
    const { first, working } = table(inYear)
    return dayFromNumber(first + (working[left - 1] ?? 0))
  }

  const addWorkingDays = (day: Day, count: number): Day => {
    if (!Number.isInteger(count)) throw new RangeError(`not a whole number of working days: ${count}`)
    if (count === 0) return day
    const before = count < 0 && isWorkingDay(day) ? upTo(day) - 1 : upTo(day)
    return ofRank(dayParts(day).year, count > 0 ? before + count : before + count + 1)
  }

  const workingDaysBetween = (from: Day, to: Day): number => {
    if (to < from) return -workingDaysBetween(to, from) || 0
    let count = upTo(to) - upTo(from)
    for (let year = dayParts(from).year; year < dayParts(to).year; year += 1)
      count += table(year).working.length
    return count
  }

  return {
    addWorkingDays,
    workingDaysBetween,
    ...nearest(isWorkingDay, addWorkingDays),
    explain: explainer(table, workingDaysBetween),
  }
}

/** The working days beside a day, and where a due goes that falls on a day off. */
function nearest(isWorkingDay: (day: Day) => boolean, addWorkingDays: (day: Day, count: number) => Day) {
  const nextWorkingDay = (day: Day, inclusive = false) =>
    inclusive && isWorkingDay(day) ? day : addWorkingDays(day, 1)
  const previousWorkingDay = (day: Day, inclusive = false) =>
    inclusive && isWorkingDay(day) ? day : addWorkingDays(day, -1)

  const shift = (day: Day, policy: ShiftPolicy): Day => {
    switch (policy) {
      case 'keep':
        return day
      case 'next':
        return nextWorkingDay(day, true)
      case 'previous':
        return previousWorkingDay(day, true)
      default:
        return assertNever(policy)
    }
  }
  return { nextWorkingDay, previousWorkingDay, shift }
}

function explainer(table: TableOf, workingDaysBetween: (from: Day, to: Day) => number) {
  const { dayKind, specialDay } = lookups(table)
  const note = (day: Day): DayNote => {
    const special = specialDay(day)
    const off = special?.off === undefined ? {} : { off: special.off }
    return { day, kind: dayKind(day), name: special?.name ?? null, nameEn: special?.nameEn ?? null, ...off }
  }
  return (from: Day, to: Day): CountExplanation => {
    const [start, end] = from <= to ? [from, to] : [to, from]
    const notes: DayNote[] = []
    for (let day = addDays(start, 1); day <= end; day = addDays(day, 1)) {
      if (dayKind(day) !== 'working') notes.push(note(day))
    }
    return {
      workingDays: workingDaysBetween(from, to),
      skipped: notes.filter((one) => !isWorking(one.kind)),
      worked: notes.filter((one) => one.kind === 'worked'),
      halves: notes.filter((one) => one.kind === 'half-day'),
    }
  }
}

function monthly(table: TableOf) {
  const nthWorkingDay = (year: number, month: number, nth: number): Day | null => {
    const { first, upTo, working } = table(year)
    const start = dayNumber(makeDay(year, month, 1)) - first
    const before = start === 0 ? 0 : (upTo[start - 1] ?? 0)
    const total = (upTo[start + daysInMonth(year, month) - 1] ?? 0) - before
    const rank = nth > 0 ? nth : total + nth + 1
    if (nth === 0 || rank < 1 || rank > total) return null
    return dayFromNumber(first + (working[before + rank - 1] ?? 0))
  }
  return {
    nthWorkingDay,
    lastWorkingDayOfMonth: (year: number, month: number) => nthWorkingDay(year, month, -1),
  }
}

/** Whether a day of this kind counts as a working day. */
export function isWorking(kind: DayKind): boolean {
  return kind === 'working' || kind === 'worked' || kind === 'half-day'
}

function isRestNumber(number: number, weeklyRest: readonly Weekday[]): boolean {
  const weekday = ((((number + 3) % 7) + 7) % 7) + 1
  return weeklyRest.some((rest) => rest === weekday)
}
