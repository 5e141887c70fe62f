/** Clock times of a meeting. */
import { momentNow } from '#renderer/data/use-app-info.ts'
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

/** Việt Nam's time of day (UTC+7) by the program's clock. */
export function timeNow(): ClockTime {
  return timeOfMoment(momentNow())
}
