/** The dues of obligations, each with whom it asks. A due belongs to the month, quarter and year of its nominal day. */
import type { Due } from '#shared/calendar/due-rules/why.ts'
import { addDays, type Day } from '#shared/lib/dates.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import { type DuePlace, dueKey, type Occasion } from '#shared/registers/fulfilment/index.ts'
import {
  bindingPeriod,
  bodiesOf,
  leadOf,
  type Milestone,
  type Obligation,
} from '#shared/registers/obligation/index.ts'
import type { Regulation } from '#shared/registers/regulation/index.ts'
import { type Asked, type FoundDue, foundDues, isForTimeBefore } from './milestone-dues.ts'
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

/** The part of a span in which an obligation binds; `begins` is where it begins to, if that is known. */
type BindingSpan = { readonly from: Day; readonly to: Day; readonly begins: Day | null }

/**
 * The part of a span of days (both included) in which an obligation binds: its own days within its regulation's, which ends
 * at the latest on the day before the one that takes its place. Null where there is none, or the regulation is in the bin.
 */
export function bindingSpan(
  obligation: Pick<Obligation, 'regulationId' | 'validFrom' | 'validTo'>,
  from: Day,
  to: Day,
  { read }: Pick<RuleContext, 'read'>,
): BindingSpan | null {
  const regulation = read.get('regulation', obligation.regulationId)
  if (!regulation || regulation.removedAt !== null) return null
  const binding = bindingPeriod(obligation, regulation)
  const replacedFrom = startOfSuccessor(regulation, read)
  const ends = [to, binding.to, replacedFrom && addDays(replacedFrom, -1)].filter((day) => day !== null)
  const last = ends.reduce((first, day) => (day < first ? day : first), to)
  const start = binding.from !== null && binding.from > from ? binding.from : from
  return last < start ? null : { from: start, to: last, begins: binding.from }
}

/** First day of the signed regulation that replaces this one; null where there is none, or its day is not set. */
function startOfSuccessor({ id }: Regulation, read: RuleContext['read']): Day | null {
  return read.all('regulation').reduce<Day | null>((first, other) => {
    if (other.replacesId !== id || other.stage !== 'issued') return first
    const begins = other.validFrom ?? other.signedOn
    return begins !== null && (first === null || begins < first) ? begins : first
  }, null)
}

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
  const span = bindingSpan(obligation, from, to, context)
  return obligation.milestones
    .flatMap((milestone) => {
      const asked = { obligation, milestone, regulation }
      if (milestone.anchor?.kind === 'by-hand') return duesOfOccasions(asked, from, to, context, links)
      return span ? duesOfMilestone(asked, span, context, links) : []
    })
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

function duesOfMilestone(
  asked: Asked,
  span: BindingSpan,
  context: RuleContext,
  links: ObligationLinks,
): ObligationDue[] {
  const { milestone, regulation } = asked
  return foundDues(asked, span.from, span.to, context, links, obligationDues)
    .filter(({ due }) => due.nominal >= span.from && due.nominal <= span.to)
    .filter(({ due }) => !isForTimeBefore(milestone, regulation, due, span.begins))
    .flatMap((found) => ofEachBody(asked, found))
}

/** What happened while the obligation bound is owed on its day, though that lie after the end. */
function duesOfOccasions(
  asked: Asked,
  from: Day,
  to: Day,
  context: RuleContext,
  links: ObligationLinks,
): ObligationDue[] {
  const bound = (on: Day) => bindingSpan(asked.obligation, on, on, context) !== null
  return foundDues(asked, from, to, context, links, obligationDues)
    .filter(({ due }) => due.nominal >= from && due.nominal <= to)
    .filter(({ occasion }) => occasion !== null && bound(occasion.on))
    .flatMap((found) => ofEachBody(asked, found))
}

function ofEachBody(asked: Asked, { due, period, occasion, bodyId: own }: FoundDue): ObligationDue[] {
  const { obligation, milestone } = asked
  const lead = leadOf(obligation, milestone)
  return (own === undefined ? bodiesOf(lead) : [own]).map((bodyId) => {
    const place = { obligationId: obligation.id, milestoneId: milestone.id, period, bodyId }
    const leadId = bodyId ?? (lead.kind === 'one' ? lead.organisationId : null)
    return { ...asked, ...place, key: dueKey(place), leadId, due, occasion }
  })
}
