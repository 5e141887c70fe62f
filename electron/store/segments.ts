/**
 * The writing side of the journal's files. Every line goes flushed into the segment and then, unflushed, into its mirror: a
 * segment that is cut, altered or removed before a snapshot has what is in it is healed from there. A full segment is entered
 * in the index and left alone.
 */
import { join } from 'node:path'
import type { Appender, Disk } from '../platform/disk.ts'
import type { Vault } from '../vault/vault.ts'
import { type ChainPoint, chainStart, findEntries, type JournalEntry } from './journal.ts'
import { isSegment, type Layout, segmentName, seqOfName } from './layout.ts'
import { makeMirror } from './mirror.ts'
import { type SegmentIndex, writeIndex } from './segment-index.ts'

/** The segment being written. */
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
  /** Null: the next line begins a segment. */
  current: CurrentSegment | null
  report: (error: unknown) => void
  /** For tests: bytes after which a segment is finished. */
  size?: number
}

export function makeSegments({ disk, layout, report, size = segmentSize, ...start }: Parts): Segments {
  let { index, current } = start
  let appender: Appender | null = null
  const mirror = makeMirror(disk, layout, report)

  const letGo = async () => {
    const closing = appender
    appender = null
    await closing?.close()
  }

  /** An index that cannot be written leaves everything as it is, until the next line tries again. */
  const enter = async (next: SegmentIndex): Promise<boolean> => {
    try {
      await writeIndex(disk, layout.index, next)
    } catch (error) {
      report(error)
      return false
    }
    index = next
    return true
  }

  const roll = async () => {
    if (current === null || current.bytes < size) return
    const { first, bytes } = current
    if (!(await enter({ ...index, closed: [...index.closed, current], open: null }))) return
    current = null
    await mirror.finish(first, bytes)
    await letGo().catch(report)
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
      mirror.write(first, text, bytes)
      // Not before the line is there: an index that asks for a file which never was would stop the next opening.
      if (index.open !== first) await enter({ ...index, open: first })
    },
    standing: () => ({ index, current }),
    close: async () => {
      await mirror.close()
      await letGo()
    },
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
