/** Taking backups out of a place, and after them the blobs that nobody refers to any more. */
import { join } from 'node:path'
import type { Disk } from '../platform/disk.ts'
import { atPlace, BackupError, heed } from './backup-error.ts'
import { listBlobs, removeLeftovers } from './blob-store.ts'
import { listBackups, manifestNames, readBackup } from './list-backups.ts'
import { checkPlace, officeFolder } from './place.ts'
import { blobName } from './read-blob.ts'
import { isSafeName } from './safe-path.ts'
import { backupsToKeep } from './thin.ts'

export type Swept = {
  /** Names of the backups taken out. */
  removed: string[]
  /** How many blobs went with them. */
  blobs: number
  /** False when blobs had to stay because a manifest cannot be read that may refer to them. */
  isSwept: boolean
}

export type ThinOptions = {
  disk: Disk
  place: string
  officeId: string
  /** Moment, UTC. */
  now: string
  signal?: AbortSignal | undefined
}

/**
 * Takes out the backups of an office that `backupsToKeep` does not keep (never damaged ones), then the blobs that no backup
 * refers to. Stopped or cut off at any moment it leaves whole backups. Throws {@link BackupError}.
 */
export async function thinPlace({ disk, place, officeId, now, signal }: ThinOptions): Promise<Swept> {
  await checkPlace(disk, place)
  const listed = (await listBackups(disk, place, officeId)).filter((backup) => backup.state === 'whole')
  const candidates = listed.map(({ name, manifest: { madeAt, seq, reason, label } }) => ({
    ...{ name, madeAt, seq, reason, label },
  }))
  const kept = backupsToKeep(candidates, now)
  const removed = candidates.map(({ name }) => name).filter((name) => !kept.has(name))
  return atPlace(disk, place, async () => {
    for (const name of removed.toReversed()) {
      heed(signal)
      await disk.remove(join(officeFolder(place, officeId), name))
    }
    return { removed, ...(await sweep(disk, place, officeId, signal)) }
  })
}

/** Takes one backup out, also a damaged one, at the user's wish. Throws {@link BackupError}. */
export async function removeBackup(
  disk: Disk,
  place: string,
  officeId: string,
  name: string,
): Promise<Swept> {
  if (!isSafeName(name) || !name.endsWith('.json')) throw new BackupError('backup-failed', { path: name })
  await checkPlace(disk, place)
  return atPlace(disk, place, async () => {
    await disk.remove(join(officeFolder(place, officeId), name))
    return { removed: [name], ...(await sweep(disk, place, officeId, undefined)) }
  })
}

/** The blobs that readable manifests refer to, and the names of those that cannot be read. */
export async function referredBlobs(
  disk: Disk,
  place: string,
  officeId: string,
): Promise<{ names: Set<string>; manifests: number; unread: string[] }> {
  const names = new Set<string>()
  const unread: string[] = []
  let manifests = 0
  // One at a time: the manifests of an office with many attachments are large.
  for (const name of await manifestNames(disk, officeFolder(place, officeId))) {
    const found = await readBackup(disk, place, officeId, name)
    if (found?.state !== 'whole') {
      unread.push(name)
      continue
    }
    manifests += 1
    for (const file of found.manifest.files) names.add(blobName(file))
  }
  return { names, manifests, unread }
}

/** Removes blobs and leftovers that nobody refers to, unless a manifest cannot be read or none is there at all. */
export async function sweep(
  disk: Disk,
  place: string,
  officeId: string,
  signal: AbortSignal | undefined,
): Promise<Omit<Swept, 'removed'>> {
  const folder = officeFolder(place, officeId)
  await removeLeftovers(disk, folder)
  const referred = await referredBlobs(disk, place, officeId)
  // A share that for a moment shows no names must not cost the blobs of all backups.
  if (referred.unread.length > 0 || referred.manifests === 0) return { blobs: 0, isSwept: false }
  const unreferred = (await listBlobs(disk, folder)).filter((name) => !referred.names.has(name))
  for (const name of unreferred) {
    heed(signal)
    await disk.remove(join(folder, 'blobs', name.slice(0, 2), name))
  }
  return { blobs: unreferred.length, isSwept: true }
}
