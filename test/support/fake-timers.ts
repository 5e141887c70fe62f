/** Timers that fire when a test lets time pass, and never by themselves. */
import type { Schedule } from '#electron/services/backups/automatic.ts'

export type FakeTimers = {
  schedule: Schedule
  /** Lets the clock go on, step by step, and waits for what fires meanwhile. */
  pass(milliseconds: number): Promise<void>
  /** How many wait. */
  count(): number
}

type Timer = { at: number; work: () => unknown }

/** Over a clock that only the test moves. */
export function makeFakeTimers(clock: { now(): string; advance(milliseconds: number): void }): FakeTimers {
  const waiting = new Set<Timer>()
  const time = () => Date.parse(clock.now())
  return {
    count: () => waiting.size,
    schedule: (work, ms) => {
      const timer = { at: time() + ms, work }
      waiting.add(timer)
      return () => void waiting.delete(timer)
    },
    pass: async (milliseconds) => {
      const end = time() + milliseconds
      for (;;) {
        const next = [...waiting].filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)[0]
        if (!next) break
        clock.advance(Math.max(0, next.at - time()))
        waiting.delete(next)
        await next.work()
      }
      clock.advance(Math.max(0, end - time()))
    },
  }
}
