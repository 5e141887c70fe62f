/**
 * Tables between a paper and the text editor. Each cell carries the numbers of its columns (in `colwidth`, which the editor
 * keeps in step when columns come and go), so that widths and alignments find their columns again.
 */
import { formatDay } from '#shared/lib/vi-dates.ts'
import { type EditorNode, paragraphFromEditor, paragraphToEditor } from './editable-text.ts'
import type { Cell, CellContent, Paragraph, Table, TableRow } from './model.ts'

/** Beyond this the editor would be slow: a table made from that much data is changed at its source. */
const mostEditableCells = 4000

/** How a number stands in a table: as papers print it. */
export function sayCellNumber(value: number): string {
  const [whole = '', fraction] = String(value).split('.')
  const grouped = /e/.test(whole) ? whole : whole.replace(/\B(?=(\d{3})+(?!\d))/g, '.')
  return fraction === undefined ? grouped : `${grouped},${fraction}`
}

/** True for a table that the editor can hold: every place of its grid filled once, head and body apart. */
export function isEditableTable({ columns, headRows, rows }: Table): boolean {
  const all = [...headRows, ...rows]
  const cells = all.reduce((sum, row) => sum + row.cells.length, 0)
  if (all.length === 0 || cells > mostEditableCells) return false
  return placesOf(headRows, columns.length) !== null && placesOf(rows, columns.length) !== null
}

/** The first column of every cell, row by row; null where cells overlap, stick out or leave holes. */
function placesOf(rows: readonly TableRow[], width: number): number[][] | null {
  /** For how many rows from here on each column is taken by a cell from above. */
  const taken = Array.from({ length: width }, () => 0)
  const places: number[][] = []
  for (const [index, { cells }] of rows.entries()) {
    const row: number[] = []
    for (const { colSpan = 1, rowSpan = 1 } of cells) {
      const at = taken.indexOf(0)
      const covered = at === -1 ? [] : taken.slice(at, at + colSpan)
      if (covered.length < colSpan || covered.some((left) => left > 0)) return null
      if (index + rowSpan > rows.length) return null
      taken.fill(rowSpan, at, at + colSpan)
      row.push(at)
    }
    if (taken.some((left) => left === 0)) return null
    for (const column of taken.keys()) taken[column] = (taken[column] ?? 1) - 1
    places.push(row)
  }
  return places
}

/** The cells as they are kept: a span of one is no span. */
export function canonicalCell({ colSpan, rowSpan, ...cell }: Cell): Cell {
  return {
    ...cell,
    ...(colSpan !== undefined && colSpan > 1 ? { colSpan } : {}),
    ...(rowSpan !== undefined && rowSpan > 1 ? { rowSpan } : {}),
  }
}

/** The editor's node of a table that {@link isEditableTable}. */
export function tableToEditor({ columns, headRows, rows }: Table): EditorNode {
  const section = (part: readonly TableRow[], isHead: boolean) => {
    const places = placesOf(part, columns.length) ?? []
    return part.map(
      ({ cells }, row): EditorNode => ({
        type: 'tableRow',
        attrs: { isHead },
        content: cells.map((cell, index) => cellToEditor(cell, isHead, places[row]?.[index] ?? 0)),
      }),
    )
  }
  return {
    type: 'table',
    attrs: { columns },
    content: [...section(headRows, true), ...section(rows, false)],
  }
}

function cellToEditor({ content, colSpan = 1, rowSpan = 1, ...look }: Cell, isHead: boolean, at: number) {
  const value = content.kind === 'text' ? (content.paragraphs.length === 0 ? 'nothing' : null) : content
  return {
    type: isHead ? 'tableHeader' : 'tableCell',
    attrs: {
      colspan: colSpan,
      rowspan: rowSpan,
      colwidth: Array.from({ length: colSpan }, (_, offset) => at + offset + 1),
      ...look,
      value,
    },
    content:
      content.kind === 'text' && value === null ? content.paragraphs.map(paragraphToEditor) : [shown(value)],
  }
}

type TypedValue = Exclude<CellContent, { kind: 'text' }> | 'nothing'

