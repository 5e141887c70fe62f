/** The whole journal from its first line, file by file: every line, the chain, the index. */
import { join } from 'node:path'
import { chainStart, type Line, readLine } from '../../store/journal.ts'
import { segmentName } from '../../store/layout.ts'
import type { CheckRun } from './check-run.ts'

type Part = { first: number; last: number; bytes: number; head: string; isCurrent: boolean }

/** Where the chain stood behind some lines: asked for by what else speaks of them. */
export type Walk = {
  /** The lines that can be read, oldest first; what is wrong is told to the run on the way. */
  lines(): AsyncGenerator<Line>
  /** The sequence of the last one. */
  end(): number
  /** How many there were. */
  count(): number
  /** Checksum behind a change; undefined when it was not read. */
  headAt(seq: number): string | undefined
  /** The greatest sequence before which something is missing; 0 when nothing is. */
  lastGap(): number
  /** Finished files that are not what the index says. */
  damaged: Set<number>
}

/** `wanted`: sequences whose checksums will be asked for. */
export function walkJournal(run: CheckRun, wanted: ReadonlySet<number>): Walk {
  const { index, current } = run.standing
  const parts: Part[] = [
    ...index.closed.map((one) => ({ ...one, isCurrent: false })),
    ...(current ? [{ ...current, isCurrent: true }] : []),
  ].toSorted((a, b) => a.first - b.first)
  const chain = followChain(run, wanted)
  const damaged = new Set<number>()
  return {
    lines: async function* () {
      const all = parts.reduce((sum, { bytes }) => sum + bytes, 0) || 1
      let done = 0
      for (const part of parts) {
        chain.tellGap(part.first - 1)
        const isWhole = yield* linesOf(run, part, chain)
        if (!isWhole) damaged.add(part.first)
        chain.skipTo(part)
        done += part.bytes
        run.progress(done / all)
      }
      // A view follows whoever writes, a little behind its own files.
      if (!run.isView) chain.tellGap(run.standing.end.seq)
    },
    end: chain.end,
    count: chain.count,
    headAt: chain.headAt,
    lastGap: chain.lastGap,
    damaged,
  }
}

/** The chain as far as it has been read. */
function followChain(run: CheckRun, wanted: ReadonlySet<number>) {
  const heads = new Map([[0, chainStart]])
  let end = { seq: 0, head: chainStart }
  let count = 0
  let lastGap = 0
  return {
    /** Whether a line is the one of that sequence, chained to the line before it where that one was read. */
    isNext: ({ entry, prev }: Line, seq: number) =>
      entry.seq === seq && (seq !== end.seq + 1 || prev === end.head),
    take: ({ entry: { seq }, head }: Line) => {
      if (seq !== end.seq + 1) lastGap = seq
      end = { seq, head }
      count += 1
      if (wanted.has(seq)) heads.set(seq, head)
    },
    endsAs: ({ last, head }: Part) => end.seq === last && end.head === head,
    /** A file that could not be followed to its end has been told of; the next begins where it says. */
    skipTo: ({ last, head }: Part) => {
      if (end.seq >= last) return
      lastGap = last + 1
      end = { seq: last, head }
    },
    /** What was lost before and is known to be lost is told again: a check says how things are. */
    tellGap: (to: number) => {
      if (to <= end.seq) return
      run.find({ code: 'history-incomplete', params: { from: end.seq + 1, to } })
      lastGap = to + 1
    },
    end: () => end.seq,
    count: () => count,
    headAt: (seq: number) => heads.get(seq),
    lastGap: () => lastGap,
  }
}

/** The lines of one file; returns whether it is what the index says, and tells the run when it is not. */
async function* linesOf(
  run: CheckRun,
  part: Part,
  chain: ReturnType<typeof followChain>,
): AsyncGenerator<Line, boolean> {
  const file = segmentName(part.first)
  const read = await readPart(run, part)
  if (read === null) {
    run.find({ code: 'history-missing', params: { file } })
    return false
  }
  let isWhole = read.isWhole
  for (const [at, text] of read.stored.entries()) {
    await run.turn()
    const line = readLine(text, run.vault)
    isWhole &&= line !== null && chain.isNext(line, part.first + at)
    if (line === null) continue
    chain.take(line)
    yield line
  }
  if (isWhole && chain.endsAs(part)) return true
  run.find({ code: 'history-damaged', params: { file } })
  return false
}

/** The lines of a file as far as it is known; null when it is not there. */
async function readPart(run: CheckRun, part: Part): Promise<{ stored: string[]; isWhole: boolean } | null> {
  const bytes = await run.disk.readBytes(join(run.layout.journal, segmentName(part.first)))
  if (bytes === null) return null
  // The file that is being written has more by now.
  const length = Math.min(part.bytes, bytes.byteLength)
  const stored = Buffer.from(bytes.buffer, bytes.byteOffset, length).toString('utf8').split('\n')
  stored.pop()
  const isWhole = part.isCurrent ? bytes.byteLength >= part.bytes : bytes.byteLength === part.bytes
  return { stored, isWhole }
}
