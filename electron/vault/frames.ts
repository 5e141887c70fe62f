/**
 * A stream sealed frame by frame, after STREAM (Hoang, Reyhanitabar, Rogaway, Vizár 2015) as the `age` format uses it: every
 * frame is sealed with its number and whether it is the last one, so that a frame left out, put elsewhere, taken from another
 * stream or added behind is found, and so is a missing end. All frames but the last have the same length.
 */

import { nonceSize, open, seal, tagSize } from './sealing.ts'
import { DamagedSeal, type Pieces } from './vault.ts'

export type FrameSeal = {
  /** The key of this one stream, for each frame anew: its owner may have thrown it away meanwhile, and then throws. */
  key(): Uint8Array
  /** Bound into each frame. */
  readonly context: string
  /** Bytes of content in a frame. */
  readonly frameSize: number
}

/** The sealed frames of a stream; of an empty one too there is a (last) frame. Text must not be cut inside a character. */
export async function* sealFrames(pieces: Pieces, { key, context, frameSize }: FrameSeal) {
  for await (const { bytes, number, isLast } of inFrames(pieces, frameSize))
    yield seal(key(), nonceOf(number, isLast), bytes, context)
}

/** The content frame by frame, none before it is proven. Throws `DamagedSeal`, also when the last frame is missing. */
export async function* openFrames(stored: Pieces, { key, context, frameSize }: FrameSeal) {
  for await (const { bytes, number, isLast } of inFrames(stored, frameSize + tagSize)) {
    const plain = open(key(), nonceOf(number, isLast), bytes, context)
    if (plain === null) throw new DamagedSeal()
    if (plain.length > 0) yield plain
  }
}

/** Eleven bytes of the frame's number and one that is 1 in the last: never twice the same under the key of a stream. */
function nonceOf(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(nonceSize)
  nonce.writeUIntBE(number, nonceSize - 7, 6)
  nonce[nonceSize - 1] = isLast ? 1 : 0
  return nonce
}

type Frame = {
  /** Good until the next frame is asked for. */
  readonly bytes: Buffer
  /** From 0. */
  readonly number: number
  readonly isLast: boolean
}

/** Cuts pieces of any length into frames of exactly `size` bytes; the last may be shorter, and is empty only when all is. */
async function* inFrames(pieces: Pieces, size: number): AsyncGenerator<Frame> {
  const frame = Buffer.allocUnsafe(size)
  let filled = 0
  let number = 0
  for await (const piece of pieces) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece
    let at = 0
    while (at < bytes.length) {
      // A full frame waits until something follows: only then is it known not to be the last.
      if (filled === size) {
        yield { bytes: frame, number, isLast: false }
        number += 1
        filled = 0
      }
      const count = Math.min(size - filled, bytes.length - at)
      frame.set(bytes.subarray(at, at + count), filled)
      filled += count
      at += count
    }
  }
  yield { bytes: frame.subarray(0, filled), number, isLast: true }
}
