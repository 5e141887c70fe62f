/** The dues behind the cells of the matrix, each with its standing and proofs. Pure. */
import type { Day } from '#shared/lib/dates.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import { leadOf } from '#shared/registers/obligation/index.ts'
import { shortNameOn } from '#shared/registers/organisation/index.ts'
import { articlesOn } from '#shared/registers/regulation/index.ts'
import { standingOfDue } from '../obligations/due-standing.ts'
import { type ObligationDue, obligationDues, obligationsOf } from '../obligations/obligation-dues.ts'
import { linkObligations, type ObligationLinks } from '../obligations/obligation-links.ts'
import type { DueDetail } from './matrix.ts'

export type DetailRequest = {
  readonly regulationId: string
  /** One obligation, or null for all of the regulation. */
  readonly obligationId: string | null
  readonly milestoneId: string | null
  readonly from: Day
  readonly to: Day
  /** Only what this one owes (a `MatrixLead` key); empty: everybody. */
  readonly lead?: string | undefined
}

/** The dues behind cells, each with its proofs, in the matrix's order. */
export function dueDetails(
  { regulationId, obligationId, milestoneId, from, to, lead = '' }: DetailRequest,
  context: RuleContext,
  links: ObligationLinks = linkObligations(context),
): DueDetail[] {
  if (context.read.get('regulation', regulationId)?.stage !== 'issued') return []
  return obligationsOf(regulationId, context)
    .filter(({ id }) => obligationId === null || id === obligationId)
    .flatMap((obligation) => obligationDues(obligation, from, to, context, links))
    .filter((due) => milestoneId === null || due.milestoneId === milestoneId)
    .filter((due) => lead === '' || leadKeyOf(due) === lead)
    .map((due) => detailOf(due, context, links))
}

/** One due as it is shown, with its standing. */
export function detailOf(due: ObligationDue, context: RuleContext, links: ObligationLinks): DueDetail {
  const { obligation, milestone, regulation, leadId } = due
  const articleId = obligation.articleIds[0] ?? ''
  const article = articlesOn(regulation, due.due.nominal).find(({ id }) => id === articleId)
  return {
    key: due.key,
    obligationId: due.obligationId,
    milestoneId: due.milestoneId,
    period: due.period,
    bodyId: due.bodyId,
    code: obligation.code,
    title: obligation.title,
    label: milestone.label,
    articleId,
    articleNumber: article?.number ?? '',
    product: obligation.product,
    leadId,
    leadName: leadNameOf(due, context),
    due: due.due,
    occasion: due.occasion,
    standing: standingOfDue(due, links, context),
  }
}

/** Tells those who owe dues apart: the body's id, else the regulation's words for it; empty where it says neither. */
export function leadKeyOf({ obligation, milestone, leadId }: ObligationDue): string {
  const lead = leadOf(obligation, milestone)
  return leadId ?? (lead.kind === 'one' ? lead.label : '')
}

/** Whoever owes a due: the name that the body bears on the due day, or the regulation's words. */
export function leadNameOf(due: ObligationDue, { read }: Pick<RuleContext, 'read'>): string {
  const body = due.leadId ? read.get('organisation', due.leadId) : undefined
  return body ? shortNameOn(body, due.due.dueOn) : leadKeyOf(due)
}
