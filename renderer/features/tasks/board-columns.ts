/** Tasks sorted into the columns of the board. */
import { assertNever } from '#shared/lib/assert-never.ts'
import { deadlineDay, type Task, type TaskLabel, type TaskStanding } from '#shared/registers/task/index.ts'
import { type BoardColumn, boardColumns } from './task-acts.ts'

export type Placed = { readonly task: Task; readonly standing: TaskStanding }

/** The column of a label. */
export function columnOf(label: TaskLabel): BoardColumn {
  switch (label) {
    case 'overdue':
      return 'overdue'
    case 'due-today':
    case 'due-soon':
      return 'soon'
    case 'in-time':
    case 'no-deadline':
    case 'regular':
      return 'in-time'
    case 'awaiting':
    case 'awaiting-late':
      return 'awaiting'
    case 'done':
    case 'done-late':
      return 'done'
    case 'paused':
    case 'cancelled':
    case 'transferred':
      return 'excluded'
    default:
      return assertNever(label)
  }
}

/** Columns with their tasks: the nearest deadline first; what is done by the day of completion, the latest first. */
export function sortIntoColumns(
  tasks: readonly Task[],
  standingOf: (task: Task) => TaskStanding,
): Record<BoardColumn, Placed[]> {
  const columns = Object.fromEntries(boardColumns.map((name) => [name, [] as Placed[]])) as Record<
    BoardColumn,
    Placed[]
  >
  for (const task of tasks) {
    const standing = standingOf(task)
    columns[columnOf(standing.label)].push({ task, standing })
  }
  for (const name of boardColumns) columns[name].sort(name === 'done' ? byCompletion : byDeadline)
  return columns
}

const never = '9999-12-31'
const byDeadline = (a: Placed, b: Placed) =>
  (deadlineDay(a.task) ?? never).localeCompare(deadlineDay(b.task) ?? never)
const byCompletion = (a: Placed, b: Placed) =>
  (b.task.completedOn ?? '').localeCompare(a.task.completedOn ?? '')
