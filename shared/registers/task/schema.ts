/** Nhiệm vụ: exactly one lead, a product, a deadline whose first form is never lost. Kết luận 226-KL/TW; NĐ 335/2025. */
import * as v from 'valibot'
import type { Day } from '#shared/lib/dates.ts'
import { block, day, id, line, moment, optional, requiredLine, wholeNumber } from '#shared/lib/schema.ts'
import { basis } from '../basis.ts'
import type { Envelope, Stored } from '../define-register.ts'

/** Stored work states; everything with a deadline in its name is derived (`rules.ts`). */
export const taskStates = [
  'not-started',
  'in-progress',
  'awaiting',
  'done',
  'paused',
  'cancelled',
  'transferred',
] as const
export type TaskState = (typeof taskStates)[number]

/** Mức độ: thường, khẩn, thượng khẩn, hỏa tốc. */
export const urgencies = ['normal', 'urgent', 'very-urgent', 'express'] as const

export const deadline = v.variant('kind', [
  v.strictObject({ kind: v.literal('date'), on: day }),
  /** Không hạn. */
  v.strictObject({ kind: v.literal('none') }),
  /** Thường xuyên. */
  v.strictObject({ kind: v.literal('regular') }),
])
export type Deadline = v.InferOutput<typeof deadline>

export const taskEntries = {
  /** One sentence, verb first. */
  title: requiredLine(500),
  /** Cơ quan chủ trì: exactly one, by construction. */
  leadId: id,
  supporting: v.pipe(
    v.array(v.strictObject({ organisationId: id, part: line(300) })),
    v.maxLength(60, 'too-long'),
  ),
  /** Đầu mối: an official of the lead. */
  contactId: optional(id),
  /** Lãnh đạo chỉ đạo. */
  directedById: optional(id),
  basis: optional(basis),
  assignedOn: day,
  deadline,
  product: line(200),
  urgency: v.picklist(urgencies),
  state: v.picklist(taskStates),
  /** Reason and paper of a pause, cancellation or transfer. */
  stateReason: line(500),
  completedOn: optional(day),
  /** Number and date of the product paper. */
  resultPaper: line(200),
  progress: v.pipe(
    v.array(
      v.strictObject({
        id,
        at: moment,
        by: line(100),
        text: block(2000),
        percent: optional(wholeNumber(0, 100)),
      }),
    ),
    v.maxLength(500, 'too-long'),
  ),
  extensions: v.pipe(
    v.array(
      v.strictObject({
        id,
        at: moment,
        from: day,
        to: day,
        reason: requiredLine(500),
        approvedBy: line(200),
      }),
    ),
    v.maxLength(50, 'too-long'),
  ),
  returns: v.pipe(
    v.array(v.strictObject({ id, on: day, reason: requiredLine(500) })),
    v.maxLength(50, 'too-long'),
  ),
  note: block(2000),
}

export type Task = Stored<typeof taskEntries>

/** An empty task of `today`, without lead; a form, a typed line or a conclusion fills in the rest. */
export function emptyTask(today: Day): Omit<Task, keyof Envelope> {
  return {
    title: '',
    leadId: '',
    supporting: [],
    contactId: null,
    directedById: null,
    basis: null,
    assignedOn: today,
    deadline: { kind: 'date', on: '' },
    product: '',
    urgency: 'normal',
    state: 'not-started',
    stateReason: '',
    completedOn: null,
    resultPaper: '',
    progress: [],
    extensions: [],
    returns: [],
    note: '',
  }
}
