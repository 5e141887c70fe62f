/** The preview of an import: what each row would do, and why. Pure; long tables are gone through in steps. */
import * as v from 'valibot'
import type { Issue } from '#shared/contract/result.ts'
import type { Day } from '#shared/lib/dates.ts'
import { fold } from '#shared/lib/vi-text.ts'
import { type AnyRecord, anyRegisterOf } from '#shared/registers/index.ts'
import { emptyCell, type GridCell, type GridSheet } from '../grid/grid.ts'
import { type ColumnMapping, columnOf, type TargetColumn, type TargetName, targetColumns } from './columns.ts'
import { fenceNotes } from './fence-notes.ts'
import { headTexts } from './find-head.ts'
import { dayOf as dayOfValue, type ReadValue, readValue } from './read-value.ts'
import { kindOfRow, nameOfGroup } from './row-kinds.ts'
import type { Seen } from './seen.ts'
import type { Candidate, Fault, ImportTarget, RowValues } from './target.ts'
import { targets } from './targets.ts'

export const rowStatuses = ['new', 'same', 'changed', 'wrong'] as const
export type RowStatus = (typeof rowStatuses)[number]

export type FieldChange = { readonly key: string; readonly before: string; readonly after: string }

export type PreviewRow = {
  /** Place in the sheet, counted from 0. */
  readonly at: number
  readonly status: RowStatus
  /** What stands in its columns, corrections included. */
  readonly cells: Readonly<Record<string, string>>
  readonly changes: readonly FieldChange[]
  readonly faults: readonly Fault[]
  /** Told, and no reason to refuse: `former-name`, `same-name`, `fence-phone`. */
  readonly notes: readonly string[]
  readonly recordId: string | null
}

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

export type UnknownName = {
  readonly name: string
  readonly column: string
  readonly rows: number
  readonly isNeeded: boolean
}

/** A row with what it leads to; `fields` of those that are written. */
export type DecidedRow = PreviewRow & {
  readonly fields: Readonly<Record<string, unknown>> | null
  readonly isStored: boolean
  /** The id that a new record must get, because others of the table point at it. */
  readonly newId?: string
}

export type Preview = {
  readonly plan: ImportPlan
  readonly rows: readonly DecidedRow[]
  /** Rows that hold no record, by what they are. */
  readonly leftOut: Readonly<Record<string, number>>
  readonly unknown: readonly UnknownName[]
}

