/** Blanks, quotation marks and brackets. */
import type { Finding } from '../finding.ts'
import type { PlacedText } from '../placed-text.ts'
import { findMatches, findRange, type Rule, words } from '../rule.ts'

export const blanks: Rule = ({ texts }) => [
  ...findMatches(texts, /(?<=\S) {2,}(?=\S)/g, () => ['warning', 'blank-double'], / {2}/),
  ...findMatches(
    texts,
    /(?<=[\p{L}\p{N})”"]) +(?=[,;:](?:\s|$)|\.(?:\s|$))/gu,
    () => ['warning', 'blank-before-mark'],
    / [,;:.]/,
  ),
  ...findMatches(
    texts,
    /(?<=\p{Ll})[,;](?=\p{L})/gu,
    ([found]) => ['warning', 'blank-after-mark', { found }],
    /[,;]\S/,
  ),
  ...findMatches(
    texts,
    /(?<![.,;:])(?:,,|;;|,;|;,|,\.|;\.)(?![.,;/])/g,
    ([found]) => ['warning', 'mark-twice', { found }],
    /[,;][,;.]/,
  ),
]

const smallWords = 'của|các|và|là|để|được|về|với|tại|theo|trong|những|đã|sẽ|căn cứ|kính gửi|số|ngày|tháng|năm'
const twice = words(`(${smallWords})[ \\u00a0]\\1`, 'i')
const anyTwice = /(\S{2,7})[ \u00a0]\1|ăn cứ căn cứ|ính gửi kính gửi/iu

/** `của của`: words that are never said twice. A weekday or a year may follow its own word (`thứ Năm năm 2026`). */
export const wordsTwice: Rule = ({ texts }) =>
  findMatches(
    texts,
    twice,
    ([found]) => {
      const isSaidTwice =
        /^(?:Năm năm|năm Năm|Các các)$/u.test(found) ||
        /năm năm$/iu.test(found) ||
        /^ngày ngày$/iu.test(found)
      return isSaidTwice ? null : ['warning', 'word-twice', { found }]
    },
    anyTwice,
  )

export const quotationMarks: Rule = ({ texts }) => [...straightQuotes(texts), ...openQuotes(texts)]

/** Straight quotes beside curly ones in one paper, and straight ones that do not close. */
function straightQuotes(texts: readonly PlacedText[]): Finding[] {
  const curly = texts.filter(({ text }) => /[“”]/.test(text))
  return texts.flatMap((one) => {
    const count = one.text.split('"').length - 1
    const at = one.text.lastIndexOf('"')
    if (count % 2 === 1) return [findRange('warning', 'quote-open', one, [at, at + 1])]
    return count > 0 && curly.length > 0 ? [findRange('look', 'quotes-mixed', one, [at, at + 1])] : []
  })
}

/** A quotation may go over several paragraphs of one part; what is opened must be closed before the part ends. */
function openQuotes(texts: readonly PlacedText[]): Finding[] {
  const findings: Finding[] = []
  const open: { one: PlacedText; at: number }[] = []
  for (const one of texts) {
    const [last] = open
    if (last && last.one.place.part !== one.place.part) findings.push(...open.splice(0).map(unclosed))
    for (const { 0: mark, index: at } of one.text.matchAll(/[“”]/g)) {
      if (mark === '“') open.push({ one, at })
      else if (open.pop() === undefined)
        findings.push(findRange('warning', 'quote-unopened', one, [at, at + 1]))
    }
  }
  return [...findings, ...open.map(unclosed)]
}

const unclosed = ({ one, at }: { one: PlacedText; at: number }) =>
  findRange('warning', 'quote-open', one, [at, at + 1])

/** Letters and numbers of a list (`a)`, `1)`, `điểm b)`) close nothing. */
const listMark = /(?:^|[\s(;,“"])(?:\p{Ll}{1,2}|\d{1,2}|[ivx]{1,4})$/u

export const brackets: Rule = ({ texts }) =>
  texts.flatMap((one) => {
    if (!/[()]/.test(one.text)) return []
    const open: number[] = []
    const findings: Finding[] = []
    for (const { 0: mark, index: at } of one.text.matchAll(/[()]/g)) {
      if (mark === '(') open.push(at)
      else if (open.length > 0) open.pop()
      else if (!listMark.test(one.text.slice(0, at)))
        findings.push(findRange('warning', 'bracket-unopened', one, [at, at + 1]))
    }
    return [...findings, ...open.map((at) => findRange('warning', 'bracket-open', one, [at, at + 1]))]
  })
