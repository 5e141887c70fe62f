/** Rows that become tasks: a recommendation of an inspection, a question of the press. The row keeps the task's id. */
import { fail, type Issue } from '#shared/contract/result.ts'
import type { Day } from '#shared/lib/dates.ts'
import type { CoordinationRegister } from './coordination-names.ts'
import type { Change, Decision, ReadModel } from './define-register.ts'
import { issueIf } from './issues.ts'
import type { Task } from './task/index.ts'
import { isOpen } from './task/rules.ts'
import { emptyTask } from './task/schema.ts'

export type TaskRow = { readonly id: string; readonly taskId: string | null }

type Wanted = {
  readonly id: string
  readonly register: CoordinationRegister
  readonly recordId: string
  readonly title: string
  readonly leadId: string
  readonly dueOn: Day
  readonly assignedOn: Day
  readonly product: string
  readonly directedById?: string | null
}

/** The task that a row asks for; it rests on the row's record. */
export function taskOfRow({ id, register, recordId, title, product, ...wanted }: Wanted): Change {
  return {
    register: 'task',
    kind: 'create',
    id,
    fields: {
      ...emptyTask(wanted.assignedOn),
      title: oneSentence(title),
      leadId: wanted.leadId,
      directedById: wanted.directedById ?? null,
      basis: { kind: 'record', register, recordId },
      deadline: { kind: 'date', on: wanted.dueOn },
      product,
    },
  }
}

/** A task's title is one line without a closing full stop. */
const oneSentence = (text: string) => [...text.trim().replace(/[.;]\s*$/, '')].slice(0, 500).join('')

/** The row's task while it is in use; undefined where there is none, or it went to the bin. */
export function taskOf({ taskId }: TaskRow, read: ReadModel): Task | undefined {
  const task = taskId === null ? undefined : read.get('task', taskId)
  return task && task.removedAt === null ? task : undefined
}

/** True for a row that has all that a task needs. */
export const hasAll = <R extends TaskRow, K extends keyof R & string>(
  row: R,
  needed: readonly K[],
): row is R & { readonly [P in K]: NonNullable<R[P]> } => needed.every((key) => row[key] !== null)

/**
 * The row at `path` that is to become a task. Refused where it lacks something of what is needed, and while it has a task
 * in use.
 */
export function rowToGive<R extends TaskRow, K extends keyof R & string>(
  path: string,
  rows: readonly R[],
  rowId: string,
  needed: readonly K[],
  read: ReadModel,
): { ok: true; row: R & { readonly [P in K]: NonNullable<R[P]> } } | Extract<Decision, { ok: false }> {
  const row = rows.find(({ id }) => id === rowId)
  if (!row) return fail('unknown-record')
  if (taskOf(row, read)) return fail('already-exists')
  if (hasAll(row, needed)) return { ok: true, row }
  const at = `${path}.${rows.indexOf(row)}`
  const issues = needed.flatMap((key) => issueIf(row[key] === null, `${at}.${key}`, 'required'))
  return fail('invalid-record', { issues })
}

export const rowStandings = ['not-given', 'open', 'overdue', 'done', 'dropped'] as const
export type RowStanding = (typeof rowStandings)[number]

/** How far a row is: its task says so; without one it is still to be given out. */
export function standingOfRow(row: TaskRow, read: ReadModel, today: Day): RowStanding {
  const task = taskOf(row, read)
  if (!task) return 'not-given'
  if (task.state === 'done') return 'done'
  if (!isOpen(task)) return 'dropped'
  return task.deadline.kind === 'date' && task.deadline.on < today ? 'overdue' : 'open'
}

/**
 * A row's task is given by its action only: a form neither takes the row away while the task is in use nor points it
 * elsewhere.
 */
export function checkRowTasks(
  path: string,
  rows: readonly TaskRow[],
  before: readonly TaskRow[],
  read: ReadModel,
): Issue[] {
  const kept = before
    .filter((row) => taskOf(row, read) !== undefined)
    .every(({ id, taskId }) => rows.some((row) => row.id === id && row.taskId === taskId))
  return issueIf(!kept, path, 'row-has-task')
}
