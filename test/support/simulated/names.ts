/** Names given, changed and taken: seen at once, durable when their folders are flushed. */
import { trouble } from './faults.ts'
import { folderOf, nodeOf, type Place, partsOf, placeOf } from './places.ts'
import { changeNames, type FolderNode, makeFolderNode, type Node, type World, walk } from './world.ts'

export function rename(world: World, from: string, to: string): void {
  const source = placeOf(world, from, 'rename')
  const target = placeOf(world, to, 'rename')
  const { node } = source
  if (node === undefined) throw trouble('ENOENT', 'rename', from)
  // The system does nothing when both names stand for the same file.
  if (target.node === node) return
  expectReplaceable(node, target, to)
  if (world.isHolding) expectNotHeld(node, target, from)
  const gone = { folder: source.folder, name: source.name, node: null }
  const put = { folder: target.folder, name: target.name, node }
  // Within one folder, and for folders anywhere, it is one change; a file may for a while be found in both folders.
  if (source.folder === target.folder || node.kind === 'folder') changeNames(world, [gone, put])
  else changeNames(world, [gone], changeNames(world, [put]))
}

function expectReplaceable(node: Node, target: Place, to: string): void {
  if (node.kind === 'folder') {
    const isInside = node === target.folder || [...walk(node)].some((one) => one.node === target.folder)
    if (isInside) throw trouble('EINVAL', 'rename', to)
  }
  if (target.node === undefined) return
  if (target.node.kind === 'file') {
    if (node.kind === 'folder') throw trouble('ENOTDIR', 'rename', to)
    return
  }
  if (node.kind === 'file') throw trouble('EISDIR', 'rename', to)
  if (target.node.seen.size > 0) throw trouble('ENOTEMPTY', 'rename', to)
}

function expectNotHeld(node: Node, target: Place, from: string): void {
  const inWay = node.kind === 'folder' ? [...walk(node)].map((one) => one.node) : []
  if (target.node !== undefined) inWay.push(target.node)
  if (inWay.some((one) => one.kind === 'file' && one.openCount > 0)) throw trouble('EPERM', 'rename', from)
}

export function link(world: World, from: string, to: string): void {
  const node = nodeOf(world, from, 'link')
  if (node.kind === 'folder') throw trouble('EPERM', 'link', from)
  const target = placeOf(world, to, 'link')
  if (target.node !== undefined) throw trouble('EEXIST', 'link', to)
  changeNames(world, [{ folder: target.folder, name: target.name, node }])
}

export function unlink(world: World, path: string): void {
  const { folder, name, node } = placeOf(world, path, 'unlink')
  if (node === undefined) throw trouble('ENOENT', 'unlink', path)
  if (node.kind === 'folder') throw trouble('EISDIR', 'unlink', path)
  changeNames(world, [{ folder, name, node: null }])
}

export function makeFolder(world: World, path: string): void {
  let at: FolderNode = world.root
  const parts = partsOf(path)
  for (const [depth, name] of parts.entries()) {
    const found = at.seen.get(name)
    if (found?.kind === 'file')
      throw trouble(depth === parts.length - 1 ? 'EEXIST' : 'ENOTDIR', 'makeFolder', path)
    const folder = found ?? makeFolderNode()
    if (found === undefined) changeNames(world, [{ folder: at, name, node: folder }])
    at = folder
  }
}

export function removeFolder(world: World, path: string): void {
  const inner = folderOf(world, path, 'removeFolder')
  if (inner.seen.size > 0) throw trouble('ENOTEMPTY', 'removeFolder', path)
  const { folder, name } = placeOf(world, path, 'removeFolder')
  changeNames(world, [{ folder, name, node: null }])
}
