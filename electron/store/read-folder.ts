/**
 * Reading a data folder without writing to it: the newest good snapshot and the journal behind it, what was found wrong, what
 * would heal it, and what cannot be healed. Opening, looking (read-only), inspecting and restoring all read this way.
 */
import { join } from 'node:path'
import { type AppError, Refusal } from '#shared/contract/result.ts'
import type { AnyRecord } from '#shared/registers/index.ts'
import type { Disk } from '../platform/disk.ts'
import type { Vault } from '../vault/vault.ts'
import { type ChainPoint, chainStart, type JournalEntry, readText } from './journal.ts'
import { isSnapshot, type Layout, segmentName, seqOfName, snapshotName } from './layout.ts'
import type { Mend } from './mends.ts'
import { type Damage, entryOf, type JournalReading, journalFirsts, readJournal } from './read-journal.ts'
import { emptyIndex, readIndex, type SegmentIndex } from './segment-index.ts'
import type { CurrentSegment } from './segments.ts'
import { readSnapshot, type Snapshot } from './snapshot.ts'

export type FolderReading = {
  /** Records as of the snapshot; `entries` lead on from there. */
  records: Record<string, AnyRecord[]>
  snapshotSeq: number
  entries: JournalEntry[]
  end: ChainPoint
  index: SegmentIndex
  current: CurrentSegment | null
  /** What was found and healed, or cannot be healed but harms only the history. */
  findings: AppError[]
  mends: Mend[]
  damage: Damage | null
  /** The index is not the one on disk and must be written. */
  isIndexNew: boolean
}

type Found = Omit<FolderReading, 'isIndexNew'>

export type FolderSource = { disk: Disk; layout: Layout; vault: Vault; officeId: string }

/** Reads the folder. Disk trouble is thrown as it comes; damage is part of the answer. */
export async function readFolder(source: FolderSource): Promise<FolderReading> {
  const { disk, layout } = source
  const stored = await readIndex(disk, layout.index)
  const index = stored ?? (await rebuildIndex(source))
  const snapshots = (await disk.list(layout.snapshots)).filter(isSnapshot).map(seqOfName).toReversed()
  const knownEnd = Math.max(0, ...snapshots, ...index.closed.map(({ last }) => last))
  const outcome = await readFromNewest(source, index, snapshots, knownEnd)
  const reading = await withOldSegments(source, outcome)
  if (stored === null) reading.findings.push({ code: 'journal-index-rebuilt' })
  return { ...reading, isIndexNew: JSON.stringify(reading.index) !== JSON.stringify(stored) }
}

/** Tries the snapshots, newest first, and at last the journal alone. */
async function readFromNewest(
  source: FolderSource,
  index: SegmentIndex,
  snapshots: readonly number[],
  knownEnd: number,
): Promise<Found> {
  const findings: AppError[] = []
  const mends: Mend[] = []
  let stranger: Snapshot | null = null
  for (const seq of snapshots) {
    const file = join(source.layout.snapshots, snapshotName(seq))
    const snapshot = await goodSnapshot(source, file, seq)
    const journal = snapshot && (await readJournal(source, index, snapshot, knownEnd))
    // Damage behind the newest good one is met from an older one just the same.
    if (snapshot && journal && journal !== 'other-journal') return joined(snapshot, journal, findings, mends)
    stranger ??= snapshot
    findings.push({ code: 'snapshot-mended', params: { file: snapshotName(seq) } })
    mends.push({ kind: 'move-aside', file })
  }
  return stranger
    ? notItsJournal(stranger, index)
    : fromJournalAlone(source, index, knownEnd, findings, mends)
}

/** Snapshot and journal are whole, and do not belong together: one of them was changed or put here by hand. */
function notItsJournal(snapshot: Snapshot, index: SegmentIndex): Found {
  const { error } = new Refusal('altered-journal')
  return {
    records: snapshot.records,
    snapshotSeq: snapshot.seq,
    entries: [],
    end: { seq: snapshot.seq, head: snapshot.head },
    index,
    current: null,
    findings: [],
    mends: [],
    damage: { error, lastGood: null, salvage: [], goBack: [] },
  }
}

