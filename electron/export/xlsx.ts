/**
 * The tables of a document model as an Excel sheet: numbers as numbers, days as dates, the header row frozen and repeated
 * in print, one page wide. Words around the tables stand above and below them. Only this and `workbook.ts` know hucre.
 */
import {
  type CellStyle,
  type CellValue,
  type MergeRange,
  type Cell as SheetCell,
  type SheetChart,
  type WriteSheet,
  writeXlsx,
} from 'hucre/xlsx'
import type { Chart } from '#shared/document/chart/chart.ts'
import type {
  Align,
  Block,
  Cell,
  DocumentModel,
  Paragraph,
  ParagraphStyle,
  Styles,
  Table,
  TableRow,
} from '#shared/document/model.ts'
import { textWidthMm } from '#shared/document/text-width.ts'
import { dayNumber } from '#shared/lib/dates.ts'
import { placeCells } from './html.ts'
import { sheetName } from './sheet-name.ts'
import { holdsNumbersOf, sheetChart } from './xlsx-chart.ts'

const fontName = 'Times New Roman'
/** Characters of Excel's column width in one mm of Times 12. */
const charactersPerMm = 0.52
const inchesPerMm = 1 / 25.4
const largestPt = 14
const lineEm = 1.2
const cellPaddingMm = 3
const rowPaddingPt = 4
/** Words do not fill a line to its end. */
const raggedness = 1.12
const millisecondsPerDay = 86_400_000
const thin = { style: 'thin' as const }
const allThin = { top: thin, right: thin, bottom: thin, left: thin }

/** The file's bytes. A model without a table becomes a sheet of its words. */
export async function renderXlsx(model: DocumentModel): Promise<Uint8Array> {
  const taken = new Set<string>()
  const first = model.annexes?.[0] ?? { blocks: model.sheetBlocks ?? model.blocks }
  const made = [
    makeSheet({ ...model, ...first }, taken),
    ...(model.sheets ?? []).map(({ name, blocks }) => makeSheet({ ...model, title: name, blocks }, taken)),
  ]
  const titles = made.flatMap(({ sheet, headRows }) =>
    headRows === null ? [] : [printTitles(sheet.name, headRows)],
  )
  return writeXlsx({
    sheets: made.map(({ sheet }) => sheet),
    namedRanges: titles,
    properties: { title: model.title, creator: 'Phối Hợp' },
  })
}

type HeadRows = { readonly from: number; readonly to: number }

/** The rows that print repeats on every page. The sheet's name stands in quotes, without which Excel mends the file. */
function printTitles(name: string, { from, to }: HeadRows) {
  return { name: '_xlnm.Print_Titles', range: `'${name}'!$${from + 1}:$${to}`, scope: name }
}

type Draft = {
  readonly rows: CellValue[][]
  readonly cells: Map<string, Partial<SheetCell>>
  readonly merges: MergeRange[]
  readonly width: number
  /** Widths of the sheet's columns, mm. */
  readonly widthsMm: readonly number[]
  /** Heights of rows, pt, by what stands in them. */
  readonly heights: Map<number, number>
  readonly styles: Styles
  readonly name: string
  readonly charts: SheetChart[]
  /** The table written last, and the row in which its numbers begin. */
  last: { readonly table: Table; readonly firstRow: number } | null
}

