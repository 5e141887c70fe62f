/** What is to be done with each item of a plan: what the user said, else what goes without saying. Pure. */
import * as v from 'valibot'
import type { Day } from '#shared/lib/dates.ts'
import { type PlanChoice, planActs } from '#shared/views/plan/accept-plan.ts'
import type { PlanItem, PlanStatus } from '#shared/views/plan/year-plan.ts'

/** `later`: nothing now; the item is asked about again. */
export const decisionActs = [...planActs, 'later'] as const
export type DecisionAct = (typeof decisionActs)[number]

const text = v.optional(v.string())
const decision = v.strictObject({
  act: v.optional(v.picklist(decisionActs)),
  /** As the user wants them instead of what is proposed; while a field is empty, what is proposed counts. */
  title: text,
  on: text,
  leadId: text,
})
export type Decision = v.InferOutput<typeof decision>

/** By the key of the item; what is not in it was left as proposed. Also what is kept as a draft. */
export const decisionsSchema = v.record(v.string(), decision)
export type Decisions = Readonly<Record<string, Decision>>

const acts: Readonly<Record<PlanStatus, readonly DecisionAct[]>> = {
  new: ['make', 'later', 'leave-out'],
  removed: ['make', 'later', 'leave-out'],
  'left-out': ['make', 'later'],
  'plan-changed': ['update', 'keep', 'later'],
  conflict: ['update', 'keep', 'later'],
  gone: ['withdraw', 'keep', 'later'],
  same: [],
  edited: [],
  settled: [],
  covered: [],
}

/** What may be done with an item; the first is what ticking it means. Empty: there is nothing to decide. */
export function actsOf({ status }: Pick<PlanItem, 'status'>): readonly DecisionAct[] {
  return acts[status]
}

/** An item as it will be carried out. */
export type Settled = { act: DecisionAct; title: string; on: Day; leadId: string | null }

/** True for a due whose day is over: it is not made unless somebody asks for it. */
export function isPast({ planned }: Pick<PlanItem, 'planned'>, today: Day): boolean {
  return planned.on < today
}

/**
 * What happens with an item. Unless the user says otherwise, what is new and still ahead is made, and what only the plan
 * changed is taken over; whatever somebody edited, threw away or left out waits for a decision. What no longer fits the item
 * counts for nothing.
 */
export function settle(item: PlanItem, decided: Decision | undefined, today: Day): Settled {
  const { planned, status } = item
  const own = status === 'new' || status === 'removed' || status === 'left-out' ? decided : undefined
  const settled = {
    title: own?.title?.trim() || planned.title,
    on: own?.on || planned.on,
    leadId: own?.leadId || planned.leadId,
  }
  const wanted = decided?.act
  if (wanted !== undefined && actsOf(item).includes(wanted)) return { act: wanted, ...settled }
  const goesOn = status === 'plan-changed' || (status === 'new' && !isPast(item, today))
  return { act: goesOn && !lacksLead(item, settled) ? (actsOf(item)[0] ?? 'later') : 'later', ...settled }
}

/** A task needs somebody who owes it; an event may do without. */
export function lacksLead({ makes }: Pick<PlanItem, 'makes'>, { leadId }: Pick<Settled, 'leadId'>): boolean {
  return makes === 'task' && leadId === null
}

/** True for what ticks an item: it makes, changes or takes away a record. */
export function isTicked({ act }: Pick<Settled, 'act'>): boolean {
  return act === 'make' || act === 'update' || act === 'withdraw'
}

/** The choices to send: everything but what waits. What lacks a lead waits too. */
export function choicesOf(items: readonly PlanItem[], decisions: Decisions, today: Day): PlanChoice[] {
  return items.flatMap((item): PlanChoice[] => {
    const { act, title, on, leadId } = settle(item, decisions[item.key], today)
    if (act === 'later' || actsOf(item).length === 0) return []
    if (act !== 'make') return [{ key: item.key, act, title: null, on: null, leadId: null }]
    if (lacksLead(item, { leadId })) return []
    const own = <T>(value: T, proposed: T) => (value === proposed ? null : value)
    const { planned } = item
    return [
      {
        key: item.key,
        act,
        title: own(title, planned.title),
        on: own(on, planned.on),
        leadId: own(leadId, planned.leadId),
      },
    ]
  })
}

/** How many records the choices make, change and take away. */
export type PlanSummary = {
  tasks: number
  events: number
  updated: number
  kept: number
  leftOut: number
  withdrawn: number
}

export function summarise(items: readonly PlanItem[], choices: readonly PlanChoice[]): PlanSummary {
  const byKey = new Map(items.map((item) => [item.key, item]))
  const count = (act: PlanChoice['act'], makes?: PlanItem['makes']) =>
    choices.filter((one) => one.act === act && (!makes || byKey.get(one.key)?.makes === makes)).length
  return {
    tasks: count('make', 'task'),
    events: count('make', 'event'),
    updated: count('update'),
    kept: count('keep'),
    leftOut: count('leave-out'),
    withdrawn: count('withdraw'),
  }
}

/** The decisions with another word on some items; undefined takes a word back. */
export function decide(decisions: Decisions, keys: readonly string[], patch: Decision): Decisions {
  const next = { ...decisions }
  for (const key of keys) {
    const merged = Object.fromEntries(
      Object.entries({ ...next[key], ...patch }).filter(([, value]) => value !== undefined),
    )
    if (Object.keys(merged).length === 0) delete next[key]
    else next[key] = merged
  }
  return next
}
