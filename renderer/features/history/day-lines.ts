/** The lines of the screen: changes under the day on which they were made. Pure. */
import type { HistoryLine } from '#shared/contract/storage.ts'
import { type Day, dayOfMoment } from '#shared/lib/dates.ts'

export type ShownLine =
  | { kind: 'day'; key: string; day: Day }
  | { kind: 'change'; key: string; line: HistoryLine }

/** Changes in their order; a day is named wherever it differs from the one above, also when a clock was put back. */
export function layUnderDays(lines: readonly HistoryLine[]): ShownLine[] {
  return lines.flatMap((line, index): ShownLine[] => {
    const day = dayOfMoment(line.at)
    const former = lines[index - 1]
    const change: ShownLine = { kind: 'change', key: `c${line.seq}`, line }
    return former && dayOfMoment(former.at) === day
      ? [change]
      : [{ kind: 'day', key: `d${line.seq}`, day }, change]
  })
}
