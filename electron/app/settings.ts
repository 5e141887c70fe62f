/** What this PC remembers between runs. */
import { join } from 'node:path'
import { openJsonFile } from '../platform/json-file.ts'
import { noPlaces, placeMemorySchema } from '../services/backups/place-memory.ts'
import { reportFailure } from './report-failure.ts'
import { rememberedSchema } from './shell-folders.ts'
import { noPresence, presenceSchema } from './told-memory.ts'
import { forgivingDisk, type WindowSettings } from './window-settings.ts'

/** Reads from the folder `userData` what is not `known` yet; what of it cannot be read is no reason not to start. */
export async function readSettings(userData: string, known: WindowSettings) {
  for (const failure of known.failures) reportFailure(failure, 'settings')
  const disk = forgivingDisk((error) => reportFailure(error, 'settings'))
  const [remembered, backupPlaces, presence] = await Promise.all([
    openJsonFile(disk, join(userData, 'folder.json'), rememberedSchema, { folder: null, kind: 'office' }),
    openJsonFile(disk, join(userData, 'backup-places.json'), placeMemorySchema, noPlaces),
    openJsonFile(disk, join(userData, 'reminders-told.json'), presenceSchema, noPresence),
  ])
  return { ...known, remembered, backupPlaces, presence }
}

export type Settings = Awaited<ReturnType<typeof readSettings>>
