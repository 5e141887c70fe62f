/** Months, quarters, half-years and years by their keys, as people report by them: `2026-M11`, `2026-Q4`, `2026-H2`, `2026`. */
import { addDays, addMonths, type Day, dayParts, makeDay } from '../lib/dates.ts'

/** The parts of a year that have keys, with their length in months. */
export const periodLengths = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const
export type PeriodLength = keyof typeof periodLengths

/** A period told apart: the `part`-th month, quarter or half of its year, from 1; of a whole year 1. */
export type PeriodParts = { readonly year: number; readonly length: PeriodLength; readonly part: number }

const lengthsByLetter = { M: 'month', Q: 'quarter', H: 'half-year' } as const
const firstYear = 1900

/** The parts of a key; null for what is no such key. */
export function readPeriodKey(key: string): PeriodParts | null {
  const found = /^(\d{4})(?:-(?:(M)(\d\d)|([QH])(\d)))?$/.exec(key)
  if (!found || Number(found[1]) < firstYear) return null
  const letter = (found[2] ?? found[4]) as keyof typeof lengthsByLetter | undefined
  const length = letter === undefined ? 'year' : lengthsByLetter[letter]
  const part = letter === undefined ? 1 : Number(found[3] ?? found[5])
  const isThere = part >= 1 && part <= 12 / periodLengths[length]
  return isThere ? { year: Number(found[1]), length, part } : null
}

/** The key of a period. */
export function periodKeyOf({ year, length, part }: PeriodParts): string {
  switch (length) {
    case 'month':
      return `${year}-M${String(part).padStart(2, '0')}`
    case 'quarter':
      return `${year}-Q${part}`
    case 'half-year':
      return `${year}-H${part}`
    case 'year':
      return String(year)
  }
}

/** The period of a length in which a day lies. */
export function periodKeyAt(on: Day, length: PeriodLength): string {
  const { year, month } = dayParts(on)
  return periodKeyOf({ year, length, part: Math.ceil(month / periodLengths[length]) })
}

/** The days of a period, both included; null for what is no key. */
export function daysOfPeriod(key: string): { readonly from: Day; readonly to: Day } | null {
  const parts = readPeriodKey(key)
  if (parts === null) return null
  const months = periodLengths[parts.length]
  const from = makeDay(parts.year, (parts.part - 1) * months + 1, 1)
  return { from, to: addDays(addMonths(from, months), -1) }
}
