/** The backups of one opening of a folder: what is due in each place, and what went wrong there. */
import type { AppError } from '#shared/contract/result.ts'
import type { BackupReason } from '../../backup/manifest.ts'
import { checkPlace } from '../../backup/place.ts'
import type { OpenedFolder } from '../../store/open.ts'
import type { Office } from '../office.ts'
import { appErrorOf } from '../opening.ts'
import { purgeAtSight } from '../purging.ts'
import { sealPlace } from '../sealing-copies.ts'
import { hasChanged, isDue } from './due.ts'
import type { Keeper } from './keeper.ts'
import type { InPlace } from './one-at-a-time.ts'
import type { PlaceNews } from './place-news.ts'
import { atBackups } from './refusals.ts'
import { type KnownBackups, lastOf } from './summaries.ts'
import type { Spot } from './whereabouts.ts'

export type SessionParts = {
  office: Office
  known: KnownBackups
  keeper: Keeper
  inPlace: InPlace
  news: PlaceNews
  /** A backup was made, or one could not be; `notice`: to be told once. */
  told: (notice: AppError | null) => void
}

/** A share that is away is not asked for each minute: asking may take half a minute itself. */
const againMs = 600_000

export type Session = {
  readonly folder: OpenedFolder
  /** Moment (ms) of the last change by anybody. */
  writtenAt(): number
  /** Makes what is due in a place (`closing`: what is new at all). Never throws. */
  attend(spot: Spot, reason: Extract<BackupReason, 'hourly' | 'closing'>): Promise<void>
  /** The last trouble met. */
  trouble(): AppError | null
  isOver(): boolean
  end(): void
}

/** A folder that has just been opened for work. */
export function makeSession(parts: SessionParts, path: string, folder: OpenedFolder): Session {
  const { office, known, keeper, inPlace, told } = parts
  const { now } = office.parts
  const { officeId } = folder.identity
  const abort = new AbortController()
  const troubles = new Map<string, AppError>()
  const notBefore = new Map<string, number>()
  /** Places whose backups are purged and sealed as the folder is, as far as they can be. */
  const aligned = new Set<string>()
  const timeNow = () => Date.parse(now())
  let writtenAt = 0
  folder.store.onCommitted(() => {
    writtenAt = timeNow()
  })
  const met = makeTroubleDesk(parts, officeId, (spot, error) => {
    troubles.set(spot.path, error)
    notBefore.set(spot.path, timeNow() + againMs)
  })
  const make = (spot: Spot, reason: BackupReason) =>
    inPlace(() =>
      atBackups(spot.path, () => keeper.keep({ path, folder }, { spot, reason, signal: abort.signal })),
    )
  const attend = async (spot: Spot, reason: 'hourly' | 'closing') => {
    const { end } = await folder.store.standing()
    const last = lastOf(await known.of(spot.path, officeId), now())
    const isWanted = reason === 'hourly' ? isDue(last, end, now()) : hasChanged(last, end)
    if (!aligned.has(spot.path)) await alignPlace(parts, { path, ...folder }, spot.path, abort.signal)
    aligned.add(spot.path)
    if (isWanted) await make(spot, reason)
    else if (spot.name === 'second')
      await atBackups(spot.path, () => checkPlace(office.parts.disk, spot.path))
    if (spot.name === 'second') await parts.news.back(officeId)
    if (troubles.delete(spot.path) || isWanted) told(null)
  }
  return {
    folder,
    writtenAt: () => writtenAt,
    attend: async (spot, reason) => {
      if (reason === 'hourly' && timeNow() < (notBefore.get(spot.path) ?? 0)) return
      try {
        await attend(spot, reason)
      } catch (error) {
        if (!abort.signal.aborted) await met(spot, error)
      }
    },
    trouble: () => [...troubles.values()][0] ?? null,
    isOver: () => abort.signal.aborted,
    end: () => abort.abort(),
  }
}

/** Each kind of trouble is told once while the folder is open; that the second place is away only after days. */
function makeTroubleDesk(
  { office, news, told }: SessionParts,
  officeId: string,
  keep: (spot: Spot, error: AppError) => void,
) {
  const toldCodes = new Set<string>()
  return async (spot: Spot, thrown: unknown): Promise<void> => {
    const met = appErrorOf(thrown)
    const error = { ...met, params: { ...met.params, path: spot.path } }
    keep(spot, error)
    if (error.code === 'unexpected' || error.code === 'disk-error') office.parts.report(thrown)
    if (error.code === 'backup-place-missing' && spot.name === 'second')
      return told(await news.away(officeId, error))
    const isNew = !toldCodes.has(error.code)
    toldCodes.add(error.code)
    told(isNew ? error : null)
  }
}

/**
 * What was done to the folder while the drive was not there is done to its backups: values removed for good go, and what lies
 * unsealed is sealed when the folder has a passphrase.
 */
async function alignPlace(
  { office, known, inPlace, told }: SessionParts,
  folder: OpenedFolder & { path: string },
  place: string,
  signal: AbortSignal,
): Promise<void> {
  await inPlace(() => purgeAtSight(office, folder, place, signal))
  if (!folder.vault.isSealed) return
  const listed = await known.of(place, folder.identity.officeId)
  if (!listed.some(({ manifest }) => manifest?.isSealed === false)) return
  const troubles = await inPlace(() => sealPlace(office.parts, folder, place)).finally(known.forget)
  for (const trouble of troubles) told(trouble)
}
