/** The words mật, tối mật, tuyệt mật wherever they stand, also with their letters apart as on a stamp. */
import { phrases, type Words } from '../read/phrases.ts'
import { type Spelling, spellingOf } from '../read/spelling.ts'

/** Words `from` up to, not including, `to`; `isPlain`: the one word `mật`. */
export type Level = { readonly from: number; readonly to: number; readonly isPlain: boolean }

const level = phrases('mật|tối mật|tuyệt mật|tốimật|tuyệtmật')
const joined = ['mật', 'tốimật', 'tuyệtmật'].map(spellingOf)
const mostLetters = 8

/** All levels in a text, in its order. */
export function levelsOf(words: Words): Level[] {
  const found: Level[] = []
  for (let at = 0; at < words.length; at += 1) {
    const next = levelAt(words, at)
    if (!next) continue
    found.push(next)
    at = next.to - 1
  }
  return found
}

/** The level that begins at a word; null where none does. */
export function levelAt(words: Words, at: number): Level | null {
  const to = level(words, at)
  return to >= 0 ? { from: at, to, isPlain: isPlain(words, at, to) } : apartAt(words, at)
}

const isPlain = (words: Words, from: number, to: number) =>
  to === from + 1 && words[from]?.spelling.base.length === 3

/** `M Ậ T`, `T Ố I  M Ậ T`, `M.Ậ.T`; also a word that was torn in two (`MẬ T`). */
function apartAt(words: Words, at: number): Level | null {
  const first = words[at]
  if (first?.kind !== 'word' || first.shown.length > 2) return null
  const torn = tornAt(words, at)
  if (torn) return torn
  if (first.shown.length !== 1 || isSingle(words, at - 1)) return null
  let to = at
  let letters = ''
  while (letters.length < mostLetters + 1 && isSingle(words, to)) {
    letters += words[to]?.shown ?? ''
    to += 1
    if (isJoint(words, to)) to += 1
  }
  if (words[to - 1]?.kind === 'sign') to -= 1
  return isLevel(letters, first.line.isBare) ? { from: at, to, isPlain: letters.length === 3 } : null
}

const isSingle = (words: Words, at: number) => words[at]?.kind === 'word' && words[at]?.shown.length === 1
/** A sign between two letters of one word, touching both. */
const isJoint = (words: Words, at: number) =>
  /^[.\-_·*]$/.test(words[at]?.shown ?? '') &&
  words[at]?.isApart === false &&
  isSingle(words, at + 1) &&
  words[at + 1]?.isApart === false

function tornAt(words: Words, at: number): Level | null {
  const [one, two] = [words[at], words[at + 1]]
  if (!one || two?.kind !== 'word' || one.shown.length + two.shown.length !== 3) return null
  // With all its diacritics only: `ma t` is nothing.
  const spelling = spellingOf(one.shown + two.shown)
  return spelling.base === 'mat' && spelling.marks === joined[0]?.marks
    ? { from: at, to: at + 2, isPlain: true }
    : null
}

function isLevel(letters: string, isBare: boolean): boolean {
  const { base, marks } = spellingOf(letters)
  return joined.some(
    (one: Spelling) => one.base === base && (one.marks === marks || (isBare && marks === '')),
  )
}
