/** Where the bars of the timeline lie: one band per lead agency, in it as few lanes as the bars need. Pure. */
import { addDays, type Day, dayNumber, isoWeek, startOfWeek } from '#shared/lib/dates.ts'
import { deadlineDay, firstDeadlineDay, type Task, type TaskStanding } from '#shared/registers/task/index.ts'

/** The days that are shown, both included; whole weeks. */
export type Span = { readonly from: Day; readonly to: Day }

export type Bar = {
  readonly task: Task
  readonly standing: TaskStanding
  readonly from: Day
  /** Last day of the bar: the day of completion, else the deadline in force. */
  readonly to: Day
  /** Days on which a former deadline lay, the first one first. */
  readonly formerDeadlines: readonly Day[]
  readonly lane: number
}
export type Band = { readonly leadId: string; readonly bars: readonly Bar[]; readonly lanes: number }
export type Timeline = {
  readonly bands: readonly Band[]
  /** Tasks that were left out because they have no dated deadline. */
  readonly undated: number
}

/** Weeks around a day: `before` ahead of its own, `count` altogether. */
export function weeksAround(day: Day, before: number, count: number): Span {
  const from = addDays(startOfWeek(day), -7 * before)
  return { from, to: addDays(from, 7 * count - 1) }
}

/** Mondays of a span with the number of their week. */
export function weeksOf({ from, to }: Span): { monday: Day; week: number }[] {
  const count = Math.ceil((dayNumber(to) - dayNumber(from) + 1) / 7)
  return Array.from({ length: count }, (_, index) => {
    const monday = addDays(from, 7 * index)
    return { monday, week: isoWeek(monday).week }
  })
}

/**
 * Bands of the leads that have a bar within the span, in the given order of leads (others last); a bar takes the first lane
 * that is free on the day before it.
 */
export function layTimeline(
  tasks: readonly Task[],
  standingOf: (task: Task) => TaskStanding,
  span: Span,
  leadOrder: readonly string[],
): Timeline {
  const byLead = new Map<string, Omit<Bar, 'lane'>[]>()
  let undated = 0
  for (const task of tasks) {
    const due = deadlineDay(task)
    if (due === null) {
      undated += 1
      continue
    }
    const bar = barOf(task, due, standingOf(task))
    if (bar.to < span.from || bar.from > span.to) continue
    byLead.set(task.leadId, [...(byLead.get(task.leadId) ?? []), bar])
  }
  const rank = new Map(leadOrder.map((id, index) => [id, index]))
  const bands = [...byLead]
    .map(([leadId, bars]) => ({ leadId, ...packLanes(bars) }))
    .sort((a, b) => (rank.get(a.leadId) ?? rank.size) - (rank.get(b.leadId) ?? rank.size))
  return { bands, undated }
}

function barOf(task: Task, due: Day, standing: TaskStanding): Omit<Bar, 'lane'> {
  const first = firstDeadlineDay(task)
  const formerDeadlines = first === null ? [] : task.extensions.map((extension) => extension.from)
  // What is done ends with its completion; a deadline in the past of its assignment would draw a bar backwards.
  const end = task.state === 'done' && task.completedOn !== null ? task.completedOn : due
  return {
    task,
    standing,
    from: task.assignedOn,
    to: end < task.assignedOn ? task.assignedOn : end,
    formerDeadlines,
  }
}

function packLanes(bars: readonly Omit<Bar, 'lane'>[]): { bars: Bar[]; lanes: number } {
  const ends: Day[] = []
  const sorted = bars.toSorted((a, b) => a.from.localeCompare(b.from) || a.to.localeCompare(b.to))
  const packed = sorted.map((bar) => {
    const free = ends.findIndex((end) => end < bar.from)
    const lane = free === -1 ? ends.length : free
    ends[lane] = bar.to
    return { ...bar, lane }
  })
  return { bars: packed, lanes: ends.length }
}
