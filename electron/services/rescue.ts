/** A folder that opening for work refuses: looking at it, knowing what is left, going back, taking out what can be read. */
import { join } from 'node:path'
import type { ParsedInputOf } from '#shared/contract/commands.ts'
import { type AppError, Refusal } from '#shared/contract/result.ts'
import type { BackupOverview, FolderReport } from '#shared/contract/storage.ts'
import { findIdentity, type Identity } from '../store/identity.ts'
import { folderLayout, formatVersion, snapshotName } from '../store/layout.ts'
import { type FolderReading, type FolderSource, readFolder } from '../store/read-folder.ts'
import { goBack, lastGoodState } from '../store/repair.ts'
import { readSnapshot } from '../store/snapshot.ts'
import { makeReadableExport } from './export-readable.ts'
import type { Office } from './office.ts'
import type { PaperDesk } from './paper-desk.ts'

const damageCodes = new Set(['damaged-journal', 'missing-journal', 'altered-journal', 'missing-data'])

/** Opens the folder that could not be opened for work to look at only. Throws `not-allowed-now`. */
export async function viewFolderOf(office: Office): Promise<void> {
  office.unopened()
  const state = office.state()
  const isDamaged = state.state === 'failed' && damageCodes.has(state.error.code)
  await office.view(isDamaged ? 'damaged' : 'chosen')
}

/** The commands for a folder in trouble. */
export function makeRescue(office: Office, desk: PaperDesk, listBackups: () => Promise<BackupOverview>) {
  const { disk, now } = office.parts
  const sourceOf = async (path: string): Promise<FolderSource> => {
    const identity = await expectReadable(office, path)
    const { officeId } = identity
    return { disk, layout: folderLayout(path), vault: office.keys.vaultOf(identity), officeId }
  }
  return {
    /** Reads and writes nothing. Throws `not-allowed-now` for a folder that is open for work. */
    inspect: async (): Promise<FolderReport> => {
      const { path } = office.unopened()
      const found = await sourceOf(path)
        .then(async (source) => ({ source, reading: await readFolder(source) }))
        // What keeps it from being read is the error that is told already.
        .catch(() => null)
      const { backups, undoable } = await listBackups().catch(() => ({ backups: [], undoable: null }))
      const told = errorOf(office) ?? found?.reading.damage?.error ?? { code: 'unexpected' as const }
      return { error: told, ...(await remainsOf(found)), backups, canUndoRestore: undoable !== null }
    },
    /** Throws `not-allowed-now` when there is nothing whole to go back to, `folder-in-use`. */
    goBack: ({ keeps }: ParsedInputOf<'folder.go-back'>): Promise<void> =>
      office.rescue(async ({ path }) => {
        const source = await sourceOf(path)
        if (!canGoBack(await readFolder(source))) throw new Refusal('not-allowed-now')
        // What is kept of later changes waits in the folder, and is taken in by opening.
        await goBack(source, now(), keeps)
      }),
    exportReadable: makeReadableExport(office, desk, sourceOf),
  }
}

/** Only a folder of this program's form can be read. */
async function expectReadable(office: Office, path: string): Promise<Identity> {
  const found = await findIdentity(office.parts.disk, path)
  if (found.state !== 'found' || found.identity.state !== 'ready') throw new Refusal('missing-data')
  if (found.identity.format !== formatVersion) throw new Refusal('migration-failed')
  return found.identity
}

function errorOf(office: Office): AppError | null {
  const state = office.state()
  if (state.state === 'failed') return state.error
  return state.state === 'open' ? (state.view?.error ?? null) : null
}

type Found = { source: FolderSource; reading: FolderReading } | null

async function remainsOf(
  found: Found,
): Promise<Pick<FolderReport, 'records' | 'lastGood' | 'later' | 'canGoBack'>> {
  const none = { records: null, lastGood: null, later: { count: 0, to: null }, canGoBack: false }
  if (found === null) return none
  const { source, reading } = found
  const salvage = reading.damage?.salvage ?? []
  const later = { count: salvage.length, to: salvage.at(-1)?.at ?? null }
  if (!hasRemains(reading)) return { ...none, later }
  return {
    records: lastGoodState(reading).count(),
    lastGood: { seq: reading.end.seq, at: await endMoment(source, reading) },
    later,
    canGoBack: canGoBack(reading),
  }
}

/** An office that has just been made has no change yet, and is whole. */
const hasRemains = ({ damage, end }: FolderReading) => damage === null || end.seq > 0

/** Without anything whole, going back would lead to an empty office. */
function canGoBack({ damage, end }: FolderReading): boolean {
  return damage !== null && damage.error.code !== 'missing-data' && end.seq > 0
}

/** Moment of the last whole change; without its line that of the snapshot that holds it. */
async function endMoment({ disk, layout, vault }: FolderSource, reading: FolderReading): Promise<string> {
  const last = reading.entries.at(-1) ?? reading.damage?.lastGood
  if (last) return last.at
  const snapshot = await readSnapshot(disk, join(layout.snapshots, snapshotName(reading.snapshotSeq)), vault)
  return snapshot?.savedAt ?? ''
}
