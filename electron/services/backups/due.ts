/** When a backup is due. Pure. */
import type { ChainPoint } from '../../store/journal.ts'

/** A backup as far as its age and content go. */
export type LastBackup = ChainPoint & { madeAt: string }

export const hourMs = 3_600_000

/** Whether the folder says something else than its newest backup. Nothing was ever written: there is nothing to keep. */
export function hasChanged(newest: LastBackup | null, end: ChainPoint): boolean {
  return newest === null ? end.seq > 0 : newest.seq !== end.seq || newest.head !== end.head
}

/** Whether to make a backup by itself: something changed, and the newest is an hour old (or of a clock that ran ahead). */
export function isDue(newest: LastBackup | null, end: ChainPoint, now: string): boolean {
  if (!hasChanged(newest, end)) return false
  const age = newest === null ? hourMs : Date.parse(now) - Date.parse(newest.madeAt)
  return age >= hourMs || age < 0
}
