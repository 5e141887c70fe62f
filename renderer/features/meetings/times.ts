/** Clock times of a meeting. */
import { type ClockTime, timeOfMoment } from '#shared/lib/dates.ts'

/** Minutes from one clock time to a later one of the same day; null when either is missing or they are not in order. */
export function minutesBetween(start: ClockTime | null, end: ClockTime | null): number | null {
  if (start === null || end === null || end <= start) return null
  return minutesOf(end) - minutesOf(start)
}

function minutesOf(time: ClockTime): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/** Việt Nam's time of day (UTC+7) on this PC's clock. */
export function timeNow(): ClockTime {
  return timeOfMoment(new Date().toISOString())
}
