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
   * Throws a `Refusal` `lock-lost` when the lock is lost (it then is for ever), and the disk's own error when the folder
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

/** A lock file of ours, and when we began to write it. */
export type Placed = { file: string; token: string; text: string; since: Moment }

type Hold = LockOptions & {
  token: string
  text: string
  /** When the last beat that went well began. */
  confirmed: Moment
  /** The beat that is under way. */
  looking: Promise<void> | null
  lostTo: Holder | null
  trouble: unknown
  listeners: ((to: Holder) => void)[]
  stop: AbortController
}

/** Begins to beat for a lock that is ours. */
export function holdLock(options: LockOptions, { token, text, since }: Placed): FolderLock {
  const hold: Hold = {
    ...options,
    token,
    text,
    confirmed: since,
    looking: null,
    lostTo: null,
    trouble: null,
    listeners: [],
    stop: new AbortController(),
  }
  void keepBeating(hold)
  return {
    assertHeld: () => assertHeld(hold),
    onLost: (listener) => {
      if (hold.lostTo) listener(hold.lostTo)
      else hold.listeners.push(listener)
    },
    trouble: () => hold.trouble,
    release: () => release(hold),
  }
}

/** A beat that failed is tried again soon: the folder may be on a share that was away for a moment. */
async function keepBeating(hold: Hold): Promise<void> {
  const { world, timing, stop } = hold
  let pause = timing.beatMs
  while (true) {
    await world.wait(pause, stop.signal)
    if (stop.signal.aborted) return
    pause = await look(hold).then(
      () => timing.beatMs,
      () => timing.beatMs / 5,
    )
  }
}

/** One beat at a time; who comes while it is under way waits for the same. */
function look(hold: Hold): Promise<void> {
  hold.looking ??= lookNow(hold).finally(() => {
    hold.looking = null
  })
  return hold.looking
}

async function lookNow(hold: Hold): Promise<void> {
  try {
    await beat(hold)
    hold.trouble = null
  } catch (error) {
    hold.trouble = error
    throw error
  }
}

async function beat(hold: Hold): Promise<void> {
  const start = momentOf(hold.world)
  const own = await ownEntry(hold)
  if (own === null) return
  // First say that we live, then look: who takes over does the same, so that one of the two sees the other.
  await addBeat(hold.disk, own.file)
  if ((await ownEntry(hold)) !== null) hold.confirmed = start
}

/** Our lock as it stands in the folder; null when it is lost. */
async function ownEntry(hold: Hold): Promise<LockEntry | null> {
  const { disk, path, world, timing } = hold
  let last = (await readChain(disk, path)).at(-1)
  // Removed by hand. When that may be long ago, somebody can have come, written and gone again.
  if (last === undefined && ageOf(world, hold.confirmed) < timing.staleMs) {
    await createOrNot(disk, firstFile(path), hold.text)
    last = (await readChain(disk, path)).at(-1)
  }
  if (last?.token === hold.token) return last
  lose(hold, holderOf(last))
  return null
}

function lose(hold: Hold, to: Holder): void {
  if (hold.lostTo !== null) return
  hold.lostTo = to
  hold.stop.abort()
  for (const listener of hold.listeners) listener(to)
}

/** Looks before a write is refused for slowness. */
const mostLooks = 3

async function assertHeld(hold: Hold): Promise<void> {
  expectOurs(hold)
  for (let looks = 0; ageOf(hold.world, hold.confirmed) >= hold.timing.trustMs; looks += 1) {
    // A look that itself took so long says nothing about now.
    if (looks === mostLooks)
      throw Object.assign(new Error('the lock answers too slowly'), { code: 'ETIMEDOUT' })
    await look(hold)
    expectOurs(hold)
  }
}

function expectOurs({ path, lostTo, stop }: Hold): void {
  if (lostTo) throw new Refusal('lock-lost', { params: { path, ...lostTo } })
  if (stop.signal.aborted) throw new Error('the lock was given back')
}

async function release(hold: Hold): Promise<void> {
  hold.stop.abort()
  await hold.looking?.catch(() => undefined)
  const chain = hold.lostTo ? [] : await readChain(hold.disk, hold.path)
  if (chain.at(-1)?.token !== hold.token) return
  // Without the first one there is no chain: from then on the folder is free.
  for (const { file } of chain) await hold.disk.remove(file)
}
