/** The dues of obligations, each with whom it asks. A due belongs to the month, quarter and year of its nominal day. */

import type { EventRule } from '#shared/calendar/due-rules/due-rule.ts'
import { duesOf } from '#shared/calendar/due-rules/dues.ts'
import { dueOfEvent, type EventTime, eventAt } from '#shared/calendar/due-rules/event-dues.ts'
import type { Due } from '#shared/calendar/due-rules/why.ts'
import { addDays, type Day } from '#shared/lib/dates.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import { lastDayOf } from '#shared/registers/event/index.ts'
import { type DuePlace, dueKey, type Occasion } from '#shared/registers/fulfilment/index.ts'
import {
  bindingPeriod,
  bodiesOf,
  leadOf,
  type Milestone,
  type Obligation,
  termOf,
} from '#shared/registers/obligation/index.ts'
import type { Regulation } from '#shared/registers/regulation/index.ts'
import type { ObligationLinks } from './obligation-links.ts'

/** One due of one body. */
export type ObligationDue = DuePlace & {
  readonly key: string
  readonly obligation: Obligation
  readonly milestone: Milestone
  readonly regulation: Regulation
  /** The body that owes it; null where the regulation names none. */
  readonly leadId: string | null
  readonly due: Due
  /** What happened, for a due that something by hand has brought about. */
  readonly occasion: Occasion | null
}

/** Days off never move a due further than this, calendar days. */
const longestShift = 60

/** The dues whose nominal day lies from `from` to `to` (both included) while the obligation binds, in order of the day. */
export function obligationDues(
  obligation: Obligation,
  from: Day,
  to: Day,
  context: RuleContext,
  links: ObligationLinks,
): ObligationDue[] {
  const regulation = context.read.get('regulation', obligation.regulationId)
  if (!regulation) return []
  const binding = bindingPeriod(obligation, regulation)
  const start = binding.from !== null && binding.from > from ? binding.from : from
  const end = binding.to !== null && binding.to < to ? binding.to : to
  if (end < start) return []
  return obligation.milestones
    .flatMap((milestone) =>
      duesOfMilestone({ obligation, milestone, regulation }, start, end, context, links),
    )
    .toSorted((a, b) => (a.due.nominal < b.due.nominal ? -1 : a.due.nominal > b.due.nominal ? 1 : 0))
}

/** The dues of one regulation, article by article as its obligations are coded. */
export function duesOfRegulation(
  regulationId: string,
  from: Day,
  to: Day,
  context: RuleContext,
  links: ObligationLinks,
): ObligationDue[] {
  return obligationsOf(regulationId, context).flatMap((obligation) =>
    obligationDues(obligation, from, to, context, links),
  )
}

/** The dues of every signed regulation. */
export function duesOfOffice(
  from: Day,
  to: Day,
  context: RuleContext,
  links: ObligationLinks,
): ObligationDue[] {
  const signed = new Set(
    context.read
      .all('regulation')
      .filter(({ stage }) => stage === 'issued')
      .map(({ id }) => id),
  )
  return context.read
    .all('obligation')
    .filter(({ regulationId }) => signed.has(regulationId))
    .flatMap((obligation) => obligationDues(obligation, from, to, context, links))
}

