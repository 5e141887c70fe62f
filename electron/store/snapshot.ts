/** The snapshot: the whole state at one point of the journal, held by lowdb over an adapter that flushes and checks. */
import { createHash, webcrypto } from 'node:crypto'
import { type Adapter, Low } from 'lowdb'
import { Refusal } from '#shared/contract/result.ts'
import type { AnyRecord } from '#shared/registers/index.ts'
import type { Disk } from '../platform/disk.ts'
import { DamagedSeal, type Vault } from '../vault/vault.ts'
import { chainStart } from './journal.ts'
import { formatVersion } from './layout.ts'

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
  const bytes = await (vault.isSealed ? readSealed(disk, path, vault) : disk.readBytes(path))
  return bytes === null ? null : parseSnapshot(bytes)
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
  yield JSON.stringify(head)
  for (const [name, own] of Object.entries(records)) {
    yield JSON.stringify([name])
    for (const record of own) yield JSON.stringify(record)
  }
}

const lastLine = /^\{"checksum":"([0-9a-f]{64})"\}\n$/
const lastLineLength = '{"checksum":""}\n'.length + 64

/** The parsed snapshot. Throws `damaged-snapshot` for anything that is not exactly what was written. */
export async function parseSnapshot(bytes: Uint8Array): Promise<Snapshot> {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const body = all.subarray(0, Math.max(0, all.length - lastLineLength))
  const expected = lastLine.exec(all.toString('latin1', body.length))?.[1]
  // Reckoned by another thread while this one reads the lines.
  const reckoned = webcrypto.subtle.digest('SHA-256', body)
  let snapshot: Snapshot
  try {
    snapshot = await readLines(body)
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('damaged-snapshot')
  }
  if (Buffer.from(await reckoned).toString('hex') !== expected) throw new Refusal('damaged-snapshot')
  return snapshot
}

async function readLines(body: Buffer): Promise<Snapshot> {
  const snapshot: Snapshot = { ...readHead(body), records: {} }
  let own: AnyRecord[] = []
  let from = body.indexOf(lineFeed) + 1
  let since = performance.now()
  while (from < body.length) {
    const end = body.indexOf(lineFeed, Math.min(from + pieceSize, body.length - 1)) + 1
    if (end === 0) throw new Refusal('damaged-snapshot')
    for (const line of body.toString('utf8', from, end - 1).split('\n')) {
      if (line.startsWith('[')) {
        own = []
        snapshot.records[(JSON.parse(line) as [string])[0]] = own
      } else own.push(JSON.parse(line) as AnyRecord)
    }
    from = end
    // The window asks for its files through this very thread.
    if (performance.now() - since > mostAtOnceMs) {
      await new Promise((resolve) => setTimeout(resolve, 1))
      since = performance.now()
    }
  }
  return snapshot
}

const lineFeed = 0x0a
/** Longer than a turn of the loop costs, shorter than anybody notices. */
const mostAtOnceMs = 8

function readHead(body: Buffer): Omit<Snapshot, 'records'> {
  // Whether a newer program wrote the folder is the identity's to say, and it has been asked.
  return JSON.parse(body.toString('utf8', 0, body.indexOf(lineFeed))) as Omit<Snapshot, 'records'>
}
