/**
 * The past of an open folder, read from its end: pages of the journal, single entries, and the office as it once was. Reads
 * file by file and only the lines that are asked for; a line that cannot be read is left out. Writes nothing.
 */
import { join } from 'node:path'
import { Refusal } from '#shared/contract/result.ts'
import { type RegisterName, registerNames } from '#shared/registers/index.ts'
import type { Disk } from '../platform/disk.ts'
import type { Vault } from '../vault/vault.ts'
import { onDisk } from './disk-errors.ts'
import { type JournalEntry, purgeCommand, readLine } from './journal.ts'
import { isSnapshot, type Layout, segmentName, seqOfName, snapshotName } from './layout.ts'
import { segmentNames } from './segments.ts'
import { readSnapshot, type Snapshot } from './snapshot.ts'
import { makeState, type State } from './state.ts'
import type { Store } from './store.ts'

export type Then = {
  /** Everything as it was right after that change. */
  state: State
  /** What was removed for good since: its past is gone, so the state says nothing true of it. */
  isPurgedSince(register: RegisterName, id: string): boolean
}

export type Past = {
  /** Up to `limit` entries below a sequence, newest first. */
  page(before: number, limit: number): Promise<JournalEntry[]>
  /** Null: no such entry, or it cannot be read. */
  entry(seq: number): Promise<JournalEntry | null>
  /** The sequence below which `page` begins with the last entry before a moment (UTC). */
  boundAt(moment: string): Promise<number>
  /** Every entry behind a sequence that can be read, oldest first. */
  behind(seq: number): AsyncGenerator<JournalEntry>
  /** The office right after change `seq`; throws `missing-journal` when lines that tell it are lost. */
  stateAt(seq: number): Promise<Then>
}

type Parts = { disk: Disk; layout: Layout; vault: Vault; officeId: string; store: Store }

/** The past of the folder that the store was opened from. Throws `disk-error` where files cannot be read. */
export function makePastReader(parts: Parts): Past {
  const page = (before: number, limit: number) => onDisk(() => readPage(parts, before, limit))
  return {
    page,
    entry: async (seq) => (await page(seq + 1, 1)).find((entry) => entry.seq === seq) ?? null,
    boundAt: (moment) => onDisk(() => findBound(parts, moment)),
    behind: (seq) => entriesBehind(parts, seq),
    stateAt: (seq) => onDisk(() => readState(parts, seq)),
  }
}

/** What is in memory need not be read: entries since the snapshot that the folder was opened from. */
const firstInMemory = ({ store }: Parts) => store.recentEntries()[0]?.seq ?? Number.POSITIVE_INFINITY

async function readPage(parts: Parts, before: number, limit: number): Promise<JournalEntry[]> {
  const recent = parts.store.recentEntries()
  const end = recent.findLastIndex((entry) => entry.seq < before) + 1
  const found = recent.slice(Math.max(0, end - limit), end).toReversed()
  const bound = Math.min(before, firstInMemory(parts))
  for (const name of (await segmentNames(parts.disk, parts.layout)).toReversed()) {
    if (found.length >= limit) break
    if (seqOfName(name) >= bound) continue
    for await (const entry of upwards(parts, name, bound)) {
      found.push(entry)
      if (found.length >= limit) break
    }
  }
  return found
}

/** The entries of one file below a sequence, newest first; each line is parsed when it is asked for. */
async function* upwards(
  { disk, layout, vault }: Parts,
  name: string,
  before: number,
): AsyncGenerator<JournalEntry> {
  const stored = ((await disk.read(join(layout.journal, name))) ?? '').split('\n')
  // Each line is one sequence, and behind the last line feed stands nothing whole.
  for (let at = Math.min(stored.length - 1, before - seqOfName(name)) - 1; at >= 0; at -= 1) {
    const line = readLine(stored[at] ?? '', vault)
    if (line && line.entry.seq < before) yield line.entry
  }
}

