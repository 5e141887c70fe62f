/** The full check of one backup: everything it is made of is read. */
import type { Disk } from '../platform/disk.ts'
import { atPlace, heed } from './backup-error.ts'
import type { FileEntry, Manifest } from './manifest.ts'
import { expectPlace, officeFolder } from './place.ts'
import { blobName, blobPath, isWhole } from './read-blob.ts'

/** `missing`: no such blob; `altered`: not what was written; `unreadable`: the system does not give it. */
export type BlobTrouble = { path: string; trouble: 'missing' | 'altered' | 'unreadable' }

/** Bytes of the data folder's files (unpacked). */
export type Progress = { done: number; total: number }

export type VerifyOptions = {
  disk: Disk
  place: string
  manifest: Manifest
  signal?: AbortSignal | undefined
  onProgress?: ((progress: Progress) => void) | undefined
}

/**
 * Reads every blob of a backup and compares hash and size; answers the files of the data folder that could not be restored.
 * Throws `backup-place-missing` when the place goes away, `backup-stopped`.
 */
export async function verifyBackup(options: VerifyOptions): Promise<BlobTrouble[]> {
  const { disk, place, manifest, signal, onProgress } = options
  const folder = officeFolder(place, manifest.officeId)
  const total = manifest.files.reduce((sum, file) => sum + file.size, 0)
  const known = new Map<string, BlobTrouble['trouble'] | null>()
  const troubles: BlobTrouble[] = []
  let done = 0
  for (const file of manifest.files) {
    heed(signal)
    const key = `${blobName(file)} ${file.size}`
    const trouble = known.has(key) ? known.get(key) : await check(disk, folder, file, signal)
    if (trouble && !known.has(key)) await atPlace(disk, place, () => expectPlace(disk, place))
    known.set(key, trouble ?? null)
    if (trouble) troubles.push({ path: file.path, trouble })
    done += file.size
    onProgress?.({ done, total })
  }
  return troubles
}

async function check(
  disk: Disk,
  folder: string,
  file: FileEntry,
  signal: AbortSignal | undefined,
): Promise<BlobTrouble['trouble'] | null> {
  const path = blobPath(folder, file)
  try {
    if (await isWhole(disk, path, file, signal)) return null
    return (await disk.stat(path)) === null ? 'missing' : 'altered'
  } catch {
    heed(signal)
    return 'unreadable'
  }
}
