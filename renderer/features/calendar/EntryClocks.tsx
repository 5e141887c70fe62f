/** The papers of a meeting that are late or due, in words. */
import { ClockBadge } from '#renderer/forms/moves/ClockMoves.tsx'
import type { RangeEntry } from '#shared/views/calendar-range.ts'

export function EntryClocks({ entry }: { entry: Pick<RangeEntry, 'clocks'> }) {
  return entry.clocks.map((clock) => <ClockBadge key={clock.clock} clock={clock} isNamed />)
}
