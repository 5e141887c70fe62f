/** The plan of a regulation for a year, computed anew each time and held against what is there. Pure. */
import { addDays, type Day, makeDay } from '#shared/lib/dates.ts'
import { isValidOn, type RuleContext } from '#shared/registers/define-register.ts'
import type { DuePlace, Fulfilment, Planned } from '#shared/registers/fulfilment/index.ts'
import type { Obligation } from '#shared/registers/obligation/index.ts'
import { shortNameOn } from '#shared/registers/organisation/index.ts'
import { type Regulation, wordingOn } from '#shared/registers/regulation/index.ts'
import { wasHeld } from '../obligations/due-standing.ts'
import {
  duesOfRegulation,
  type ObligationDue,
  obligationDues,
  obligationsOf,
} from '../obligations/obligation-dues.ts'
import { linkObligations, type ObligationLinks } from '../obligations/obligation-links.ts'
import { chooseKeeper, compare, type Keeper, keeperOfEvent, keeperOfTask } from './compare-plan.ts'
import { warningsOf } from './plan-warnings.ts'
import { proposalOf } from './propose.ts'
import { type PlanItem, type PlanStatus, planStatuses, type YearPlan } from './year-plan.ts'

/** The whole plan of one year: every due whose nominal day lies in it. Empty for an unknown regulation. */
export function buildPlan(
  regulationId: string,
  year: number,
  context: RuleContext,
  links: ObligationLinks = linkObligations(context),
): YearPlan {
  const span = { from: makeDay(year, 1, 1), to: makeDay(year, 12, 31) }
  const regulation = context.read.get('regulation', regulationId)
  const dues = duesOfRegulation(regulationId, span.from, span.to, context, links)
  const asked = new Set(dues.map(({ key }) => key))
  const items = [
    ...dues.map((due) => itemOf(due, context, links)),
    ...(regulation ? goneItems(regulation, span, asked, context, links) : []),
  ]
  const warnings = regulation ? warningsOf(regulation, year, items, context) : []
  return { regulationId, year, items, counts: countStatuses(items), warnings }
}

function countStatuses(items: readonly PlanItem[]): YearPlan['counts'] {
  const counts = Object.fromEntries(planStatuses.map((status) => [status, 0])) as Record<PlanStatus, number>
  for (const { status } of items) counts[status] += 1
  return counts
}

function itemOf(due: ObligationDue, context: RuleContext, links: ObligationLinks): PlanItem {
  const recorded = links.fulfilmentOf(due.key)
  const choice = chooseKeeper(keepersOf(due, due.due.nominal, context, links), recorded?.plan ?? null)
  const { keeper, isOwn } = choice
  const planned = proposalOf(due, context.calendar, isOwn ? keeper?.register : undefined)
  return {
    ...describe(due.obligation, due.regulation, planned, context),
    ...placeOf(due),
    key: due.key,
    milestoneLabel: due.milestone.label,
    makes: planned.made === 'event' ? 'event' : 'task',
    due: due.due,
    occasion: due.occasion,
    planned,
    ...compare(planned, { ...choice, recorded }),
    record: keeper && recordOf(keeper),
  }
}

const placeOf = ({ obligationId, milestoneId, period, bodyId }: DuePlace): DuePlace => ({
  obligationId,
  milestoneId,
  period,
  bodyId,
})

const recordOf = ({ register, id, title, on, isStored }: Keeper) => ({ register, id, title, on, isStored })

function keepersOf(place: DuePlace, nominal: Day, context: RuleContext, links: ObligationLinks): Keeper[] {
  return [
    ...links.tasksOf(place).map(keeperOfTask),
    ...links.eventsOf(place, nominal).map((event) => keeperOfEvent(event, wasHeld(event, context))),
  ]
}

function describe(
  obligation: Obligation,
  regulation: Regulation,
  planned: Planned,
  { read }: Pick<RuleContext, 'read'>,
) {
  const nameOf = (id: string) => {
    const body = read.get('organisation', id)
    return body ? [shortNameOn(body, planned.on)] : []
  }
  const article = regulation.articles.find(({ id }) => id === obligation.articleIds[0])
  const wording = article && isValidOn(article, planned.on) ? wordingOn(article, planned.on) : null
  const { lead } = obligation
  return {
    code: obligation.code,
    articleNumber: wording?.number ?? '',
    articleTitle: wording?.title ?? '',
    obligationTitle: obligation.title,
    product: planned.product,
    leadName:
      (planned.leadId ? nameOf(planned.leadId)[0] : undefined) ?? (lead.kind === 'one' ? lead.label : ''),
    supportingNames: [...obligation.supportingIds.flatMap(nameOf), obligation.supportingLabel].filter(
      Boolean,
    ),
  }
}

/** What a former plan made for the year and the regulation asks for no longer. */
function goneItems(
  regulation: Regulation,
  { from, to }: { from: Day; to: Day },
  computed: ReadonlySet<string>,
  context: RuleContext,
  links: ObligationLinks,
): PlanItem[] {
  const obligations = new Map(obligationsOf(regulation.id, context).map((one) => [one.id, one]))
  const found: PlanItem[] = []
  for (const recorded of context.read.all('fulfilment')) {
    const obligation = obligations.get(recorded.obligationId)
    const { plan, id } = recorded
    if (!obligation || !plan || plan.made === 'left-out' || plan.on < from || plan.on > to) continue
    if (computed.has(id) || isAskedFor(recorded, plan, obligation, context, links)) continue
    const { keeper, isOwn } = chooseKeeper(keepersOf(recorded, plan.on, context, links), plan)
    if (keeper && isOwn && !keeper.isSettled)
      found.push(goneItem(recorded, plan, obligation, regulation, keeper, context))
  }
  return found
}

/** Calendar days that a changed rule may move a due of the same period: a year, and what days off add to it. */
const furthestMove = 430

/** True for a due that belongs to the year beside: it was moved there, or lies in it but for the days off. */
function isAskedFor(
  { id }: Fulfilment,
  { on }: Planned,
  obligation: Obligation,
  context: RuleContext,
  links: ObligationLinks,
): boolean {
  const around = [addDays(on, -furthestMove), addDays(on, furthestMove)] as const
  return obligationDues(obligation, ...around, context, links).some(({ key }) => key === id)
}

function goneItem(
  recorded: Fulfilment,
  planned: Planned,
  obligation: Obligation,
  regulation: Regulation,
  keeper: Keeper,
  context: RuleContext,
): PlanItem {
  return {
    ...describe(obligation, regulation, planned, context),
    ...placeOf(recorded),
    occasion: recorded.occasion,
    key: recorded.id,
    milestoneLabel: obligation.milestones.find(({ id }) => id === recorded.milestoneId)?.label ?? '',
    makes: keeper.register,
    due: null,
    planned,
    status: 'gone',
    differences: [],
    record: recordOf(keeper),
  }
}
