/** What holds for any text, whatever stands in it. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scanText, takeOut } from '#shared/fence/index.ts'
import { readLabelled } from './labelled/read-labelled.ts'
import { tuned } from './labelled/tuned.ts'
import { tunedHurried } from './labelled/tuned-hurried.ts'

const sentences = [...tuned, ...tunedHurried].map((source) => readLabelled(source).text)
const glue = fc.constantFrom(' ', ', ', '. ', '\n', ' (', ') ', '; ', ' – ', ': ', '')
/** Office sentences and pieces of them in a row, some in NFD, some in capitals, with noise between. */
const officeText = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...sentences) },
        {
          weight: 2,
          arbitrary: fc.constantFrom(...sentences).map((text) => text.slice(0, text.length >> 1)),
        },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
        {
          weight: 1,
          arbitrary: fc.constantFrom(
            '\u200b',
            '\u00ad',
            '0912',
            '345 678',
            '068',
            'ông',
            'Mẫu',
            'tố cáo',
            'MẬT',
          ),
        },
      ),
      fc.constantFrom('NFC', 'NFD', 'upper', 'as it is'),
      glue,
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.map(([text, shape, end]) => shaped(text, shape) + end).join(''))

function shaped(text: string, shape: string): string {
  if (shape === 'upper') return text.toUpperCase()
  return shape === 'as it is' ? text : text.normalize(shape)
}

describe('any text', () => {
  test('findings stand in the order of the text, apart from each other, and tell their own words', () => {
    fc.assert(
      fc.property(officeText, (text) => {
        const findings = scanText(text)
        let at = 0
        for (const { start, end, words } of findings) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          expect(words).toBe(text.slice(start, end))
          at = end
        }
        expect(at).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 300 },
    )
  })

  test('what is taken out is not found again', () => {
    fc.assert(
      fc.property(officeText, (text) => {
        const rest = takeOut(text, scanText(text))
        expect(scanText(rest)).toEqual([])
        expect(takeOut(rest, scanText(rest))).toBe(rest)
      }),
      { numRuns: 300 },
    )
  })

  test('what is left on purpose is still found, and nothing else is', () => {
    fc.assert(
      fc.property(officeText, fc.nat({ max: 5 }), (text, which) => {
        const findings = scanText(text)
        const chosen = findings.slice(which, which + 1)
        const left = findings
          .filter((one) => !chosen.includes(one))
          .map(({ rule, words }) => `${rule} ${words}`)
        for (const { rule, words } of scanText(takeOut(text, chosen)))
          expect(left).toContain(`${rule} ${words}`)
      }),
      { numRuns: 300 },
    )
  })

  test('letters in one piece and with their diacritics apart are read alike', () => {
    fc.assert(
      fc.property(officeText, (text) => {
        const of = (form: string) =>
          scanText(text.normalize(form)).map(({ rule, words, mark }) => [rule, words.normalize('NFC'), mark])
        expect(of('NFD')).toEqual(of('NFC'))
      }),
      { numRuns: 300 },
    )
  })

  test('places count in the text as given, diacritics apart or not', () => {
    const text = 'Bà Mẫu, trú tại thôn 3, xã Tân Hội'.normalize('NFD')
    const [finding] = scanText(text)
    expect(text.slice(finding?.start, finding?.end).normalize('NFC')).toBe('trú tại thôn 3, xã Tân Hội')
    expect(finding?.start).toBe('Bà Mẫu, '.normalize('NFD').length)
  })

  test('long texts that lead the rules astray take no longer than others of their length', () => {
    const long = 60_000
    const astray = [
      'mật ',
      'M ',
      '0 9 ',
      'ông Nguyễn Văn Mẫu, ',
      'tố cáo ',
      'đơn tố cáo (',
      'trú tại thôn 3, ',
      'a\u0301\u0301',
      '((',
      'gửi đơn ',
      'số nhà 1/',
      'nhà ông mẫu, ',
      'tố cáo của mình ',
      'công văn này mật ',
      'ubnd xã ',
    ]
    const plain = 'Đề nghị các đơn vị gửi báo cáo trước 16 giờ. '
    const time = (part: string) => {
      const text = part.repeat(long / part.length)
      const from = performance.now()
      scanText(text)
      return performance.now() - from
    }
    time(plain)
    const usual = time(plain)
    // A rule that went over the whole text for every word would take thousands of times as long.
    for (const part of astray) expect(time(part), part).toBeLessThan(usual * 60 + 1000)
  })
})
