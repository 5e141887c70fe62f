/** A power cut at every operation of some work, each with several outcomes. */
import { type MemoryDisk, makeMemoryDisk, memoryDiskOver } from './memory-disk.ts'
import type { Chance } from './seeded.ts'
import type { Operation } from './simulated-files.ts'

export type Crash<T> = {
  /** What is left. */
  disk: MemoryDisk
  /** What `note` said at that moment: what had been asked for and what had been acknowledged, say. */
  noted: T
  /** The last operation before the cut; null: the work had ended. */
  after: Operation | null
}

export type CrashPlan<T> = {
  disk: MemoryDisk
  chance: Chance
  /** Outcomes for each operation. */
  each?: number
  note: () => T
}

/** Does the work once, unharmed, and answers what cuts during it and right after it would have left. */
export async function everyCrash<T>(plan: CrashPlan<T>, work: () => Promise<unknown>): Promise<Crash<T>[]> {
  const { disk, chance, each = 4, note } = plan
  const crashes: Crash<T>[] = []
  const cut = (after: Operation | null) => {
    for (let time = 0; time < each; time += 1)
      crashes.push({
        disk: memoryDiskOver(disk.simulated.crash(chance)),
        noted: structuredClone(note()),
        after,
      })
  }
  const stop = disk.simulated.onOperation(cut)
  try {
    await work()
  } finally {
    stop()
  }
  cut(null)
  return crashes
}

/** What is left of a fresh disk by cuts during the work and after it. */
export function everyCrashOf<T>(
  chance: Chance,
  note: () => T,
  work: (disk: MemoryDisk) => Promise<unknown>,
  prepare: (disk: MemoryDisk) => void = () => undefined,
): Promise<Crash<T>[]> {
  const disk = makeMemoryDisk('/data')
  prepare(disk)
  return everyCrash({ disk, chance, note }, () => work(disk))
}
