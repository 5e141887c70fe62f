/** What this PC remembers between runs. */
import { join } from 'node:path'
import { defaultPreferences, preferencesSchema } from '#shared/contract/app-state.ts'
import { nodeDisk } from '../platform/disk.ts'
import { openJsonFile } from '../platform/json-file.ts'
import { noPlaces, placeMemorySchema } from '../services/backups/place-memory.ts'
import { reportFailure } from './report-failure.ts'
import { rememberedSchema } from './shell-folders.ts'
import { noPresence, presenceSchema } from './told-memory.ts'
import { defaultWindowState, windowStateSchema } from './window.ts'

/** Reads it from the folder `userData`; what of it cannot be read is no reason not to start. */
export async function readSettings(userData: string) {
  const read = (path: string) =>
    nodeDisk.read(path).catch((error: unknown) => {
      reportFailure(error, 'settings')
      return null
    })
  const disk = { ...nodeDisk, read }
  const [preferences, remembered, windowState, backupPlaces, presence] = await Promise.all([
    openJsonFile(disk, join(userData, 'preferences.json'), preferencesSchema, defaultPreferences),
    openJsonFile(disk, join(userData, 'folder.json'), rememberedSchema, { folder: null, kind: 'office' }),
    openJsonFile(disk, join(userData, 'window.json'), windowStateSchema, defaultWindowState),
    openJsonFile(disk, join(userData, 'backup-places.json'), placeMemorySchema, noPlaces),
    openJsonFile(disk, join(userData, 'reminders-told.json'), presenceSchema, noPresence),
  ])
  return { preferences, remembered, windowState, backupPlaces, presence }
}

export type Settings = Awaited<ReturnType<typeof readSettings>>
