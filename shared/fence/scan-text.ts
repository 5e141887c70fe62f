/** Reads one text by all rules. */
import type { FenceFinding } from './finding.ts'
import { lettersOf } from './letters.ts'
import { markOf } from './mark.ts'
import type { FenceRule } from './rules.ts'

/** Where a rule found something, in the letters of the text; `end` is behind the last one. */
export type Hit = { readonly rule: FenceRule; readonly start: number; readonly end: number }

const patterns: readonly { rule: FenceRule; pattern: RegExp }[] = [
  { rule: 'secrecy-mark', pattern: /(?<![\p{L}\p{M}])(?:tối|tuyệt) mật(?![\p{L}\p{M}])/gu },
  { rule: 'citizen-id', pattern: /(?<![\d.,])0\d{2}[ .-]?\d{3}[ .-]?\d{3}[ .-]?\d{3}(?![\d])/gu },
  { rule: 'phone', pattern: /(?<![\d.,])0[35789](?:[ .-]?\d){8}(?!\d)/gu },
]

/**
 * What must not be kept, in the order in which it stands in the text. NFC, NFD, capitals and lost diacritics are alike;
 * places count in the text as given.
 */
export function scanText(text: string): FenceFinding[] {
  const letters = lettersOf(text)
  const form = letters.map((letter) => (letter.form.length === 1 ? letter.form : '\u0001')).join('')
  const hits = patterns.flatMap(({ rule, pattern }) =>
    [...form.matchAll(pattern)].map((match) => ({
      rule,
      start: match.index,
      end: match.index + match[0].length,
    })),
  )
  return hits
    .toSorted((a, b) => a.start - b.start)
    .map(({ rule, start, end }) => {
      const from = letters[start]?.start ?? 0
      const to = letters[end - 1]?.end ?? from
      const words = text.slice(from, to)
      const around = [lastWord(text.slice(0, from)), firstWord(text.slice(to))] as const
      return { rule, start: from, end: to, words, mark: markOf(rule, words, around) }
    })
}

const lastWord = (text: string) =>
  /[\p{L}\p{M}\p{N}]+(?=[^\p{L}\p{M}\p{N}]*$)/u.exec(text.slice(-60))?.[0] ?? ''
const firstWord = (text: string) => /[\p{L}\p{M}\p{N}]+/u.exec(text.slice(0, 60))?.[0] ?? ''
