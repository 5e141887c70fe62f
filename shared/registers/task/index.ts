import { referenceOfBasis } from '../basis.ts'
import { defineRegister } from '../define-register.ts'
import { shortNameOn } from '../organisation/index.ts'
import { taskActions } from './actions.ts'
import { taskFields } from './fields.ts'
import { checkTask } from './rules.ts'
import { taskEntries } from './schema.ts'

export * from './rules.ts'
export { type Deadline, emptyTask, type Task, type TaskState, taskStates, urgencies } from './schema.ts'

export const task = defineRegister({
  name: 'task',
  entries: taskEntries,
  titleOf: (record) => record.title,
  subtitleOf: (record, { read, today }) => {
    const lead = read.get('organisation', record.leadId)
    return lead ? shortNameOn(lead, today) : ''
  },
  searchTexts: (record) => [record.product, record.resultPaper],
  references: (record) => [
    { register: 'organisation', id: record.leadId, path: 'leadId' },
    ...record.supporting.map((entry, index) => ({
      register: 'organisation' as const,
      id: entry.organisationId,
      path: `supporting.${index}.organisationId`,
    })),
    ...(record.contactId ? [{ register: 'person' as const, id: record.contactId, path: 'contactId' }] : []),
    ...(record.directedById
      ? [{ register: 'person' as const, id: record.directedById, path: 'directedById' }]
      : []),
    ...(record.basis ? [referenceOfBasis(record.basis, 'basis')] : []),
  ],
  check: checkTask,
  fields: taskFields,
  actions: taskActions,
})
