/** What a power cut leaves: everything durable, and of the unflushed changes whatever chance says. */
import { type Chance, int, pick } from '../seeded.ts'
import type { Bytes } from './bytes.ts'
import {
  type ContentChange,
  type FileNode,
  type FolderNode,
  makeFileNode,
  makeFolderNode,
  type NameChange,
  type Node,
  setName,
  touchesSameName,
  type World,
} from './world.ts'

/** How a disk may treat a row of changes: nothing came through, all of it, all up to one of them, or each as it fell. */
const manners = ['none', 'all', 'some-first', 'each'] as const

/** For each change of a row whether it comes through. */
function fates(chance: Chance, count: number): boolean[] {
  const manner = pick(chance, manners)
  const reached = int(chance, 0, count)
  return Array.from({ length: count }, (_, at) => {
    if (manner === 'each') return chance() < 0.5
    return manner === 'all' || (manner === 'some-first' && at < reached)
  })
}

/** The disk after the cut, in a world of its own; the given one goes on as if nothing had happened. */
export function crashed(world: World, chance: Chance): World {
  const names = survivingNames(world, chance)
  const made = new Map<Node, Node>()
  const remake = (node: Node): Node => {
    const before = made.get(node)
    if (before !== undefined) return before
    if (node.kind === 'file') {
      const file = makeFileNode(survivingContent(node, chance))
      made.set(node, file)
      return file
    }
    const folder = makeFolderNode()
    made.set(node, folder)
    for (const [name, inner] of names(node)) {
      const remade = remake(inner)
      folder.seen.set(name, remade)
      folder.durable.set(name, remade)
    }
    return folder
  }
  return { root: remake(world.root) as FolderNode, pendingNames: [], isHolding: world.isHolding }
}

/**
 * A change of names that is lost takes with it those after it that concern the same names: a rename cannot come through
 * without the file it names, and a name is never taken from what would otherwise still have it.
 */
function survivingNames(world: World, chance: Chance): (folder: FolderNode) => Map<string, Node> {
  const wanted = fates(chance, world.pendingNames.length)
  const lost: NameChange[] = []
  const names = new Map<FolderNode, Map<string, Node>>()
  for (const [at, change] of world.pendingNames.entries()) {
    const isHeldBack =
      (change.after !== null && lost.includes(change.after)) ||
      lost.some((one) => touchesSameName(one, change))
    if (isHeldBack || !wanted[at]) {
      lost.push(change)
      continue
    }
    for (const entry of change.entries) {
      const those = names.get(entry.folder) ?? new Map(entry.folder.durable)
      names.set(entry.folder, those)
      setName(those, entry)
    }
  }
  return (folder) => names.get(folder) ?? folder.durable
}

function survivingContent(file: FileNode, chance: Chance): Bytes {
  const content = file.durable.copy()
  if (file.pending.length === 0) return content
  const whole = fates(chance, file.pending.length)
  const isTorn = chance() < 0.7
  for (const [at, change] of file.pending.entries()) {
    if (whole[at]) apply(content, change)
    else if (isTorn && change.kind === 'write' && chance() < 0.7) tear(content, change, chance)
  }
  return content
}

function apply(content: Bytes, change: ContentChange): void {
  if (change.kind === 'write') content.write(change.at, change.bytes)
  else content.resize(change.size)
}

/** Part of a write: its beginning, its end (zeros before it), or only the length it gave the file. */
function tear(content: Bytes, { at, bytes }: ContentChange & { kind: 'write' }, chance: Chance): void {
  const cut = int(chance, 0, bytes.length)
  const part = pick(chance, ['beginning', 'beginning in full length', 'end', 'length'] as const)
  if (part === 'end') content.write(at + cut, bytes.subarray(cut))
  else if (part !== 'length') content.write(at, bytes.subarray(0, cut))
  const end = at + bytes.length
  if (part !== 'beginning' && part !== 'end' && content.length() < end) content.resize(end)
}
