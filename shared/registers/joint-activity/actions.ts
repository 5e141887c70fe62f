/** Recommendations become tasks, one by one or all that are ready. */
import * as v from 'valibot'
import type { Issue } from '#shared/contract/result.ts'
import { fail } from '#shared/contract/result.ts'
import { id } from '#shared/lib/schema.ts'
import { type Change, type DecideContext, type Decision, defineAction, fieldsOf } from '../define-register.ts'
import { taskOf, taskOfRow } from '../row-tasks.ts'
import { doneOn } from './rules.ts'
import type { JointActivity, Recommendation } from './schema.ts'

type Ready = Recommendation & { bodyId: string; dueOn: string }

const isReady = (row: Recommendation): row is Ready => row.bodyId !== null && row.dueOn !== null

/** What a recommendation lacks before it can be a task. */
function lacks({ bodyId, dueOn }: Recommendation, at: string): Issue[] {
  return Object.entries({ bodyId, dueOn }).flatMap(([path, value]) =>
    value === null ? [{ path: `${at}.${path}`, code: 'required' }] : [],
  )
}

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
  const fields = { ...fieldsOf(record), recommendations }
  return {
    ok: true,
    changes: [...tasks, { register: 'joint-activity', kind: 'update', id: record.id, fields }],
  }
}

/** Giao kiến nghị thành nhiệm vụ. Refused without a body or a deadline, and while the row has a task in use. */
const assignRecommendation = defineAction(
  v.strictObject({ rowId: id }),
  (record: JointActivity, { rowId }, context) => {
    const row = record.recommendations.find((one) => one.id === rowId)
    if (!row) return fail('unknown-record')
    if (taskOf(row, context.read)) return fail('already-exists')
    if (isReady(row)) return give(record, [row], context)
    return fail('invalid-record', {
      issues: lacks(row, `recommendations.${record.recommendations.indexOf(row)}`),
    })
  },
)

/** Giao tất cả: every recommendation that has a body and a deadline and no task yet. Refused when there is none. */
const assignAll = defineAction(v.strictObject({}), (record: JointActivity, _input, context) => {
  const rows = record.recommendations.filter(isReady).filter((row) => !taskOf(row, context.read))
  return rows.length === 0 ? fail('not-allowed-now') : give(record, rows, context)
})

export const activityActions = { 'assign-recommendation': assignRecommendation, 'assign-all': assignAll }
