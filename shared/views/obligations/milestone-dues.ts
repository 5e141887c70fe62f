/** On which days one milestone falls due: by its own rule, by the end of the term, by another obligation, or by what happened. */

import type { EventRule } from '#shared/calendar/due-rules/due-rule.ts'
import { duesOf } from '#shared/calendar/due-rules/dues.ts'
import { dueOfEvent, type EventTime, eventAt } from '#shared/calendar/due-rules/event-dues.ts'
import { periodOf } from '#shared/calendar/due-rules/periods.ts'
import type { Due } from '#shared/calendar/due-rules/why.ts'
import { addDays, type Day } from '#shared/lib/dates.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import { lastDayOf } from '#shared/registers/event/index.ts'
import type { Occasion } from '#shared/registers/fulfilment/index.ts'
import { type Milestone, type Obligation, termOf } from '#shared/registers/obligation/index.ts'
import type { Regulation } from '#shared/registers/regulation/index.ts'
import type { CalendarEntry } from '../calendar-entries.ts'
import { eventDayOf } from './event-day.ts'
import type { ObligationDue } from './obligation-dues.ts'
import type { ObligationLinks } from './obligation-links.ts'

export type Asked = Pick<ObligationDue, 'obligation' | 'milestone' | 'regulation'>
/** A due before it is asked of anybody; `bodyId` where what happened concerns one body only. */
export type FoundDue = { due: Due; period: string; occasion: Occasion | null; bodyId?: string | null }
/** Gives the dues of an obligation; an argument, because the two call each other. */
export type DuesOf = (
  obligation: Obligation,
  from: Day,
  to: Day,
  context: RuleContext,
  links: ObligationLinks,
) => ObligationDue[]

/** Days off never move a due further than this, calendar days. */
const longestShift = 60

/** The dues of a milestone, those with a nominal day from `from` to `to` among them; `from` is where it begins to bind, or later. */
export function foundDues(
  asked: Asked,
  from: Day,
  to: Day,
  context: RuleContext,
  links: ObligationLinks,
  duesOfObligation: DuesOf,
): FoundDue[] {
  const { milestone, regulation } = asked
  const { rule, anchor } = milestone
  if (rule.kind !== 'event') return ofRule(asked, from, to, context)
  switch (anchor?.kind) {
    case 'term-end':
      return regulation.validTo === null ? [] : dated(rule, 'term', { on: regulation.validTo }, context)
    case 'obligation': {
      const target = targetOf(anchor.obligationId, context)
      if (!target) return []
      const reach = reachOf(rule)
      const dues = duesOfObligation(target, addDays(from, -reach), addDays(to, reach), context, links)
      return anchored(rule, target.milestones.length > 1, dues, context, links)
    }
    default:
      return ofOccasions(asked, rule, context, links)
  }
}

function ofRule({ milestone, regulation }: Asked, from: Day, to: Day, { calendar }: RuleContext): FoundDue[] {
  const { rule } = milestone
  const term = termOf(regulation)
  const [first, last] = [addDays(from, -longestShift), addDays(to, longestShift)]
  return duesOf(rule, first, last, calendar, term).map((due) => ({ due, period: due.period, occasion: null }))
}

/**
 * True for what is due "tháng sau", or in a window that runs into "năm sau", for a period that was over before the obligation
 * bound anybody: nothing was owed in it. `begins` is the first day on which it binds.
 */
export function isForTimeBefore(
  { rule }: Pick<Milestone, 'rule'>,
  regulation: Regulation,
  { nominal, windowFrom }: Due,
  begins: Day | null,
): boolean {
  if (rule.kind !== 'periodic' || begins === null) return false
  const term = termOf(regulation)
  if (rule.following) {
    // The day lies in the period after the one it is for, which ends where that one begins.
    const after = periodOf(rule, nominal, term)
    return after !== null && after.from <= begins
  }
  const own = windowFrom === null ? null : periodOf(rule, windowFrom, term)
  return own !== null && own.to < begins
}

