/** What goes wrong with backups, as it crosses to the screen. */
import type { ErrorCode } from '#shared/contract/result.ts'
import { Refusal } from '#shared/contract/result.ts'
import { type BackupCode, BackupError } from '../../backup/backup-error.ts'
import { onDisk } from '../../store/disk-errors.ts'

const codes: Readonly<Record<BackupCode, ErrorCode>> = {
  'backup-place-missing': 'backup-place-missing',
  'backup-place-full': 'backup-place-full',
  'backup-place-foreign': 'backup-place-foreign',
  'backup-place-newer': 'backup-place-newer',
  'backup-damaged': 'backup-damaged',
  'backup-stopped': 'cancelled',
  'backup-failed': 'backup-failed',
}

/** Runs work at a backup place; a `BackupError`, and what the system says of other folders, comes out as a `Refusal`. */
export async function atBackups<T>(place: string, work: () => Promise<T>): Promise<T> {
  return onDisk(async () => {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof BackupError)) throw error
      const file = [error.details.path, error.details.system].filter(Boolean).join(' ')
      throw new Refusal(codes[error.code], { params: { path: place, file } })
    }
  })
}
