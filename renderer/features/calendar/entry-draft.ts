/** What the form of an entry holds, and what of it is to be saved. Pure. */
import type { RecurrenceRule } from '#shared/calendar/recurrence.ts'
import { type Day, dayParts, weekdayOf } from '#shared/lib/dates.ts'
import type { FieldsOf } from '#shared/registers/define-register.ts'
import { emptyEvent } from '#shared/registers/event/index.ts'
import type { CalendarPatch } from '#shared/views/calendar-patch.ts'
import type { RangeEntry } from '#shared/views/calendar-range.ts'
import type { NewEntry } from './use-open-entry.ts'

/** The fields of an event and, for a series, its rule. */
export type EntryDraft = FieldsOf<'event'> & { rule: RecurrenceRule | null }

/** The form of an entry as it is stored. */
export function draftOfEntry(entry: RangeEntry, rule: RecurrenceRule | null): EntryDraft {
  const {
    key: _key,
    isStored: _stored,
    conflicts: _conflicts,
    clocks: _clocks,
    mark: _mark,
    revision: _revision,
    ...fields
  } = entry
  return { ...fields, rule }
}

/** The form of a new entry. */
export function draftOfNew(initial: NewEntry): EntryDraft {
  return { ...emptyEvent(initial.date), ...initial, rule: null }
}

/** What differs between two states of the form; null when nothing does. What was taken out is there as `undefined`. */
export function patchBetween(before: EntryDraft, after: EntryDraft): CalendarPatch | null {
  const keys = (Object.keys({ ...before, ...after }) as (keyof EntryDraft)[]).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  )
  if (keys.length === 0) return null
  return Object.fromEntries(keys.map((key) => [key, after[key]])) as CalendarPatch
}

/** A draft left by an earlier session, as far as its shape is still known. */
export function readDraft(left: unknown, known: EntryDraft): EntryDraft | null {
  if (typeof left !== 'object' || left === null) return null
  const values = left as Record<string, unknown>
  const entries = Object.entries(known).map(([key, value]) => {
    const own = values[key]
    const isAlike = key in values && Array.isArray(own) === Array.isArray(value)
    return [key, isAlike ? own : value]
  })
  // Fields that most entries leave out are not among those of the form.
  return { ...Object.fromEntries(entries), ...markOf(values) } as EntryDraft
}

function markOf({ isProvinceWide }: Record<string, unknown>): Pick<EntryDraft, 'isProvinceWide'> {
  return { isProvinceWide: isProvinceWide === true || undefined }
}

/** A series of a new entry: the rule and the day it begins on instead of the days. */
export function seriesFieldsOf(draft: EntryDraft): FieldsOf<'series'> {
  const { rule, date, endDate: _end, seriesId: _series, originalDate: _original, ...content } = draft
  if (rule === null) throw new Error('a series needs a rule')
  return { ...content, rule, startDate: date, skippedDates: [], endedOn: null, followsId: null }
}

const endless = { interval: 1, onDayOff: 'next', until: null, count: null } as const

/** The rule that is meant first when a frequency is chosen for an entry of `day`. */
export function firstRule(frequency: RecurrenceRule['frequency'], day: Day): RecurrenceRule {
  const { month, date } = dayParts(day)
  switch (frequency) {
    case 'daily':
      return { frequency, ...endless, onDayOff: 'skip' }
    case 'weekly':
      return { frequency, ...endless, weekdays: [weekdayOf(day)] }
    case 'monthly':
      return { frequency, ...endless, pattern: { kind: 'day', day: date }, months: null }
    case 'yearly':
      return { frequency, ...endless, month, pattern: { kind: 'day', day: date } }
    case 'lunar-yearly':
      return { frequency, ...endless, onDayOff: 'keep', lunarMonth: 1, lunarDay: 1 }
  }
}
