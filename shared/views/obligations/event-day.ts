/** On which day an obligation's event is held, as long as nobody has set it: a plan proposes it, and what hangs on it counts from it. */
import type { Due } from '#shared/calendar/due-rules/why.ts'
import type { WorkingCalendar } from '#shared/calendar/working-days.ts'
import { addDays, type Day, daysBetween } from '#shared/lib/dates.ts'

/** Longest week of a month, from its first day to its last; longer windows leave room, so that their end is no good proposal. */
const longestWeek = 9
/** Working days before the end of a week, so that what goes wrong can still be mended in it. */
const before = 2
/** Calendar days before the end of a long window: about the twentieth of a month. */
const beforeLong = 10

/** A working day within the due's window with time to spare, where it has one; the due day itself otherwise. */
export function eventDayOf({ windowFrom, dueOn }: Due, calendar: WorkingCalendar): Day {
  if (windowFrom === null || windowFrom === dueOn) return dueOn
  const isLong = daysBetween(windowFrom, dueOn) > longestWeek
  const wanted = isLong
    ? calendar.previousWorkingDay(addDays(dueOn, -beforeLong), true)
    : calendar.addWorkingDays(dueOn, -before)
  const first = calendar.nextWorkingDay(windowFrom, true)
  return wanted >= first ? wanted : first <= dueOn ? first : dueOn
}
