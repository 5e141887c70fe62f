/** An obligation of the template, before anybody in particular owes it. */
import type { DueRule, Limit, PeriodicRule, Spot } from '#shared/calendar/due-rules/due-rule.ts'
import type { EventKind } from '#shared/registers/event/index.ts'
import type { TemplateLead } from './roles.ts'

/** What a rule bound to an event counts from; `code` is another obligation of the template. */
export type TemplateAnchor = 'by-hand' | 'term-end' | { readonly code: string }

export type TemplateMilestone = {
  readonly rule: DueRule
  /** Where an obligation has several. */
  readonly label?: string
  /** Whoever owes it, where that is not the obligation's lead. */
  readonly lead?: TemplateLead
  readonly anchor?: TemplateAnchor
}

export type TemplateObligation = {
  /** `NV-01` to `NV-35`: O-01 to O-35 of the list that the template was made from. */
  readonly code: string
  /** The article it stands in, then others that speak of it. */
  readonly articles: readonly [number, ...number[]]
  readonly title: string
  readonly lead: TemplateLead
  readonly supporting?: readonly Exclude<TemplateLead, { label: string }>[]
  readonly supportingLabel?: string
  readonly product: string
  /** The kind of the events that it makes; a task where none is given. */
  readonly event?: EventKind
  readonly milestones: readonly [TemplateMilestone, ...TemplateMilestone[]]
  readonly source?: string
  readonly note?: string
}

type Shift = DueRule['onDayOff']
type Unit = 'month' | 'quarter' | 'half-year' | 'year' | 'term'

/** A rule for every period. "Trước ngày" goes back from a day off: what is late is late. */
export function each(
  unit: Unit,
  part: PeriodicRule['part'],
  spot: Spot,
  onDayOff: Shift = 'previous',
): DueRule {
  return { kind: 'periodic', every: { unit }, part, following: false, spot, onDayOff }
}

/** A rule bound to something that happens. Its own hours and days run over days off unless told otherwise. */
export function when(
  event: string,
  timing: Extract<DueRule, { kind: 'event' }>['timing'],
  onDayOff: Shift = 'keep',
): DueRule {
  return { kind: 'event', event, timing, onDayOff }
}

/** A day of the month; "trước ngày" with that day still in time unless told otherwise. */
export function day(number: number, limit: Limit = 'before'): Spot {
  return { kind: 'day', day: number, limit }
}

export const whole: Spot = { kind: 'whole' }
export const lastWeek: Spot = { kind: 'week', nth: -1 }
