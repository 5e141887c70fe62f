/** Reading the journal after a snapshot: follows the chain, heals from the mirror, and says what it could not follow. Writes nothing. */
import { join } from 'node:path'
import { type AppError, Refusal } from '#shared/contract/result.ts'
import type { Disk } from '../platform/disk.ts'
import type { Vault } from '../vault/vault.ts'
import { type ChainPoint, followChain, type JournalEntry, type Line, readText } from './journal.ts'
import { isMirror, isSegment, type Layout, mirrorName, segmentName, seqOfName } from './layout.ts'
import type { Mend } from './mends.ts'
import type { SegmentIndex } from './segment-index.ts'
import type { CurrentSegment } from './segments.ts'

/** Damage that opening for work refuses. What is before it is whole; what is behind it may be readable in part. */
export type Damage = {
  error: AppError
  /** The last change that is surely whole, null when there is none. */
  lastGood: JournalEntry | null
  /** Entries behind the damage that are readable by themselves, oldest first. */
  salvage: JournalEntry[]
  /** What going back to the last good change does to the files; nothing is deleted. */
  goBack: Mend[]
}

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

type Segment = {
  first: number
  lines: (Line | null)[]
  rest: string
  text: string | null
  mirrorText: string | null
  mirror: (Line | null)[]
}

type Source = { disk: Disk; layout: Layout; vault: Vault }

/** The first sequences of all files that the journal has or once had. */
export async function journalFirsts({ disk, layout }: Source, index: SegmentIndex): Promise<number[]> {
  const names = await disk.list(layout.journal)
  const closed = new Set(index.closed.map(({ first }) => first))
  const segments = names.filter(isSegment).map(seqOfName)
  // A mirror without its segment: the segment was there and is gone.
  const orphans = names
    .filter(isMirror)
    .map(seqOfName)
    .filter((first) => !closed.has(first))
  return [...new Set([...segments, ...orphans, ...closed])].toSorted((a, b) => a - b)
}

/** Reads what follows on `from`. `knownEnd`: a sequence that the journal must reach, as other files tell. */
export async function readJournal(
  source: Source,
  index: SegmentIndex,
  from: ChainPoint,
  knownEnd: number,
): Promise<JournalReading | 'other-journal'> {
  const firsts = await journalFirsts(source, index)
  const needed = firsts.slice(
    Math.max(
      0,
      firsts.findLastIndex((first) => first <= from.seq + 1),
    ),
  )
  const reading = emptyReading(index, from)
  for (const [position, first] of needed.entries()) {
    const segment = await readSegment(source, first)
    const chain = followChain(anchorOf(segment, from, reading.end), segment.lines, segment.mirror)
    if (!meets(chain, from)) return 'other-journal'
    takeOver(reading, chain, from)
    const next = needed[position + 1]
    const behind = linesBehind(segment, chain)
    const reached = Math.max(chain.at(-1)?.entry.seq ?? first - 1, from.seq)
    const isShort = reached < (next === undefined ? knownEnd : next - 1)
    if (isShort || behind.readable.length > 0 || behind.unreadable > 1) {
      if (isShort && isToldGap(index, reached + 1)) continue
      reading.damage = await damageAt(source, reading, segment, chain, behind, needed.slice(position + 1))
      return reading
    }
    if (!index.closed.some((one) => one.first === first))
      noteOpenSegment(source.layout, reading, segment, chain, next === undefined)
  }
  if (needed.length === 0 && knownEnd > from.seq) reading.damage = nothingThere(from)
  return reading
}

function emptyReading(index: SegmentIndex, from: ChainPoint): JournalReading {
  return { entries: [], end: from, index, current: null, findings: [], mends: [], damage: null }
}

/** Takes what the chain has behind the snapshot into the reading. */
function takeOver(reading: JournalReading, chain: readonly Line[], from: ChainPoint): void {
  for (const line of chain) {
    if (line.entry.seq <= from.seq) continue
    reading.entries.push(line.entry)
    reading.end = { seq: line.entry.seq, head: line.head }
  }
}

async function readSegment({ disk, layout, vault }: Source, first: number): Promise<Segment> {
  const text = await disk.read(join(layout.journal, segmentName(first)))
  const mirrorText = await disk.read(join(layout.journal, mirrorName(first))).catch(() => null)
  const mirror = readText(mirrorText ?? '', vault).lines
  return { first, text, mirrorText, mirror, ...readText(text ?? '', vault) }
}

/** Where the chain stands before a segment: as the one before left it, or as its own first line says when that is older. */
function anchorOf(segment: Segment, from: ChainPoint, end: ChainPoint): ChainPoint {
  if (segment.first > from.seq) return end
  const own = [...segment.lines, ...segment.mirror].find((line) => line?.entry.seq === segment.first)
  return { seq: segment.first - 1, head: own?.prev ?? end.head }
}

/** False when the chain holds the snapshot's last change and says something else of it. */
function meets(chain: readonly Line[], { seq, head }: ChainPoint): boolean {
  const same = chain.find((line) => line.entry.seq === seq)
  return same === undefined || same.head === head
}

