import { describe, expect, test } from 'vitest'
import { commonSentences, suggestionsFor } from '#renderer/forms/due-rule/common-sentences.ts'
import { markUnreadable } from '#renderer/forms/due-rule/mark-unreadable.ts'
import { countsForm, dayAndMonthForm, monthForm } from '#renderer/forms/due-rule/text-forms.ts'
import { readSentence } from '#shared/calendar/due-rules/read-sentence.ts'
import { sentenceOf } from '#shared/calendar/due-rules/sentence-vi.ts'

const offered = (text: string) => suggestionsFor(text).map(({ sentence }) => sentence)

describe('suggestions', () => {
  test.each([...commonSentences])('%s is written as the program writes it', (sentence) => {
    const read = readSentence(sentence)
    expect(read.ok && sentenceOf(read.rule)).toBe(sentence)
  })

  test('are all there before anything is typed', () => {
    expect(offered('')).toEqual(commonSentences)
  })

  test('hold every typed word, accents or not, those that begin so first', () => {
    expect(offered('truoc ngay 31')[0]).toBe(
      'trước ngày 31 hằng tháng, lùi về ngày làm việc trước nếu trùng ngày nghỉ',
    )
    expect(offered('kể từ khi')).toContain('trong 24 giờ kể từ khi có yêu cầu')
    expect(offered('xyz')).toEqual([])
  })

  test('take the typed numbers', () => {
    expect(offered('trước ngày 5')).toContain(
      'trước ngày 05 hằng tháng, lùi về ngày làm việc trước nếu trùng ngày nghỉ',
    )
    expect(offered('trước ngày 20/7')).toContain(
      'trước ngày 20/7 hằng năm, lùi về ngày làm việc trước nếu trùng ngày nghỉ',
    )
    expect(offered('trước ngày 45')).toEqual([expect.stringContaining('45 ngày làm việc trước khi')])
  })

  test('give a readable sentence a word on days off, and never the sentence itself', () => {
    expect(offered('trước ngày 25 hằng tháng').slice(0, 2)).toEqual([
      'trước ngày 25 hằng tháng, lùi về ngày làm việc trước nếu trùng ngày nghỉ',
      'trước ngày 25 hằng tháng, chuyển sang ngày làm việc tiếp theo nếu trùng ngày nghỉ',
    ])
    // Hours do not stop on days off; what comes before an event is not put off.
    expect(offered('trong 24 giờ kể từ khi có yêu cầu')).toEqual([])
    expect(offered('10 ngày trước khi họp')).toEqual([
      '10 ngày trước khi họp, lùi về ngày làm việc trước nếu trùng ngày nghỉ',
    ])
  })

  test('are all readable, and said in English too', () => {
    for (const text of ['', 'ngày', 'trước', 'trong', 'tháng 3', 'quý'])
      for (const { sentence, english } of suggestionsFor(text)) {
        expect(readSentence(sentence).ok).toBe(true)
        expect(english).not.toBe('')
      }
  })
})

describe('the place that was not understood', () => {
  const marked = (text: string) => {
    const read = readSentence(text)
    if (read.ok) throw new Error('readable')
    const { before, marked, after } = markUnreadable(text, read)
    expect(before + marked + after).toBe(text)
    return [before, marked, after]
  }
  test.each<[string, string[]]>([
    ['trước ngày 25 hằng tuần', ['trước ngày 25 hằng ', 'tuần', '']],
    ['trước ngày 32 hằng tháng', ['trước ngày ', '32', ' hằng tháng']],
    ['trước ngày 31/4 hằng năm', ['trước ngày ', '31/4', ' hằng năm']],
    ['trước ngày 25', ['trước ngày 25', '', '']],
    ['hằng quý, ngày 25 hằng tháng', ['hằng quý, ngày 25 ', 'hằng', ' tháng']],
    ['trước ngày 25 hằng tháng nhé, chuyển sau', ['trước ngày 25 hằng tháng ', 'nhé,', ' chuyển sau']],
    ['ngày 25 của quý', ['', 'ngày 25 của quý', '']],
    ['10 ngày trước khi', ['10 ngày trước khi', '', '']],
  ])('%s', (text, expected) => {
    expect(marked(text)).toEqual(expected)
  })

  test('is found in text typed letter by letter from composed and decomposed keyboards alike', () => {
    const text = 'trước ngày 25 hằng tuần'.normalize('NFD')
    expect(marked(text)[1]).toBe('tuần'.normalize('NFD'))
  })
})

describe('short texts of the form', () => {
  test.each([
    [dayAndMonthForm, '1/4', '04-01', '01/04'],
    [dayAndMonthForm, '29-2', '02-29', '29/02'],
    [dayAndMonthForm, '31/4', null, ''],
    [monthForm, '3/2026', '2026-03', '03/2026'],
    [monthForm, '13/2026', null, ''],
    [monthForm, '3/26', null, ''],
    [countsForm, '30, 90 và 180', '180,90,30', '180, 90, 30'],
    [countsForm, '10', '10', '10'],
    [countsForm, '0', null, ''],
    [countsForm, 'mười', null, ''],
  ])('%#: %s', (form, typed, value, written) => {
    expect(form.parse(typed)).toBe(value)
    if (value !== null) {
      expect(form.format(value)).toBe(written)
      expect(form.parse(written)).toBe(value)
    }
  })
})
