/** The lines of the matrix as they are drawn: the whole, then each article with its obligations below it. */
import type { Day } from '#shared/lib/dates.ts'
import type {
  FulfilmentMatrix,
  MatrixArticle,
  MatrixCell,
  MatrixRow,
} from '#shared/views/fulfilment/matrix.ts'
import type { DueState } from '#shared/views/obligations/due-standing.ts'

export type MatrixLine = {
  /** Names the line for as long as its article or milestone is there. */
  readonly key: string
  readonly cells: readonly MatrixCell[]
  readonly total: MatrixCell
} & (
  | { readonly kind: 'whole' }
  | { readonly kind: 'article'; readonly article: MatrixArticle; readonly isOpen: boolean }
  | { readonly kind: 'row'; readonly article: MatrixArticle; readonly row: MatrixRow }
)

export const wholeKey = 'whole'
/** Column of a line's own total. */
export const totalKey = 'total'

/** The lines to draw. With `state` only what has such a due, and what holds it. */
export function linesOf(
  matrix: FulfilmentMatrix,
  folded: ReadonlySet<string>,
  state: DueState | null,
): MatrixLine[] {
  const has = ({ counts }: MatrixCell) => state === null || counts[state] > 0
  const { cells, total } = matrix
  return [
    { kind: 'whole', key: wholeKey, cells, total },
    ...matrix.articles
      .filter((article) => has(article.total))
      .flatMap((article): MatrixLine[] => {
        const isOpen = !folded.has(article.id)
        const head: MatrixLine = {
          kind: 'article',
          key: `a:${article.id}`,
          article,
          isOpen,
          ...sums(article),
        }
        if (!isOpen) return [head]
        return [head, ...article.rows.filter((row) => has(row.total)).map((row) => lineOf(article, row))]
      }),
  ]
}

const sums = ({ cells, total }: MatrixArticle | MatrixRow) => ({ cells, total })

function lineOf(article: MatrixArticle, row: MatrixRow): MatrixLine {
  return { kind: 'row', key: rowKey(row), article, row, ...sums(row) }
}

export const rowKey = ({ obligationId, milestoneId }: Pick<MatrixRow, 'obligationId' | 'milestoneId'>) =>
  `r:${obligationId}@${milestoneId}`

/** An opened cell, by the names of its line and column. */
export type OpenCell = { readonly line: string; readonly column: string }

/** The cell in which an obligation's due of a day stands; null where it is not shown. */
export function cellOfDue(matrix: FulfilmentMatrix, obligationId: string, day: Day | null): OpenCell | null {
  const rows = matrix.articles
    .flatMap((article) => article.rows)
    .filter((row) => row.obligationId === obligationId)
  const [first] = rows
  if (!first) return null
  const at = matrix.columns.findIndex(({ from, to }) => day !== null && from <= day && day <= to)
  const row = rows.find(({ cells }) => (cells[at]?.total ?? 0) > 0) ?? first
  return { line: rowKey(row), column: matrix.columns[at]?.key ?? totalKey }
}
