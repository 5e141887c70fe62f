/** Columns and filters of task lists, prints and sheets. */
import type { Field, RuleContext } from '../define-register.ts'
import { shortNameOn } from '../organisation/index.ts'
import { deadlineDay, defaultSoonDays, firstDeadlineDay, standingOf, taskLabels } from './rules.ts'
import { type Task, taskStates, urgencies } from './schema.ts'

const organisationName = (organisationId: string, { read, today }: RuleContext) => {
  const organisation = read.get('organisation', organisationId)
  return organisation ? shortNameOn(organisation, today) : null
}

const standing = (task: Task, { today, calendar, read }: RuleContext) =>
  standingOf(task, today, calendar, read.get('settings', 'office')?.soonDays ?? defaultSoonDays)

export const taskFields: readonly Field<Task>[] = [
  {
    key: 'label',
    kind: 'choice',
    width: 130,
    choices: taskLabels,
    get: (task, context) => standing(task, context).label,
  },
  {
    key: 'workingDaysLeft',
    kind: 'number',
    width: 90,
    get: (task, context) => standing(task, context).workingDaysLeft,
  },
  { key: 'title', kind: 'text', width: 380, get: (task) => task.title },
  { key: 'lead', kind: 'text', width: 190, get: (task, context) => organisationName(task.leadId, context) },
  {
    key: 'supporting',
    kind: 'text',
    width: 190,
    get: (task, context) =>
      task.supporting.map((entry) => organisationName(entry.organisationId, context)).join('; ') || null,
  },
  { key: 'deadline', kind: 'day', width: 105, get: deadlineDay },
  { key: 'product', kind: 'text', width: 120, get: (task) => task.product },
  { key: 'urgency', kind: 'choice', width: 100, choices: urgencies, get: (task) => task.urgency },
  { key: 'assignedOn', kind: 'day', width: 105, get: (task) => task.assignedOn },
  { key: 'state', kind: 'choice', width: 130, choices: taskStates, isExtra: true, get: (task) => task.state },
  { key: 'firstDeadline', kind: 'day', width: 105, isExtra: true, get: firstDeadlineDay },
  { key: 'extensions', kind: 'number', width: 80, isExtra: true, get: (task) => task.extensions.length },
  { key: 'returns', kind: 'number', width: 80, isExtra: true, get: (task) => task.returns.length },
  { key: 'completedOn', kind: 'day', width: 105, isExtra: true, get: (task) => task.completedOn },
  { key: 'resultPaper', kind: 'text', width: 150, isExtra: true, get: (task) => task.resultPaper },
  {
    key: 'contact',
    kind: 'text',
    width: 160,
    isExtra: true,
    get: (task, { read }) => (task.contactId ? (read.get('person', task.contactId)?.fullName ?? null) : null),
  },
  { key: 'leadId', kind: 'text', width: 0, isExtra: true, get: (task) => task.leadId },
]
