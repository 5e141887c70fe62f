/** Finding set phrases among the words of a text. */
import { areSomeOf, type Spelling, spellingOf } from './spelling.ts'
import type { Word } from './words.ts'

type Phrase = readonly Spelling[]
export type Words = readonly Word[]

/** The end of the longest phrase that begins at a word (behind its last one); -1 where none does. */
export type Matcher = (words: Words, at: number) => number

/** Makes a matcher of phrases written with their diacritics; `|` parts them. */
export function phrases(list: string): Matcher {
  const byFirst = new Map<string, Phrase[]>()
  for (const written of list.split('|')) {
    const phrase = written.trim().split(/\s+/).map(spellingOf)
    const first = phrase[0]?.base ?? ''
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase])
  }
  for (const group of byFirst.values()) group.sort((a, b) => b.length - a.length)
  return (words, at) => {
    const word = words[at]
    if (word?.kind !== 'word') return -1
    const candidates = byFirst.get(word.spelling.base) ?? (word.telex && byFirst.get(word.telex.base)) ?? []
    const found = candidates.find((phrase) =>
      phrase.every((spelling, step) => says(words[at + step], spelling)),
    )
    return found ? at + found.length : -1
  }
}

/**
 * True when a word says what is spelt: the same letters with the same diacritics, or with some of them lost; all of them only
 * where the whole line has none, since in a line that has them `to cao` is a tall person.
 */
export function says(word: Word | undefined, { base, marks }: Spelling): boolean {
  if (word?.kind !== 'word') return false
  const { spelling, telex, line } = word
  if (spelling.base === base) {
    if (spelling.marks === marks) return true
    if (spelling.marks === '' ? line.isBare : areSomeOf(spelling.marks, marks)) return true
  }
  return telex !== null && telex.base === base && areSomeOf(telex.marks, marks)
}

/** The first phrase that begins between two words; -1 where none does. */
export function findWithin(matcher: Matcher, words: Words, from: number, to: number): number {
  for (let at = Math.max(0, from); at < to; at += 1) if (matcher(words, at) >= 0) return at
  return -1
}

/** Where the longest phrase that ends right before `at` begins; -1 where none does. Looks back over at most five words. */
export function beginsBefore(matcher: Matcher, words: Words, at: number): number {
  for (let from = Math.max(0, at - 5); from < at; from += 1) if (matcher(words, from) === at) return from
  return -1
}

/** No sentence of an office is longer; a text without a full stop must not make reading slow. */
const longestSentence = 80

/** The first word of the sentence in which a word stands. */
export function sentenceStart(words: Words, at: number): number {
  let from = at
  const least = Math.max(0, at - longestSentence)
  while (from > least && words[from - 1]?.sentence === words[at]?.sentence) from -= 1
  return from
}

/** Behind the last word of the sentence in which a word stands. */
export function sentenceEnd(words: Words, at: number): number {
  let to = at
  const most = Math.min(words.length, at + longestSentence)
  while (to < most && words[to]?.sentence === words[at]?.sentence) to += 1
  return to
}
