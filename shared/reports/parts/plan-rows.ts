/** The year's plan as papers print it: one row for each thing that an obligation asks for, with all its days of the year. */
import { sentenceOf } from '#shared/calendar/due-rules/sentence-vi.ts'
import { type Day, makeDay } from '#shared/lib/dates.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import { leadOf, type Milestone, type Obligation } from '#shared/registers/obligation/index.ts'
import { shortNameOn } from '#shared/registers/organisation/index.ts'
import { articlesOn, type Regulation } from '#shared/registers/regulation/index.ts'
import { bindingSpan, obligationsOf } from '#shared/views/obligations/obligation-dues.ts'
import type { ObligationLinks } from '#shared/views/obligations/obligation-links.ts'
import { buildPlan } from '#shared/views/plan/build-plan.ts'
import type { PlanItem } from '#shared/views/plan/year-plan.ts'

export type PlanPaperRow = {
  readonly regulation: Regulation
  readonly articleNumber: string
  readonly articleTitle: string
  /** With the label of the milestone, where there is one. */
  readonly title: string
  /** Names of whoever leads, each for itself where there are several; words where nobody is named. */
  readonly leads: readonly string[]
  readonly supporting: readonly string[]
  /** The rule without what happens on days off: the days say that. */
  readonly when: string
  /** Days of the year as they are planned, or as the office has set them; none for what only happens sometimes. */
  readonly days: readonly Day[]
  readonly makes: PlanItem['makes']
  readonly product: string
  readonly items: readonly PlanItem[]
}

const notPlanned: readonly PlanItem['status'][] = ['left-out', 'gone']

/** The rows of a regulation in the order of its articles. What the office left out, or is asked for no longer, is not there. */
export function planRows(
  regulation: Regulation,
  year: number,
  context: RuleContext,
  links: ObligationLinks,
): PlanPaperRow[] {
  const [first, last] = [makeDay(year, 1, 1), makeDay(year, 12, 31)]
  const items = new Map<string, PlanItem[]>()
  for (const item of buildPlan(regulation.id, year, context, links).items) {
    if (notPlanned.includes(item.status)) continue
    const key = `${item.obligationId} ${item.milestoneId}`
    items.set(key, [...(items.get(key) ?? []), item])
  }
  return obligationsOf(regulation.id, context).flatMap((obligation) => {
    if (bindingSpan(obligation, first, last, context) === null) return []
    return obligation.milestones.flatMap((milestone) => {
      const own = items.get(`${obligation.id} ${milestone.id}`) ?? []
      const isOnOccasion = milestone.anchor?.kind === 'by-hand'
      return own.length === 0 && !isOnOccasion
        ? []
        : [rowOf({ regulation, obligation, milestone }, isOnOccasion ? [] : own, last, context)]
    })
  })
}

type Asked = { regulation: Regulation; obligation: Obligation; milestone: Milestone }

function rowOf(
  { regulation, obligation, milestone }: Asked,
  items: readonly PlanItem[],
  on: Day,
  { read }: RuleContext,
): PlanPaperRow {
  const nameOf = (id: string) => {
    const body = read.get('organisation', id)
    return body ? [shortNameOn(body, on)] : []
  }
  const article = articlesOn(regulation, on).find(({ id }) => id === obligation.articleIds[0])
  const lead = leadOf(obligation, milestone)
  const named = (lead.kind === 'each' ? lead.organisationIds : [lead.organisationId ?? '']).flatMap(nameOf)
  return {
    regulation,
    articleNumber: article?.number ?? '',
    articleTitle: article?.title ?? '',
    title: [obligation.title, milestone.label].filter(Boolean).join(': '),
    leads: named.length > 0 || lead.kind === 'each' ? named : [lead.label].filter(Boolean),
    supporting: [...obligation.supportingIds.flatMap(nameOf), obligation.supportingLabel].filter(Boolean),
    when: sentenceOf({ ...milestone.rule, onDayOff: 'keep' }),
    days: [...new Set(items.map(({ record, planned }) => record?.on ?? planned.on))].toSorted(),
    makes: obligation.outcome,
    product: obligation.product,
    items,
  }
}
