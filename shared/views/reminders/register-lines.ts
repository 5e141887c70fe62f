/** Dues of the coordination registers that are reminded of: those that a body owes and that no task tells in their stead. */
import type { RuleContext } from '#shared/registers/define-register.ts'
import { isOpen } from '#shared/registers/task/index.ts'
import type { RegisterDue } from '../registers/register-dues.ts'
import type { Ladder } from './ladder.ts'
import { type ReminderLine, tellOwed } from './reminder-line.ts'

/** What nobody of the directory owes is told on Hôm nay alone: there is no one to remind. */
export function registerLines(
  dues: readonly RegisterDue[],
  ladder: Ladder,
  context: RuleContext,
): ReminderLine[] {
  return dues.flatMap((due) => (isGiven(due, context) ? [] : (lineOf(due, ladder, context) ?? [])))
}

/** True for what was given as a task, while that is open: the task is reminded of. */
function isGiven({ taskId }: RegisterDue, { read }: RuleContext): boolean {
  const task = taskId === null ? undefined : read.get('task', taskId)
  return task !== undefined && task.removedAt === null && (isOpen(task) || task.state === 'paused')
}

function lineOf(due: RegisterDue, ladder: Ladder, context: RuleContext): ReminderLine | null {
  const { register, id, key, what, on, organisationId, leadName } = due
  if (organisationId === null) return null
  const told = tellOwed({ dueOn: on, since: null, isLong: false }, ladder, context)
  return (
    told && {
      source: 'register',
      key,
      title: titleOf(due),
      period: '',
      clock: null,
      due: { register, what },
      organisationId,
      name: leadName,
      ...told,
      place: { screen: 'registers', tab: register, ...(id === null ? {} : { id }) },
    }
  )
}

/** `Tiến độ bồi thường? (Họp báo quý IV)`: rows of one record are told apart. */
const titleOf = ({ about, title }: RegisterDue) => (about === '' ? title : `${about} (${title})`)

/** Records that have something due, as `register/id`: they tell of the obligations that they are to keep. */
export const recordsWithDues = (dues: readonly RegisterDue[]): ReadonlySet<string> =>
  new Set(dues.map(({ register, id }) => `${register}/${id}`))
