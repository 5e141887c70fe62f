/**
 * What storage does with files, made of the system's single operations (`files.ts`): whole-file replacement, appending,
 * reading. Everything that `replace`, `append`, `move` and `remove` acknowledge has been flushed to the device.
 */
import { randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
import { type FileStat, type Files, nodeFiles, type OpenFile, type OpenFlag } from './files.ts'

/** An open journal file. A failed `append` leaves the file as it was before. */
export type Appender = {
  append(text: string): Promise<void>
  close(): Promise<void>
}

/** What a file is written from: whole, or piece by piece when it is large. */
export type Content = string | Uint8Array | Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>

export type Disk = {
  /** The file's text, null when there is no such file. Every other trouble is thrown. */
  read(path: string): Promise<string | null>
  /** The file's bytes (from a position on, so many), null when there is no such file. */
  readBytes(path: string, from?: number, length?: number): Promise<Uint8Array | null>
  /** The file's bytes piece by piece; throws `ENOENT` when there is no such file. */
  stream(path: string): AsyncIterable<Uint8Array>
  /** Null when there is neither file nor folder of that name. */
  stat(path: string): Promise<FileStat | null>
  /** Writes a whole file: the old content stays until the new one is complete and flushed. */
  replace(path: string, content: Content): Promise<void>
  /** Creates a file that must not exist yet; throws `EEXIST`. */
  create(path: string, content: Content): Promise<void>
  /** `isFlushed: false` leaves it to the system when the lines reach the device. */
  openAppend(path: string, options?: { isFlushed: boolean }): Promise<Appender>
  /** Names in a folder in alphabetical order; empty when there is no such folder. */
  list(path: string): Promise<string[]>
  makeFolder(path: string): Promise<void>
  /** Renames a file or folder within the volume; a file of the new name is replaced. */
  move(from: string, to: string): Promise<void>
  /** A second name for the same content where the volume can do that, else a copy. `to` must not exist. */
  link(from: string, to: string): Promise<void>
  /** Removes a file; nothing happens when there is none. */
  remove(path: string): Promise<void>
  /** Removes a folder and all in it; nothing happens when there is none. */
  removeFolder(path: string): Promise<void>
  /** Throws unless the folder exists and can be written. */
  probeFolder(path: string): Promise<void>
}

/** The real disk. */
export const nodeDisk: Disk = makeDisk(nodeFiles)

/** Bytes read or copied at once. */
const pieceSize = 1 << 18

/** A disk over the given operations. */
export function makeDisk(files: Files): Disk {
  const disk: Disk = {
    read: async (path) => {
      const bytes = await readBytes(files, path)
      return bytes === null ? null : asBuffer(bytes).toString('utf8')
    },
    readBytes: (path, from, length) => readBytes(files, path, from, length),
    stream: (path) => stream(files, path),
    stat: (path) => absentIsNull(files.stat(path)),
    replace: (path, content) => replaceFile(files, path, content),
    create: (path, content) => createFile(files, path, content),
    openAppend: (path, options) => openAppend(files, path, options?.isFlushed ?? true),
    list: async (path) => ((await absentIsNull(files.list(path))) ?? []).toSorted(),
    makeFolder: (path) => makeFolder(files, path),
    move: async (from, to) => {
      await patiently(() => files.rename(from, to))
      await flushFoldersOf(files, from, to)
    },
    link: (from, to) => linkOrCopy(files, from, to),
    remove: async (path) => {
      if ((await absentIsNull(patiently(() => files.unlink(path)).then(() => true))) !== null)
        await files.flushFolder(dirname(path))
    },
    removeFolder: (path) => removeFolder(files, path),
    probeFolder: (path) => probeFolder(files, path),
  }
  return disk
}

/** Virus scanners and indexers hold fresh files for a moment. */
const heldCodes = new Set(['EPERM', 'EACCES', 'EBUSY'])
/** Milliseconds between tries: some three seconds in all, after which it is no moment any more. */
const waits = [10, 20, 40, 80, 160, 320, 500, 500, 500, 500, 500]

async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      const wait = waits[attempt]
      if (wait === undefined || !heldCodes.has(codeOf(error))) throw error
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }
}

const openPatiently = (files: Files, path: string, flag: OpenFlag): Promise<OpenFile> =>
  patiently(() => files.open(path, flag))

async function absentIsNull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

async function readBytes(files: Files, path: string, from = 0, length?: number): Promise<Uint8Array | null> {
  const file = await absentIsNull(openPatiently(files, path, 'r'))
  if (file === null) return null
  try {
    return await file.read(from, length ?? Math.max(0, (await file.size()) - from))
  } finally {
    await file.close()
  }
}

async function* stream(files: Files, path: string): AsyncGenerator<Uint8Array> {
  const file = await openPatiently(files, path, 'r')
  try {
    for (let at = 0; ; ) {
      const piece = await file.read(at, pieceSize)
      if (piece.length > 0) yield piece
      at += piece.length
      if (piece.length < pieceSize) return
    }
  } finally {
    await file.close()
  }
}

