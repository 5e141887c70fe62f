/** Due sentences that regulations mostly use, offered while one types. Each is written as `sentenceOf` writes it. */
import { readSentence } from '#shared/calendar/due-rules/read-sentence.ts'
import { sentenceEn } from '#shared/calendar/due-rules/sentence-en.ts'
import { sentenceOf } from '#shared/calendar/due-rules/sentence-vi.ts'
import { fold } from '#shared/lib/vi-text.ts'

const back = ', lùi về ngày làm việc trước nếu trùng ngày nghỉ'

export const commonSentences: readonly string[] = [
  `trước ngày 25 hằng tháng${back}`,
  `trước ngày 20 của tháng cuối quý${back}`,
  `trước ngày 15/6 hằng năm${back}`,
  `trước ngày 31/01 hằng năm${back}`,
  'ngày làm việc cuối cùng của tháng',
  'ngày làm việc thứ 3 tính từ cuối quý',
  'thứ Năm tuần thứ hai của tháng sau',
  `trong tuần cuối quý${back}`,
  `trong tháng cuối quý${back}`,
  'từ ngày 10 đến ngày 15 hằng tháng',
  'từ ngày 01/12 đến ngày 31/3 năm sau',
  'ngày 15 của tháng đầu kỳ 6 tháng',
  '2 tháng một lần, trước ngày 15',
  'trong quý cuối giai đoạn',
  'trong 24 giờ kể từ khi có yêu cầu',
  'trong 5 ngày làm việc kể từ khi có kết luận',
  '10 ngày làm việc trước khi ban hành',
  '180, 90 và 30 ngày trước khi hết hiệu lực',
  'ngay trong ngày khi phát hiện vụ việc',
  'theo thời hạn được giao khi có yêu cầu',
]

export type Suggestion = { readonly sentence: string; readonly english: string }

const mostShown = 8

/**
 * What may be meant by the text: the sentence just typed with a word on days off, then common sentences that hold every
 * typed word, with the typed numbers in place of their own. All of the common ones for an empty text; never the text itself.
 */
export function suggestionsFor(text: string): Suggestion[] {
  const typed = fold(text)
  const words = typed.split(' ').filter(Boolean)
  const starts = (sentence: string) => Number(fold(sentence).startsWith(typed))
  const ordered = [...withShifts(text), ...holding(words).toSorted((a, b) => starts(b) - starts(a))]
  const other = [...new Set(ordered)].filter((sentence) => fold(sentence) !== typed)
  return (words.length === 0 ? other : other.slice(0, mostShown)).map((sentence) => ({
    sentence,
    english: englishOf(sentence),
  }))
}

/** The same day, put off or brought forward from days off. */
function withShifts(text: string): string[] {
  const read = readSentence(text)
  if (!read.ok || read.rule.onDayOff !== 'keep') return []
  return (['previous', 'next'] as const).flatMap((onDayOff) => {
    const sentence = sentenceOf({ ...read.rule, onDayOff })
    return readSentence(sentence).ok ? [sentence] : []
  })
}

const isNumber = (word: string) => /^\d+$/.test(word)

function holding(words: readonly string[]): string[] {
  const letters = words.filter((word) => !isNumber(word))
  const numbers = words.filter(isNumber)
  return commonSentences.flatMap((sentence) => {
    const haystack = ` ${fold(sentence)}`
    return letters.every((word) => haystack.includes(` ${word}`)) ? withNumbers(sentence, numbers) : []
  })
}

/** The sentence with these numbers instead of its first ones; none when it has fewer, or they make no sense in it. */
function withNumbers(sentence: string, numbers: readonly string[]): string[] {
  if (numbers.length === 0) return [sentence]
  let at = 0
  const changed = sentence.replace(/\d+/g, (number) => numbers[at++] ?? number)
  const read = readSentence(changed)
  return at >= numbers.length && read.ok ? [sentenceOf(read.rule)] : []
}

function englishOf(sentence: string): string {
  const read = readSentence(sentence)
  return read.ok ? sentenceEn(read.rule) : ''
}
