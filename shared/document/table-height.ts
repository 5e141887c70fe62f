/** How high the rows of a table will stand, by the widths of Times: for rows that must or must not share a page, or may part. */
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

/** A row up to this height, mm, is whole on one page: eight lines, a quarter of a turned sheet. */
const mostWholeMm = 45

/**
 * Rows that stay with the row below them: those whose first words keep with the next (they head what follows), those under a
 * merged cell that goes on, while they are not too high, and the last row of the body but one, so that no total stands alone
 * on a page (a row that may part itself holds nothing fast).
 */
export function tiedRows(rows: readonly TableRow[], table: Table, styles: Styles): Set<number> {
  const tied = new Set<number>()
  rows.forEach((row, index) => {
    if (heads(row) && index < rows.length - 1) tied.add(index)
  })
  for (const { from, to } of keptGroups(rows, table, styles))
    for (let index = from; index < to; index += 1) tied.add(index)
  const isBody = rows === table.rows && rows.length > 2
  const beforeLast = rows.at(-2)
  if (isBody && beforeLast && !isMerged(rows, rows.length - 1) && !isHigh(beforeLast, table, styles))
    tied.add(rows.length - 2)
  return tied
}

/**
 * Rows of the body that may go on overleaf: so high that half a page could stay blank before them. Rows that head others and
 * those under a merged cell that is kept on one page stay whole, and so do rows of the head, which are on every page.
 */
export function partingRows(table: Table, styles: Styles): Set<number> {
  const { rows } = table
  const parting = new Set<number>()
  rows.forEach((row, index) => {
    if (!heads(row) && isHigh(row, table, styles)) parting.add(index)
  })
  for (const { from, to } of keptGroups(rows, table, styles))
    for (let index = from; index <= to; index += 1) parting.delete(index)
  return parting
}

const isHigh = (row: TableRow, table: Table, styles: Styles) => rowHeightMm(row, table, styles) > mostWholeMm

/** First and last rows of those that one merged cell keeps on a page. */
function keptGroups(rows: readonly TableRow[], table: Table, styles: Styles): { from: number; to: number }[] {
  return rows.flatMap((row, from) => {
    const longest = Math.max(1, ...row.cells.map((cell) => cell.rowSpan ?? 1))
    if (longest === 1) return []
    const height = rows
      .slice(from, from + longest)
      .reduce((sum, one) => sum + rowHeightMm(one, table, styles), 0)
    return height > mostTiedMm ? [] : [{ from, to: from + longest - 1 }]
  })
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
      const text = runs.map((run) => run.text).join('')
      return sum + linesOf(text, styles[style].sizePt, Math.max(1, room))
    }, 0)
  })
  return (Math.max(1, ...lines) * styles.cell.sizePt * lineEm + rowPaddingPt) * mmPerPt
}

/** Lines of a paragraph, those that it was typed in counted each. */
function linesOf(text: string, sizePt: number, roomMm: number): number {
  const countOf = (line: string) =>
    Math.max(1, Math.ceil((textWidthMm(line, sizePt, false) * raggedness) / roomMm))
  return text.split('\n').reduce((sum, line) => sum + countOf(line), 0)
}
