/** The commands about backups. */
import { join } from 'node:path'
import type { ParsedInputOf } from '#shared/contract/commands.ts'
import { type AppError, Refusal } from '#shared/contract/result.ts'
import type {
  BackupOverview,
  BackupPlace,
  BackupSummary,
  BackupTrouble,
  FolderReport,
  FoundBackups,
} from '#shared/contract/storage.ts'
import { verifyBackup } from '../../backup/verify-backup.ts'
import type { JsonFile } from '../../platform/json-file.ts'
import type { Office } from '../office.ts'
import { appErrorOf } from '../opening.ts'
import { makeAutomatic, type Schedule } from './automatic.ts'
import { expectBackup } from './backup-state.ts'
import { findBackups } from './found-places.ts'
import { type Keeper, makeKeeper } from './keeper.ts'
import type { InPlace } from './one-at-a-time.ts'
import type { PlaceMemory } from './place-memory.ts'
import { makePlaces } from './places.ts'
import { atBackups } from './refusals.ts'
import { restoreAsNew } from './restore-files.ts'
import { filesOf, makeRestoring } from './restoring.ts'
import { type KnownBackups, makeKnownBackups, summaryOf } from './summaries.ts'
import { spotOf, whereabouts } from './whereabouts.ts'

export type BackupsParts = {
  office: Office
  /** What this PC remembers of the places of its offices. */
  memory: JsonFile<PlaceMemory>
  schedule: Schedule
  /** Asks for a folder; null when the user thinks better of it. */
  chooseFolder: () => Promise<string | null>
  /** Opens a folder and remembers it as the one to open at the next start. */
  openFolder: (path: string) => Promise<unknown>
  /** A backup was made, or one could not be; `notice`: to be told once. */
  told: (notice: AppError | null) => void
}

export type Backups = ReturnType<typeof makeBackups>

/** The backups of the office from now on, made by themselves and by command. */
export function makeBackups(parts: BackupsParts) {
  const { office, memory, schedule, chooseFolder, told } = parts
  const known = makeKnownBackups(office.parts.disk)
  const keeper = makeKeeper(office, known)
  const queue = office.parts.inPlace
  const inPlace: InPlace = (work) => queue(work).finally(known.forget)
  const automatic = makeAutomatic({ office, memory, known, keeper, inPlace: queue, schedule, told })
  const places = makePlaces({ office, memory, known })
  const restoring = makeRestoring({ office, memory, keeper, inPlace: queue })
  const shared: Shared = { ...parts, known, keeper, inPlace: queue }
  return {
    /** For other work on the places (a purge, sealing): no backup is made or read meanwhile. */
    inPlace,
    automatic,
    list: async (): Promise<BackupOverview> => ({
      ...(await places.overview()),
      trouble: automatic.trouble(),
      undoable: await restoring.undoable(),
    }),
    /** The report of a folder in trouble, with the backups of every place and the way back from the last restore. */
    complete: async (report: FolderReport): Promise<FolderReport> => {
      const { backups } = await places.overview()
      const canUndoRestore = (await restoring.undoable()) !== null
      return { ...report, backups, canUndoRestore }
    },
    make: makeByHand(shared),
    choosePlace: async (): Promise<BackupPlace | null> => {
      office.folder()
      const chosen = await chooseFolder()
      if (chosen === null) return null
      const place = await places.choose(chosen)
      told(null)
      void automatic.look()
      return place
    },
    forgetPlace: async (): Promise<void> => {
      await places.forget()
      told(null)
    },
    verify: makeVerify(shared),
    preview: restoring.preview,
    restore: (ref: ParsedInputOf<'backups.restore'>) => restoring.restore(ref).finally(() => told(null)),
    undoRestore: () => restoring.undo().finally(() => told(null)),
    ...makeFinding(shared),
  }
}

type Shared = BackupsParts & { known: KnownBackups; keeper: Keeper; inPlace: InPlace }

/** A backup at the user's wish, in every place that is there; answers the one in the folder. */
function makeByHand({ office, memory, known, keeper, inPlace, told }: Shared) {
  const { tellWork } = office.parts
  return async ({ label }: ParsedInputOf<'backups.make'>): Promise<BackupSummary> => {
    const current = office.folder()
    if (current.folder.view) throw new Refusal('read-only')
    const { spots } = await whereabouts(office, memory)
    const onProgress = ({ done, total }: { done: number; total: number }) =>
      tellWork({ work: 'backup', done, total })
    const make = (spot: (typeof spots)[number]) =>
      inPlace(() =>
        atBackups(spot.path, () => keeper.keep(current, { spot, reason: 'manual', label, onProgress })),
      )
    const [inside, ...others] = spots
    if (!inside) throw new Refusal('folder-not-chosen')
    const { name } = await make(inside)
    // The folder has its backup: that the stick is out is told, and shown with the places.
    for (const spot of others) await make(spot).catch((error: unknown) => told(appErrorOf(error)))
    told(null)
    const found = (await known.of(inside.path, current.folder.identity.officeId)).find(
      (one) => one.name === name,
    )
    if (!found) throw new Refusal('backup-failed', { params: { path: inside.path, file: name } })
    return summaryOf('inside', found, current.folder.vault)
  }
}

/** Reads everything a backup is made of; what is wrong there is mended by the next one. */
function makeVerify({ office, memory, keeper, inPlace }: Shared) {
  const { disk, tellWork } = office.parts
  return async ({ place, name }: ParsedInputOf<'backups.verify'>): Promise<BackupTrouble[]> => {
    const where = await whereabouts(office, memory)
    const spot = spotOf(where, place)
    return inPlace(() =>
      atBackups(spot.path, async () => {
        const manifest = await expectBackup(disk, spot.path, name, where)
        const onProgress = ({ done, total }: { done: number; total: number }) =>
          tellWork({ work: 'check', done, total })
        const troubles = await verifyBackup({ disk, place: spot.path, manifest, onProgress })
        if (troubles.length > 0) keeper.distrust(spot.path)
        return troubles
      }),
    )
  }
}

/** Backups of a PC that is lost: pointed at, and laid out as a new folder. */
function makeFinding({ office, known, inPlace, chooseFolder, openFolder }: Shared) {
  const { disk } = office.parts
  let found: FoundBackups | null = null
  return {
    find: async (): Promise<FoundBackups | null> => {
      const chosen = await chooseFolder()
      if (chosen === null) return null
      found = await findBackups(disk, known, chosen)
      return found
    },
    /** False when the dialog is left. Only what `find` has shown can be restored. */
    restoreFound: async ({ officeId, name }: ParsedInputOf<'backups.restore-found'>): Promise<boolean> => {
      if (!found?.offices.some((one) => one.officeId === officeId)) throw new Refusal('backup-place-missing')
      const spot = { name: 'found' as const, path: found.path }
      // Practice data never become an office.
      const of = { officeIds: [officeId], kind: 'office' as const }
      const manifest = await atBackups(spot.path, () => expectBackup(disk, spot.path, name, of))
      const chosen = await chooseFolder()
      if (chosen === null) return false
      const path = await freePath(disk, chosen)
      await inPlace(() => atBackups(spot.path, () => restoreAsNew(filesOf(office, path, spot, manifest))))
      await openFolder(path)
      return true
    },
  }
}

/** A folder of its own within the chosen one, whatever else is there. */
async function freePath(disk: Office['parts']['disk'], chosen: string): Promise<string> {
  for (let count = 1; ; count += 1) {
    const path = join(chosen, count === 1 ? 'Phoi Hop' : `Phoi Hop ${count}`)
    if ((await disk.stat(path)) === null) return path
  }
}