async function createFile(files: Files, path: string, content: Content): Promise<void> {
  try {
    await writeNew(files, path, content)
    await files.flushFolder(dirname(path))
  } catch (error) {
    // A half-written file of ours must not stand; one that was there before stays.
    if (codeOf(error) !== 'EEXIST') await files.unlink(path).catch(() => undefined)
    throw error
  }
}

async function replaceFile(files: Files, path: string, content: Content): Promise<void> {
  const temporary = `${path}.${process.pid}.${randomBytes(4).toString('hex')}.tmp`
  try {
    await writeNew(files, temporary, content)
    await patiently(() => files.rename(temporary, path))
    await files.flushFolder(dirname(path))
  } catch (error) {
    await files.unlink(temporary).catch(() => undefined)
    throw error
  }
}

async function writeNew(files: Files, path: string, content: Content): Promise<void> {
  const file = await openPatiently(files, path, 'wx')
  try {
    let size = 0
    for await (const piece of piecesOf(content)) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece
      await writeAll(file, bytes)
      size += bytes.length
    }
    await file.flush()
    // A full disk can make a write short without an error (seen with well-known packages), so the size is asked.
    if ((await file.size()) !== size) throw Object.assign(new Error('short write'), { code: 'ENOSPC' })
  } finally {
    await file.close()
  }
}

function piecesOf(content: Content): Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array> {
  return typeof content === 'string' || content instanceof Uint8Array ? [content] : content
}

async function openAppend(files: Files, path: string, isFlushed: boolean): Promise<Appender> {
  let file: OpenFile | null = await openPatiently(files, path, 'a')
  let size: number
  try {
    size = await file.size()
    if (isFlushed) await files.flushFolder(dirname(path))
  } catch (error) {
    await file.close().catch(() => undefined)
    throw error
  }
  return {
    append: async (text) => {
      file ??= await reopenAt(files, path, size)
      const bytes = Buffer.from(text, 'utf8')
      try {
        await writeAll(file, bytes)
        if (isFlushed) await file.flush()
        size += bytes.length
      } catch (error) {
        const broken = file
        file = null
        await broken.truncate(size).catch(() => undefined)
        await broken.close().catch(() => undefined)
        throw error
      }
    },
    close: async () => {
      const closing = file
      file = null
      await closing?.close()
    },
  }
}

/** After a failed write: opens again and cuts off whatever half line got through. */
async function reopenAt(files: Files, path: string, size: number): Promise<OpenFile> {
  const file = await openPatiently(files, path, 'a')
  try {
    await file.truncate(size)
    return file
  } catch (error) {
    await file.close().catch(() => undefined)
    throw error
  }
}

async function writeAll(file: OpenFile, bytes: Uint8Array): Promise<void> {
  let written = 0
  while (written < bytes.length) {
    const taken = await file.write(written === 0 ? bytes : bytes.subarray(written))
    if (taken === 0) throw Object.assign(new Error('short write'), { code: 'ENOSPC' })
    written += taken
  }
}

async function linkOrCopy(files: Files, from: string, to: string): Promise<void> {
  try {
    await files.link(from, to)
    await files.flushFolder(dirname(to))
  } catch (error) {
    if (['EEXIST', 'ENOENT', 'ENOSPC', 'EIO'].includes(codeOf(error))) throw error
    await createFile(files, to, stream(files, from))
  }
}

/** Each new name on the way down is flushed in the folder above it. */
async function makeFolder(files: Files, path: string): Promise<void> {
  if ((await absentIsNull(files.stat(path))) !== null) return
  const above = dirname(path)
  if (above !== path) await makeFolder(files, above)
  await files.makeFolder(path)
  await files.flushFolder(above)
}

async function removeFolder(files: Files, path: string): Promise<void> {
  const names = await absentIsNull(files.list(path))
  if (names === null) return
  for (const name of names) {
    const inner = join(path, name)
    if ((await files.stat(inner)).isFolder) await removeFolder(files, inner)
    else await patiently(() => files.unlink(inner))
  }
  await patiently(() => files.removeFolder(path))
  await files.flushFolder(dirname(path))
}

async function flushFoldersOf(files: Files, ...paths: string[]): Promise<void> {
  for (const folder of new Set(paths.map((path) => dirname(path)))) await files.flushFolder(folder)
}

async function probeFolder(files: Files, path: string): Promise<void> {
  await files.stat(path)
  // A question for rights says yes on Windows shares and to root on read-only files: only a real write tells.
  const probe = join(path, `.probe-${randomBytes(4).toString('hex')}`)
  await (await files.open(probe, 'wx')).close()
  await files.unlink(probe)
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** The system's error code of a failure, empty when there is none. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}
