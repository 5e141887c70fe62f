/** How a proposal stands to what was accepted and to the record as it is now: a three-way comparison, field by field. */
import type { Planned } from '#shared/registers/fulfilment/index.ts'
import type { Task } from '#shared/registers/task/index.ts'
import type { CalendarEntry } from '../calendar-entries.ts'
import {
  type PlanDifference,
  type PlannedField,
  type PlanRecord,
  type PlanStatus,
  plannedFields,
} from './year-plan.ts'

/** The record that keeps a due, as far as a plan can compare it. */
export type Keeper = PlanRecord & {
  readonly current: Readonly<Partial<Record<PlannedField, string | null>>>
  /** Kept already: handed in, held, cancelled with a reason. */
  readonly isSettled: boolean
}

/** A task as a plan sees it. */
export function keeperOfTask(task: Task): Keeper {
  const on = task.deadline.kind === 'date' ? task.deadline.on : null
  return {
    register: 'task',
    id: task.id,
    title: task.title,
    on: on ?? task.assignedOn,
    isStored: true,
    current: { title: task.title, on, leadId: task.leadId, product: task.product },
    isSettled: !['not-started', 'in-progress'].includes(task.state),
  }
}

/** An event as a plan sees it; an event has no product, and its chair may be a person. */
export function keeperOfEvent(event: CalendarEntry, wasHeld: boolean): Keeper {
  return {
    register: 'event',
    id: event.key,
    title: event.title,
    on: event.date,
    isStored: event.isStored,
    current: { title: event.title, on: event.date },
    isSettled: wasHeld || event.status === 'cancelled',
  }
}

/** Status and differences of one item. `accepted` is what the plan said when it was taken over, null before. */
export function compare(
  proposal: Planned,
  accepted: Planned | null,
  keeper: Keeper | null,
): { status: PlanStatus; differences: PlanDifference[] } {
  if (accepted === null || accepted.made === 'left-out') {
    const status = keeper ? 'covered' : accepted ? 'left-out' : 'new'
    return { status, differences: [] }
  }
  if (keeper === null) return { status: 'removed', differences: [] }
  if (keeper.isSettled) return { status: 'settled', differences: [] }
  const differences = plannedFields.flatMap((field): PlanDifference[] => {
    const current = keeper.current[field]
    if (current === undefined) return []
    const one = { field, accepted: accepted[field], plan: proposal[field], current }
    return one.current === one.plan || (one.accepted === one.plan && one.accepted === one.current)
      ? []
      : [one]
  })
  return { status: statusOf(differences), differences }
}

/** The plan's own change counts before the office's: only then is there something to decide. */
function statusOf(differences: readonly PlanDifference[]): PlanStatus {
  const planMoved = differences.filter((one) => one.plan !== one.accepted)
  if (planMoved.some((one) => one.current !== one.accepted)) return 'conflict'
  if (planMoved.length > 0) return 'plan-changed'
  return differences.length > 0 ? 'edited' : 'same'
}