/** The dues by one event; `key` names it so that they stay the same when it moves. */
function dated(rule: EventRule, key: string, event: EventTime, { calendar }: RuleContext): FoundDue[] {
  const counts = rule.timing.kind === 'before' ? rule.timing.counts : []
  return dueOfEvent(rule, event, calendar).map((due, index) => ({
    due,
    period: counts.length > 1 ? `${key}-${counts[index]}` : key,
    occasion: null,
  }))
}

/** The obligation that another hangs on, without what itself hangs on a third. */
function targetOf(id: string, { read }: RuleContext): Obligation | null {
  const target = read.get('obligation', id)
  if (!target || target.removedAt !== null) return null
  return { ...target, milestones: target.milestones.filter(({ anchor }) => anchor?.kind !== 'obligation') }
}

/** What hangs on another obligation: on the day of the event that keeps it, else on the day that a plan would give it. */
function anchored(
  rule: EventRule,
  hasSeveral: boolean,
  dues: readonly ObligationDue[],
  context: RuleContext,
  links: ObligationLinks,
): FoundDue[] {
  const groups = new Map<string, ObligationDue[]>()
  for (const one of dues) {
    // Several bodies that each owe the same are one occasion.
    const key = hasSeveral ? `${one.milestoneId}-${one.period}` : one.period
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups].flatMap(([key, group]) => {
    const [first] = group
    if (!first) return []
    const held = firstLive(group.flatMap((one) => links.eventsOf(one, one.due.nominal)))
    return dated(rule, key, held ? timeOfEvent(rule, held) : { on: dayOf(first, context) }, context)
  })
}

/** As it will be once the plan is accepted, so that accepting an event does not move what hangs on it. */
function dayOf({ obligation, due }: ObligationDue, { calendar }: RuleContext): Day {
  return obligation.outcome === 'event' ? eventDayOf(due, calendar) : due.dueOn
}

function firstLive(events: readonly CalendarEntry[]): CalendarEntry | null {
  return events.reduce<CalendarEntry | null>((first, one) => {
    const isLive = one.status !== 'cancelled' && one.status !== 'postponed'
    return isLive && (first === null || one.date < first.date) ? one : first
  }, null)
}

/** What comes after an event counts from its end. */
function timeOfEvent({ timing }: EventRule, event: CalendarEntry): EventTime {
  if (timing.kind !== 'after' && timing.kind !== 'hours') return { on: event.date }
  return atTime(lastDayOf(event), timing.kind === 'hours' ? event.endTime : null)
}

/** Longest time between a due and the event it hangs on, calendar days. */
const longestReach = 1500
/** An event is held no further than this from the day that its own obligation names, calendar days. */
const longestDelay = 400

/** How far, in calendar days, the date may lie from its event's due; working days are counted generously. */
function reachOf({ timing }: EventRule): number {
  const days = (count: number, unit: 'day' | 'working-day') => (unit === 'day' ? count : count * 2)
  const count =
    timing.kind === 'before'
      ? Math.max(...timing.counts.map((one) => days(one, timing.unit)))
      : timing.kind === 'after'
        ? days(timing.count, timing.unit)
        : timing.kind === 'hours'
          ? Math.ceil(timing.count / 24)
          : 0
  return longestShift + longestDelay + Math.min(longestReach, count)
}

function ofOccasions(
  asked: Asked,
  rule: EventRule,
  context: RuleContext,
  links: ObligationLinks,
): FoundDue[] {
  return links
    .occasionsOf(asked.obligation.id, asked.milestone.id)
    .flatMap(({ occasion, period, bodyId }) => {
      if (occasion === null) return []
      const asked = occasion.askedFor === null ? {} : { askedFor: occasion.askedFor }
      // Of several warnings the last one before the event is what is owed.
      const due = dueOfEvent(rule, { ...atTime(occasion.on, occasion.at), ...asked }, context.calendar).at(-1)
      return due ? [{ due, period, occasion, bodyId }] : []
    })
}

/** Wall-clock time of Việt Nam, which has no other. */
function atTime(on: Day, at: string | null): EventTime {
  return at === null ? { on } : eventAt(new Date(`${on}T${at}:00+07:00`).toISOString())
}
