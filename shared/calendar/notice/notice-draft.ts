/** The notice of a year as the office types it, and what of a year's list came from one. */
import { addDays, type Day, dayParts, makeDay, weekdayOf } from '../../lib/dates.ts'
import { pairSwaps } from '../day-warnings.ts'
import { type DayHalf, nationalDayNeighbour, type SpecialDay, type Weekday } from '../holidays.ts'
import { firstLunarDay, fromLunar, lastLunarDay } from '../lunar.ts'

export type SwapDraft = { readonly off: Day | null; readonly worked: Day | null }
/** `off` null: the whole day. */
export type LocalDraft = { readonly date: Day | null; readonly name: string; readonly off: DayHalf | null }

export type NoticeDraft = {
  /** How many of the five days of Tết lie before mùng 1. */
  readonly tetBefore: number
  readonly nationalDay: 'before' | 'after'
  readonly makeUpForCultureDay: boolean
  readonly swaps: readonly SwapDraft[]
  readonly local: readonly LocalDraft[]
}

export const tetLength = 5

/** Mùng 1 Tết of a year; null outside the lunar table. */
export function newYearDay(year: number): Day | null {
  if (year < dayParts(firstLunarDay).year || year > dayParts(lastLunarDay).year) return null
  return fromLunar({ year, month: 1, day: 1, isLeap: false })
}

/** The five days of Tết with so many of them before mùng 1; none outside the lunar table. */
export function tetBlock(year: number, before: number): Day[] {
  const first = newYearDay(year)
  if (first === null) return []
  return Array.from({ length: tetLength }, (_, index) => addDays(first, index - before))
}

/** Whether 24/11 falls on a day of weekly rest, so that the question of its make-up day arises. */
export function asksForCultureDay(year: number, rest: readonly Weekday[]): boolean {
  return year >= 2026 && rest.includes(weekdayOf(makeDay(year, 11, 24)))
}

/** What a year's list says in the terms of a notice; `around` are the days of the years beside it, for swaps that cross over. */
export function readNotice(
  year: number,
  days: readonly SpecialDay[],
  rest: readonly Weekday[],
  around: readonly SpecialDay[] = [],
): NoticeDraft {
  const holidays = new Set(days.filter(({ kind }) => kind === 'holiday').map(({ date }) => date))
  const neighbour = holidays.has(makeDay(year, 9, 1))
    ? 'before'
    : holidays.has(makeDay(year, 9, 3)) || nationalDayNeighbour(year, rest) === makeDay(year, 9, 3)
      ? 'after'
      : 'before'
  return {
    tetBefore: daysBefore(newYearDay(year), holidays),
    nationalDay: neighbour,
    makeUpForCultureDay: asksForCultureDay(year, rest) && hasCultureMakeUp(year, days),
    swaps: swapsOf(year, days, around),
    local: days
      .filter(({ kind }) => kind === 'local' || kind === 'half-day')
      .map(({ date, name, off }) => ({ date, name, off: off ?? null })),
  }
}

function daysBefore(first: Day | null, holidays: ReadonlySet<Day>): number {
  // A list without its Tết says nothing of it: the usual division.
  if (first === null || !holidays.has(first)) return 1
  let count = 0
  while (count < tetLength - 1 && holidays.has(addDays(first, -count - 1))) count += 1
  return count
}

/** The make-up day lies right after 24/11 and the weekly rest that follows it. */
function hasCultureMakeUp(year: number, days: readonly SpecialDay[]): boolean {
  const last = addDays(makeDay(year, 11, 24), 4)
  return days.some(({ kind, date }) => kind === 'make-up' && date > makeDay(year, 11, 24) && date <= last)
}

function swapsOf(year: number, days: readonly SpecialDay[], around: readonly SpecialDay[]): SwapDraft[] {
  const { pairs, unpaired } = pairSwaps([...days, ...around])
  const isOwn = (date: Day | null) => date !== null && dayParts(date).year === year
  const lone = unpaired.map(({ date, kind }) =>
    kind === 'worked' ? { off: null, worked: date } : { off: date, worked: null },
  )
  return [...pairs, ...lone].filter(({ off, worked }) => isOwn(off) || isOwn(worked))
}
