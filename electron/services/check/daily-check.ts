/** The check that nobody asks for: once a day, while nobody works, and silent unless it finds what was not told before. */
import * as v from 'valibot'
import type { CheckFinding } from '#shared/contract/storage.ts'
import { type Day, dayOfMoment } from '#shared/lib/dates.ts'
import type { JsonFile } from '../../platform/json-file.ts'
import type { Office } from '../office.ts'
import type { Check } from './check.ts'

/** By office: the day of its last check on this PC, and what was told of it. */
export const checkMemorySchema = v.record(v.string(), v.object({ day: v.string(), told: v.string() }))
export type CheckMemory = v.InferOutput<typeof checkMemorySchema>

type Parts = {
  office: Office
  check: Check
  memory: () => Promise<JsonFile<CheckMemory>>
  now: () => string
  told: (findings: CheckFinding[]) => void
}

/** A look whether it is time; `isQuiet`: nobody has worked for a while, and the folder has been open for long enough. */
export function makeDailyCheck({ office, check, memory, now, told }: Parts) {
  let isRunning = false
  const look = async () => {
    const { folder } = office.folder()
    if (folder.view !== null) return
    const { officeId } = folder.identity
    const file = await memory()
    const today: Day = dayOfMoment(now())
    if (file.value[officeId]?.day === today) return
    const { findings } = await check.run('history')
    const words = JSON.stringify(findings)
    const isNews = findings.length > 0 && file.value[officeId]?.told !== words
    await file.set({ ...file.value, [officeId]: { day: today, told: words } })
    if (isNews) told(findings)
  }
  return {
    look: async (isQuiet: boolean): Promise<void> => {
      if (!isQuiet || isRunning || office.state().state !== 'open') return
      isRunning = true
      await look().finally(() => {
        isRunning = false
      })
    },
  }
}
