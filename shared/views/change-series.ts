/** Changing what all occurrences of a series share, or its rule, in place. */
import { type Change, type DecideContext, fieldsOf } from '#shared/registers/define-register.ts'
import type { CalendarEvent, EventContent } from '#shared/registers/event/index.ts'
import type { Series } from '#shared/registers/series/index.ts'
import type { CalendarPatch, Decided } from './calendar-patch.ts'
import { type CalendarTarget, expectOpen, storedOccurrences } from './calendar-target.ts'
import { contentOf, inherited, isSame, updateOf } from './patch-occurrence.ts'

/** The series with the patch; stored occurrences follow where they had not gone their own way. */
export function changeWholeSeries(
  { entry, event }: CalendarTarget,
  { series }: NonNullable<CalendarTarget['occurrence']>,
  isFirst: boolean,
  patch: CalendarPatch,
  { read }: DecideContext,
): Decided {
  const content = contentOf(patch)
  const before = fieldsOf(series)
  const after = {
    ...before,
    ...content,
    rule: patch.rule ?? series.rule,
    startDate: patch.rule && isFirst && patch.date ? patch.date : series.startDate,
  }
  const own: Change[] = isSame(before, after)
    ? []
    : [{ register: 'series', kind: 'update', id: series.id, fields: after }]
  const changes = storedOccurrences(series, read).flatMap((stored) => {
    const change = contentChange(stored, series, content, stored.id === event?.id)
    if (change.length > 0) expectOpen(stored, read)
    return change
  })
  return { key: entry.key, changes: [...own, ...changes] }
}

function contentChange(
  stored: CalendarEvent,
  series: Series,
  content: Partial<EventContent>,
  isTarget: boolean,
): Change[] {
  return updateOf(stored, isTarget ? content : inherited(stored, series, content))
}
