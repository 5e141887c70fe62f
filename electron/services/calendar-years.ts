/** Lịch nghỉ của năm: what a notice would move, and accepting it. */
import type { ParsedInputOf } from '#shared/contract/commands.ts'
import { Refusal } from '#shared/contract/result.ts'
import type { Change, ReadModel } from '#shared/registers/define-register.ts'
import { findMovedDates } from '#shared/views/moved-dates/find-moved-dates.ts'
import type { MovedDates } from '#shared/views/moved-dates/moved-dates.ts'
import type { Store } from '../store/store.ts'
import { contextOf, settle, type World } from './changes.ts'
import type { RecordsService } from './records.ts'

type Lists = ParsedInputOf<'calendar-year.accept'>['lists']

/** The commands of whole years over the records service. */
export function makeCalendarYears(store: Store, records: RecordsService, world: World) {
  return {
    /** Throws `invalid-record` for lists that could not be accepted either. */
    preview: ({ lists }: ParsedInputOf<'calendar-year.preview'>): MovedDates => {
      const context = contextOf(world, store.read)
      settle(changesOf(lists, store.read, null), context)
      return findMovedDates(lists, context)
    },
    /** All years in one commit. Throws `record-changed` when a list is not the one that was looked at. */
    accept: async ({ lists }: ParsedInputOf<'calendar-year.accept'>): Promise<null> => {
      const seen = new Map(lists.map(({ year, revision }) => [year, revision]))
      await records.write('calendar-year.accept', (read) => changesOf(lists, read, seen))
      return null
    },
  }
}

/** `seen`: the revision of each year's own list, null where it had none; null: not checked. */
function changesOf(
  lists: readonly Pick<Lists[number], 'year' | 'days'>[],
  read: ReadModel,
  seen: ReadonlyMap<number, number | null> | null,
): Change[] {
  return lists.map(({ year, days }) => {
    const id = String(year)
    const own = read.get('calendar-year', id)
    const isThere = own !== undefined && own.removedAt === null
    if (seen && seen.get(year) !== (isThere ? own.revision : null))
      throw new Refusal('record-changed', { params: { id, revision: own?.revision ?? 0 } })
    const fields = { days: days.toSorted((a, b) => (a.date < b.date ? -1 : 1)) }
    return { register: 'calendar-year', kind: isThere ? 'update' : 'create', id, fields }
  })
}
