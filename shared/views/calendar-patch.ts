/** What a command may change of a calendar entry: only what is named changes. */
import * as v from 'valibot'
import { recurrenceRuleSchema } from '#shared/calendar/recurrence-rule.ts'
import { day, optional } from '#shared/lib/schema.ts'
import type { Change } from '#shared/registers/define-register.ts'
import { eventContentEntries } from '#shared/registers/event/index.ts'

/** A `rule` makes an event a series, or changes the rule of the series. */
export const calendarPatchSchema = v.partial(
  v.strictObject({ ...eventContentEntries, date: day, endDate: optional(day), rule: recurrenceRuleSchema }),
)
export type CalendarPatch = v.InferOutput<typeof calendarPatchSchema>

export type ChangeScope = 'one' | 'following' | 'all'
export type CalendarChange = {
  key: string
  scope: ChangeScope
  revision: number | null
  patch: CalendarPatch
}
/** Changes to commit together, and the key of the changed entry afterwards. */
export type Decided = { key: string; changes: Change[] }
