/** The calendar of a span of days: stored events and the computed occurrences of series, as one sorted list. */
import { expandRule } from '#shared/calendar/recurrence.ts'
import type { WorkingCalendar } from '#shared/calendar/working-days.ts'
import { addDays, type Day } from '#shared/lib/dates.ts'
import { type FieldsOf, fieldsOf, type ReadModel } from '#shared/registers/define-register.ts'
import { lastDayOf, occurrenceId, type Session } from '#shared/registers/event/index.ts'
import { eventsAround } from '#shared/registers/keys.ts'
import type { Series } from '#shared/registers/series/index.ts'

/** One line of the calendar. `key` is the event's id, for a computed occurrence the id that its event would get. */
export type CalendarEntry = FieldsOf<'event'> & {
  readonly key: string
  /** False for a computed occurrence that has no record of its own yet. */
  readonly isStored: boolean
}

const sessionOrder: Record<Session, number> = { 'all-day': 0, morning: 1, afternoon: 2, evening: 3 }

// A shift policy moves an occurrence away from its rule's day by a long holiday at most.
const widestShift = 15

/** All entries that touch a day from `from` to `to` (both included), in order of day, buổi, time, title. */
export function calendarEntries(
  read: ReadModel,
  calendar: WorkingCalendar,
  from: Day,
  to: Day,
): CalendarEntry[] {
  const stored = eventsAround(read, from, to)
    .filter((event) => event.date <= to && lastDayOf(event) >= from)
    .map((event): CalendarEntry => ({ ...fieldsOf(event), key: event.id, isStored: true }))
  const computed = read.all('series').flatMap((series) => occurrencesOf(series, read, calendar, from, to))
  return [...stored, ...computed].toSorted(compareEntries)
}

/** The computed occurrences of one series from `from` to `to` (both included) that have no record of their own. */
export function occurrencesOf(
  series: Series,
  read: ReadModel,
  calendar: WorkingCalendar,
  from: Day,
  to: Day,
): CalendarEntry[] {
  if (series.startDate > addDays(to, widestShift)) return []
  const window = { from: addDays(from, -widestShift), to: addDays(to, widestShift) }
  return expandRule(series.rule, series.startDate, window, calendar)
    .filter(({ original, date }) => date >= from && date <= to && isFree(series, read, original))
    .map(({ original, date }) => entryOfOccurrence(series, original, date))
}

function isFree(series: Series, read: ReadModel, original: Day): boolean {
  if (series.endedOn !== null && original > series.endedOn) return false
  return (
    !series.skippedDates.includes(original) &&
    read.get('event', occurrenceId(series.id, original)) === undefined
  )
}

function entryOfOccurrence(series: Series, original: Day, date: Day): CalendarEntry {
  const {
    rule: _rule,
    startDate: _start,
    skippedDates: _skipped,
    endedOn: _ended,
    followsId: _follows,
    ...content
  } = fieldsOf(series)
  return {
    ...content,
    key: occurrenceId(series.id, original),
    isStored: false,
    date,
    endDate: null,
    seriesId: series.id,
    originalDate: original,
  }
}

/** The computed occurrence of a series on its rule's day `original`, null when the rule or a skip says no. */
export function findOccurrence(
  series: Series,
  original: Day,
  calendar: WorkingCalendar,
): CalendarEntry | null {
  if (series.removedAt !== null || series.skippedDates.includes(original)) return null
  if (series.endedOn !== null && original > series.endedOn) return null
  const window = { from: addDays(original, -widestShift), to: addDays(original, widestShift) }
  const hit = expandRule(series.rule, series.startDate, window, calendar).find(
    (entry) => entry.original === original,
  )
  return hit ? entryOfOccurrence(series, hit.original, hit.date) : null
}

type PlacedEntry = Pick<CalendarEntry, 'date' | 'session' | 'startTime' | 'title'>

/** Order within the calendar: day, buổi, clock time, title. */
export function compareEntries(a: PlacedEntry, b: PlacedEntry): number {
  return (
    compare(a.date, b.date) ||
    sessionOrder[a.session] - sessionOrder[b.session] ||
    compare(a.startTime ?? '', b.startTime ?? '') ||
    compare(a.title, b.title)
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
