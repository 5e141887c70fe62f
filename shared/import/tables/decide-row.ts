/** What one row would do to the records, and why. */
import * as v from 'valibot'
import type { Issue } from '#shared/contract/result.ts'
import { type AnyRecord, anyRegisterOf } from '#shared/registers/index.ts'
import { targetColumns } from './columns.ts'
import { fenceNotes } from './fence-notes.ts'
import type { Match } from './match-rows.ts'
import type { ReadRow } from './read-rows.ts'
import type { ReadValue } from './read-value.ts'
import type { Seen } from './seen.ts'
import type { Candidate, Fault, ImportTarget, RowValues } from './target.ts'

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

/** A row with what it leads to; `fields` of those that are written. */
export type DecidedRow = PreviewRow & {
  readonly fields: Readonly<Record<string, unknown>> | null
  readonly isStored: boolean
  /** The id that a new record must get, because others of the table point at it. */
  readonly newId?: string
}

/** The row against the record that it was matched with. */
export function decideRow(row: ReadRow, match: Match, target: ImportTarget, seen: Seen): DecidedRow {
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
  if (ownFaults.length > 0) {
    const told = shownChanges(changes, match, target, seen)
    return { ...base, recordId, changes: told, status: 'wrong', faults: ownFaults }
  }
  if (!isNew && keys.length === 0) return { ...base, recordId, status: 'same', faults: [] }
  return { ...base, recordId, ...written({ match, values, keys, changes }, target, seen) }
}

type Said = {
  readonly match: Exclude<Match, { kind: 'double' }>
  readonly values: RowValues
  /** Columns that say something new. */
  readonly keys: readonly string[]
  readonly changes: readonly FieldChange[]
}

/** What a row without faults of its own would write, unless the register has something against it. */
function written({ match, values, keys, changes }: Said, target: ImportTarget, seen: Seen) {
  const isNew = match.kind === 'none'
  const before = isNew ? target.empty(seen) : match.candidate.fields
  const fields = target.apply({ ...before }, values, keys, seen, isNew)
  // A word that says nothing new (a derived label) is no change.
  if (!isNew && JSON.stringify(fields) === JSON.stringify(before))
    return { status: 'same' as const, faults: [] }
  const faults = judge(fields, isNew ? null : match.candidate, target, seen)
  const told = shownChanges(changes, match, target, seen)
  if (faults.length > 0) return { changes: told, status: 'wrong' as const, faults }
  const isStored = isNew || match.candidate.isStored
  return {
    changes: told,
    status: isNew ? ('new' as const) : ('changed' as const),
    faults: [],
    fields,
    isStored,
  }
}

/** True where something stands in the cell. */
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
