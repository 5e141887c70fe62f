/**
 * What storage does with files, made of the system's single operations (`files.ts`): whole-file replacement, appending,
 * reading. Everything that `replace`, `append`, `move` and `remove` acknowledge has been flushed to the device.
 */
import { randomBytes } from 'node:crypto'
import { dirname } from 'node:path'
import { type Appender, openAppend, writeAll } from './appending.ts'
import { absentIsNull, codeOf } from './codes.ts'
import { type FileStat, type Files, nodeFiles, type OpenFile } from './files.ts'
import { flushFoldersOf, makeFolder, probeFolder, removeFolder } from './folders.ts'
import { patientFiles, pause, type Wait } from './patient-files.ts'

export type { Appender } from './appending.ts'
export { codeOf } from './codes.ts'

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
  replace(path: string, content: Content, options?: NameOptions): Promise<void>
  /** Creates a file that must not exist yet; throws `EEXIST`. */
  create(path: string, content: Content, options?: NameOptions): Promise<void>
  /** `isFlushed: false` leaves it to the system when the lines reach the device. */
  openAppend(path: string, options?: { isFlushed: boolean }): Promise<Appender>
  /** Names in a folder in alphabetical order; empty when there is no such folder. */
  list(path: string): Promise<string[]>
  makeFolder(path: string): Promise<void>
  /** Renames a file or folder within the volume; a file of the new name is replaced. */
  move(from: string, to: string, options?: NameOptions): Promise<void>
  /** A second name for the same content where the volume can do that, else a copy. `to` must not exist. */
  link(from: string, to: string, options?: NameOptions): Promise<void>
  /** The names in a folder reach the device: the end of work done with `flushesNames: false`. */
  flushNames(folder: string): Promise<void>
  /** Removes a file; nothing happens when there is none. */
  remove(path: string): Promise<void>
  /** Removes a folder and all in it; nothing happens when there is none. */
  removeFolder(path: string): Promise<void>
  /** Throws unless the folder exists and can be written. */
  probeFolder(path: string): Promise<void>
}

export type DiskOptions = {
  /** Lets milliseconds pass. */
  wait?: Wait
}

/**
 * `flushesNames: false`: content is flushed all the same, but a power cut may forget the new name until `flushNames`. For many
 * files of which nobody speaks before the last is there.
 */
export type NameOptions = { flushesNames?: boolean }

/** The real disk. */
export const nodeDisk: Disk = makeDisk(nodeFiles)

/** Bytes read or copied at once. */
const pieceSize = 1 << 18

/** A disk over the given operations. */
export function makeDisk(given: Files, { wait = pause }: DiskOptions = {}): Disk {
  const files = patientFiles(given, wait)
  return {
    read: async (path) => {
      const bytes = await readBytes(files, path)
      return bytes === null ? null : asBuffer(bytes).toString('utf8')
    },
    readBytes: (path, from, length) => readBytes(files, path, from, length),
    stream: (path) => stream(files, path),
    stat: (path) => absentIsNull(files.stat(path)),
    replace: (path, content, options) => replaceFile(namesOf(files, options), path, content),
    create: (path, content, options) => createFile(namesOf(files, options), path, content),
    openAppend: (path, options) => openAppend(files, path, options?.isFlushed ?? true),
    list: async (path) => ((await absentIsNull(files.list(path))) ?? []).toSorted(),
    makeFolder: (path) => makeFolder(files, path),
    move: async (from, to, options) => {
      await files.rename(from, to)
      await flushFoldersOf(namesOf(files, options), to, from)
    },
    link: (from, to, options) => linkOrCopy(namesOf(files, options), from, to),
    flushNames: (folder) => files.flushFolder(folder),
    remove: async (path) => {
      if ((await absentIsNull(files.unlink(path).then(() => true))) !== null)
        await files.flushFolder(dirname(path))
    },
    removeFolder: (path) => removeFolder(files, path),
    // A folder that says no is not asked for three seconds.
    probeFolder: (path) => probeFolder({ ...files, open: given.open }, path),
  }
}

/** The same operations, but for the flushing of names where that is left for later. */
function namesOf(files: Files, { flushesNames = true }: NameOptions = {}): Files {
  return flushesNames ? files : { ...files, flushFolder: async () => undefined }
}

async function readBytes(files: Files, path: string, from = 0, length?: number): Promise<Uint8Array | null> {
  const file = await absentIsNull(files.open(path, 'r'))
  if (file === null) return null
  try {
    return await file.read(from, length ?? Math.max(0, (await file.size()) - from))
  } finally {
    await file.close()
  }
}

async function* stream(files: Files, path: string): AsyncGenerator<Uint8Array> {
  const file = await files.open(path, 'r')
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
  const file = await files.open(path, 'wx')
  try {
    await writeNew(file, content)
    await files.flushFolder(dirname(path))
  } catch (error) {
    // A half-written file of ours must not stand; the one of another was not opened.
    await files.unlink(path).catch(() => undefined)
    throw error
  }
}

async function replaceFile(files: Files, path: string, content: Content): Promise<void> {
  const temporary = `${path}.${process.pid}.${randomBytes(4).toString('hex')}.tmp`
  try {
    await writeNew(await files.open(temporary, 'wx'), content)
    await files.rename(temporary, path)
    await files.flushFolder(dirname(path))
  } catch (error) {
    await files.unlink(temporary).catch(() => undefined)
    throw error
  }
}

/** Writes, flushes and closes. */
async function writeNew(file: OpenFile, content: Content): Promise<void> {
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

async function linkOrCopy(files: Files, from: string, to: string): Promise<void> {
  try {
    await files.link(from, to)
  } catch (error) {
    if (['EEXIST', 'ENOENT', 'ENOSPC', 'EIO'].includes(codeOf(error))) throw error
    return createFile(files, to, stream(files, from))
  }
  await files.flushFolder(dirname(to))
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
