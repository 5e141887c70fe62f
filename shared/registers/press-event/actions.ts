/** What a press event does besides editing: a question becomes a task of the agency that must answer. */
import * as v from 'valibot'
import { fail } from '#shared/contract/result.ts'
import { id } from '#shared/lib/schema.ts'
import { defineAction, fieldsOf } from '../define-register.ts'
import { taskOf, taskOfRow } from '../row-tasks.ts'
import type { PressEvent } from './schema.ts'

/**
 * Giao cơ quan trả lời: a task with the question's agency and deadline. Refused without them, and while the question has a
 * task in use.
 */
const assignQuestion = defineAction(
  v.strictObject({ rowId: id }),
  (record: PressEvent, { rowId }, context) => {
    const row = record.questions.find((one) => one.id === rowId)
    if (!row) return fail('unknown-record')
    if (taskOf(row, context.read)) return fail('already-exists')
    const { agencyId, dueOn } = row
    const at = `questions.${record.questions.indexOf(row)}`
    if (agencyId === null)
      return fail('invalid-record', { issues: [{ path: `${at}.agencyId`, code: 'required' }] })
    if (dueOn === null) return fail('invalid-record', { issues: [{ path: `${at}.dueOn`, code: 'required' }] })
    const taskId = context.newId()
    const questions = record.questions.map((one) => (one.id === rowId ? { ...one, taskId } : one))
    return {
      ok: true,
      changes: [
        taskOfRow({
          id: taskId,
          register: 'press-event',
          recordId: record.id,
          title: `Trả lời báo chí: ${row.question}`,
          leadId: agencyId,
          dueOn,
          assignedOn: context.today,
          product: 'Văn bản trả lời',
          directedById: record.spokespersonId,
        }),
        {
          register: 'press-event',
          kind: 'update',
          id: record.id,
          fields: { ...fieldsOf(record), questions },
        },
      ],
    }
  },
)

export const pressActions = { 'assign-question': assignQuestion }