/** The obligations of a regulation in the order of its articles, then of their codes. */
export function obligationsOf(regulationId: string, { read }: Pick<RuleContext, 'read'>): Obligation[] {
  const articles = read.get('regulation', regulationId)?.articles ?? []
  const order = new Map(articles.map(({ id }, index) => [id, index]))
  const placeOf = ({ articleIds }: Obligation) => order.get(articleIds[0] ?? '') ?? articles.length
  return read
    .all('obligation')
    .filter((one) => one.regulationId === regulationId)
    .toSorted((a, b) => placeOf(a) - placeOf(b) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
}

type Asked = Pick<ObligationDue, 'obligation' | 'milestone' | 'regulation'>
type Found = { due: Due; period: string; occasion: Occasion | null; bodyId?: string | null }

function duesOfMilestone(
  asked: Asked,
  from: Day,
  to: Day,
  context: RuleContext,
  links: ObligationLinks,
): ObligationDue[] {
  const { obligation, milestone } = asked
  const lead = leadOf(obligation, milestone)
  return foundDues(asked, from, to, context, links)
    .filter(({ due }) => due.nominal >= from && due.nominal <= to)
    .flatMap(({ due, period, occasion, bodyId: own }) =>
      (own === undefined ? bodiesOf(lead) : [own]).map((bodyId) => {
        const place = { obligationId: obligation.id, milestoneId: milestone.id, period, bodyId }
        const leadId = bodyId ?? (lead.kind === 'one' ? lead.organisationId : null)
        return { ...asked, ...place, key: dueKey(place), leadId, due, occasion }
      }),
    )
}

function foundDues(asked: Asked, from: Day, to: Day, context: RuleContext, links: ObligationLinks): Found[] {
  const { milestone, regulation } = asked
  const { rule } = milestone
  if (rule.kind !== 'event')
    return duesOf(
      rule,
      addDays(from, -longestShift),
      addDays(to, longestShift),
      context.calendar,
      termOf(regulation),
    ).map((due) => ({ due, period: due.period, occasion: null }))
  switch (milestone.anchor?.kind) {
    case 'term-end':
      return regulation.validTo === null ? [] : dated(rule, 'term', { on: regulation.validTo }, context)
    case 'obligation':
      return anchored(rule, milestone.anchor.obligationId, from, to, context, links)
    default:
      return ofOccasions(asked, rule, context, links)
  }
}

/** The dues by one event; `key` names it so that they stay the same when it moves. */
function dated(rule: EventRule, key: string, event: EventTime, { calendar }: RuleContext): Found[] {
  const counts = rule.timing.kind === 'before' ? rule.timing.counts : []
  return dueOfEvent(rule, event, calendar).map((due, index) => ({
    due,
    period: counts.length > 1 ? `${key}-${counts[index]}` : key,
    occasion: null,
  }))
}

/** Longest time between a due and the event it hangs on, calendar days. */
const longestReach = 1500

/** What hangs on another obligation: on the day of the event that keeps it, else on the day by which it is due. */
function anchored(
  rule: EventRule,
  obligationId: string,
  from: Day,
  to: Day,
  context: RuleContext,
  links: ObligationLinks,
): Found[] {
  const target = context.read.get('obligation', obligationId)
  if (!target || target.removedAt !== null) return []
  const own = {
    ...target,
    milestones: target.milestones.filter(({ anchor }) => anchor?.kind !== 'obligation'),
  }
  const reach = reachOf(rule)
  return obligationDues(own, addDays(from, -reach), addDays(to, reach), context, links)
    .filter(({ bodyId }, index, all) => bodyId === null || all[index - 1]?.period !== all[index]?.period)
    .flatMap((one) => {
      const held = links
        .eventsOf(one, one.due.nominal)
        .find(({ status }) => status !== 'cancelled' && status !== 'postponed')
      return dated(
        rule,
        target.milestones.length > 1 ? `${one.milestoneId}-${one.period}` : one.period,
        { on: held ? (rule.timing.kind === 'after' ? lastDayOf(held) : held.date) : one.due.dueOn },
        context,
      )
    })
}

/** How far, in calendar days, the date may lie from its event; working days are counted generously. */
function reachOf({ timing }: EventRule): number {
  const days = (count: number, unit: 'day' | 'working-day') =>
    Math.min(longestReach, longestShift + (unit === 'day' ? count : count * 2))
  if (timing.kind === 'before') return Math.max(...timing.counts.map((count) => days(count, timing.unit)))
  return timing.kind === 'after' ? days(timing.count, timing.unit) : longestShift
}

function ofOccasions(asked: Asked, rule: EventRule, context: RuleContext, links: ObligationLinks): Found[] {
  return links
    .occasionsOf(asked.obligation.id, asked.milestone.id)
    .flatMap(({ occasion, period, bodyId }) => {
      if (occasion === null) return []
      // Of several warnings the last one before the event is what is owed.
      const due = dueOfEvent(rule, timeOf(occasion), context.calendar).at(-1)
      return due ? [{ due, period, occasion, bodyId }] : []
    })
}

/** Wall-clock time of Việt Nam, which has no other. */
function timeOf({ on, at, askedFor }: Occasion): EventTime {
  const asked = askedFor === null ? undefined : askedFor
  if (at !== null) return eventAt(new Date(`${on}T${at}:00+07:00`).toISOString(), asked)
  return { on, ...(asked === undefined ? {} : { askedFor: asked }) }
}
