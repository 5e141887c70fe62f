/**
 * One writer per data folder, also on a share, also after crashes, sleep and clocks that jump.
 *
 * The holder beats (`lock-hold.ts`); who finds a lock reads only and watches (`lock-watch.ts`); a lock without beats is taken
 * over by adding to the chain of lock files (`lock-chain.ts`). Nobody has to decide anything.
 *
 * Of two that take over at once, exactly one creates the next file of the chain. A holder that was suspended, lost its lock
 * and wakes finds out before its next write. A holder that beats in the very moment in which it is taken over is seen by
 * the other, who then steps back.
 *
 * What stays possible, and is left to the chain of the journal: a process frozen between `assertHeld` and its write for
 * longer than `staleMs - trustMs`, or anywhere by something that stops both its clocks (a paused virtual machine); one frozen
 * between the last look of its `release` and the removal; lock files removed by hand while the program runs, and another
 * opening within `trustMs`; a share whose client says "no such file" out of its cache (Windows: for up to 5 s) about a file
 * made just then, while a holder wakes in the very seconds of being taken over; a share that cannot create exclusively.
 */

import { join } from 'node:path'
import {
  addBeat,
  createOrNot,
  fileAfter,
  firstFile,
  type Holder,
  holderOf,
  isLockFile,
  type LockDisk,
  type LockEntry,
  readChain,
  recordText,
} from './lock-chain.ts'
import { ageOf, type FolderLock, holdLock, type LockOptions, momentOf, type Placed } from './lock-hold.ts'
import { type FreeReason, isGone, isUnchanged, watchLock } from './lock-watch.ts'

/** A folder that has become free. `take` gets it, unless somebody was faster. */
export type FreeFolder = { reason: FreeReason; take(): Promise<LockAttempt> }

export type LockAttempt =
  | { kind: 'held'; lock: FolderLock }
  | {
      kind: 'in-use'
      holder: Holder
      /** Tells once when the folder has become free; answers how to stop waiting for it. */
      watch(onFree: (free: FreeFolder) => void): () => void
    }

/**
 * Takes the folder for this process, or says who has it. Takes at once what is free or was left by a process of this PC that
 * has ended; everything else has to be watched first. Throws what the disk says (`EROFS`: use `readHolder`).
 */
export function acquireLock(options: LockOptions): Promise<LockAttempt> {
  return attempt(options, null)
}

/** Who holds the folder by its lock, alive or not; null when nobody does. Writes nothing. Throws what the disk says. */
export async function readHolder(disk: LockDisk, path: string): Promise<Holder | null> {
  const last = (await readChain(disk, path)).at(-1)
  return last ? holderOf(last) : null
}

/** Each time it fails somebody else was faster, who then holds the folder or is gone as well. */
const tries = 4

/** `stale`: a lock that was watched for long enough. */
async function attempt(options: LockOptions, stale: LockEntry | null): Promise<LockAttempt> {
  let last: LockEntry | undefined
  for (let tried = 0; tried < tries; tried += 1) {
    last = (await readChain(options.disk, options.path)).at(-1)
    const isFree =
      last === undefined || isGone(options.world, last) || (stale !== null && isUnchanged(stale, last))
    if (!isFree) break
    const lock = last ? await takeOver(options, last) : await takeFirst(options)
    if (lock) return { kind: 'held', lock }
  }
  return inUse(options, last)
}

function inUse(options: LockOptions, seen: LockEntry | undefined): LockAttempt {
  return {
    kind: 'in-use',
    holder: holderOf(seen),
    watch: (onFree) =>
      watchLock(options, seen, (reason, found) =>
        onFree({ reason, take: () => attempt(options, found ?? null) }),
      ),
  }
}

async function takeFirst(options: LockOptions): Promise<FolderLock | null> {
  const { disk, path } = options
  // Named before our lock stood, so they belong to no chain that begins with it.
  const strays = (await disk.list(path)).filter((name) => isLockFile(name) && name !== 'lock.json')
  const mine = await place(options, firstFile(path))
  if (mine === null) return null
  for (const name of strays) await disk.remove(join(path, name)).catch(() => undefined)
  await addBeat(disk, mine.file)
  return holdLock(options, mine)
}

async function takeOver(options: LockOptions, before: LockEntry): Promise<FolderLock | null> {
  const { disk, path } = options
  const mine = await place(options, fileAfter(path, before.token))
  if (mine === null) return null
  try {
    const chain = await readChain(disk, path)
    const isLast = chain.at(-1)?.token === mine.token
    if (isLast && isUnchanged(before, chain.at(-2))) {
      await addBeat(disk, mine.file)
      return holdLock(options, mine)
    }
    // The one before us lives after all, or has gone in the proper way; a chain that goes on behind us must not be cut.
    if (isLast || !chain.some((one) => one.token === mine.token)) await stepBack(disk, mine)
    return null
  } catch (error) {
    await stepBack(disk, mine).catch(() => undefined)
    throw error
  }
}

/** Creates a lock file of ours, unless there is one of that name. */
async function place(options: LockOptions, file: string): Promise<Placed | null> {
  const { world, timing } = options
  const since = momentOf(world)
  const token = options.newId()
  const mine = { file, token, text: recordText(world, token), since }
  if (!(await createOrNot(options.disk, file, mine.text))) return null
  if (ageOf(world, since) < timing.trustMs) return mine
  // Suspended between the file and its content: somebody may have taken over the empty file, which now bears our name and
  // cuts them off. It stays, so that they can notice before anybody has the folder.
  return null
}

async function stepBack(disk: LockDisk, { file, text }: Placed): Promise<void> {
  if ((await disk.read(file)) === text) await disk.remove(file)
}
