/** How high the rows of a table will stand, by the widths of Times: for rows that must or must not share a page. */
import type { Styles, Table, TableRow } from './model.ts'
import { textWidthMm } from './text-width.ts'

const mmPerPt = 25.4 / 72
const lineEm = 1.15
const paddingMm = 3
const rowPaddingPt = 5
/** Words do not fill a line to its end. */
const raggedness = 1.1
/** Rows under one merged cell stay on a page up to this height, mm; higher ones may go on, or a page would stay empty. */
const mostTiedMm = 60

/**
 * Rows that stay with the row below them: those whose first words keep with the next (they head what follows), those under a
 * merged cell that goes on, while they are not too high, and the last row of the body but one, so that no total stands alone
 * on a page.
 */
export function tiedRows(rows: readonly TableRow[], table: Table, styles: Styles): Set<number> {
  const tied = new Set<number>()
  rows.forEach((row, index) => {
    if (heads(row) && index < rows.length - 1) tied.add(index)
    const longest = Math.max(1, ...row.cells.map((cell) => cell.rowSpan ?? 1))
    if (longest === 1) return
    const height = rows
      .slice(index, index + longest)
      .reduce((sum, one) => sum + rowHeightMm(one, table, styles), 0)
    if (height > mostTiedMm) return
    for (let offset = 0; offset < longest - 1; offset += 1) tied.add(index + offset)
  })
  if (rows === table.rows && rows.length > 2 && !isMerged(rows, rows.length - 1)) tied.add(rows.length - 2)
  return tied
}

const heads = ({ cells: [first] }: TableRow) =>
  first?.content.kind === 'text' && first.content.paragraphs.at(-1)?.keepWithNext === true

/** A cell from above reaches into the row. */
const isMerged = (rows: readonly TableRow[], at: number) =>
  rows.slice(0, at).some(({ cells }, index) => cells.some((cell) => index + (cell.rowSpan ?? 1) > at))

/** Estimated height of a row, mm. Covered cells are counted from the right, where tables that merge have their last columns. */
export function rowHeightMm({ cells }: TableRow, { columns }: Table, styles: Styles): number {
  const taken = cells.reduce((sum, cell) => sum + (cell.colSpan ?? 1), 0)
  let column = Math.max(0, columns.length - taken)
  const lines = cells.map((cell) => {
    const span = cell.colSpan ?? 1
    const room = columns.slice(column, column + span).reduce((sum, one) => sum + one.widthMm, 0) - paddingMm
    column += span
    if (cell.content.kind !== 'text' || (cell.rowSpan ?? 1) > 1) return 1
    return cell.content.paragraphs.reduce((sum, { runs, style }) => {
      const width = textWidthMm(runs.map((run) => run.text).join(''), styles[style].sizePt, false)
      return sum + Math.max(1, Math.ceil((width * raggedness) / Math.max(1, room)))
    }, 0)
  })
  return (Math.max(1, ...lines) * styles.cell.sizePt * lineEm + rowPaddingPt) * mmPerPt
}
