/** What this PC remembers of the backups of each office: its second place, and since when something has been wrong with it. */
import * as v from 'valibot'
import type { JsonFile } from '../../platform/json-file.ts'

const entry = v.object({
  officeId: v.string(),
  /** Data folder in which this PC last had the office open: a folder that is lost is found again by it. */
  folder: v.string(),
  second: v.nullable(v.string()),
  /** Moment (UTC) from which this PC has known the office without a second place. */
  withoutSince: v.string(),
  /** Moment (UTC) from which the second place has not been there; null: it was there when last looked for. */
  missingSince: v.nullable(v.string()),
  /** Moment (UTC) at which the user was last told of that. */
  toldAt: v.nullable(v.string()),
  /** The user was told once that there is no second place, or said himself that he wants none. */
  isAdvised: v.boolean(),
})
export type RememberedPlace = v.InferOutput<typeof entry>

export const placeMemorySchema = v.object({ offices: v.array(entry) })
export type PlaceMemory = v.InferOutput<typeof placeMemorySchema>
export const noPlaces: PlaceMemory = { offices: [] }

export const dayMs = 86_400_000
/** Days without a second place, or with one that is away, after which the user is told. */
export const adviceDays = 7
export const missingDays = 3

/** What is remembered of the office, by its id. */
export function rememberedOf(memory: JsonFile<PlaceMemory>, officeId: string): RememberedPlace | null {
  return memory.value.offices.find((one) => one.officeId === officeId) ?? null
}

/** The office that was last open in that folder. */
export function rememberedIn(memory: JsonFile<PlaceMemory>, folder: string): RememberedPlace | null {
  return memory.value.offices.find((one) => one.folder === folder) ?? null
}

/** Remembers what is new of an office; `now`: moment, UTC. */
export async function remember(
  memory: JsonFile<PlaceMemory>,
  officeId: string,
  now: string,
  patch: Partial<RememberedPlace>,
): Promise<void> {
  const fresh: RememberedPlace = {
    ...{ officeId, folder: '', second: null, withoutSince: now },
    ...{ missingSince: null, toldAt: null, isAdvised: false },
  }
  const before = rememberedOf(memory, officeId)
  const next = { ...fresh, ...before, ...patch }
  if (before && JSON.stringify(before) === JSON.stringify(next)) return
  // Another office in the same folder has taken the place of the former one.
  const others = memory.value.offices.filter(
    (one) => one.officeId !== officeId && (one.folder !== next.folder || next.folder === ''),
  )
  await memory.set({ offices: [...others, next] })
}
