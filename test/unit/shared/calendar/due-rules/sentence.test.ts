import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DueRule } from '#shared/calendar/due-rules/due-rule.ts'
import { readSentence } from '#shared/calendar/due-rules/read-sentence.ts'
import { sentenceEn } from '#shared/calendar/due-rules/sentence-en.ts'
import { sentenceOf } from '#shared/calendar/due-rules/sentence-vi.ts'
import { foldLetters } from '#shared/lib/vi-text.ts'
import { anyRule } from './any-rule.ts'

const runs = { numRuns: 800 }

describe('a sentence and its rule', () => {
  test('are made from each other', () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        expect(readSentence(sentenceOf(rule))).toEqual({ ok: true, rule })
      }),
      runs,
    )
  })

  test('whatever the case, the accents left out, the composition, the blanks and a stop at the end', () => {
    const typing = fc.constantFrom<(text: string) => string>(
      (text) => text.toUpperCase(),
      (text) => foldLetters(text),
      (text) => text.normalize('NFD'),
      (text) => `  ${text.replaceAll(' ', '   ')} . `,
    )
    // The words of an event are kept as typed, so that they change with the typing.
    const withoutEvent = anyRule.filter((rule) => rule.kind !== 'event')
    fc.assert(
      fc.property(withoutEvent, typing, (rule, type) => {
        expect(readSentence(type(sentenceOf(rule)))).toEqual({ ok: true, rule })
      }),
      runs,
    )
  })

  test('an event typed decomposed is kept composed', () => {
    fc.assert(
      fc.property(
        anyRule.filter((rule) => rule.kind === 'event'),
        (rule) => {
          expect(readSentence(sentenceOf(rule).normalize('NFD'))).toEqual({ ok: true, rule })
        },
      ),
    )
  })

  test('no two rules share a sentence, in either language', () => {
    fc.assert(
      fc.property(anyRule, anyRule, (one, other) => {
        const areSame = JSON.stringify(one) === JSON.stringify(other)
        expect(sentenceOf(one) === sentenceOf(other)).toBe(areSame)
        expect(sentenceEn(one) === sentenceEn(other)).toBe(areSame)
      }),
      runs,
    )
  })
})

/** Numbers in a text, in order of size. */
function numbersIn(text: string): number[] {
  return (text.match(/\d+/g) ?? []).map(Number).toSorted((a, b) => a - b)
}

describe('text that is not a sentence', () => {
  const word = fc.constantFrom(
    'trước',
    'ngày',
    'tháng',
    'quý',
    'cuối',
    'sau',
    'của',
    'hằng',
    '25',
    '13',
    '/',
    ',',
    'khi',
  )

  test('gives a place in the text and a code, or a rule that says every number of it', () => {
    const broken = fc
      .tuple(
        anyRule.filter((rule) => rule.kind !== 'event').map(sentenceOf),
        fc.nat(),
        fc.constantFrom('drop', 'swap', 'put'),
        word,
      )
      .map(([sentence, at, how, put]) => {
        const words = sentence.split(' ')
        const index = at % words.length
        if (how === 'drop') words.splice(index, 1)
        else if (how === 'put') words.splice(index, 0, put)
        else words.splice(index, 2, words[index + 1] ?? '', words[index] ?? '')
        return words.join(' ')
      })
    fc.assert(
      fc.property(broken, (text) => {
        const read = readSentence(text)
        if (!read.ok) {
          expect(read.at).toBeGreaterThanOrEqual(0)
          expect(read.at).toBeLessThanOrEqual(text.length)
          return
        }
        const said = sentenceOf(read.rule)
        expect(numbersIn(said)).toEqual(numbersIn(text))
        expect(readSentence(said)).toEqual(read)
      }),
      runs,
    )
  })

  test('never throws, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(word).map((words) => words.join(' ')),
        ),
        (text) => {
          const read = readSentence(text)
          expect(read.ok || (read.at >= 0 && read.at <= text.length)).toBe(true)
        },
      ),
      runs,
    )
  })
})

const month = {
  kind: 'periodic',
  every: { unit: 'month' },
  part: 'whole',
  following: false,
  onDayOff: 'keep',
} as const
const quarter = { ...month, every: { unit: 'quarter' } } as const
const year = { ...month, every: { unit: 'year' } } as const
const event = { kind: 'event', onDayOff: 'keep' } as const

