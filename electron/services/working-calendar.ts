/** The office's working calendar, made anew only when a calendar year or the settings changed. */
import { defaultYear, type Weekday } from '#shared/calendar/holidays.ts'
import { makeWorkingCalendar, type WorkingCalendar } from '#shared/calendar/working-days.ts'
import type { ReadModel } from '#shared/registers/define-register.ts'
import { defaultSettings } from '#shared/registers/settings/index.ts'

/** A function that gives the calendar of the records it is shown, cached as long as nothing relevant changed. */
export function makeCalendarSource(): (read: ReadModel) => WorkingCalendar {
  let made: { years: unknown; rest: unknown; calendar: WorkingCalendar } | null = null
  return (read) => {
    const years = read.all('calendar-year')
    const rest = read.get('settings', 'office')?.weeklyRest ?? defaultSettings.weeklyRest
    if (made === null || made.years !== years || made.rest !== rest)
      made = { years, rest, calendar: calendarOf(read, rest) }
    return made.calendar
  }
}

function calendarOf(read: ReadModel, weeklyRest: readonly number[]): WorkingCalendar {
  const rest = weeklyRest as readonly Weekday[]
  return makeWorkingCalendar({
    weeklyRest: rest,
    yearOf: (year) => {
      const own = read.get('calendar-year', String(year))
      return own && own.removedAt === null
        ? { year, days: own.days }
        : defaultYear(year, { weeklyRest: rest })
    },
  })
}
