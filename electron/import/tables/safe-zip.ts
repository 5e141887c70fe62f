/**
 * Opens a zip that nobody vouches for: names that lead elsewhere, more than it says, encryption and document types are refused
 * before any reader of spreadsheets sees it. What is not asked for is never unpacked.
 */
import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import { Refusal } from '#shared/contract/result.ts'
import { gridLimits } from '#shared/import/grid/grid.ts'

const inflate = promisify(inflateRaw)
const endMark = 0x06054b50
const entryMark = 0x02014b50
const localMark = 0x04034b50
const longestComment = 0xffff

type Entry = { name: string; isEncrypted: boolean; method: number; packed: Buffer; size: number }

export type SafeZip = {
  readonly names: ReadonlySet<string>
  /** The bytes of an entry, null when there is none. Throws `import-too-large` past the bound of all together. */
  take(name: string): Promise<Buffer | null>
}

/** Throws `import-broken`, `import-encrypted`, `import-unsafe`, `import-too-large`. */
export function openZip(bytes: Buffer): SafeZip {
  const entries = new Map<string, Entry>()
  let declared = 0
  for (const entry of entriesOf(bytes)) {
    expectHonestName(entry.name)
    if (entry.isEncrypted) throw new Refusal('import-encrypted')
    if (entries.has(entry.name)) throw new Refusal('import-unsafe')
    if (entries.size >= gridLimits.entries) throw new Refusal('import-too-large')
    declared += entry.size
    entries.set(entry.name, entry)
  }
  if (declared > gridLimits.unpackedBytes * 4) throw new Refusal('import-too-large')
  let left = gridLimits.unpackedBytes
  return {
    names: new Set(entries.keys()),
    take: async (name) => {
      const entry = entries.get(name)
      if (!entry) return null
      const content = await contentOf(entry, left)
      left -= content.length
      if (/\.(xml|rels)$/i.test(name)) expectPlainXml(content)
      return content
    },
  }
}

/** A part that declares a document type could name other files, or itself a billion times. */
function expectPlainXml(content: Buffer): void {
  for (const mark of ['<!DOCTYPE', '<!ENTITY', '<!doctype'])
    if (content.includes(mark)) throw new Refusal('import-unsafe')
  // Nobody writes spreadsheets in UTF-16, where the marks would not be seen.
  if (
    content.length > 1 &&
    (content.readUInt16BE(0) === 0xfffe || content.readUInt16BE(0) === 0xfeff || content[1] === 0)
  )
    throw new Refusal('import-unsafe')
}

function expectHonestName(name: string): void {
  const isElsewhere = name.startsWith('/') || /^[a-z]:/i.test(name) || name.split('/').includes('..')
  if (isElsewhere || name.includes('\0')) throw new Refusal('import-unsafe')
}

async function contentOf({ method, packed }: Entry, most: number): Promise<Buffer> {
  if (method !== 0 && method !== 8) throw new Refusal('import-broken')
  if (most <= 0 || packed.length > most) throw new Refusal('import-too-large')
  if (method === 0) return packed
  try {
    return await inflate(packed, { maxOutputLength: most })
  } catch (error) {
    const isOver = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    throw new Refusal(isOver ? 'import-too-large' : 'import-broken')
  }
}

/** As the directory at the file's end lists them. Reading past the end throws a `RangeError`. */
function* entriesOf(bytes: Buffer): Generator<Entry> {
  const end = endOfZip(bytes)
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (bytes.readUInt32LE(at) !== entryMark) throw new Refusal('import-broken')
    const nameLength = bytes.readUInt16LE(at + 28)
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/')
    if (!name.endsWith('/')) yield entryAt(bytes, at, name)
    else expectHonestName(name)
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
}

function entryAt(bytes: Buffer, at: number, name: string): Entry {
  const packedSize = bytes.readUInt32LE(at + 20)
  const local = bytes.readUInt32LE(at + 42)
  if (bytes.readUInt32LE(local) !== localMark) throw new Refusal('import-broken')
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
  if (start + packedSize > bytes.length) throw new Refusal('import-broken')
  return {
    name,
    isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
    method: bytes.readUInt16LE(at + 10),
    packed: bytes.subarray(start, start + packedSize),
    size: bytes.readUInt32LE(at + 24),
  }
}

function endOfZip(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - 22 - longestComment)
  for (let at = bytes.length - 22; at >= first; at -= 1) if (bytes.readUInt32LE(at) === endMark) return at
  throw new Refusal('import-broken')
}
