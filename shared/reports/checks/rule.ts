/** What a rule of the thể thức check gets, and the short ways to say what it found. */
import type { WorkingCalendar } from '#shared/calendar/working-days.ts'
import type { PaperParts } from '#shared/document/paper-parts.ts'
import type { Day } from '#shared/lib/dates.ts'
import type { ReadModel } from '#shared/registers/define-register.ts'
import type { PaperLook } from '../formats/look.ts'
import { type CheckPlace, type Finding, type FindingCode, type FindingLevel, quoteOf } from './finding.ts'
import type { PlacedText } from './placed-text.ts'

export type CheckContext = {
  readonly read: ReadModel
  /** Việt Nam's day (UTC+7). */
  readonly today: Day
  readonly calendar: WorkingCalendar
  /** The paper's day: names, districts and libraries are judged by it. */
  readonly day: Day
}

export type CheckedPaper = CheckContext & {
  readonly parts: PaperParts
  readonly look: PaperLook
  /** Every text with its place. */
  readonly texts: readonly PlacedText[]
}

export type Rule = (paper: CheckedPaper) => readonly Finding[]
export type Params = Finding['params']

/** Something missing from a part, or wrong with it as a whole. */
export function findPart(
  level: FindingLevel,
  code: FindingCode,
  where: Partial<CheckPlace> & Pick<CheckPlace, 'part'>,
  params: Params = {},
  text = '',
): Finding {
  const place: CheckPlace = { index: -1, from: 0, to: text.length, ...where }
  return { level, code, params, place, quote: { before: '', hit: text, after: '' } }
}

/** A stretch of a placed text. */
export function findRange(
  level: FindingLevel,
  code: FindingCode,
  { place, text }: Pick<PlacedText, 'place' | 'text'>,
  range: readonly [from: number, to: number],
  params: Params = {},
): Finding {
  const [from, to] = range
  return { level, code, params, place: { ...place, from, to }, quote: quoteOf(text, from, to) }
}

/**
 * A finding for each match in each text; `judge` answers null for a match that is well. `hint` is a cheap pattern that any
 * match holds: most texts need no more than that.
 */
export function findMatches(
  texts: readonly PlacedText[],
  pattern: RegExp,
  judge: (match: RegExpExecArray, text: PlacedText) => readonly [FindingLevel, FindingCode, Params?] | null,
  hint: RegExp | null = null,
): Finding[] {
  return texts.flatMap((one) => {
    if (hint !== null && !hint.test(one.text)) return []
    return [...one.text.matchAll(pattern)].flatMap((match) => {
      const verdict = judge(match as RegExpExecArray, one)
      if (verdict === null) return []
      const [level, code, params] = verdict
      return [findRange(level, code, one, [match.index, match.index + match[0].length], params)]
    })
  })
}

/** `\b` knows ASCII alone: the ends of a Vietnamese word. */
export const wordStart = '(?<![\\p{L}\\p{N}])'
export const wordEnd = '(?![\\p{L}\\p{N}])'

/** A pattern of whole words, for all matches. */
export function words(source: string, flags = ''): RegExp {
  return new RegExp(`${wordStart}(?:${source})${wordEnd}`, `gu${flags}`)
}

/** The sentence around a place in a text: from the last full stop to the next one. */
export function sentenceAround(text: string, at: number): string {
  const before = text.slice(0, at)
  const start = Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n')) + 1
  const end = text.slice(at).search(/\.\s|\n|$/)
  return text.slice(start, at + end)
}

/** True inside “…” or "…": words that are somebody else's. */
export function isQuoted(text: string, at: number): boolean {
  const before = text.slice(0, at)
  const opened = before.lastIndexOf('“')
  if (opened >= 0 && opened > before.lastIndexOf('”')) return text.indexOf('”', at) >= 0
  return (before.split('"').length - 1) % 2 === 1 && text.indexOf('"', at) >= 0
}

/** Days written out in a text, as `YYYY-MM-DD`; days that do not exist are left out. */
export function daysIn(text: string): Day[] {
  const short = [...text.matchAll(/(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/g)]
  const long = [...text.matchAll(/ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/giu)]
  return [...short, ...long].map(
    ([, date = '', month = '', year = '']) => `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`,
  )
}
