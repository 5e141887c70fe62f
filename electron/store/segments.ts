/**
 * The writing side of the journal's files. Every line goes flushed into the segment and then, unflushed, into its mirror: a
 * segment that is later cut, altered or removed is healed from there. A full segment is entered in the index and left alone.
 */
import { join } from 'node:path'
import type { Appender, Disk } from '../platform/disk.ts'
import type { Vault } from '../vault/vault.ts'
import { type ChainPoint, chainStart, findEntries, type JournalEntry } from './journal.ts'
import { isSegment, type Layout, mirrorName, segmentName, seqOfName } from './layout.ts'
import { type SegmentIndex, writeIndex } from './segment-index.ts'

/** The segment being written; `bytes` 0 and no file: the next line begins one. */
export type CurrentSegment = {
  first: number
  last: number
  bytes: number
  head: string
  from: string
  to: string
}

/** Bytes after which a segment is finished. */
export const segmentSize = 2 << 20

export type Segments = {
  /** Flushed when it answers. `stored`: the line as it goes to disk, without line feed; `point`: where the chain then stands. */
  append(stored: string, point: ChainPoint, at: string): Promise<void>
  /** The finished segments and the one being written, as they stand now. */
  standing(): { index: SegmentIndex; current: CurrentSegment | null }
  close(): Promise<void>
}

type Parts = {
  disk: Disk
  layout: Layout
  index: SegmentIndex
  current: CurrentSegment | null
  report: (error: unknown) => void
  /** For tests: bytes after which a segment is finished. */
  size?: number
}

export function makeSegments({ disk, layout, report, size = segmentSize, ...start }: Parts): Segments {
  let { index, current } = start
  let appender: Appender | null = null
  const mirror = makeMirror(disk, layout, report)

  /** A roll that fails leaves everything as it is: the segment just grows until the next try. */
  const roll = async () => {
    if (current === null || current.bytes < size) return
    const next = { ...index, closed: [...index.closed, current] }
    try {
      await writeIndex(disk, layout.index, next)
    } catch (error) {
      return report(error)
    }
    index = next
    await mirror.finish(current.first)
    current = null
    const closing = appender
    appender = null
    await closing?.close()
  }

  return {
    append: async (stored, point, at) => {
      await roll()
      const first = current?.first ?? point.seq
      const text = `${stored}\n`
      appender ??= await disk.openAppend(join(layout.journal, segmentName(first)))
      await appender.append(text)
      const bytes = (current?.bytes ?? 0) + Buffer.byteLength(text)
      current = { first, last: point.seq, bytes, head: point.head, from: current?.from ?? at, to: at }
      mirror.write(first, text)
    },
    standing: () => ({ index, current }),
    close: async () => {
      const closing = appender
      appender = null
      await mirror.close()
      await closing?.close()
    },
  }
}

/** The unflushed second copy. Its failures harm nobody: the segment has every line. */
function makeMirror(disk: Disk, layout: Layout, report: (error: unknown) => void) {
  let open: { first: number; appender: Appender } | null = null
  let isBroken = false
  let queue: Promise<void> = Promise.resolve()
  const inTurn = (work: () => Promise<void>) => {
    queue = queue.then(async () => {
      if (isBroken) return
      await work().catch((error: unknown) => {
        isBroken = true
        report(error)
      })
    })
    return queue
  }
  const close = async () => {
    const closing = open
    open = null
    await closing?.appender.close()
  }
  const fileOf = (first: number) => join(layout.journal, mirrorName(first))
  return {
    write: (first: number, text: string) =>
      void inTurn(async () => {
        open ??= { first, appender: await disk.openAppend(fileOf(first), { isFlushed: false }) }
        await open.appender.append(text)
      }),
    /** The segment is finished: the index answers for it from now on. */
    finish: (first: number) =>
      inTurn(async () => {
        await close()
        await disk.remove(fileOf(first))
      }),
    close: () => inTurn(close),
  }
}

/** Names of the journal's files in the order of the sequences they hold. */
export async function segmentNames(disk: Disk, layout: Layout): Promise<string[]> {
  return (await disk.list(layout.journal)).filter(isSegment)
}

/** The entries up to sequence `upTo` whose line holds `words`, oldest first: for showing the past, never for deciding. */
export async function searchSegments(
  disk: Disk,
  layout: Layout,
  vault: Vault,
  upTo: number,
  words: string,
): Promise<JournalEntry[]> {
  const found: JournalEntry[] = []
  for (const name of await segmentNames(disk, layout)) {
    if (seqOfName(name) > upTo) continue
    const text = (await disk.read(join(layout.journal, name))) ?? ''
    found.push(...findEntries(text, words, vault))
  }
  return found.filter((entry) => entry.seq <= upTo)
}

/** Where the chain stands before any line. */
export const chainBegin: ChainPoint = { seq: 0, head: chainStart }
