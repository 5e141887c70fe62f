/** What an obligation must be, so that it can ever fall due. Pure. */
import type { DueRule } from '#shared/calendar/due-rules/due-rule.ts'
import { duesOf } from '#shared/calendar/due-rules/dues.ts'
import type { Term } from '#shared/calendar/due-rules/periods.ts'
import type { WorkingCalendar } from '#shared/calendar/working-days.ts'
import type { Issue } from '#shared/contract/result.ts'
import { addMonths, type Day } from '#shared/lib/dates.ts'
import type { ReadModel, RuleContext } from '../define-register.ts'
import type { Regulation } from '../regulation/index.ts'
import type { Lead, Milestone, Obligation } from './schema.ts'

/** The bodies that owe a milestone, each for itself; `[null]` where one body, or nobody by name, owes it. */
export function bodiesOf(lead: Lead): readonly (string | null)[] {
  return lead.kind === 'each' ? lead.organisationIds : [null]
}

/** Whoever owes a milestone. */
export function leadOf(obligation: Pick<Obligation, 'lead'>, milestone: Pick<Milestone, 'lead'>): Lead {
  return milestone.lead ?? obligation.lead
}

/** The days on which an obligation binds: its own within the regulation's; an open end is null. */
export function bindingPeriod(
  obligation: Pick<Obligation, 'validFrom' | 'validTo'>,
  regulation: Pick<Regulation, 'validFrom' | 'signedOn' | 'validTo' | 'closedOn'>,
): { from: Day | null; to: Day | null } {
  const begins = regulation.validFrom ?? regulation.signedOn
  const ends = earlier(regulation.validTo, regulation.closedOn)
  return { from: later(begins, obligation.validFrom), to: earlier(ends, obligation.validTo) }
}

/** The regulation's term; null while either end is open. */
export function termOf({
  validFrom,
  signedOn,
  validTo,
}: Pick<Regulation, 'validFrom' | 'signedOn' | 'validTo'>): Term | null {
  const from = validFrom ?? signedOn
  return from !== null && validTo !== null && from <= validTo ? { from, to: validTo } : null
}

const later = (a: Day | null, b: Day | null) => (a === null ? b : b === null ? a : a > b ? a : b)
const earlier = (a: Day | null, b: Day | null) => (a === null ? b : b === null ? a : a < b ? a : b)

/** `NV-04. Cung cấp thông tin kinh tế - xã hội`. */
export function obligationName({ code, title }: Pick<Obligation, 'code' | 'title'>): string {
  return code === '' ? title : `${code}. ${title}`
}

/** Rules across an obligation and its regulation. */
export function checkObligation(
  record: Obligation,
  context: RuleContext,
  before: Obligation | null,
): Issue[] {
  const regulation = context.read.get('regulation', record.regulationId)
  return [
    ...(record.validFrom && record.validTo && record.validTo < record.validFrom
      ? [{ path: 'validTo', code: 'end-before-start' }]
      : []),
    ...(regulation ? checkArticles(record, regulation) : []),
    ...checkLead(record.lead, record.supportingIds, 'lead'),
    ...checkMilestones(record, context.read),
    ...(regulation && !isOnlyEnded(record, before) ? checkFallsDue(record, regulation, context) : []),
  ]
}

/** What ends before it ever fell due (its article was repealed) was no mistake when it was written. */
function isOnlyEnded(record: Obligation, before: Obligation | null): boolean {
  if (before === null || record.validTo === null || record.validFrom !== before.validFrom) return false
  const wasLonger = before.validTo === null || record.validTo <= before.validTo
  return wasLonger && JSON.stringify(record.milestones) === JSON.stringify(before.milestones)
}

function checkArticles({ articleIds }: Obligation, { articles }: Regulation): Issue[] {
  const known = new Set(articles.map((entry) => entry.id))
  return [
    ...(new Set(articleIds).size < articleIds.length ? [{ path: 'articleIds', code: 'twice' }] : []),
    ...articleIds.flatMap((id, index) =>
      known.has(id) ? [] : [{ path: `articleIds.${index}`, code: 'unknown-article' }],
    ),
  ]
}

function checkLead(lead: Lead, supportingIds: readonly string[], path: string): Issue[] {
  if (lead.kind === 'one') {
    if (lead.organisationId === null && lead.label === '') return [{ path, code: 'required' }]
    return lead.organisationId !== null && supportingIds.includes(lead.organisationId)
      ? [{ path: 'supportingIds', code: 'lead-also-supports' }]
      : []
  }
  const isTwice = new Set(lead.organisationIds).size < lead.organisationIds.length
  return isTwice ? [{ path, code: 'twice' }] : []
}

function checkMilestones({ id, regulationId, milestones }: Obligation, read: ReadModel): Issue[] {
  const ids = milestones.map((entry) => entry.id)
  return [
    ...(new Set(ids).size < ids.length ? [{ path: 'milestones', code: 'twice' }] : []),
    ...milestones.flatMap(({ rule, anchor, lead, label }, index) => [
      ...checkAnchor(rule, anchor, `milestones.${index}.anchor`, { id, regulationId }, read),
      ...(lead ? checkLead(lead, [], `milestones.${index}.lead`) : []),
      ...(milestones.length > 1 && label === ''
        ? [{ path: `milestones.${index}.label`, code: 'required' }]
        : []),
    ]),
  ]
}

function checkAnchor(
  rule: DueRule,
  anchor: Milestone['anchor'],
  path: string,
  own: { id: string; regulationId: string },
  read: ReadModel,
): Issue[] {
  if ((rule.kind === 'event') !== (anchor !== null))
    return [{ path, code: anchor === null ? 'required' : 'only-for-events' }]
  if (anchor?.kind !== 'obligation') return []
  if (anchor.obligationId === own.id) return [{ path, code: 'points-at-itself' }]
  const target = read.get('obligation', anchor.obligationId)
  if (target && target.regulationId !== own.regulationId) return [{ path, code: 'other-regulation' }]
  // One step only: a chain of dates that hang on dates would be past anybody's checking.
  return target?.milestones.every((entry) => entry.anchor?.kind === 'obligation')
    ? [{ path, code: 'anchored-itself' }]
    : []
}

/** Months looked ahead for a regulation without an end. */
const openHorizon = 180

/** A rule that can never fall due while the obligation binds is a mistake, and said at once. */
function checkFallsDue(
  record: Obligation,
  regulation: Regulation,
  { calendar, today }: RuleContext,
): Issue[] {
  const { from, to } = bindingPeriod(record, { ...regulation, closedOn: null })
  if (from !== null && to !== null && to < from) return [{ path: 'validTo', code: 'outside-period' }]
  const start = from ?? today
  const end = to ?? addMonths(start, openHorizon)
  const term = termOf(regulation)
  return record.milestones.flatMap(({ rule }, index) => {
    const path = `milestones.${index}.rule`
    if (isOfTerm(rule) && term === null) return [{ path, code: 'no-term' }]
    return rule.kind === 'event' || fallsDue(rule, start, end, calendar, term)
      ? []
      : [{ path, code: 'never-due' }]
  })
}

const isOfTerm = (rule: DueRule) => rule.kind === 'periodic' && rule.every.unit === 'term'

function fallsDue(rule: DueRule, from: Day, to: Day, calendar: WorkingCalendar, term: Term | null): boolean {
  return duesOf(rule, from, to, calendar, term).length > 0
}
