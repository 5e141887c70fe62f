/** Making one backup of the open folder in one place, and making room for it. */
import { BackupError } from '../../backup/backup-error.ts'
import { type BackupSource, type MadeBackup, makeBackup } from '../../backup/make-backup.ts'
import type { BackupReason } from '../../backup/manifest.ts'
import { preparePlace } from '../../backup/place.ts'
import type { Progress } from '../../backup/verify-backup.ts'
import type { Disk } from '../../platform/disk.ts'

export type KeepOptions = {
  disk: Disk
  place: string
  /** Inside the data folder: made when it is missing, attachments are linked. */
  isInside: boolean
  /** Asked again when a file has gone between looking and copying (a snapshot made room for a newer one). */
  source: () => Promise<BackupSource>
  now: string
  reason: BackupReason
  label?: string
  isThorough?: boolean
  signal?: AbortSignal | undefined
  onProgress?: ((progress: Progress) => void) | undefined
}

/** Makes the backup. Throws `BackupError`, see `makeBackup`. */
export async function keepBackup(options: KeepOptions): Promise<MadeBackup> {
  const { disk, place, isInside, source, ...rest } = options
  if (isInside) await preparePlace(disk, place)
  const make = async () => makeBackup({ ...rest, disk, place, linksFiles: isInside, source: await source() })
  try {
    return await make()
  } catch (error) {
    const isOfSource = error instanceof BackupError && error.code === 'backup-failed' && error.details.path
    if (!isOfSource) throw error
    return await make()
  }
}
