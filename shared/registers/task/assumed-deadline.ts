/**
 * The deadline of work whose source paper sets none: so many calendar days after it is given, a last day off moved to the next
 * working day (the rule of a Party commune office, and Bộ luật Dân sự 2015, Điều 148 khoản 5). The office sets the count.
 */
import type { WorkingCalendar } from '#shared/calendar/working-days.ts'
import { addDays, type Day } from '#shared/lib/dates.ts'

/** `days` calendar days after `from`. */
export function assumedDeadline(from: Day, days: number, calendar: WorkingCalendar): Day {
  return calendar.shift(addDays(from, days), 'next')
}
