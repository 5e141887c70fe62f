/** The days around which the sample office is built: working days counted from the first one on or after today. */
import { defaultYear } from '#shared/calendar/holidays.ts'
import { makeWorkingCalendar, type WorkingCalendar } from '#shared/calendar/working-days.ts'
import {
  addDays,
  type Day,
  dayOfMoment,
  dayParts,
  type Moment,
  quarterOf,
  startOfWeek,
} from '#shared/lib/dates.ts'

export type SampleDays = {
  readonly calendar: WorkingCalendar
  /** Today, or the next working day when today is a day off: the office's day of the big meeting. */
  readonly base: Day
  /** Monday of the week of `base`. */
  readonly monday: Day
  /** The working day `count` working days from `base`. */
  on(count: number): Day
  /** The same, as a moment: 09:00 in Việt Nam. */
  at(count: number): Moment
}

/** Days around `now` (UTC) by the default calendar, which a new office has too. */
export function sampleDays(now: Moment): SampleDays {
  const calendar = makeWorkingCalendar({ yearOf: (year) => defaultYear(year), weeklyRest: [6, 7] })
  const base = calendar.nextWorkingDay(dayOfMoment(now), true)
  const on = (count: number) => calendar.addWorkingDays(base, count)
  return {
    calendar,
    base,
    monday: startOfWeek(base),
    on,
    at: (count) => `${on(count)}T02:00:00.000Z`,
  }
}

/** `quý IV năm 2026`. */
export function quarterName(day: Day): string {
  return `quý ${['I', 'II', 'III', 'IV'][quarterOf(day) - 1]} năm ${dayParts(day).year}`
}

/** `tháng 11`. */
export function monthName(day: Day): string {
  return `tháng ${dayParts(day).month}`
}

/** A day of the month before that of `day`. */
export function inFormerMonth(day: Day): Day {
  return addDays(day, -dayParts(day).date)
}
