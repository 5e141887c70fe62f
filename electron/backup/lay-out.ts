/** Laying a backup out as files of a folder. */
import { randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
import type { Disk } from '../platform/disk.ts'
import { aFewAtOnce } from './a-few-at-once.ts'
import { atPlace, BackupError, heed, piecesAtPlace } from './backup-error.ts'
import { listBlobs } from './blob-store.ts'
import type { FileEntry, Manifest } from './manifest.ts'
import { measure } from './pieces.ts'
import { expectPlace, officeFolder } from './place.ts'
import { blobName, blobPath, isWhole, readBlob } from './read-blob.ts'
import { unsafePaths } from './safe-path.ts'
import type { Progress } from './verify-backup.ts'

export type LayOutOptions = {
  disk: Disk
  place: string
  manifest: Manifest
  /** The folder that receives the files; made when it is not there. Files of other content are replaced. */
  target: string
  /** Attachments are left out when false. */
  withAttachments?: boolean | undefined
  /** For a place on the same volume: attachments get a second name instead of a copy. */
  linksFiles?: boolean | undefined
  signal?: AbortSignal | undefined
  onProgress?: ((progress: Progress) => void) | undefined
}

/**
 * Writes the files of a backup into a folder; those that are there with the right content stay untouched. Each file is
 * complete and right or is not put in place. Throws `backup-damaged` (before anything is written when a path is unsafe or a
 * blob is missing), `backup-place-missing`, `backup-stopped`; what the system says of the target folder is thrown as it is.
 */
export async function layOut(options: LayOutOptions): Promise<{ written: number; skipped: number }> {
  const { disk, manifest, target, signal, onProgress } = options
  const files = manifest.files.filter(
    ({ role }) => role !== 'attachment' || options.withAttachments !== false,
  )
  await expectAll(options, files)
  const total = files.reduce((sum, file) => sum + file.size, 0)
  let done = 0
  let written = 0
  const report = (bytes: number) => {
    heed(signal)
    done += bytes
    onProgress?.({ done, total })
  }
  await disk.makeFolder(target)
  const folders = new Set<string>()
  await aFewAtOnce(files, async (file) => {
    heed(signal)
    const path = join(target, ...file.path.split('/'))
    if (await isInPlace(disk, path, file, signal)) return report(file.size)
    if (!folders.has(dirname(path))) await disk.makeFolder(dirname(path))
    folders.add(dirname(path))
    await put(options, file, path, report)
    written += 1
  })
  for (const folder of folders) await disk.flushNames(folder)
  return { written, skipped: files.length - written }
}

async function expectAll({ disk, place, manifest }: LayOutOptions, files: readonly FileEntry[]) {
  const unsafe = unsafePaths(manifest.files.map((file) => file.path))[0]
  if (unsafe !== undefined) throw new BackupError('backup-damaged', { path: unsafe })
  await atPlace(disk, place, async () => {
    await expectPlace(disk, place)
    const present = new Set(await listBlobs(disk, officeFolder(place, manifest.officeId)))
    const lost = files.find((file) => !present.has(blobName(file)))
    if (lost !== undefined) throw new BackupError('backup-damaged', { path: lost.path })
  })
}

async function isInPlace(
  disk: Disk,
  path: string,
  file: FileEntry,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const found = await disk.stat(path)
  if (found === null || found.isFolder || found.size !== file.size) return false
  return isWhole(disk, path, { ...file, isPacked: false }, signal)
}

/** Content goes to the device at once, names all together at the end. */
const later = { flushesNames: false }

async function put(
  { disk, place, manifest, linksFiles }: LayOutOptions,
  file: FileEntry,
  path: string,
  report: (bytes: number) => void,
): Promise<void> {
  const folder = officeFolder(place, manifest.officeId)
  const content = measure(piecesAtPlace(disk, place, readBlob(disk, folder, file)), report)
  if (!linksFiles || file.role !== 'attachment' || file.isPacked)
    return disk.replace(path, content.pieces, later)
  for await (const _ of content.pieces);
  const temporary = `${path}.${randomBytes(4).toString('hex')}.tmp`
  try {
    await disk.link(blobPath(folder, file), temporary, later)
    await disk.move(temporary, path, later)
  } catch (error) {
    await disk.remove(temporary).catch(() => undefined)
    throw error
  }
}
