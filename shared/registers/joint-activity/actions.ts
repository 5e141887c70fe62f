/** Recommendations become tasks, one by one or all that are ready. */
import * as v from 'valibot'
import { fail } from '#shared/contract/result.ts'
import { id } from '#shared/lib/schema.ts'
import { type Change, type DecideContext, type Decision, defineAction } from '../define-register.ts'
import { hasAll, rowToGive, taskOf, taskOfRow } from '../row-tasks.ts'
import { updateOf } from '../updated.ts'
import { doneOn } from './rules.ts'
import type { JointActivity, Recommendation } from './schema.ts'

const needed = ['bodyId', 'dueOn'] as const
type Ready = Recommendation & { bodyId: string; dueOn: string }

function give(record: JointActivity, rows: readonly Ready[], context: DecideContext): Decision {
  const taskIds = new Map(rows.map(({ id: rowId }) => [rowId, context.newId()]))
  const tasks = rows.map(
    (row): Change =>
      taskOfRow({
        id: taskIds.get(row.id) ?? '',
        register: 'joint-activity',
        recordId: record.id,
        title: row.text,
        leadId: row.bodyId,
        dueOn: row.dueOn,
        assignedOn: doneOn(record) ?? context.today,
        product: 'Báo cáo kết quả thực hiện kiến nghị',
      }),
  )
  const recommendations = record.recommendations.map((row) => ({
    ...row,
    taskId: taskIds.get(row.id) ?? row.taskId,
  }))
  return { ok: true, changes: [...tasks, updateOf('joint-activity', record, { recommendations })] }
}

/** Giao kiến nghị thành nhiệm vụ. Refused without a body or a deadline, and while the row has a task in use. */
const assignRecommendation = defineAction(
  v.strictObject({ rowId: id }),
  (record: JointActivity, { rowId }, context) => {
    const found = rowToGive('recommendations', record.recommendations, rowId, needed, context.read)
    return found.ok ? give(record, [found.row], context) : found
  },
)

/** Giao tất cả: every recommendation that has a body and a deadline and no task yet. Refused when there is none. */
const assignAll = defineAction(v.strictObject({}), (record: JointActivity, _input, context) => {
  const rows = record.recommendations
    .filter((row) => hasAll(row, needed))
    .filter((row) => !taskOf(row, context.read))
  return rows.length === 0 ? fail('not-allowed-now') : give(record, rows, context)
})

export const activityActions = { 'assign-recommendation': assignRecommendation, 'assign-all': assignAll }
