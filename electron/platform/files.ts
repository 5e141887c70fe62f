/**
 * The file operations of the system, one by one, as storage uses them. Everything above (`disk.ts`) is built from these, so
 * that tests can fail each of them, record them, and replay them with the unflushed ones lost.
 */
import {
  type FileHandle as NodeHandle,
  link,
  mkdir,
  open,
  readdir,
  rename,
  rmdir,
  stat,
  unlink,
} from 'node:fs/promises'

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

export type FileStat = { size: number; isFolder: boolean }

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
  open: async (path, flag) => fileOf(await open(path, flag)),
  rename,
  link,
  unlink,
  makeFolder: async (path) => void (await mkdir(path, { recursive: true })),
  removeFolder: rmdir,
  list: (path) => readdir(path),
  stat: async (path) => {
    const found = await stat(path)
    return { size: found.size, isFolder: found.isDirectory() }
  },
  flushFolder,
}

function fileOf(handle: NodeHandle): OpenFile {
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
    truncate: (size) => handle.truncate(size),
    size: async () => (await handle.stat()).size,
    close: () => handle.close(),
  }
}

async function flushFolder(path: string): Promise<void> {
  // Windows cannot open a folder for flushing; NTFS journals its folder entries.
  if (process.platform === 'win32') return
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
