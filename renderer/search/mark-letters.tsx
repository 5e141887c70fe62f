/** Shows which letters of a text were found. */
import { Fragment, type ReactNode } from 'react'
import { acronym, fold, foldLetters } from '#shared/lib/vi-text.ts'

export type Stretch = { from: number; to: number }

const wordStart = /(^|[^\p{L}\p{N}])$/u

/** The stretches of `text` (NFC) in which the typed words begin a word; the first letters when those were typed. */
export function stretchesOf(text: string, typed: string): Stretch[] {
  const original = text.normalize('NFC')
  const letters = foldLetters(original)
  const words = fold(typed).split(' ').filter(Boolean)
  const found = words.flatMap((word) => placesOf(letters, word))
  const [only] = words
  if (
    found.length === 0 &&
    words.length === 1 &&
    only &&
    only.length > 1 &&
    acronym(original).startsWith(only)
  )
    return firstLetters(letters).slice(0, only.length)
  return merge(found)
}

function placesOf(letters: string, word: string): Stretch[] {
  const places: Stretch[] = []
  for (let at = letters.indexOf(word); at >= 0; at = letters.indexOf(word, at + 1))
    if (wordStart.test(letters.slice(Math.max(0, at - 2), at)))
      places.push({ from: at, to: at + word.length })
  return places
}

function firstLetters(letters: string): Stretch[] {
  return [...letters.matchAll(/[\p{L}\p{N}]+/gu)].map(({ index }) => ({ from: index, to: index + 1 }))
}

function merge(stretches: readonly Stretch[]): Stretch[] {
  const merged: Stretch[] = []
  for (const next of stretches.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last && next.from <= last.to) last.to = Math.max(last.to, next.to)
    else merged.push({ ...next })
  }
  return merged
}

/** The text with the found letters in `<mark>`. */
export function MarkedText({ text, typed }: { text: string; typed: string }): ReactNode {
  const original = text.normalize('NFC')
  const stretches = stretchesOf(original, typed)
  let at = 0
  return (
    <>
      {stretches.map(({ from, to }) => {
        const before = original.slice(at, from)
        at = to
        return (
          <Fragment key={from}>
            {before}
            <mark>{original.slice(from, to)}</mark>
          </Fragment>
        )
      })}
      {original.slice(at)}
    </>
  )
}
