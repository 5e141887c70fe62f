/** Taking entries out of the calendar: an event to the bin, occurrences skipped, a series ended. Pure. */
import { Refusal } from '#shared/contract/result.ts'
import { addDays, type Day } from '#shared/lib/dates.ts'
import {
  type Change,
  type DecideContext,
  fieldsOf,
  type ReadModel,
} from '#shared/registers/define-register.ts'
import type { CalendarEvent } from '#shared/registers/event/index.ts'
import { type AnyRecord, anyRegisterOf, type RegisterName, registerNames } from '#shared/registers/index.ts'
import { countBefore } from '#shared/registers/series/cut-series.ts'
import type { Series } from '#shared/registers/series/index.ts'
import type { CalendarChange } from './calendar-patch.ts'
import { expectOpen, findTarget, storedOccurrences } from './calendar-target.ts'

/**
 * The changes that take an entry, it and the later ones, or all of its series away. A meeting goes to the bin with its
 * event. Throws `record-locked` for closed minutes and `record-in-use` while something else rests on a meeting.
 */
export function decideCancel(
  { key, scope, revision }: Omit<CalendarChange, 'patch'>,
  context: DecideContext,
): Change[] {
  const { event, occurrence } = findTarget(key, revision, context)
  if (occurrence === null) return event ? removeEvents([event], context) : []
  const { series, original } = occurrence
  if (scope === 'one') return [...skip(series, original), ...removeEvents(event ? [event] : [], context)]
  const isWhole = scope === 'all' || countBefore(series, original, context.calendar) === 0
  const stored = storedOccurrences(series, context.read)
  return isWhole
    ? [{ register: 'series', kind: 'remove', id: series.id }, ...removeEvents(stored, context)]
    : [
        {
          register: 'series',
          kind: 'update',
          id: series.id,
          fields: { ...fieldsOf(series), endedOn: addDays(original, -1) },
        },
        ...removeEvents(
          stored.filter((one) => (one.originalDate ?? '') >= original),
          context,
        ),
      ]
}

function skip(series: Series, original: Day): Change[] {
  if (series.skippedDates.includes(original)) return []
  const skippedDates = [...series.skippedDates, original].toSorted()
  return [
    { register: 'series', kind: 'update', id: series.id, fields: { ...fieldsOf(series), skippedDates } },
  ]
}

function removeEvents(events: readonly CalendarEvent[], { read }: DecideContext): Change[] {
  if (events.length === 0) return []
  const ids = new Set(events.map((event) => event.id))
  for (const event of events) expectOpen(event, read)
  expectUnused(ids, read)
  return events.flatMap((event): Change[] => {
    const meeting = read.get('meeting', event.id)
    return [
      { register: 'event', kind: 'remove', id: event.id },
      ...(meeting && meeting.removedAt === null
        ? [{ register: 'meeting' as const, kind: 'remove' as const, id: event.id }]
        : []),
    ]
  })
}

/** Refuses while a record outside of the events and their own meetings points at one of them. */
function expectUnused(ids: ReadonlySet<string>, read: ReadModel): void {
  const users = registerNames.flatMap((name) => usersIn(name, ids, read))
  const [first] = users
  if (first !== undefined)
    throw new Refusal('record-in-use', { params: { count: users.length, title: first } })
}

function usersIn(name: RegisterName, ids: ReadonlySet<string>, read: ReadModel): string[] {
  const register = anyRegisterOf(name)
  const isOwn = (record: AnyRecord) => (name === 'event' || name === 'meeting') && ids.has(record.id)
  const pointsAt = (record: AnyRecord) =>
    register
      .references(record)
      .some(({ register: to, id }) => (to === 'event' || to === 'meeting') && ids.has(id))
  return (read.all(name) as unknown as AnyRecord[])
    .filter((record) => !isOwn(record) && pointsAt(record))
    .map((record) => register.titleOf(record))
}
