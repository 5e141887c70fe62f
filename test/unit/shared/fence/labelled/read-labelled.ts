/** Reads the notation of the labelled sentences: `đơn tố cáo {T|của bà Mẫu}`. */
import type { FenceRule } from '#shared/fence/index.ts'

export type Expected = {
  readonly rule: FenceRule
  readonly start: number
  readonly end: number
  readonly words: string
}
export type Labelled = { readonly text: string; readonly expected: readonly Expected[] }

const ruleOf: Record<string, FenceRule> = {
  M: 'secrecy-mark',
  T: 'denouncer',
  C: 'citizen-id',
  P: 'phone',
  H: 'home-address',
}

/** The sentence without its labels, and what must be found in it. */
export function readLabelled(source: string): Labelled {
  const expected: Expected[] = []
  let text = ''
  let at = 0
  for (const match of source.matchAll(/\{([MTCPH])\|([^}]*)\}/g)) {
    text += source.slice(at, match.index)
    const [whole, letter = '', words = ''] = match
    expected.push({
      rule: ruleOf[letter] as FenceRule,
      start: text.length,
      end: text.length + words.length,
      words,
    })
    text += words
    at = match.index + whole.length
  }
  return { text: text + source.slice(at), expected }
}

/** The same sentence with its diacritics apart from their letters. */
export function apart(source: string): string {
  return source.normalize('NFD')
}
