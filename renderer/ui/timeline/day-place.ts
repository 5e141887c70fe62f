/** Where a day stands across a timeline. */
import { scaleLinear } from 'd3-scale'
import { type Day, dayNumber } from '#shared/lib/dates.ts'

/** Place of the beginning of a day (with `edge`: of its end) in per cent of the width, kept within the sheet. */
export type DayPlace = (day: Day, edge?: boolean) => number

/** `from` and `to`: the days that are shown, both included. */
export function placeIn({ from, to }: { from: Day; to: Day }): DayPlace {
  const scale = scaleLinear([dayNumber(from), dayNumber(to) + 1], [0, 100]).clamp(true)
  return (day, edge = false) => scale(dayNumber(day) + (edge ? 1 : 0))
}
