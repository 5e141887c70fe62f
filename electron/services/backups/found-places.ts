/** Backups in a folder that the user points at: of a PC that is lost, of an office this PC has never seen. */
import { join } from 'node:path'
import { Refusal } from '#shared/contract/result.ts'
import type { FoundBackups } from '#shared/contract/storage.ts'
import { openWords } from '../../backup/manifest-words.ts'
import { listOffices } from '../../backup/place.ts'
import type { Disk } from '../../platform/disk.ts'
import { folderLayout } from '../../store/layout.ts'
import { atBackups } from './refusals.ts'
import { type KnownBackups, summaryOf } from './summaries.ts'

/** Name under which backups lie in a folder that holds other things too. */
export const placeName = 'Phoi Hop sao luu'

/**
 * Looks in the folder itself, in the place within it, and in the place of a data folder. Throws `backup-place-missing` when
 * there is none.
 */
export async function findBackups(disk: Disk, known: KnownBackups, chosen: string): Promise<FoundBackups> {
  for (const path of [chosen, join(chosen, placeName), folderLayout(chosen).backups]) {
    const offices = await atBackups(path, () => officesAt(disk, known, path).catch(() => []))
    if (offices.length > 0) return { path, offices }
  }
  throw new Refusal('backup-place-missing', { params: { path: chosen } })
}

async function officesAt(disk: Disk, known: KnownBackups, path: string): Promise<FoundBackups['offices']> {
  const found: FoundBackups['offices'] = []
  for (const officeId of await listOffices(disk, path)) {
    const listed = await known.of(path, officeId)
    const officeName =
      listed.map(({ manifest }) => openWords(manifest?.officeName ?? '', null)).find((one) => one !== '') ??
      ''
    found.push({ officeId, officeName, backups: listed.map((one) => summaryOf('found', one, null)) })
  }
  return found
}
