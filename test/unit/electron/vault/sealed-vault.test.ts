import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ForgottenKey, makeVault } from '#electron/vault/sealed-vault.ts'
import { DamagedSeal, type Purpose } from '#electron/vault/vault.ts'
import { countedRandom, cut, flips, joined } from './pieces.ts'

const purposes: readonly Purpose[] = ['journal', 'snapshot', 'drafts', 'attachment', 'index']
const dataKey = countedRandom('data key')(32)
const vault = makeVault(dataKey)
const stranger = makeVault(countedRandom('another key')(32))
const converting = makeVault(dataKey, { acceptsPlain: true })
const text = fc.string({ unit: 'binary', maxLength: 200 })
const line = '{"seq":1,"command":"task.close","note":"Đã hoàn thành"}'
const frameSize = 1 << 18

const sealedFile = (bytes: Uint8Array, purpose: Purpose = 'snapshot', by = vault) =>
  joined(by.sealPieces([bytes], purpose))
const openedFile = (stored: Uint8Array, purpose: Purpose = 'snapshot', by = vault) =>
  joined(by.openPieces(cut(stored), purpose))
const expectDamage = (opening: Promise<unknown>) => expect(opening).rejects.toBeInstanceOf(DamagedSeal)

describe('lines', () => {
  test('whatever is sealed comes back, on one line', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...purposes), (own, purpose) => {
        const stored = vault.sealLine(own, purpose)
        expect(stored).toMatch(/^sealed-1:[A-Za-z0-9+/]+=*$/)
        expect(vault.openLine(stored, purpose)).toBe(own)
      }),
    )
  })

  test('the same line is never sealed the same way twice', () => {
    const stored = Array.from({ length: 100 }, () => vault.sealLine(line, 'journal'))
    expect(new Set(stored).size).toBe(100)
    expect(stored.join()).not.toContain('task')
  })

  // Lines of three lengths, for base64 ends in none, one or two signs of filling, whose spare bits are a way to hide a change.
  test.each(['{"a":1}', '{"a":12}', '{"a":123}'])('every single bit of %s', (own) => {
    const stored = Buffer.from(vault.sealLine(own, 'journal'))
    for (const flipped of flips(stored))
      expect(vault.openLine(flipped.toString('utf8'), 'journal')).toBeNull()
  })

  test('every cut, and signs put in that base64 would overlook', () => {
    const stored = vault.sealLine(line, 'journal')
    for (let at = 0; at < stored.length; at += 1) {
      expect(vault.openLine(stored.slice(0, at), 'journal')).toBeNull()
      for (const stray of [' ', '\n', '\r', '=', '-', 'A'])
        expect(vault.openLine(stored.slice(0, at) + stray + stored.slice(at), 'journal')).toBeNull()
    }
    for (const more of ['=', '\r', 'AAAA']) expect(vault.openLine(stored + more, 'journal')).toBeNull()
  })

  test('a line of another purpose or another key, and one that is not sealed', () => {
    for (const own of purposes)
      for (const purpose of purposes)
        expect(vault.openLine(vault.sealLine(line, own), purpose)).toBe(own === purpose ? line : null)
    expect(stranger.openLine(vault.sealLine(line, 'journal'), 'journal')).toBeNull()
    expect(vault.openLine(line, 'journal')).toBeNull()
    expect(vault.openLine('', 'journal')).toBeNull()
  })

  test('while converting: plain lines pass, sealed ones open, damaged ones do not', () => {
    const stored = vault.sealLine(line, 'journal')
    expect(converting.openLine(line, 'journal')).toBe(line)
    expect(converting.openLine(stored, 'journal')).toBe(line)
    expect(converting.openLine(stored.slice(0, -4), 'journal')).toBeNull()
    expect(converting.openLine(stored, 'drafts')).toBeNull()
  })
})

