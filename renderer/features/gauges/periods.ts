/** The periods of a year that the clocks can be measured over. Pure. */
import { type Day, daysInMonth, makeDay } from '#shared/lib/dates.ts'

/** `year`, `q1` to `q4`, `m1` to `m12`. */
export type PeriodName = 'year' | `q${number}` | `m${number}`

export const periodNames: readonly PeriodName[] = [
  'year',
  ...[1, 2, 3, 4].map((quarter): PeriodName => `q${quarter}`),
  ...Array.from({ length: 12 }, (_, index): PeriodName => `m${index + 1}`),
]

/** First and last day of a period. */
export function spanOfPeriod(period: PeriodName, year: number): { from: Day; to: Day } {
  const count = Number(period.slice(1))
  const [first, last] =
    period === 'year' ? [1, 12] : period.startsWith('q') ? [count * 3 - 2, count * 3] : [count, count]
  return { from: makeDay(year, first, 1), to: makeDay(year, last, daysInMonth(year, last)) }
}
