/**
 * A due sentence cut into words, and a place in it. Words are compared without regard to case; a word typed without any
 * mark matches (`hang thang`), one typed with other marks does not: `tháng sáu` (June) is not `tháng sau` (next month).
 */
import { foldLetters } from '../../lib/vi-text.ts'

export interface Token {
  /** Lower case, NFC. */
  readonly text: string
  /** True when it was typed without any mark. */
  readonly isPlain: boolean
  /** Where it stands in the text as typed, and where it ends. */
  readonly at: number
  readonly end: number
}

const tokenPattern = /\d+|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*|[^\s\u00a0]/gu

/** The words, numbers and signs of a text; positions are those of the text as given, NFC or NFD. */
export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(tokenPattern), ({ 0: raw, index }) => {
    const lower = raw.normalize('NFC').toLowerCase()
    return { text: lower, isPlain: foldLetters(lower) === lower, at: index, end: index + raw.length }
  })
}

const plainForms = new Map<string, string>()

/** The word without marks; each word of the grammar is folded once. */
function plainForm(word: string): string {
  const known = plainForms.get(word)
  if (known !== undefined) return known
  const made = foldLetters(word)
  plainForms.set(word, made)
  return made
}

function isWord(token: Token | undefined, word: string): boolean {
  if (token === undefined) return false
  return token.text === word || (token.isPlain && token.text === plainForm(word))
}

export interface Cursor {
  /** The token so many places on; undefined past the end. */
  peek(ahead?: number): Token | undefined
  /** Where the next token stands; the length of the text at its end. */
  at(): number
  isAtEnd(): boolean
  /** True when the words stand next, after `ahead` tokens. */
  sees(words: string, ahead?: number): boolean
  /** Takes the words when they stand next. */
  takes(words: string): boolean
  /** Takes the longest of these that stands next. */
  takesOne(...phrases: readonly string[]): boolean
  /** Takes the next token whatever it is. */
  next(): Token | undefined
  /** The tokens not taken yet. */
  rest(): readonly Token[]
  /** A mark to come back to with `goTo`. */
  place(): number
  goTo(place: number): void
}

/** A reading place in a text. */
export function makeCursor(text: string): Cursor {
  const tokens = tokensOf(text)
  let index = 0
  const sees = (words: string, ahead = 0) =>
    words.split(' ').every((word, at) => isWord(tokens[index + ahead + at], word))
  const takes = (words: string) => {
    if (!sees(words)) return false
    index += words.split(' ').length
    return true
  }
  return {
    peek: (ahead = 0) => tokens[index + ahead],
    at: () => tokens[index]?.at ?? text.length,
    isAtEnd: () => index >= tokens.length,
    sees,
    takes,
    takesOne: (...phrases) => phrases.toSorted((a, b) => b.length - a.length).some(takes),
    next: () => tokens[index++],
    rest: () => tokens.slice(index),
    place: () => index,
    goTo: (place) => {
      index = place
    },
  }
}

const countUnits = ['giờ', 'h', 'ngày', 'ngày làm việc', 'tuần', 'tháng', 'năm']

/**
 * The token at which a text ends in a count ("… 10 ngày làm việc"), and the unit; null when it does not. Such an end
 * belongs to the sentence and never to the event.
 */
export function countAtEnd(
  tokens: readonly Token[],
): { readonly index: number; readonly unit: string } | null {
  for (const unit of countUnits) {
    const words = unit.split(' ')
    const index = tokens.length - words.length - 1
    const isUnit = words.every((word, at) => isWord(tokens[index + 1 + at], word))
    if (isUnit && /^\d+$/.test(tokens[index]?.text ?? '')) return { index, unit }
  }
  return null
}
