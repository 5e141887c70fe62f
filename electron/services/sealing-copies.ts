/** The copies of a folder that is sealed or unsealed: its backups, in the folder itself and in the second place. */
import type { AppError } from '#shared/contract/result.ts'
import { convertPlace, hasUnlike, type PlaceConversion } from '../backup/convert-place.ts'
import type { Converting, CopiesToConvert } from '../store/finish-converting.ts'
import { folderLayout } from '../store/layout.ts'
import type { Keys } from './keys.ts'
import type { Office, OfficeParts } from './office.ts'

/**
 * What opening does besides when it carries out a sealing or unsealing. Backups that cannot be converted keep nobody from
 * working: they are told of, and tried again when the folder is opened next.
 */
export function convertingOf(parts: OfficeParts, keys: Keys): Converting {
  return {
    tell: (done) => parts.tellWork({ work: 'seal', done, total: 1000 }),
    copies: async (held) => {
      const { officeId } = held.identity
      const isResumed = held.direction === 'sealing' && !keys.isMadeHere(officeId)
      const trouble = await convertInside(parts, held)
      return isResumed ? [{ code: 'sealing-finished' }, ...trouble] : trouble
    },
  }
}

async function convertInside(parts: OfficeParts, held: CopiesToConvert): Promise<AppError[]> {
  const { direction, keyring, vault, names, tell } = held
  const place = folderLayout(held.path).backups
  if ((await parts.disk.stat(place)) === null) return []
  const onProgress = ({ done, total }: { done: number; total: number }) => tell(done, total)
  const { officeId } = held.identity
  return convertTold(parts, { ...{ place, officeId, direction, keyring, vault, names }, onProgress })
}

async function convertTold(
  { disk, report }: OfficeParts,
  conversion: Omit<PlaceConversion, 'disk'>,
): Promise<AppError[]> {
  const { direction, place } = conversion
  const code = direction === 'sealing' ? 'backups-still-plain' : 'backups-still-sealed'
  try {
    const { unread, damaged } = await convertPlace({ ...conversion, disk })
    return unread.length + damaged.length > 0 ? [{ code, params: { path: place } }] : []
  } catch (error) {
    report(error)
    return [{ code, params: { path: place } }]
  }
}

/**
 * Seals the backups in a place that were made before the open folder was: a drive that was not there at that time. Answers what
 * must be told; nothing is done for a folder without a passphrase. To be run alone at the place (`inPlace`).
 */
export async function sealPlace(office: Office, place: string): Promise<AppError[]> {
  const { folder } = office.folder()
  const { identity, vault, view } = folder
  const { keyring, officeId } = identity
  if (keyring === null || view !== null) return []
  if (!(await hasUnlike({ disk: office.parts.disk, place, officeId }, true))) return []
  const names = new Map<string, string>()
  return convertTold(office.parts, { place, officeId, keyring, vault, names, direction: 'sealing' })
}
