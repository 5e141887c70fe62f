/** PCs on which the program is started again and again after it was killed: each start is a process of its own. */
import type { LockTiming, LockWorld } from '#electron/store/lock-world.ts'
import { officeTiming } from '#electron/store/lock-world.ts'

export type Lock = { world: LockWorld; timing: LockTiming }

/** Longer than anybody waits: the holder's own beats, which these tests are not about, never come. */
const neverMs = 1e12
const timing: LockTiming = { ...officeTiming, beatMs: neverMs, trustMs: Number.MAX_SAFE_INTEGER }

let lastPid = 1000

/**
 * A process, started after every other one has ended. Who has to watch a lock waits in a time of its own, which runs as
 * fast as this PC can look.
 */
export function startProcess(now: () => string): Lock {
  let ticks = 0
  lastPid += 1
  const world: LockWorld = {
    pid: lastPid,
    host: 'pc-thu',
    machine: 'pc-thu',
    bootedAt: () => 0,
    isAlive: () => false,
    now,
    ticks: () => ticks,
    wait: (ms, signal) =>
      ms >= neverMs / 10
        ? new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
        : new Promise((resolve) => {
            ticks += ms
            setImmediate(resolve)
          }),
  }
  return { world, timing }
}
