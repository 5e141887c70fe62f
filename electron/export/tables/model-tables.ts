/** The tables of a paper as plain ones: what CSV and the clipboard can hold of it. */
import type { Block, Cell, DocumentModel, Paragraph, Table, TableRow } from '#shared/document/model.ts'
import type { WorkbookColumn } from '#shared/document/workbook.ts'
import { placeCells } from '../html.ts'
import type { PlainCell, PlainRow, TableHead } from './plain-table.ts'

export type PlainTable = TableHead & { readonly rows: readonly PlainRow[] }

/** Pixels of one mm on screen. */
const pixelsPerMm = 3.78

/** Tables of the paper itself, else of its annexes; a merged cell stands in its first place. */
export function tablesOfModel(model: DocumentModel): PlainTable[] {
  const own = tablesOf(model.sheetBlocks ?? model.blocks)
  const found = own.length > 0 ? own : (model.annexes ?? []).flatMap(({ blocks }) => tablesOf(blocks))
  return found.map((table) => plainTable(model.title, table))
}

const tablesOf = (blocks: readonly Block[]) => blocks.filter((block) => block.kind === 'table')

function plainTable(name: string, table: Table): PlainTable {
  const heads = layOut(table.headRows, table.columns.length)
  const rows = layOut(table.rows, table.columns.length)
  const columns = table.columns.map(
    ({ widthMm }, place): WorkbookColumn => ({
      label: labelOf(heads, place),
      kind: kindOf(table.rows, place),
      widthPx: Math.round(widthMm * pixelsPerMm),
    }),
  )
  return { name, columns, rows }
}

/** Heads of several lines become one: `Quý I – Đã xong`. */
function labelOf(heads: readonly PlainRow[], place: number): string {
  const words: string[] = []
  for (const [line, row] of heads.entries()) {
    const own = String(row[place] ?? '')
    // Under a merged head the words to the left belong to this column too, unless it has a head of its own below it alone.
    const said = own !== '' || line === heads.length - 1 ? own : leftOf(row, place)
    if (said !== '' && words.at(-1) !== said) words.push(said.replace(/\s+/g, ' '))
  }
  return words.join(' – ')
}

function leftOf(row: PlainRow, place: number): string {
  for (let at = place; at >= 0; at -= 1) if (row[at]) return String(row[at])
  return ''
}

function layOut(rows: readonly TableRow[], width: number): PlainCell[][] {
  const places = placeCells(rows)
  return rows.map((row, r) => {
    const line: PlainCell[] = new Array(width).fill(null)
    row.cells.forEach((cell, c) => {
      const place = places[r]?.[c] ?? c
      if (place < width) line[place] = plainValue(cell)
    })
    return line
  })
}

function plainValue({ content }: Cell): PlainCell {
  return content.kind === 'text' ? textOf(content.paragraphs) : content.value
}

function textOf(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map((part) => part.runs.map(({ text }) => text).join('')).join('\n')
}

/** A column of days or numbers only; anything else is text. */
function kindOf(rows: readonly TableRow[], place: number): WorkbookColumn['kind'] {
  const places = placeCells(rows)
  const kinds = new Set(
    rows.flatMap((row, r) =>
      row.cells.flatMap(({ content }, c) =>
        places[r]?.[c] === place && !isEmptyText(content) ? [content.kind] : [],
      ),
    ),
  )
  const [only] = kinds
  return kinds.size === 1 && only !== undefined ? only : 'text'
}

const isEmptyText = (content: Cell['content']) =>
  content.kind === 'text' && textOf(content.paragraphs).trim() === ''
