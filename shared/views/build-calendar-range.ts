/** Gathers what the calendar shows for a span of days. */
import { commemorationsOn } from '#shared/calendar/commemorations.ts'
import { hasLunarDate, toLunar } from '#shared/calendar/lunar.ts'
import { formatLunarShort } from '#shared/calendar/lunar-names.ts'
import type { WorkingCalendar } from '#shared/calendar/working-days.ts'
import { type Day, eachDay, startOfWeek } from '#shared/lib/dates.ts'
import type { ReadModel, RuleContext } from '#shared/registers/define-register.ts'
import { markOf, type PublishedEntry } from '#shared/registers/schedule-week/index.ts'
import { type CalendarEntry, calendarEntries } from './calendar-entries.ts'
import type { CalendarRange, DayInfo, RangeEntry } from './calendar-range.ts'
import { findConflicts } from './conflicts.ts'
import { pressingClocks } from './due-papers.ts'
import { publishedEntryOf } from './published-entry.ts'

/** Days and entries from `from` to `to`, both included; marks compare each entry with its published week. */
export function buildCalendarRange(from: Day, to: Day, context: RuleContext): CalendarRange {
  return {
    days: eachDay(from, to).map((day) => dayInfoOf(day, context.calendar)),
    entries: rangeEntries(from, to, context, (entry) => publishedOn(startOfWeek(entry.date), context.read)),
  }
}

/** The entries of a span with their clashes, and their marks against what `publishedFor` says was published. */
export function rangeEntries(
  from: Day,
  to: Day,
  context: RuleContext,
  publishedFor: (entry: CalendarEntry) => readonly PublishedEntry[] | null,
): RangeEntry[] {
  const { read, calendar } = context
  const entries = calendarEntries(read, calendar, from, to)
  const conflicts = findConflicts(entries, read)
  return entries.map((entry) => {
    const published = publishedFor(entry)
    return {
      ...entry,
      conflicts: conflicts.get(entry.key) ?? [],
      clocks: pressingClocks(entry, context),
      mark: published && markOf({ ...publishedEntryOf(entry, read), status: entry.status }, published),
      revision: revisionOf(entry, read),
    }
  })
}

/** What was published for the week of a Monday; null where nothing was. */
export function publishedOn(monday: Day, read: ReadModel): readonly PublishedEntry[] | null {
  const week = read.get('schedule-week', monday)
  return week && week.removedAt === null ? week.entries : null
}

function revisionOf(entry: CalendarEntry, read: ReadModel): number {
  const record = entry.isStored ? read.get('event', entry.key) : read.get('series', entry.seriesId ?? '')
  return record?.revision ?? 0
}

/** What a day is: working or off and why, its lunar date, its commemorations. */
export function dayInfoOf(day: Day, calendar: WorkingCalendar): DayInfo {
  const lunar = hasLunarDate(day) ? toLunar(day) : null
  const special = calendar.specialDay(day)
  const remembered = commemorationsOn(day)
  return {
    day,
    kind: calendar.dayKind(day),
    name: special?.name ?? null,
    nameEn: special ? special.nameEn || special.name : null,
    off: special?.off ?? null,
    isProposed: special !== null && !special.decided,
    lunar: lunar ? formatLunarShort(lunar) : '',
    isLunarMark: lunar !== null && (lunar.day === 1 || lunar.day === 15),
    commemorations: remembered.map((one) => one.name),
    commemorationsEn: remembered.map((one) => one.nameEn),
  }
}
