/** The plan of a regulation for a year, computed anew each time and held against what is there. Pure. */
import { defaultYear } from '#shared/calendar/holidays.ts'
import { type Day, dayParts, makeDay } from '#shared/lib/dates.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import type { Fulfilment, Planned } from '#shared/registers/fulfilment/index.ts'
import type { Obligation } from '#shared/registers/obligation/index.ts'
import { shortNameOn } from '#shared/registers/organisation/index.ts'
import { articlesOn, type Regulation } from '#shared/registers/regulation/index.ts'
import { wasHeld } from '../obligations/due-standing.ts'
import { duesOfRegulation, type ObligationDue, obligationsOf } from '../obligations/obligation-dues.ts'
import { linkObligations, type ObligationLinks } from '../obligations/obligation-links.ts'
import { compare, type Keeper, keeperOfEvent, keeperOfTask } from './compare-plan.ts'
import { proposalOf } from './propose.ts'
import { type PlanItem, type PlanWarning, planStatuses, type YearPlan } from './year-plan.ts'

/** The whole plan of one year: every due whose nominal day lies in it. Empty for an unknown regulation. */
export function buildPlan(
  regulationId: string,
  year: number,
  context: RuleContext,
  links: ObligationLinks = linkObligations(context),
): YearPlan {
  const from = makeDay(year, 1, 1)
  const to = makeDay(year, 12, 31)
  const dues = duesOfRegulation(regulationId, from, to, context, links)
  const items = [
    ...dues.map((due) => itemOf(due, context, links)),
    ...goneItems(regulationId, from, to, new Set(dues.map(({ key }) => key)), context, links),
  ]
  const counts = Object.fromEntries(planStatuses.map((status) => [status, 0])) as Record<
    PlanItem['status'],
    number
  >
  for (const { status } of items) counts[status] += 1
  return { regulationId, year, items, counts, warnings: warningsOf(regulationId, year, items, context) }
}

function itemOf(due: ObligationDue, context: RuleContext, links: ObligationLinks): PlanItem {
  const planned = proposalOf(due, context.calendar)
  const accepted = links.fulfilmentOf(due.key)?.plan ?? null
  const keeper = keeperOf(due, accepted, context, links)
  return {
    ...describe(due.obligation, due.regulation, planned, context),
    ...placeOf(due),
    key: due.key,
    milestoneLabel: due.milestone.label,
    makes: due.obligation.outcome,
    due: due.due,
    occasion: due.occasion,
    planned,
    ...compare(planned, accepted, keeper),
    record: keeper && recordOf(keeper),
  }
}

const placeOf = ({ obligationId, milestoneId, period, bodyId }: ObligationDue) => ({
  obligationId,
  milestoneId,
  period,
  bodyId,
})

const recordOf = ({ register, id, title, on, isStored }: Keeper) => ({ register, id, title, on, isStored })

/** What keeps a due: what the plan made rather than something else, an open one rather than one that was cancelled. */
function keeperOf(
  due: ObligationDue,
  accepted: Planned | null,
  context: RuleContext,
  links: ObligationLinks,
): Keeper | null {
  const tasks = links.tasksOf(due).map(keeperOfTask)
  const events = links
    .eventsOf(due, due.due.nominal)
    .map((event) => keeperOfEvent(event, wasHeld(event, context)))
  const preferred = accepted?.made === 'task' ? [...tasks, ...events] : [...events, ...tasks]
  return preferred[0] ?? null
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
  const articles = articlesOn(regulation, planned.on)
  const { lead } = obligation
  return {
    code: obligation.code,
    articleNumber: articles.find(({ id }) => id === obligation.articleIds[0])?.number ?? '',
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
  regulationId: string,
  from: Day,
  to: Day,
  computed: ReadonlySet<string>,
  context: RuleContext,
  links: ObligationLinks,
): PlanItem[] {
  const obligations = new Map(obligationsOf(regulationId, context).map((one) => [one.id, one]))
  const regulation = context.read.get('regulation', regulationId)
  if (!regulation) return []
  return context.read.all('fulfilment').flatMap((recorded) => {
    const obligation = obligations.get(recorded.obligationId)
    const { plan } = recorded
    if (!obligation || !plan || plan.made === 'left-out' || computed.has(recorded.id)) return []
    if (plan.on < from || plan.on > to) return []
    const keeper = keeperGone(recorded, plan, context, links)
    return keeper ? [goneItem(recorded, plan, obligation, regulation, keeper, context)] : []
  })
}

function keeperGone(
  recorded: Fulfilment,
  plan: Planned,
  context: RuleContext,
  links: ObligationLinks,
): Keeper | null {
  const [keeper] = [
    ...links.tasksOf(recorded).map(keeperOfTask),
    ...links.eventsOf(recorded, plan.on).map((event) => keeperOfEvent(event, wasHeld(event, context))),
  ]
  return keeper && !keeper.isSettled ? keeper : null
}

function goneItem(
  recorded: Fulfilment,
  planned: Planned,
  obligation: Obligation,
  regulation: Regulation,
  keeper: Keeper,
  context: RuleContext,
): PlanItem {
  const { obligationId, milestoneId, period, bodyId, occasion } = recorded
  return {
    ...describe(obligation, regulation, planned, context),
    ...{ obligationId, milestoneId, period, bodyId, occasion },
    key: recorded.id,
    milestoneLabel: obligation.milestones.find(({ id }) => id === milestoneId)?.label ?? '',
    makes: keeper.register,
    due: null,
    planned,
    status: 'gone',
    differences: [],
    record: recordOf(keeper),
  }
}

function warningsOf(
  regulationId: string,
  year: number,
  items: readonly PlanItem[],
  context: RuleContext,
): PlanWarning[] {
  const { read } = context
  const regulation = read.get('regulation', regulationId)
  if (!regulation) return []
  const obligations = obligationsOf(regulationId, context)
  const days = read.get('calendar-year', String(year))?.days ?? defaultYear(year).days
  const undecided = days.filter(({ decided }) => !decided).length
  const begins = regulation.validFrom ?? regulation.signedOn
  const isWhole =
    (begins === null || dayParts(begins).year < year || begins === makeDay(year, 1, 1)) &&
    (regulation.validTo === null || regulation.validTo >= makeDay(year, 12, 31))
  const occasional = obligations.filter(({ milestones }) =>
    milestones.every(({ anchor }) => anchor?.kind === 'by-hand'),
  ).length
  const leaderless = items.filter(({ planned }) => planned.leadId === null).length
  const warnings: (PlanWarning | false)[] = [
    regulation.stage === 'draft' && { code: 'draft' },
    obligations.length === 0 && { code: 'no-obligations' },
    !isWhole && { code: 'not-in-force', from: begins, to: regulation.validTo },
    undecided > 0 && { code: 'year-undecided', year, days: undecided },
    occasional > 0 && { code: 'on-occasion', count: occasional },
    leaderless > 0 && { code: 'no-lead', count: leaderless },
  ]
  return warnings.filter((one) => one !== false)
}
