/** The tables of a Word file, each a sheet, with the lines above it; and all its words line by line, for schedules without tables. */
import { emptyCell, type Grid, type GridCell, type GridSheet, gridLimits } from '#shared/import/grid/grid.ts'
import type { Element, WordDocument } from '../document-lines.ts'
import { textCell } from './cell-of-value.ts'
import { fillMerges, type Merge, trimRows } from './merge-cells.ts'

/** A grid of `docx`: its tables in their order, then one sheet of kind `text` with everything. */
export function gridOfDocument(document: WordDocument): Grid {
  const tables: GridSheet[] = []
  const lines: GridCell[][] = []
  let before: string[] = []
  for (const block of document.children ?? []) {
    if (block.type === 'table') {
      const rows = rowsOfTable(block)
      tables.push({ ...plainSheet, rows, before, kind: 'table' })
      for (const row of rows)
        lines.push([
          textCell(
            row
              .filter(({ isFilled }) => !isFilled)
              .map(({ text }) => text)
              .join(' | '),
          ),
        ])
      before = []
    } else
      for (const cell of linesOf(block)) {
        if (cell.kind === 'empty') continue
        before.push(cell.text)
        lines.push([cell])
      }
  }
  const text: GridSheet = { ...plainSheet, rows: lines, kind: 'text' }
  return { format: 'docx', sheets: [...tables, text], notes: [] }
}

const plainSheet = { name: '', before: [], isHidden: false, hiddenRows: [] }

type Cell = Element & { colSpan?: number; rowSpan?: number }

function rowsOfTable(table: Element): GridCell[][] {
  const rows: GridCell[][] = []
  const merges: Merge[] = []
  const taken = new Set<string>()
  for (const [at, row] of (table.children ?? []).slice(0, gridLimits.rows).entries()) {
    const cells: GridCell[] = []
    let column = 0
    for (const cell of (row.children ?? []) as Cell[]) {
      while (taken.has(`${at},${column}`)) column += 1
      if (column >= gridLimits.columns) break
      const { across, down } = spansOf(cell)
      while (cells.length < column) cells.push(emptyCell)
      cells[column] = cellOf(cell)
      if (across > 1 || down > 1)
        merges.push({ startRow: at, startCol: column, endRow: at + down - 1, endCol: column + across - 1 })
      for (let r = 1; r < down; r += 1)
        for (let c = 0; c < across; c += 1) taken.add(`${at + r},${column + c}`)
      column += across
    }
    rows.push(cells)
  }
  fillMerges(rows, merges)
  return trimRows(rows)
}

const spansOf = ({ colSpan = 1, rowSpan = 1 }: Cell) => ({
  across: Math.min(Math.max(1, colSpan), gridLimits.columns),
  down: Math.min(Math.max(1, rowSpan), 5000),
})

/** Paragraphs of a cell are its lines. */
function cellOf(cell: Element): GridCell {
  const lines = (cell.children ?? []).flatMap(linesOf).filter(({ kind }) => kind !== 'empty')
  const font = lines.find((line) => line.font !== undefined)?.font
  return textCell(lines.map(({ text }) => text).join('\n'), font)
}

function linesOf(block: Element): GridCell[] {
  if (block.type === 'table')
    return rowsOfTable(block).map((row) => textCell(row.map(({ text }) => text).join(' ')))
  const pieces: string[] = []
  const fonts: string[] = []
  collect(block, pieces, fonts)
  return [textCell(pieces.join(''), fonts[0])]
}

function collect(element: Element & { font?: string | null }, pieces: string[], fonts: string[]): void {
  if (element.font) fonts.push(element.font)
  if (element.type === 'text') pieces.push(element.value ?? '')
  else if (element.type === 'tab') pieces.push(' ')
  else if (element.type === 'break') pieces.push(element.breakType === 'line' ? '\n' : ' ')
  for (const child of element.children ?? []) collect(child, pieces, fonts)
}
