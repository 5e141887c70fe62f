/** What a press event does besides editing: a question becomes a task of the agency that must answer. */
import * as v from 'valibot'
import { id } from '#shared/lib/schema.ts'
import { defineAction } from '../define-register.ts'
import { rowToGive, taskOfRow } from '../row-tasks.ts'
import { updateOf } from '../updated.ts'
import type { PressEvent } from './schema.ts'

/**
 * Giao cơ quan trả lời: a task with the question's agency and deadline. Refused without them, and while the question has a
 * task in use.
 */
const assignQuestion = defineAction(
  v.strictObject({ rowId: id }),
  (record: PressEvent, { rowId }, context) => {
    const found = rowToGive('questions', record.questions, rowId, ['agencyId', 'dueOn'], context.read)
    if (!found.ok) return found
    const { question, agencyId, dueOn } = found.row
    const taskId = context.newId()
    const questions = record.questions.map((one) => (one.id === rowId ? { ...one, taskId } : one))
    return {
      ok: true,
      changes: [
        taskOfRow({
          id: taskId,
          register: 'press-event',
          recordId: record.id,
          title: `Trả lời báo chí: ${question}`,
          leadId: agencyId,
          dueOn,
          assignedOn: context.today,
          product: 'Văn bản trả lời',
          directedById: record.spokespersonId,
        }),
        updateOf('press-event', record, { questions }),
      ],
    }
  },
)

export const pressActions = { 'assign-question': assignQuestion }