async function findBound(parts: Parts, moment: string): Promise<number> {
  const inMemory = parts.store.recentEntries().findLast((entry) => entry.at < moment)
  if (inMemory) return inMemory.seq + 1
  const { index } = await parts.store.standing()
  const tooNew = new Set(index.closed.filter(({ from }) => from >= moment).map(({ first }) => first))
  const bound = firstInMemory(parts)
  for (const name of (await segmentNames(parts.disk, parts.layout)).toReversed()) {
    const first = seqOfName(name)
    if (first >= bound || tooNew.has(first)) continue
    for await (const entry of upwards(parts, name, bound)) if (entry.at < moment) return entry.seq + 1
  }
  return 1
}

async function* entriesBehind(parts: Parts, seq: number): AsyncGenerator<JournalEntry> {
  const { disk, layout, vault } = parts
  const bound = firstInMemory(parts)
  const names = await onDisk(() => segmentNames(disk, layout))
  for (const [position, name] of names.entries()) {
    const next = names[position + 1]
    if (seqOfName(name) >= bound || (next !== undefined && seqOfName(next) <= seq + 1)) continue
    const text = (await onDisk(() => disk.read(join(layout.journal, name)))) ?? ''
    for (const stored of text.split('\n').slice(0, -1)) {
      const entry = readLine(stored, vault)?.entry
      if (entry && entry.seq > seq && entry.seq < bound) yield entry
    }
  }
  for (const entry of [...parts.store.recentEntries()]) if (entry.seq > seq) yield entry
}

/** Back from the present where every later line is there, else forth from a snapshot or the beginning. */
async function readState(parts: Parts, seq: number): Promise<Then> {
  const { end } = await parts.store.standing()
  if (seq > end.seq) throw new Refusal('bad-input')
  const later: JournalEntry[] = []
  for await (const entry of entriesBehind(parts, seq)) later.push(entry)
  const purged = new Set(later.flatMap(purgedIn))
  const isPurgedSince = (register: RegisterName, id: string) => purged.has(`${register}/${id}`)
  const state = isGapless(later, seq, end.seq) ? backFrom(parts.store, later) : await forthTo(parts, seq)
  return { state, isPurgedSince }
}

const purgedIn = ({ command, changes }: JournalEntry) =>
  changes
    .filter((change) => change.purged || command === purgeCommand)
    .map(({ register, id }) => `${register}/${id}`)

/** What comes in while files are read makes the list longer than `end`, never less whole. */
function isGapless(entries: readonly JournalEntry[], from: number, end: number): boolean {
  return (
    entries.every((entry, index) => entry.seq === from + 1 + index) && (entries.at(-1)?.seq ?? from) >= end
  )
}

function backFrom(store: Store, later: readonly JournalEntry[]): State {
  const state = makeState(
    Object.fromEntries(registerNames.map((name) => [name, [...store.everything(name)]])),
  )
  for (const { changes } of later.toReversed())
    state.apply(changes.toReversed().map((change) => ({ ...change, after: change.before })))
  return state
}

async function forthTo(parts: Parts, seq: number): Promise<State> {
  const snapshot = await newestSnapshot(parts, seq)
  const state = makeState(snapshot?.records ?? {})
  let reached = snapshot?.seq ?? 0
  for await (const entry of entriesBehind(parts, reached)) {
    if (reached === seq) break
    if (entry.seq !== reached + 1) break
    state.apply(entry.changes)
    reached = entry.seq
  }
  if (reached < seq)
    throw new Refusal('missing-journal', {
      params: { file: segmentName(reached + 1), expected: reached + 1 },
    })
  return state
}

/** The newest good snapshot at or before a sequence. */
async function newestSnapshot(parts: Parts, seq: number): Promise<Snapshot | null> {
  const { disk, layout, vault, officeId } = parts
  const names = (await disk.list(layout.snapshots)).filter(isSnapshot).map(seqOfName).toReversed()
  for (const own of names.filter((one) => one <= seq)) {
    const file = join(layout.snapshots, snapshotName(own))
    const snapshot = await readSnapshot(disk, file, vault).catch(() => null)
    if (snapshot?.officeId === officeId && snapshot.seq === own) return snapshot
  }
  return null
}