type ReadRow = {
  at: number
  cells: Record<string, string>
  values: RowValues
  canon: (key: string) => string
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
  const matches = yield* matchRows(rows, plan, target, days, seen)
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

function* readRows(
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

/** Bodies that the sheet itself brings: others of it may stand under them. */
function bodiesOfSheet(sheet: GridSheet, plan: ImportPlan, seen: Seen): Map<string, string> {
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

/** `double`: the row at that place says the same already. */
type Match =
  | { kind: 'record'; candidate: Candidate; shown: Record<string, ReadValue> }
  | { kind: 'double'; of: number }
  | { kind: 'none' }

/**
 * Each row with its record: first those that show exactly what the row says, then those of the same sure name, then of the
 * same unsure one. A record belongs to one row.
 */
function* matchRows(
  rows: readonly ReadRow[],
  plan: ImportPlan,
  target: ImportTarget,
  days: readonly Day[],
  seen: Seen,
): Generator<number, Match[]> {
  const columns = targetColumns[plan.target].filter(({ key }) => rows.some(({ values }) => key in values))
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

function decideRow(row: ReadRow, match: Match, target: ImportTarget, seen: Seen): DecidedRow {
  const { at, cells, values } = row
  const base = {
    at,
    cells,
    changes: [],
    notes: notesOf(row, match, target, seen),
    recordId: null,
    fields: null,
    isStored: true,
  }
  if (match.kind === 'double')
    return {
      ...base,
      status: 'wrong',
      faults: [{ key: null, code: 'double', params: { row: match.of + 1 } }],
    }
  const isNew = match.kind === 'none'
  const keys = Object.keys(values).filter(
    (key) => isSaid(values[key]) && (isNew || !isSame(values[key], match.shown[key])),
  )
  const recordId = isNew ? null : match.candidate.id
  const ownFaults = faultsOf(values, keys, isNew, target, seen)
  const changes = isNew
    ? []
    : keys.map((key) => ({ key, before: match.shown[key]?.canon ?? '', after: cells[key] ?? '' }))
  if (ownFaults.length > 0)
    return {
      ...base,
      recordId,
      changes: shownChanges(changes, match, target, seen),
      status: 'wrong',
      faults: ownFaults,
    }
  if (!isNew && keys.length === 0) return { ...base, recordId, status: 'same', faults: [] }
  const before = isNew ? target.empty(seen) : match.candidate.fields
  const fields = target.apply({ ...before }, values, keys, seen, isNew)
  // A word that says nothing new (a derived label) is no change.
  if (!isNew && JSON.stringify(fields) === JSON.stringify(before))
    return { ...base, recordId, status: 'same', faults: [] }
  const faults = judge(fields, isNew ? null : match.candidate, target, seen)
  const told = shownChanges(changes, match, target, seen)
  if (faults.length > 0) return { ...base, recordId, changes: told, status: 'wrong', faults }
  const isStored = isNew || match.candidate.isStored
  return { ...base, recordId, changes: told, status: isNew ? 'new' : 'changed', faults: [], fields, isStored }
}

const isSaid = (value: ReadValue | undefined) => value !== undefined && value.canon !== ''
/** Words whose case or spelling alone differs are a difference; equal values are none. */
const isSame = (a: ReadValue | undefined, b: ReadValue | undefined) => a?.canon === b?.canon

/** What a record shows now in words, not in codes. */
function shownChanges(
  changes: readonly FieldChange[],
  match: Match,
  target: ImportTarget,
  seen: Seen,
): FieldChange[] {
  if (match.kind !== 'record') return []
  const texts = target.shown(match.candidate, seen)
  return changes.map((change) => ({ ...change, before: texts[change.key] ?? '' }))
}

function notesOf(row: ReadRow, match: Match, target: ImportTarget, seen: Seen): string[] {
  const isFormer = Object.values(row.values).some((value) => value.isFormer)
  const isNamesake =
    target.name === 'person' &&
    match.kind === 'none' &&
    seen.people.named(row.cells.fullName ?? '').length > 0
  const own = target.notes?.(row.values, seen) ?? []
  return [
    ...(isFormer ? ['former-name'] : []),
    ...(isNamesake ? ['same-name'] : []),
    ...own,
    // Of a secret paper nothing is taken that could be told of.
    ...(own.includes('secret-paper') ? [] : fenceNotes(row.cells, target.name, seen)),
  ]
}

/** What the values themselves say against it. */
function faultsOf(
  values: RowValues,
  keys: readonly string[],
  isNew: boolean,
  target: ImportTarget,
  seen: Seen,
): Fault[] {
  const unread = keys.flatMap((key): Fault[] => {
    const { fault } = values[key] ?? {}
    return fault === undefined || fault === 'several-bodies' ? [] : [{ key, code: fault }]
  })
  const missing = targetColumns[target.name].flatMap((column): Fault[] =>
    isNew && column.isRequired && !isSaid(values[column.key]) ? [{ key: column.key, code: 'required' }] : [],
  )
  const said: RowValues = Object.fromEntries(keys.map((key) => [key, values[key] as ReadValue]))
  return [...unread, ...missing, ...target.faults(said, isNew, seen)]
}

/** What the register itself would say: its schema, its rules, its locks. */
function judge(
  fields: Record<string, unknown>,
  candidate: Candidate | null,
  target: ImportTarget,
  { context }: Seen,
): Fault[] {
  const register = anyRegisterOf(target.register)
  const parsed = v.safeParse(register.fieldsSchema, fields)
  if (!parsed.success)
    return parsed.issues.slice(0, 5).map((issue) => ({
      key: target.columnOfField(v.getDotPath(issue) ?? ''),
      code: /^[a-z-]+$/.test(issue.message) ? issue.message : 'wrong-shape',
    }))
  const before = candidate?.isStored
    ? ((context.read.get(target.register, candidate.id) ?? null) as AnyRecord | null)
    : null
  const now = context.now
  const envelope = before ?? {
    id: candidate?.id ?? 'new',
    revision: 1,
    createdAt: now,
    updatedAt: now,
    removedAt: null,
  }
  const lock = before ? register.lockOf(before, context.read) : null
  if (lock) return [{ key: null, code: lock.code }]
  const record = { ...envelope, ...(parsed.output as Record<string, unknown>) } as AnyRecord
  return register.check(record, context, before).map((issue: Issue) => ({
    key: target.columnOfField(issue.path),
    code: issue.code,
    ...(issue.params ? { params: issue.params } : {}),
  }))
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