/** `taken`: the names of the sheets before, to which its own is added. */
function makeSheet(
  model: DocumentModel,
  taken: Set<string>,
): { sheet: WriteSheet; headRows: HeadRows | null } {
  const tables = model.blocks.filter((block) => block.kind === 'table')
  const widest = tables.toSorted((a, b) => b.columns.length - a.columns.length)[0]
  const draft: Draft = {
    rows: [],
    cells: new Map(),
    merges: [],
    width: widest?.columns.length ?? 1,
    widthsMm: (widest?.columns ?? [{ widthMm: 160 }]).map(({ widthMm }) => widthMm),
    heights: new Map(),
    styles: model.styles,
    name: sheetName(model.title, taken),
    charts: [],
    last: null,
  }
  let frozen: HeadRows | null = null
  for (const block of model.blocks) {
    const from = draft.rows.length
    addBlock(draft, block)
    if (block.kind === 'table' && frozen === null) frozen = { from, to: from + block.headRows.length }
  }
  const sheet: WriteSheet = {
    name: draft.name,
    columns: draft.widthsMm.map((widthMm) => ({ width: Math.max(5, widthMm * charactersPerMm) })),
    rowDefs: new Map([...draft.heights].map(([row, height]) => [row, { height }])),
    rows: draft.rows,
    cells: draft.cells,
    merges: draft.merges,
    ...(draft.charts.length > 0 ? { charts: draft.charts } : {}),
    ...(frozen ? { freezePane: { rows: frozen.to } } : {}),
    pageSetup: pageSetup(model),
    headerFooter: { oddHeader: '&C&P', differentFirst: true, firstHeader: '' },
  }
  return { sheet, headRows: frozen && frozen.to > frozen.from ? frozen : null }
}

function pageSetup({ page }: DocumentModel): NonNullable<WriteSheet['pageSetup']> {
  const { top, bottom, left, right } = page.marginsMm
  const inches = (value: number) => Math.round(value * inchesPerMm * 1000) / 1000
  return {
    paperSize: 'a4',
    orientation: page.orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: {
      top: inches(top),
      bottom: inches(bottom),
      left: inches(left),
      right: inches(right),
      header: inches(page.pageNumber.fromTopMm),
      footer: inches(10),
    },
  }
}

function addBlock(draft: Draft, block: Block): void {
  switch (block.kind) {
    case 'paragraph':
      addLine(draft, [{ paragraphs: [block], from: 0, to: draft.width - 1 }])
      return
    case 'columns':
      for (const row of block.rows) addColumns(draft, row)
      return
    case 'table':
      draft.last = { table: block, firstRow: draft.rows.length + block.headRows.length }
      addTable(draft, block)
      draft.rows.push([])
      return
    case 'chart':
      addChart(draft, block)
      return
    default:
      return
  }
}

/** A chart stands beside its numbers; one without them on the sheet is left to the paper. */
function addChart(draft: Draft, chart: Chart): void {
  const { last, name: sheet } = draft
  if (last === null || !holdsNumbersOf(chart, last.table)) return
  const { rows, columns } = last.table
  const made = sheetChart(chart, {
    sheet,
    firstRow: last.firstRow,
    rowCount: rows.length,
    columnCount: columns.length,
  })
  if (made) draft.charts.push(made)
}

/** Head and signatures: the cells of a row side by side, line by line. */
function addColumns(draft: Draft, row: readonly (readonly Block[])[]): void {
  const texts = row.map((cell) => cell.filter((block) => block.kind === 'paragraph'))
  const lines = Math.max(0, ...texts.map((cell) => cell.length))
  const step = draft.width / Math.max(1, row.length)
  for (let line = 0; line < lines; line += 1) {
    addLine(
      draft,
      texts.flatMap((cell, index) => {
        const part = cell[line]
        const from = Math.round(index * step)
        return part
          ? [{ paragraphs: [part], from, to: Math.max(from, Math.round((index + 1) * step) - 1) }]
          : []
      }),
    )
  }
}

type Placed = { readonly paragraphs: readonly Paragraph[]; readonly from: number; readonly to: number }

function addLine(draft: Draft, parts: readonly Placed[]): void {
  const row = draft.rows.length
  draft.rows.push([])
  for (const { paragraphs, from, to } of parts) {
    const style = paragraphs[0] ? draft.styles[paragraphs[0].style] : undefined
    setCell(draft, row, from, textOf(paragraphs), styleOf(style, paragraphs[0]?.align))
    makeRoom(draft, row, { text: textOf(paragraphs), style, from, to })
    merge(draft, row, from, row, to)
  }
}

function addTable(draft: Draft, table: Table): void {
  const aligns = table.columns.map(({ align }) => align)
  for (const [rows, isHead] of [
    [table.headRows, true],
    [table.rows, false],
  ] as const)
    addRows(draft, rows, aligns, isHead)
}

