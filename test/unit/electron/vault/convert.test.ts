import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Conversion,
  convertBytes,
  convertLines,
  convertPieces,
  convertText,
  openLinesIn,
} from '#electron/vault/convert.ts'
import { makeVault } from '#electron/vault/sealed-vault.ts'
import { DamagedSeal } from '#electron/vault/vault.ts'
import { countedRandom, cut, joined } from './pieces.ts'

const dataKey = countedRandom('data key')(32)
const strict = makeVault(dataKey)
const other = makeVault(countedRandom('other')(32))
const sealing: Conversion = { vault: strict, direction: 'sealing' }
const unsealing: Conversion = { vault: strict, direction: 'unsealing' }
const isPlain = (line: string) => !line.startsWith('sealed-1:')
const lines = fc.array(fc.json({ maxDepth: 1 }).filter(isPlain), { maxLength: 8 })
const textOf = (own: readonly string[]) => own.map((line) => `${line}\n`).join('')

describe('files of lines', () => {
  test('sealed and made plain again they say the same, torn end and blank lines included', () => {
    fc.assert(
      fc.property(lines, fc.constantFrom('', '{"seq":7,"to'), fc.boolean(), (own, rest, hasBlank) => {
        const text = `${textOf(own)}${hasBlank ? '\n' : ''}${rest}`
        const stored = convertLines(text, 'journal', sealing)
        expect(stored.split('\n')).toHaveLength(text.split('\n').length)
        expect(stored.split('\n').every((line) => line === '' || !isPlain(line))).toBe(true)
        expect(convertLines(stored, 'journal', unsealing)).toBe(text)
      }),
    )
  })

  test('what has the wanted form stays as it is: a conversion that was cut off is run again', () => {
    const own = ['{"seq":1}', '{"seq":2}', '{"seq":3}']
    for (let done = 0; done <= own.length; done += 1) {
      const half = textOf(own.map((line, at) => (at < done ? strict.sealLine(line, 'journal') : line)))
      const whole = convertLines(half, 'journal', sealing)
      expect(convertLines(whole, 'journal', sealing)).toBe(whole)
      expect(whole.split('\n').slice(0, done)).toEqual(half.split('\n').slice(0, done))
      expect(convertLines(half, 'journal', unsealing)).toBe(textOf(own))
    }
  })

  test('a line that does not open stays as it is', () => {
    const good = strict.sealLine('{"seq":1}', 'journal')
    const foreign = [
      other.sealLine('{"seq":2}', 'journal'),
      strict.sealLine('{"seq":2}', 'drafts'),
      `${good.slice(0, -5)}AAAA=`,
    ]
    for (const line of foreign)
      expect(convertLines(`${line}\n${good}\n`, 'journal', unsealing)).toBe(`${line}\n{"seq":1}\n`)
  })

  test('a text of several lines is sealed as one', () => {
    const text = '[\n  {"key":"a"}\n]\n'
    const stored = convertText(text, 'drafts', sealing)
    expect(stored).toMatch(/^sealed-1:[^\n]+\n$/)
    expect(convertText(stored, 'drafts', sealing)).toBe(stored)
    expect(convertText(stored, 'drafts', unsealing)).toBe(text)
    expect(convertText('', 'drafts', sealing)).toBe('')
  })

  test('of a file in disorder the sealed lines are opened, every other byte stays', () => {
    const torn = Buffer.from([0xff, 0x0a, 0xc3, 0x28, 0x0a])
    const sealed = strict.sealLine('Đề nghị', 'drafts')
    const stored = Buffer.concat([torn, Buffer.from(`${sealed}\n${other.sealLine('x', 'drafts')}`)])
    const opened = Buffer.from(openLinesIn(stored, ['journal', 'drafts'], strict) ?? [])
    expect(opened.subarray(0, torn.length).equals(torn)).toBe(true)
    expect(opened.subarray(torn.length).toString('utf8')).toMatch(/^Đề nghị\nsealed-1:/)
    expect(openLinesIn(torn, ['journal'], strict)).toBeNull()
  })
})

describe('files kept whole', () => {
  test('sealed once, opened once, and never twice', async () => {
    const own = Buffer.from('Phụ lục '.repeat(50_000))
    const stored = (await convertBytes(own, 'snapshot', sealing)) ?? Buffer.alloc(0)
    expect(await convertBytes(stored, 'snapshot', sealing)).toBeNull()
    expect(await convertBytes(own, 'snapshot', unsealing)).toBeNull()
    expect(Buffer.from((await convertBytes(stored, 'snapshot', unsealing)) ?? []).equals(own)).toBe(true)
  })

  test('what does not open stays as it is', async () => {
    const stored = (await convertBytes(Buffer.from('x'), 'snapshot', sealing)) ?? Buffer.alloc(0)
    expect(await convertBytes(stored, 'drafts', unsealing)).toBeNull()
    expect(await convertBytes(stored.subarray(0, -1), 'snapshot', unsealing)).toBeNull()
    expect(await convertBytes(stored, 'snapshot', { vault: other, direction: 'unsealing' })).toBeNull()
  })

  test('in pieces it is the same; a cut one is told before its end', async () => {
    const own = Buffer.alloc(600_000, 'Phụ lục ')
    const stored = await joined(convertPieces(cut(own, [4096]), 'attachment', sealing))
    const plain = await joined(convertPieces(cut(stored, [65_536]), 'attachment', unsealing))
    expect(plain.equals(own)).toBe(true)
    const cutOff = cut(stored.subarray(0, stored.length - 1))
    await expect(joined(convertPieces(cutOff, 'attachment', unsealing))).rejects.toBeInstanceOf(DamagedSeal)
  })
})
