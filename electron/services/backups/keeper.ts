/** Making a backup of the open folder in a place of its, with room made for it; to be called in turn (`InPlace`). */
import type { MadeBackup } from '../../backup/make-backup.ts'
import type { BackupReason } from '../../backup/manifest.ts'
import { sealWords } from '../../backup/manifest-words.ts'
import { thinPlace } from '../../backup/thin-place.ts'
import type { Progress } from '../../backup/verify-backup.ts'
import type { OpenedFolder } from '../../store/open.ts'
import type { Office } from '../office.ts'
import { keepBackup } from './keep-backup.ts'
import { standingSource } from './standing-source.ts'
import { countSpare, type KnownBackups } from './summaries.ts'
import type { Spot } from './whereabouts.ts'

export type Keeping = {
  spot: Spot
  reason: BackupReason
  label?: string
  signal?: AbortSignal
  onProgress?: (progress: Progress) => void
}

export type Keeper = {
  /** Throws `BackupError`. */
  keep(current: { path: string; folder: OpenedFolder }, keeping: Keeping): Promise<MadeBackup>
  /** Something of that place is damaged: the next backup there reads everything and writes it anew. */
  distrust(place: string): void
}

/** Making room reads every manifest: worth it for some at a time. */
const spareAtOnce = 5

export function makeKeeper(office: Office, known: KnownBackups): Keeper {
  const { disk, now } = office.parts
  const distrusted = new Set<string>()
  return {
    distrust: (place) => void distrusted.add(place),
    keep: async ({ path, folder }, { spot, label = '', ...rest }) => {
      const { identity, vault } = folder
      const { officeId } = identity
      const place = { disk, place: spot.path }
      const source = () => standingSource(disk, path, folder)
      const isThorough = distrusted.has(spot.path)
      const isInside = spot.name === 'inside'
      const made = await keepBackup({
        ...place,
        isInside,
        source,
        now: now(),
        isThorough,
        label: sealWords(label, vault),
        ...rest,
      })
      distrusted.delete(spot.path)
      if (countSpare(await known.of(spot.path, officeId), now()) >= spareAtOnce)
        await thinPlace({ ...place, officeId, now: now(), signal: rest.signal })
      return made
    },
  }
}
