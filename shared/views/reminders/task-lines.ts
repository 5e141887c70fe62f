/** Tasks that are reminded of: begun or not, with a day; not those handed in, finished, paused or without a date. */
import { type Day, dayOfMoment } from '#shared/lib/dates.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import { deadlineDay, type Task } from '#shared/registers/task/index.ts'
import { farthestDue, type Ladder } from './ladder.ts'
import { bodyName, type ReminderLine, tellOwed } from './reminder-line.ts'

/** True while somebody still has to hand it in. */
export function isAwaited({ state }: Pick<Task, 'state'>): boolean {
  return state === 'not-started' || state === 'in-progress'
}

/** One pass over the tasks; days are compared as text, and steps are counted only for the few that are near or past. */
export function taskLines(ladder: Ladder, context: RuleContext): ReminderLine[] {
  const farthest = farthestDue(ladder, context.today, context.calendar)
  return context.read.all('task').flatMap((task) => {
    const on = isAwaited(task) ? deadlineDay(task) : null
    return on !== null && on <= farthest ? (lineOf(task, on, ladder, context) ?? []) : []
  })
}

function lineOf(task: Task, dueOn: Day, ladder: Ladder, context: RuleContext): ReminderLine | null {
  const told = tellOwed({ dueOn, since: givenOn(task) }, ladder, context)
  if (told === null) return null
  return {
    source: 'task',
    key: task.id,
    title: task.title,
    period: '',
    clock: null,
    organisationId: task.leadId,
    name: bodyName(task.leadId, context),
    ...told,
    place: { screen: 'tasks', id: task.id },
  }
}

/** Since when it is owed by its present deadline: an extension begins the ladder anew. */
function givenOn({ extensions, assignedOn }: Task): Day {
  const last = extensions.at(-1)
  return last ? dayOfMoment(last.at) : assignedOn
}