type Behind = { unreadable: number; readable: JournalEntry[] }

/** What stands in the segment behind the end of the chain: each line is one sequence, so its place tells which. */
function linesBehind({ first, lines, rest, mirror }: Segment, chain: readonly Line[]): Behind {
  const end = chain.at(-1)?.entry.seq ?? first - 1
  const covered = end - first + 1
  const unreadable = lines.slice(covered).filter((line) => line === null).length
  const isRestBehind = rest !== '' && lines.length >= covered
  const readable = [...lines, ...mirror].flatMap((line) => (line && line.entry.seq > end ? [line.entry] : []))
  return { unreadable: unreadable + (isRestBehind ? 1 : 0), readable }
}

/** A gap that was told of and accepted. */
function isToldGap(index: SegmentIndex, missing: number): boolean {
  return index.gaps.some(({ from, to }) => from <= missing && missing <= to)
}

/** A segment that the index does not know: the one being written, or one whose entry did not get there. */
function noteOpenSegment(
  layout: Layout,
  reading: JournalReading,
  segment: Segment,
  chain: readonly Line[],
  isLast: boolean,
): void {
  const healthy = chain.map((line) => `${line.stored}\n`).join('')
  const entry = entryOf(segment.first, chain, Buffer.byteLength(healthy))
  const name = segmentName(segment.first)
  const file = join(layout.journal, name)
  if (segment.text !== healthy && (entry !== null || segment.text !== null)) {
    // More than the chain: one unfinished line whose change was never acknowledged, or is lost. Less: the mirror had the rest.
    const isTorn = segment.text?.startsWith(healthy) ?? false
    reading.findings.push({
      code: isTorn ? 'journal-end-set-aside' : 'journal-mended',
      params: { file: name },
    })
    reading.mends.push({ kind: 'keep', file }, { kind: 'write', file, text: healthy })
  }
  const mirror = join(layout.journal, mirrorName(segment.first))
  if (isLast) {
    reading.current = entry
    if (entry && segment.mirrorText !== healthy)
      reading.mends.push({ kind: 'write', file: mirror, text: healthy })
  } else if (entry) {
    reading.index = { ...reading.index, closed: [...reading.index.closed, entry] }
    if (segment.mirrorText !== null) reading.mends.push({ kind: 'remove', file: mirror })
  }
}

/** What the index says of a segment with these lines; null when it has none. */
export function entryOf(first: number, chain: readonly Line[], bytes: number): CurrentSegment | null {
  const [begin, end] = [chain[0], chain.at(-1)]
  if (!begin || !end) return null
  return { first, last: end.entry.seq, bytes, head: end.head, from: begin.entry.at, to: end.entry.at }
}

async function damageAt(
  source: Source,
  reading: JournalReading,
  segment: Segment,
  chain: readonly Line[],
  behind: Behind,
  laterFirsts: readonly number[],
): Promise<Damage> {
  const later = await Promise.all(laterFirsts.map((first) => readSegment(source, first)))
  const readable = later.flatMap(({ lines, mirror }) =>
    [...lines, ...mirror].flatMap((line) => (line ? [line.entry] : [])),
  )
  const bySeq = new Map([...behind.readable, ...readable].map((entry) => [entry.seq, entry]))
  const salvage = [...bySeq.values()].toSorted((a, b) => a.seq - b.seq)
  const isMissing = segment.text === null || behind.unreadable === 0
  const expected = reading.end.seq + 1
  const params = { file: segmentName(segment.first), expected, line: expected - segment.first + 1 }
  const { error } = new Refusal(isMissing ? 'missing-journal' : 'damaged-journal', { params })
  const goBack = goBackMends(source.layout, segment.first, chain, laterFirsts)
  return { error, lastGood: reading.entries.at(-1) ?? null, salvage, goBack }
}

/** From the end backwards, so that a power cut in between leaves damage that is found and can be gone back from again. */
function goBackMends(
  layout: Layout,
  first: number,
  chain: readonly Line[],
  laterFirsts: readonly number[],
): Mend[] {
  const filesOf = (one: number) =>
    [segmentName(one), mirrorName(one)].map((name) => join(layout.journal, name))
  const aside: Mend[] = laterFirsts
    .toReversed()
    .flatMap(filesOf)
    .map((file) => ({ kind: 'move-aside', file }))
  const [file = '', mirror = ''] = filesOf(first)
  const healthy = chain.map((line) => `${line.stored}\n`).join('')
  return healthy === ''
    ? [...aside, { kind: 'move-aside', file: mirror }, { kind: 'move-aside', file }]
    : [
        ...aside,
        { kind: 'move-aside', file: mirror },
        { kind: 'keep', file },
        { kind: 'write', file, text: healthy },
      ]
}

function nothingThere({ seq }: ChainPoint): Damage {
  const { error } = new Refusal('missing-journal', {
    params: { file: segmentName(seq + 1), expected: seq + 1 },
  })
  return { error, lastGood: null, salvage: [], goBack: [] }
}
