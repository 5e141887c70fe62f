/** What this PC has told, by office; and whether it has explained the tray. */
import * as v from 'valibot'
import { toldSchema } from '#shared/views/reminders/notice.ts'
import type { JsonFile } from '../platform/json-file.ts'
import type { ToldMemory } from './reminder-watch.ts'

export const presenceSchema = v.object({
  offices: v.record(v.string(), toldSchema),
  trayExplained: v.boolean(),
})
export type PresenceMemory = v.InferOutput<typeof presenceSchema>
export const noPresence: PresenceMemory = { offices: {}, trayExplained: false }

/** The memory of reminders over its file. */
export function toldMemoryOf(file: JsonFile<PresenceMemory>): ToldMemory {
  return {
    get: (officeId) => file.value.offices[officeId] ?? null,
    set: (officeId, told) =>
      file.set({ ...file.value, offices: { ...file.value.offices, [officeId]: told } }),
  }
}
