/** Reading the journal after a snapshot: follows the chain, heals from the mirror, and says what it could not follow. Writes nothing. */
import { join } from 'node:path'
import type { AppError } from '#shared/contract/result.ts'
import type { ChainPoint, JournalEntry, Line } from './journal.ts'
import { type Damage, damageAt, nothingThere } from './journal-damage.ts'
import { type Layout, mirrorName, segmentName } from './layout.ts'
import type { Mend } from './mends.ts'
import {
  belongsTo,
  type JournalSource,
  linesBehind,
  readableLines,
  readSegment,
  type Segment,
  textOf,
  type Walk,
  walkSegment,
} from './read-segment.ts'
import type { ClosedSegment, SegmentIndex } from './segment-index.ts'
import type { CurrentSegment } from './segments.ts'
import { entryOf, journalFirsts } from './whole-index.ts'

export type JournalReading = {
  /** After the snapshot, oldest first. */
  entries: JournalEntry[]
  end: ChainPoint
  index: SegmentIndex
  current: CurrentSegment | null
  findings: AppError[]
  mends: Mend[]
  damage: Damage | null
}

/** Reads what follows on `from`. `knownEnd`: a sequence that the journal must reach, as other files tell. */
export async function readJournal(
  source: JournalSource,
  index: SegmentIndex,
  from: ChainPoint,
  knownEnd: number,
): Promise<JournalReading | 'other-journal'> {
  const needed = await neededFirsts(source, index, from.seq)
  const reading = emptyReading(index, from)
  if (needed.length === 0) {
    reading.index = { ...index, open: null }
    if (!isHeld(index, from.seq)) reading.damage = nothingThere(index, from)
  }
  for (const [position, first] of needed.entries()) {
    const segment = await readSegment(source, first)
    const walk = walkSegment(segment, from, reading.end)
    if (!belongsTo(segment, from) || !agrees(index, segment, walk)) return 'other-journal'
    takeOver(reading, walk, from)
    const next = needed[position + 1]
    const mustReach = next === undefined ? Math.max(knownEnd, first - 1, index.open ?? 0) : next - 1
    const behind = linesBehind(segment, reading.end.seq)
    const isCut = reading.end.seq < mustReach || (walk.crack !== null && walk.tail.length === 0)
    if (isCut || behind.readable.length > 0 || behind.unreadable > 1) {
      const later = needed.slice(position + 1)
      reading.damage = await damageAt(source, { segment, walk, behind, later, end: reading.end, index })
      return reading
    }
    noteSegment(source.layout, reading, segment, walk, next === undefined)
  }
  return reading
}

function emptyReading(index: SegmentIndex, from: ChainPoint): JournalReading {
  return { entries: [], end: from, index, current: null, findings: [], mends: [], damage: null }
}

/** The files that hold what follows on a sequence, with the one that holds it itself. */
async function neededFirsts(source: JournalSource, index: SegmentIndex, seq: number): Promise<number[]> {
  const firsts = await journalFirsts(source, index)
  const behind = firsts.filter((_, at) => (firsts[at + 1] ?? Number.POSITIVE_INFINITY) > seq + 1)
  const [begin] = behind
  const closed = index.closed.find(({ first }) => first === begin)
  return closed && closed.last <= seq && !(await isLonger(source, closed)) ? behind.slice(1) : behind
}

/** Entering a segment in the index can fail for all that is known and yet have happened: then it was gone on with. */
async function isLonger({ disk, layout }: JournalSource, { first, bytes }: ClosedSegment): Promise<boolean> {
  return ((await disk.stat(join(layout.journal, segmentName(first))))?.size ?? 0) > bytes
}

/** True when the history tells where that change is, or that it is lost. */
function isHeld({ closed, gaps }: SegmentIndex, seq: number): boolean {
  return (
    seq === 0 ||
    closed.some(({ first, last }) => first <= seq && seq <= last) ||
    gaps.some(({ from, to }) => from <= seq && seq <= to)
  )
}

/** False for a finished segment that is whole and not the one that was finished. */
function agrees({ closed }: SegmentIndex, { first }: Segment, { front }: Walk): boolean {
  const entry = closed.find((one) => one.first === first)
  const line = front.find(({ entry: { seq } }) => seq === entry?.last)
  return !entry || !line || line.head === entry.head
}

/** Takes what the chain has behind the snapshot into the reading. */
function takeOver(reading: JournalReading, { front, tail }: Walk, from: ChainPoint): void {
  for (const line of [...front, ...tail]) {
    if (line.entry.seq <= from.seq) continue
    reading.entries.push(line.entry)
    reading.end = { seq: line.entry.seq, head: line.head }
  }
}

/** A segment that is followed to its end: what must be written to make it whole, and its place in the index. */
function noteSegment(
  layout: Layout,
  reading: JournalReading,
  segment: Segment,
  walk: Walk,
  isLast: boolean,
): void {
  const { first, mirrorText } = segment
  const lines = walk.crack ? linesAround(segment) : walk.front
  const text = textOf(first, lines)
  const mirror = join(layout.journal, mirrorName(first))
  const entry = entryOf(first, lines, Buffer.byteLength(text))
  if (noteText(layout, reading, segment, text) && walk.crack === null)
    reading.findings.push(mendedOf(segment, text))
  if (walk.crack) noteCrack(reading, walk.crack)
  // Until a snapshot has it, everything is there twice.
  if (walk.crack && mirrorText !== null) reading.mends.push({ kind: 'move-aside', file: mirror })
  else if (entry && mirrorText !== text) reading.mends.push({ kind: 'write', file: mirror, text })
  if (isLast && walk.crack === null && !reading.index.closed.some((one) => one.first === first)) {
    reading.current = entry
    reading.index = { ...reading.index, open: entry ? first : null }
  } else if (entry) reading.index = withClosed(reading.index, entry)
}

/** All lines that can be read, on both sides of the crack. */
function linesAround(segment: Segment): Line[] {
  const bySeq = new Map(readableLines(segment).map((line) => [line.entry.seq, line]))
  return [...bySeq.values()].toSorted((a, b) => a.entry.seq - b.entry.seq)
}

/** True when the file is not what it should be. */
function noteText(layout: Layout, { mends }: JournalReading, segment: Segment, text: string): boolean {
  if ((segment.text ?? '') === text) return false
  const file = join(layout.journal, segmentName(segment.first))
  mends.push({ kind: 'keep', file }, { kind: 'write', file, text })
  return true
}

/** More than the chain: one unfinished line, never acknowledged or lost. Less: the mirror had the rest. */
function mendedOf({ first, text: found }: Segment, text: string): AppError {
  const code = found?.startsWith(text) ? 'journal-end-set-aside' : 'journal-mended'
  return { code, params: { file: segmentName(first) } }
}

function noteCrack(reading: JournalReading, crack: { from: number; to: number }): void {
  const { gaps } = reading.index
  if (gaps.some(({ from, to }) => from <= crack.from && crack.to <= to)) return
  reading.index = { ...reading.index, gaps: [...gaps, crack] }
  reading.findings.push({ code: 'history-incomplete', params: crack })
}

function withClosed(index: SegmentIndex, entry: ClosedSegment): SegmentIndex {
  const others = index.closed.filter(({ first }) => first !== entry.first)
  const closed = [...others, entry].toSorted((a, b) => a.first - b.first)
  return { ...index, closed, open: null }
}
