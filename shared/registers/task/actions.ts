/** What an office does with a task besides editing it. Each action is pure: task, input and context in, changes out. */
import * as v from 'valibot'
import { fail } from '#shared/contract/result.ts'
import { block, day, line, optional, requiredLine, wholeNumber } from '#shared/lib/schema.ts'
import { type Decision, defineAction, fieldsOf } from '../define-register.ts'
import { deadlineDay, isOpen, refuseField } from './rules.ts'
import { type Task, taskStates } from './schema.ts'

const update = (task: Task, patch: Partial<ReturnType<typeof fieldsOf<Task>>>): Decision => ({
  ok: true,
  changes: [{ register: 'task', kind: 'update', id: task.id, fields: { ...fieldsOf(task), ...patch } }],
})

/** Gia hạn: a later day, with the former one kept. Only an open task with a dated deadline can be extended. */
const extend = defineAction(
  v.strictObject({ to: day, reason: requiredLine(500), approvedBy: line(200) }),
  (task: Task, input, { now, newId }) => {
    const from = deadlineDay(task)
    if (from === null || !isOpen(task)) return fail('not-allowed-now')
    if (input.to <= from) return refuseField('to', 'not-later')
    const extension = { id: newId(), at: now, from, ...input }
    return update(task, {
      deadline: { kind: 'date', on: input.to },
      extensions: [...task.extensions, extension],
    })
  },
)

/** Ghi tiến độ: one line of the log; the first one starts the work. */
const report = defineAction(
  v.strictObject({ text: block(2000), percent: optional(wholeNumber(0, 100)) }),
  (task: Task, input, { now, newId, actor }) => {
    if (input.text === '' && input.percent === null) return refuseField('text', 'required')
    const state = task.state === 'not-started' ? 'in-progress' : task.state
    return update(task, {
      state,
      progress: [...task.progress, { id: newId(), at: now, by: actor, ...input }],
    })
  },
)

/** Trả lại: the product was not accepted; the work goes on and the return is counted. */
const sendBack = defineAction(
  v.strictObject({ on: day, reason: requiredLine(500) }),
  (task: Task, input, { newId }) => {
    if (task.state !== 'awaiting' && task.state !== 'done') return fail('not-allowed-now')
    return update(task, {
      state: 'in-progress',
      completedOn: null,
      returns: [...task.returns, { id: newId(), ...input }],
    })
  },
)

/** Đổi trạng thái; `done` and `awaiting` carry the day of completion, the excluded states a reason. */
const changeState = defineAction(
  v.strictObject({
    state: v.picklist(taskStates),
    on: optional(day),
    reason: line(500),
    resultPaper: line(200),
  }),
  (task: Task, input, { today }) => {
    const isFinished = input.state === 'done' || input.state === 'awaiting'
    return update(task, {
      state: input.state,
      completedOn: isFinished ? (input.on ?? task.completedOn ?? today) : null,
      stateReason: input.reason || (isFinished ? task.stateReason : input.reason),
      resultPaper: input.resultPaper || task.resultPaper,
    })
  },
)

export const taskActions = { extend, report, 'send-back': sendBack, 'change-state': changeState }
