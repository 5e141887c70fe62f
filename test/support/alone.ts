/** The lock's world for tests that are about something else: nobody else is there, and nothing beats by itself. */
import type { LockTiming, LockWorld } from '#electron/store/lock-world.ts'
import { officeTiming } from '#electron/store/lock-world.ts'

/** A world in which every other process is gone. */
export function aloneInTheWorld(now: () => string): { world: LockWorld; timing: LockTiming } {
  const world: LockWorld = {
    pid: process.pid,
    host: 'pc-thu',
    machine: 'pc-thu',
    bootedAt: () => 0,
    isAlive: () => false,
    now,
    ticks: () => 0,
    // No beat ever comes: the test's clock stands still for the lock, and who asks finds its own name.
    wait: (_ms, signal) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve(), { once: true })
      }),
  }
  return {
    world,
    timing: { ...officeTiming, trustMs: Number.MAX_SAFE_INTEGER, staleMs: Number.MAX_SAFE_INTEGER },
  }
}
