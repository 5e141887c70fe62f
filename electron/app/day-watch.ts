/** Tells when the day of Việt Nam changes while the program is open: overnight, or after the PC slept. */
import { dayOfMoment } from '#shared/lib/dates.ts'

const lookEveryMs = 20_000

/** Calls `tell` at the latest twenty seconds after midnight (UTC+7); returns the function that stops. */
export function watchDay(now: () => string, tell: () => void): () => void {
  let day = dayOfMoment(now())
  // A timer set for midnight would be wrong after sleep or a corrected clock; looking is cheap.
  const timer = setInterval(() => {
    const today = dayOfMoment(now())
    if (today === day) return
    day = today
    tell()
  }, lookEveryMs)
  timer.unref()
  return () => clearInterval(timer)
}
