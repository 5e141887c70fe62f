/** Words of Vietnamese text with their places, and the forms under which two spellings of a word are the same one. */

export type Word = {
  readonly text: string
  /** UTF-16 units in the text as given; `to` is behind the last one. */
  readonly from: number
  readonly to: number
  /** Lower case with the tone at the end: `Hoà` and `HÒA` are one word. */
  readonly key: string
  readonly isCapital: boolean
}

const word = /[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu
/** Grave, acute, tilde, hook above, dot below. The other marks belong to the letter. */
const tone = /[\u0300\u0301\u0303\u0309\u0323]/g

/** A list says the same words thousands of times over. */
const known = new Map<string, string>()
const mostKnown = 20_000

/** Where the tone is put is a matter of taste (`hoà`, `hòa`): it is taken off and set behind the word. */
export function keyOf(text: string): string {
  const found = known.get(text)
  if (found !== undefined) return found
  const key = makeKey(text)
  if (known.size >= mostKnown) known.clear()
  known.set(text, key)
  return key
}

function makeKey(text: string): string {
  const parted = text.normalize('NFD').toLowerCase().replaceAll('’', "'").replaceAll('ʼ', "'")
  return parted.replace(tone, '') + (parted.match(tone)?.join('') ?? '')
}

/** The key of a word typed without any marks. */
export function bareKeyOf(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()
}

/** All words of a text in NFC. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(word)].map((match) => ({
    text: match[0],
    from: match.index,
    to: match.index + match[0].length,
    key: keyOf(match[0]),
    isCapital: /^\p{Lu}/u.test(match[0]),
  }))
}

/** True for a word of capitals alone that has more than one letter. */
export function isShouted({ text }: Word): boolean {
  return /\p{L}\p{M}*\p{L}/u.test(text) && text === text.toUpperCase()
}

/** A tree of phrases by the keys of their words; each end holds what was put there. */
export class Phrases<T> {
  readonly #root: Branch<T> = { next: new Map(), value: undefined }

  /** The first one put in stays. */
  add(keys: readonly string[], value: T): void {
    let branch = this.#root
    for (const key of keys) {
      const next = branch.next.get(key) ?? { next: new Map(), value: undefined }
      branch.next.set(key, next)
      branch = next
    }
    branch.value ??= value
  }

  /** The longest phrase whose words follow each other from `at` on with only blanks between them. */
  longestAt(
    text: string,
    words: readonly Word[],
    at: number,
    keyAt: (word: Word) => string = ({ key }) => key,
  ): { readonly length: number; readonly value: T } | null {
    let branch = this.#root
    let found: { length: number; value: T } | null = null
    for (let place = at; place < words.length; place += 1) {
      const current = words[place] as Word
      if (place > at && !isBlank(between(text, words, place))) break
      const next = branch.next.get(keyAt(current))
      if (!next) break
      branch = next
      if (branch.value !== undefined) found = { length: place - at + 1, value: branch.value }
    }
    return found
  }
}

type Branch<T> = { readonly next: Map<string, Branch<T>>; value: T | undefined }

/** What stands between a word and the one before it. */
export function between(text: string, words: readonly Word[], place: number): string {
  const before = words[place - 1]
  const here = words[place]
  return before && here ? text.slice(before.to, here.from) : ''
}

export const isBlank = (gap: string) => /^[\s\u00a0]+$/.test(gap)
