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
  const heads = new Map([[0, chainStart]])
  const damaged = new Set<number>()
  let lineCount = 0
  let lastGap = 0
  let end = { seq: 0, head: chainStart }

  const take = (line: Line) => {
    const { seq } = line.entry
    if (seq !== end.seq + 1) lastGap = seq
    end = { seq, head: line.head }
    lineCount += 1
    if (wanted.has(seq)) heads.set(seq, line.head)
  }

  const linesOf = async function* (part: Part): AsyncGenerator<Line> {
    const file = segmentName(part.first)
    const read = await readPart(run, part)
    if (read === null) {
      run.find({ code: 'history-missing', params: { file } })
      damaged.add(part.first)
      return
    }
    let fault = read.isWhole ? -1 : 0
    for (const [at, text] of read.stored.entries()) {
      await run.turn()
      const line = readLine(text, run.vault)
      const seq = part.first + at
      const follows =
        line !== null && line.entry.seq === seq && (seq !== end.seq + 1 || line.prev === end.head)
      if (!follows && fault <= 0) fault = at + 1
      if (line === null) continue
      take(line)
      yield line
    }
    if (fault < 0 && (end.seq !== part.last || end.head !== part.head)) fault = 0
    if (fault < 0) return
    run.find({ code: 'history-damaged', params: { file } })
    damaged.add(part.first)
  }

  /** What was lost before and is known to be lost is told again: a check says how things are. */
  const tellGap = (to: number) => {
    if (to <= end.seq) return
    run.find({ code: 'history-incomplete', params: { from: end.seq + 1, to } })
    lastGap = to + 1
  }

  return {
    lines: async function* () {
      const all = parts.reduce((sum, { bytes }) => sum + bytes, 0) || 1
      let done = 0
      for (const part of parts) {
        tellGap(part.first - 1)
        yield* linesOf(part)
        // A file that could not be followed to its end has been told of; the next begins where it says.
        if (end.seq < part.last) {
          lastGap = part.last + 1
          end = { seq: part.last, head: part.head }
        }
        done += part.bytes
        run.progress(done / all)
      }
      // A view follows whoever writes, a little behind its own files.
      if (!run.isView) tellGap(run.standing.end.seq)
    },
    end: () => end.seq,
    count: () => lineCount,
    headAt: (seq) => heads.get(seq),
    lastGap: () => lastGap,
    damaged,
  }
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
