/** The records in memory. Values are replaced, never mutated; lists are made when first asked for after a change. */

import type { ReadModel } from '#shared/registers/define-register.ts'
import { type AnyRecord, type RecordOf, type RegisterName, registerNames } from '#shared/registers/index.ts'
import { keysOf, removedKey } from '#shared/registers/keys.ts'
import type { JournalChange } from './journal.ts'
import type { GivenRecords, StoredRegister } from './stored-records.ts'

/** A number is the place of a record in the snapshot that nobody has asked for yet. */
type Shelf = {
  register: string
  byId: Map<string, AnyRecord | number>
  /** Null: none is left in the snapshot. */
  stored: StoredRegister | null
  list: AnyRecord[] | null
  keyed: Map<string, AnyRecord[]>
}

export type State = ReadModel & {
  /** Every record of a register, those in the bin included. */
  everything(register: RegisterName): Iterable<AnyRecord>
  apply(changes: readonly JournalChange[]): void
  count(): number
  dump(): Record<string, AnyRecord[]>
}

/** The state that holds `records`, as a snapshot has them. Registers unknown to this program are kept untouched. */
export function makeState(records: GivenRecords): State {
  const shelves = new Map<string, Shelf>()
  for (const name of new Set([...registerNames, ...Object.keys(records)]))
    shelves.set(name, makeShelf(name, records[name] ?? []))
  const shelfOf = (register: string): Shelf => {
    const shelf = shelves.get(register) ?? makeShelf(register, [])
    shelves.set(register, shelf)
    return shelf
  }
  return {
    get: <N extends RegisterName>(register: N, id: string) =>
      recordOf(shelfOf(register), id) as RecordOf<N> | undefined,
    all: <N extends RegisterName>(register: N) =>
      listOf(shelfOf(register)) as unknown as readonly RecordOf<N>[],
    keyed: <N extends RegisterName>(register: N, key: string) =>
      keyedOf(shelfOf(register), key) as unknown as readonly RecordOf<N>[] | null,
    isNone: (register) => isNoneOn(shelfOf(register)),
    everything: (register) => everyOf(shelfOf(register)),
    apply: (changes) => {
      for (const { register, id, after, purged } of changes) {
        // What was removed for good says nothing of the record any more; a later line does.
        if (purged) continue
        const shelf = shelfOf(register)
        if (after === null) shelf.byId.delete(id)
        else shelf.byId.set(id, after)
        shelf.list = null
        shelf.keyed.clear()
      }
    },
    count: () => [...shelves.values()].reduce((sum, shelf) => sum + shelf.byId.size, 0),
    dump: () => Object.fromEntries([...shelves].map(([name, shelf]) => [name, [...everyOf(shelf)]])),
  }
}

function makeShelf(register: string, given: readonly AnyRecord[] | StoredRegister): Shelf {
  const isParsed = 'length' in given
  const byId: Shelf['byId'] = isParsed
    ? new Map(given.map((record) => [record.id, record]))
    : new Map(given.ids.map((id, index) => [id, index]))
  return { register, byId, stored: isParsed ? null : given, list: null, keyed: new Map() }
}

function recordOf(shelf: Shelf, id: string): AnyRecord | undefined {
  const held = shelf.byId.get(id)
  return typeof held === 'number' ? parsed(shelf, id, held) : held
}

/** Parses a record of the snapshot; from then on it is held like any other. */
function parsed({ byId, stored }: Shelf, id: string, place: number): AnyRecord {
  const record = (stored as StoredRegister).at(place)
  byId.set(id, record)
  return record
}

function* everyOf(shelf: Shelf): Generator<AnyRecord> {
  for (const [id, held] of shelf.byId) yield typeof held === 'number' ? parsed(shelf, id, held) : held
  // Nothing is put back into the snapshot: its text is let go when the last register is through with it.
  shelf.stored = null
}

function listOf(shelf: Shelf): AnyRecord[] {
  shelf.list ??= [...everyOf(shelf)].filter((record) => record.removedAt === null)
  return shelf.list
}

function keyedOf(shelf: Shelf, key: string): AnyRecord[] | null {
  if (shelf.stored === null) return null
  const known = shelf.keyed.get(key)
  if (known) return known
  const found: AnyRecord[] = []
  for (const [id, held] of shelf.byId)
    if (hasKey(shelf, held, key)) found.push(typeof held === 'number' ? parsed(shelf, id, held) : held)
  shelf.keyed.set(key, found)
  return found
}

function hasKey({ register, stored }: Shelf, held: AnyRecord | number, key: string): boolean {
  return typeof held === 'number' ? stored?.hasKey(key, held) === true : keysOf(register, held).includes(key)
}

function isNoneOn(shelf: Shelf): boolean {
  for (const held of shelf.byId.values()) if (!hasKey(shelf, held, removedKey)) return false
  return true
}

/** `base` seen through changes that are not committed yet, so that rules can judge them together. */
export function overlay(base: ReadModel, changes: readonly JournalChange[]): ReadModel {
  const changed = new Map(changes.map((change) => [`${change.register}/${change.id}`, change.after]))
  return {
    get: <N extends RegisterName>(register: N, id: string) => {
      const key = `${register}/${id}`
      return changed.has(key)
        ? ((changed.get(key) ?? undefined) as RecordOf<N> | undefined)
        : base.get(register, id)
    },
    all: <N extends RegisterName>(register: N) => {
      const own = changes.filter((change) => change.register === register)
      if (own.length === 0) return base.all(register)
      const ids = new Set(own.map((change) => change.id))
      const added = own.flatMap(({ after }) => (after && after.removedAt === null ? [after] : []))
      return [
        ...base.all(register).filter((record) => !ids.has(record.id)),
        ...(added as unknown as RecordOf<N>[]),
      ]
    },
  }
}
