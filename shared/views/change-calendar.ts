/** Changing the calendar: one entry, one occurrence of a series, it and all later ones, or the whole series. Pure. */
import { Refusal } from '#shared/contract/result.ts'
import { daysBetween } from '#shared/lib/dates.ts'
import { type DecideContext, type FieldsOf, fieldsOf } from '#shared/registers/define-register.ts'
import { moveEvent } from '#shared/registers/event/index.ts'
import { countBefore } from '#shared/registers/series/cut-series.ts'
import type { CalendarEntry } from './calendar-entries.ts'
import type { CalendarChange, CalendarPatch, Decided } from './calendar-patch.ts'
import { type CalendarTarget, expectOpen, findTarget } from './calendar-target.ts'
import { carryOn } from './carry-on-series.ts'
import { changeWholeSeries } from './change-series.ts'
import { isSame } from './patch-occurrence.ts'

/**
 * The changes that a wish means, and the key of the entry afterwards. Throws `record-locked` where closed minutes would
 * change, `not-allowed-now` where no rule says what is wished, and what {@link findTarget} throws.
 */
export function decideChange(
  { key, scope, revision, patch }: CalendarChange,
  context: DecideContext,
): Decided {
  const target = findTarget(key, revision, context)
  if (target.occurrence === null)
    return patch.rule ? startSeries(target, patch, context) : changeOne(target, patch, context)
  if (scope === 'one') {
    if (patch.rule) throw new Refusal('bad-input', { issues: [{ path: 'rule', code: 'rule-of-one' }] })
    return changeOne(target, patch, context)
  }
  return changeOccurrences(target, target.occurrence, scope, patch, context)
}

function changeOccurrences(
  target: CalendarTarget,
  occurrence: NonNullable<CalendarTarget['occurrence']>,
  scope: 'following' | 'all',
  patch: CalendarPatch,
  context: DecideContext,
): Decided {
  if (patch.endDate)
    throw new Refusal('bad-input', { issues: [{ path: 'endDate', code: 'series-of-one-day' }] })
  const moves = patch.date !== undefined && patch.date !== target.entry.date && !patch.rule
  const isFirst = countBefore(occurrence.series, occurrence.original, context.calendar) === 0
  return moves || (scope === 'following' && !isFirst)
    ? carryOn(target, occurrence, scope === 'all' || isFirst, patch, context)
    : changeWholeSeries(target, occurrence, isFirst, patch, context)
}

function changeOne({ entry, event }: CalendarTarget, patch: CalendarPatch, { read }: DecideContext): Decided {
  const fields = patched(entry, patch)
  if (event === null) {
    return { key: entry.key, changes: [{ register: 'event', kind: 'create', id: entry.key, fields }] }
  }
  if (isSame(fields, fieldsOf(event))) return { key: entry.key, changes: [] }
  expectOpen(event, read)
  return { key: entry.key, changes: [{ register: 'event', kind: 'update', id: event.id, fields }] }
}

function patched(entry: CalendarEntry, patch: CalendarPatch): FieldsOf<'event'> {
  const { key: _key, isStored: _stored, ...fields } = entry
  const moved =
    patch.date !== undefined && patch.endDate === undefined
      ? moveEvent(fields, daysBetween(fields.date, patch.date))
      : fields
  const { rule: _rule, ...rest } = patch
  return { ...moved, ...(rest as Partial<FieldsOf<'event'>>) }
}

/** An ordinary event becomes the first occurrence of a new series; its own record, and its meeting, stay. */
function startSeries(target: CalendarTarget, patch: CalendarPatch, { read, newId }: DecideContext): Decided {
  const { event, entry } = target
  if (event === null || !patch.rule) throw new Refusal('unexpected')
  expectOpen(event, read)
  const { date, endDate, seriesId: _series, originalDate: _original, ...content } = patched(entry, patch)
  if (endDate) throw new Refusal('bad-input', { issues: [{ path: 'endDate', code: 'series-of-one-day' }] })
  const id = newId()
  const series = {
    ...content,
    rule: patch.rule,
    startDate: date,
    skippedDates: [date],
    endedOn: null,
    followsId: null,
  }
  const first = { ...content, date, endDate: null, seriesId: id, originalDate: date }
  return {
    key: event.id,
    changes: [
      { register: 'series', kind: 'create', id, fields: series },
      { register: 'event', kind: 'update', id: event.id, fields: first },
    ],
  }
}
