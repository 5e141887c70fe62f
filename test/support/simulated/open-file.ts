/** Open files: what `OpenFile` promises, on a file in memory. */
import type { OpenFile, OpenFlag } from '#electron/platform/files.ts'
import { type FaultPlan, type OperationKind, trouble } from './faults.ts'
import { placeOf } from './places.ts'
import {
  changeNames,
  type FileNode,
  flushContent,
  forgetWrites,
  makeFileNode,
  resizeContent,
  type World,
  writeContent,
} from './world.ts'

/** Counts, records and fails an operation; `failing` is what it still does when it fails. */
export type Step = <T>(
  kind: OperationKind,
  path: string,
  work: () => T,
  failing?: (plan: FaultPlan) => T | undefined,
) => Promise<T>

/** The file to open, made when the flag says so. */
export function findOrMake(world: World, path: string, flag: OpenFlag): FileNode {
  const { folder, name, node } = placeOf(world, path, 'open')
  if (flag === 'wx' && node !== undefined) throw trouble('EEXIST', 'open', path)
  if (node?.kind === 'folder') throw trouble('EISDIR', 'open', path)
  if (node !== undefined) return node
  if (flag === 'r') throw trouble('ENOENT', 'open', path)
  const made = makeFileNode()
  changeNames(world, [{ folder, name, node: made }])
  return made
}

/** `room`: how many bytes the disk still takes. */
export function openFile(
  file: FileNode,
  path: string,
  flag: OpenFlag,
  step: Step,
  room: () => number,
): OpenFile {
  let position = 0
  let isOpen = true
  file.openCount += 1
  const expectOpen = (kind: OperationKind, isAllowed = true) => {
    if (!isOpen) throw trouble('EBADF', kind, path)
    // What Windows says to all of these; Linux is more patient with some.
    if (!isAllowed) throw trouble('EPERM', kind, path)
  }
  const take = (bytes: Uint8Array, most: number) => {
    const taken = bytes.subarray(0, Math.min(bytes.length, most))
    const at = flag === 'a' ? file.seen.length() : position
    if (taken.length > 0) writeContent(file, at, taken)
    position = at + taken.length
    return taken.length
  }
  const write = (bytes: Uint8Array) => {
    expectOpen('write', flag !== 'r')
    const free = room()
    if (free <= 0 && bytes.length > 0) throw trouble('ENOSPC', 'write', path)
    return take(bytes, free)
  }
  const writeInPart = (bytes: Uint8Array, { taken = 0, code }: FaultPlan) => {
    const count = taken > 0 ? take(bytes, taken) : 0
    return code === null ? count : undefined
  }
  return {
    read: (from, length) =>
      step('read', path, () => {
        expectOpen('read', flag === 'r')
        return file.seen.read(from, length)
      }),
    write: (bytes) =>
      step(
        'write',
        path,
        () => write(bytes),
        (plan) => writeInPart(bytes, plan),
      ),
    flush: () =>
      step(
        'flush',
        path,
        () => {
          expectOpen('flush', flag !== 'r')
          flushContent(file)
        },
        () => forgetWrites(file),
      ),
    truncate: (size) =>
      step('truncate', path, () => {
        expectOpen('truncate', flag !== 'r')
        resizeContent(file, size)
      }),
    size: () =>
      step('size', path, () => {
        expectOpen('size')
        return file.seen.length()
      }),
    close: () => {
      const close = () => {
        expectOpen('close')
        isOpen = false
        file.openCount -= 1
      }
      // A file that says no to being closed is closed all the same.
      return step('close', path, close, close)
    },
  }
}
