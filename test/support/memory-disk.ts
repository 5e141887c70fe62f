/** A disk in memory that keeps the promises of `electron/platform/disk.ts`: whole files, folders that must exist, real codes. */
import { dirname } from 'node:path'
import type { Disk } from '#electron/platform/disk.ts'

export type MemoryDisk = Disk & {
  /** Files by path, open to tests that break them. */
  readonly files: Map<string, string>
  readonly folders: Set<string>
}

const trouble = (code: string, path: string) => Object.assign(new Error(`${code}: ${path}`), { code })

/** An empty disk on which the folders `existing` (and those above them) exist. */
export function makeMemoryDisk(...existing: string[]): MemoryDisk {
  const files = new Map<string, string>()
  const folders = new Set<string>(['/'])
  const addFolder = (path: string) => {
    for (let at = path; !folders.has(at); at = dirname(at)) folders.add(at)
  }
  for (const path of existing) addFolder(path)
  const expectFolderOf = (path: string) => {
    if (!folders.has(dirname(path))) throw trouble('ENOENT', path)
  }
  const namesIn = (path: string) => {
    const prefix = path === '/' ? '/' : `${path}/`
    return [...files.keys(), ...folders]
      .filter((name) => name !== '/' && name.startsWith(prefix))
      .map((name) => name.slice(prefix.length))
      .filter((name) => name !== '' && !name.includes('/'))
  }
  return {
    files,
    folders,
    read: async (path) => files.get(path) ?? null,
    readBytes: async (path) => {
      const text = files.get(path)
      return text === undefined ? null : Buffer.from(text, 'utf8')
    },
    replace: async (path, text) => {
      expectFolderOf(path)
      files.set(path, asWritten(typeof text === 'string' ? text : [...text].join('')))
    },
    create: async (path, text) => {
      expectFolderOf(path)
      if (files.has(path)) throw trouble('EEXIST', path)
      files.set(path, asWritten(text))
    },
    openAppend: async (path) => {
      expectFolderOf(path)
      if (!files.has(path)) files.set(path, '')
      return {
        append: async (text) => void files.set(path, `${files.get(path) ?? ''}${asWritten(text)}`),
        close: async () => undefined,
      }
    },
    list: async (path) => [...new Set(namesIn(path))].toSorted(),
    makeFolder: async (path) => addFolder(path),
    remove: async (path) => void files.delete(path),
    probeFolder: async (path) => {
      if (!folders.has(path)) throw trouble('ENOENT', path)
    },
  }
}

/** What UTF-8 makes of a text: half a surrogate pair does not survive a real disk, so it must not survive this one. */
function asWritten(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8')
}
