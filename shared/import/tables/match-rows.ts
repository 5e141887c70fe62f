/** Which record each row speaks of. */
import type { Day } from '#shared/lib/dates.ts'
import type { GridCell } from '../grid/grid.ts'
import { type TargetColumn, targetColumns } from './columns.ts'
import type { ReadRow } from './read-rows.ts'
import { type ReadValue, readValue } from './read-value.ts'
import type { Seen } from './seen.ts'
import type { Candidate, ImportTarget } from './target.ts'

/** `double`: the row at that place says the same already. */
export type Match =
  | { kind: 'record'; candidate: Candidate; shown: Record<string, ReadValue> }
  | { kind: 'double'; of: number }
  | { kind: 'none' }

/**
 * Each row with its record: first those that show exactly what the row says, then those of the same sure name, then of the
 * same unsure one. A record belongs to one row.
 */
export function* matchRows(
  rows: readonly ReadRow[],
  target: ImportTarget,
  days: readonly Day[],
  seen: Seen,
): Generator<number, Match[]> {
  const columns = targetColumns[target.name].filter(({ key }) => rows.some(({ values }) => key in values))
  const whole = (canon: (key: string) => string) => columns.map(({ key }) => canon(key)).join('\u0000')
  const tables = [new Map<string, Match[]>(), new Map<string, Match[]>(), new Map<string, Match[]>()]
  let count = 0
  for (const candidate of target.candidates(seen, days)) {
    const shown = readShown(candidate, columns, target, seen)
    const canon = (key: string) => shown[key]?.canon ?? ''
    const { strong, weak } = target.keys(canon)
    const match: Match = { kind: 'record', candidate, shown }
    for (const [level, key] of [whole(canon), strong, weak].entries())
      if (key !== null) enter(tables[level], key, match)
    count += 1
    if (count % 200 === 0) yield 0.4
  }
  return claim(rows, whole, tables, target)
}

function enter(table: Map<string, Match[]> | undefined, key: string, match: Match): void {
  const there = table?.get(key)
  if (there) there.push(match)
  else table?.set(key, [match])
}

/** What the record shows, read as a row is. */
function readShown(
  candidate: Candidate,
  columns: readonly TargetColumn[],
  target: ImportTarget,
  seen: Seen,
): Record<string, ReadValue> {
  const texts = target.shown(candidate, seen)
  const values: Record<string, ReadValue> = {}
  for (const column of columns) {
    const text = texts[column.key] ?? ''
    const cell: GridCell = {
      text,
      kind:
        text === '' ? 'empty' : column.kind === 'choice' ? 'text' : column.kind === 'day' ? 'day' : 'text',
    }
    const isCode = column.kind === 'choice'
    values[column.key] = isCode
      ? { canon: text, value: text }
      : readValue(cell, column, target.dayOf(values, seen), seen)
  }
  return values
}

function claim(
  rows: readonly ReadRow[],
  whole: (canon: (key: string) => string) => string,
  tables: readonly Map<string, Match[]>[],
  target: ImportTarget,
): Match[] {
  const matches: Match[] = rows.map(() => ({ kind: 'none' }))
  const taken = new Set<Match>()
  for (const level of [0, 1, 2])
    for (const [index, { canon }] of rows.entries()) {
      if (matches[index]?.kind !== 'none') continue
      const keys = target.keys(canon)
      const key = level === 0 ? whole(canon) : level === 1 ? keys.strong : keys.weak
      const queue = key === null ? undefined : tables[level]?.get(key)
      while (queue?.[0] && taken.has(queue[0])) queue.shift()
      const match = queue?.shift()
      if (!match) continue
      taken.add(match)
      matches[index] = match
    }
  return withDoubles(rows, matches, target)
}

/** Rows of one name, of which only some have a record of their own, are doubles of the first. */
function withDoubles(rows: readonly ReadRow[], matches: Match[], target: ImportTarget): Match[] {
  const first = new Map<string, number>()
  return rows.map(({ at, canon }, index) => {
    const { strong } = target.keys(canon)
    const match = matches[index] ?? { kind: 'none' }
    if (strong === null) return match
    const before = first.get(strong)
    if (before === undefined) {
      first.set(strong, at)
      return match
    }
    return match.kind === 'none' ? { kind: 'double', of: before } : match
  })
}
