/** A table with thin borders in Word: its head on every page, its rows whole unless very high, those together that belong together. */
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
import { partingRows, tiedRows } from '#shared/document/table-height.ts'
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
      ...wordRows(table.headRows, table, {
        tied: tiedRows(table.headRows, table, styles),
        parting: new Set(),
        isHead: true,
      }),
      ...wordRows(table.rows, table, bodyBreaks(table, styles, keepWithNext)),
    ],
  })
}

function bodyBreaks(table: Table, styles: Styles, keepWithNext: boolean): RowBreaks {
  const tied = tiedRows(table.rows, table, styles)
  const parting = partingRows(table, styles)
  const last = table.rows.length - 1
  // Word would move a high row whole, only to keep it with what follows.
  if (keepWithNext && !parting.has(last)) tied.add(last)
  return { tied, parting, isHead: false }
}

type RowBreaks = {
  readonly tied: ReadonlySet<number>
  readonly parting: ReadonlySet<number>
  readonly isHead: boolean
}

function wordRows(rows: readonly TableRow[], table: Table, { tied, parting, isHead }: RowBreaks): WordRow[] {
  const places = placeCells(rows)
  return rows.map(
    (row, r) =>
      new WordRow({
        tableHeader: isHead,
        cantSplit: !parting.has(r),
        height: { value: pt(14), rule: HeightRule.ATLEAST },
        children: row.cells.map((cell, c) =>
          wordCell(cell, table, {
            column: places[r]?.[c] ?? c,
            keepNext: tied.has(r),
            isParting: parting.has(r),
          }),
        ),
      }),
  )
}

type Place = { readonly column: number; readonly keepNext: boolean; readonly isParting: boolean }

function wordCell(cell: Cell, table: Table, { column, keepNext, isParting }: Place): TableCell {
  const covered = table.columns.slice(column, column + (cell.colSpan ?? 1))
  const align = cell.align ?? table.columns[column]?.align
  return new TableCell({
    width: { size: covered.reduce((sum, one) => sum + mm(one.widthMm), 0), type: WidthType.DXA },
    ...(cell.colSpan ? { columnSpan: cell.colSpan } : {}),
    ...(cell.rowSpan ? { rowSpan: cell.rowSpan } : {}),
    // In the middle of a row that goes on overleaf a number or a name would be looked for on the wrong page.
    verticalAlign: isParting ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
    margins: { top: pt(2), bottom: pt(2), left: pt(4), right: pt(4), marginUnitType: WidthType.DXA },
    children: paragraphsOf(cell.content).map((part) =>
      wordParagraph(part, { align, bold: cell.bold, keepNext }),
    ),
  })
}
