/** The snapshot: the whole state at one point of the journal, held by lowdb over an adapter that flushes and checks. */
import { createHash } from 'node:crypto'
import { type Adapter, Low } from 'lowdb'
import { Refusal } from '#shared/contract/result.ts'
import type { AnyRecord } from '#shared/registers/index.ts'
import type { Disk } from '../platform/disk.ts'
import { DamagedSeal, type Vault } from '../vault/vault.ts'
import { chainStart } from './journal.ts'
import { formatVersion } from './layout.ts'
import { contentsIn, contentsOf, type GivenRecords, storedRecords } from './stored-records.ts'

export type Snapshot = {
  format: number
  /** Whose state it is; empty in format 1. */
  officeId?: string
  /** Journal sequence up to which the snapshot holds everything. */
  seq: number
  /** Checksum of that journal line. */
  head: string
  savedAt: string
  records: Record<string, AnyRecord[]>
}

/** A snapshot whose records are parsed when they are asked for. */
export type OpenedSnapshot = Omit<Snapshot, 'records'> & { records: GivenRecords }

const emptySnapshot: Snapshot = { format: formatVersion, seq: 0, head: chainStart, savedAt: '', records: {} }

/**
 * lowdb's adapter. The file is a head, for each register a line `["name"]` and one line for each of its records, and a last
 * line with the checksum of all before it. Lines are written and read in pieces, so that an office of many records neither
 * needs several times its size in memory nor holds up the window that is being drawn meanwhile.
 */
function snapshotAdapter(disk: Disk, path: string, vault: Vault): Adapter<Snapshot> {
  return {
    read: () => readSnapshot(disk, path, vault),
    write: (snapshot) =>
      disk.replace(
        path,
        vault.isSealed ? vault.sealPieces(snapshotPieces(snapshot), 'snapshot') : snapshotPieces(snapshot),
      ),
  }
}

/** The snapshot in a file, null when there is none. Throws `damaged-snapshot`. */
export async function readSnapshot(disk: Disk, path: string, vault: Vault): Promise<Snapshot | null> {
  const bytes = await bytesOf(disk, path, vault)
  return bytes === null ? null : parseSnapshot(bytes)
}

/** The same for opening a folder: its records are checked, and parsed when they are asked for. */
export async function openSnapshot(disk: Disk, path: string, vault: Vault): Promise<OpenedSnapshot | null> {
  const bytes = await bytesOf(disk, path, vault)
  return bytes === null ? null : openBytes(bytes)
}

function bytesOf(disk: Disk, path: string, vault: Vault): Promise<Uint8Array | null> {
  return vault.isSealed ? readSealed(disk, path, vault) : disk.readBytes(path)
}

async function readSealed(disk: Disk, path: string, vault: Vault): Promise<Uint8Array | null> {
  if ((await disk.stat(path)) === null) return null
  const pieces: Uint8Array[] = []
  try {
    for await (const piece of vault.openPieces(disk.stream(path), 'snapshot')) pieces.push(piece)
  } catch (error) {
    throw error instanceof DamagedSeal ? new Refusal('damaged-snapshot') : error
  }
  return Buffer.concat(pieces)
}

/** Writes a snapshot file. lowdb holds it only meanwhile: a second hold on the records would double the memory. */
export async function writeSnapshot(
  disk: Disk,
  path: string,
  vault: Vault,
  snapshot: Snapshot,
): Promise<void> {
  const low = new Low(snapshotAdapter(disk, path, vault), emptySnapshot)
  low.data = snapshot
  await low.write()
}
/** Characters or bytes dealt with at once. */
const pieceSize = 1 << 17

/** The snapshot's text, piece by piece. */
export function* snapshotPieces(snapshot: Snapshot): Generator<string> {
  const hash = createHash('sha256')
  let piece = ''
  for (const line of linesOf(snapshot)) {
    piece += `${line}\n`
    if (piece.length < pieceSize) continue
    hash.update(piece, 'utf8')
    yield piece
    piece = ''
  }
  hash.update(piece, 'utf8')
  yield `${piece}{"checksum":"${hash.digest('hex')}"}\n`
}

function* linesOf({ records, ...head }: Snapshot): Generator<string> {
  const contents = contentsOf(records)
  yield JSON.stringify(contents ? { ...head, contents } : head)
  for (const [name, own] of Object.entries(records)) {
    yield JSON.stringify([name])
    for (const record of own) yield JSON.stringify(record)
  }
}

const lastLine = /^\{"checksum":"([0-9a-f]{64})"\}\n$/
const lastLineLength = '{"checksum":""}\n'.length + 64

/** The parsed snapshot. Throws `damaged-snapshot` for anything that is not exactly what was written. */
export async function parseSnapshot(bytes: Uint8Array): Promise<Snapshot> {
  const body = await checkedBody(bytes)
  try {
    const { contents: _contents, ...head } = readHead(body)
    return { ...head, records: await parseRecords(body) }
  } catch {
    throw new Refusal('damaged-snapshot')
  }
}

async function parseRecords(body: Buffer): Promise<Snapshot['records']> {
  const records: Snapshot['records'] = {}
  let own: AnyRecord[] = []
  let from = body.indexOf(lineFeed) + 1
  const rest = makeRest()
  while (from < body.length) {
    const end = body.indexOf(lineFeed, Math.min(from + pieceSize, body.length - 1)) + 1
    if (end === 0) throw new Refusal('damaged-snapshot')
    for (const line of body.toString('utf8', from, end - 1).split('\n')) {
      if (line.startsWith('[')) {
        own = []
        records[(JSON.parse(line) as [string])[0]] = own
      } else own.push(JSON.parse(line) as AnyRecord)
    }
    from = end
    await rest()
  }
  return records
}

/** The snapshot with its records unparsed; one of a program that wrote no contents is parsed. Throws as `parseSnapshot`. */
async function openBytes(bytes: Uint8Array): Promise<OpenedSnapshot> {
  const body = await checkedBody(bytes)
  try {
    const { contents, ...head } = readHead(body)
    const known = contentsIn(contents)
    const records = known && storedRecords(body, body.indexOf(lineFeed) + 1, known)
    return { ...head, records: records ?? (await parseRecords(body)) }
  } catch {
    throw new Refusal('damaged-snapshot')
  }
}

/** All but the last line, which says the checksum of the others. Throws `damaged-snapshot` unless it is right. */
async function checkedBody(bytes: Uint8Array): Promise<Buffer> {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const body = all.subarray(0, Math.max(0, all.length - lastLineLength))
  const expected = lastLine.exec(all.toString('latin1', body.length))?.[1]
  const hash = createHash('sha256')
  const rest = makeRest()
  for (let from = 0; from < body.length; from += hashedAtOnce) {
    hash.update(body.subarray(from, from + hashedAtOnce))
    await rest()
  }
  if (hash.digest('hex') !== expected) throw new Refusal('damaged-snapshot')
  return body
}

const lineFeed = 0x0a
const hashedAtOnce = 1 << 20
/** Longer than a turn of the loop costs, shorter than anybody notices. */
const mostAtOnceMs = 8

/** Lets others have their turn when it is time: the window asks for its files through this very thread. */
function makeRest(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since <= mostAtOnceMs) return
    await new Promise((resolve) => setTimeout(resolve, 1))
    since = performance.now()
  }
}

function readHead(body: Buffer): Omit<Snapshot, 'records'> & { contents?: unknown } {
  // Whether a newer program wrote the folder is the identity's to say, and it has been asked.
  return JSON.parse(body.toString('utf8', 0, body.indexOf(lineFeed)))
}