function addRows(draft: Draft, rows: readonly TableRow[], aligns: readonly Align[], isHead: boolean): void {
  const places = placeCells(rows)
  const first = draft.rows.length
  rows.forEach(() => {
    draft.rows.push([])
  })
  rows.forEach((row, r) => {
    row.cells.forEach((cell, c) => {
      addCell(draft, cell, first + r, places[r]?.[c] ?? c, aligns, isHead)
    })
  })
}

function addCell(
  draft: Draft,
  cell: Cell,
  row: number,
  column: number,
  aligns: readonly Align[],
  isHead: boolean,
): void {
  const look = draft.styles[isHead ? 'cellHead' : 'cell']
  const align = cell.align ?? (isHead ? 'center' : aligns[column])
  const style: CellStyle = {
    ...styleOf({ ...look, ...(cell.bold ? { bold: true } : {}) }, align),
    border: allThin,
    ...(cell.content.kind === 'day' ? { numFmt: 'dd/mm/yyyy' } : {}),
  }
  const lastRow = row + (cell.rowSpan ?? 1) - 1
  const lastColumn = column + (cell.colSpan ?? 1) - 1
  // Every covered cell gets the border too, or Excel leaves gaps in the frame of a merge.
  for (let r = row; r <= lastRow; r += 1)
    for (let c = column; c <= lastColumn; c += 1)
      setCell(draft, r, c, r === row && c === column ? sheetValue(cell) : null, style)
  merge(draft, row, column, lastRow, lastColumn)
  if (lastRow === row)
    makeRoom(draft, row, { text: wordsOf(cell), style: look, from: column, to: lastColumn })
}

type Words = {
  readonly text: string
  readonly style: ParagraphStyle | undefined
  readonly from: number
  readonly to: number
}

/** No program reckons the height of wrapped or merged cells when it opens a file: the row is made high enough here. */
function makeRoom(draft: Draft, row: number, { text, style, from, to }: Words): void {
  const sizePt = sizeOf(style)
  const room = draft.widthsMm.slice(from, to + 1).reduce((sum, width) => sum + width, 0) - cellPaddingMm
  const lines = text
    .split('\n')
    .map((line) =>
      Math.max(1, Math.ceil((textWidthMm(line, sizePt, style?.bold === true) * raggedness) / room)),
    )
    .reduce((sum, count) => sum + count, 0)
  const height = Math.ceil(lines * sizePt * lineEm + rowPaddingPt)
  draft.heights.set(row, Math.max(draft.heights.get(row) ?? 0, height))
}

/** What stands in a number's or a day's cell is one short word. */
function wordsOf({ content }: Cell): string {
  return content.kind === 'text' ? textOf(content.paragraphs) : ''
}

const sizeOf = (style: ParagraphStyle | undefined) => Math.min(style?.sizePt ?? 12, largestPt)

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

function setCell(draft: Draft, row: number, column: number, value: CellValue, style: CellStyle): void {
  const line = draft.rows[row] ?? []
  while (line.length <= column) line.push(null)
  line[column] = value
  draft.cells.set(`${row},${column}`, { value, style })
}

function merge(draft: Draft, startRow: number, startCol: number, endRow: number, endCol: number): void {
  if (endRow > startRow || endCol > startCol) draft.merges.push({ startRow, startCol, endRow, endCol })
}

const horizontals: Readonly<Record<Align, 'left' | 'center' | 'right'>> = {
  left: 'left',
  center: 'center',
  right: 'right',
  justify: 'left',
}

function styleOf(style: ParagraphStyle | undefined, align: Align | undefined): CellStyle {
  const { sizePt = 12, bold = false, italic = false, underline = false } = style ?? {}
  return {
    font: {
      name: fontName,
      size: Math.min(sizePt, largestPt),
      bold,
      italic,
      ...(underline ? { underline } : {}),
    },
    alignment: {
      horizontal: horizontals[align ?? style?.align ?? 'left'],
      vertical: 'center',
      wrapText: true,
    },
  }
}
