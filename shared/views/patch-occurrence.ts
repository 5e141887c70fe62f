/** What of a change to a series reaches its stored occurrences: whatever they have in common with it. */
import { type Change, type FieldsOf, fieldsOf } from '#shared/registers/define-register.ts'
import type { CalendarEvent, EventContent } from '#shared/registers/event/index.ts'
import type { Series } from '#shared/registers/series/index.ts'
import type { CalendarPatch } from './calendar-patch.ts'

/** Equal as records are compared: by their content. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}

/** The part of a patch that a series passes on: everything but days and rule. */
export function contentOf({
  date: _date,
  endDate: _end,
  rule: _rule,
  ...content
}: CalendarPatch): Partial<EventContent> {
  return content as Partial<EventContent>
}

/** The part of `content` for an occurrence: fields in which it differs from the series already stay its own. */
export function inherited(
  event: CalendarEvent,
  series: Series,
  content: Partial<EventContent>,
): Partial<EventContent> {
  const keys = Object.keys(content) as (keyof EventContent)[]
  return Object.fromEntries(
    keys.filter((key) => isSame(event[key], series[key])).map((key) => [key, content[key]]),
  )
}

/** The update of an event, none when nothing of it changes. */
export function updateOf(event: CalendarEvent, patch: Partial<FieldsOf<'event'>>): Change[] {
  const before = fieldsOf(event)
  const fields = { ...before, ...patch }
  return isSame(before, fields) ? [] : [{ register: 'event', kind: 'update', id: event.id, fields }]
}
