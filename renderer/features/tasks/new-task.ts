/** The content of a task that was not yet given. */
import type { Day } from '#shared/lib/dates.ts'
import type { FieldsOf } from '#shared/registers/define-register.ts'

/** An empty task of `today`, without lead; a form or a typed line fills in the rest. */
export function emptyTask(today: Day): FieldsOf<'task'> {
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