async function goodSnapshot(source: FolderSource, file: string, seq: number): Promise<Snapshot | null> {
  try {
    const snapshot = await readSnapshot(source.disk, file, source.vault)
    return snapshot?.officeId === source.officeId && snapshot.seq === seq ? snapshot : null
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

async function fromJournalAlone(
  source: FolderSource,
  index: SegmentIndex,
  knownEnd: number,
  findings: AppError[],
  mends: Mend[],
): Promise<Found> {
  const begin = { seq: 0, head: chainStart, records: {} }
  const firsts = await journalFirsts(source, index)
  const journal = await readJournal(source, index, begin, knownEnd)
  if (journal === 'other-journal') throw new Refusal('unexpected')
  const reading = joined(begin, journal, findings, mends)
  if (firsts.length > 0 && reading.damage === null) {
    if (findings.length === 0) reading.findings.push({ code: 'snapshot-mended', params: { file: '' } })
    return reading
  }
  // Neither snapshot nor journal: an office that exists has had at least its first snapshot.
  const { error } = new Refusal('missing-data')
  return { ...reading, damage: reading.damage ?? { error, lastGood: null, salvage: [], goBack: [] } }
}

function joined(
  snapshot: Pick<Snapshot, 'seq' | 'records'>,
  journal: JournalReading,
  findings: readonly AppError[],
  mends: readonly Mend[],
): Found {
  return {
    ...journal,
    records: snapshot.records,
    snapshotSeq: snapshot.seq,
    findings: [...findings, ...journal.findings],
    mends: [...mends, ...journal.mends],
  }
}

/** Finished segments that opening need not read: their sizes must be what the index says, and together they hold everything. */
async function withOldSegments(source: FolderSource, reading: Found): Promise<Found> {
  const { disk, layout } = source
  for (const { first, bytes } of reading.index.closed) {
    const stat = await disk.stat(join(layout.journal, segmentName(first)))
    if (stat?.size === bytes) continue
    const code = stat === null ? 'history-missing' : 'history-damaged'
    reading.findings.push({ code, params: { file: segmentName(first) } })
  }
  return reading.damage ? reading : withGaps(reading)
}

/** Sequences that no file has, though the state is known behind them: lost from the history, told once. */
function withGaps(reading: Found): Found {
  const { end, current } = reading
  // A segment that ends before the state does is not gone on with.
  const isCut = current !== null && current.last < end.seq
  const closed = isCut ? [...reading.index.closed, current] : reading.index.closed
  const held = [...closed, ...(current && !isCut ? [current] : []), ...reading.index.gaps.map(asHeld)]
  const gaps = [...reading.index.gaps]
  let next = 1
  for (const { first, last } of [
    ...held.toSorted((a, b) => a.first - b.first),
    asHeld({ from: end.seq + 1, to: end.seq }),
  ]) {
    if (first > next) {
      gaps.push({ from: next, to: first - 1 })
      reading.findings.push({ code: 'history-incomplete', params: { from: next, to: first - 1 } })
    }
    next = Math.max(next, last + 1)
  }
  return { ...reading, index: { closed, gaps }, current: isCut ? null : current }
}

const asHeld = ({ from, to }: { from: number; to: number }) => ({ first: from, last: to })

/** The index as the files tell it: all but the last segment are finished. For when the index itself is gone. */
export async function rebuildIndex(source: FolderSource): Promise<SegmentIndex> {
  const firsts = await journalFirsts(source, emptyIndex)
  const closed = []
  for (const first of firsts.slice(0, -1)) {
    const text = (await source.disk.read(join(source.layout.journal, segmentName(first)))) ?? ''
    const lines = readText(text, source.vault).lines.filter((line) => line !== null)
    const entry = entryOf(first, lines, Buffer.byteLength(text))
    if (entry) closed.push(entry)
  }
  return { closed, gaps: [] }
}
