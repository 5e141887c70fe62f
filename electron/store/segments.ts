/** The journal's files: `journal/000000000001.ndjson`, named after the first sequence they hold. None is ever removed. */
import { join } from 'node:path'
import { Refusal } from '#shared/contract/result.ts'
import type { Appender, Disk } from '../platform/disk.ts'
import { findEntries, type JournalEntry, readLines } from './journal.ts'

export type Segments = {
  append(seq: number, line: string): Promise<void>
  /** The next appended line opens a new file. */
  startNext(): Promise<void>
  close(): Promise<void>
}

/** The writing side. `current`: the file to go on with, null to begin a new one with the next line. */
export function makeSegments(disk: Disk, folder: string, current: string | null): Segments {
  let appender: Appender | null = null
  let name = current
  const close = async () => {
    const closing = appender
    appender = null
    await closing?.close()
  }
  return {
    append: async (seq, line) => {
      name ??= segmentName(seq)
      appender ??= await disk.openAppend(join(folder, name))
      await appender.append(line)
    },
    startNext: async () => {
      name = null
      await close()
    },
    close,
  }
}

export type ReadSegments = {
  /** Entries after `snapshotSeq`. */
  entries: JournalEntry[]
  head: string
  /** File that ends with the last entry, null when there is none after the snapshot. */
  current: string | null
  /** The torn end that was found and cut off, null when the journal ended cleanly. */
  torn: { file: string; text: string; good: string } | null
}

/**
 * Reads what the journal holds after the snapshot and checks that it follows on it without a gap.
 * Throws `damaged-journal` (with file and line) and `missing-journal`.
 */
export async function readSegments(
  disk: Disk,
  folder: string,
  snapshot: { seq: number; head: string },
): Promise<ReadSegments> {
  const needed = (await segmentNames(disk, folder)).filter((name) => firstSeq(name) > snapshot.seq)
  const result: ReadSegments = { entries: [], head: snapshot.head, current: null, torn: null }
  let seq = snapshot.seq
  for (const [index, name] of needed.entries()) {
    if (firstSeq(name) !== seq + 1)
      throw new Refusal('missing-journal', { params: { expected: seq + 1, file: name } })
    const text = (await disk.read(join(folder, name))) ?? ''
    const read = readLines(text, result.head)
    const isLast = index === needed.length - 1
    if (read.damagedLine !== null || (read.torn !== '' && !isLast))
      throw new Refusal('damaged-journal', {
        params: { file: name, line: read.damagedLine ?? read.entries.length + 1 },
      })
    result.entries.push(...read.entries)
    result.head = read.head
    result.current = name
    seq = result.entries.at(-1)?.seq ?? seq
    if (read.torn !== '')
      result.torn = { file: name, text: read.torn, good: text.slice(0, -read.torn.length) }
  }
  return result
}

/** The entries up to sequence `upTo` whose line holds `words`, oldest first: for showing the past, never for deciding. */
export async function searchSegments(
  disk: Disk,
  folder: string,
  upTo: number,
  words: string,
): Promise<JournalEntry[]> {
  const found: JournalEntry[] = []
  for (const name of await segmentNames(disk, folder))
    if (firstSeq(name) <= upTo) found.push(...findEntries((await disk.read(join(folder, name))) ?? '', words))
  return found.filter((entry) => entry.seq <= upTo)
}

/** In the order of the sequences they hold. */
async function segmentNames(disk: Disk, folder: string): Promise<string[]> {
  return (await disk.list(folder)).filter((name) => /^\d{12}\.ndjson$/.test(name))
}

function segmentName(seq: number): string {
  return `${String(seq).padStart(12, '0')}.ndjson`
}

function firstSeq(name: string): number {
  return Number(name.slice(0, 12))
}
