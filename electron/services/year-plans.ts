/** Kế hoạch năm: computed when it is asked for, accepted in one commit. */
import type { OutputOf, ParsedInputOf } from '#shared/contract/commands.ts'
import type { LinkSource } from '#shared/views/obligations/obligation-links.ts'
import { decidePlan } from '#shared/views/plan/accept-plan.ts'
import { buildPlan } from '#shared/views/plan/build-plan.ts'
import type { YearPlan } from '#shared/views/plan/year-plan.ts'
import type { Store } from '../store/store.ts'
import { contextOf, type World } from './changes.ts'
import type { RecordsService } from './records.ts'

/** The plan's commands over the records service. */
export function makeYearPlans(store: Store, records: RecordsService, world: World, links: LinkSource) {
  return {
    compute: ({ regulationId, year }: ParsedInputOf<'plan.compute'>): YearPlan =>
      buildPlan(regulationId, year, contextOf(world, store.read), links()),
    /** Throws `record-changed` when a choice no longer fits, and what judging the records throws; then nothing is done. */
    accept: async ({
      regulationId,
      year,
      choices,
    }: ParsedInputOf<'plan.accept'>): Promise<OutputOf<'plan.accept'>> => {
      let made = { tasks: 0, events: 0 }
      await records.write('plan.accept', (read) => {
        const changes = decidePlan(regulationId, year, choices, contextOf(world, read))
        const count = (register: 'task' | 'event') =>
          changes.filter((change) => change.register === register && change.kind === 'create').length
        made = { tasks: count('task'), events: count('event') }
        return changes
      })
      return made
    },
  }
}
