/** Computes the fulfilment matrix from the records as they are. Pure. */
import type { Day } from '#shared/lib/dates.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import { bodiesOf, leadOf, type Milestone, type Obligation } from '#shared/registers/obligation/index.ts'
import { articlesOn, type Regulation } from '#shared/registers/regulation/index.ts'
import { type DueState, standingOfDue } from '../obligations/due-standing.ts'
import {
  bindingSpan,
  type ObligationDue,
  obligationDues,
  obligationsOf,
} from '../obligations/obligation-dues.ts'
import { linkObligations, type ObligationLinks } from '../obligations/obligation-links.ts'
import { leadKeyOf, leadNameOf } from './due-details.ts'
import { cellOf, type FulfilmentMatrix, type MatrixArticle, type MatrixRow, sumOf } from './matrix.ts'
import { type MatrixColumn, type MatrixZoom, matrixColumns } from './matrix-columns.ts'

export type MatrixRequest = {
  readonly regulationId: string
  /** Days, both included. */
  readonly from: Day
  readonly to: Day
  readonly zoom: MatrixZoom
  /** Counts only what this one owes (a `MatrixLead` key); empty: everybody. */
  readonly lead?: string | undefined
}

/** The matrix of a regulation. An unknown or removed regulation has one without rows, a draft one without dues. */
export function buildMatrix(
  { regulationId, from, to, zoom, lead = '' }: MatrixRequest,
  context: RuleContext,
  links: ObligationLinks = linkObligations(context),
): FulfilmentMatrix {
  const columns = matrixColumns(from, to, zoom)
  const regulation = signedOrDraft(regulationId, context)
  const binding = obligationsOf(regulationId, context).filter((one) => bindingSpan(one, from, to, context))
  const owed = binding.map((obligation) => ({
    obligation,
    dues: regulation?.stage === 'issued' ? obligationDues(obligation, from, to, context, links) : [],
  }))
  const rows = owed.flatMap(({ obligation, dues }) => {
    const counted = lead === '' ? dues : dues.filter((due) => leadKeyOf(due) === lead)
    return rowsOf(obligation, counted, columns, context, links)
  })
  const shown = lead === '' ? rows : rows.filter(({ total }) => total.total > 0)
  const articles = regulation ? byArticle(shown, regulation, to) : []
  const cells = columns.map((_, index) => sumOf(articles.flatMap((article) => article.cells[index] ?? [])))
  const leads = leadsOf(
    owed.flatMap(({ dues }) => dues),
    context,
  )
  return { regulationId, from, to, zoom, columns, leads, articles, cells, total: sumOf(cells) }
}

function signedOrDraft(id: string, { read }: RuleContext): Regulation | null {
  const regulation = read.get('regulation', id)
  return regulation && regulation.removedAt === null ? regulation : null
}

function leadsOf(dues: readonly ObligationDue[], context: RuleContext) {
  const names = new Map(dues.map((due) => [leadKeyOf(due), due]))
  return [...names].flatMap(([key, due]) => (key === '' ? [] : [{ key, name: leadNameOf(due, context) }]))
}

function rowsOf(
  obligation: Obligation,
  dues: readonly ObligationDue[],
  columns: readonly MatrixColumn[],
  context: RuleContext,
  links: ObligationLinks,
): MatrixRow[] {
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
    bodyIds: bodiesOf(leadOf(obligation, milestone)).flatMap((id) => id ?? []),
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
