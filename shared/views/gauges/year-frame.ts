/** The year that the gauges speak of: how far it has come, its limits, and what the office typed of it. */
import { type Day, dayParts, makeDay } from '#shared/lib/dates.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import { defaultSettings, type VolumeLimits } from '#shared/registers/settings/index.ts'
import { type TypedYear, typedYear } from './typed-year.ts'

export type Frame = {
  readonly year: number
  /** The last day counted; null for a year that has not begun. */
  readonly until: Day | null
  readonly untilLastYear: Day | null
  readonly isOver: boolean
  readonly limits: VolumeLimits
  readonly typed: TypedYear | null
  readonly typedLastYear: TypedYear | null
}

/** The frame of a calendar year on `context.today`. */
export function frameOf(year: number, { read, today }: RuleContext): Frame {
  const last = makeDay(year, 12, 31)
  const hasBegun = makeDay(year, 1, 1) <= today
  const until = !hasBegun ? null : today < last ? today : last
  return {
    year,
    until,
    untilLastYear: until === null ? null : sameDayLastYear(until),
    isOver: today > last,
    limits: read.get('settings', 'office')?.volume ?? defaultSettings.volume,
    typed: typedYear(read, year),
    typedLastYear: typedYear(read, year - 1),
  }
}

/** Lines of this year so far, those still to come, all of last year, and those of last year by the same day. */
export function spread<L extends { readonly on: Day }>(lines: readonly L[], frame: Frame) {
  const { year, until, untilLastYear } = frame
  const ofYear = (of: number) => lines.filter(({ on }) => dayParts(on).year === of)
  const own = ofYear(year)
  const before = ofYear(year - 1)
  return {
    held: own.filter(({ on }) => until !== null && on <= until),
    planned: own.filter(({ on }) => until === null || on > until),
    before,
    beforeByNow: before.filter(({ on }) => untilLastYear !== null && on <= untilLastYear),
  }
}

/** The last month by which records of a year begin when the year is kept whole. */
const firstQuarterEnds = 3

/**
 * True when lines of one year are taken for the whole of it. An office that began to use the program in autumn has a few of
 * that year: they are no base for a limit.
 */
export function isKeptWhole(lines: readonly { readonly on: Day }[]): boolean {
  return lines.some(({ on }) => dayParts(on).month <= firstQuarterEnds)
}

/** The same day of the year before; 28/02 for 29/02. */
function sameDayLastYear(day: Day): Day {
  const { year, month, date } = dayParts(day)
  return makeDay(year - 1, month, month === 2 && date === 29 ? 28 : date)
}
