/** Kế hoạch năm: what the plan of a regulation holds for a year, and how it stands to what the office has already. */
import type { Due } from '#shared/calendar/due-rules/why.ts'
import type { Day } from '#shared/lib/dates.ts'
import type { DuePlace, Occasion, Planned } from '#shared/registers/fulfilment/index.ts'

/**
 * `new`: nothing is there yet. `same`: as accepted. `edited`: the office changed it since; it stays. `plan-changed`: the plan
 * says otherwise now, in fields that nobody edited. `conflict`: both changed the same field. `settled`: kept already, proved
 * by hand or said not to apply, so no plan touches it. `covered`: an event or task that the plan did not make keeps it.
 * `removed`: it was made and thrown away. `left-out`: the office decided not to plan it. `gone`: it was made, and the
 * regulation asks for it no longer.
 */
export const planStatuses = [
  'new',
  'same',
  'edited',
  'plan-changed',
  'conflict',
  'settled',
  'covered',
  'removed',
  'left-out',
  'gone',
] as const
export type PlanStatus = (typeof planStatuses)[number]

export const plannedFields = ['title', 'on', 'leadId', 'product'] as const
export type PlannedField = (typeof plannedFields)[number]

/** A field in which plan, acceptance and record do not agree. */
export type PlanDifference = {
  readonly field: PlannedField
  /** As accepted; null for what was never accepted. */
  readonly accepted: string | null
  readonly plan: string | null
  readonly current: string | null
  /** The record keeps it whatever is decided: a deadline that was extended for somebody. */
  readonly isHeld: boolean
}

export type PlanRecord = {
  readonly register: 'task' | 'event'
  readonly id: string
  readonly title: string
  readonly on: Day
  /** False for the computed occurrence of a series. */
  readonly isStored: boolean
}

export type PlanItem = DuePlace & {
  readonly key: string
  readonly code: string
  /** The article in which the obligation stands, in the wording of the day. */
  readonly articleNumber: string
  readonly articleTitle: string
  /** Without the label of its milestone. */
  readonly obligationTitle: string
  readonly milestoneLabel: string
  readonly product: string
  readonly makes: 'task' | 'event'
  /** Null for an item that is `gone`. */
  readonly due: Due | null
  readonly occasion: Occasion | null
  /** What accepting makes, or, for an item that is `gone`, what it made. */
  readonly planned: Planned
  readonly leadName: string
  readonly supportingNames: readonly string[]
  readonly status: PlanStatus
  readonly record: PlanRecord | null
  readonly differences: readonly PlanDifference[]
}

export type PlanWarning =
  /** The days off of the year are not decided yet. */
  | { readonly code: 'year-undecided'; readonly year: number; readonly days: number }
  /** The regulation binds for a part of the year only; both null: not at all. */
  | { readonly code: 'not-in-force'; readonly from: Day | null; readonly to: Day | null }
  /** Obligations that fall due only when something happens. */
  | { readonly code: 'on-occasion'; readonly count: number }
  | { readonly code: 'no-obligations' }
  | { readonly code: 'draft' }
  /** Items still to be made for which no body can be found that owes them. */
  | { readonly code: 'no-lead'; readonly count: number }

export type YearPlan = {
  readonly regulationId: string
  readonly year: number
  readonly items: readonly PlanItem[]
  readonly counts: Readonly<Record<PlanStatus, number>>
  readonly warnings: readonly PlanWarning[]
}
