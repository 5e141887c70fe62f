/** The preview of an import: what each row would do, and why. Pure; long tables are gone through in steps. */
import { fold } from '#shared/lib/vi-text.ts'
import type { GridSheet } from '../grid/grid.ts'
import { columnOf, type TargetName } from './columns.ts'
import { type DecidedRow, decideRow } from './decide-row.ts'
import { matchRows } from './match-rows.ts'
import { bodiesOfSheet, type Corrections, type ImportPlan, type ReadRow, readRows } from './read-rows.ts'
import { dayOf as dayOfValue } from './read-value.ts'
import type { Seen } from './seen.ts'
import { targets } from './targets.ts'

export {
  type DecidedRow,
  type FieldChange,
  type PreviewRow,
  type RowStatus,
  rowStatuses,
} from './decide-row.ts'
export type { Corrections, ImportPlan } from './read-rows.ts'

export type UnknownName = {
  readonly name: string
  readonly column: string
  readonly rows: number
  readonly isNeeded: boolean
}

export type Preview = {
  readonly plan: ImportPlan
  readonly rows: readonly DecidedRow[]
  /** Rows that hold no record, by what they are. */
  readonly leftOut: Readonly<Record<string, number>>
  readonly unknown: readonly UnknownName[]
}

/**
 * Goes through the sheet; yields now and then how much is done, of 1. `newId` of `seen` makes the ids of parts, and of records
 * that others of the table point at.
 */
export function* makePreview(
  sheet: GridSheet,
  plan: ImportPlan,
  corrections: Corrections,
  seen: Seen,
): Generator<number, Preview> {
  const target = targets[plan.target]
  const made = plan.target === 'organisation' ? bodiesOfSheet(sheet, plan, seen) : new Map<string, string>()
  const { rows, leftOut } = yield* readRows(sheet, plan, corrections, seen, target)
  const days = rows.flatMap(({ values }) => dayOfValue(values.date) ?? [])
  const matches = yield* matchRows(rows, target, days, seen)
  const decided: DecidedRow[] = []
  for (const [index, row] of rows.entries()) {
    const newId = made.get(fold(row.cells.name ?? ''))
    decided.push({
      ...decideRow(row, matches[index] ?? { kind: 'none' }, target, seen),
      ...(newId ? { newId } : {}),
    })
    if (index % 200 === 0) yield 0.6 + (0.4 * index) / rows.length
  }
  return { plan, rows: decided, leftOut, unknown: unknownOf(rows, plan.target, seen) }
}

/** Names that nobody in the directory has, most frequent first. */
function unknownOf(rows: readonly ReadRow[], target: TargetName, seen: Seen): UnknownName[] {
  const found = new Map<string, { name: string; column: string; rows: number; isNeeded: boolean }>()
  for (const { values } of rows)
    for (const [column, value] of Object.entries(values))
      for (const name of value.unknown ?? []) {
        const kind = columnOf(target, column)?.kind
        if (kind === 'document') continue
        const known = found.get(fold(name))
        if (known) known.rows += 1
        else
          found.set(fold(name), {
            name,
            column,
            rows: 1,
            isNeeded: needed.has(`${target}.${column}`) && !seen.staysText(name),
          })
      }
  return [...found.values()].toSorted((a, b) => Number(b.isNeeded) - Number(a.isNeeded) || b.rows - a.rows)
}

/** Columns where words do not do. */
const needed = new Set(['person.organisation', 'task.lead', 'organisation.parent'])
