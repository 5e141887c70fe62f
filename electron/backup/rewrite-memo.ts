/**
 * What a rewriting of backups has done so far, kept in the office's folder while it runs: cut off, it goes on where it was,
 * and never works on what it made itself. A last line that was cut is passed over.
 */
import { join } from 'node:path'
import * as v from 'valibot'
import type { Disk } from '../platform/disk.ts'
import { type FileEntry, fileEntry } from './manifest.ts'
import { blobName } from './read-blob.ts'

/** Not `.json`: it is no manifest. */
const memoName = 'rewriting.ndjson'

const firstLine = v.object({ mark: v.string() })
const laterLine = v.object({ from: fileEntry, to: v.nullable(fileEntry) })

export type RewriteMemo = {
  /** What became of a file: another entry, the same one, null when it was removed; undefined when nothing is known yet. */
  find(file: FileEntry): FileEntry | null | undefined
  /** Remembers, on the disk, before any manifest speaks of it. */
  add(from: FileEntry, to: FileEntry | null): Promise<void>
  /** Names of the blobs that were replaced or removed. */
  replaced(): Set<string>
  /** Names of the blobs that were made. */
  made(): Set<string>
  close(): Promise<void>
}

const keyOf = (file: FileEntry) => JSON.stringify([file.role, file.path, file.hash, file.isPacked])

/** Opens the memory of the rewriting of that mark; that of another one is given up. */
export async function openMemo(disk: Disk, folder: string, mark: string): Promise<RewriteMemo> {
  const path = join(folder, memoName)
  const text = (await disk.read(path)) ?? ''
  const isOwn = markOf(text) === mark
  if (!isOwn) await disk.replace(path, `${JSON.stringify({ mark })}\n`)
  const known = new Map<string, FileEntry | null>()
  const replaced = new Set<string>()
  const made = new Set<string>()
  const learn = (from: FileEntry, to: FileEntry | null) => {
    known.set(keyOf(from), to)
    if (to !== null) known.set(keyOf(to), to)
    if (to === null || blobName(to) !== blobName(from)) replaced.add(blobName(from))
    if (to !== null && blobName(to) !== blobName(from)) made.add(blobName(to))
  }
  for (const line of isOwn ? text.split('\n') : []) {
    const read = v.safeParse(laterLine, parseOrNull(line))
    if (read.success) learn(read.output.from, read.output.to)
  }
  const appender = await disk.openAppend(path)
  // The last line may have been cut: what follows begins on its own.
  if (isOwn) await appender.append('\n')
  return {
    find: (file) => known.get(keyOf(file)),
    add: async (from, to) => {
      await appender.append(`${JSON.stringify({ from, to })}\n`)
      learn(from, to)
    },
    replaced: () => replaced,
    made: () => made,
    close: () => appender.close(),
  }
}

/** The mark of a rewriting that was cut off, null when there is none. */
export async function unfinishedMark(disk: Disk, folder: string): Promise<string | null> {
  const text = await disk.read(join(folder, memoName))
  return text === null ? null : markOf(text)
}

/** Forgets the rewriting: it is done. */
export const removeMemo = (disk: Disk, folder: string): Promise<void> => disk.remove(join(folder, memoName))

function markOf(text: string): string | null {
  const first = v.safeParse(firstLine, parseOrNull(text.split('\n', 1)[0] ?? ''))
  return first.success ? first.output.mark : null
}

function parseOrNull(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
