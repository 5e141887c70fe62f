/**
 * Headings and lists: `I.` with the State, `I-` with the Party; letters of the Vietnamese alphabet (NĐ 30/2020/NĐ-CP, Phụ lục
 * I, mục II.6; Hướng dẫn 05-HD/VPTW); numbers without gaps.
 */
import type { Finding } from '../finding.ts'
import type { PlacedText } from '../placed-text.ts'
import { findRange, type Rule } from '../rule.ts'

const romanHeading = /^(X{0,2}(?:IX|IV|V?I{0,3}))([.\-–)/:])\s*(?=\S)/u
const romanValues: readonly string[] = [
  '',
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
  'XVI',
  'XVII',
  'XVIII',
  'XIX',
  'XX',
]

type Group = readonly PlacedText[]

const keyOf = ({ place }: PlacedText) => `${place.part}${place.index}`

/** The running paragraphs of the body and of each annex: each counts for itself. */
function groupsOf(texts: readonly PlacedText[]): Group[] {
  const running = texts.filter(({ place, isCell }) => place.block !== undefined && !isCell)
  const keys = new Set(running.map(keyOf))
  return [...keys].map((key) => running.filter((one) => keyOf(one) === key))
}

/** A Roman number that heads something: in a heading's style, or before words in capitals. */
function romanOf({ text, style }: PlacedText): { number: number; mark: string; length: number } | null {
  if (!/^[IVX]/.test(text)) return null
  const [whole, roman = '', mark = ''] = romanHeading.exec(text) ?? []
  if (whole === undefined || roman === '') return null
  const rest = text.slice(whole.length).trim()
  const isTitle = style === 'heading' || (rest.length > 3 && rest === rest.toUpperCase())
  return isTitle ? { number: romanValues.indexOf(roman), mark, length: roman.length + 1 } : null
}

export const romanMarks: Rule = ({ texts, look }) =>
  groupsOf(texts).flatMap((group) =>
    group.flatMap((one) => {
      const roman = romanOf(one)
      if (!roman || roman.mark === look.romanMark) return []
      return [
        findRange('warning', 'roman-mark', one, [0, roman.length], {
          expected: look.romanMark,
          found: roman.mark,
        }),
      ]
    }),
  )

/** What counts a paragraph: the row it belongs to, and its place in the row. */
type Count = {
  readonly row: string
  readonly number: number
  readonly length: number
  readonly shown: string
}

/** Years and numbers of papers at the beginning of a line are no list. */
const mostInList = 199

function countOf(one: PlacedText): Count | null {
  if (!/^[\dIVXĐ]/u.test(one.text)) return null
  const roman = romanOf(one)
  if (roman)
    return { row: 'I', number: roman.number, length: roman.length, shown: one.text.slice(0, roman.length) }
  const article = /^Điều (\d{1,3})[.:]/u.exec(one.text)
  if (article)
    return { row: 'Điều', number: Number(article[1]), length: article[0].length, shown: article[0] }
  const [whole, above = '', last] = /^((?:\d{1,3}\.)*)(\d{1,3})\.(?:\s|$)/u.exec(one.text) ?? []
  if (whole === undefined || last === undefined || Number(last) > mostInList) return null
  const shown = whole.trim()
  return { row: `1${above}`, number: Number(last), length: shown.length, shown }
}

/** A row begins with 1 (again) or goes on by one; anything else is a gap, a double or a step back. */
export const numberingGaps: Rule = ({ texts }) =>
  groupsOf(texts).flatMap((group) => {
    const last = new Map<string, number>()
    return group.flatMap((one): Finding[] => {
      const count = countOf(one)
      if (!count) return []
      const before = last.get(count.row) ?? 0
      last.set(count.row, count.number)
      if (count.number === 1 || count.number === before + 1) return []
      const code = count.number <= before ? 'numbering-back' : 'numbering-gap'
      const expected = before + 1
      return [
        findRange('warning', code, one, [0, count.length], {
          found: count.shown,
          expected: sayNumber(count, expected),
        }),
      ]
    })
  })

function sayNumber({ row, shown }: Count, expected: number): string {
  if (row === 'I') return shown.replace(/^[IVX]+/, romanValues[expected] ?? String(expected))
  return shown.replace(/\d+(?=\D*$)/, String(expected))
}

/** Letters of lists: a, b, c, d, đ, e, g, h … (no f, j, w, z). */
export const listLetters = 'abcdđeghiklmnopqrstuvxy'

export const letterOrder: Rule = ({ texts }) =>
  groupsOf(texts).flatMap((group) => {
    let before = -1
    return group.flatMap((one): Finding[] => {
      const letter = /^([a-zđ])\)\s/u.exec(one.text)?.[1]
      if (letter === undefined) return []
      const at = listLetters.indexOf(letter)
      const expected = listLetters[before + 1] ?? ''
      const isWell = at === 0 || at === before + 1
      before = at < 0 ? before + 1 : at
      if (isWell) return []
      return [
        findRange('warning', 'letter-order', one, [0, 2], { found: `${letter})`, expected: `${expected})` }),
      ]
    })
  })
