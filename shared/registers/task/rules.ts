/** What a task's dates mean today, and what may be done with it. Nothing here is stored. */
import type { WorkingCalendar } from '#shared/calendar/working-days.ts'
import { type AppError, fail, type Issue } from '#shared/contract/result.ts'
import { assertNever } from '#shared/lib/assert-never.ts'
import type { Day } from '#shared/lib/dates.ts'
import type { Deadline, Task, TaskState } from './schema.ts'

/** Working days before the deadline from which a task counts as `sắp đến hạn`, unless the office sets another number. */
export const defaultSoonDays = 3

export const deadlineRelations = ['overdue', 'today', 'soon', 'in-time', 'none', 'regular'] as const
export type DeadlineRelation = (typeof deadlineRelations)[number]

/** Labels that a list shows: work state and deadline relation in one word. */
export const taskLabels = [
  'overdue',
  'due-today',
  'due-soon',
  'in-time',
  'no-deadline',
  'regular',
  'awaiting',
  'awaiting-late',
  'done',
  'done-late',
  'paused',
  'cancelled',
  'transferred',
] as const
export type TaskLabel = (typeof taskLabels)[number]

/** How each label is shown, wherever it is: `late` and `soon` ask for attention, `good` is done. */
export const labelTones: Readonly<Record<TaskLabel, 'late' | 'soon' | 'good' | 'idle'>> = {
  overdue: 'late',
  'due-today': 'soon',
  'due-soon': 'soon',
  'in-time': 'idle',
  'no-deadline': 'idle',
  regular: 'idle',
  awaiting: 'soon',
  'awaiting-late': 'late',
  done: 'good',
  'done-late': 'good',
  paused: 'idle',
  cancelled: 'idle',
  transferred: 'idle',
}

export type TaskStanding = {
  label: TaskLabel
  relation: DeadlineRelation
  /**
   * Working days from today to the deadline; negative when overdue (0 on the days off that follow the deadline), null
   * without a dated deadline and when the doer has nothing left to do.
   */
  workingDaysLeft: number | null
}

const openStates: readonly TaskState[] = ['not-started', 'in-progress', 'awaiting']

/** Left out of every rate and listed apart; each needs a reason. */
export const excludedStates = ['paused', 'cancelled', 'transferred'] as const satisfies readonly TaskState[]
export type ExcludedState = (typeof excludedStates)[number]

/** True for tạm dừng, hủy, chuyển. */
export function isExcluded(state: TaskState): state is ExcludedState {
  return excludedStates.some((excluded) => excluded === state)
}

/** True when the product is handed in: `completedOn` then is the day on which that happened. */
export function isHandedIn(state: TaskState): state is 'awaiting' | 'done' {
  return state === 'awaiting' || state === 'done'
}

/** True while somebody still has to do something. */
export function isOpen(task: Pick<Task, 'state'>): boolean {
  return openStates.includes(task.state)
}

/** The deadline in force, null when it is not a date. */
export function deadlineDay(task: Pick<Task, 'deadline'>): Day | null {
  return task.deadline.kind === 'date' ? task.deadline.on : null
}

/** The first deadline, kept through every extension. */
export function firstDeadlineDay(task: Pick<Task, 'deadline' | 'extensions'>): Day | null {
  return task.extensions[0]?.from ?? deadlineDay(task)
}

/** How a deadline stands to `today`, in working days. `soonDays`: working days. */
export function relateDeadline(
  deadline: Deadline,
  today: Day,
  calendar: WorkingCalendar,
  soonDays = defaultSoonDays,
): { relation: DeadlineRelation; workingDaysLeft: number | null } {
  if (deadline.kind === 'none') return { relation: 'none', workingDaysLeft: null }
  if (deadline.kind === 'regular') return { relation: 'regular', workingDaysLeft: null }
  if (deadline.on === today) return { relation: 'today', workingDaysLeft: 0 }
  const left = calendar.workingDaysBetween(today, deadline.on)
  if (deadline.on < today) return { relation: 'overdue', workingDaysLeft: left }
  return { relation: left <= soonDays ? 'soon' : 'in-time', workingDaysLeft: left }
}

/**
 * The derived label. A finished task is on time when it was completed by the deadline in force; while the giver
 * confirms, time does not count against the doer (the day of handing in is `completedOn`).
 */
export function standingOf(
  task: Task,
  today: Day,
  calendar: WorkingCalendar,
  soonDays = defaultSoonDays,
): TaskStanding {
  const handedInOn = isHandedIn(task.state) ? task.completedOn : null
  const { relation, workingDaysLeft } = relateDeadline(task.deadline, handedInOn ?? today, calendar, soonDays)
  const isLate = relation === 'overdue'
  switch (task.state) {
    case 'done':
      return { label: isLate ? 'done-late' : 'done', relation, workingDaysLeft: null }
    case 'awaiting':
      return { label: isLate ? 'awaiting-late' : 'awaiting', relation, workingDaysLeft: null }
    case 'paused':
    case 'cancelled':
    case 'transferred':
      return { label: task.state, relation, workingDaysLeft: null }
    case 'not-started':
    case 'in-progress':
      return { label: labelOfOpen(relation), relation, workingDaysLeft }
    default:
      return assertNever(task.state)
  }
}

function labelOfOpen(relation: DeadlineRelation): TaskLabel {
  const labels: Record<DeadlineRelation, TaskLabel> = {
    overdue: 'overdue',
    today: 'due-today',
    soon: 'due-soon',
    'in-time': 'in-time',
    none: 'no-deadline',
    regular: 'regular',
  }
  return labels[relation]
}

/** Rules across a task's fields. */
export function checkTask(task: Task): Issue[] {
  const issues: Issue[] = []
  const supporters = task.supporting.map((entry) => entry.organisationId)
  if (supporters.includes(task.leadId)) issues.push({ path: 'supporting', code: 'lead-also-supports' })
  if (new Set(supporters).size < supporters.length) issues.push({ path: 'supporting', code: 'twice' })
  const on = deadlineDay(task)
  if (on !== null && on < task.assignedOn) issues.push({ path: 'deadline', code: 'end-before-start' })
  if (task.completedOn !== null && task.completedOn < task.assignedOn)
    issues.push({ path: 'completedOn', code: 'end-before-start' })
  if (isHandedIn(task.state) && task.completedOn === null)
    issues.push({ path: 'completedOn', code: 'required' })
  if (!isHandedIn(task.state) && task.completedOn !== null)
    issues.push({ path: 'completedOn', code: 'only-when-finished' })
  if (isExcluded(task.state) && task.stateReason === '')
    issues.push({ path: 'stateReason', code: 'required' })
  if (!isChained(task)) issues.push({ path: 'deadline', code: 'breaks-extensions' })
  return issues
}

/** Extensions lead without a gap from the first deadline to the one in force, so that none of them can be overwritten. */
function isChained({ extensions, deadline }: Pick<Task, 'extensions' | 'deadline'>): boolean {
  const last = extensions.at(-1)
  if (!last) return true
  const isContinuous = extensions.every(
    ({ from }, index) => index === 0 || extensions[index - 1]?.to === from,
  )
  return isContinuous && deadline.kind === 'date' && deadline.on === last.to
}

/** A refusal of one field, in the shape of a decision. */
export function refuseField(path: string, code: string) {
  return fail('invalid-record', { issues: [{ path, code }] }) satisfies { ok: false; error: AppError }
}
