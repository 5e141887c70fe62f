/** Words in the cells of tables, and those for which their column is too narrow. */
import type { Cell, Table } from '#shared/document/model.ts'
import { textWidthMm } from '#shared/document/text-width.ts'

/** Both inner margins of a cell and its line. */
const aroundMm = 3
const cellPt = 12
/** A number of a paper may be broken at its strokes. */
const mayBreak = /[/-]/

/** The words of a cell that holds text; its lines are parted by line breaks. */
export const textOfCell = (cell: Cell | undefined): string =>
  cell?.content.kind === 'text'
    ? cell.content.paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n')
    : String(cell?.content.value ?? '')

const wordsOf = ({ content, bold = false }: Cell) =>
  content.kind === 'text'
    ? content.paragraphs.flatMap(({ runs }) =>
        runs.flatMap((run) =>
          run.text.split(/\s+/).map((word) => ({ word, bold: bold || run.bold === true })),
        ),
      )
    : []

/** The words that a renderer must cut in two. Rows into which a cell from above reaches are left out. */
export function cutWords({ columns, headRows, rows }: Table): string[] {
  const cut = (cell: Cell, at: number, isHead: boolean) =>
    wordsOf(cell)
      .filter(({ word }) => !mayBreak.test(word))
      .filter(
        ({ word, bold }) =>
          textWidthMm(word, cellPt, bold || isHead) + aroundMm > (columns[at]?.widthMm ?? 0),
      )
      .map(({ word }) => word)
  const inRow = (cells: readonly Cell[], isHead: boolean) => {
    if (cells.reduce((sum, { colSpan = 1 }) => sum + colSpan, 0) !== columns.length) return []
    const starts = startsOf(cells)
    return cells.flatMap((cell, at) => ((cell.colSpan ?? 1) === 1 ? cut(cell, starts[at] ?? 0, isHead) : []))
  }
  const [first, second] = headRows
  const below = first ? groupedColumns(first.cells) : []
  return [
    ...inRow(first?.cells ?? [], true),
    ...(second?.cells ?? []).flatMap((cell, at) => cut(cell, below[at] ?? 0, true)),
    ...rows.flatMap(({ cells }) => inRow(cells, false)),
  ]
}

function startsOf(cells: readonly Cell[]): number[] {
  let column = 0
  return cells.map(({ colSpan = 1 }) => {
    const start = column
    column += colSpan
    return start
  })
}

/** Below a head of two lines stand, in order, the columns that have a common name. */
function groupedColumns(first: readonly Cell[]): number[] {
  const starts = startsOf(first)
  return first.flatMap(({ colSpan = 1 }, at) =>
    colSpan > 1 ? Array.from({ length: colSpan }, (_, index) => (starts[at] ?? 0) + index) : [],
  )
}
