/** What an office does with a task besides editing it. Each action is pure: task, input and context in, changes out. */
import * as v from 'valibot'
import { fail } from '#shared/contract/result.ts'
import type { Day } from '#shared/lib/dates.ts'
import { block, day, id, line, optional, requiredLine, wholeNumber } from '#shared/lib/schema.ts'
import { type Change, defineAction, type FieldsOf, fieldsOf, type ReadModel } from '../define-register.ts'
import { deadlineDay, isExcluded, isHandedIn, refuseField } from './rules.ts'
import { type Task, taskStates } from './schema.ts'

const update = (task: Task, patch: Partial<FieldsOf<'task'>>): { ok: true; changes: Change[] } => ({
  ok: true,
  changes: [{ register: 'task', kind: 'update', id: task.id, fields: { ...fieldsOf(task), ...patch } }],
})

/**
 * Gia hạn: a later day, with the former one kept. Only work that still goes on towards a dated deadline can be extended:
 * once the product is handed in, a later deadline would make late work look punctual.
 */
const extend = defineAction(
  v.strictObject({ to: day, reason: requiredLine(500), approvedBy: line(200) }),
  (task: Task, input, { now, newId }) => {
    const from = deadlineDay(task)
    if (from === null || isHandedIn(task.state) || isExcluded(task.state)) return fail('not-allowed-now')
    if (input.to <= from) return refuseField('to', 'not-later')
    const extension = { id: newId(), at: now, from, ...input }
    return update(task, {
      deadline: { kind: 'date', on: input.to },
      extensions: [...task.extensions, extension],
    })
  },
)

/** Ghi tiến độ: one line of the log; the first one starts the work. Nothing more is logged on what is over. */
const report = defineAction(
  v.strictObject({ text: block(2000), percent: optional(wholeNumber(0, 100)) }),
  (task: Task, input, { now, newId, actor }) => {
    if (task.state === 'cancelled' || task.state === 'transferred') return fail('not-allowed-now')
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
  (task: Task, input, { newId, today }) => {
    if (!isHandedIn(task.state)) return fail('not-allowed-now')
    if (input.on > today) return refuseField('on', 'in-future')
    if (task.completedOn !== null && input.on < task.completedOn)
      return refuseField('on', 'before-completion')
    return update(task, {
      state: 'in-progress',
      completedOn: null,
      returns: [...task.returns, { id: newId(), ...input }],
    })
  },
)

/** Đổi trạng thái; `done` and `awaiting` carry the day of handing in (today unless given), the excluded states a reason. */
const changeState = defineAction(
  v.strictObject({
    state: v.picklist(taskStates),
    on: optional(day),
    reason: line(500),
    resultPaper: line(200),
  }),
  (task: Task, input, { today }) => {
    if (input.on !== null && input.on > today) return refuseField('on', 'in-future')
    if (input.on !== null && input.on < task.assignedOn) return refuseField('on', 'end-before-start')
    if (isExcluded(input.state) && input.reason === '') return refuseField('reason', 'required')
    return update(task, {
      state: input.state,
      completedOn: isHandedIn(input.state) ? (input.on ?? task.completedOn ?? today) : null,
      stateReason: isExcluded(input.state) ? input.reason : '',
      resultPaper: input.resultPaper || task.resultPaper,
    })
  },
)

/**
 * Chuyển nhiệm vụ to another lead: the old one is closed as transferred and a new one takes over content, deadline and
 * basis; a conclusion of a meeting that the old one came from then points at the new one. A deadline already past is
 * taken over with the day of assignment, so that the delay stays visible.
 */
const transfer = defineAction(
  v.strictObject({ leadId: id, reason: requiredLine(500) }),
  (task: Task, input, { newId, today, read }) => {
    if (task.state === 'done' || isExcluded(task.state)) return fail('not-allowed-now')
    if (input.leadId === task.leadId) return refuseField('leadId', 'same-lead')
    const taskId = newId()
    const closing = update(task, { state: 'transferred', completedOn: null, stateReason: input.reason })
    const taken = takenOver(task, input.leadId, today)
    const opening: Change = { register: 'task', kind: 'create', id: taskId, fields: taken }
    return { ok: true, changes: [...closing.changes, opening, ...repointed(task, taskId, read)] }
  },
)

function takenOver(task: Task, leadId: string, today: Day): FieldsOf<'task'> {
  const isPast = (deadlineDay(task) ?? today) < today
  return {
    ...fieldsOf(task),
    leadId,
    supporting: task.supporting.filter((entry) => entry.organisationId !== leadId),
    contactId: null,
    assignedOn: isPast ? task.assignedOn : today,
    state: 'not-started',
    completedOn: null,
    resultPaper: '',
    progress: [],
    returns: [],
  }
}

/** The meeting whose conclusion was this task, its link led on to the one that takes over. */
function repointed(task: Task, taskId: string, read: ReadModel): Change[] {
  if (task.basis?.kind !== 'conclusion') return []
  const { meetingId } = task.basis
  const meeting = read.get('meeting', meetingId)
  if (!meeting?.conclusions.some((entry) => entry.taskId === task.id)) return []
  const conclusions = meeting.conclusions.map((entry) =>
    entry.taskId === task.id ? { ...entry, taskId } : entry,
  )
  return [
    { register: 'meeting', kind: 'update', id: meetingId, fields: { ...fieldsOf(meeting), conclusions } },
  ]
}

export const taskActions = {
  extend,
  report,
  'send-back': sendBack,
  'change-state': changeState,
  transfer,
}
