/** Waiting for a folder that somebody else holds, or seems to hold. */
import { basename } from 'node:path'
import { firstFile, type LockEntry, readChain } from './lock-chain.ts'
import type { LockOptions } from './lock-hold.ts'
import type { LockWorld } from './lock-world.ts'

/** `released`: given back; `gone`: its process has ended; `stale`: no beat was seen for as long as it takes. */
export type FreeReason = 'released' | 'gone' | 'stale'

/** Ms by which the start of a PC may seem to move without the PC having been started again. */
const startTolerance = 120_000

/** True when the lock is certainly of a process of this PC that has ended: it can be taken over without watching. */
export function isGone(world: LockWorld, entry: LockEntry): boolean {
  const { record } = entry
  if (record === null || record.host !== world.host || record.machine !== world.machine) return false
  // Before its first beat it may have died not knowing whether the one before it lives. A lock that began the chain had
  // none before it: what is missing there is only the unflushed beat that a power cut took.
  if (entry.beats === 0 && basename(entry.file) !== basename(firstFile(''))) return false
  if (record.pid !== world.pid) return !world.isAlive(record.pid)
  // Our own number: ours from before the PC was started again is gone; of this start, it may be this very process.
  return Math.abs((record.bootedAt ?? world.bootedAt()) - world.bootedAt()) > startTolerance
}

/** True when nothing has happened to a lock between two looks. */
export function isUnchanged(before: LockEntry | undefined, after: LockEntry | undefined): boolean {
  return before?.file === after?.file && before?.text === after?.text
}

/**
 * Looks every `pollMs` until the lock `seen` (or the one that came after it) is free, tells `onFree` once, and ends.
 * Only time in which this PC really looked and the folder really answered counts: after a sleep or a broken network the
 * holder gets its chance to beat first. Clocks of two PCs are never compared. Answers how to end it sooner.
 */
export function watchLock(
  options: LockOptions,
  seen: LockEntry | undefined,
  onFree: (reason: FreeReason, found: LockEntry | undefined) => void,
): () => void {
  const stop = new AbortController()
  void follow(options, seen, stop.signal).then((free) => {
    if (free && !stop.signal.aborted) onFree(free.reason, free.found)
  })
  return () => stop.abort()
}

type Free = { reason: FreeReason; found: LockEntry | undefined }

async function follow(
  options: LockOptions,
  seen: LockEntry | undefined,
  signal: AbortSignal,
): Promise<Free | null> {
  const { disk, path, world, timing } = options
  let last = seen
  let lookedAt = world.ticks()
  let watched = 0
  while (true) {
    await world.wait(timing.pollMs, signal)
    if (signal.aborted) return null
    const chain = await readChain(disk, path).catch(() => null)
    const gap = Math.min(world.ticks() - lookedAt, 2 * timing.pollMs)
    lookedAt = world.ticks()
    const found = chain?.at(-1)
    watched = isUnchanged(last, found) ? watched + gap : 0
    if (chain === null) continue
    last = found
    if (found === undefined) return { reason: 'released', found }
    if (isGone(world, found)) return { reason: 'gone', found }
    if (watched >= timing.staleMs) return { reason: 'stale', found }
  }
}
