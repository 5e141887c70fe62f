/** Words of a typed line with their places, compared as an office types them: with diacritics, or with none at all. */
import { foldLetters } from '#shared/lib/vi-text.ts'

/** A word and its place in the line (UTF-16, end excluded). */
export type Word = {
  readonly text: string
  readonly start: number
  readonly end: number
  /** A comma or semicolon stands before it: a list may go on here. */
  readonly isListed: boolean
}

const markers = '@+!'
const edges = /^[([{"“]+|[\])}"”.,;:]+$/g

/** Words between blanks, the punctuation at their edges left out. Quoted stretches give no words: they are never read. */
export function wordsOf(line: string): Word[] {
  const readable = line.replace(/"[^"]*"|“[^”]*”/g, (quoted) => ' '.repeat(quoted.length))
  return [...readable.matchAll(/\S+/g)].flatMap((match) => {
    const leading = /^[([{]+/.exec(match[0])?.[0].length ?? 0
    const text = match[0].slice(leading).replace(edges, '')
    const start = match.index + leading
    const isListed = /[,;]\s*$/.test(readable.slice(0, match.index))
    return text === '' ? [] : [{ text, start, end: start + text.length, isListed }]
  })
}

/** True when a word begins with the mark of a lead (`@`), a supporting agency (`+`) or an urgency (`!`). */
export function isMarked(word: Word): boolean {
  return word.text.length > 1 && markers.includes(word.text.charAt(0))
}

/**
 * True when a typed word is the Vietnamese word meant: the same letters and marks, wherever the tone stands (`hoả`, `hỏa`), or no
 * mark at all. `thư` is not `thứ`, `mại` is not `mai`.
 */
export function isWord(typed: string, meant: string): boolean {
  const plain = foldLetters(typed)
  if (plain !== foldLetters(meant)) return false
  return plain === typed.normalize('NFC').toLowerCase() || letters(typed) === letters(meant)
}

/** True when the words from `at` on are the given phrase. */
export function isPhrase(words: readonly Word[], at: number, phrase: string): boolean {
  return phrase
    .split(' ')
    .every((meant, index) => words[at + index] !== undefined && isWord(words[at + index]?.text ?? '', meant))
}

function letters(text: string): string {
  return [...text.normalize('NFD').toLowerCase()].sort().join('')
}
