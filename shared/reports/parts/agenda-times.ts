/** When each item of an agenda begins and ends, counted from the start of the meeting. */
import type { ClockTime } from '#shared/lib/dates.ts'
import { formatTimeInSchedule } from '#shared/lib/vi-dates.ts'

const minutesOfDay = 24 * 60

/**
 * `8h00 - 8h15` for each item in turn. After an item without minutes nobody knows when the next one begins: it and what
 * follows have their length alone (`15 phút`), as has everything while the meeting has no clock time.
 */
export function agendaTimes(
  start: ClockTime | null,
  items: readonly { readonly minutes: number | null }[],
): string[] {
  let at = start === null ? null : minutesOf(start)
  return items.map(({ minutes }) => {
    const from = at
    at = from === null || minutes === null ? null : from + minutes
    if (from === null) return minutes === null ? '' : `${minutes} phút`
    return at === null ? `Từ ${clock(from)}` : `${clock(from)} - ${clock(at)}`
  })
}

function minutesOf(time: ClockTime): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

function clock(minutes: number): string {
  const inDay = minutes % minutesOfDay
  const two = (value: number) => String(value).padStart(2, '0')
  return formatTimeInSchedule(`${two(Math.floor(inDay / 60))}:${two(inDay % 60)}`)
}
