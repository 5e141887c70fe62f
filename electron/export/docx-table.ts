/** A table with thin borders in Word: its head on every page, its rows whole, and those together that belong together. */
import {
  BorderStyle,
  HeightRule,
  type ITableBordersOptions,
  TableCell,
  TableLayoutType,
  VerticalAlignTable,
  WidthType,
  TableRow as WordRow,
  Table as WordTable,
} from 'docx'
import type { Cell, Styles, Table, TableRow } from '#shared/document/model.ts'
import { tiedRows } from '#shared/document/table-height.ts'
import { wordParagraph } from './docx-paragraph.ts'
import { mm, pt } from './docx-styles.ts'
import { paragraphsOf, placeCells } from './html.ts'

const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const thinBorders: ITableBordersOptions = {
  top: thin,
  bottom: thin,
  left: thin,
  right: thin,
  insideHorizontal: thin,
  insideVertical: thin,
}

/** The table; `keepWithNext`: its last row stays with what follows. */
export function wordTable(table: Table, styles: Styles, keepWithNext: boolean): WordTable {
  const widths = table.columns.map((column) => mm(column.widthMm))
  return new WordTable({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: thinBorders,
    rows: [
      ...wordRows(table.headRows, table, tiedRows(table.headRows, table, styles), true),
      ...wordRows(table.rows, table, bodyTies(table, styles, keepWithNext), false),
    ],
  })
}

function bodyTies(table: Table, styles: Styles, keepWithNext: boolean): Set<number> {
  const tied = tiedRows(table.rows, table, styles)
  if (keepWithNext) tied.add(table.rows.length - 1)
  return tied
}

function wordRows(
  rows: readonly TableRow[],
  table: Table,
  tied: ReadonlySet<number>,
  tableHeader: boolean,
): WordRow[] {
  const places = placeCells(rows)
  return rows.map(
    (row, r) =>
      new WordRow({
        tableHeader,
        cantSplit: true,
        height: { value: pt(14), rule: HeightRule.ATLEAST },
        children: row.cells.map((cell, c) => wordCell(cell, table, places[r]?.[c] ?? c, tied.has(r))),
      }),
  )
}

function wordCell(cell: Cell, table: Table, column: number, keepNext: boolean): TableCell {
  const covered = table.columns.slice(column, column + (cell.colSpan ?? 1))
  const align = cell.align ?? table.columns[column]?.align
  return new TableCell({
    width: { size: covered.reduce((sum, one) => sum + mm(one.widthMm), 0), type: WidthType.DXA },
    ...(cell.colSpan ? { columnSpan: cell.colSpan } : {}),
    ...(cell.rowSpan ? { rowSpan: cell.rowSpan } : {}),
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: pt(2), bottom: pt(2), left: pt(4), right: pt(4), marginUnitType: WidthType.DXA },
    children: paragraphsOf(cell.content).map((part) =>
      wordParagraph(part, { align, bold: cell.bold, keepNext }),
    ),
  })
}
