import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import { balancedLines, textWidthMm } from '#shared/document/text-width.ts'

describe('width of a line of Times', () => {
  test.each([
    ['Times', StandardFonts.TimesRoman, false],
    ['Times bold', StandardFonts.TimesRomanBold, true],
  ] as const)('agrees with the metrics of %s', async (_name, font, isBold) => {
    const times = await (await PDFDocument.create()).embedFont(font)
    const text = 'Quy che phoi hop cong tac (2026 - 2031), No. 12/BB-UBND; "A & B" @ 100%'
    expect(textWidthMm(text, 14, isBold)).toBeCloseTo((times.widthOfTextAtSize(text, 14) / 72) * 25.4, 1)
  })

  test('a letter with marks is as wide as the letter below them, composed or not', () => {
    expect(textWidthMm('Độc lập - Tự do', 14, true)).toBeCloseTo(
      textWidthMm('Độc lập - Tự do'.normalize('NFD'), 14, true),
    )
    expect(textWidthMm('ẾỂỐĐ', 13, true)).toBeCloseTo(textWidthMm('EEOD', 13, true))
  })

  test('Quốc hiệu and its line fit the right column of 100 mm on one line', () => {
    expect(textWidthMm('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 13, true)).toBeLessThan(100)
  })
})

describe('lines of a heading', () => {
  test('one line where it fits', () => {
    expect(balancedLines('VĂN PHÒNG', 13, true, 65)).toEqual(['VĂN PHÒNG'])
  })

  test('breaks where the place begins and never within a body’s kind', () => {
    expect(balancedLines('ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG', 13, true, 65)).toEqual([
      'ỦY BAN NHÂN DÂN',
      'TỈNH LÂM ĐỒNG',
    ])
    expect(balancedLines('VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG', 13, true, 65)).toEqual([
      'VĂN PHÒNG',
      'ỦY BAN NHÂN DÂN',
      'TỈNH LÂM ĐỒNG',
    ])
  })

  test('keeps every word in order and every line within the column', () => {
    const name = 'BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ XÂY DỰNG CÁC CÔNG TRÌNH GIAO THÔNG, DÂN DỤNG VÀ CÔNG NGHIỆP'
    const lines = balancedLines(name, 13, true, 65)
    expect(lines.join(' ')).toBe(name)
    for (const line of lines) expect(textWidthMm(line, 13, true)).toBeLessThanOrEqual(65)
  })

  test('a subject of a hundred words is split at once', () => {
    const words = Array.from({ length: 100 }, (_, index) => `từ${index}`).join(' ')
    const started = performance.now()
    expect(balancedLines(words, 14, true, 140).join(' ')).toBe(words)
    expect(performance.now() - started).toBeLessThan(1000)
  })

  test('a word longer than the column stands alone', () => {
    expect(balancedLines('A SIÊUDÀIKHÔNGCÓKHOẢNGTRẮNG', 13, true, 20)).toEqual([
      'A',
      'SIÊUDÀIKHÔNGCÓKHOẢNGTRẮNG',
    ])
  })
})
