/**
 * Files in memory that keep and lose what a real disk keeps and loses. Every change is seen by the process at once and is
 * durable only when flushed: `flush` for content and length, `flushFolder` for names. `crash` is the power cut in between.
 */
import type { Files } from '#electron/platform/files.ts'
import type { Chance } from './seeded.ts'
import { makeBytes } from './simulated/bytes.ts'
import { crashed } from './simulated/crash.ts'
import {
  type FaultPlan,
  makeFaults,
  type Operation,
  type OperationKind,
  trouble,
} from './simulated/faults.ts'
import { link, makeFolder, removeFolder, rename, unlink } from './simulated/names.ts'
import { findOrMake, openFile, type Step } from './simulated/open-file.ts'
import { fileAt, folderOf, nodeOf, placeOf } from './simulated/places.ts'
import {
  changeNames,
  flushNames,
  makeFileNode,
  makeWorld,
  settle,
  settleFile,
  type World,
  walk,
} from './simulated/world.ts'

export type { FaultPlan, Operation, OperationKind } from './simulated/faults.ts'

export type SimulatedFiles = Files & {
  /**
   * What a power cut at this moment may leave, on a disk of its own where everything is durable. This disk goes on
   * unharmed, so that one moment can be cut many times.
   */
  crash(chance: Chance): SimulatedFiles
  /** Makes operations fail. A flush that fails forgets the writes it should have brought to the device, as Linux does. */
  fault(plan: FaultPlan): void
  /** Takes all faults back. */
  heal(): void
  /** Every operation that was asked for, in order; those that failed with their code. */
  readonly log: Operation[]
  /** How many operations (of a kind) were asked for. */
  count(kind?: OperationKind): number
  /** Called after every operation, done or failed; answers how to end that. */
  onOperation(listener: (operation: Operation) => void): () => void
  /** As Windows has it: an open file cannot be replaced by a rename, nor a folder moved in which one is open (`EPERM`). */
  setHolding(isHolding: boolean): void
  /** The disk takes so many bytes in all and then says `ENOSPC`. */
  setCapacity(bytes: number): void
  /** For tests that look at files or break them: no operation, not counted, durable at once. */
  readonly direct: Direct
}

export type Direct = {
  bytes(path: string): Uint8Array | null
  text(path: string): string | null
  /** Makes this the content of the file (in place when it is there), and the folders above it. */
  put(path: string, content: string | Uint8Array): void
  /** Takes a file or folder away; says whether there was one. */
  drop(path: string): boolean
  makeFolder(path: string): void
  /** Paths of all files, in alphabetical order. */
  files(): string[]
  folders(): string[]
  /** Everything seen becomes durable. */
  settle(): void
}

/** An empty disk on which the folders `existing` (and those above them) durably exist. */
export function makeSimulatedFiles(...existing: string[]): SimulatedFiles {
  const world = makeWorld()
  for (const path of existing) makeFolder(world, path)
  settle(world)
  return filesOf(world)
}

function filesOf(world: World): SimulatedFiles {
  const log: Operation[] = []
  const faults = makeFaults()
  const listeners = new Set<(operation: Operation) => void>()
  let capacity = Number.POSITIVE_INFINITY
  const room = () => (capacity === Number.POSITIVE_INFINITY ? capacity : capacity - bytesIn(world))

  const step: Step = async (kind, path, work, failing) => {
    const operation: Operation = { kind, path }
    log.push(operation)
    try {
      const plan = faults.next(kind, path)
      if (plan === null) return work()
      const answer = failing?.(plan)
      if (plan.code !== null) throw trouble(plan.code, kind, path)
      return answer ?? work()
    } catch (error) {
      operation.code = String((error as { code?: unknown }).code)
      throw error
    } finally {
      for (const listener of listeners) listener(operation)
    }
  }
  return {
    ...operationsOn(world, step, room),
    crash: (chance) => filesOf(crashed(world, chance)),
    fault: faults.add,
    heal: faults.heal,
    log,
    count: (kind) => (kind === undefined ? log : log.filter((one) => one.kind === kind)).length,
    onOperation: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    setHolding: (isHolding) => {
      world.isHolding = isHolding
    },
    setCapacity: (bytes) => {
      capacity = bytes
    },
    direct: directOn(world),
  }
}

function operationsOn(world: World, step: Step, room: () => number): Files {
  return {
    open: async (path, flag) => {
      const file = await step('open', path, () => findOrMake(world, path, flag))
      return openFile(file, path, flag, step, room)
    },
    rename: (from, to) => step('rename', from, () => rename(world, from, to)),
    link: (from, to) => step('link', from, () => link(world, from, to)),
    unlink: (path) => step('unlink', path, () => unlink(world, path)),
    makeFolder: (path) => step('makeFolder', path, () => makeFolder(world, path)),
    removeFolder: (path) => step('removeFolder', path, () => removeFolder(world, path)),
    // The other way round than tests usually name them: the order is the system's own.
    list: (path) =>
      step('list', path, () => [...folderOf(world, path, 'list').seen.keys()].toSorted().toReversed()),
    stat: (path) =>
      step('stat', path, () => {
        const node = nodeOf(world, path, 'stat')
        const isFolder = node.kind === 'folder'
        return { size: isFolder ? 0 : node.seen.length(), isFolder }
      }),
    flushFolder: (path) =>
      step('flushFolder', path, () => flushNames(world, folderOf(world, path, 'flushFolder'))),
  }
}

function directOn(world: World): Direct {
  const bytes = (path: string) => {
    const file = fileAt(world, path)
    return file === null ? null : file.seen.read(0, file.seen.length())
  }
  const pathsOf = (kind: 'file' | 'folder') =>
    [...walk(world.root)]
      .filter(({ node }) => node.kind === kind)
      .map(({ path }) => path)
      .toSorted()
  return {
    bytes,
    text: (path) => {
      const found = bytes(path)
      return found === null ? null : Buffer.from(found).toString('utf8')
    },
    put: (path, content) => put(world, path, content),
    drop: (path) => {
      const { folder, name, node } = placeOf(world, path, 'drop')
      changeNames(world, [{ folder, name, node: null }])
      flushNames(world, folder)
      return node !== undefined
    },
    makeFolder: (path) => {
      makeFolder(world, path)
      settleNamesAbove(world, path)
    },
    files: () => pathsOf('file'),
    folders: () => pathsOf('folder'),
    settle: () => settle(world),
  }
}

/** In place when there is such a file, as decay is: whoever has it open, or has another name for it, sees it too. */
function put(world: World, path: string, content: string | Uint8Array): void {
  const bytes = makeBytes(typeof content === 'string' ? Buffer.from(content, 'utf8') : content)
  const there = fileAt(world, path)
  if (there !== null) {
    there.seen = bytes
    settleFile(there)
    return
  }
  makeFolder(world, path.split(/[\\/]/).slice(0, -1).join('/'))
  const { folder, name } = placeOf(world, path, 'put')
  changeNames(world, [{ folder, name, node: makeFileNode(bytes) }])
  settleNamesAbove(world, path)
}

function settleNamesAbove(world: World, path: string): void {
  const parts = path.split(/[\\/]/)
  for (let depth = 0; depth < parts.length; depth += 1) {
    const folder = nodeOf(world, parts.slice(0, depth).join('/'), 'put')
    if (folder.kind === 'folder') flushNames(world, folder)
  }
}

function bytesIn(world: World): number {
  const files = new Set([...walk(world.root)].map(({ node }) => node))
  let total = 0
  for (const node of files) if (node.kind === 'file') total += node.seen.length()
  return total
}
