/** The sample office's tasks out of their table. */
import type { Change, FieldsOf } from '#shared/registers/define-register.ts'
import { fillIn } from './sample-content.ts'
import type { SampleDays } from './sample-days.ts'
import {
  comingTasks,
  finishedTasks,
  handedInTasks,
  nearTasks,
  overdueTasks,
  type PlannedTask,
} from './sample-task-table.ts'

const desk = 'Văn phòng Ban'

/** Every task that does not come out of a meeting. */
export function sampleTasks(days: SampleDays): Change[] {
  return [...overdueTasks, ...nearTasks, ...comingTasks, ...handedInTasks, ...finishedTasks].map((plan) =>
    taskOf(plan, days),
  )
}

/** One task from its plan. */
export function taskOf(plan: PlannedTask, days: SampleDays): Change {
  const fields: FieldsOf<'task'> = {
    title: fillIn(plan.title, days),
    leadId: plan.lead,
    supporting: (plan.with ?? []).map((organisationId) => ({ organisationId, part: '' })),
    contactId: plan.contact ?? null,
    directedById: null,
    basis: plan.basis ?? null,
    assignedOn: days.on(plan.given),
    deadline: typeof plan.due === 'number' ? { kind: 'date', on: days.on(plan.due) } : { kind: plan.due },
    product: plan.product ?? '',
    urgency: plan.urgency ?? 'normal',
    state: plan.state ?? 'not-started',
    stateReason: plan.reason ?? '',
    completedOn: plan.done === undefined ? null : days.on(plan.done),
    resultPaper: plan.result ?? '',
    ...historyOf(plan, days),
    note: '',
  }
  return { register: 'task', kind: 'create', id: plan.id, fields }
}

function historyOf(
  { log = [], extended = [], returned = [] }: PlannedTask,
  { on, at }: SampleDays,
): Pick<FieldsOf<'task'>, 'progress' | 'extensions' | 'returns'> {
  return {
    progress: log.map(([day, text, percent], index) => ({
      id: `t${index + 1}`,
      at: at(day),
      by: desk,
      text,
      percent,
    })),
    extensions: extended.map(([from, to, reason], index) => ({
      id: `g${index + 1}`,
      at: at(from),
      from: on(from),
      to: on(to),
      reason,
      approvedBy: 'Lãnh đạo Ban',
    })),
    returns: returned.map(([day, reason], index) => ({ id: `r${index + 1}`, on: on(day), reason })),
  }
}
