/** The backup that is made before older data is changed to fit this program. */
import { makeBackup } from '../../backup/make-backup.ts'
import { preparePlace } from '../../backup/place.ts'
import type { Disk } from '../../platform/disk.ts'
import { chainStart } from '../../store/journal.ts'
import { folderLayout } from '../../store/layout.ts'
import type { BackUpBefore } from '../../store/migrations/migrate.ts'
import { allFiles } from './folder-files.ts'

/** Keeps everything the folder has in its own backup place; throws when it cannot. */
export function backUpBeforeMigration(disk: Disk, now: () => string): BackUpBefore {
  return async (path, { officeId, kind, format, keyring }) => {
    const place = folderLayout(path).backups
    await disk.makeFolder(place)
    await preparePlace(disk, place)
    const facts = { officeId, kind, format, officeName: '', seq: 0, head: chainStart, records: 0 }
    const source = { ...facts, isSealed: keyring !== null, folder: path, files: await allFiles(disk, path) }
    await makeBackup({ disk, place, source, now: now(), reason: 'before-migration', linksFiles: true })
  }
}
