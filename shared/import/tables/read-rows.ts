/** The rows of a sheet as an import reads them: which of them hold records, and what stands in their columns. */
import { fold } from '#shared/lib/vi-text.ts'
import { emptyCell, type GridCell, type GridSheet } from '../grid/grid.ts'
import { type ColumnMapping, columnOf, type TargetColumn, type TargetName } from './columns.ts'
import { headTexts } from './find-head.ts'
import { type ReadValue, readValue } from './read-value.ts'
import { kindOfRow, nameOfGroup } from './row-kinds.ts'
import type { Seen } from './seen.ts'
import type { ImportTarget, RowValues } from './target.ts'

/** What is read of a sheet, and how. */
export type ImportPlan = {
  readonly target: TargetName
  /** Rows of the head: from, and how many; a table without one has 0 rows. */
  readonly headFrom: number
  readonly headRows: number
  readonly mapping: ColumnMapping
  readonly orderColumn: number | null
}

/** A cell written over by the user: by row and column key. */
export type Corrections = ReadonlyMap<number, Readonly<Record<string, string>>>

export type ReadRow = {
  at: number
  cells: Record<string, string>
  values: RowValues
  canon: (key: string) => string
}

/** Yields how much is done, of 1. `leftOut`: rows that hold no record, by what they are. */
export function* readRows(
  sheet: GridSheet,
  plan: ImportPlan,
  corrections: Corrections,
  seen: Seen,
  target: ImportTarget,
): Generator<number, { rows: ReadRow[]; leftOut: Record<string, number> }> {
  const start = plan.headFrom + plan.headRows
  const heads = headTexts(sheet.rows.slice(plan.headFrom, start))
  const columns = mappedColumns(plan)
  const leftOut: Record<string, number> = {}
  const rows: ReadRow[] = []
  let group = ''
  for (let at = start; at < sheet.rows.length; at += 1) {
    const cells = sheet.rows[at] ?? []
    const kind = corrections.has(at) ? 'record' : kindOfRow(cells, heads, plan)
    if (kind === 'group') group = nameOfGroup(cells)
    if (kind !== 'record') {
      if (kind !== 'empty') leftOut[kind] = (leftOut[kind] ?? 0) + 1
      continue
    }
    rows.push(readRow(at, cells, columns, corrections.get(at), group, target, seen))
    if (at % 200 === 0) yield (0.4 * at) / sheet.rows.length
  }
  return { rows, leftOut }
}

/** Bodies that the sheet itself brings: others of it may stand under them. By folded name. */
export function bodiesOfSheet(sheet: GridSheet, plan: ImportPlan, seen: Seen): Map<string, string> {
  const at = Object.entries(plan.mapping).find(([, key]) => key === 'name')?.[0]
  const made = new Map<string, string>()
  if (at === undefined) return made
  for (const row of sheet.rows.slice(plan.headFrom + plan.headRows)) {
    const name = row[Number(at)]?.text ?? ''
    if (name === '' || made.has(fold(name)) || seen.bodies.find(name, seen.context.today).kind !== 'none')
      continue
    const id = seen.context.newId()
    made.set(fold(name), id)
    seen.bodies.add(id, [name])
  }
  return made
}

type MappedColumn = { readonly at: number; readonly column: TargetColumn }

/** Days first: names count at the day of their row. */
function mappedColumns({ target, mapping }: ImportPlan): MappedColumn[] {
  const columns = Object.entries(mapping).flatMap(([at, key]) => {
    const column = columnOf(target, key)
    return column ? [{ at: Number(at), column }] : []
  })
  return columns.toSorted((a, b) => Number(b.column.kind === 'day') - Number(a.column.kind === 'day'))
}

function readRow(
  at: number,
  cells: readonly GridCell[],
  columns: readonly MappedColumn[],
  corrected: Readonly<Record<string, string>> | undefined,
  group: string,
  target: ImportTarget,
  seen: Seen,
): ReadRow {
  const texts: Record<string, string> = {}
  const values: Record<string, ReadValue> = {}
  for (const { at: place, column } of columns) {
    const typed = corrected?.[column.key]
    const cell: GridCell =
      typed === undefined
        ? (cells[place] ?? emptyCell)
        : { text: typed, kind: typed === '' ? 'empty' : 'text' }
    texts[column.key] = cell.text
    values[column.key] = readValue(cell, column, target.dayOf(values, seen), seen)
  }
  addCorrected(corrected, texts, values, target, seen)
  addGroup(group, texts, values, target, seen)
  return { at, cells: texts, values, canon: (key) => values[key]?.canon ?? '' }
}

/** A column that the file does not have may be filled in by hand. */
function addCorrected(
  corrected: Readonly<Record<string, string>> | undefined,
  texts: Record<string, string>,
  values: Record<string, ReadValue>,
  target: ImportTarget,
  seen: Seen,
): void {
  for (const [key, text] of Object.entries(corrected ?? {})) {
    const column = key in values ? undefined : columnOf(target.name, key)
    if (!column) continue
    texts[key] = text
    values[key] = readValue(
      { text, kind: text === '' ? 'empty' : 'text' },
      column,
      target.dayOf(values, seen),
      seen,
    )
  }
}

/** People listed under the names of their bodies. */
function addGroup(
  group: string,
  texts: Record<string, string>,
  values: Record<string, ReadValue>,
  target: ImportTarget,
  seen: Seen,
): void {
  const column =
    target.name === 'person' && group !== '' && !('organisation' in values)
      ? columnOf('person', 'organisation')
      : undefined
  if (!column) return
  texts.organisation = group
  values.organisation = readValue({ text: group, kind: 'text' }, column, seen.context.today, seen)
}
