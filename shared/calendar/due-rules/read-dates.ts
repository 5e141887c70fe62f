/** Reads days and windows of days: "25", "25/11", "25/11/2026", "từ ngày 01/12 đến ngày 31/3 năm sau". */
import { type Day, daysInMonth, isDay, makeDay } from '../../lib/dates.ts'
import type { OnceSpot, Spot } from './due-rule.ts'
import { type PeriodPhrase, readPeriod, readYearTail } from './read-period.ts'
import { inYear, isDayAndMonth } from './rule-faults.ts'
import type { Cursor } from './tokens.ts'
import { fail, failHere, readDigits, seesDigits } from './unreadable.ts'

/** What a sentence says of the day: a spot with its period, or a day with its year. */
export type Said =
  | { readonly kind: 'periodic'; readonly spot: Spot; readonly phrase: PeriodPhrase | null }
  | { readonly kind: 'once'; readonly spot: OnceSpot }

/** A day as typed; month and year where they stood beside it. */
interface TypedDay {
  readonly day: number
  readonly month: number | null
  readonly year: number | null
  readonly at: number
}

export function readTypedDay(cursor: Cursor): TypedDay {
  cursor.takes('ngày')
  const at = cursor.at()
  const day = readDigits(cursor, 1, 31, 'no-such-day')
  const isShort = (cursor.sees('/') || cursor.sees('.')) && seesDigits(cursor, 1)
  const isDashed = cursor.sees('-') && seesDigits(cursor, 1) && cursor.sees('-', 2) && seesDigits(cursor, 3)
  const isLong = cursor.sees('tháng') && seesDigits(cursor, 1)
  if (!isShort && !isDashed && !isLong) return { day, month: null, year: null, at }
  const sign = cursor.next()?.text ?? ''
  const month = readDigits(cursor, 1, 12, 'no-such-month')
  const hasYear = seesDigits(cursor, 1) && cursor.takes(isLong ? 'năm' : sign)
  const year = hasYear ? readDigits(cursor, 1900, 2199, 'no-such-date') : null
  const exists = year === null ? isDayAndMonth({ day, month }) : isDay(makeDay(year, month, day))
  return exists ? { day, month, year, at } : fail(cursor, 'no-such-date', at)
}

export function dayOf({ day, month, year }: TypedDay): Day {
  return makeDay(year ?? 0, month ?? 0, day)
}

/** "tháng 4 đến tháng 9", "ngày 10 đến ngày 15 hằng tháng": what follows "từ". */
export function readRange(cursor: Cursor): Said {
  return cursor.sees('tháng') ? readMonths(cursor) : readRangeFrom(cursor, readTypedDay(cursor))
}

/** True when a window goes on: "- 31/3", "đến ngày 15". */
export function takesUntil(cursor: Cursor): boolean {
  if (!cursor.takesOne('đến', 'tới', '-', '–', '—')) return false
  cursor.takes('hết')
  return true
}

export function readRangeFrom(cursor: Cursor, first: TypedDay): Said {
  if (!takesUntil(cursor)) failHere(cursor)
  const to = readTypedDay(cursor)
  // "từ ngày 10 đến ngày 15/6": the first day lies in the month of the second.
  const from = {
    ...first,
    month: first.month ?? to.month,
    year: first.year ?? (first.month === null || to.month !== null ? to.year : null),
  }
  if (to.year !== null) return onceWindow(cursor, from, to)
  if (from.year !== null || (to.month === null && from.month !== null)) return failHere(cursor)
  if (from.month === null || to.month === null) {
    return {
      kind: 'periodic',
      spot: { kind: 'days', from: from.day, to: to.day },
      phrase: readPeriod(cursor),
    }
  }
  if (!isDayAndMonth({ day: from.day, month: from.month })) fail(cursor, 'no-such-date', from.at)
  return datesWindow(cursor, { day: from.day, month: from.month }, { day: to.day, month: to.month })
}

function onceWindow(cursor: Cursor, from: TypedDay, to: TypedDay): Said {
  if (!isDay(dayOf(from))) fail(cursor, 'no-such-date', from.at)
  return { kind: 'once', spot: { kind: 'window', from: dayOf(from), to: dayOf(to) } }
}

type DatesSpot = Extract<Spot, { kind: 'dates' }>

/** Ends in the next year when its end stands before its beginning; then "năm sau" says just that. */
function datesWindow(cursor: Cursor, from: DatesSpot['from'], to: DatesSpot['to']): Said {
  const at = cursor.at()
  const { following } = readYearTail(cursor)
  const phrase = {
    unit: 'year',
    part: 'whole',
    following: following && inYear(from) <= inYear(to),
    at,
  } as const
  return { kind: 'periodic', spot: { kind: 'dates', from, to }, phrase }
}

function readMonths(cursor: Cursor): Said {
  const from = readMonth(cursor)
  if (!takesUntil(cursor)) failHere(cursor)
  return wholeMonths(cursor, from, readMonth(cursor))
}

function readMonth(cursor: Cursor): number {
  if (!cursor.takes('tháng')) failHere(cursor)
  return readDigits(cursor, 1, 12, 'no-such-month')
}

/** From the first day of a month to the last of another. */
export function wholeMonths(cursor: Cursor, from: number, to: number): Said {
  // 2024 is a leap year: February is taken to its 29th, which other years do not have and end a day before.
  return datesWindow(cursor, { day: 1, month: from }, { day: daysInMonth(2024, to), month: to })
}
