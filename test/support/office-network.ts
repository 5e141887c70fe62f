/**
 * PCs of an office on one share, in a time of their own: processes sleep, hang and die at any file operation, clocks jump,
 * the network goes away. No real time passes.
 */
import { type Disk, makeDisk } from '#electron/platform/disk.ts'
import type { Files, OpenFile } from '#electron/platform/files.ts'
import type { LockWorld } from '#electron/store/lock-world.ts'
import { type MemoryDisk, makeMemoryDisk } from './memory-disk.ts'

type Timer = { at: number; owner: Process; fire: () => void }

export type Process = {
  readonly pid: number
  readonly world: LockWorld
  /** The share as this process sees it. */
  readonly disk: Disk
  /** Stops in the middle of whatever it does (before its next file operation but `after`), as a sleeping PC or SIGSTOP does. */
  freeze(after?: number): void
  wake(): void
  /** Nothing it was doing goes on, ever. */
  die(): void
  readonly isDead: boolean
}

export type Pc = {
  start(): Process
  /** Every process is gone, numbers are given anew, the start moves. */
  reboot(): void
  /** Sets the wall clock by so many ms, the apparent start of the PC with it. */
  jumpClock(by: number): void
  /** Every file operation (the next so many of them) fails with the code; null: works again. */
  cut(code: string | null, operations?: number): void
}

export type OfficeNetwork = {
  readonly share: MemoryDisk
  pc(host: string, options?: { machine?: string; ticksWhileFrozen?: boolean }): Pc
  /** Lets so many ms pass, with everything that happens in them. */
  advance(ms: number): Promise<void>
  /** Lets everything happen that needs no time. */
  settle(): Promise<void>
}

const epoch = Date.parse('2026-11-23T01:00:00.000Z')

/** A share with the folder `path` on it. */
export function makeOfficeNetwork(path: string): OfficeNetwork {
  const share = makeMemoryDisk(path)
  const network: Network = { share, time: 0, timers: [] }
  const settle = async () => {
    for (let turn = 0; turn < 3; turn += 1) await new Promise((done) => setImmediate(done))
  }
  return {
    share,
    settle,
    pc: (host, { machine = host, ticksWhileFrozen = true } = {}) =>
      makePc(network, host, machine, ticksWhileFrozen),
    advance: async (ms) => {
      const end = network.time + ms
      await settle()
      for (let next = nextTimer(network); next && next.at <= end; next = nextTimer(network)) {
        network.time = Math.max(network.time, next.at)
        network.timers.splice(network.timers.indexOf(next), 1)
        next.fire()
        await settle()
      }
      network.time = end
    },
  }
}

type Network = { share: MemoryDisk; time: number; timers: Timer[] }
type Running = Process & { isFrozen(): boolean }

function nextTimer({ timers }: Network): Timer | undefined {
  return timers
    .filter(({ owner }) => !owner.isDead && !(owner as Running).isFrozen())
    .toSorted((a, b) => a.at - b.at)[0]
}

function makePc(network: Network, host: string, machine: string, ticksWhileFrozen: boolean): Pc {
  const state = { offset: 0, startedAt: network.time, code: null as string | null, failures: 0, nextPid: 100 }
  let processes: Process[] = []
  const nextCode = () => {
    if (state.failures <= 0) return null
    state.failures -= 1
    return state.code
  }
  const isAlive = (asking: number) => (pid: number) =>
    pid !== asking && processes.some((one) => one.pid === pid && !one.isDead)
  return {
    start: () => {
      const pid = state.nextPid
      state.nextPid += 1
      const started = makeProcess(network, pid, ticksWhileFrozen, nextCode, {
        host,
        machine,
        isAlive: isAlive(pid),
        now: () => new Date(epoch + network.time + state.offset).toISOString(),
        bootedAt: () => epoch + state.startedAt + state.offset,
      })
      processes.push(started)
      return started
    },
    reboot: () => {
      for (const one of processes) one.die()
      processes = []
      Object.assign(state, { nextPid: 100, startedAt: network.time })
    },
    jumpClock: (by) => {
      state.offset += by
    },
    cut: (code, operations = Number.POSITIVE_INFINITY) => {
      state.code = code
      state.failures = code === null ? 0 : operations
    },
  }
}

function makeProcess(
  network: Network,
  pid: number,
  ticksWhileFrozen: boolean,
  code: () => string | null,
  rest: Pick<LockWorld, 'host' | 'machine' | 'isAlive' | 'now' | 'bootedAt'>,
): Process {
  let isDead = false
  let frozenAt: number | null = null
  let slept = 0
  let operationsLeft = Number.POSITIVE_INFINITY
  let waiting: (() => void)[] = []
  const freezeNow = () => {
    frozenAt ??= network.time
  }
  const gate = async () => {
    if (operationsLeft === 0) freezeNow()
    operationsLeft -= 1
    while (isDead || frozenAt !== null) await new Promise<void>((go) => waiting.push(go))
    const broken = code()
    if (broken) throw Object.assign(new Error(`${broken}: the share is away`), { code: broken })
  }
  const self: Running = {
    pid,
    disk: makeDisk(gatedFiles(network.share.simulated, gate), { wait: async () => undefined }),
    world: {
      pid,
      ...rest,
      ticks: () =>
        network.time - slept - (ticksWhileFrozen || frozenAt === null ? 0 : network.time - frozenAt),
      wait: (ms, signal) =>
        new Promise((done) => {
          const fire = () => {
            signal.removeEventListener('abort', fire)
            done()
          }
          network.timers.push({ at: network.time + ms, owner: self, fire })
          signal.addEventListener('abort', fire)
        }),
    },
    isFrozen: () => frozenAt !== null,
    freeze: (after = 0) => {
      if (after === 0) freezeNow()
      else operationsLeft = after
    },
    wake: () => {
      operationsLeft = Number.POSITIVE_INFINITY
      if (frozenAt !== null && !ticksWhileFrozen) slept += network.time - frozenAt
      frozenAt = null
      const going = waiting
      waiting = []
      for (const go of going) go()
    },
    die: () => {
      isDead = true
    },
    get isDead() {
      return isDead
    },
  }
  return self
}

/** The same files, each operation passing the gate first. */
function gatedFiles(files: Files, gate: () => Promise<void>): Files {
  const behind =
    <A extends unknown[], T>(work: (...given: A) => Promise<T>) =>
    async (...given: A): Promise<T> => {
      await gate()
      return work(...given)
    }
  const gatedFile = (file: OpenFile): OpenFile => ({
    read: behind((position, length) => file.read(position, length)),
    write: behind((bytes) => file.write(bytes)),
    flush: behind(() => file.flush()),
    truncate: behind((size) => file.truncate(size)),
    size: behind(() => file.size()),
    close: () => file.close(),
  })
  return {
    open: behind(async (path, flag) => gatedFile(await files.open(path, flag))),
    rename: behind((from, to) => files.rename(from, to)),
    link: behind((from, to) => files.link(from, to)),
    unlink: behind((path) => files.unlink(path)),
    makeFolder: behind((path) => files.makeFolder(path)),
    removeFolder: behind((path) => files.removeFolder(path)),
    list: behind((path) => files.list(path)),
    stat: behind((path) => files.stat(path)),
    flushFolder: behind((path) => files.flushFolder(path)),
  }
}
