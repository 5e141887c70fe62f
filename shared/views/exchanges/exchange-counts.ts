/** The counts of exchanges as the balance has them, each with the exchanges behind it. Pure. */
import {
  averageTaken,
  type ExchangeLine,
  isGiven,
  onTimeShare,
  timelinessOf,
  worstDelay,
} from './exchange-lines.ts'

/** `owed` is `onTime`, `late`, `open` and `overdue` together; `given` is what was told, asked for or not. */
export const exchangeCounts = ['owed', 'onTime', 'late', 'open', 'overdue', 'given'] as const
export type ExchangeCount = (typeof exchangeCounts)[number]

export type ExchangeCounts = Readonly<Record<ExchangeCount, number>> & {
  /** Per cent, with one decimal. */
  readonly share: number | null
  /** Working days from asking to the whole answer, with one decimal. */
  readonly average: number | null
  /** Working days. */
  readonly worst: number | null
}

/** The lines that each count counts. */
export function countedLines(
  lines: readonly ExchangeLine[],
): Readonly<Record<ExchangeCount, readonly ExchangeLine[]>> {
  return { ...timelinessOf(lines), given: lines.filter(isGiven) }
}

/** The counts of some lines. */
export function countExchanges(lines: readonly ExchangeLine[]): ExchangeCounts {
  const counted = countedLines(lines)
  return {
    owed: counted.owed.length,
    onTime: counted.onTime.length,
    late: counted.late.length,
    open: counted.open.length,
    overdue: counted.overdue.length,
    given: counted.given.length,
    share: onTimeShare(counted),
    average: averageTaken(counted),
    worst: worstDelay(counted),
  }
}
