/** The office's working calendar on the screen's side, made anew only when a year or the settings change. */
import { useMemo } from 'react'
import { defaultYear, type Weekday } from '#shared/calendar/holidays.ts'
import { makeWorkingCalendar, type WorkingCalendar } from '#shared/calendar/working-days.ts'
import { defaultSettings } from '#shared/registers/settings/index.ts'
import { useAll, useById } from './use-answer.ts'

/** Working days, days off and their names, by the office's own years where it has them. */
export function useWorkingCalendar(): WorkingCalendar {
  const years = useById('calendar-year')
  const [office] = useAll('settings')
  const rest = (office?.weeklyRest ?? defaultSettings.weeklyRest) as readonly Weekday[]
  return useMemo(
    () =>
      makeWorkingCalendar({
        weeklyRest: rest,
        yearOf: (year) => {
          const own = years.get(String(year))
          return own ? { year, days: own.days } : defaultYear(year, { weeklyRest: rest })
        },
      }),
    [years, rest],
  )
}
