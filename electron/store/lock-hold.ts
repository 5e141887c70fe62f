/** The lock of a folder in the hands of its holder: beating, looking whether it still stands, giving it back. */
import { Refusal } from '#shared/contract/result.ts'
import {
  addBeat,
  createOrNot,
  firstFile,
  type Holder,
  holderOf,
  type LockDisk,
  type LockEntry,
  readChain,
} from './lock-chain.ts'
import type { LockTiming, LockWorld } from './lock-world.ts'

/** What every part of the lock works with. `newId` names a holding of the lock; no two may ever be alike. */
export type LockOptions = {
  disk: LockDisk
  path: string
  world: LockWorld
  timing: LockTiming
  newId: () => string
}

export type FolderLock = {
  /**
   * To be awaited right before every write. Answers at once while the last good beat is young, else looks.
   * Throws a `Refusal` `folder-in-use` when the lock is lost (it then is for ever), and the disk's own error when the folder
   * cannot be asked: the write is refused, the lock is not lost.
   */
  assertHeld(): Promise<void>
  /** Hears once when somebody else has the folder. */
  onLost(listener: (to: Holder) => void): void
  /** Why the last beat could not be written; null when it was. */
  trouble(): unknown
  /** Stops beating; removes the lock if it is still ours. Throws what the disk says. */
  release(): Promise<void>
}

/** A moment by both clocks: the wall clock knows of sleep, the other cannot be set. */
export type Moment = { ticks: number; wall: number }

export function momentOf(world: LockWorld): Moment {
  return { ticks: world.ticks(), wall: Date.parse(world.now()) }
}

/** Milliseconds since, by the clock that says more; a wall clock set back counts as far as one set forward. */
export function ageOf(world: LockWorld, moment: Moment): number {
  const now = momentOf(world)
  return Math.max(now.ticks - moment.ticks, Math.abs(now.wall - moment.wall))
}

/** Looks before a write is refused for slowness. */
const looks = 3

/** Starts to beat for the lock `text` with `token`, which stands since `confirmedAt`. */
export function holdLock(options: LockOptions, token: string, text: string, confirmedAt: Moment): FolderLock {
  const { disk, path, world, timing } = options
  const stop = new AbortController()
  const listeners: ((to: Holder) => void)[] = []
  let confirmed = confirmedAt
  let looking: Promise<void> | null = null
  let lostTo: Holder | null = null
  let trouble: unknown = null

  const lose = (to: LockEntry | undefined) => {
    if (lostTo !== null) return
    lostTo = holderOf(to)
    stop.abort()
    for (const listener of listeners) listener(lostTo)
  }
  const ownEntry = async (): Promise<LockEntry | null> => {
    let last = (await readChain(disk, path)).at(-1)
    // Removed by hand. When that may be long ago, somebody can have come, written and gone again.
    if (last === undefined && ageOf(world, confirmed) < timing.staleMs) {
      await createOrNot(disk, firstFile(path), text)
      last = (await readChain(disk, path)).at(-1)
    }
    if (last?.token === token) return last
    lose(last)
    return null
  }
  const beat = async () => {
    const start = momentOf(world)
    const own = await ownEntry()
    if (own === null) return
    // First say that we live, then look: who takes over does both the other way round, so that one of us sees the other.
    await addBeat(disk, own.file)
    if ((await ownEntry()) !== null) confirmed = start
  }
  /** One beat at a time; who comes while it is under way waits for the same. */
  const look = () => {
    looking ??= beat()
      .then(
        () => {
          trouble = null
        },
        (error) => {
          trouble = error
          throw error
        },
      )
      .finally(() => {
        looking = null
      })
    return looking
  }
  const expectOurs = () => {
    if (lostTo) throw new Refusal('folder-in-use', { params: { path, ...lostTo } })
    if (stop.signal.aborted) throw new Error('the lock was given back')
  }
  void keepBeating(options, stop.signal, look)
  return {
    assertHeld: async () => {
      expectOurs()
      for (let round = 0; ageOf(world, confirmed) >= timing.trustMs; round += 1) {
        // A look that itself took so long says nothing about now.
        if (round === looks)
          throw Object.assign(new Error('the lock answers too slowly'), { code: 'ETIMEDOUT' })
        await look()
        expectOurs()
      }
    },
    onLost: (listener) => {
      if (lostTo) listener(lostTo)
      else listeners.push(listener)
    },
    trouble: () => trouble,
    release: async () => {
      stop.abort()
      await looking?.catch(() => undefined)
      const chain = lostTo ? [] : await readChain(disk, path)
      if (chain.at(-1)?.token !== token) return
      // Without the first one there is no chain: from then on the folder is free.
      for (const { file } of chain) await disk.remove(file)
    },
  }
}

/** A beat that failed is tried again soon: the folder may be on a share that was away for a moment. */
async function keepBeating(
  { world, timing }: LockOptions,
  signal: AbortSignal,
  beat: () => Promise<void>,
): Promise<void> {
  let pause = timing.beatMs
  while (true) {
    await world.wait(pause, signal)
    if (signal.aborted) return
    pause = await beat().then(
      () => timing.beatMs,
      () => timing.beatMs / 5,
    )
  }
}
