/** Damage that opening for work refuses: what it is called, what is still readable, and what going back would do. */
import { join } from 'node:path'
import { type AppError, Refusal } from '#shared/contract/result.ts'
import type { ChainPoint, JournalEntry } from './journal.ts'
import { type Layout, mirrorName, segmentName } from './layout.ts'
import type { Mend } from './mends.ts'
import {
  type Behind,
  type JournalSource,
  readableLines,
  readSegment,
  type Segment,
  textOf,
  type Walk,
} from './read-segment.ts'
import type { ClosedSegment, SegmentIndex } from './segment-index.ts'
import { entryOf } from './whole-index.ts'

/** What is before the damage is whole; what is behind it may be readable in part. */
export type Damage = {
  error: AppError
  /** The last change that is surely whole, null when there is none. */
  lastGood: { seq: number; at: string } | null
  /** Entries behind the damage that are readable by themselves, oldest first. */
  salvage: JournalEntry[]
  /** What going back to the last good change does to the journal's files, and the index that then is true. */
  goBack: Mend[]
  indexAfter: SegmentIndex
}

export type Broken = {
  segment: Segment
  walk: Walk
  behind: Behind
  /** First sequences of the files behind this one. */
  later: readonly number[]
  end: ChainPoint
  index: SegmentIndex
}

/** Damage met while following the journal. */
export async function damageAt(source: JournalSource, broken: Broken): Promise<Damage> {
  const { segment, behind, later, end } = broken
  const laterSegments = await Promise.all(later.map((first) => readSegment(source, first)))
  const readable = laterSegments.flatMap((one) => readableLines(one).map((line) => line.entry))
  return {
    error: errorOf(broken),
    lastGood: null,
    salvage: salvageOf([...behind.readable, ...readable], end.seq),
    goBack: goBackMends(source.layout, segment, broken.walk, later),
    indexAfter: indexAfter(broken),
  }
}

/** Entries behind a sequence, each once, oldest first. */
export function salvageOf(entries: readonly JournalEntry[], end: number): JournalEntry[] {
  const bySeq = new Map(entries.map((entry) => [entry.seq, entry]))
  return [...bySeq.values()].filter(({ seq }) => seq > end).toSorted((a, b) => a.seq - b.seq)
}

function errorOf({ segment, behind, walk, end }: Broken): AppError {
  const expected = walk.crack?.from ?? end.seq + 1
  const isMissing = segment.text === null || (behind.unreadable === 0 && !segment.lines.includes(null))
  // A whole file that begins too late: the one before it is missing.
  const first = isMissing && segment.first > expected ? expected : segment.first
  const params = { file: segmentName(first), expected, line: expected - first + 1 }
  return new Refusal(isMissing ? 'missing-journal' : 'damaged-journal', { params }).error
}

/** From the end backwards, so that whatever is found of it half done is damage that can be gone back from again. */
function goBackMends(layout: Layout, { first }: Segment, { front }: Walk, later: readonly number[]): Mend[] {
  const filesOf = (one: number) =>
    [segmentName(one), mirrorName(one)].map((name) => join(layout.journal, name))
  const aside: Mend[] = [...later.toReversed().flatMap(filesOf), join(layout.journal, mirrorName(first))].map(
    (file) => ({ kind: 'move-aside', file }),
  )
  const file = join(layout.journal, segmentName(first))
  return front.length === 0
    ? [...aside, { kind: 'move-aside', file }]
    : [...aside, { kind: 'keep', file }, { kind: 'write', file, text: textOf(first, front) }]
}

function indexAfter({ segment: { first }, walk: { front, crack }, end, index }: Broken): SegmentIndex {
  const closed = index.closed.filter((one) => one.first < first)
  const gaps = index.gaps.filter(({ from }) => from <= end.seq)
  if (crack === null) return { closed, gaps, open: front.length > 0 ? first : null }
  // The snapshot is ahead of what this file still has: it is not gone on with.
  const kept = entryOf(first, front, Buffer.byteLength(textOf(first, front)))
  return {
    closed: [...closed, ...(kept ? [kept] : [])],
    gaps: [...gaps, { from: crack.from, to: end.seq }],
    open: null,
  }
}

/** The file that had the snapshot's last change is gone, and with it, for all that is known, later ones. */
export function nothingThere(index: SegmentIndex, end: ChainPoint): Damage {
  const held = [...index.closed, ...index.gaps.map((gap) => ({ first: gap.from, last: gap.to }))]
  const expected = Math.max(0, ...held.filter((one) => one.last < end.seq).map(({ last }) => last)) + 1
  const { error } = new Refusal('missing-journal', {
    params: { file: segmentName(expected), expected, line: 1 },
  })
  const gaps = expected > end.seq ? index.gaps : [...index.gaps, { from: expected, to: end.seq }]
  return {
    error,
    lastGood: null,
    salvage: [],
    goBack: [],
    indexAfter: { closed: index.closed.filter(endsBefore(end.seq)), gaps, open: null },
  }
}

const endsBefore =
  (seq: number) =>
  ({ last }: ClosedSegment) =>
    last <= seq
