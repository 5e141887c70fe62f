/** Finding files and folders by path, with what the system says when they are not there. */
import { trouble } from './faults.ts'
import type { FileNode, FolderNode, Node, World } from './world.ts'

/** A name in a folder, and what stands there. */
export type Place = { folder: FolderNode; name: string; node: Node | undefined }

export const partsOf = (path: string) => path.split(/[\\/]/).filter((part) => part !== '' && part !== '.')

/** Where a path leads; the folders above it must be there. */
export function placeOf(world: World, path: string, kind: string): Place {
  const parts = partsOf(path)
  const name = parts.pop()
  if (name === undefined) throw trouble('EPERM', kind, path)
  let folder = world.root
  for (const part of parts) folder = expectFolder(folder.seen.get(part), path, kind)
  return { folder, name, node: folder.seen.get(name) }
}

export function nodeOf(world: World, path: string, kind: string): Node {
  if (partsOf(path).length === 0) return world.root
  const { node } = placeOf(world, path, kind)
  if (node === undefined) throw trouble('ENOENT', kind, path)
  return node
}

export function folderOf(world: World, path: string, kind: string): FolderNode {
  return expectFolder(nodeOf(world, path, kind), path, kind)
}

function expectFolder(node: Node | undefined, path: string, kind: string): FolderNode {
  if (node === undefined) throw trouble('ENOENT', kind, path)
  if (node.kind !== 'folder') throw trouble('ENOTDIR', kind, path)
  return node
}

/** A file that is there; null when there is nothing or a folder. */
export function fileAt(world: World, path: string): FileNode | null {
  try {
    const node = nodeOf(world, path, 'get')
    return node.kind === 'file' ? node : null
  } catch {
    return null
  }
}
