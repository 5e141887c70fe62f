/**
 * The parts of a Word file that its text is made of, unpacked within bounds: what a zip says of its own sizes is not believed,
 * and pictures, scripts and everything else stay packed.
 */
import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import { Refusal } from '#shared/contract/result.ts'

const inflate = promisify(inflateRaw)

/** Of all unpacked text together, bytes; the text of a regulation is less than one megabyte. */
export const largestUnpacked = 24 * 1024 * 1024

type Entry = { name: string; isEncrypted: boolean; method: number; packed: Buffer }

const endMark = 0x06054b50
const entryMark = 0x02014b50
const localMark = 0x04034b50
const longestComment = 0xffff
const isText = (name: string) =>
  /^\[Content_Types\]\.xml$|\.rels$|\/(document\d*|styles|numbering|footnotes|endnotes)\.xml$/i.test(name)

/**
 * Parts by name. Throws `import-encrypted`, `import-too-large`, and `import-broken` for what is no zip or a damaged one.
 */
export async function unpackText(bytes: Buffer): Promise<Map<string, Buffer>> {
  const parts = new Map<string, Buffer>()
  let left = largestUnpacked
  for (const entry of entriesOf(bytes)) {
    if (entry.isEncrypted) throw new Refusal('import-encrypted')
    const content = await contentOf(entry, left)
    left -= content.length
    parts.set(entry.name, content)
  }
  return parts
}

async function contentOf({ method, packed }: Entry, most: number): Promise<Buffer> {
  if (method !== 0 && method !== 8) throw new Refusal('import-broken')
  if (packed.length > most || most <= 0) throw new Refusal('import-too-large')
  if (method === 0) return packed
  try {
    return await inflate(packed, { maxOutputLength: most })
  } catch (error) {
    const isOver = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    throw new Refusal(isOver ? 'import-too-large' : 'import-broken')
  }
}

/** The entries that hold text, as the directory at the file's end lists them. Reading past the end throws a `RangeError`. */
function* entriesOf(bytes: Buffer): Generator<Entry> {
  const end = endOfZip(bytes)
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (bytes.readUInt32LE(at) !== entryMark) throw new Refusal('import-broken')
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
      bytes.readUInt16LE(at + field),
    ) as [number, number, number]
    const name = bytes
      .toString('utf8', at + 46, at + 46 + nameLength)
      .replaceAll('\\', '/')
      .replace(/^\//, '')
    if (isText(name)) yield entryAt(bytes, at, name)
    at += 46 + nameLength + extraLength + commentLength
  }
}

function entryAt(bytes: Buffer, at: number, name: string): Entry {
  const size = bytes.readUInt32LE(at + 20)
  const local = bytes.readUInt32LE(at + 42)
  if (bytes.readUInt32LE(local) !== localMark) throw new Refusal('import-broken')
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
  if (start + size > bytes.length) throw new Refusal('import-broken')
  return {
    name,
    isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
    method: bytes.readUInt16LE(at + 10),
    packed: bytes.subarray(start, start + size),
  }
}

function endOfZip(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - 22 - longestComment)
  for (let at = bytes.length - 22; at >= first; at -= 1) if (bytes.readUInt32LE(at) === endMark) return at
  throw new Refusal('import-broken')
}
