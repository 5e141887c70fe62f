/**
 * Finished journal files that are missing or are not what the index says, put back from a backup that has them exactly. They
 * never change, so any backup made since they were finished will do; what stood there is set aside.
 */
import { join } from 'node:path'
import { listBackups } from '../../backup/list-backups.ts'
import type { FileEntry } from '../../backup/manifest.ts'
import { officeFolder } from '../../backup/place.ts'
import { readBlob } from '../../backup/read-blob.ts'
import { type ChainPoint, followChain, readText } from '../../store/journal.ts'
import { segmentName } from '../../store/layout.ts'
import { setAside } from '../../store/mends.ts'
import type { ClosedSegment } from '../../store/segment-index.ts'
import type { CheckRun } from './check-run.ts'

/** Files by their first sequence. What is put back is told; nothing happens in a view. */
export async function healHistory(run: CheckRun, damaged: ReadonlySet<number>): Promise<void> {
  if (run.isView || damaged.size === 0) return
  const closed = run.standing.index.closed.filter(({ first }) => damaged.has(first))
  const candidates = await candidatesIn(run, new Set(closed.map(({ first }) => segmentName(first))))
  for (const segment of closed) {
    const file = segmentName(segment.first)
    for (const entry of candidates.get(file) ?? []) {
      const bytes = entry.size === segment.bytes ? await contentOf(run, entry) : null
      if (bytes === null || !isThatSegment(run, bytes, segment)) continue
      const target = join(run.layout.journal, file)
      await setAside(run.disk, run.layout, target, run.now(), false)
      await run.disk.replace(target, bytes)
      run.find({ code: 'history-healed', params: { file } })
      break
    }
  }
}

/** What the folder's own backups have under these names, newest first, each content once. */
async function candidatesIn(run: CheckRun, names: ReadonlySet<string>): Promise<Map<string, FileEntry[]>> {
  const found = new Map<string, FileEntry[]>()
  const listed = await listBackups(run.disk, run.layout.backups, run.officeId).catch(() => [])
  for (const backup of listed) {
    if (backup.state !== 'whole') continue
    for (const file of backup.manifest.files) {
      const name = file.path.replace(/^journal\//, '')
      const own = found.get(name) ?? []
      if (names.has(name) && !own.some(({ hash }) => hash === file.hash)) found.set(name, [...own, file])
    }
  }
  return found
}

async function contentOf(run: CheckRun, entry: FileEntry): Promise<Buffer | null> {
  const pieces: Uint8Array[] = []
  try {
    const folder = officeFolder(run.layout.backups, run.officeId)
    for await (const piece of readBlob(run.disk, folder, entry)) pieces.push(piece)
  } catch {
    // Another backup may have it.
    return null
  }
  return Buffer.concat(pieces)
}

/** The very lines that the index speaks of, from the first to the last. */
function isThatSegment({ vault }: CheckRun, bytes: Buffer, { first, last, head }: ClosedSegment): boolean {
  const { lines, rest } = readText(bytes.toString('utf8'), vault)
  const begin = lines[0]
  if (rest !== '' || !begin || begin.entry.seq !== first) return false
  const from: ChainPoint = { seq: first - 1, head: begin.prev }
  const end = followChain(from, lines).at(-1)
  return end?.entry.seq === last && end.head === head
}
