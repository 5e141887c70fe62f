/** What is told of places, and how often: a stick that is out for a day is no news, a full one is. */
import type { AppError } from '#shared/contract/result.ts'
import type { JsonFile } from '../../platform/json-file.ts'
import { adviceDays, dayMs, missingDays, type PlaceMemory, remember, rememberedOf } from './place-memory.ts'

/** Over what this PC remembers; `now` gives the moment, UTC. */
export function makePlaceNews(memory: JsonFile<PlaceMemory>, now: () => string) {
  const since = (moment: string) => Date.parse(now()) - Date.parse(moment)
  return {
    /** The second place is away: the error when that has lasted for days, once a day at most. */
    away: async (officeId: string, error: AppError): Promise<AppError | null> => {
      const before = rememberedOf(memory, officeId)
      const missingSince = before?.missingSince ?? now()
      const toldAt = before?.toldAt ?? null
      const tells = since(missingSince) >= missingDays * dayMs && (toldAt === null || since(toldAt) >= dayMs)
      await remember(memory, officeId, now(), { missingSince, ...(tells ? { toldAt: now() } : {}) })
      return tells ? error : null
    },
    back: (officeId: string): Promise<void> =>
      remember(memory, officeId, now(), { missingSince: null, toldAt: null }),
    /** Said once: backups on the disk of the data do not outlive it. */
    advice: async (officeId: string): Promise<AppError | null> => {
      const found = rememberedOf(memory, officeId)
      if (!found || found.second !== null || found.isAdvised) return null
      if (since(found.withoutSince) < adviceDays * dayMs) return null
      await remember(memory, officeId, now(), { isAdvised: true })
      return { code: 'backup-no-second-place' }
    },
  }
}
export type PlaceNews = ReturnType<typeof makePlaceNews>
