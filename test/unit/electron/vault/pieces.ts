/** Pieces for the tests of the vault: cutting bytes up, putting them together, a source of "chance" that is none. */
import { createHash } from 'node:crypto'
import type { Random } from '#electron/vault/sealing.ts'
import type { Pieces } from '#electron/vault/vault.ts'

/** All pieces in one. */
export async function joined(pieces: Pieces): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const piece of pieces)
    all.push(typeof piece === 'string' ? Buffer.from(piece) : Buffer.from(piece))
  return Buffer.concat(all)
}

/** The bytes in pieces of those lengths, over and over; a length of 0 gives an empty piece. */
export async function* cut(bytes: Uint8Array, lengths: readonly number[] = [bytes.length]) {
  const turns = lengths.some((length) => length > 0) ? lengths : [...lengths, 1]
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const length = turns[turn % turns.length] ?? 1
    yield bytes.subarray(at, at + length)
    at += length
  }
}

/** Bytes that look random and are the same in each run. */
export function countedRandom(seed = 'seed'): Random {
  let count = 0
  return (size) => {
    const blocks: Buffer[] = []
    for (let have = 0; have < size; have += 32) {
      blocks.push(createHash('sha256').update(`${seed} ${count}`).digest())
      count += 1
    }
    return Buffer.concat(blocks).subarray(0, size)
  }
}

/** Each way of changing a single bit. */
export function* flips(bytes: Uint8Array, bits: readonly number[] = [0, 1, 2, 3, 4, 5, 6, 7]) {
  for (let at = 0; at < bytes.length; at += 1)
    for (const bit of bits) {
      const flipped = Buffer.from(bytes)
      flipped[at] = (flipped[at] ?? 0) ^ (1 << bit)
      yield flipped
    }
}
