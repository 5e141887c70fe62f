/**
 * The one writer. A change is decided inside the queue, on the state as it is then; it exists when its journal line is
 * flushed; memory follows the disk; listeners hear last.
 */
import { Refusal } from '#shared/contract/result.ts'
import type { ReadModel } from '#shared/registers/define-register.ts'
import type { RegisterName } from '#shared/registers/index.ts'
import { diskErrorCode } from './folder.ts'
import { type JournalChange, type JournalEntry, writeLine } from './journal.ts'
import type { Segments } from './segments.ts'
import { formatVersion, type SnapshotFile } from './snapshot.ts'
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
   * `folder-read-only`, and `folder-not-chosen` once the store is closed.
   */
  write(command: string, decide: (read: ReadModel) => readonly JournalChange[]): Promise<Committed>
  onCommitted(listener: (committed: Committed) => void): () => void
  /** Journal entries since the snapshot that this store was opened from, oldest first. */
  recentEntries(): readonly JournalEntry[]
  /** Every journal entry that ever changed one record, oldest first; the journal is kept whole. */
  entriesOf(register: RegisterName, id: string): Promise<JournalEntry[]>
  /** Writes a snapshot when anything was committed since the last one, and starts a new journal segment. */
  compact(): Promise<void>
  close(): Promise<void>
}

export type StoreParts = {
  snapshot: SnapshotFile
  segments: Segments
  /** Entries up to a sequence whose journal line holds the words. */
  searchPast(upTo: number, words: string): Promise<JournalEntry[]>
  records: Parameters<typeof makeState>[0]
  entries: JournalEntry[]
  seq: number
  head: string
  now: () => string
  actor: (read: ReadModel) => string
  report: (error: unknown) => void
}

/** A store over opened parts; `open.ts` makes them from a data folder. */
export function makeStore(parts: StoreParts): Store {
  const state = makeState(parts.records)
  const listeners = new Set<(committed: Committed) => void>()
  let { seq, head } = parts
  let snapshotSeq = parts.seq - parts.entries.length
  const pastOf = makePast(parts, snapshotSeq)
  let isClosed = false
  let queue: Promise<unknown> = Promise.resolve()
  const entries = parts.entries
  state.apply(entries.flatMap((entry) => entry.changes))

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work, work)
    queue = turn.catch(() => undefined)
    return turn
  }

  const commit = async (command: string, changes: readonly JournalChange[]): Promise<Committed> => {
    const entry = { seq: seq + 1, at: parts.now(), actor: parts.actor(state), command, changes: [...changes] }
    const { line, sum } = writeLine(entry, head)
    await onDisk(() => parts.segments.append(entry.seq, line))
    seq = entry.seq
    head = sum
    entries.push(entry)
    state.apply(changes)
    const committed = { seq, command, changes, touched: touchedBy(changes) }
    for (const listener of listeners) tell(listener, committed)
    return committed
  }

  /** The change stands whatever a listener does. */
  const tell = (listener: (committed: Committed) => void, committed: Committed) => {
    try {
      listener(committed)
    } catch (error) {
      parts.report(error)
    }
  }

  const compact = async () => {
    if (seq === snapshotSeq) return
    const snapshot = { format: formatVersion, seq, head, savedAt: parts.now(), records: state.dump() }
    // First the new segment, then the snapshot: a snapshot whose writing half failed may stand on the disk all the same,
    // and what comes after it must never go into a segment that opening would skip.
    await onDisk(() => parts.segments.startNext())
    await onDisk(() => parts.snapshot.write(snapshot))
    snapshotSeq = seq
  }

  return {
    read: state,
    everything: state.everything,
    count: state.count,
    write: (command, decide) =>
      inTurn(async () => {
        if (isClosed) throw new Refusal('folder-not-chosen')
        const changes = decide(state)
        return changes.length === 0 ? { seq, command, changes, touched: [] } : commit(command, changes)
      }),
    onCommitted: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    recentEntries: () => entries,
    entriesOf: async (register, id) => {
      const all = [...(await onDisk(() => pastOf(id))), ...entries]
      return all.filter(({ changes }) => changes.some((one) => one.register === register && one.id === id))
    },
    compact: () => inTurn(compact),
    close: () =>
      inTurn(async () => {
        isClosed = true
        await parts.segments.close()
      }),
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

async function onDisk<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(diskErrorCode(error))
  }
}
