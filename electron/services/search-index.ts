/**
 * The index of search: every word as it is written, with the records that hold it, in the order of the folded words. A
 * typed word is a stretch of that order, so a keystroke looks at the records that hold it and at no others; diacritics
 * only rank. Each record is a slot; a changed one takes a new slot and its old one stays empty until the next building.
 */
import { exactForm, fold } from '#shared/lib/vi-text.ts'

/** A word: its folded form and the postings, each `slot * 2`, plus 1 where the word stands in the title. */
type Word = { readonly exact: string; readonly folded: string; readonly postings: number[] }

/**
 * How well a slot holds the typed words: 0 not all of them; otherwise 1, and more where all stand in the title, are whole
 * words, or have the diacritics that were typed.
 */
export const quality = { held: 1, whole: 1, inTitle: 2, exact: 4 } as const
export const bestQuality = quality.held + quality.whole + quality.inTitle + quality.exact

export type SearchIndex = {
  /**
   * Enters the words of one record; `rest` are the texts beside the title. The first letters of the title's words are
   * a word of their own, at most `acronymLength` of them.
   */
  add(slot: number, title: string, rest: readonly string[], acronymLength: number): void
  /** The quality of every slot; a slot matches that holds a word beginning with each typed word. Left slots match too. */
  find(text: string, slotCount: number): Uint8Array
}

const separators = /[\s/\-–—._,;:()"'“”]+/
/** Each typed word has a bit of its own; nobody types more. */
const mostWords = 8

/** An empty index. */
export function makeSearchIndex(): SearchIndex {
  const words = new Map<string, Word>()
  let order: Word[] = []
  let isOrdered = true

  const wordOf = (exact: string): Word => {
    const known = words.get(exact)
    if (known) return known
    const made = { exact, folded: fold(exact), postings: [] }
    words.set(exact, made)
    order.push(made)
    isOrdered = false
    return made
  }
  // A word that was met in this slot already has a posting of it as its last.
  const post = (word: Word, posting: number) => {
    const last = word.postings.at(-1)
    if (last === undefined || last >> 1 !== posting >> 1) word.postings.push(posting)
  }
  return {
    add: (slot, title, rest, acronymLength) => {
      const titleWords = wordsOf(title).map(wordOf)
      for (const word of titleWords) post(word, slot * 2 + 1)
      const letters = titleWords.map(({ folded }) => firstLetter(folded)).slice(0, acronymLength)
      if (letters.length > 1) post(wordOf(letters.join('')), slot * 2 + 1)
      for (const text of rest) for (const exact of wordsOf(text)) post(wordOf(exact), slot * 2)
    },
    find: (text, slotCount) => {
      if (!isOrdered) {
        order = order.toSorted((a, b) => (a.folded < b.folded ? -1 : a.folded > b.folded ? 1 : 0))
        isOrdered = true
      }
      return intersect(order, [...new Set(wordsOf(text))].slice(0, mostWords), slotCount)
    },
  }
}

function firstLetter(word: string): string {
  return word.slice(0, (word.codePointAt(0) ?? 0) > 0xffff ? 2 : 1)
}

/** The words of a text as they are written: NFC, lower case. */
function wordsOf(text: string): string[] {
  return exactForm(text)
    .split(separators)
    .filter((word) => word !== '')
}

type Typed = { exact: string; folded: string; stretch: Word[]; weight: number }

function intersect(order: readonly Word[], typed: readonly string[], slotCount: number): Uint8Array {
  const found = new Uint8Array(slotCount)
  if (typed.length === 0) return found
  const wanted = typed.map((exact) => stretchOf(order, exact)).toSorted((a, b) => a.weight - b.weight)
  const held = new Uint8Array(slotCount)
  const inTitle = new Uint8Array(slotCount)
  const exactly = new Uint8Array(slotCount)
  const whole = new Uint8Array(slotCount)
  wanted.forEach(({ exact, folded, stretch }, step) => {
    const bit = 1 << step
    const areMarked = exact !== folded
    for (const word of stretch) {
      const exactBit = areMarked && word.exact.startsWith(exact) ? bit : 0
      const wholeBit = word.folded.length === folded.length ? bit : 0
      for (const posting of word.postings) {
        const slot = posting >> 1
        // Only slots that held every word so far count on; `held` is the number of words held.
        if ((held[slot] as number) < step) continue
        held[slot] = step + 1
        if (posting & 1) inTitle[slot] = (inTitle[slot] as number) | bit
        exactly[slot] = (exactly[slot] as number) | exactBit
        whole[slot] = (whole[slot] as number) | wholeBit
      }
    }
  })
  const all = (1 << wanted.length) - 1
  const marked = wanted.reduce(
    (bits, { exact, folded }, step) => bits | (exact === folded ? 0 : 1 << step),
    0,
  )
  for (let slot = 0; slot < slotCount; slot += 1) {
    if (held[slot] !== wanted.length) continue
    found[slot] =
      quality.held +
      (inTitle[slot] === all ? quality.inTitle : 0) +
      (whole[slot] === all ? quality.whole : 0) +
      (marked !== 0 && exactly[slot] === marked ? quality.exact : 0)
  }
  return found
}

function stretchOf(order: readonly Word[], exact: string): Typed {
  const folded = fold(exact)
  const stretch: Word[] = []
  let weight = 0
  for (let at = firstFrom(order, folded); at < order.length; at += 1) {
    const word = order[at]
    if (!word?.folded.startsWith(folded)) break
    stretch.push(word)
    weight += word.postings.length
  }
  return { exact, folded, stretch, weight }
}

/** Place of the first word that is not before `folded`. */
function firstFrom(order: readonly Word[], folded: string): number {
  let [low, high] = [0, order.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((order[middle]?.folded ?? '') < folded) low = middle + 1
    else high = middle
  }
  return low
}
