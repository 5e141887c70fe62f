/** A backup seen as a data folder that cannot be written: the state is read straight from it. */
import { posix } from 'node:path'
import type { Disk } from '../platform/disk.ts'
import { BackupError, piecesAtPlace } from './backup-error.ts'
import type { FileEntry, Manifest } from './manifest.ts'
import { collect } from './pieces.ts'
import { officeFolder } from './place.ts'
import { readBlob } from './read-blob.ts'
import { unsafePaths } from './safe-path.ts'

/**
 * A read-only disk whose root `/` is the data folder as the backup holds it. What is read is checked: a damaged file throws
 * `backup-damaged`, a place that went away `backup-place-missing`; a missing one is null, as on any disk. Writing throws
 * `EROFS`. Throws `backup-damaged` for a manifest with unsafe paths.
 */
export function makeBackupDisk(disk: Disk, place: string, manifest: Manifest): Disk {
  const folder = officeFolder(place, manifest.officeId)
  const unsafe = unsafePaths(manifest.files.map((file) => file.path))[0]
  if (unsafe !== undefined) throw new BackupError('backup-damaged', { path: unsafe })
  const files = new Map(manifest.files.map((file) => [file.path, file]))
  const folders = foldersOf(manifest.files)
  const content = (file: FileEntry) => piecesAtPlace(disk, place, readBlob(disk, folder, file))
  const readBytes: Disk['readBytes'] = async (path, from = 0, length) => {
    const file = files.get(inside(path))
    if (file === undefined) return null
    return collect(part(content(file), from, length ?? Number.POSITIVE_INFINITY))
  }
  return {
    readBytes,
    read: async (path) => {
      const bytes = await readBytes(path)
      return bytes === null
        ? null
        : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8')
    },
    stream: (path) => {
      const file = files.get(inside(path))
      return file === undefined ? absent(path) : content(file)
    },
    stat: async (path) => {
      const file = files.get(inside(path))
      if (file !== undefined) return { size: file.size, isFolder: false }
      return folders.has(inside(path)) ? { size: 0, isFolder: true } : null
    },
    list: async (path) => [...(folders.get(inside(path)) ?? [])].toSorted(),
    ...refusals,
  }
}

/** The path within the backup, however the system of this PC writes it. */
function inside(path: string): string {
  return posix
    .normalize(`/${path.replaceAll('\\', '/')}`)
    .replace(/^\/+/, '')
    .replace(/\/$/, '')
}

/** Each folder with the names in it. */
function foldersOf(files: readonly FileEntry[]): Map<string, Set<string>> {
  const folders = new Map<string, Set<string>>([['', new Set()]])
  for (const { path } of files) {
    const names = path.split('/')
    names.forEach((name, depth) => {
      const above = names.slice(0, depth).join('/')
      folders.set(above, (folders.get(above) ?? new Set()).add(name))
    })
  }
  return folders
}

/** So many bytes from a position on; all pieces are drawn, because only the end tells whether they were right. */
async function* part(
  pieces: AsyncIterable<Uint8Array>,
  from: number,
  length: number,
): AsyncGenerator<Uint8Array> {
  let at = 0
  for await (const piece of pieces) {
    const wanted = piece.subarray(Math.max(0, from - at), Math.max(0, from + length - at))
    at += piece.length
    if (wanted.length > 0) yield wanted
  }
}

// biome-ignore lint/correctness/useYield: it is a stream that fails
async function* absent(path: string): AsyncGenerator<Uint8Array> {
  throw trouble('ENOENT', path)
}

const trouble = (code: string, path: string) => Object.assign(new Error(`${code}: ${path}`), { code })

const refuse = async (path: string) => {
  throw trouble('EROFS', path)
}

const refusals = {
  replace: refuse,
  create: refuse,
  openAppend: refuse,
  makeFolder: refuse,
  move: refuse,
  link: (_from: string, to: string) => refuse(to),
  flushNames: refuse,
  remove: refuse,
  removeFolder: refuse,
  probeFolder: refuse,
}
