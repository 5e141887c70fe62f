/** What of one entry or deadline comes to lie on a day off when the calendar changes. */
import type { Why } from '#shared/calendar/due-rules/why.ts'
import type { DayHalf } from '#shared/calendar/holidays.ts'
import type { WorkingCalendar } from '#shared/calendar/working-days.ts'
import { addDays, type Day, eachDay } from '#shared/lib/dates.ts'
import { lastDayOf } from '#shared/registers/event/index.ts'
import type { CalendarEntry } from '../calendar-entries.ts'

/** The two calendars that are compared. */
export type Calendars = { readonly before: WorkingCalendar; readonly after: WorkingCalendar }

/** Why `day` has become a day off; empty when it has not. */
export function newlyOff(day: Day, { before, after }: Calendars): Why[] {
  if (after.isWorkingDay(day) || !before.isWorkingDay(day)) return []
  return after.explain(addDays(day, -1), day).skipped.map((off) => ({ code: 'kept', off }))
}

/** The first day of an entry from `today` on that has become a day off, or on which its half is off now. */
export function entryOff(
  entry: CalendarEntry,
  today: Day,
  calendars: Calendars,
): { day: Day; why: Why[] } | null {
  const first = entry.date > today ? entry.date : today
  if (lastDayOf(entry) < first) return null
  for (const day of eachDay(first, lastDayOf(entry))) {
    const why = [...newlyOff(day, calendars), ...newlyHalf(entry, day, calendars)]
    if (why.length > 0) return { day, why }
  }
  return null
}

function newlyHalf(entry: CalendarEntry, day: Day, { before, after }: Calendars): Why[] {
  const off = after.specialDay(day)?.off
  if (off === undefined || before.specialDay(day)?.off === off) return []
  return halvesOf(entry).includes(off) ? [{ code: 'half-day', day, off }] : []
}

/** The halves of the day that an entry takes. */
function halvesOf({ session, startTime, endTime }: CalendarEntry): readonly DayHalf[] {
  if (startTime !== null) {
    const morning: DayHalf[] = startTime < '12:00' ? ['morning'] : []
    const ends = endTime ?? startTime
    return ends > '12:00' && startTime < '18:00' ? [...morning, 'afternoon'] : morning
  }
  if (session === 'all-day') return ['morning', 'afternoon']
  return session === 'evening' ? [] : [session]
}
