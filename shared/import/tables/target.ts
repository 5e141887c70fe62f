/** How one kind of table becomes records: what a record shows in the same columns, and how values go into its fields. */
import type { Day } from '#shared/lib/dates.ts'
import type { RegisterName } from '#shared/registers/index.ts'
import type { Named, ReadValue } from './read-value.ts'
import type { Seen } from './seen.ts'
import type { TargetName } from './target-names.ts'

/** The values of a row by column; columns that are not in the table are missing. */
export type RowValues = Readonly<Record<string, ReadValue>>

/** A record that a row may be about. */
export type Candidate = {
  readonly id: string
  /** False for an occurrence of a series that has no record of its own. */
  readonly isStored: boolean
  readonly fields: Readonly<Record<string, unknown>>
  /** A further day of an event of several days, on which schedules show it without its time. */
  readonly day?: Day
}

/** Names of a row under which its record is looked for: the surer first; null where the row does not say enough. */
export type RowKeys = { readonly strong: string | null; readonly weak: string | null }

export type Fault = {
  readonly key: string | null
  readonly code: string
  readonly params?: Readonly<Record<string, string | number>>
}

export type ImportTarget = {
  readonly name: TargetName
  readonly register: RegisterName
  /** Everything that rows from `from` to `to` could be about. */
  candidates(seen: Seen, days: readonly Day[]): Iterable<Candidate>
  /** What lists show of a record in the columns of the target. */
  shown(candidate: Candidate, seen: Seen): Readonly<Record<string, string>>
  /** The day at which a row's names count. */
  dayOf(values: RowValues, seen: Seen): Day
  keys(canon: (key: string) => string): RowKeys
  empty(seen: Seen): Record<string, unknown>
  /** The fields with the values of `keys` in them. */
  apply(
    fields: Record<string, unknown>,
    values: RowValues,
    keys: readonly string[],
    seen: Seen,
    isNew: boolean,
  ): Record<string, unknown>
  /** What of the values cannot be, beside what their own reading found. */
  faults(values: RowValues, isNew: boolean, seen: Seen): Fault[]
  /** What is told of a row beside its faults. */
  notes?(values: RowValues, seen: Seen): string[]
  /** The column that a field of the record came from. */
  columnOfField(path: string): string | null
}

export const textOf = (value: ReadValue | undefined) => (typeof value?.value === 'string' ? value.value : '')
export const namesOf = (value: ReadValue | undefined): readonly Named[] =>
  Array.isArray(value?.value) ? value.value : []
export const idOf = (value: ReadValue | undefined, register: 'organisation' | 'person'): string | null => {
  const found = namesOf(value).find((one) => 'id' in one && one.register === register)
  return found && 'id' in found ? found.id : null
}

/** A name where one of the directory is needed: faults until it is found, made or chosen. */
export function unknownName(values: RowValues, key: string, isNeeded: boolean): Fault[] {
  const [name] = values[key]?.unknown ?? []
  if (name === undefined || !isNeeded) return []
  return [{ key, code: values[key]?.fault ?? 'unknown-name', params: { name } }]
}
