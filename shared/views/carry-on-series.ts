/** "This and all later", and moving a whole series: a follower takes the days over, stored occurrences go along. */
import { expandRule, type RecurrenceRule } from '#shared/calendar/recurrence.ts'
import type { WorkingCalendar } from '#shared/calendar/working-days.ts'
import { Refusal } from '#shared/contract/result.ts'
import { addDays, type Day } from '#shared/lib/dates.ts'
import {
  type Change,
  type DecideContext,
  type FieldsOf,
  fieldsOf,
} from '#shared/registers/define-register.ts'
import { type CalendarEvent, occurrenceId } from '#shared/registers/event/index.ts'
import {
  countBefore,
  type Follower,
  followerFrom,
  originalsBetween,
} from '#shared/registers/series/cut-series.ts'
import type { Series } from '#shared/registers/series/index.ts'
import { moveRule, type RuleMove } from '#shared/registers/series/move-rule.ts'
import type { CalendarPatch, Decided } from './calendar-patch.ts'
import { type CalendarTarget, expectOpen, storedOccurrences } from './calendar-target.ts'
import { contentOf, inherited, isSame, updateOf } from './patch-occurrence.ts'

type Occurrence = NonNullable<CalendarTarget['occurrence']>

/**
 * A new series from the occurrence on; with `isWhole` from the first day on, in place of the former one. Stored
 * occurrences keep their records and meetings: they are told their new series and day, which the follower then skips.
 */
export function carryOn(
  target: CalendarTarget,
  occurrence: Occurrence,
  isWhole: boolean,
  patch: CalendarPatch,
  context: DecideContext,
): Decided {
  const { series, original } = occurrence
  const { calendar, read } = context
  const cut = isWhole ? (firstDayOf(series, original, calendar) ?? original) : original
  const move = moveOf(target, occurrence, patch, calendar)
  const days = withRule(followerFrom(series, cut, move, calendar), target, series, cut, patch, calendar)
  const id = context.newId()
  const stored = storedOccurrences(series, read).filter((event) => (event.originalDate ?? '') >= cut)
  const taken = [...stored.map((event) => event.originalDate ?? ''), ...binnedDays(series, cut, context)]
  const fields: FieldsOf<'series'> = {
    ...fieldsOf(series),
    ...contentOf(patch),
    rule: days.rule,
    startDate: days.startDate,
    skippedDates: [...new Set([...days.skippedDates, ...taken.map(days.image)])].toSorted(),
    endedOn: days.endedOn,
    followsId: isWhole ? series.followsId : series.id,
  }
  const changes: Change[] = [
    { register: 'series', kind: 'create', id, fields },
    isWhole
      ? { register: 'series', kind: 'remove', id: series.id }
      : {
          register: 'series',
          kind: 'update',
          id: series.id,
          fields: { ...fieldsOf(series), endedOn: addDays(cut, -1) },
        },
    ...read.all('series').flatMap((other) => follows(other, series.id, id)),
    ...stored.flatMap((event) => handOver(event, { id, fields, series, target, days, patch }, context)),
  ]
  return { key: target.event?.id ?? keyIn(id, fields, days.image(original), calendar), changes }
}

function follows(other: Series, formerId: string, id: string): Change[] {
  if (other.followsId !== formerId) return []
  return [{ register: 'series', kind: 'update', id: other.id, fields: { ...fieldsOf(other), followsId: id } }]
}

function moveOf(
  { entry }: CalendarTarget,
  { series, original }: Occurrence,
  patch: CalendarPatch,
  calendar: WorkingCalendar,
): RuleMove | null {
  if (patch.rule || patch.date === undefined || patch.date === entry.date) return null
  const move = moveRule(series.rule, original, patch.date, calendar)
  if (move === null)
    throw new Refusal('not-allowed-now', { issues: [{ path: 'date', code: 'rule-cannot-move' }] })
  return move
}

/** A rule typed anew begins at the typed day; a count left as it was goes on counting. */
function withRule(
  follower: Follower,
  { entry }: CalendarTarget,
  series: Series,
  cut: Day,
  { rule, date }: CalendarPatch,
  calendar: WorkingCalendar,
): Follower {
  if (!rule) return follower
  const isCountKept = rule.count !== null && rule.count === series.rule.count
  const count = isCountKept ? (rule.count ?? 0) - countBefore(series, cut, calendar) : rule.count
  const startDate = date !== undefined && date !== entry.date ? date : cut
  return { ...follower, rule: { ...rule, count }, startDate }
}

type HandOver = {
  id: string
  fields: FieldsOf<'series'>
  series: Series
  target: CalendarTarget
  days: Follower
  patch: CalendarPatch
}

function handOver(
  event: CalendarEvent,
  { id, fields, series, target, days, patch }: HandOver,
  { read, calendar }: DecideContext,
): Change[] {
  const original = event.originalDate ?? event.date
  const originalDate = days.image(original)
  const isTarget = event.id === target.event?.id
  const content = isTarget ? contentOf(patch) : inherited(event, series, contentOf(patch))
  const stays = originalDate === original || dateOf(series.rule, original, calendar) !== event.date
  const date = isTarget
    ? (patch.date ?? event.date)
    : stays
      ? event.date
      : dateOf(fields.rule, originalDate, calendar)
  const isTouched = date !== event.date || !isSame({ ...fieldsOf(event), ...content }, fieldsOf(event))
  if (isTouched) expectOpen(event, read)
  return updateOf(event, { ...content, date, seriesId: id, originalDate })
}

/** Where the rule's own day falls after moving off a day off; itself when the rule does not know it. */
function dateOf(rule: RecurrenceRule, original: Day, calendar: WorkingCalendar): Day {
  const start = addDays(original, -31)
  const bare = { ...rule, until: null, count: null, interval: 1 }
  const span = { from: start, to: addDays(original, 31) }
  return expandRule(bare, start, span, calendar).find((one) => one.original === original)?.date ?? original
}

function firstDayOf(series: Series, known: Day, calendar: WorkingCalendar): Day | undefined {
  return originalsBetween(series, addDays(series.startDate, -31), known, calendar)[0]
}

// Occurrences that went to the bin years ahead are rarer than rare.
const binHorizon = 3660

/** Days whose stored occurrence lies in the bin: nothing takes place on them. */
function binnedDays(series: Series, cut: Day, { read, calendar }: DecideContext): Day[] {
  return originalsBetween(series, cut, addDays(cut, binHorizon), calendar).filter((day) => {
    const event = read.get('event', occurrenceId(series.id, day))
    return event !== undefined && event.removedAt !== null
  })
}

/** The key of the occurrence that stands where the changed one stood: the same day, else the first. */
function keyIn(id: string, fields: FieldsOf<'series'>, day: Day, calendar: WorkingCalendar): string {
  const span = { from: addDays(fields.startDate, -31), to: addDays(day, 800) }
  const days = expandRule(fields.rule, fields.startDate, span, calendar).map(({ original }) => original)
  return occurrenceId(id, days.includes(day) ? day : (days.find((one) => one >= fields.startDate) ?? day))
}
