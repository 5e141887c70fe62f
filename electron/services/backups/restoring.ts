/** Restoring: into the folder that is open, in the place of one that cannot be opened, or where there is none. */
import type { ParsedInputOf } from '#shared/contract/commands.ts'
import { Refusal } from '#shared/contract/result.ts'
import type { RestorePreview } from '#shared/contract/storage.ts'
import type { Manifest } from '../../backup/manifest.ts'
import type { JsonFile } from '../../platform/json-file.ts'
import type { Office } from '../office.ts'
import { expectBackup } from './backup-state.ts'
import type { Keeper } from './keeper.ts'
import type { InPlace } from './one-at-a-time.ts'
import type { PlaceMemory } from './place-memory.ts'
import { atBackups } from './refusals.ts'
import { previewOfFiles } from './restore-failed.ts'
import { restoreAsNew, restoreInPlace } from './restore-files.ts'
import { againstOpen, findLastRestore, lastRestore, undoRestore } from './restore-open.ts'
import { type Aside, lastAside, swapFolder } from './swap-folder.ts'
import { insideOf, type Spot, spotOf, type Whereabouts, whereabouts } from './whereabouts.ts'

export type RestoringParts = {
  office: Office
  memory: JsonFile<PlaceMemory>
  inPlace: InPlace
  keeper: Keeper
}

/** For how many days the way back from a restore is offered by itself. */
const offeredMs = 30 * 86_400_000

export function makeRestoring(parts: RestoringParts) {
  const { office, memory, inPlace } = parts
  const { disk } = office.parts
  const chosen = async ({ place, name }: ParsedInputOf<'backups.restore'>) => {
    const where = await whereabouts(office, memory)
    const spot = spotOf(where, place)
    const manifest = await atBackups(spot.path, () => expectBackup(disk, spot.path, name, where))
    return { where, spot, manifest }
  }
  return {
    preview: async (ref: ParsedInputOf<'backups.preview'>): Promise<RestorePreview> => {
      const { where, spot, manifest } = await chosen(ref)
      return atBackups(spot.path, async () =>
        where.isOpen
          ? (await againstOpen(office, spot, manifest)).preview()
          : previewOfFiles(office, where.path, spot, manifest),
      )
    },
    restore: async (ref: ParsedInputOf<'backups.restore'>): Promise<void> => {
      const { where, spot, manifest } = await chosen(ref)
      if (where.isOpen) return intoOpen(parts, spot, manifest)
      expectNobody(office)
      const files = filesOf(office, where.path, spot, manifest)
      if ((await disk.stat(where.path)) !== null)
        return office.rescue(() => inPlace(() => atBackups(spot.path, () => restoreInPlace(files))))
      await inPlace(() => atBackups(spot.path, () => restoreAsNew(files)))
      await office.open(where.path, where.kind)
    },
    undo: async (): Promise<void> => {
      const where = await whereabouts(office, memory)
      if (where.isOpen) return undoInOpen(parts, where)
      expectNobody(office)
      const aside = await expectAside(office, where)
      await office.rescue(() => inPlace(() => takeBack(office, where.path, aside)))
    },
    /** Moment (UTC) of the restore that can be taken back, null when none is fresh enough to offer it. */
    undoable: async (): Promise<string | null> => {
      const where = await whereabouts(office, memory)
      const recent = where.isOpen ? lastRestore(office.folder().folder.store.recentEntries()) : null
      const aside = await lastAside(disk, where.path)
      const at = [recent?.at ?? '', aside?.at ?? ''].toSorted().at(-1) ?? ''
      return at !== '' && Date.parse(office.parts.now()) - Date.parse(at) < offeredMs ? at : null
    },
  }
}

/** A folder that another PC works in is left alone. */
function expectNobody(office: Office): void {
  const state = office.state()
  if (state.state === 'open' && state.view?.reason === 'in-use') throw new Refusal('read-only')
}

export function filesOf(office: Office, path: string, spot: Spot, manifest: Manifest) {
  const { disk, now, tellWork } = office.parts
  return {
    ...{ disk, place: spot.path, isInside: spot.name === 'inside', manifest, keys: office.keys, path },
    now: now(),
    onProgress: ({ done, total }: { done: number; total: number }) =>
      tellWork({ work: 'restore', done, total }),
  }
}

/** The present is kept first; then the files come, then the records that speak of them. */
function intoOpen(
  { office, inPlace, keeper }: RestoringParts,
  spot: Spot,
  manifest: Manifest,
): Promise<void> {
  const { tellWork } = office.parts
  return inPlace(() =>
    atBackups(spot.path, async () => {
      const against = await againstOpen(office, spot, manifest)
      const { path, folder } = office.folder()
      const inside = insideOf(path)
      await keeper.keep({ path, folder }, { spot: inside, reason: 'before-restore' })
      await against.restore(({ done, total }) => tellWork({ work: 'restore', done, total }))
    }),
  )
}

/** What was restored last, as a change or as files, is taken back. */
async function undoInOpen({ office, inPlace }: RestoringParts, { path }: Whereabouts): Promise<void> {
  const { store } = office.folder().folder
  const aside = await lastAside(office.parts.disk, path)
  const entry = lastRestore(store.recentEntries()) ?? (await findLastRestore(office))
  if (entry && (aside === null || entry.at >= aside.at)) return undoRestore(office, entry)
  if (aside === null) throw new Refusal('nothing-to-undo')
  await office.maintain(() => inPlace(() => takeBack(office, path, aside)))
}

async function expectAside(office: Office, { path }: Whereabouts): Promise<Aside> {
  const aside = await lastAside(office.parts.disk, path)
  if (aside === null) throw new Refusal('nothing-to-undo')
  return aside
}

async function takeBack(office: Office, path: string, { from }: Aside): Promise<void> {
  await swapFolder(office.parts.disk, path, from, office.parts.now())
}
