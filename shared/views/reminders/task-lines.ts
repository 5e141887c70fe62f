/** Tasks that are reminded of: begun or not, with a day; not those handed in, finished, paused or without a date. */
import { type Day, dayOfMoment } from '#shared/lib/dates.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import { keyed, openKey } from '#shared/registers/keys.ts'
import { deadlineDay, type Task } from '#shared/registers/task/index.ts'
import { farthestDue, type Ladder } from './ladder.ts'
import { bodyName, type ReminderLine, type Told, tellOwed } from './reminder-line.ts'

/** True while somebody still has to hand it in. */
export function isAwaited({ state }: Pick<Task, 'state'>): boolean {
  return state === 'not-started' || state === 'in-progress'
}

/** One pass over the open tasks; days are compared as text, and steps are counted only for the few that are near or past. */
export function taskLines(ladder: Ladder, context: RuleContext): ReminderLine[] {
  const farthest = farthestDue(ladder, context.today, context.calendar)
  const tell = teller(ladder, context)
  const names = new Map<string, string>()
  const nameOf = (leadId: string) => {
    const name = names.get(leadId) ?? bodyName(leadId, context)
    names.set(leadId, name)
    return name
  }
  return keyed(context.read, 'task', openKey).flatMap((task) => {
    const on = isAwaited(task) ? deadlineDay(task) : null
    const told = on !== null && on <= farthest ? tell(task, on) : null
    return told ? { ...lineOf(task), name: nameOf(task.leadId), ...told } : []
  })
}

/** Once the due day is past, all that was due on it stands alike: of thousands overdue only their days are counted. */
function teller(ladder: Ladder, context: RuleContext) {
  const past = new Map<Day, Told | null>()
  const isAlike = ladder.before.includes(0)
  return (task: Task, dueOn: Day): Told | null => {
    if (!isAlike || dueOn >= context.today) return tellOwed({ dueOn, since: givenOn(task) }, ladder, context)
    const known = past.get(dueOn)
    if (known !== undefined) return known
    const told = tellOwed({ dueOn, since: null }, ladder, context)
    past.set(dueOn, told)
    return told
  }
}

function lineOf({ id, title, leadId }: Task) {
  return {
    source: 'task',
    key: id,
    title,
    period: '',
    clock: null,
    due: null,
    organisationId: leadId,
    place: { screen: 'tasks', id },
  } as const
}

/** Since when it is owed by its present deadline: an extension begins the ladder anew. */
function givenOn({ extensions, assignedOn }: Task): Day {
  const last = extensions.at(-1)
  return last ? dayOfMoment(last.at) : assignedOn
}
