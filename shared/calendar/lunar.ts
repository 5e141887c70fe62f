/**
 * The Vietnamese lunisolar calendar (âm lịch) at UTC+7, for every day from 1968-01-01 to 2100-12-31.
 * It is not the Chinese calendar: reckoned an hour earlier, its Tết fell a month earlier in 1985 and a day in 2007 and 2030.
 */
import { type Day, dayFromNumber, dayNumber, dayParts, makeDay } from '../lib/dates.ts'
import { type LunarYearRow, lunarYearRows } from './lunar-table.ts'

/** A day of the lunar calendar. */
export interface LunarDate {
  /** Lunar year, named by the Gregorian year in which it begins (2026 = Bính Ngọ). */
  readonly year: number
  /** 1 (Giêng) to 12 (Chạp); a leap month bears the number of the month before it. */
  readonly month: number
  /** 1 to 30. */
  readonly day: number
  readonly isLeap: boolean
  /** 29 (tháng thiếu) or 30 (tháng đủ). */
  readonly monthLength: number
}

/** First and last day that {@link toLunar} knows. */
export const firstLunarDay: Day = '1968-01-01'
export const lastLunarDay: Day = '2100-12-31'

interface LunarYear extends LunarYearRow {
  /** Day number of the first day of each month, and of the first day after the year. */
  readonly starts: readonly number[]
}

const firstNumber = dayNumber(firstLunarDay)
const lastNumber = dayNumber(lastLunarDay)
const years: readonly LunarYear[] = lunarYearRows.map((row) => {
  const starts = [dayNumber(makeDay(row.year, row.firstMonth, row.firstDate))]
  for (const length of row.lengths) starts.push((starts.at(-1) ?? 0) + length)
  return { ...row, starts }
})

/** True when the lunar date of `day` is known (1968-01-01 to 2100-12-31). */
export function hasLunarDate(day: Day): boolean {
  return day >= firstLunarDay && day <= lastLunarDay
}

/** The lunar date of a day. Throws RangeError outside 1968-01-01..2100-12-31. */
export function toLunar(day: Day): LunarDate {
  const number = dayNumber(day)
  if (!(number >= firstNumber && number <= lastNumber)) throw outOfRange(day)
  const gregorianYear = dayParts(day).year
  const own = yearRow(gregorianYear)
  const year = own !== undefined && number >= (own.starts[0] ?? 0) ? own : yearRow(gregorianYear - 1)
  if (year === undefined) throw outOfRange(day)
  const index = year.starts.findIndex((start, at) => number >= start && number < (year.starts[at + 1] ?? 0))
  return {
    year: year.year,
    ...monthAt(year, index),
    day: number - (year.starts[index] ?? 0) + 1,
    monthLength: year.lengths[index] ?? 0,
  }
}

/**
 * The day of a lunar date; null when that date does not exist (a leap month the year does not have, the 30th of a short
 * month, month 13). Throws RangeError when the date lies outside 1968-01-01..2100-12-31.
 */
export function fromLunar(date: Pick<LunarDate, 'year' | 'month' | 'day' | 'isLeap'>): Day | null {
  const year = yearRow(date.year)
  if (year === undefined) throw outOfRange(`lunar year ${date.year}`)
  const index = monthIndex(year, date.month, date.isLeap)
  if (index === null || !Number.isInteger(date.day) || date.day < 1 || date.day > (year.lengths[index] ?? 0))
    return null
  const number = (year.starts[index] ?? 0) + date.day - 1
  if (number < firstNumber || number > lastNumber)
    throw outOfRange(`${date.day}/${date.month} of lunar year ${date.year}`)
  return dayFromNumber(number)
}

/** The leap month (1-12) of a lunar year, null where it has none. Throws RangeError for a year without table. */
export function leapMonthOf(lunarYear: number): number | null {
  const year = yearRow(lunarYear)
  if (year === undefined) throw outOfRange(`lunar year ${lunarYear}`)
  return year.leapMonth === 0 ? null : year.leapMonth
}

function yearRow(year: number): LunarYear | undefined {
  return years[year - (years[0]?.year ?? 0)]
}

function outOfRange(what: string): RangeError {
  return new RangeError(`no lunar calendar for ${what}: it is known from ${firstLunarDay} to ${lastLunarDay}`)
}

/** The number and leap mark of the month at a place (from 0) of the year. */
function monthAt({ leapMonth }: LunarYear, index: number): { month: number; isLeap: boolean } {
  const afterLeap = leapMonth > 0 && index >= leapMonth
  return { month: afterLeap ? index : index + 1, isLeap: leapMonth > 0 && index === leapMonth }
}

function monthIndex({ leapMonth }: LunarYear, month: number, isLeap: boolean): number | null {
  if (!Number.isInteger(month) || month < 1 || month > 12) return null
  if (isLeap) return leapMonth === month ? month : null
  return leapMonth > 0 && month > leapMonth ? month : month - 1
}