describe('what an office types', () => {
  test.each<readonly [string, DueRule]>([
    ['25 hàng tháng', { ...month, spot: { kind: 'day', day: 25, limit: 'on' } }],
    ['TRUOC NGAY 25 HANG THANG', { ...month, spot: { kind: 'day', day: 25, limit: 'before' } }],
    ['hằng tháng, chậm nhất vào ngày 5', { ...month, spot: { kind: 'day', day: 5, limit: 'before' } }],
    ['mỗi tháng một lần vào ngày 20', { ...month, spot: { kind: 'day', day: 20, limit: 'on' } }],
    [
      'trước ngày 25 hằng tháng (không kể chính ngày đó); nếu trùng ngày nghỉ thì lùi về ngày làm việc liền trước',
      { ...month, spot: { kind: 'day', day: 25, limit: 'strictly-before' }, onDayOff: 'previous' },
    ],
    ['trước khi hết tháng', { ...month, spot: { kind: 'last-day', limit: 'before' } }],
    ['cuối quý', { ...quarter, spot: { kind: 'last-day', limit: 'on' } }],
    [
      'Trước ngày 20 tháng cuối của quý.',
      { ...quarter, part: 3, spot: { kind: 'day', day: 20, limit: 'before' } },
    ],
    [
      'hằng quý, trước ngày 20 của tháng cuối',
      { ...quarter, part: 3, spot: { kind: 'day', day: 20, limit: 'before' } },
    ],
    ['ngày làm việc cuối quý', { ...quarter, spot: { kind: 'working-day', nth: -1, limit: 'on' } }],
    [
      'ngày làm việc thứ ba tính từ cuối quý',
      { ...quarter, spot: { kind: 'working-day', nth: -3, limit: 'on' } },
    ],
    ['tuần cuối quý', { ...quarter, spot: { kind: 'week', nth: -1 } }],
    ['tuần 2 của tháng sau', { ...month, following: true, spot: { kind: 'week', nth: 2 } }],
    [
      'T5 tuần thứ hai của tháng sau',
      { ...month, following: true, spot: { kind: 'weekday', nth: 2, weekday: 4, limit: 'on' } },
    ],
    [
      'thu nam tuan 2 thang sau',
      { ...month, following: true, spot: { kind: 'weekday', nth: 2, weekday: 4, limit: 'on' } },
    ],
    ['thứ hai đầu tiên hằng tháng', { ...month, spot: { kind: 'weekday', nth: 1, weekday: 1, limit: 'on' } }],
    ['CN cuối tháng', { ...month, spot: { kind: 'weekday', nth: -1, weekday: 7, limit: 'on' } }],
    ['ngày 25/11', { ...year, part: 11, spot: { kind: 'day', day: 25, limit: 'on' } }],
    ['ngày 25 tháng 11 hằng năm', { ...year, part: 11, spot: { kind: 'day', day: 25, limit: 'on' } }],
    ['hằng năm, trước 31.01', { ...year, part: 1, spot: { kind: 'day', day: 31, limit: 'before' } }],
    [
      'trước ngày 15/01 năm sau',
      { ...year, part: 1, following: true, spot: { kind: 'day', day: 15, limit: 'before' } },
    ],
    [
      '01/12 - 31/3',
      { ...year, spot: { kind: 'dates', from: { day: 1, month: 12 }, to: { day: 31, month: 3 } } },
    ],
    [
      'từ ngày 5 đến 15/6 hằng năm',
      { ...year, spot: { kind: 'dates', from: { day: 5, month: 6 }, to: { day: 15, month: 6 } } },
    ],
    [
      'từ tháng 4 đến tháng 9',
      { ...year, spot: { kind: 'dates', from: { day: 1, month: 4 }, to: { day: 30, month: 9 } } },
    ],
    [
      'trong quý II hằng năm',
      { ...year, spot: { kind: 'dates', from: { day: 1, month: 4 }, to: { day: 30, month: 6 } } },
    ],
    ['trong tháng 7', { ...year, part: 7, spot: { kind: 'whole' } }],
    ['tháng cuối năm', { ...year, part: 12, spot: { kind: 'whole' } }],
    [
      '6 tháng một lần, trước ngày 15',
      {
        ...month,
        every: { unit: 'months', count: 6, start: null },
        part: 1,
        spot: { kind: 'day', day: 15, limit: 'before' },
      },
    ],
    [
      'cứ 2 năm 1 lần từ tháng 03 năm 2026: ngày 1',
      {
        ...month,
        every: { unit: 'months', count: 24, start: '2026-03' },
        part: 1,
        spot: { kind: 'day', day: 1, limit: 'on' },
      },
    ],
    [
      'trước ngày 30-6-2027',
      { kind: 'once', spot: { kind: 'day', day: '2027-06-30', limit: 'before' }, onDayOff: 'keep' },
    ],
    [
      'từ 01/6 đến 30/6/2027',
      { kind: 'once', spot: { kind: 'window', from: '2027-06-01', to: '2027-06-30' }, onDayOff: 'keep' },
    ],
    [
      'ít nhất 10 ngày làm việc trước khi ban hành',
      { ...event, event: 'ban hành', timing: { kind: 'before', counts: [10], unit: 'working-day' } },
    ],
    [
      'trước khi ban hành ít nhất 10 ngày làm việc',
      { ...event, event: 'ban hành', timing: { kind: 'before', counts: [10], unit: 'working-day' } },
    ],
    [
      '180/90/30 ngày trước ngày hết hiệu lực',
      { ...event, event: 'hết hiệu lực', timing: { kind: 'before', counts: [180, 90, 30], unit: 'day' } },
    ],
    [
      'trong vòng 24h kể từ lúc có yêu cầu',
      { ...event, event: 'có yêu cầu', timing: { kind: 'hours', count: 24 } },
    ],
    [
      'chậm nhất 5 ngày làm việc sau khi kết thúc kỳ họp',
      { ...event, event: 'kết thúc kỳ họp', timing: { kind: 'after', count: 5, unit: 'working-day' } },
    ],
    ['trước khi phát ngôn', { ...event, event: 'phát ngôn', timing: { kind: 'before-it' } }],
  ])('%s', (text, rule) => {
    expect(readSentence(text)).toEqual({ ok: true, rule })
    expect(readSentence(text.normalize('NFD'))).toEqual({ ok: true, rule })
  })
})

