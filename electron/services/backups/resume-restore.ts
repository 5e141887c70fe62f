/** A restore of files that was cut off is gone on with before the folder is opened. */
import { acquireLock, type LockAttempt } from '../../store/lock.ts'
import type { OfficeParts } from '../office.ts'
import { finishSwap, isSwapUnfinished } from './swap-folder.ts'

type TakeLock = () => Promise<LockAttempt>

/**
 * Goes on with it, under the lock that the opening then takes over; answers how to get that, `takeLock` as it was given when
 * there is nothing to do. `release` must be called when the opening failed before it asked for the lock.
 */
export async function resumeRestore(
  { disk, now, newId, lock }: OfficeParts,
  path: string,
  takeLock: TakeLock | undefined,
): Promise<{ takeLock: TakeLock | undefined; release: () => Promise<void> }> {
  const nothing = { takeLock, release: async () => undefined }
  if (!(await isSwapUnfinished(disk, path).catch(() => false))) return nothing
  const attempt = await (takeLock?.() ?? acquireLock({ disk, path, newId, ...lock }))
  let isTaken = false
  const release = async () => {
    if (attempt.kind === 'held' && !isTaken) await attempt.lock.release()
  }
  // Who has the folder goes on with it himself.
  if (attempt.kind === 'held')
    await finishSwap(disk, path, now()).catch(async (error: unknown) => {
      await release()
      throw error
    })
  return {
    takeLock: async () => {
      isTaken = true
      return attempt
    },
    release,
  }
}
