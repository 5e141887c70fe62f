/** The tasks that a report counts, each as it stood on the report's day: later days do not change what a report said. */
import { type Day, dayOfMoment, daysBetween } from '#shared/lib/dates.ts'
import type { TaskPopulation } from '#shared/registers/report-template/schema.ts'
import { deadlineDay, isExcluded, isHandedIn, type Task } from '#shared/registers/task/index.ts'

/** Hoàn thành đúng hạn, hoàn thành quá hạn, chưa hoàn thành trong hạn, chưa hoàn thành quá hạn. */
export const taskOutcomes = ['done-on-time', 'done-late', 'in-time', 'overdue'] as const
export type TaskOutcome = (typeof taskOutcomes)[number]

export type TaskLine = {
  readonly task: Task
  readonly outcome: TaskOutcome
  /** In force on the day it was done, else on the day of the report. */
  readonly deadline: Day | null
  /** The day on which the product was handed in, as far as that was by the day of the report. */
  readonly doneOn: Day | null
  /** Calendar days after the deadline until it was done, or until the day of the report; 0 when not late. */
  readonly daysLate: number
}

/** Days of a report: its period, and the day on which it looks at the records. */
export type Span = { readonly from: Day; readonly to: Day; readonly asOf: Day }

/** The tasks of a span. Paused, cancelled and transferred ones are in no rate (`excludedTasks`). */
export function taskLines(tasks: readonly Task[], span: Span, population: TaskPopulation): TaskLine[] {
  const found: TaskLine[] = []
  // One pass without lists in between: an office may have fifty thousand.
  for (const task of tasks) {
    if (task.assignedOn > span.asOf || isExcluded(task.state)) continue
    const doneOn = doneBy(task, span.asOf)
    const isCounted =
      population === 'assigned' ? task.assignedOn >= span.from : doneOn === null || doneOn >= span.from
    if (isCounted) found.push(lineOf(task, doneOn, span.asOf))
  }
  return found
}

/** Tạm dừng, hủy, chuyển: those given or due in the span, listed apart. */
export function excludedTasks(tasks: readonly Task[], { from, asOf, to }: Span): Task[] {
  return tasks.filter((task) => {
    if (!isExcluded(task.state) || task.assignedOn > asOf) return false
    const due = deadlineDay(task)
    return task.assignedOn >= from || (due !== null && due >= from && due <= to)
  })
}

/** The day on which the product was handed in, if that was by a day. */
function doneBy({ state, completedOn }: Task, asOf: Day): Day | null {
  return isHandedIn(state) && completedOn !== null && completedOn <= asOf ? completedOn : null
}

function lineOf(task: Task, doneOn: Day | null, asOf: Day): TaskLine {
  const seenOn = doneOn ?? asOf
  const deadline = deadlineOn(task, seenOn)
  const isLate = deadline !== null && seenOn > deadline
  return {
    task,
    deadline,
    doneOn,
    outcome: doneOn === null ? (isLate ? 'overdue' : 'in-time') : isLate ? 'done-late' : 'done-on-time',
    daysLate: isLate ? daysBetween(deadline, seenOn) : 0,
  }
}

/** The deadline that was in force on a day: an extension given later does not count yet. */
export function deadlineOn(task: Task, on: Day): Day | null {
  const later = task.extensions.find(({ at }) => dayOfMoment(at) > on)
  return later ? later.from : deadlineDay(task)
}
