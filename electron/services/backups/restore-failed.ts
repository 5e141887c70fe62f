/** What restoring a backup would change in a folder that is not open for work, as far as that folder can be read. */
import type { RestorePreview } from '#shared/contract/storage.ts'
import type { Manifest } from '../../backup/manifest.ts'
import { findIdentity } from '../../store/identity.ts'
import { folderLayout } from '../../store/layout.ts'
import { readFolder } from '../../store/read-folder.ts'
import { lastGoodState } from '../../store/repair.ts'
import { makeState, type State } from '../../store/state.ts'
import { contextOf } from '../changes.ts'
import type { Office } from '../office.ts'
import { changesTo, previewOf } from '../restore-diff.ts'
import { makeCalendarSource } from '../working-calendar.ts'
import { readBackupState } from './backup-state.ts'
import type { Spot } from './whereabouts.ts'

/** Throws what `readBackupState` throws. */
export async function previewOfFiles(
  office: Office,
  path: string,
  spot: Spot,
  manifest: Manifest,
): Promise<RestorePreview> {
  const { disk, now, newId } = office.parts
  const { state } = await readBackupState(disk, spot.path, manifest, office.keys, null)
  const present = await readableState(office, path)
  const world = { now, newId, calendarOf: makeCalendarSource(), actorOf: () => '' }
  const changes = changesTo(present, state, { at: now() })
  return {
    at: manifest.madeAt,
    ...previewOf(changes, contextOf(world, present)),
    attachments: manifest.files.filter(({ role }) => role === 'attachment').length,
  }
}

/** Nothing where nothing can be read: everything would come from the backup. */
async function readableState(office: Office, path: string): Promise<State> {
  const { disk } = office.parts
  try {
    const found = await findIdentity(disk, path)
    if (found.state === 'empty') return makeState({})
    const { officeId } = found.identity
    const vault = office.keys.vaultOf(found.identity)
    return lastGoodState(await readFolder({ disk, layout: folderLayout(path), vault, officeId }))
  } catch {
    return makeState({})
  }
}
