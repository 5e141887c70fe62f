import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  acronym,
  comparePersonNames,
  compareVi,
  exactForm,
  fold,
  foldLetters,
  hasDiacritics,
  hasForbiddenInBlock,
  hasForbiddenInLine,
  normaliseBlock,
  normaliseLine,
  visibleLength,
} from '#shared/lib/vi-text.ts'

const vowels = 'aăâeêioôơuưy'
const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
const vietnameseLetters = [
  ...[...vowels].flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC'))),
  ...'bcdđghklmnpqrstvx',
].flatMap((letter) => [letter, letter.toUpperCase()])
const anyVietnamese = fc.string({
  unit: fc.constantFrom(...vietnameseLetters, ' ', '-', '/', '1'),
  maxLength: 40,
})
const anyText = fc.string({ unit: 'binary', maxLength: 40 })

describe('normalising', () => {
  test('one line: NFC, one blank for many, none at the ends', () => {
    expect(normaliseLine('  Ban  Tuyên\u00a0giáo  ')).toBe('Ban Tuyên giáo')
    expect(normaliseLine('Tuye\u0302n gia\u0301o')).toBe('Tuyên giáo')
  })

  test('a block: line ends are \\n, blanks at line ends go, indents inside stay', () => {
    expect(normaliseBlock('Một  \r\n  hai\t\rba\u2028bốn\n\n')).toBe('Một\n  hai\nba\nbốn')
  })

  test('twice is once, and the result is NFC', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const normalise of [normaliseLine, normaliseBlock]) {
          const once = normalise(text)
          expect(normalise(once)).toBe(once)
          expect(once.normalize('NFC')).toBe(once)
        }
      }),
    )
  })
})

describe('forbidden characters', () => {
  const named: [name: string, character: string][] = [
    ['NUL', '\u0000'],
    ['escape', '\u001b'],
    ['DEL', '\u007f'],
    ['a C1 control', '\u0085'],
    ['a zero-width space', '\u200b'],
    ['a zero-width joiner', '\u200d'],
    ['a right-to-left mark', '\u200f'],
    ['a right-to-left override', '\u202e'],
    ['an isolate', '\u2066'],
    ['a word joiner', '\u2060'],
    ['the byte-order mark', '\ufeff'],
    ['half a surrogate pair', '\ud83d'],
  ]

  test.each(named)('%s, anywhere in either kind of text', (_, character) => {
    for (const text of [character, `Sở${character}Y tế`, `Sở Y tế${character}`]) {
      expect(hasForbiddenInLine(text)).toBe(true)
      expect(hasForbiddenInBlock(text)).toBe(true)
    }
  })

  test('line breaks and tabs only in blocks', () => {
    for (const character of ['\n', '\r', '\t', '\u2028', '\u2029']) {
      expect(hasForbiddenInLine(`a${character}b`)).toBe(true)
      expect(hasForbiddenInBlock(`a${character}b`)).toBe(false)
    }
  })

  test('Vietnamese in either form, signs and emoji pass', () => {
    fc.assert(
      fc.property(anyVietnamese, (text) => {
        for (const form of [text, text.normalize('NFD')]) {
          expect(hasForbiddenInLine(form) || hasForbiddenInBlock(form)).toBe(false)
        }
      }),
    )
    expect(hasForbiddenInLine('Nghị quyết “28/2026/QH16” – 100 % §1 😀')).toBe(false)
  })
})

test('visibleLength counts letters as read', () => {
  expect(visibleLength('Tuyên giáo')).toBe(10)
  expect(visibleLength('Tuyên giáo'.normalize('NFD'))).toBe(10)
  expect(visibleLength('😀')).toBe(1)
  expect(visibleLength('')).toBe(0)
})

describe('folding', () => {
  test.each([
    ['Đường', 'duong'],
    ['ĐƯỜNG', 'duong'],
    ['Hoà', 'hoa'],
    ['Hòa', 'hoa'],
    ['12/TB-UBND', '12 tb ubnd'],
    ['  Nguyễn   Văn\u00a0A. ', 'nguyen van a'],
    ['“Ưu tiên” (khẩn)', 'uu tien khan'],
    ['', ''],
  ])('%j folds to %j', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  test('every Vietnamese letter folds to plain a-z', () => {
    for (const letter of vietnameseLetters) {
      expect(fold(letter)).toMatch(/^[a-z]$/)
      expect(fold(letter.normalize('NFD'))).toBe(fold(letter))
      expect(foldLetters(letter)).toHaveLength(1)
    }
  })

  test('folding is blind to form and case, and folding twice is folding once', () => {
    fc.assert(
      fc.property(anyVietnamese, (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text))
        expect(fold(text.toUpperCase())).toBe(fold(text))
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })

  test('foldLetters keeps every place of the NFC text, whatever the script', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldLetters(text)).toHaveLength(text.normalize('NFC').length)
      }),
    )
    expect(foldLetters('한글 Đường')).toBe('한글 duong')
    expect(foldLetters('Tuyên giáo').indexOf('giao')).toBe('Tuyên giáo'.indexOf('giáo'))
  })

  test('hasDiacritics tells a query typed with marks', () => {
    expect(['Đường', 'đ', 'giáo', 'ÊM'].every(hasDiacritics)).toBe(true)
    expect(['duong', 'GIAO', '12/TB', ''].some(hasDiacritics)).toBe(false)
    expect(exactForm('ĐƯỜNG'.normalize('NFD'))).toBe('đường')
  })

  test.each([
    ['Ban Tuyên giáo', 'btg'],
    ['Ủy ban nhân dân', 'ubnd'],
    ['Đoàn TNCS', 'dt'],
    ['', ''],
  ])('the acronym of %j is %j', (text, letters) => {
    expect(acronym(text)).toBe(letters)
  })
})

describe('order', () => {
  test('the Vietnamese alphabet', () => {
    const alphabet = [...'aăâbcdđeêghiklmnoôơpqrstuưvxy']
    expect([...alphabet].reverse().sort(compareVi)).toEqual(alphabet)
    expect(['ma', 'mạ', 'má', 'mà', 'mã', 'mả'].sort(compareVi)).toEqual(['ma', 'mà', 'mả', 'mã', 'má', 'mạ'])
  })

  test('numbers by their value', () => {
    expect(['Điều 10', 'Điều 9', 'Điều 1'].sort(compareVi)).toEqual(['Điều 1', 'Điều 9', 'Điều 10'])
  })

  test('people by given name, then family name, then what lies between', () => {
    const people = ['Trần Văn An', 'Nguyễn Thị Bình', 'Nguyễn Văn An', 'Nguyễn Thị An', 'Lê Đức Ánh', 'An']
    expect(people.sort(comparePersonNames)).toEqual([
      'An',
      'Nguyễn Thị An',
      'Nguyễn Văn An',
      'Trần Văn An',
      'Lê Đức Ánh',
      'Nguyễn Thị Bình',
    ])
  })

  test('is an order: nobody before himself, turned round it turns round', () => {
    fc.assert(
      fc.property(anyVietnamese, anyVietnamese, (a, b) => {
        expect(comparePersonNames(a, a)).toBe(0)
        expect(Math.sign(comparePersonNames(a, b)) + Math.sign(comparePersonNames(b, a))).toBe(0)
      }),
    )
  })
})
