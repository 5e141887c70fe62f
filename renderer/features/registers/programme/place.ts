/** Where a day stands across a timeline. */
import { type Day, dayNumber } from '#shared/lib/dates.ts'
import type { TimelineSpan } from '#shared/views/programmes/timeline-span.ts'

/** Place of the beginning of a day (with `edge`: of its end) in per cent of the width, kept within the sheet. */
export type DayPlace = (day: Day, edge?: boolean) => number

export function placeIn({ from, to }: TimelineSpan): DayPlace {
  const first = dayNumber(from)
  const days = dayNumber(to) + 1 - first
  return (day, edge = false) => {
    const at = ((dayNumber(day) + (edge ? 1 : 0) - first) / days) * 100
    return Math.max(0, Math.min(100, at))
  }
}
