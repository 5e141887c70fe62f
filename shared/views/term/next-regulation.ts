/** The next regulation made from the last one: its articles in their present wording and its obligations, as a draft. Pure. */
import { duesOf } from '#shared/calendar/due-rules/dues.ts'
import type { WorkingCalendar } from '#shared/calendar/working-days.ts'
import { Refusal } from '#shared/contract/result.ts'
import { type Change, type DecideContext, fieldsOf } from '#shared/registers/define-register.ts'
import type { Milestone, Obligation } from '#shared/registers/obligation/index.ts'
import type { Article, Regulation } from '#shared/registers/regulation/index.ts'
import { obligationsOf } from '../obligations/obligation-dues.ts'
import type { NextRegulation } from './next-input.ts'

/**
 * Why something was left behind: it named one day only, it can never fall due in the new term, or the article or obligation
 * it hangs on did not come along.
 */
export const leftBehindReasons = ['once', 'never-due', 'article-gone', 'anchor-gone'] as const
export type LeftBehind = {
  code: string
  title: string
  /** The milestone, where only one of several was left behind; empty for the whole obligation. */
  label: string
  reason: (typeof leftBehindReasons)[number]
}

export type StartedNext = {
  regulationId: string
  /** First the regulation, then its obligations. */
  changes: Change[]
  obligations: number
  leftBehind: LeftBehind[]
}

/** Makes the draft. Throws `unknown-record`, and `not-allowed-now` for a draft, on which nothing can follow. */
export function startNext(input: NextRegulation, context: DecideContext): StartedNext {
  const before = context.read.get('regulation', input.regulationId)
  if (!before || before.removedAt !== null)
    throw new Refusal('unknown-record', { params: { register: 'regulation', id: input.regulationId } })
  if (before.stage === 'draft') throw new Refusal('not-allowed-now')
  const regulationId = context.newId()
  const kept = before.articles.filter(({ validTo }) => validTo === null)
  const articleIds = new Map(kept.map(({ id }): [string, string] => [id, context.newId()]))
  // What was ended before the term was is not taken up again.
  const owed = obligationsOf(before.id, context).filter(
    ({ validTo }) => validTo === null || (before.validTo !== null && validTo >= before.validTo),
  )
  const { carried, leftBehind } = carry(owed, articleIds, input, context.calendar)
  const ids = new Map(carried.map(({ id }): [string, string] => [id, context.newId()]))
  const obligations = carried.map(
    (one): Change => ({
      register: 'obligation',
      kind: 'create',
      id: ids.get(one.id) ?? '',
      fields: { ...fieldsOf(one), ...movedTo(one, regulationId, articleIds, ids) },
    }),
  )
  return {
    regulationId,
    changes: [regulationChange(before, kept, regulationId, articleIds, input), ...obligations],
    obligations: obligations.length,
    leftBehind,
  }
}

function regulationChange(
  before: Regulation,
  kept: readonly Article[],
  id: string,
  articleIds: ReadonlyMap<string, string>,
  { regulationId: replacesId, ...said }: NextRegulation,
): Change {
  const articles = kept.map(({ id: old, number, chapter, title, text }) => {
    const wording = { number, chapter, title, text }
    return { id: articleIds.get(old) ?? '', ...wording, validFrom: null, validTo: null, former: [] }
  })
  const made = { signedOn: null, amendments: [], closedOn: null, closingNote: '' }
  return {
    register: 'regulation',
    kind: 'create',
    id,
    fields: { ...said, ...made, kind: before.kind, stage: 'draft', articles, replacesId },
  }
}

/** The ids that an obligation points at, as they are in the new regulation. */
function movedTo(
  { articleIds, milestones }: Obligation,
  regulationId: string,
  articles: ReadonlyMap<string, string>,
  obligations: ReadonlyMap<string, string>,
) {
  return {
    regulationId,
    articleIds: articleIds.flatMap((id) => articles.get(id) ?? []),
    milestones: milestones.map((one): Milestone => {
      if (one.anchor?.kind !== 'obligation') return one
      return {
        ...one,
        anchor: { kind: 'obligation', obligationId: obligations.get(one.anchor.obligationId) ?? '' },
      }
    }),
    validFrom: null,
    validTo: null,
  }
}

/** The obligations that go along, with the milestones that do; and what was left behind, each with its reason. */
function carry(
  all: readonly Obligation[],
  articleIds: ReadonlyMap<string, string>,
  input: NextRegulation,
  calendar: WorkingCalendar,
) {
  const leftBehind: LeftBehind[] = []
  const leave = ({ code, title }: Obligation, label: string, reason: LeftBehind['reason']) =>
    leftBehind.push({ code, title, label, reason })
  const fits = all.flatMap((obligation) => {
    if (!articleIds.has(obligation.articleIds[0] ?? '')) {
      leave(obligation, '', 'article-gone')
      return []
    }
    return without(obligation, (milestone) => reasonAgainst(milestone, input, calendar), leave)
  })
  return { carried: withAnchors(fits, leave), leftBehind }
}

type Leave = (obligation: Obligation, label: string, reason: LeftBehind['reason']) => void

function without(
  obligation: Obligation,
  reasonOf: (milestone: Milestone) => LeftBehind['reason'] | null,
  leave: Leave,
): Obligation[] {
  const judged = obligation.milestones.map((milestone) => ({ milestone, reason: reasonOf(milestone) }))
  const milestones = judged.flatMap(({ milestone, reason }) => (reason === null ? [milestone] : []))
  const [first] = judged
  if (milestones.length === 0) {
    leave(obligation, '', first?.reason ?? 'never-due')
    return []
  }
  for (const { milestone, reason } of judged) if (reason !== null) leave(obligation, milestone.label, reason)
  return [{ ...obligation, milestones }]
}

function reasonAgainst(
  { rule }: Milestone,
  { validFrom, validTo }: NextRegulation,
  calendar: WorkingCalendar,
) {
  if (rule.kind === 'once') return 'once'
  if (rule.kind === 'event') return null
  const term = { from: validFrom, to: validTo }
  return duesOf(rule, validFrom, validTo, calendar, term).length > 0 ? null : 'never-due'
}

/** Without those that hang on an obligation that stayed behind; again, as long as that leaves others without their anchor. */
function withAnchors(obligations: readonly Obligation[], leave: Leave): Obligation[] {
  const known = new Set(obligations.map(({ id }) => id))
  const hangs = ({ anchor }: Milestone) => anchor?.kind === 'obligation' && !known.has(anchor.obligationId)
  if (!obligations.some(({ milestones }) => milestones.some(hangs))) return [...obligations]
  const kept = obligations.flatMap((one) =>
    without(one, (milestone) => (hangs(milestone) ? 'anchor-gone' : null), leave),
  )
  return withAnchors(kept, leave)
}
