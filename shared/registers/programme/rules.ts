/** How a programme stands on a day. Everything here is derived from its days and rows; nothing of it is stored. */
import { daysOfPeriod } from '#shared/calendar/period-key.ts'
import type { Day } from '#shared/lib/dates.ts'
import type { Milestone, Programme, ProgrammeState, ProgressEntry } from './schema.ts'

type Run = Pick<Programme, 'from' | 'to' | 'startedOn' | 'completedOn' | 'stoppedOn'>
type Rows = Pick<Programme, 'milestones' | 'progress'>

const isBy = (day: Day | null, today: Day): day is Day => day !== null && day <= today

/** The day on which it began: as noted, else as planned. */
export const beginningOf = ({ startedOn, from }: Pick<Programme, 'startedOn' | 'from'>): Day | null =>
  startedOn ?? from

/** True until it is completed or stopped. */
export function isRunning(
  { completedOn, stoppedOn }: Pick<Run, 'completedOn' | 'stoppedOn'>,
  today: Day,
): boolean {
  return !isBy(completedOn, today) && !isBy(stoppedOn, today)
}

/** Dừng, hoàn thành, quá hạn, chưa bắt đầu, chậm, đúng tiến độ: in this order of judging. */
export function stateOfProgramme(programme: Run & Rows, today: Day): ProgrammeState {
  if (isBy(programme.stoppedOn, today)) return 'stopped'
  if (isBy(programme.completedOn, today)) return 'completed'
  if (programme.to !== null && programme.to < today) return 'overdue'
  const behind = behindOf(programme, today)
  if (behind.milestones.length > 0 || behind.progress.length > 0) return 'behind'
  return hasBegun(programme, today) ? 'on-track' : 'not-started'
}

/** Work that is reported has begun, whatever was planned. */
function hasBegun(programme: Run & Rows, today: Day): boolean {
  return (
    isBy(beginningOf(programme), today) ||
    programme.milestones.some(({ doneOn }) => isBy(doneOn, today)) ||
    latestProgress(programme, today).some(({ actual }) => (actual ?? 0) > 0)
  )
}

export type Behind = {
  readonly milestones: readonly Milestone[]
  readonly progress: readonly ProgressEntry[]
}

/** What a programme is behind with: milestones past their day, and of each unit the last report if it is below the plan. */
export function behindOf(programme: Rows, today: Day): Behind {
  return {
    milestones: programme.milestones.filter((milestone) => stateOfMilestone(milestone, today) === 'late'),
    progress: latestProgress(programme, today).filter(isBelowPlan),
  }
}

export const milestoneStates = ['late', 'open', 'done', 'done-late'] as const
export type MilestoneState = (typeof milestoneStates)[number]

/** Without a day a milestone is never late. */
export function stateOfMilestone(
  { due, doneOn }: Pick<Milestone, 'due' | 'doneOn'>,
  today: Day,
): MilestoneState {
  if (isBy(doneOn, today)) return due !== null && doneOn > due ? 'done-late' : 'done'
  return due !== null && due < today ? 'late' : 'open'
}

/** True for a report below its plan, which needs a reason. */
export function isBelowPlan({ planned, actual }: Pick<ProgressEntry, 'planned' | 'actual'>): boolean {
  return planned !== null && actual !== null && actual < planned
}

/** Of each unit the last report on a period that has begun; of periods with the same end the one entered later. */
export function latestProgress({ progress }: Pick<Programme, 'progress'>, today: Day): ProgressEntry[] {
  const latest = new Map<string, { entry: ProgressEntry; to: Day }>()
  for (const entry of progress) {
    const days = daysOfPeriod(entry.period)
    if (entry.actual === null || days === null || days.from > today) continue
    const former = latest.get(entry.unit)
    if (!former || former.to <= days.to) latest.set(entry.unit, { entry, to: days.to })
  }
  return [...latest.values()].map(({ entry }) => entry)
}

/** Per cent of the whole that was done by the last report; null where nobody reported in per cent. */
export function percentOf(programme: Pick<Programme, 'progress'>, today: Day): number | null {
  return latestProgress(programme, today).find(({ unit }) => unit === '')?.actual ?? null
}

/** The open milestone whose day comes first; without days there is none. */
export function nextMilestone({ milestones }: Pick<Programme, 'milestones'>, today: Day): Milestone | null {
  const open = milestones.filter((one) => one.due !== null && !isBy(one.doneOn, today))
  return open.toSorted((a, b) => (a.due ?? '').localeCompare(b.due ?? ''))[0] ?? null
}

/** Reports that are expected: planned for a period, not given yet. `on` is the last day of the period. */
export function missingReports({
  progress,
}: Pick<Programme, 'progress'>): { entry: ProgressEntry; on: Day }[] {
  return progress.flatMap((entry) => {
    const days = daysOfPeriod(entry.period)
    return entry.actual === null && entry.planned !== null && days !== null ? [{ entry, on: days.to }] : []
  })
}
