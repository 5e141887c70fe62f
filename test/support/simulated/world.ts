/**
 * What a disk holds and what it would still hold after a power cut: files with the content the process sees and the content
 * that is durable, folders likewise, and the changes in between that no flush has brought to the device.
 */
import { type Bytes, makeBytes } from './bytes.ts'

/** A change of content that is not flushed; one that a failed flush has forgotten is never flushed any more. */
export type ContentChange = { isForgotten: boolean } & (
  | { kind: 'write'; at: number; bytes: Uint8Array }
  | { kind: 'resize'; size: number }
)

export type FileNode = {
  readonly kind: 'file'
  seen: Bytes
  durable: Bytes
  pending: ContentChange[]
  openCount: number
}

export type FolderNode = {
  readonly kind: 'folder'
  readonly seen: Map<string, Node>
  readonly durable: Map<string, Node>
}

export type Node = FileNode | FolderNode

/** One name put into a folder, or taken out of it (`null`). */
export type NameEntry = { folder: FolderNode; name: string; node: Node | null }

/** Entries that reach the device together or not at all, and never before those of `after`. */
export type NameChange = { entries: readonly NameEntry[]; after: NameChange | null }

/** `isHolding`: open files are in the way of renames. */
export type World = { root: FolderNode; pendingNames: NameChange[]; isHolding: boolean }

export const makeFolderNode = (): FolderNode => ({ kind: 'folder', seen: new Map(), durable: new Map() })

/** A file whose content is durable. */
export function makeFileNode(content: Bytes = makeBytes()): FileNode {
  return { kind: 'file', seen: content, durable: content.copy(), pending: [], openCount: 0 }
}

export const makeWorld = (): World => ({
  root: makeFolderNode(),
  pendingNames: [],
  isHolding: false,
})

export function setName(names: Map<string, Node>, { name, node }: NameEntry): void {
  if (node === null) names.delete(name)
  else names.set(name, node)
}

/** What the process sees at once and the device gets later. */
export function changeNames(world: World, entries: NameEntry[], after: NameChange | null = null): NameChange {
  for (const entry of entries) setName(entry.folder.seen, entry)
  const change = { entries, after }
  world.pendingNames.push(change)
  return change
}

const concernsSameName = (one: NameEntry, other: NameEntry) =>
  one.folder === other.folder && one.name === other.name

export const touchesSameName = (one: NameChange, other: NameChange) =>
  one.entries.some((entry) => other.entries.some((another) => concernsSameName(entry, another)))

/** Brings the entries of one folder to the device, in order, with what they presuppose elsewhere. */
export function flushNames(world: World, folder: FolderNode): void {
  for (const change of [...world.pendingNames])
    if (change.entries.some((entry) => entry.folder === folder)) persist(world, change)
}

function persist(world: World, change: NameChange): void {
  if (!world.pendingNames.includes(change)) return
  if (change.after !== null) persist(world, change.after)
  const earlier = world.pendingNames.slice(0, world.pendingNames.indexOf(change))
  for (const one of earlier) if (touchesSameName(one, change)) persist(world, one)
  for (const entry of change.entries) setName(entry.folder.durable, entry)
  world.pendingNames.splice(world.pendingNames.indexOf(change), 1)
}

export function writeContent(file: FileNode, at: number, bytes: Uint8Array): void {
  file.seen.write(at, bytes)
  file.pending.push({ kind: 'write', at, bytes: bytes.slice(), isForgotten: false })
}

export function resizeContent(file: FileNode, size: number): void {
  file.seen.resize(size)
  file.pending.push({ kind: 'resize', size, isForgotten: false })
}

export function flushContent(file: FileNode): void {
  for (const change of file.pending) {
    if (change.isForgotten) continue
    if (change.kind === 'write') file.durable.write(change.at, change.bytes)
    else file.durable.resize(change.size)
  }
  file.pending = []
}

/** A flush that fails: the written pages count as clean from now on, though the device may never have got them. */
export function forgetWrites(file: FileNode): void {
  for (const change of file.pending) if (change.kind === 'write') change.isForgotten = true
}

/** Everything that is seen becomes durable. */
export function settle(world: World): void {
  for (const change of [...world.pendingNames]) persist(world, change)
  for (const { node } of walk(world.root)) if (node.kind === 'file') settleFile(node)
}

export function settleFile(file: FileNode): void {
  file.durable = file.seen.copy()
  file.pending = []
}

/** Every file and folder that is seen, by path. */
export function* walk(folder: FolderNode, path = ''): Generator<{ path: string; node: Node }> {
  for (const [name, node] of folder.seen) {
    yield { path: `${path}/${name}`, node }
    if (node.kind === 'folder') yield* walk(node, `${path}/${name}`)
  }
}
