import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import { dirname, join, normalize, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createInflateRaw } from 'node:zlib'

/*
 * A reader for ordinary zip archives with Node's own parts: a bare machine has no `unzip`, and the
 * archive is too large to inflate in memory. No zip64, no encryption; both are refused.
 */

const endSignature = 0x06054b50
const centralSignature = 0x02014b50
const localSignature = 0x04034b50
const maxEndSize = 22 + 0xffff

const readAt = async (handle, position, length) => {
  const buffer = Buffer.alloc(length)
  const { bytesRead } = await handle.read(buffer, 0, length, position)
  if (bytesRead !== length) throw new Error('The zip archive is cut short.')
  return buffer
}

const findEnd = async (handle) => {
  const { size } = await handle.stat()
  const length = Math.min(size, maxEndSize)
  const tail = await readAt(handle, size - length, length)
  for (let at = length - 22; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) === endSignature) return tail.subarray(at)
  }
  throw new Error('This is not a zip archive.')
}

const parseEntry = (directory, at) => {
  if (directory.readUInt32LE(at) !== centralSignature) throw new Error('The zip directory is damaged.')
  const nameLength = directory.readUInt16LE(at + 28)
  const tailLength = directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  return {
    name: directory.toString('utf8', at + 46, at + 46 + nameLength),
    isEncrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
    method: directory.readUInt16LE(at + 10),
    packedSize: directory.readUInt32LE(at + 20),
    size: directory.readUInt32LE(at + 24),
    mode: directory.readUInt32LE(at + 38) >>> 16,
    offset: directory.readUInt32LE(at + 42),
    next: at + 46 + nameLength + tailLength,
  }
}

const readEntries = async (handle) => {
  const end = await findEnd(handle)
  const count = end.readUInt16LE(10)
  if (count === 0xffff) throw new Error('The zip archive is in the zip64 form, which is not read here.')
  const directory = await readAt(handle, end.readUInt32LE(16), end.readUInt32LE(12))
  const entries = []
  for (let at = 0; entries.length < count; at = entries.at(-1).next) entries.push(parseEntry(directory, at))
  return entries
}

const writeEntry = async (archive, handle, entry, target) => {
  if (entry.isEncrypted || ![0, 8].includes(entry.method))
    throw new Error(`${entry.name} cannot be unpacked.`)
  const local = await readAt(handle, entry.offset, 30)
  if (local.readUInt32LE(0) !== localSignature) throw new Error('The zip archive is damaged.')
  const start = entry.offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28)
  await mkdir(dirname(target), { recursive: true })
  const sink = createWriteStream(target, { mode: entry.mode & 0o777 || 0o644 })
  if (entry.packedSize === 0) {
    await new Promise((resolve) => sink.end(resolve))
    return
  }
  const source = createReadStream(archive, { start, end: start + entry.packedSize - 1 })
  await (entry.method === 8 ? pipeline(source, createInflateRaw(), sink) : pipeline(source, sink))
  if (sink.bytesWritten !== entry.size) throw new Error(`${entry.name} has the wrong size.`)
}

const safeTarget = (folder, name) => {
  const target = normalize(join(folder, name))
  if (!target.startsWith(normalize(folder) + sep)) throw new Error(`The zip archive points outside: ${name}`)
  return target
}

/**
 * Unpacks the files of a zip archive, keeping the executable bits.
 * @param place gets an entry's name and returns its path below `folder`, or `null` to leave it out
 * @param onBytes told the number of bytes unpacked so far and in all
 * @throws when the archive is damaged or an entry would land outside `folder`
 */
export const unzip = async (archive, folder, { place = (name) => name, onBytes = () => {} } = {}) => {
  const handle = await open(archive)
  try {
    const wanted = (await readEntries(handle))
      .filter((entry) => !entry.name.endsWith('/'))
      .map((entry) => ({ entry, path: place(entry.name) }))
      .filter(({ path }) => path !== null)
    const total = wanted.reduce((sum, { entry }) => sum + entry.size, 0)
    let done = 0
    for (const { entry, path } of wanted) {
      await writeEntry(archive, handle, entry, safeTarget(folder, path))
      done += entry.size
      onBytes(done, total)
    }
  } finally {
    await handle.close()
  }
}
