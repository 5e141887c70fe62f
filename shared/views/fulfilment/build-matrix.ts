/** Computes the fulfilment matrix from the records as they are. Pure. */
import type { Day } from '#shared/lib/dates.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import type { Milestone, Obligation } from '#shared/registers/obligation/index.ts'
import { shortNameOn } from '#shared/registers/organisation/index.ts'
import { articlesOn, type Regulation } from '#shared/registers/regulation/index.ts'
import { type DueState, standingOfDue } from '../obligations/due-standing.ts'
import { type ObligationDue, obligationDues, obligationsOf } from '../obligations/obligation-dues.ts'
import { linkObligations, type ObligationLinks } from '../obligations/obligation-links.ts'
import {
  cellOf,
  type DueDetail,
  type FulfilmentMatrix,
  type MatrixArticle,
  type MatrixRow,
  sumOf,
} from './matrix.ts'
import { type MatrixColumn, type MatrixZoom, matrixColumns } from './matrix-columns.ts'

export type MatrixRequest = {
  readonly regulationId: string
  /** Days, both included. */
  readonly from: Day
  readonly to: Day
  readonly zoom: MatrixZoom
}

/** The matrix of a regulation. An unknown regulation has one without rows. */
export function buildMatrix(
  { regulationId, from, to, zoom }: MatrixRequest,
  context: RuleContext,
  links: ObligationLinks = linkObligations(context),
): FulfilmentMatrix {
  const columns = matrixColumns(from, to, zoom)
  const regulation = context.read.get('regulation', regulationId)
  const rows = obligationsOf(regulationId, context).flatMap((obligation) =>
    rowsOf(obligation, from, to, columns, context, links),
  )
  const articles = regulation ? byArticle(rows, regulation, to) : []
  const cells = columns.map((_, index) => sumOf(rows.flatMap((row) => row.cells[index] ?? [])))
  return { regulationId, from, to, zoom, columns, articles, cells, total: sumOf(cells) }
}

function rowsOf(
  obligation: Obligation,
  from: Day,
  to: Day,
  columns: readonly MatrixColumn[],
  context: RuleContext,
  links: ObligationLinks,
): MatrixRow[] {
  const dues = obligationDues(obligation, from, to, context, links)
  return obligation.milestones.map((milestone) => {
    const states = columns.map((): DueState[] => [])
    for (const due of dues) {
      if (due.milestoneId !== milestone.id) continue
      const { nominal } = due.due
      const at = columns.findIndex((column) => column.from <= nominal && nominal <= column.to)
      states[at]?.push(standingOfDue(due, links, context).state)
    }
    const cells = states.map(cellOf)
    return { ...headOf(obligation, milestone), cells, total: sumOf(cells) }
  })
}

function headOf(obligation: Obligation, milestone: Milestone) {
  return {
    obligationId: obligation.id,
    milestoneId: milestone.id,
    code: obligation.code,
    title: obligation.title,
    label: milestone.label,
    articleId: obligation.articleIds[0] ?? '',
    isOccasional: milestone.anchor?.kind === 'by-hand',
  }
}

function byArticle(rows: readonly MatrixRow[], regulation: Regulation, on: Day): MatrixArticle[] {
  const worded = new Map(articlesOn(regulation, on).map((article) => [article.id, article]))
  return regulation.articles.flatMap((article) => {
    const own = rows.filter(({ articleId }) => articleId === article.id)
    const [first] = own
    if (!first) return []
    const cells = first.cells.map((_, index) => sumOf(own.flatMap((row) => row.cells[index] ?? [])))
    const { number, title } = worded.get(article.id) ?? article
    return [{ id: article.id, number, title, rows: own, cells, total: sumOf(cells) }]
  })
}

export type DetailRequest = {
  readonly regulationId: string
  /** One obligation, or null for all of the regulation. */
  readonly obligationId: string | null
  readonly milestoneId: string | null
  readonly from: Day
  readonly to: Day
}

/** The dues behind cells, each with its proofs, in the matrix's order. */
export function dueDetails(
  { regulationId, obligationId, milestoneId, from, to }: DetailRequest,
  context: RuleContext,
  links: ObligationLinks = linkObligations(context),
): DueDetail[] {
  return obligationsOf(regulationId, context)
    .filter(({ id }) => obligationId === null || id === obligationId)
    .flatMap((obligation) => obligationDues(obligation, from, to, context, links))
    .filter((due) => milestoneId === null || due.milestoneId === milestoneId)
    .map((due) => detailOf(due, context, links))
}

/** One due as it is shown, with its standing. */
export function detailOf(due: ObligationDue, context: RuleContext, links: ObligationLinks): DueDetail {
  const { obligation, milestone, regulation, leadId } = due
  const body = leadId ? context.read.get('organisation', leadId) : undefined
  const lead = milestone.lead ?? obligation.lead
  const article = articlesOn(regulation, due.due.nominal).find(({ id }) => id === obligation.articleIds[0])
  return {
    key: due.key,
    obligationId: due.obligationId,
    milestoneId: due.milestoneId,
    period: due.period,
    bodyId: due.bodyId,
    code: obligation.code,
    title: obligation.title,
    label: milestone.label,
    articleNumber: article?.number ?? '',
    leadName: body ? shortNameOn(body, due.due.dueOn) : lead.kind === 'one' ? lead.label : '',
    due: due.due,
    occasion: due.occasion,
    standing: standingOfDue(due, links, context),
  }
}
