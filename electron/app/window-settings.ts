/** What this PC remembers of the window: read before anything else is. */
import { join } from 'node:path'
import { defaultPreferences, preferencesSchema } from '#shared/contract/app-state.ts'
import { nodeDisk } from '../platform/disk.ts'
import { openJsonFile } from '../platform/json-file.ts'
import { defaultWindowState, windowStateSchema } from './window.ts'

/** Reads it from the folder `userData`; what of it cannot be read is no reason not to start, and stands in `failures`. */
export async function readWindowSettings(userData: string) {
  const failures: unknown[] = []
  const disk = forgivingDisk((error) => failures.push(error))
  const [preferences, windowState] = await Promise.all([
    openJsonFile(disk, join(userData, 'preferences.json'), preferencesSchema, defaultPreferences),
    openJsonFile(disk, join(userData, 'window.json'), windowStateSchema, defaultWindowState),
  ])
  return { preferences, windowState, failures: failures as readonly unknown[] }
}

export type WindowSettings = Awaited<ReturnType<typeof readWindowSettings>>

/** A disk on which a settings file that cannot be read is as good as none. */
export function forgivingDisk(report: (error: unknown) => void) {
  const read = (path: string) =>
    nodeDisk.read(path).catch((error: unknown) => {
      report(error)
      return null
    })
  return { ...nodeDisk, read }
}
