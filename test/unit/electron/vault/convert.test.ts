import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { convertLines, convertPieces } from '#electron/vault/convert.ts'
import { makeVault } from '#electron/vault/sealed-vault.ts'
import { DamagedSeal, plainVault } from '#electron/vault/vault.ts'
import { countedRandom, cut, joined } from './pieces.ts'

const dataKey = countedRandom('data key')(32)
const sealed = makeVault(dataKey)
const either = makeVault(dataKey, { acceptsPlain: true })
const other = makeVault(countedRandom('other')(32))
const textOf = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('')
const lines = fc.array(
  fc.json({ maxDepth: 1 }).filter((line) => !line.startsWith('sealed-1:')),
  { maxLength: 8 },
)

describe('files of lines', () => {
  test('sealed, sealed anew and made plain again they say the same', () => {
    fc.assert(
      fc.property(lines, (own) => {
        const stored = convertLines(textOf(own), 'journal', plainVault, sealed)!
        expect(stored.split('\n')).toHaveLength(own.length + 1)
        const moved = convertLines(stored, 'journal', sealed, other)!
        expect(convertLines(moved, 'journal', other, plainVault)).toBe(textOf(own))
      }),
    )
  })

  test('a conversion that was cut off after some lines is run again', () => {
    const own = ['{"seq":1}', '{"seq":2}', '{"seq":3}']
    for (let done = 0; done <= own.length; done += 1) {
      const half = textOf(own.map((line, at) => (at < done ? sealed.sealLine(line, 'journal') : line)))
      const whole = convertLines(half, 'journal', either, sealed)!
      expect(convertLines(whole, 'journal', sealed, plainVault)).toBe(textOf(own))
    }
  })

  test('a torn last line is left out, a damaged one before it is told', () => {
    const stored = convertLines('{"seq":1}\n{"seq":2}\n', 'journal', plainVault, sealed)!
    const first = stored.indexOf('\n') + 1
    for (let length = first; length < stored.length; length += 1)
      expect(convertLines(stored.slice(0, length), 'journal', sealed, plainVault)).toBe('{"seq":1}\n')
    expect(
      convertLines(`${stored.slice(0, first - 2)}\n${stored.slice(first)}`, 'journal', sealed, plainVault),
    ).toBeNull()
    expect(convertLines(stored, 'journal', other, plainVault)).toBeNull()
    expect(convertLines(stored, 'drafts', sealed, plainVault)).toBeNull()
    expect(convertLines('{"seq":1}\n', 'journal', sealed, plainVault)).toBeNull()
  })
})

describe('files in pieces', () => {
  test('sealed, sealed again after a cut, and made plain again they are the same', async () => {
    const own = Buffer.alloc(600_000, 'Phụ lục ')
    const stored = await joined(convertPieces(cut(own, [4096]), 'attachment', either, sealed))
    const again = await joined(convertPieces(cut(stored, [65_536]), 'attachment', either, sealed))
    expect(again.equals(stored)).toBe(false)
    const plain = await joined(convertPieces(cut(again), 'attachment', sealed, plainVault))
    expect(plain.equals(own)).toBe(true)
  })

  test('a damaged one ends in `DamagedSeal`, not in a shorter file', async () => {
    const stored = await joined(sealed.sealPieces(['x'.repeat(600_000)], 'snapshot'))
    const cutOff = cut(stored.subarray(0, -1))
    await expect(joined(convertPieces(cutOff, 'snapshot', sealed, other))).rejects.toBeInstanceOf(DamagedSeal)
  })
})
