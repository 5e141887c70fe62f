/** How a proposal stands to what was accepted and to the record as it is now: a three-way comparison, field by field. */
import type { Fulfilment, Planned } from '#shared/registers/fulfilment/index.ts'
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
  /** Fields that no plan may change any more. */
  readonly held: readonly PlannedField[]
  /** Kept already: handed in, held; or paused, transferred, cancelled. */
  readonly isSettled: boolean
  /** Will not take place: another record, or a new one, may keep the due in its stead. */
  readonly isCancelled: boolean
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
    // An extension was granted to somebody: the first deadline and what followed stay.
    held: task.extensions.length > 0 ? ['on'] : [],
    isSettled: !['not-started', 'in-progress'].includes(task.state),
    isCancelled: task.state === 'cancelled',
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
    held: [],
    isSettled: wasHeld || event.status === 'cancelled',
    isCancelled: event.status === 'cancelled',
  }
}

/** The keeper that the plan made, or that stands in for it: one that takes place before one that was cancelled. */
export function chooseKeeper(
  keepers: readonly Keeper[],
  accepted: Planned | null,
): { keeper: Keeper | null; isOwn: boolean } {
  const own = keepers.filter(({ register, isStored }) => isStored && register === accepted?.made)
  const isOpen = ({ isCancelled }: Keeper) => !isCancelled
  const keeper = own.find(isOpen) ?? keepers.find(isOpen) ?? own[0] ?? null
  return { keeper, isOwn: keeper !== null && own.includes(keeper) }
}

type Held = {
  readonly keeper: Keeper | null
  readonly isOwn: boolean
  readonly recorded: Fulfilment | undefined
}
type Compared = { status: PlanStatus; differences: PlanDifference[] }

/** Status and differences of one item. What `recorded` has as its plan is what the plan said when it was taken over. */
export function compare(proposal: Planned, { keeper, isOwn, recorded }: Held): Compared {
  const accepted = recorded?.plan ?? null
  const plain = (status: PlanStatus): Compared => ({ status, differences: [] })
  if (keeper !== null && (accepted === null || !isOwn)) return plain('covered')
  if (keeper?.isSettled || isDecided(recorded)) return plain('settled')
  if (accepted === null) return plain('new')
  if (accepted.made === 'left-out') return plain('left-out')
  if (keeper === null) return plain('removed')
  const differences = differencesOf(proposal, accepted, keeper)
  return { status: statusOf(differences), differences }
}

/** Proved by hand, or said not to apply. */
function isDecided(recorded: Fulfilment | undefined): boolean {
  return recorded !== undefined && (recorded.exemption !== null || recorded.proofs.length > 0)
}

function differencesOf(
  proposal: Planned,
  accepted: Planned,
  { current: now, held }: Keeper,
): PlanDifference[] {
  return plannedFields.flatMap((field): PlanDifference[] => {
    const current = now[field]
    if (current === undefined || current === proposal[field]) return []
    const isHeld = held.includes(field)
    return [{ field, accepted: accepted[field], plan: proposal[field], current, isHeld }]
  })
}

/** What the plan itself says otherwise than it did, in fields that can still be changed: only that is to be decided. */
export function movedBy(differences: readonly PlanDifference[]): PlanDifference[] {
  return differences.filter((one) => one.plan !== one.accepted && !one.isHeld)
}

/** The plan's own change counts before the office's: only then is there something to decide. */
function statusOf(differences: readonly PlanDifference[]): PlanStatus {
  const moved = movedBy(differences)
  if (moved.some((one) => one.current !== one.accepted)) return 'conflict'
  if (moved.length > 0) return 'plan-changed'
  return differences.length > 0 ? 'edited' : 'same'
}
