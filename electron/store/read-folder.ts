/**
 * Reading a data folder without writing to it: the newest good snapshot and the journal behind it, what was found wrong, what
 * would heal it, and what cannot be healed. Opening, looking (read-only), inspecting and restoring all read this way.
 */
import { join } from 'node:path'
import { type AppError, Refusal } from '#shared/contract/result.ts'
import { type ChainPoint, chainStart, type JournalEntry } from './journal.ts'
import { type Damage, salvageOf } from './journal-damage.ts'
import { isSnapshot, mirrorName, segmentName, seqOfName, snapshotName } from './layout.ts'
import type { Mend } from './mends.ts'
import { type JournalReading, readJournal } from './read-journal.ts'
import { type JournalSource, readableLines, readSegment } from './read-segment.ts'
import { type ClosedSegment, emptyIndex, readIndex, type SegmentIndex } from './segment-index.ts'
import type { CurrentSegment } from './segments.ts'
import { type OpenedSnapshot, openSnapshot } from './snapshot.ts'
import type { GivenRecords } from './stored-records.ts'
import { checkSizes, completed, journalFirsts, lastLook, withGaps } from './whole-index.ts'

export type FolderReading = {
  /** Records as of the snapshot; `entries` lead on from there. */
  records: GivenRecords
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

export type FolderSource = JournalSource & { officeId: string }

/** Reads the folder. Disk trouble is thrown as it comes; damage is part of the answer. */
export async function readFolder(source: FolderSource): Promise<FolderReading> {
  const { disk, layout } = source
  const stored = await readIndex(disk, layout.index)
  const index = await completed(source, stored ?? emptyIndex)
  const snapshots = await readSnapshots(source)
  const found = await readFromSnapshot(source, index, snapshots)
  const reading = found.damage ? found : await withHistory(source, found)
  if (stored === null) reading.findings.push({ code: 'journal-index-rebuilt' })
  return { ...reading, isIndexNew: JSON.stringify(reading.index) !== JSON.stringify(stored) }
}

type Snapshots = {
  /** The newest good one. */
  good: OpenedSnapshot | null
  /** The newest sequence that any of ours had. */
  knownSeq: number
  findings: AppError[]
  mends: Mend[]
}

/** Reads the snapshots from the newest on until one is good. */
async function readSnapshots(source: FolderSource): Promise<Snapshots> {
  const { disk, layout, officeId } = source
  const snapshots: Snapshots = { good: null, knownSeq: 0, findings: [], mends: [] }
  const seqs = (await disk.list(layout.snapshots)).filter(isSnapshot).map(seqOfName)
  for (const seq of seqs.toReversed()) {
    const file = join(layout.snapshots, snapshotName(seq))
    const found = await snapshotIn(source, file)
    // One of another office says nothing of this one; one that cannot be read was written here.
    if (found === null || found.officeId === officeId) snapshots.knownSeq = Math.max(snapshots.knownSeq, seq)
    if (found?.officeId === officeId && found.seq === seq) return { ...snapshots, good: found }
    snapshots.findings.push({ code: 'snapshot-mended', params: { file: snapshotName(seq) } })
    snapshots.mends.push({ kind: 'move-aside', file })
  }
  return snapshots
}

/** Null: damaged. */
async function snapshotIn({ disk, vault }: FolderSource, file: string): Promise<OpenedSnapshot | null> {
  try {
    return await openSnapshot(disk, file, vault)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

type Begin = Pick<OpenedSnapshot, 'seq' | 'head' | 'records' | 'savedAt'>
const nothing: Begin = { seq: 0, head: chainStart, records: {}, savedAt: '' }

async function readFromSnapshot(
  source: FolderSource,
  index: SegmentIndex,
  snapshots: Snapshots,
): Promise<Found> {
  const begin = snapshots.good ?? nothing
  const knownEnd = Math.max(snapshots.knownSeq, ...index.closed.map(({ last }) => last))
  const journal = await readJournal(source, index, begin, knownEnd)
  if (journal === 'other-journal') return notItsJournal(source, begin, index)
  const reading = joined(begin, journal, snapshots)
  if (snapshots.good || reading.damage) return reading
  // Neither snapshot nor journal: an office that exists has had at least its first snapshot.
  if (reading.entries.length === 0) return { ...reading, damage: damageOf('missing-data', emptyIndex) }
  if (reading.findings.length === 0) reading.findings.push({ code: 'snapshots-missing' })
  return reading
}

function joined(begin: Begin, journal: JournalReading, snapshots: Snapshots): Found {
  const { damage, entries } = journal
  const last = entries.at(-1)
  const ofSnapshot = begin.seq > 0 ? { seq: begin.seq, at: begin.savedAt } : null
  return {
    ...journal,
    records: begin.records,
    snapshotSeq: begin.seq,
    findings: [...snapshots.findings, ...journal.findings],
    mends: [...snapshots.mends, ...journal.mends],
    damage: damage && { ...damage, lastGood: last ? { seq: last.seq, at: last.at } : ofSnapshot },
  }
}

function damageOf(code: 'missing-data' | 'altered-journal', indexAfter: SegmentIndex): Damage {
  const { error } = new Refusal(code)
  return { error, lastGood: null, salvage: [], goBack: [], indexAfter }
}

/** Snapshot and journal are whole, and do not belong together: one of them was changed or put here by hand. */
async function notItsJournal(source: FolderSource, begin: Begin, index: SegmentIndex): Promise<Found> {
  const { seq, head, records, savedAt } = begin
  const firsts = await journalFirsts(source, index)
  const segments = await Promise.all(firsts.map((first) => readSegment(source, first)))
  const readable = segments.flatMap((segment) => readableLines(segment).map((line) => line.entry))
  const indexAfter = { ...emptyIndex, gaps: seq === 0 ? [] : [{ from: 1, to: seq }] }
  return {
    records,
    snapshotSeq: seq,
    entries: [],
    end: { seq, head },
    index,
    current: null,
    findings: [],
    mends: [],
    damage: {
      ...damageOf('altered-journal', indexAfter),
      lastGood: seq === 0 ? null : { seq, at: savedAt },
      salvage: salvageOf(readable, seq),
      goBack: firsts
        .toReversed()
        .flatMap((first) => [mirrorName(first), segmentName(first)])
        .map((name) => ({ kind: 'move-aside', file: join(source.layout.journal, name) })),
    },
  }
}

/** What is not needed for the state: finished segments, and sequences that no file has. */
async function withHistory(source: FolderSource, reading: Found): Promise<Found> {
  const { index, current, end, snapshotSeq, mends } = reading
  const look = await lastLook(source, index, snapshotSeq)
  const mended = new Set(mends.map(({ file }) => file))
  // Files that were read to their end need no further look.
  const isKnown = ({ first }: ClosedSegment) =>
    look.entries.has(first) || mended.has(join(source.layout.journal, segmentName(first)))
  const checked = await checkSizes(source, index, isKnown)
  const closed = checked.index.closed.map((entry) => look.entries.get(entry.first) ?? entry)
  const whole = withGaps({ ...checked.index, closed }, current, end.seq)
  return {
    ...reading,
    index: whole.index,
    findings: [...reading.findings, ...look.findings, ...checked.findings, ...whole.findings],
    mends: [...mends, ...look.mends],
  }
}
