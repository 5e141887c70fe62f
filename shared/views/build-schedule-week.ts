/** Gathers Bảng tuần, and what of it is published. */
import { addDays, type Day, eachDay, startOfWeek } from '#shared/lib/dates.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import type { PublishedEntry } from '#shared/registers/schedule-week/index.ts'
import { dayInfoOf, publishedOn, rangeEntries } from './build-calendar-range.ts'
import { calendarEntries } from './calendar-entries.ts'
import { takesPlace } from './conflicts.ts'
import { publishedEntryOf } from './published-entry.ts'
import type { ScheduleWeekView } from './schedule-week.ts'

type World = Pick<RuleContext, 'read' | 'calendar'>

/** The week that holds `day`, marked against its publication. */
export function buildScheduleWeek(day: Day, context: RuleContext): ScheduleWeekView {
  const { read, calendar } = context
  const monday = startOfWeek(day)
  const sunday = addDays(monday, 6)
  const published = publishedOn(monday, read)
  const entries = rangeEntries(monday, sunday, context, () => published)
  const present = new Set(entries.map((entry) => entry.key))
  const dropped = (published ?? []).filter((entry) => !present.has(entry.key))
  return {
    monday,
    publishedAt: published ? (read.get('schedule-week', monday)?.publishedAt ?? null) : null,
    days: eachDay(monday, sunday).map((one) => dayInfoOf(one, calendar)),
    entries,
    droppedTitles: dropped.map((entry) => entry.title),
    changeCount: entries.filter((entry) => entry.mark !== null).length + dropped.length,
  }
}

/** What is published of a week: everything that takes place in it. */
export function entriesToPublish(monday: Day, { read, calendar }: World): PublishedEntry[] {
  return calendarEntries(read, calendar, monday, addDays(monday, 6))
    .filter(takesPlace)
    .map((entry) => publishedEntryOf(entry, read))
}
