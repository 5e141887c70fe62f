/** One file of the journal with its second copy: what both hold together, and how far that follows on what is known. */
import { join } from 'node:path'
import type { Disk } from '../platform/disk.ts'
import type { Vault } from '../vault/vault.ts'
import { type ChainPoint, followChain, type JournalEntry, type Line, readText } from './journal.ts'
import { type Layout, mirrorName, segmentName } from './layout.ts'

export type JournalSource = { disk: Disk; layout: Layout; vault: Vault }

export type Segment = {
  first: number
  /** Null: there is no such file. */
  text: string | null
  lines: (Line | null)[]
  rest: string
  mirrorText: string | null
  mirror: (Line | null)[]
}

/** Reads the file and its copy. A copy that cannot be read is as good as none. */
export async function readSegment({ disk, layout, vault }: JournalSource, first: number): Promise<Segment> {
  const text = await disk.read(join(layout.journal, segmentName(first)))
  const mirrorText = await disk.read(join(layout.journal, mirrorName(first))).catch(() => null)
  const own = readText(text ?? '', vault)
  // As a rule both say the same, and checking it once is enough.
  const mirror = mirrorText === text ? own.lines : readText(mirrorText ?? '', vault).lines
  return { first, text, mirrorText, mirror, ...own }
}

/** Every line that can be read, in either copy. */
export function readableLines({ lines, mirror }: Pick<Segment, 'lines' | 'mirror'>): Line[] {
  return [...lines, ...mirror].filter((line) => line !== null)
}

export type Walk = {
  /** From the file's first line on, without a gap. */
  front: Line[]
  /** Behind a crack: the lines that follow on the snapshot. Without a crack there are none. */
  tail: Line[]
  /** Sequences at or before the snapshot that cannot be read: the state is known all the same. */
  crack: { from: number; to: number } | null
}

/**
 * Follows the chain through a segment. `from`: where the snapshot stands, `end`: where the chain stands before this segment.
 */
export function walkSegment(segment: Segment, from: ChainPoint, end: ChainPoint): Walk {
  const { first, lines, mirror } = segment
  if (first > from.seq) return { front: followChain(end, lines, mirror), tail: [], crack: null }
  const own = readableLines(segment).find((line) => line.entry.seq === first)
  const front = own ? followChain({ seq: first - 1, head: own.prev }, lines, mirror) : []
  const reached = first - 1 + front.length
  if (reached >= from.seq) return { front, tail: [], crack: null }
  const crack = { from: reached + 1, to: beginOf(segment, from) - 1 }
  return { front, tail: followChain(from, lines, mirror), crack }
}

/** The first sequence from which on the lines lead up to a point without a gap. */
function beginOf(segment: Segment, { seq, head }: ChainPoint): number {
  const known = readableLines(segment)
  let begin = seq + 1
  let next = head
  for (;;) {
    const line = known.find((one) => one.entry.seq === begin - 1 && one.head === next)
    if (!line) return begin
    begin -= 1
    next = line.prev
  }
}

/** False when the file has the change that the snapshot ends with, or the one after it, and says something else of it. */
export function belongsTo(segment: Segment, { seq, head }: ChainPoint): boolean {
  if (seq === 0) return true
  const known = readableLines(segment)
  const same = known.filter((line) => line.entry.seq === seq)
  const next = known.filter((line) => line.entry.seq === seq + 1)
  return (
    (same.length === 0 || same.some((line) => line.head === head)) &&
    (next.length === 0 || next.some((line) => line.prev === head))
  )
}

export type Behind = { unreadable: number; readable: JournalEntry[] }

/** What stands in the segment behind sequence `end`: each line is one sequence, so its place tells which. */
export function linesBehind(segment: Segment, end: number): Behind {
  const { first, lines, rest } = segment
  const covered = end - first + 1
  const unreadable = lines.slice(covered).filter((line) => line === null).length
  const isRestBehind = rest !== '' && lines.length >= covered
  const readable = readableLines(segment).filter((line) => line.entry.seq > end)
  return {
    unreadable: unreadable + (isRestBehind ? 1 : 0),
    readable: readable.map((line) => line.entry),
  }
}

/** Lines as the text of a file. Missing ones leave their place empty: a line's place tells its sequence. */
export function textOf(first: number, lines: readonly Line[]): string {
  const bySeq = new Map(lines.map((line) => [line.entry.seq, line.stored]))
  const last = lines.at(-1)?.entry.seq ?? first - 1
  return Array.from({ length: last - first + 1 }, (_, at) => `${bySeq.get(first + at) ?? ''}\n`).join('')
}
