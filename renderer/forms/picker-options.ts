/** What pickers choose from, and how typed words find it: without diacritics, by word starts or by initials. */
import { acronym, fold } from '#shared/lib/vi-text.ts'

export type PickerOption = {
  readonly value: string
  readonly label: string
  /** Second line: tells options of the same label apart. */
  readonly detail: string
  /** Folded words with a blank before each. */
  readonly haystack: string
}

const mostShown = 60

/** An option; `words` are searched besides what is seen. */
export function makeOption(value: string, label: string, detail = '', words = ''): PickerOption {
  const haystack = ` ${fold(`${label} ${detail} ${words}`)} ${acronym(label)}`
  return { value, label, detail, haystack }
}

/** Options in which every typed word starts a word; first those whose label begins with the text, then those that hold it as it is. */
export function matchOptions(options: readonly PickerOption[], text: string): PickerOption[] {
  const folded = fold(text)
  const words = folded.split(' ').filter(Boolean)
  const hits = options.filter(({ haystack }) => words.every((word) => haystack.includes(` ${word}`)))
  if (words.length === 0) return hits.slice(0, mostShown)
  const phrase = ` ${words.join(' ')}`
  const rank = ({ haystack }: PickerOption) =>
    Number(haystack.startsWith(phrase)) + Number(haystack.includes(phrase))
  return hits.toSorted((a, b) => rank(b) - rank(a)).slice(0, mostShown)
}

/** The option whose label is the typed text, diacritics aside; null when there is none or more than one. */
export function exactOption(options: readonly PickerOption[], text: string): PickerOption | null {
  const folded = fold(text)
  const hits = folded === '' ? [] : options.filter((option) => fold(option.label) === folded)
  return hits.length === 1 ? (hits[0] ?? null) : null
}
