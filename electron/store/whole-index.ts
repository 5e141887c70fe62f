/** The index of the journal held against its files: completed where it is behind them, and what of the history is lost. */
import { join } from 'node:path'
import type { AppError } from '#shared/contract/result.ts'
import { type ChainPoint, followChain, type Line, readText } from './journal.ts'
import { isMirror, isSegment, mirrorName, segmentName, seqOfName } from './layout.ts'
import type { Mend } from './mends.ts'
import { type JournalSource, readableLines, readSegment, textOf, walkSegment } from './read-segment.ts'
import { type ClosedSegment, emptyIndex, type SegmentIndex } from './segment-index.ts'

/** The first sequences of all files that the journal has or once had. */
export async function journalFirsts({ disk, layout }: JournalSource, index: SegmentIndex): Promise<number[]> {
  const names = await disk.list(layout.journal)
  const closed = index.closed.map(({ first }) => first)
  // A mirror without its segment: the segment was there and is gone.
  const found = names.filter((name) => isSegment(name) || isMirror(name)).map(seqOfName)
  const open = index.open === null ? [] : [index.open]
  return [...new Set([...found, ...closed, ...open])].toSorted((a, b) => a - b)
}

/** What the index says of a segment with these lines; null when it has none. */
export function entryOf(first: number, lines: readonly Line[], bytes: number): ClosedSegment | null {
  const [begin, end] = [lines[0], lines.at(-1)]
  if (!begin || !end) return null
  return { first, last: end.entry.seq, bytes, head: end.head, from: begin.entry.at, to: end.entry.at }
}

/** The index as the files tell it: all but the last segment are finished. For when the index itself is gone. */
export function rebuildIndex(source: JournalSource): Promise<SegmentIndex> {
  return completed(source, emptyIndex)
}

/** Enters finished segments that the index does not know. */
export async function completed(source: JournalSource, index: SegmentIndex): Promise<SegmentIndex> {
  const known = new Set(index.closed.map(({ first }) => first))
  const closed = [...index.closed]
  for (const first of (await journalFirsts(source, index)).slice(0, -1)) {
    if (known.has(first)) continue
    const segment = await readSegment(source, first)
    const lines = readableLines(segment).toSorted((a, b) => a.entry.seq - b.entry.seq)
    const entry = entryOf(first, lines, Buffer.byteLength(segment.text ?? ''))
    if (entry) closed.push(entry)
  }
  return { ...index, closed: closed.toSorted((a, b) => a.first - b.first) }
}

const entryEnd = ({ last, head }: ClosedSegment): ChainPoint => ({ seq: last, head })

export type Checked = { index: SegmentIndex; findings: AppError[] }

/**
 * The last look at finished segments that a snapshot has everything of, while their second copies are still there: what is
 * not as it was written is healed, and the copies go. Answers what is done with, by first sequence.
 */
export async function lastLook(
  source: JournalSource,
  index: SegmentIndex,
  snapshotSeq: number,
): Promise<{ entries: Map<number, ClosedSegment>; findings: AppError[]; mends: Mend[] }> {
  const { disk, layout } = source
  const names = new Set(await disk.list(layout.journal))
  const look = { entries: new Map<number, ClosedSegment>(), findings: [] as AppError[], mends: [] as Mend[] }
  for (const entry of index.closed) {
    if (entry.last > snapshotSeq || !names.has(mirrorName(entry.first))) continue
    const segment = await readSegment(source, entry.first)
    const { front } = walkSegment(segment, entryEnd(entry), entryEnd(entry))
    const isWhole = front.some((line) => line.entry.seq === entry.last && line.head === entry.head)
    const text = textOf(entry.first, front)
    const whole = entryOf(entry.first, front, Buffer.byteLength(text))
    // Then the copy stays as well: what is readable of the two may still be wanted.
    if (!isWhole || !whole) continue
    look.entries.set(entry.first, whole)
    const file = join(layout.journal, segmentName(entry.first))
    if (segment.text !== text) {
      look.findings.push({ code: 'journal-mended', params: { file: segmentName(entry.first) } })
      look.mends.push({ kind: 'keep', file }, { kind: 'write', file, text })
    }
    look.mends.push({ kind: 'remove', file: join(layout.journal, mirrorName(entry.first)) })
  }
  return look
}

/**
 * Finished segments that opening need not read: their sizes must be what the index says. One that is whole in itself all the
 * same was rewritten by us (a purge, a passphrase, a line more before it was finished) and is entered anew.
 */
export async function checkSizes(
  source: JournalSource,
  index: SegmentIndex,
  isKnown: (entry: ClosedSegment) => boolean,
): Promise<Checked> {
  const findings: AppError[] = []
  const closed: ClosedSegment[] = []
  for (const entry of index.closed) {
    if (isKnown(entry)) {
      closed.push(entry)
      continue
    }
    const stat = await source.disk.stat(join(source.layout.journal, segmentName(entry.first)))
    const renewed = stat === null || stat.size === entry.bytes ? entry : await renewedEntry(source, entry)
    closed.push(renewed ?? entry)
    if (stat !== null && renewed !== null) continue
    const code = stat === null ? 'history-missing' : 'history-damaged'
    findings.push({ code, params: { file: segmentName(entry.first) } })
  }
  return { index: { ...index, closed }, findings }
}

/** The entry of a segment of another size; null when it is not whole or does not hold what it must. */
async function renewedEntry(
  { disk, layout, vault }: JournalSource,
  entry: ClosedSegment,
): Promise<ClosedSegment | null> {
  const text = (await disk.read(join(layout.journal, segmentName(entry.first)))) ?? ''
  const { lines, rest } = readText(text, vault)
  const begin = { seq: entry.first - 1, head: lines[0]?.prev ?? '' }
  const chain = followChain(begin, lines)
  const isWhole = rest === '' && chain.length === lines.length
  const holdsAll = chain.some((line) => line.entry.seq === entry.last && line.head === entry.head)
  return isWhole && holdsAll ? entryOf(entry.first, chain, Buffer.byteLength(text)) : null
}

/** Sequences up to `end` that no file has, though the state is known behind them: lost from the history, told once. */
export function withGaps(
  index: SegmentIndex,
  current: { first: number; last: number } | null,
  end: number,
): Checked {
  const findings: AppError[] = []
  const gaps = [...index.gaps]
  const held = [
    ...index.closed,
    ...(current ? [current] : []),
    ...gaps.map(asHeld),
    { first: end + 1, last: end },
  ]
  let next = 1
  for (const { first, last } of held.toSorted((a, b) => a.first - b.first)) {
    if (first > next) {
      const gap = { from: next, to: first - 1 }
      gaps.push(gap)
      findings.push({ code: 'history-incomplete', params: gap })
    }
    next = Math.max(next, last + 1)
  }
  return { index: { ...index, gaps }, findings }
}

const asHeld = ({ from, to }: { from: number; to: number }) => ({ first: from, last: to })