describe('files', () => {
  test('text and bytes in pieces of any length', async () => {
    const pieces = fc.array(fc.oneof(text, fc.uint8Array({ maxLength: 3000 })), { maxLength: 6 })
    const lengths = fc.array(fc.nat(100), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(pieces, lengths, fc.constantFrom(...purposes), async (own, cuts, purpose) => {
        const stored = await joined(vault.sealPieces(own, purpose))
        expect(stored.subarray(0, 17).toString()).toBe('PHOIHOP-SEALED-1\n')
        expect(await joined(vault.openPieces(cut(stored, cuts), purpose))).toEqual(await joined(own))
      }),
    )
  })

  test.each([0, frameSize, frameSize + 1, 3 * frameSize, 3 * frameSize + 777])('%i bytes', async (length) => {
    const bytes = Buffer.alloc(length, 'Biên bản họp ')
    const stored = await joined(vault.sealPieces(cut(bytes, [70_001]), 'attachment'))
    const opened = await joined(vault.openPieces(cut(stored, [99_991, 3]), 'attachment'))
    expect(opened.equals(bytes)).toBe(true)
    expect(stored.includes('Biên bản')).toBe(false)
  })

  test('every single bit of a small one, the head too', async () => {
    for (const content of ['', 'Kế hoạch'])
      for (const flipped of flips(await sealedFile(Buffer.from(content))))
        await expectDamage(openedFile(flipped))
  })

  test('every cut of a small one, down to nothing, and anything behind it', async () => {
    const stored = await sealedFile(Buffer.from('Kế hoạch'))
    for (let length = 0; length < stored.length; length += 1)
      await expectDamage(openedFile(stored.subarray(0, length)))
    await expectDamage(openedFile(Buffer.concat([stored, Buffer.from([0])])))
    await expectDamage(openedFile(Buffer.concat([stored, stored])))
  })

  test('frames of a large one exchanged, lost, or taken from another writing of the same file', async () => {
    const bytes = Buffer.concat([1, 2, 3].map((fill) => Buffer.alloc(frameSize, fill)))
    const [one, two] = [await sealedFile(bytes), await sealedFile(bytes)]
    const parts = (stored: Buffer) => {
      const at = [0, 49, 49 + frameSize + 16, 49 + 2 * (frameSize + 16), stored.length]
      return at.slice(1).map((end, index) => stored.subarray(at[index], end))
    }
    const [head, a, b, c] = parts(one) as [Buffer, Buffer, Buffer, Buffer]
    const others = parts(two)
    expect((await openedFile(Buffer.concat([head, a, b, c]))).equals(bytes)).toBe(true)
    for (const order of [[head, b, a, c], [head, a, c], [head, a, b], [head, a], [head], [a, b, c]])
      await expectDamage(openedFile(Buffer.concat(order)))
    for (const index of [0, 1, 2, 3])
      await expectDamage(openedFile(Buffer.concat([head, a, b, c].with(index, others[index]!))))
  })

  test('a file of another purpose or another key, a line as a file, and one that is not sealed', async () => {
    for (const own of purposes)
      for (const purpose of purposes.filter((name) => name !== own))
        await expectDamage(openedFile(await sealedFile(Buffer.from(line), own), purpose))
    await expectDamage(openedFile(await sealedFile(Buffer.from(line)), 'snapshot', stranger))
    await expectDamage(openedFile(Buffer.from(vault.sealLine(line, 'snapshot'))))
    await expectDamage(openedFile(Buffer.from(line)))
  })

  test('while converting: plain files pass in whatever pieces, the cut and the damaged do not', async () => {
    for (const plain of ['', '{', line, line.repeat(20_000)]) {
      const bytes = Buffer.from(plain)
      const passed = await joined(converting.openPieces(cut(bytes, [1, 5000]), 'snapshot'))
      expect(passed.equals(bytes)).toBe(true)
    }
    const stored = await sealedFile(Buffer.from(line))
    expect(await openedFile(stored, 'snapshot', converting)).toEqual(Buffer.from(line))
    for (let length = 1; length < stored.length; length += 1)
      await expectDamage(openedFile(stored.subarray(0, length), 'snapshot', converting))
    await expectDamage(openedFile(stored, 'drafts', converting))
  })

  test('a reader who stops early closes what he read from', async () => {
    const stored = await sealedFile(Buffer.alloc(2 * frameSize))
    for (const [from, by] of [
      [stored, vault],
      [Buffer.from(line.repeat(9)), converting],
    ] as const) {
      let isClosed = false
      const source = async function* () {
        try {
          yield* cut(from, [100])
        } finally {
          isClosed = true
        }
      }
      for await (const _ of by.openPieces(source(), 'snapshot')) break
      expect(isClosed).toBe(true)
    }
  })
})

describe('names', () => {
  test('the same for the same content and key, and not the content’s hash', () => {
    const hash = 'ab'.repeat(32)
    expect(vault.nameOf(hash)).toMatch(/^[0-9a-f]{64}$/)
    expect(vault.nameOf(hash)).toBe(makeVault(dataKey).nameOf(hash))
    expect(vault.nameOf(hash)).not.toBe(stranger.nameOf(hash))
    expect(vault.nameOf(hash)).not.toBe(vault.nameOf('cd'.repeat(32)))
  })
})

describe('forgetting', () => {
  test('afterwards everything throws, and the key that was given stays the caller’s', async () => {
    const given = Buffer.from(dataKey)
    const own = makeVault(given, { acceptsPlain: true })
    const stored = { line: own.sealLine(line, 'journal'), file: await sealedFile(Buffer.from(line)) }
    own.forget()
    expect(given).toEqual(Buffer.from(dataKey))
    expect(() => own.sealLine(line, 'journal')).toThrow(ForgottenKey)
    expect(() => own.openLine(stored.line, 'journal')).toThrow(ForgottenKey)
    expect(() => own.openLine(line, 'journal')).toThrow(ForgottenKey)
    expect(() => own.nameOf('ab')).toThrow(ForgottenKey)
    await expect(sealedFile(Buffer.from(line), 'drafts', own)).rejects.toBeInstanceOf(ForgottenKey)
    await expect(openedFile(stored.file, 'snapshot', own)).rejects.toBeInstanceOf(ForgottenKey)
    await expect(openedFile(Buffer.from(line), 'snapshot', own)).rejects.toBeInstanceOf(ForgottenKey)
  })

  test('what is under way stops too, and is not taken for damage', async () => {
    const bytes = Buffer.alloc(3 * frameSize)
    const stored = await sealedFile(bytes)
    for (const start of ['seal', 'open', 'pass'] as const) {
      const own = makeVault(dataKey, { acceptsPlain: true })
      const streams = {
        seal: () => own.sealPieces([bytes], 'snapshot'),
        open: () => own.openPieces(cut(stored, [1000]), 'snapshot'),
        pass: () => own.openPieces(cut(bytes, [1000]), 'snapshot'),
      }
      const run = async () => {
        for await (const _ of streams[start]()) own.forget()
      }
      await expect(run()).rejects.toBeInstanceOf(ForgottenKey)
    }
  })

  test('a vault works on when the given key is wiped', () => {
    const given = Buffer.from(dataKey)
    const own = makeVault(given)
    given.fill(0)
    expect(vault.openLine(own.sealLine(line, 'journal'), 'journal')).toBe(line)
  })
})

test('a key of another length is refused', () => {
  for (const length of [0, 16, 31, 33]) expect(() => makeVault(Buffer.alloc(length))).toThrow(RangeError)
})
