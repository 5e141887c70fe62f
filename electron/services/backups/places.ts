/** The places backups of the folder in use lie in, and what lies there. */
import { isAbsolute, relative } from 'node:path'
import { Refusal } from '#shared/contract/result.ts'
import type { BackupOverview, BackupPlace, BackupSummary } from '#shared/contract/storage.ts'
import { checkPlace, placeWithin, preparePlace } from '../../backup/place.ts'
import type { JsonFile } from '../../platform/json-file.ts'
import type { Office } from '../office.ts'
import { appErrorOf } from '../opening.ts'
import { placeName } from './found-places.ts'
import { type PlaceMemory, remember } from './place-memory.ts'
import { atBackups } from './refusals.ts'
import { type KnownBackup, type KnownBackups, summaryOf } from './summaries.ts'
import { type Spot, type Whereabouts, whereabouts } from './whereabouts.ts'

/** What the words of sealed backups are read with. */
const openVault = (office: Office) => (office.state().state === 'open' ? office.folder().folder.vault : null)

type Parts = { office: Office; memory: JsonFile<PlaceMemory>; known: KnownBackups }
type Shown = { place: BackupPlace; backups: BackupSummary[] }

export function makePlaces({ office, memory, known }: Parts) {
  const { disk, now } = office.parts
  const backupsAt = async ({ path }: Spot, { officeIds }: Whereabouts): Promise<KnownBackup[]> =>
    (await Promise.all(officeIds.map((id) => known.of(path, id)))).flat()
  const show = async (spot: Spot, where: Whereabouts): Promise<Shown> => {
    const { name, path } = spot
    try {
      if (name === 'second') await atBackups(path, () => checkPlace(disk, path))
      const listed = await atBackups(path, () => backupsAt(spot, where))
      const backups = listed.map((one) => summaryOf(name, one, openVault(office)))
      const newest = backups.find((one) => !one.isDamaged)?.madeAt ?? null
      return { place: { name, path, error: null, newest, count: backups.length }, backups }
    } catch (error) {
      return { place: { name, path, error: appErrorOf(error), newest: null, count: 0 }, backups: [] }
    }
  }
  return {
    /** The places and all backups in them, newest first. */
    overview: async (): Promise<Pick<BackupOverview, 'places' | 'backups'>> => {
      const where = await whereabouts(office, memory)
      const shown = await Promise.all(where.spots.map((spot) => show(spot, where)))
      const backups = shown.flatMap((one) => one.backups)
      return {
        places: shown.map(({ place }) => place),
        backups: backups.toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : a.madeAt > b.madeAt ? -1 : 0)),
      }
    },
    /** Makes the folder the second place. Throws `backup-place-inside`, `-foreign`, `-newer`, `-full`, `not-allowed-now`. */
    choose: async (chosen: string): Promise<BackupPlace> => {
      const { path, folder } = office.folder()
      const { officeId, kind } = folder.identity
      if (kind === 'sample') throw new Refusal('not-allowed-now')
      if (isWithin(chosen, path)) throw new Refusal('backup-place-inside', { params: { path: chosen } })
      const place = await atBackups(chosen, async () => {
        const wanted = await placeWithin(disk, chosen, placeName)
        await preparePlace(disk, wanted)
        return wanted
      })
      const fresh = { second: place, missingSince: null, toldAt: null, isAdvised: true }
      await remember(memory, officeId, now(), fresh)
      return (await show({ name: 'second', path: place }, await whereabouts(office, memory))).place
    },
    /** What lies there stays; this PC writes there no more. */
    forget: async (): Promise<void> => {
      const { officeId } = office.folder().folder.identity
      await remember(memory, officeId, now(), { second: null, missingSince: null, isAdvised: true })
    },
  }
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way === '' || (!way.startsWith('..') && !isAbsolute(way))
}
