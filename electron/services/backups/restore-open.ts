/** Restoring into a folder that is open: one change of the journal that leads to the backup's state, and the way back. */
import { Refusal } from '#shared/contract/result.ts'
import type { RestorePreview } from '#shared/contract/storage.ts'
import type { AnyRecord } from '#shared/registers/index.ts'
import type { Manifest } from '../../backup/manifest.ts'
import type { JournalChange, JournalEntry } from '../../store/journal.ts'
import { folderLayout } from '../../store/layout.ts'
import { searchSegments } from '../../store/segments.ts'
import type { Office } from '../office.ts'
import { changesTo, previewOf } from '../restore-diff.ts'
import { isSameContent } from '../same-content.ts'
import { leftAlone, readBackupState } from './backup-state.ts'
import { layOutAttachments, missingAttachments } from './missing-attachments.ts'
import type { Spot } from './whereabouts.ts'

/** Commands of the journal. */
export const restoreCommand = 'backups.restore'
export const undoRestoreCommand = 'backups.undo-restore'

type Progress = (progress: { done: number; total: number }) => void

/** A backup against the folder that is open: what restoring it would change, and doing so. */
export async function againstOpen(office: Office, spot: Spot, manifest: Manifest) {
  const { disk, now } = office.parts
  const { path, folder } = office.folder()
  const { identity, store, vault } = folder
  const { state, source } = await readBackupState(disk, spot.path, manifest, office.keys, identity)
  const present = { disk, layout: folderLayout(path), vault, officeId: identity.officeId }
  const isLeftAlone = await leftAlone(present, source)
  const files = await missingAttachments(disk, path, manifest, vault)
  const changesNow = () => changesTo(store, state, { at: now(), isLeftAlone })
  return {
    preview: (): RestorePreview => ({
      at: manifest.madeAt,
      ...previewOf(changesNow(), office.services().context()),
      attachments: files.length,
    }),
    restore: async (onProgress: Progress): Promise<void> => {
      const isInside = spot.name === 'inside'
      await layOutAttachments({ disk, path, place: spot.path, isInside, manifest, vault, files, onProgress })
      await store.write(restoreCommand, changesNow)
    },
  }
}

/** The last restore that has not been taken back, among the given entries (oldest first). */
export function lastRestore(entries: readonly JournalEntry[]): JournalEntry | null {
  const last = entries.findLast(({ command }) => command === restoreCommand || command === undoRestoreCommand)
  return last?.command === restoreCommand ? last : null
}

/** The same, out of the whole journal. */
export async function findLastRestore(office: Office): Promise<JournalEntry | null> {
  const { disk } = office.parts
  const { path, folder } = office.folder()
  const layout = folderLayout(path)
  const words = '"command":"backups.'
  return lastRestore(await searchSegments(disk, layout, folder.vault, Number.MAX_SAFE_INTEGER, words))
}

/**
 * Gives what a restore changed back the content it had before; what was made or changed since, and was not part of it, stays.
 * Throws `nothing-to-undo` when nothing is left to give back.
 */
export async function undoRestore(office: Office, entry: JournalEntry): Promise<void> {
  const { store } = office.folder().folder
  const at = office.parts.now()
  await store.write(undoRestoreCommand, (read) => {
    const changes = entry.changes.flatMap((change) => {
      const current = (read.get(change.register, change.id) ?? null) as AnyRecord | null
      return current === null || change.purged ? [] : backward(change, current, at)
    })
    if (changes.length === 0) throw new Refusal('nothing-to-undo')
    return changes
  })
}

function backward({ register, id, before }: JournalChange, current: AnyRecord, at: string): JournalChange[] {
  const envelope = { revision: current.revision + 1, updatedAt: at }
  // What the restore brought goes to the bin, so that nothing that points at it breaks.
  const content = before ?? { ...current, removedAt: current.removedAt ?? at }
  const after: AnyRecord = { ...content, ...envelope }
  return isSameContent(current, after) ? [] : [{ register, id, before: current, after }]
}
