/**
 * The few file operations that storage needs, behind one interface so that tests can make each of them fail.
 * Everything that `replace` and `append` acknowledge has been flushed to the device.
 */
import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { access, type FileHandle, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** An open journal file. A failed `append` leaves the file as it was before. */
export type Appender = {
  append(text: string): Promise<void>
  close(): Promise<void>
}

export type Disk = {
  /** The file's text, null when there is no such file. Every other trouble is thrown. */
  read(path: string): Promise<string | null>
  /** The file's bytes, null when there is no such file. */
  readBytes(path: string): Promise<Uint8Array | null>
  /** Writes a whole file, in pieces when it is large: the old content stays until the new one is complete and flushed. */
  replace(path: string, text: string | Iterable<string>): Promise<void>
  /** Creates a file that must not exist yet; throws `EEXIST`. */
  create(path: string, text: string): Promise<void>
  openAppend(path: string): Promise<Appender>
  /** Names in a folder in alphabetical order; empty when there is no such folder. */
  list(path: string): Promise<string[]>
  makeFolder(path: string): Promise<void>
  remove(path: string): Promise<void>
  /** Throws unless the folder exists and can be written. */
  probeFolder(path: string): Promise<void>
}

const retriedCodes = new Set(['EPERM', 'EACCES', 'EBUSY'])
const mostRetries = 12

/** The real disk. */
export const nodeDisk: Disk = {
  read: readText,
  readBytes,
  replace: replaceFile,
  create: createFile,
  openAppend,
  list: listFolder,
  makeFolder: async (path) => void (await mkdir(path, { recursive: true })),
  remove: (path) => rm(path, { force: true }),
  probeFolder,
}

async function readText(path: string): Promise<string | null> {
  return (await readBytes(path))?.toString('utf8') ?? null
}

async function readBytes(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

async function createFile(path: string, text: string): Promise<void> {
  try {
    await writeNew(path, text)
  } catch (error) {
    // A half-written file of ours must not stand; one that was there before stays.
    if (codeOf(error) !== 'EEXIST') await rm(path, { force: true }).catch(() => undefined)
    throw error
  }
}

async function replaceFile(path: string, text: string | Iterable<string>): Promise<void> {
  const temporary = `${path}.${process.pid}.${randomBytes(4).toString('hex')}.tmp`
  try {
    await writeNew(temporary, text)
    await renameStubbornly(temporary, path)
    await flushFolder(dirname(path))
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw error
  }
}

async function writeNew(path: string, text: string | Iterable<string>): Promise<void> {
  const handle = await open(path, 'wx')
  try {
    let size = 0
    for (const piece of typeof text === 'string' ? [text] : text) {
      const bytes = Buffer.from(piece, 'utf8')
      await writeAll(handle, bytes)
      size += bytes.length
    }
    await handle.sync()
    // A full disk can make a write short without an error (seen with well-known packages), so the size is asked.
    if ((await handle.stat()).size !== size) throw Object.assign(new Error('short write'), { code: 'ENOSPC' })
  } finally {
    await handle.close()
  }
}

/** Virus scanners hold fresh files for a moment: wait and try again before saying no. */
async function renameStubbornly(from: string, to: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await rename(from, to)
    } catch (error) {
      if (!retriedCodes.has(codeOf(error)) || attempt >= mostRetries) throw error
      await new Promise((resolve) => setTimeout(resolve, Math.min(10 * 2 ** attempt, 500)))
    }
  }
}

async function openAppend(path: string): Promise<Appender> {
  let handle: FileHandle | null = await open(path, 'a')
  let size = (await handle.stat()).size
  await flushFolder(dirname(path))
  return {
    append: async (text) => {
      handle ??= await reopenAt(path, size)
      const bytes = Buffer.from(text, 'utf8')
      try {
        await writeAll(handle, bytes)
        await handle.datasync()
        size += bytes.length
      } catch (error) {
        const broken = handle
        handle = null
        await broken.truncate(size).catch(() => undefined)
        await broken.close().catch(() => undefined)
        throw error
      }
    },
    close: async () => void (await handle?.close()),
  }
}

/** After a failed write: opens again and cuts off whatever half line got through. */
async function reopenAt(path: string, size: number): Promise<FileHandle> {
  const handle = await open(path, 'a')
  await handle.truncate(size)
  return handle
}

async function writeAll(handle: FileHandle, bytes: Buffer): Promise<void> {
  let written = 0
  while (written < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, written)
    if (bytesWritten === 0) throw Object.assign(new Error('short write'), { code: 'ENOSPC' })
    written += bytesWritten
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

async function listFolder(path: string): Promise<string[]> {
  try {
    return (await readdir(path)).toSorted()
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  }
}

async function probeFolder(path: string): Promise<void> {
  await access(path, constants.F_OK)
  // `access` says yes on Windows shares and to root on read-only files: only a real write tells.
  const probe = join(path, `.probe-${randomBytes(4).toString('hex')}`)
  await (await open(probe, 'wx')).close()
  await rm(probe, { force: true })
}

/** The system's error code of a failure, empty when there is none. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}
