/**
 * The one writer. A change is decided inside the queue, on the state as it is then; it exists when its journal line is
 * flushed; memory follows the disk; listeners hear last.
 */
import { Refusal } from '#shared/contract/result.ts'
import type { ReadModel } from '#shared/registers/define-register.ts'
import type { RegisterName } from '#shared/registers/index.ts'
import type { Vault } from '../vault/vault.ts'
import { onDisk } from './disk-errors.ts'
import { type ChainPoint, type JournalChange, type JournalEntry, writeLine } from './journal.ts'
import { formatVersion } from './layout.ts'
import type { Segments } from './segments.ts'
import type { Snapshot } from './snapshot.ts'
import { makeState, type State } from './state.ts'

export type Touched = { register: RegisterName; ids: string[] }[]
export type Committed = { seq: number; command: string; changes: readonly JournalChange[]; touched: Touched }

export type Store = {
  readonly read: ReadModel
  everything: State['everything']
  count(): number
  /**
   * Waits for the turn, lets `decide` see the state as it is now, and commits what it returns as one journal line.
   * A thrown `Refusal` leaves everything as it was. No changes: nothing is written. Throws `disk-full`, `disk-error`,
   * `folder-read-only`, `lock-lost`, `read-only` in a view, and `folder-not-chosen` once the store is closed.
   */
  write(command: string, decide: (read: ReadModel) => readonly JournalChange[]): Promise<Committed>
  onCommitted(listener: (committed: Committed) => void): () => void
  /** Journal entries since the snapshot that this store was opened from, oldest first. */
  recentEntries(): readonly JournalEntry[]
  /** Every journal entry that ever changed one record, oldest first; the journal is kept whole. */
  entriesOf(register: RegisterName, id: string): Promise<JournalEntry[]>
  /** Takes in what another program committed: for a view that follows it. */
  absorb(entries: readonly JournalEntry[], end: ChainPoint): void
  /** Where the journal ends, with the files that hold it: what a backup made now must hold. */
  standing(): Promise<{ end: ChainPoint; snapshotSeq: number } & ReturnType<Segments['standing']>>
  /** Writes a snapshot when anything was committed since the last one. */
  compact(): Promise<void>
  close(): Promise<void>
}

export type StoreParts = {
  officeId: string
  vault: Vault
  segments: Segments
  writeSnapshot(snapshot: Snapshot): Promise<void>
  /** Throws unless this process may write now; null: a view, which never may. */
  mayWrite: (() => Promise<void>) | null
  /** Chance that is written into each line; see `writeLine`. */
  newSalt: () => string
  /** Entries up to a sequence whose journal line holds the words. */
  searchPast(upTo: number, words: string): Promise<JournalEntry[]>
  records: Parameters<typeof makeState>[0]
  /** Sequence up to which `records` hold everything; `entries` lead on from there to `end`. */
  snapshotSeq: number
  entries: JournalEntry[]
  end: ChainPoint
  now: () => string
  actor: (read: ReadModel) => string
  report: (error: unknown) => void
}

/** A store over opened parts; `open.ts` makes them from a data folder. */
export function makeStore(parts: StoreParts): Store {
  const state = makeState(parts.records)
  state.apply(parts.entries.flatMap((entry) => entry.changes))
  const listeners = makeListeners(parts.report)
  const inTurn = makeQueue()
  const writer = makeWriter(parts, state, listeners.tell)
  const pastOf = makePast(parts, parts.snapshotSeq)
  let isClosed = false
  return {
    read: state,
    everything: state.everything,
    count: state.count,
    write: (command, decide) =>
      inTurn(async () => {
        if (isClosed) throw new Refusal('folder-not-chosen')
        if (parts.mayWrite === null) throw new Refusal('read-only')
        await onDisk(parts.mayWrite)
        const changes = decide(state)
        return changes.length === 0
          ? { seq: writer.end().seq, command, changes, touched: [] }
          : writer.commit(command, changes)
      }),
    onCommitted: listeners.add,
    recentEntries: () => parts.entries,
    entriesOf: async (register, id) => {
      const all = [...(await onDisk(() => pastOf(id))), ...parts.entries]
      return all.filter(({ changes }) => changes.some((one) => one.register === register && one.id === id))
    },
    absorb: writer.absorb,
    standing: () => inTurn(async () => ({ ...writer.standing(), ...parts.segments.standing() })),
    compact: () => inTurn(writer.compact),
    close: () =>
      inTurn(async () => {
        isClosed = true
        await parts.segments.close()
      }),
  }
}

/** What happens inside the queue: disk first, then memory, then whoever listens. */
function makeWriter(parts: StoreParts, state: State, tell: (committed: Committed) => void) {
  const { entries } = parts
  let { end, snapshotSeq } = parts

  const take = (entry: JournalEntry, next: ChainPoint): Committed => {
    const { seq, command, changes } = entry
    end = next
    entries.push(entry)
    state.apply(changes)
    const committed = { seq, command, changes, touched: touchedBy(changes) }
    tell(committed)
    return committed
  }

  return {
    end: () => end,
    standing: () => ({ end, snapshotSeq }),
    commit: async (command: string, changes: readonly JournalChange[]): Promise<Committed> => {
      const seq = end.seq + 1
      const entry = { seq, at: parts.now(), actor: parts.actor(state), command, changes: [...changes] }
      const { line, head } = writeLine(entry, end.head, parts.newSalt())
      const stored = parts.vault.sealLine(line, 'journal')
      await onDisk(() => parts.segments.append(stored, { seq, head }, entry.at))
      return take(entry, { seq, head })
    },
    absorb: (news: readonly JournalEntry[], newEnd: ChainPoint) => {
      // Only the last one's checksum is asked for again.
      for (const entry of news) take(entry, { seq: entry.seq, head: newEnd.head })
    },
    compact: async () => {
      if (parts.mayWrite === null || end.seq === snapshotSeq) return
      await onDisk(parts.mayWrite)
      const { officeId, now } = parts
      const records = state.dump()
      await onDisk(() =>
        parts.writeSnapshot({ format: formatVersion, officeId, ...end, savedAt: now(), records }),
      )
      snapshotSeq = end.seq
    },
  }
}

/** One piece of work after another, in the order of asking; one that fails holds nobody up. */
function makeQueue() {
  let queue: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work, work)
    queue = turn.catch(() => undefined)
    return turn
  }
}

/** Those who hear of commits. The change stands whatever one of them does. */
function makeListeners(report: (error: unknown) => void) {
  const listeners = new Set<(committed: Committed) => void>()
  return {
    add: (listener: (committed: Committed) => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    tell: (committed: Committed) => {
      for (const listener of listeners) {
        try {
          listener(committed)
        } catch (error) {
          report(error)
        }
      }
    },
  }
}

/** Past entries that name an id. Those of the one last asked for are kept: an open record is asked after again and again. */
function makePast({ searchPast }: StoreParts, upTo: number): (id: string) => Promise<JournalEntry[]> {
  let kept: { id: string; entries: JournalEntry[] } | null = null
  return async (id) => {
    if (kept?.id !== id) kept = { id, entries: await searchPast(upTo, `"id":${JSON.stringify(id)}`) }
    return kept.entries
  }
}

function touchedBy(changes: readonly JournalChange[]): Touched {
  const byRegister = new Map<RegisterName, string[]>()
  for (const { register, id } of changes) byRegister.set(register, [...(byRegister.get(register) ?? []), id])
  return [...byRegister].map(([register, ids]) => ({ register, ids }))
}
