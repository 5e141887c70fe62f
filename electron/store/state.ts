/** The records in memory. Values are replaced, never mutated; lists are made when first asked for after a change. */

import type { ReadModel } from '#shared/registers/define-register.ts'
import { type AnyRecord, type RecordOf, type RegisterName, registerNames } from '#shared/registers/index.ts'
import type { JournalChange } from './journal.ts'

type Shelf = { byId: Map<string, AnyRecord>; list: AnyRecord[] | null }

export type State = ReadModel & {
  /** Every record of a register, those in the bin included. */
  everything(register: RegisterName): Iterable<AnyRecord>
  apply(changes: readonly JournalChange[]): void
  count(): number
  dump(): Record<string, AnyRecord[]>
}

/** The state that holds `records`, as a snapshot has them. Registers unknown to this program are kept untouched. */
export function makeState(records: Readonly<Record<string, readonly AnyRecord[]>>): State {
  const shelves = new Map<string, Shelf>()
  for (const name of new Set([...registerNames, ...Object.keys(records)])) {
    const byId = new Map((records[name] ?? []).map((record) => [record.id, record]))
    shelves.set(name, { byId, list: null })
  }
  const shelfOf = (register: string): Shelf => {
    const shelf = shelves.get(register) ?? { byId: new Map(), list: null }
    shelves.set(register, shelf)
    return shelf
  }
  return {
    get: <N extends RegisterName>(register: N, id: string) =>
      shelfOf(register).byId.get(id) as RecordOf<N> | undefined,
    all: <N extends RegisterName>(register: N) =>
      listOf(shelfOf(register)) as unknown as readonly RecordOf<N>[],
    everything: (register) => shelfOf(register).byId.values(),
    apply: (changes) => {
      for (const { register, id, after, purged } of changes) {
        // What was removed for good says nothing of the record any more; a later line does.
        if (purged) continue
        const shelf = shelfOf(register)
        if (after === null) shelf.byId.delete(id)
        else shelf.byId.set(id, after)
        shelf.list = null
      }
    },
    count: () => [...shelves.values()].reduce((sum, shelf) => sum + shelf.byId.size, 0),
    dump: () => Object.fromEntries([...shelves].map(([name, shelf]) => [name, [...shelf.byId.values()]])),
  }
}

function listOf(shelf: Shelf): AnyRecord[] {
  shelf.list ??= [...shelf.byId.values()].filter((record) => record.removedAt === null)
  return shelf.list
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
