/** The copies of a folder that is sealed or unsealed: its backups, in the folder itself and in the second place. */
import type { AppError } from '#shared/contract/result.ts'
import { convertPlace, type PlaceConversion } from '../backup/convert-place.ts'
import type { Converting, CopiesToConvert } from '../store/finish-converting.ts'
import { folderLayout } from '../store/layout.ts'
import type { OpenedFolder } from '../store/open.ts'
import type { Keys } from './keys.ts'
import type { OfficeParts, WorkingParts } from './office.ts'

/**
 * What opening does besides when it carries out a sealing or unsealing. Backups that cannot be converted keep nobody from
 * working: they are told of.
 */
export function convertingOf(parts: WorkingParts, keys: Keys): Converting {
  return {
    alone: parts.inPlace,
    tell: (done) => parts.tellWork({ work: 'seal', done, total: 1000 }),
    copies: async (held) => {
      const isResumed = held.direction === 'sealing' && !keys.isMadeHere(held.identity.officeId)
      const trouble = [...(await convertInside(parts, held)), ...(await convertSecond(parts, held))]
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

/** A drive that is not there: sealed when it is next seen; to unseal it then, the key will be gone. */
async function convertSecond(parts: OfficeParts, held: CopiesToConvert): Promise<AppError[]> {
  const { direction, keyring, vault, names, identity } = held
  const { officeId } = identity
  const place = parts.secondPlaceOf?.(officeId) ?? null
  if (place === null) return []
  const isThere = await parts.disk.stat(place).then(Boolean, () => false)
  if (isThere) return convertTold(parts, { place, officeId, direction, keyring, vault, names })
  return direction === 'sealing' ? [] : [{ code: 'backups-still-sealed', params: { path: place } }]
}

async function convertTold(
  { disk, report }: OfficeParts,
  conversion: Omit<PlaceConversion, 'disk'>,
): Promise<AppError[]> {
  const { direction, place } = conversion
  const code = direction === 'sealing' ? 'backups-still-plain' : 'backups-still-sealed'
  try {
    await convertPlace({ ...conversion, disk })
    return []
  } catch (error) {
    report(error)
    return [{ code, params: { path: place } }]
  }
}

/**
 * Seals the backups in a place that the folder's sealing did not reach: a drive that was not there at that time. Answers what
 * must be told. To be run alone at the place (`inPlace`), for a folder with a passphrase that is open for work.
 */
export async function sealPlace(
  parts: OfficeParts,
  { identity, vault }: Pick<OpenedFolder, 'identity' | 'vault'>,
  place: string,
): Promise<AppError[]> {
  const { keyring, officeId } = identity
  if (keyring === null) return []
  const names = new Map<string, string>()
  return convertTold(parts, { place, officeId, keyring, vault, names, direction: 'sealing' })
}
