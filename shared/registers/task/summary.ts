/**
 * The figures that leaders expect, by lead agency: the standard appendix table and both ways of reckoning rates.
 * Source: report of the Government's task force, 2017 (rates on tasks due, that is done + overdue, not on all tasks).
 */
import type { WorkingCalendar } from '#shared/calendar/working-days.ts'
import type { Day } from '#shared/lib/dates.ts'
import { isExcluded, standingOf, type TaskLabel } from './rules.ts'
import type { Task } from './schema.ts'

/** Upper ends, in working days, of the classes by which overdue tasks are told apart; the last class is open. */
export const overdueAges = [7, 15, 30] as const

export type TaskFigures = {
  /** All tasks but those paused, cancelled or transferred. */
  total: number
  done: { total: number; onTime: number; late: number }
  /** `awaiting`: among these, those handed in and waiting to be confirmed. */
  notDone: { total: number; inTime: number; overdue: number; awaiting: number }
  /** Tasks due: done or overdue. */
  due: number
  /** Overdue tasks by working days: up to 7, to 15, to 30, and more. */
  overdueByAge: readonly [number, number, number, number]
  /** Paused, cancelled, transferred: outside every rate. */
  excluded: number
}

export type TaskSummary = { all: TaskFigures; byLead: readonly { leadId: string; figures: TaskFigures }[] }

const ages = (): [number, number, number, number] => [0, 0, 0, 0]
const emptyFigures = () => ({
  total: 0,
  done: { total: 0, onTime: 0, late: 0 },
  notDone: { total: 0, inTime: 0, overdue: 0, awaiting: 0 },
  due: 0,
  overdueByAge: ages(),
  excluded: 0,
})
type Tally = ReturnType<typeof emptyFigures>

/** Counts tasks as they stand on `today`; leads in the order in which they first appear. */
export function summariseTasks(tasks: Iterable<Task>, today: Day, calendar: WorkingCalendar): TaskSummary {
  const all = emptyFigures()
  const byLead = new Map<string, Tally>()
  for (const task of tasks) {
    const own = byLead.get(task.leadId) ?? emptyFigures()
    byLead.set(task.leadId, own)
    for (const tally of [all, own]) count(tally, task, today, calendar)
  }
  return { all, byLead: [...byLead].map(([leadId, figures]) => ({ leadId, figures })) }
}

/** The same figures from counts by label, without the classes of age. */
export function figuresOfLabels(
  counts: Iterable<readonly [TaskLabel, number]>,
): Omit<TaskFigures, 'overdueByAge'> {
  const by = new Map(counts)
  const sum = (...labels: TaskLabel[]) => labels.reduce((total, label) => total + (by.get(label) ?? 0), 0)
  const onTime = sum('done')
  const late = sum('done-late')
  const overdue = sum('overdue', 'awaiting-late')
  const inTime = sum('due-today', 'due-soon', 'in-time', 'no-deadline', 'regular', 'awaiting')
  return {
    total: onTime + late + overdue + inTime,
    done: { total: onTime + late, onTime, late },
    notDone: { total: inTime + overdue, inTime, overdue, awaiting: sum('awaiting', 'awaiting-late') },
    due: onTime + late + overdue,
    excluded: sum('paused', 'cancelled', 'transferred'),
  }
}

function count(tally: Tally, task: Task, today: Day, calendar: WorkingCalendar): void {
  if (isExcluded(task.state)) {
    tally.excluded += 1
    return
  }
  tally.total += 1
  const { relation, workingDaysLeft } = standingOf(task, today, calendar)
  const isLate = relation === 'overdue'
  if (task.state === 'done') {
    tally.done.total += 1
    tally.done[isLate ? 'late' : 'onTime'] += 1
    tally.due += 1
    return
  }
  tally.notDone.total += 1
  tally.notDone[isLate ? 'overdue' : 'inTime'] += 1
  if (task.state === 'awaiting') tally.notDone.awaiting += 1
  if (!isLate) return
  tally.due += 1
  const days = workingDaysLeft ?? handedInLate(task, calendar)
  const age = overdueAges.findIndex((upTo) => Math.abs(days) <= upTo)
  tally.overdueByAge[age === -1 ? 3 : (age as 0 | 1 | 2)] += 1
}

/** Working days (negative) by which a product that waits to be confirmed was late. */
function handedInLate(task: Task, calendar: WorkingCalendar): number {
  if (task.deadline.kind !== 'date' || task.completedOn === null) return 0
  return calendar.workingDaysBetween(task.completedOn, task.deadline.on)
}

/** What a rate is reckoned on: tasks due (the Government's way, shown first) or all tasks. */
export type RateBase = 'due' | 'total'
type Rated = Pick<TaskFigures, 'total' | 'due' | 'done' | 'notDone'>

/** Share of tasks done, 0 to 1; null where there is nothing to reckon on. */
export function doneRate(figures: Rated, base: RateBase): number | null {
  return share(figures.done.total, base === 'due' ? figures.due : figures.total)
}

/** Share of tasks overdue and not done, 0 to 1; null where there is nothing to reckon on. */
export function overdueRate(figures: Rated, base: RateBase): number | null {
  return share(figures.notDone.overdue, base === 'due' ? figures.due : figures.total)
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}
