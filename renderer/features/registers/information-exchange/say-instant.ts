import { formatDay } from '#shared/lib/vi-dates.ts'
import type { Instant } from '#shared/registers/information-exchange/clock.ts'

/** `16:00, 18/11/2026`; the day alone where no time is known. */
export function sayInstant({ on, at }: Instant): string {
  return at === null ? formatDay(on) : `${at}, ${formatDay(on)}`
}
