/** The backups that lie in a folder in trouble. */
import type { BackupSummary } from '#shared/contract/storage.ts'
import { type ListedBackup, listBackups } from '../backup/list-backups.ts'
import { openWords } from '../backup/manifest-words.ts'
import { listOffices } from '../backup/place.ts'
import type { Disk } from '../platform/disk.ts'
import { folderLayout } from '../store/layout.ts'

/** Newest first; `officeId` null: of whichever office has backups there. None when there is no place or it cannot be read. */
export async function backupsWithin(
  disk: Disk,
  path: string,
  officeId: string | null,
): Promise<BackupSummary[]> {
  const place = folderLayout(path).backups
  try {
    const offices = officeId === null ? await listOffices(disk, place) : [officeId]
    const listed = await Promise.all(offices.map((id) => listBackups(disk, place, id)))
    return listed
      .flat()
      .map(summaryOf)
      .toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1))
  } catch {
    return []
  }
}

function summaryOf(backup: ListedBackup): BackupSummary {
  const { name } = backup
  if (backup.state !== 'whole') return { ...unknown, name, isDamaged: true }
  const { madeAt, reason, label = '', records, isSealed, kind, files } = backup.manifest
  return {
    ...{ place: 'inside', name, madeAt, reason, label: openWords(label, null), records, isSealed },
    attachments: files.filter(({ role }) => role === 'attachment').length,
    bytes: files.reduce((sum, { size }) => sum + size, 0),
    isSample: kind === 'sample',
    isDamaged: false,
  }
}

const unknown: Omit<BackupSummary, 'name' | 'isDamaged'> = {
  place: 'inside',
  madeAt: '',
  reason: '',
  label: '',
  records: 0,
  attachments: 0,
  bytes: 0,
  isSealed: false,
  isSample: false,
}
