/** The blocks of a document model on an Excel sheet, below each other. */
import type { CellStyle, CellValue } from 'hucre/xlsx'
import type { Chart } from '#shared/document/chart/chart.ts'
import type { Align, Block, Cell, Paragraph, Table, TableRow } from '#shared/document/model.ts'
import { dayNumber } from '#shared/lib/dates.ts'
import { placeCells } from './html.ts'
import type { OpenSheet } from './open-sheet.ts'
import { holdsNumbersOf, sheetChart } from './xlsx-chart.ts'
import { allThin, styleOf } from './xlsx-look.ts'

const millisecondsPerDay = 86_400_000

/** Rows from the first to the one behind the last. */
export type HeadRows = { readonly from: number; readonly to: number }

/** A table that stands on the sheet, and the row in which its numbers begin. */
type Written = { readonly table: Table; readonly firstRow: number }

/** Writes them; returns the head rows of the first table, which may be none (`from` = `to`); null: there is no table. */
export function writeBlocks(sheet: OpenSheet, blocks: readonly Block[]): HeadRows | null {
  let head: HeadRows | null = null
  let last: Written | null = null
  for (const block of blocks) {
    if (block.kind === 'table') {
      const from = sheet.rowCount()
      last = { table: block, firstRow: from + block.headRows.length }
      head ??= { from, to: last.firstRow }
      addTable(sheet, block)
    } else if (block.kind === 'chart') addChart(sheet, block, last)
    else if (block.kind === 'columns') for (const row of block.rows) addColumns(sheet, row)
    else if (block.kind === 'paragraph') addLine(sheet, [{ paragraph: block, from: 0, to: sheet.width - 1 }])
  }
  return head
}

/** A chart stands beside its numbers; one without them on the sheet is left to the paper. */
function addChart(sheet: OpenSheet, chart: Chart, last: Written | null): void {
  if (last === null || !holdsNumbersOf(chart, last.table)) return
  const { rows, columns } = last.table
  const made = sheetChart(chart, {
    sheet: sheet.name,
    firstRow: last.firstRow,
    rowCount: rows.length,
    columnCount: columns.length,
  })
  if (made) sheet.addChart(made)
}

/** Head and signatures: the cells of a row side by side, line by line. */
function addColumns(sheet: OpenSheet, row: readonly (readonly Block[])[]): void {
  const texts = row.map((cell) => cell.filter((block) => block.kind === 'paragraph'))
  const lines = Math.max(0, ...texts.map((cell) => cell.length))
  const step = sheet.width / Math.max(1, row.length)
  for (let line = 0; line < lines; line += 1) {
    addLine(
      sheet,
      texts.flatMap((cell, index) => {
        const part = cell[line]
        const from = Math.round(index * step)
        return part ? [{ paragraph: part, from, to: Math.max(from, Math.round((index + 1) * step) - 1) }] : []
      }),
    )
  }
}

type Placed = { readonly paragraph: Paragraph; readonly from: number; readonly to: number }

function addLine(sheet: OpenSheet, parts: readonly Placed[]): void {
  const row = sheet.addRow()
  for (const { paragraph, from, to } of parts) {
    const style = sheet.styles[paragraph.style]
    const text = textOf([paragraph])
    sheet.put(row, from, text, styleOf(style, paragraph.align))
    sheet.makeRoom(row, { text, style, from, to })
    sheet.merge(row, from, row, to)
  }
}

/** An empty row parts it from what follows. */
function addTable(sheet: OpenSheet, { columns, headRows, rows }: Table): void {
  const aligns = columns.map(({ align }) => align)
  addRows(sheet, headRows, aligns, true)
  addRows(sheet, rows, aligns, false)
  sheet.addRow()
}

function addRows(
  sheet: OpenSheet,
  rows: readonly TableRow[],
  aligns: readonly Align[],
  isHead: boolean,
): void {
  const places = placeCells(rows)
  // Cells reach into the rows below: those are begun before the first is filled.
  const numbers = rows.map(() => sheet.addRow())
  rows.forEach(({ cells }, r) => {
    cells.forEach((cell, c) => {
      const column = places[r]?.[c] ?? c
      addCell(sheet, cell, { row: numbers[r] as number, column, align: aligns[column], isHead })
    })
  })
}

type Place = {
  readonly row: number
  readonly column: number
  readonly align: Align | undefined
  readonly isHead: boolean
}

function addCell(sheet: OpenSheet, cell: Cell, { row, column, align, isHead }: Place): void {
  const look = sheet.styles[isHead ? 'cellHead' : 'cell']
  const own = cell.align ?? (isHead ? 'center' : align)
  const style: CellStyle = {
    ...styleOf({ ...look, ...(cell.bold ? { bold: true } : {}) }, own),
    border: allThin,
    ...(cell.content.kind === 'day' ? { numFmt: 'dd/mm/yyyy' } : {}),
  }
  const lastRow = row + (cell.rowSpan ?? 1) - 1
  const lastColumn = column + (cell.colSpan ?? 1) - 1
  // Every covered cell gets the border too, or Excel leaves gaps in the frame of a merge.
  for (let r = row; r <= lastRow; r += 1)
    for (let c = column; c <= lastColumn; c += 1)
      sheet.put(r, c, r === row && c === column ? sheetValue(cell) : null, style)
  sheet.merge(row, column, lastRow, lastColumn)
  if (lastRow === row) sheet.makeRoom(row, { text: wordsOf(cell), style: look, from: column, to: lastColumn })
}

/** What stands in a number's or a day's cell is one short word. */
function wordsOf({ content }: Cell): string {
  return content.kind === 'text' ? textOf(content.paragraphs) : ''
}

function sheetValue({ content }: Cell): CellValue {
  switch (content.kind) {
    case 'number':
      return content.value
    case 'day':
      return new Date(dayNumber(content.value) * millisecondsPerDay)
    case 'text':
      return textOf(content.paragraphs)
  }
}

function textOf(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map((part) => part.runs.map((run) => run.text).join('')).join('\n')
}
