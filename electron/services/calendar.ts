/** Lịch: a span of days, and changing entries alone or with their series. */
import * as v from 'valibot'
import type { ParsedInputOf } from '#shared/contract/commands.ts'
import { Refusal } from '#shared/contract/result.ts'
import { buildCalendarRange } from '#shared/views/build-calendar-range.ts'
import { type CalendarDue, calendarDues, recordDues } from '#shared/views/calendar-dues.ts'
import { calendarPatchSchema } from '#shared/views/calendar-patch.ts'
import type { CalendarRange } from '#shared/views/calendar-range.ts'
import { decideCancel } from '#shared/views/cancel-calendar.ts'
import { decideChange } from '#shared/views/change-calendar.ts'
import type { LinkSource } from '#shared/views/obligations/obligation-links.ts'
import { buildWhatIf } from '#shared/views/what-if/build-what-if.ts'
import type { WhatIf } from '#shared/views/what-if/what-if.ts'
import { overlay } from '../store/state.ts'
import type { Store } from '../store/store.ts'
import { contextOf, issuesOf, settle, type World } from './changes.ts'
import type { RecordsService } from './records.ts'

/** The calendar's commands over the records service. */
export function makeCalendar(store: Store, records: RecordsService, world: World, links: LinkSource) {
  return {
    range: ({ from, to }: ParsedInputOf<'calendar.range'>): CalendarRange =>
      buildCalendarRange(from, to, contextOf(world, store.read)),
    dues: ({ from, to }: ParsedInputOf<'calendar.dues'>): CalendarDue[] => {
      const context = contextOf(world, store.read)
      const dues = [...calendarDues(from, to, context, links), ...recordDues(from, to, context, links)]
      return dues.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    },
    /** One journal line, whatever a series takes. Throws what `decideChange` throws, and `invalid-record`. */
    change: async ({ patch, ...target }: ParsedInputOf<'calendar.change'>): Promise<{ key: string }> => {
      const parsed = v.safeParse(calendarPatchSchema, patch)
      if (!parsed.success) throw new Refusal('invalid-record', { issues: issuesOf(parsed.issues) })
      let key = target.key
      await records.write('calendar.change', (read) => {
        const decided = decideChange({ ...target, patch: parsed.output }, contextOf(world, read))
        key = decided.key
        return decided.changes
      })
      return { key }
    },
    /** Throws what `decideChange` throws; nothing is changed. */
    whatIf: ({ key, scope, date }: ParsedInputOf<'calendar.what-if'>): WhatIf => {
      const before = contextOf(world, store.read)
      const decided = decideChange({ key, scope, revision: null, patch: { date } }, before)
      const after = { ...before, read: overlay(store.read, settle(decided.changes, before)) }
      return buildWhatIf({ key, movedKey: decided.key, scope }, before, after)
    },
    cancel: async (target: ParsedInputOf<'calendar.cancel'>): Promise<null> => {
      await records.write('calendar.cancel', (read) => decideCancel(target, contextOf(world, read)))
      return null
    },
  }
}
