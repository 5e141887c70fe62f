/** What the lock of a data folder asks of the PC it runs on; the PC's own values stand here and nowhere else. */
import { createHash } from 'node:crypto'
import { hostname, networkInterfaces, uptime } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { isProcessAlive } from '../platform/processes.ts'

export type LockWorld = {
  pid: number
  /** The PC's name, for people. */
  host: string
  /** Tells PCs of the same name apart (offices install many from one image). Two marks may differ and mean one PC. */
  machine: string
  /** When the PC was started, ms since 1970 by its clock of now: a clock that is set moves it. */
  bootedAt(): number
  /** True while another process of that id runs on this PC. */
  isAlive(pid: number): boolean
  /** The wall clock, UTC ISO: written for people, and to notice that the PC has slept. Never compared between PCs. */
  now(): string
  /** Milliseconds of a clock that nobody sets. */
  ticks(): number
  /** Resolves after so many milliseconds, or at once when `signal` aborts. */
  wait(ms: number, signal: AbortSignal): Promise<void>
}

/** Milliseconds. `trustMs` must stay well below `staleMs`: the difference is what a commit may take. */
export type LockTiming = {
  /** Between two beats of the holder. */
  beatMs: number
  /** How long the holder writes on a beat that went well without looking again. */
  trustMs: number
  /** How long somebody else must have watched without seeing a beat. */
  staleMs: number
  /** Between two looks of somebody who waits. */
  pollMs: number
}

export const officeTiming: LockTiming = { beatMs: 10_000, trustMs: 15_000, staleMs: 30_000, pollMs: 3_000 }

/** This process on this PC. `now` is the program's wall clock, UTC ISO. */
export function lockWorldOf(now: () => string): LockWorld {
  return {
    pid: process.pid,
    host: hostname(),
    machine: machineMark(),
    bootedAt: () => Math.round(Date.now() - uptime() * 1000),
    isAlive: isProcessAlive,
    now,
    ticks: () => performance.now(),
    // A beat to come must not keep a program alive that has nothing else to do.
    wait: (ms, signal) => sleep(ms, undefined, { signal, ref: false }).catch(() => undefined),
  }
}

/** The network cards: on one network no two PCs have the same ones, whatever image they were installed from. */
function machineMark(): string {
  const cards = Object.values(networkInterfaces()).flatMap((addresses) =>
    (addresses ?? []).filter((one) => !one.internal).map((one) => one.mac),
  )
  return createHash('sha256')
    .update([...new Set(cards)].toSorted().join(' '))
    .digest('hex')
    .slice(0, 16)
}
