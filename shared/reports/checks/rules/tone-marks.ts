/**
 * Where the tone stands in oa, oe, uy (hòa or hoà, ủy or uỷ), and i or y (kỷ or kỉ): both styles are written, NĐ 30's own text
 * mixes them, and nobody corrects them for an office. A paper should keep to one: found when it does not, with counts.
 */
import type { PlacedText } from '../placed-text.ts'
import { findRange, isQuoted, type Params, type Rule, wordEnd, wordStart } from '../rule.ts'

type Hit = { readonly text: PlacedText; readonly at: number; readonly word: string }

/** The tone on the first vowel. `qu` is a consonant: `quý` has one style. */
const onFirst = /(?:[òóỏõọ][ae]|[ÒÓỎÕỌ][AEae]|(?<![qQ])[ùúủũụ]y|(?<![qQ])[ÙÚỦŨỤ][Yy])(?![\p{L}])/gu
/** The tone on the second. */
const onSecond =
  /(?:o[àáảãạèéẻẽẹ]|O[ÀÁẢÃẠÈÉẺẼẸàáảãạèéẻẽẹ]|(?<![qQ])u[ỳýỷỹỵ]|(?<![qQ])U[ỲÝỶỸỴỳýỷỹỵ])(?![\p{L}])/gu

/** Words that are written with i and with y; names of persons and places keep their own. */
const iOrY = [
  ['kỷ (?:niệm|luật|cương|nguyên|yếu)', 'kỉ (?:niệm|luật|cương|nguyên|yếu)'],
  ['quý', 'quí'],
  [
    '(?:quản|xử|pháp|đại|địa|vật|tâm|hợp|nguyên) lý|lý (?:do|luận)',
    '(?:quản|xử|pháp|đại|địa|vật|tâm|hợp|nguyên) lí|lí (?:do|luận)',
  ],
  ['kỹ (?:thuật|năng)', 'kĩ (?:thuật|năng)'],
  ['mỹ thuật', 'mĩ thuật'],
  ['tỷ (?:lệ|đồng|trọng|giá)', 'tỉ (?:lệ|đồng|trọng|giá)'],
  ['(?:chiến|bác|nghệ|ca|nhạc) sĩ', '(?:chiến|bác|nghệ|ca|nhạc) sỹ'],
  ['hy (?:vọng|sinh)', 'hi (?:vọng|sinh)'],
] as const

export const toneMarks: Rule = ({ texts }) => {
  const first = hitsOf(texts, onFirst)
  const second = hitsOf(texts, onSecond)
  return first.length > 0 && second.length > 0 ? mixed('tone-mixed', first, second) : []
}

const pairs = iOrY.map((sources) =>
  sources.map((source) => new RegExp(`${wordStart}(?:${source})${wordEnd}`, 'giu')),
)
/** The forms that few offices write: without one of them nothing can be mixed. */
const rareForms = /kỉ |quí|lí|kĩ |mĩ |tỉ (?:lệ|đồng|trọng|giá)|sỹ|hi (?:vọng|sinh)/iu

export const iAndY: Rule = ({ texts }) => {
  if (!texts.some(({ text }) => rareForms.test(text))) return []
  return pairs.flatMap((patterns) => {
    const [first = [], second = []] = patterns.map((pattern) => hitsOf(texts, pattern))
    return first.length > 0 && second.length > 0 ? mixed('i-y-mixed', first, second) : []
  })
}

/** One finding, at the first of the rarer style. */
function mixed(code: 'tone-mixed' | 'i-y-mixed', first: readonly Hit[], second: readonly Hit[]) {
  const rarer = first.length < second.length ? first : second
  const [hit] = rarer
  if (!hit) return []
  const params: Params = {
    first: listOf(first),
    second: listOf(second),
    firstCount: first.length,
    secondCount: second.length,
  }
  return [findRange('warning', code, hit.text, [hit.at, hit.at + hit.word.length], params)]
}

const mostListed = 4

/** `ủy (5), hòa (2)`: the commonest words of a style. */
function listOf(hits: readonly Hit[]): string {
  const counts = new Map<string, number>()
  for (const { word } of hits) counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1)
  const sorted = [...counts].toSorted((a, b) => b[1] - a[1]).slice(0, mostListed)
  return sorted.map(([word, count]) => `${word} (${count})`).join(', ')
}

function hitsOf(texts: readonly PlacedText[], pattern: RegExp): Hit[] {
  return texts.flatMap((text) =>
    [...text.text.matchAll(pattern)].flatMap((match) => {
      const at = wordStartBefore(text.text, match.index)
      const word = text.text.slice(at, match.index + match[0].length)
      return isName(text.text, at, word) || isQuoted(text.text, at) ? [] : [{ text, at, word }]
    }),
  )
}

function wordStartBefore(text: string, at: number): number {
  let start = at
  while (start > 0 && /\p{L}/u.test(text[start - 1] ?? '')) start -= 1
  return start
}

/** `Nguyễn Thị Thuý`, `Khánh Hoà`, `Hòa Bình`: capital beside capital, but not a line in capitals. */
function isName(text: string, at: number, word: string): boolean {
  if (!/^\p{Lu}/u.test(word) || (word.length > 1 && word === word.toUpperCase())) return false
  const before = /(\p{L}+) $/u.exec(text.slice(0, at))?.[1] ?? ''
  const after = /^ (\p{L}+)/u.exec(text.slice(at + word.length))?.[1] ?? ''
  return /^\p{Lu}/u.test(before) || /^\p{Lu}/u.test(after)
}