describe('near misses are refused at their place', () => {
  test.each([
    ['', 'empty', ''],
    ['   ', 'empty', '   '],
    ['trước ngày 32 hằng tháng', 'no-such-day', '32 hằng tháng'],
    ['trước ngày 0 hằng tháng', 'no-such-day', '0 hằng tháng'],
    ['trước ngày 25', 'period-missing', ''],
    ['trước ngày 20 của tháng cuối', 'period-missing', ''],
    ['hằng tháng', 'incomplete', ''],
    ['hằng tuần', 'unknown-words', 'tuần'],
    ['thứ hai hằng tuần', 'unknown-words', 'hằng tuần'],
    ['trước ngày 30/02 hằng năm', 'no-such-date', '30/02 hằng năm'],
    ['ngày 31/4', 'no-such-date', '31/4'],
    ['ngày 29/02/2027', 'no-such-date', '29/02/2027'],
    ['ngày 01/01/1900', 'out-of-range', 'ngày 01/01/1900'],
    ['ngày 25/13', 'no-such-month', '13'],
    ['ngày 15 tháng sáu', 'unknown-words', 'sáu'],
    ['trong sau tháng', 'unknown-words', 'sau tháng'],
    ['trong tháng 13', 'no-such-month', '13'],
    ['ngày 20 của quý', 'month-missing', 'ngày 20 của quý'],
    [
      'trước ngày 20 của tháng thứ tư của quý',
      'part-not-in-period',
      'trước ngày 20 của tháng thứ tư của quý',
    ],
    ['tuần thứ sáu của tháng', 'no-such-week', 'sáu của tháng'],
    ['tuần 2 của quý', 'month-missing', 'tuần 2 của quý'],
    ['thứ tám đầu tiên của tháng', 'no-such-weekday', 'tám đầu tiên của tháng'],
    ['T9 đầu tiên của tháng', 'unknown-words', 'T9 đầu tiên của tháng'],
    ['thứ Hai tuần thứ năm của tháng', 'no-such-week', 'năm của tháng'],
    ['ngày làm việc thứ 0 của tháng', 'out-of-range', '0 của tháng'],
    ['ngày làm việc thứ 21 của tháng', 'out-of-range', 'ngày làm việc thứ 21 của tháng'],
    ['từ ngày 20 đến ngày 10 hằng tháng', 'window-order', 'từ ngày 20 đến ngày 10 hằng tháng'],
    ['từ ngày 10 - ngày 10 hằng tháng', 'window-order', 'từ ngày 10 - ngày 10 hằng tháng'],
    ['10-15 hằng tháng', 'unknown-words', '-15 hằng tháng'],
    ['ngày 25-11', 'unknown-words', '-11'],
    ['từ ngày 30/6/2027 đến ngày 01/6/2027', 'window-order', 'từ ngày 30/6/2027 đến ngày 01/6/2027'],
    ['5 tháng một lần, ngày 01', 'start-needed', '5 tháng một lần, ngày 01'],
    ['0 tháng một lần, ngày 01', 'out-of-range', '0 tháng một lần, ngày 01'],
    ['hằng quý, trước ngày 25 hằng tháng', 'two-periods', 'hằng tháng'],
    ['hằng tháng, ngày 30/6/2027', 'two-periods', 'ngày 30/6/2027'],
    ['trước ngày 25 hằng tháng nhé', 'unknown-words', 'nhé'],
    ['trước ngày 25 hằng tháng, lùi về ngày nghỉ trước', 'unknown-words', 'ngày nghỉ trước'],
    ['trước ngày 25 hằng tháng, lùi về ngày làm việc', 'incomplete', ''],
    ['ngày 25 hằng tháng, không kể chính ngày đó', 'limit-on-window', 'không kể chính ngày đó'],
    ['trong tuần cuối quý, không kể chính ngày đó', 'limit-on-window', 'không kể chính ngày đó'],
    ['trước tuần cuối quý', 'limit-on-window', 'tuần cuối quý'],
    [
      'ngày 25 hằng tháng, giữ nguyên nếu trùng ngày nghỉ, lùi về ngày làm việc trước nếu trùng ngày nghỉ',
      'said-twice',
      'lùi về ngày làm việc trước nếu trùng ngày nghỉ',
    ],
    ['trước khi', 'event-missing', ''],
    ['trong 24 giờ kể từ khi', 'event-missing', ''],
    ['trong 0 giờ kể từ khi có yêu cầu', 'out-of-range', 'kể từ khi có yêu cầu'],
    ['24 giờ trước khi họp', 'unknown-words', 'trước khi họp'],
    ['trong 5 ngày trước khi họp', 'unknown-words', 'trước khi họp'],
    ['ít nhất 5 ngày sau khi họp', 'unknown-words', 'sau khi họp'],
    ['2 tuần trước khi họp', 'unknown-words', 'tuần trước khi họp'],
    ['10 ngày trước ngày 25/11', 'event-missing', 'ngày 25/11'],
    ['10 ngày trước khi hết quý', 'event-is-period', 'hết quý'],
    ['10 ngày làm việc trước ngày cuối quý', 'event-is-period', 'cuối quý'],
    ['30/90/180 ngày trước khi hết hạn', 'counts-order', '30/90/180 ngày trước khi hết hạn'],
    ['trước khi hết hạn 3 tháng', 'event-unclear', '3 tháng'],
    [
      '5 ngày trước khi họp, chuyển sang ngày làm việc tiếp theo nếu trùng ngày nghỉ',
      'before-event-not-later',
      '5 ngày trước khi họp, chuyển sang ngày làm việc tiếp theo nếu trùng ngày nghỉ',
    ],
    [
      'trong 24 giờ kể từ khi họp, lùi về ngày làm việc trước',
      'hours-do-not-shift',
      'trong 24 giờ kể từ khi họp, lùi về ngày làm việc trước',
    ],
    ['trong 5 ngày kể từ khi họp, lui vê ngày làm việc trước', 'unknown-words', 'vê ngày làm việc trước'],
    ['đầu tháng', 'unknown-words', 'đầu tháng'],
    ['6 tháng cuối năm', 'unknown-words', 'tháng cuối năm'],
    ['quý cuối năm', 'unknown-words', 'năm'],
    ['before the 25th', 'unknown-words', 'before the 25th'],
  ])('%s: %s', (text, code, rest) => {
    expect(readSentence(text)).toEqual({ ok: false, code, at: text.length - rest.length })
  })

  test('the place is that of the text as typed, decomposed too', () => {
    const text = 'trước ngày 25 hằng tháng nhé'.normalize('NFD')
    expect(readSentence(text)).toEqual({ ok: false, code: 'unknown-words', at: text.indexOf('nh') })
  })
})
