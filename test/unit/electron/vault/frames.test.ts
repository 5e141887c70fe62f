import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openFrames, sealFrames } from '#electron/vault/frames.ts'
import { tagSize } from '#electron/vault/sealing.ts'
import { DamagedSeal } from '#electron/vault/vault.ts'
import { countedRandom, cut, flips, joined } from './pieces.ts'

const frameSize = 8
const storedSize = frameSize + tagSize
const sealWith = (key: Uint8Array, context = 'test') => ({ key: () => key, context, frameSize })
const own = sealWith(countedRandom('one')(32))
const other = sealWith(countedRandom('other')(32))

const content = Buffer.from('Ke hoach phoi hop 12')
const sealed = (bytes: Uint8Array, how = own) => joined(sealFrames(cut(bytes), how))
const opened = (bytes: Uint8Array, how = own) => joined(openFrames(cut(bytes), how))
const framesOf = (stored: Buffer) =>
  Array.from({ length: Math.ceil(stored.length / storedSize) }, (_, index) =>
    stored.subarray(index * storedSize, (index + 1) * storedSize),
  )

/** What was let out before it threw `DamagedSeal`; anything else fails. */
async function letOut(stored: Uint8Array): Promise<Buffer> {
  const out: Uint8Array[] = []
  const run = async () => {
    for await (const piece of openFrames(cut(stored), own)) out.push(piece)
  }
  await expect(run()).rejects.toBeInstanceOf(DamagedSeal)
  return Buffer.concat(out)
}

describe('whatever is sealed comes back', () => {
  test('of any length, in pieces of any length on both sides', async () => {
    const lengths = fc.array(fc.nat(40), { minLength: 1, maxLength: 8 })
    const round = fc.asyncProperty(
      fc.uint8Array({ maxLength: 120 }),
      lengths,
      lengths,
      async (bytes, a, b) => {
        const stored = await joined(sealFrames(cut(bytes, a), own))
        expect(await joined(openFrames(cut(stored, b), own))).toEqual(Buffer.from(bytes))
        // How it was cut must not show: the same content is as long on disk.
        expect(stored.length).toBe(bytes.length + tagSize * Math.max(1, Math.ceil(bytes.length / frameSize)))
      },
    )
    await fc.assert(round, { numRuns: 300 })
  })

  test.each([0, 1, frameSize - 1, frameSize, frameSize + 1, 2 * frameSize, 2 * frameSize + 1])(
    '%i bytes: at the edges of a frame',
    async (length) => {
      const bytes = countedRandom()(length)
      expect(await opened(await sealed(bytes))).toEqual(bytes)
    },
  )
})

describe('whatever was changed is found, and nothing unproven let out', () => {
  test('every single bit', async () => {
    const stored = await sealed(content)
    for (const flipped of flips(stored)) {
      const out = await letOut(flipped)
      expect(content.subarray(0, out.length)).toEqual(out)
    }
  })

  test('every cut, also between two frames and down to nothing', async () => {
    const stored = await sealed(content)
    for (let length = 0; length < stored.length; length += 1) {
      const out = await letOut(stored.subarray(0, length))
      expect(out.length).toBeLessThan(content.length)
      expect(content.subarray(0, out.length)).toEqual(out)
    }
  })

  test('a byte put in or taken out anywhere', async () => {
    const stored = await sealed(content)
    for (let at = 0; at <= stored.length; at += 1) {
      await letOut(Buffer.concat([stored.subarray(0, at), Buffer.from([0]), stored.subarray(at)]))
      if (at < stored.length) await letOut(Buffer.concat([stored.subarray(0, at), stored.subarray(at + 1)]))
    }
  })

  test('frames in any other order, left out or twice', async () => {
    const frames = framesOf(await sealed(content))
    expect(frames).toHaveLength(3)
    const orders = [
      [1, 0, 2],
      [0, 2, 1],
      [2],
      [0, 2],
      [1, 2],
      [0, 0, 1, 2],
      [0, 1, 1, 2],
      [0, 1, 2, 2],
      [0, 1, 2, 0],
    ]
    for (const order of orders) await letOut(Buffer.concat(order.map((index) => frames[index]!)))
  })

  test('a frame of another stream in the same place', async () => {
    const mine = framesOf(await sealed(content))
    const theirs = framesOf(await sealed(content, other))
    for (const index of mine.keys()) await letOut(Buffer.concat(mine.with(index, theirs[index]!)))
    await letOut(Buffer.concat(theirs))
  })

  test('another context', async () => {
    const stored = await sealed(content)
    await expect(opened(stored, { ...own, context: 'elsewhere' })).rejects.toBeInstanceOf(DamagedSeal)
  })
})

test('trouble with reading is not called damage', async () => {
  const broken = async function* () {
    yield (await sealed(content)).subarray(0, storedSize)
    throw new Error('EIO')
  }
  await expect(joined(openFrames(broken(), own))).rejects.toThrow('EIO')
})
