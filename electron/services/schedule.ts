/** Bảng tuần: the week as it will print, and its publication. */
import type { ParsedInputOf } from '#shared/contract/commands.ts'
import { startOfWeek } from '#shared/lib/dates.ts'
import type { Change, DecideContext } from '#shared/registers/define-register.ts'
import { buildScheduleWeek, entriesToPublish } from '#shared/views/build-schedule-week.ts'
import { decideChange } from '#shared/views/change-calendar.ts'
import type { ScheduleWeekView } from '#shared/views/schedule-week.ts'
import type { Store } from '../store/store.ts'
import { contextOf, type World } from './changes.ts'
import type { RecordsService } from './records.ts'

/** The week schedule's commands over the records service. */
export function makeSchedule(store: Store, records: RecordsService, world: World) {
  const week = (day: string): ScheduleWeekView => buildScheduleWeek(day, contextOf(world, store.read))
  return {
    week: ({ monday }: ParsedInputOf<'schedule.week'>): ScheduleWeekView => week(monday),
    /** Approves all that is registered in the week that holds the day: one commit; entries of closed minutes stay. */
    approve: async ({ monday }: ParsedInputOf<'schedule.approve'>): Promise<ScheduleWeekView> => {
      if (changesToApprove(monday, contextOf(world, store.read)).length > 0)
        await records.write('schedule.approve', (read) => changesToApprove(monday, contextOf(world, read)))
      return week(monday)
    },
    /** Publishes the week that holds the day as it is now; a second publication takes the place of the first. */
    publish: async ({ monday: day }: ParsedInputOf<'schedule.publish'>): Promise<ScheduleWeekView> => {
      const id = startOfWeek(day)
      await records.write('schedule.publish', (read): Change[] => {
        const context = contextOf(world, read)
        const fields = { publishedAt: context.now, entries: entriesToPublish(id, context) }
        // An undone publication lies in the bin; a new one takes its id again.
        const former = read.get('schedule-week', id)
        const kind = former && former.removedAt === null ? ('update' as const) : ('create' as const)
        return [{ register: 'schedule-week', kind, id, fields }]
      })
      return week(id)
    },
  }
}

function changesToApprove(day: string, context: DecideContext): Change[] {
  const { entries } = buildScheduleWeek(day, context)
  return entries
    .filter(
      ({ key, status }) => status === 'registered' && context.read.get('meeting', key)?.state !== 'closed',
    )
    .flatMap(
      ({ key }) =>
        decideChange({ key, scope: 'one', revision: null, patch: { status: 'approved' } }, context).changes,
    )
}