/** What stands in the cell of a number or a day; once it is another text, the cell is a text. */
function shown(value: TypedValue | null): EditorNode {
  const text =
    value === null || value === 'nothing'
      ? ''
      : value.kind === 'day'
        ? formatDay(value.value)
        : sayCellNumber(value.value)
  return { type: 'paragraph', attrs: {}, ...(text === '' ? {} : { content: [{ type: 'text', text }] }) }
}

/** The table of an editor's node. Rows in front of a head row belong to the head. */
export function tableFromEditor({ attrs = {}, content: rows = [] }: EditorNode): Table {
  const heads = rows.findLastIndex((row) => row.attrs?.isHead === true) + 1
  const made = rows.map(
    (row, index): TableRow => ({
      cells: (row.content ?? []).map((cell) => cellFromEditor(cell, index < heads)),
    }),
  )
  return {
    kind: 'table',
    columns: columnsFromEditor(rows, Array.isArray(attrs.columns) ? (attrs.columns as Table['columns']) : []),
    headRows: made.slice(0, heads),
    rows: made.slice(heads),
  }
}

function cellFromEditor({ attrs = {}, content = [] }: EditorNode, isHead: boolean): Cell {
  return canonicalCell({
    content: contentFromEditor(attrs.value as TypedValue | null | undefined, content, isHead),
    colSpan: Number(attrs.colspan ?? 1),
    rowSpan: Number(attrs.rowspan ?? 1),
    ...(attrs.align ? { align: attrs.align as Cell['align'] } : {}),
    ...(typeof attrs.bold === 'boolean' ? { bold: attrs.bold } : {}),
  } as Cell)
}

function contentFromEditor(
  value: TypedValue | null | undefined,
  content: readonly EditorNode[],
  isHead: boolean,
): CellContent {
  const style = isHead ? 'cellHead' : 'cell'
  const paragraphs = content.map((node) => paragraphFromEditor(node, style))
  if (value && isUntouched(paragraphs, paragraphFromEditor(shown(value), style)))
    return value === 'nothing' ? { kind: 'text', paragraphs: [] } : value
  return { kind: 'text', paragraphs }
}

function isUntouched([only, ...others]: readonly Paragraph[], made: Paragraph): boolean {
  return others.length === 0 && JSON.stringify(only) === JSON.stringify(made)
}

/** The columns as the cells number them; a new one gets an even share, and the table keeps its width. */
function columnsFromEditor(rows: readonly EditorNode[], former: Table['columns']): Table['columns'] {
  const numbers = columnNumbers(rows)
  const isSame = numbers.length === former.length && numbers.every((number, index) => number === index + 1)
  if (isSame) return former
  const total = former.reduce((sum, { widthMm }) => sum + widthMm, 0) || usualTableMm
  const share = total / Math.max(1, numbers.length)
  const wanted = numbers.map((number, index) => {
    const left = former[(numbers[index - 1] ?? 0) - 1]
    return former[number - 1] ?? { widthMm: share, align: left?.align ?? ('left' as const) }
  })
  const sum = wanted.reduce((all, { widthMm }) => all + widthMm, 0) || 1
  return wanted.map((column) => ({
    ...column,
    widthMm: Math.round((column.widthMm / sum) * total * 10) / 10,
  }))
}

/** Between the margins of an upright page of either format. */
const usualTableMm = 160

/** The number of the former column at each place of the grid; 0 for a new one. */
function columnNumbers(rows: readonly EditorNode[]): number[] {
  const numbers: number[] = []
  const taken: number[] = []
  for (const { content = [] } of rows) {
    let at = 0
    for (const { attrs = {} } of content) {
      const colspan = Number(attrs.colspan ?? 1)
      const own = Array.isArray(attrs.colwidth) ? (attrs.colwidth as number[]) : []
      while ((taken[at] ?? 0) > 0) at += 1
      for (let offset = 0; offset < colspan; offset += 1, at += 1) {
        numbers[at] ||= own[offset] ?? 0
        taken[at] = Number(attrs.rowspan ?? 1)
      }
    }
    for (const column of taken.keys()) taken[column] = Math.max(0, (taken[column] ?? 0) - 1)
  }
  return Array.from(numbers, (number = 0, index) => (numbers.indexOf(number) === index ? number : 0))
}
