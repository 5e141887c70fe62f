/** Content as it flows piece by piece: measured, bounded, packed, unpacked. */
import { createHash } from 'node:crypto'
import { Readable, type Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'

export type Pieces = Iterable<Uint8Array> | AsyncIterable<Uint8Array>

export type Measure = {
  /** The same pieces; what went through is measured. */
  readonly pieces: AsyncIterable<Uint8Array>
  /** SHA-256 in hex, once all went through; to be asked once. */
  hash(): string
  /** Bytes that went through so far. */
  size(): number
}

/** Reckons hash and size of what flows through; `onPiece` hears the length of each piece and may throw. */
export function measure(pieces: Pieces, onPiece: (bytes: number) => void = () => undefined): Measure {
  const hash = createHash('sha256')
  let size = 0
  return {
    pieces: (async function* () {
      for await (const piece of pieces) {
        onPiece(piece.length)
        hash.update(piece)
        size += piece.length
        yield piece
      }
    })(),
    hash: () => hash.digest('hex'),
    size: () => size,
  }
}

/** Hash and size of content, kept nowhere. */
export async function measureAll(pieces: Pieces): Promise<{ hash: string; size: number }> {
  const measured = measure(pieces)
  for await (const _ of measured.pieces);
  return { hash: measured.hash(), size: measured.size() }
}

/** The first `size` bytes. */
export async function* bounded(pieces: Pieces, size: number): AsyncGenerator<Uint8Array> {
  let left = size
  if (left === 0) return
  for await (const piece of pieces) {
    yield piece.length > left ? piece.subarray(0, left) : piece
    left -= Math.min(left, piece.length)
    if (left === 0) return
  }
}

/** All in one. */
export async function collect(pieces: Pieces): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}

/** Packed at a level that costs little more than reading: backups are made while someone works. */
export const pack = (pieces: Pieces): AsyncIterable<Uint8Array> => through(pieces, createGzip({ level: 2 }))

/** Unpacked; throws zlib's `Z_...` codes for what is not whole. */
export const unpack = (pieces: Pieces): AsyncIterable<Uint8Array> => through(pieces, createGunzip())

async function* through(pieces: Pieces, transform: Transform): AsyncGenerator<Uint8Array> {
  // What fails on the way destroys the transform and reaches the reader through it.
  pipeline(Readable.from(pieces, { objectMode: false }), transform).catch(() => undefined)
  for await (const piece of transform) yield piece as Uint8Array
}
