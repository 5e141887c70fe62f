/** A list of the screen as a table: typed cells, a running number, groups under a bold line. */
import { dayCell, headCell, numberCell, paragraph, textCell } from '#shared/document/build.ts'
import type { Align, Cell, Table, TableRow } from '#shared/document/model.ts'
import { isDay } from '#shared/lib/dates.ts'
import type { CellValue, FieldKind } from '#shared/registers/define-register.ts'
import type { QueriedRows } from '../context.ts'
import { listWidths } from './list-widths.ts'

const orderMm = 13
const aligns: Readonly<Record<FieldKind, Align>> = {
  day: 'center',
  number: 'center',
  flag: 'center',
  choice: 'left',
  text: 'left',
}

/** What each row stands under, row by row; `label` names the column where it is not shown among the others. */
export type RowGroups = { readonly label: string | null; readonly values: readonly CellValue[] }

/** The table of queried rows, `widthMm` wide, under the lines of their groups where there are any. */
export function listTable(
  { columns, rows }: QueriedRows,
  widthMm: number,
  groups: RowGroups | null,
  emptyText: string,
): Table {
  const widths = listWidths({ columns, rows }, widthMm - orderMm)
  return {
    kind: 'table',
    columns: [
      { widthMm: orderMm, align: 'center' },
      ...columns.map(({ kind }, index) => ({ widthMm: widths[index] ?? 0, align: aligns[kind] })),
    ],
    headRows: [{ cells: ['STT', ...columns.map(({ label }) => label)].map((label) => headCell(label)) }],
    rows:
      rows.length === 0 ? [spanningRow(emptyText, columns.length + 1)] : bodyRows({ columns, rows }, groups),
  }
}

function bodyRows({ columns, rows }: QueriedRows, groups: RowGroups | null): TableRow[] {
  const numbered = (row: readonly CellValue[], index: number): TableRow => ({
    cells: [
      numberCell(index + 1),
      ...row.map((value, place) => cellOf(value, columns[place]?.kind ?? 'text')),
    ],
  })
  if (groups === null) return rows.map(numbered)
  const byValue = new Map<CellValue, (readonly CellValue[])[]>()
  rows.forEach((row, index) => {
    const value = groups.values[index] ?? null
    const members = byValue.get(value)
    if (members) members.push(row)
    else byValue.set(value, [row])
  })
  const label = groups.label === null ? '' : `${groups.label}: `
  return [...byValue].flatMap(([value, members]) => [
    groupRow(`${label}${wordsOf(value)} (${members.length})`, columns.length + 1),
    ...members.map(numbered),
  ])
}

function wordsOf(value: CellValue): string {
  return value === null || value === '' ? 'Chưa xác định' : String(value)
}

const spanningRow = (text: string, colSpan: number): TableRow => ({
  cells: [textCell(text, { colSpan, align: 'center' })],
})

const groupRow = (text: string, colSpan: number): TableRow => ({
  cells: [
    textCell([paragraph('cell', text, { keepWithNext: true })], { colSpan, align: 'left', bold: true }),
  ],
})

function cellOf(value: CellValue, kind: FieldKind): Cell {
  if (value === null) return textCell('')
  if (typeof value === 'number') return numberCell(value)
  return kind === 'day' && isDay(value) ? dayCell(value) : textCell(value)
}
