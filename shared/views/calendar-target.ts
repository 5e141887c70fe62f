/** What a key of the calendar stands for: an ordinary event, or an occurrence of a series, stored or computed. */
import { Refusal } from '#shared/contract/result.ts'
import type { Day } from '#shared/lib/dates.ts'
import { type DecideContext, fieldsOf, type ReadModel } from '#shared/registers/define-register.ts'
import { type CalendarEvent, event as eventRegister } from '#shared/registers/event/index.ts'
import type { Series } from '#shared/registers/series/index.ts'
import { type CalendarEntry, findOccurrence } from './calendar-entries.ts'

export type CalendarTarget = {
  entry: CalendarEntry
  /** The event's own record; null for a computed occurrence. */
  event: CalendarEvent | null
  /** Set for occurrences of a series in use. */
  occurrence: { series: Series; original: Day } | null
}

/**
 * The target of a command. `revision` is the event's, the series' where the occurrence has no record; null asks for no
 * check. Throws `unknown-record`, `record-removed`, `record-changed`.
 */
export function findTarget(
  key: string,
  revision: number | null,
  { read, calendar }: Pick<DecideContext, 'read' | 'calendar'>,
): CalendarTarget {
  const event = read.get('event', key)
  if (event) {
    if (event.removedAt !== null) throw new Refusal('record-removed', { params: { id: key } })
    expectRevision(event, revision)
    const entry = { ...fieldsOf(event), key, isStored: true }
    return { entry, event, occurrence: occurrenceOf(event, read) }
  }
  const [seriesId = '', original = ''] = key.split('@')
  const series = read.get('series', seriesId)
  const entry = series ? findOccurrence(series, original, calendar) : null
  if (!series || !entry) throw new Refusal('unknown-record', { params: { register: 'event', id: key } })
  expectRevision(series, revision)
  return { entry, event: null, occurrence: { series, original } }
}

function occurrenceOf(event: CalendarEvent, read: ReadModel): CalendarTarget['occurrence'] {
  const series = event.seriesId ? read.get('series', event.seriesId) : undefined
  if (!series || series.removedAt !== null || event.originalDate === null) return null
  return { series, original: event.originalDate }
}

function expectRevision(record: { id: string; revision: number }, revision: number | null): void {
  if (revision !== null && record.revision !== revision)
    throw new Refusal('record-changed', { params: { id: record.id, revision: record.revision } })
}

/** Refuses what closed minutes forbid. */
export function expectOpen(event: CalendarEvent, read: ReadModel): void {
  const lock = eventRegister.lockOf(event, read)
  if (lock) throw new Refusal(lock.code, { ...lock, issues: [{ path: event.id, code: 'closed-meeting' }] })
}

/** The stored occurrences of a series in use, by their day of the rule. */
export function storedOccurrences(series: Series, read: ReadModel): CalendarEvent[] {
  return read.all('event').filter((event) => event.seriesId === series.id && event.originalDate !== null)
}
