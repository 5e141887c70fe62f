/** What an office does with a programme between two readings of the whole: report how far it is, mark a milestone. */
import * as v from 'valibot'
import { fail } from '#shared/contract/result.ts'
import { day, id, optional } from '#shared/lib/schema.ts'
import { defineAction } from '../define-register.ts'
import { refuseField } from '../task/index.ts'
import { updated } from '../updated.ts'
import { isBelowPlan, isRunning } from './rules.ts'
import { type Programme, progressEntry } from './schema.ts'

/** Báo tiến độ: the report of a period in a unit; one that is there already is replaced. */
const reportProgress = defineAction(
  v.strictObject(progressEntry),
  (programme: Programme, input, { today, newId }) => {
    if (!isRunning(programme, today)) return fail('not-allowed-now')
    if (input.planned === null && input.actual === null) return refuseField('actual', 'required')
    if (isBelowPlan(input) && input.reason === '') return refuseField('reason', 'behind-without-reason')
    const isSame = ({ period, unit }: Programme['progress'][number]) =>
      period === input.period && unit === input.unit
    const former = programme.progress.find(isSame)
    const entry = { id: former?.id ?? newId(), ...input }
    return updated('programme', programme, {
      progress: former
        ? programme.progress.map((one) => (one.id === former.id ? entry : one))
        : [...programme.progress, entry],
    })
  },
)

/** Ghi mốc: done on a day, or with null not done after all. */
const markMilestone = defineAction(
  v.strictObject({ milestoneId: id, doneOn: optional(day) }),
  (programme: Programme, { milestoneId, doneOn }, { today }) => {
    if (!programme.milestones.some((one) => one.id === milestoneId)) return fail('not-allowed-now')
    if (doneOn !== null && doneOn > today) return refuseField('doneOn', 'in-future')
    return updated('programme', programme, {
      milestones: programme.milestones.map((one) => (one.id === milestoneId ? { ...one, doneOn } : one)),
    })
  },
)

export const programmeActions = {
  'report-progress': reportProgress,
  'mark-milestone': markMilestone,
} as const
