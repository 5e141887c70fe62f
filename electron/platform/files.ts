/**
 * The file operations of the system, one by one, as storage uses them. Everything above (`disk.ts`) is built from these, so
 * that tests can fail each of them, record them, and replay them with the unflushed ones lost.
 */
import {
  link,
  lstat,
  mkdir,
  type FileHandle as NodeHandle,
  open,
  readdir,
  rename,
  rmdir,
  stat,
  truncate,
  unlink,
} from 'node:fs/promises'
import { codeOf } from './codes.ts'

/** `r`: read; `wx`: a new file, `EEXIST` when there is one; `a`: write at the end, made when missing. */
export type OpenFlag = 'r' | 'wx' | 'a'

export type OpenFile = {
  /** Bytes from `position`; fewer than asked for at the end of the file, none behind it. */
  read(position: number, length: number): Promise<Uint8Array>
  /** Writes at the end of what was written (`wx`) or of the file (`a`); answers how many bytes were taken. */
  write(bytes: Uint8Array): Promise<number>
  /** Content and length reach the device before this answers. */
  flush(): Promise<void>
  truncate(size: number): Promise<void>
  size(): Promise<number>
  close(): Promise<void>
}

/** `isLink`: the name leads elsewhere; size and kind are those of what stands there. */
export type FileStat = { size: number; isFolder: boolean; isLink?: true }

/** Every operation throws what the system says, with its `code`. */
export type Files = {
  open(path: string, flag: OpenFlag): Promise<OpenFile>
  rename(from: string, to: string): Promise<void>
  /** A second name for the same content. */
  link(from: string, to: string): Promise<void>
  /** Removes one file. */
  unlink(path: string): Promise<void>
  /** Makes a folder and those above it; nothing happens when it is there. */
  makeFolder(path: string): Promise<void>
  /** Removes an empty folder. */
  removeFolder(path: string): Promise<void>
  /** Names in a folder, in no order. */
  list(path: string): Promise<string[]>
  stat(path: string): Promise<FileStat>
  /** The folder's entries (new names, renames, removals) reach the device before this answers. */
  flushFolder(path: string): Promise<void>
}

/** The files of this PC. */
export const nodeFiles: Files = {
  open: async (path, flag) => fileOf(await open(path, flag), path, flag),
  rename,
  link,
  unlink,
  makeFolder: async (path) => void (await mkdir(path, { recursive: true })),
  removeFolder: rmdir,
  list: (path) => readdir(path),
  stat: async (path) => {
    const here = await lstat(path)
    const isLink = here.isSymbolicLink()
    const found = isLink ? await stat(path) : here
    return { size: found.size, isFolder: found.isDirectory(), ...(isLink && { isLink }) }
  },
  flushFolder,
}

function fileOf(handle: NodeHandle, path: string, flag: OpenFlag): OpenFile {
  // Windows refuses to cut a file through a handle opened for appending (nodejs/node#3177).
  const isCutByName = flag === 'a' && process.platform === 'win32'
  return {
    read: async (position, length) => {
      const bytes = new Uint8Array(length)
      let filled = 0
      while (filled < length) {
        const { bytesRead } = await handle.read(bytes, filled, length - filled, position + filled)
        if (bytesRead === 0) break
        filled += bytesRead
      }
      return bytes.subarray(0, filled)
    },
    write: async (bytes) => (await handle.write(bytes)).bytesWritten,
    // The length of a file that grew belongs to what `fdatasync` must bring to the device.
    flush: () => handle.datasync(),
    truncate: (size) => (isCutByName ? truncate(path, size) : handle.truncate(size)),
    size: async () => (await handle.stat()).size,
    close: () => handle.close(),
  }
}

/** What file systems (shares, sticks) say that do not know how to flush a folder. */
const unflushable = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'])

async function flushFolder(path: string): Promise<void> {
  // Windows cannot open a folder for flushing; NTFS journals its folder entries.
  if (process.platform === 'win32') return
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } catch (error) {
    if (!unflushable.has(codeOf(error))) throw error
  } finally {
    await handle.close()
  }
}
