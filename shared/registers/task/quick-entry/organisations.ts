/** Finds the organisation that typed words mean: by full or short name, symbol or initials, of today or of former days. */
import { acronym, fold } from '#shared/lib/vi-text.ts'
import type { Organisation } from '../../organisation/index.ts'
import type { Word } from './words.ts'

/** What was found: the ids that fit equally well, and how many words they took. */
export type OrganisationHit = { readonly ids: readonly string[]; readonly words: number }

type Form = { words: readonly string[]; compact: string; isName: boolean }
export type OrganisationForms = readonly { id: string; forms: readonly Form[]; initials: readonly string[] }[]

const longestName = 16
const fillers = new Set(['va', '&'])

/** Prepares organisations for {@link findOrganisation}; once for many lines. */
export function organisationForms(organisations: readonly Organisation[]): OrganisationForms {
  return organisations.map(({ id, names }) => {
    const full = names.flatMap((entry) => [entry.name, entry.shortName].filter(Boolean))
    const texts = [...full, ...full.map(abbreviated), ...names.map((entry) => entry.symbol).filter(Boolean)]
    const forms = [...new Set(texts)].map((text) => formOf(text, full.includes(text)))
    return { id, forms, initials: full.map((text) => acronym(plainWords(text).join(' '))) }
  })
}

/** `Ủy ban nhân dân tỉnh Lâm Đồng` is said `UBND tỉnh Lâm Đồng`. */
function abbreviated(name: string): string {
  return name
    .normalize('NFC')
    .replace(/(?:Ủy|Uỷ) ban nhân dân/gi, 'UBND')
    .replace(/Hội đồng nhân dân/gi, 'HĐND')
}

function plainWords(text: string): string[] {
  return fold(text.replaceAll('&', ' & '))
    .split(' ')
    .filter((word) => word !== '' && !fillers.has(word))
}

function formOf(text: string, isName: boolean): Form {
  const words = plainWords(text)
  return { words, compact: words.join(''), isName }
}

/** Ways in which a run of words may mean an organisation, the surest first. */
const ways = ['whole', 'initials', 'beginning', 'unfinished', 'some-initials'] as const
type Way = (typeof ways)[number] | 'inside'

/**
 * The organisation that the first words mean: the longest run that fits any; on equal length the surest way. A part from the
 * middle of a name (`y tế`, `khcn`) counts only when nothing else fits. Null when nothing fits.
 */
export function findOrganisation(words: readonly Word[], known: OrganisationForms): OrganisationHit | null {
  const longest = Math.min(words.length, longestName)
  for (let length = longest; length > 0; length -= 1) {
    for (const way of ways) {
      const hit = match(words, length, way, known)
      if (hit) return hit
    }
  }
  for (let length = longest; length > 0; length -= 1) {
    const hit = match(words, length, 'inside', known)
    if (hit) return hit
  }
  return null
}

function match(
  words: readonly Word[],
  length: number,
  way: Way,
  known: OrganisationForms,
): OrganisationHit | null {
  const typed = words.slice(0, length).flatMap((word) => plainWords(word.text))
  // Blanks and `và` alone mean nothing, and a run that ends in one belongs to the shorter run before it.
  if (typed.length === 0 || plainWords(words[length - 1]?.text ?? '').length === 0) return null
  // A name still being typed may be cut short at the end, or where the deadline begins.
  const next = words[length]
  const isLast = next === undefined || /^\d/.test(next.text)
  const ids = known.filter((one) => fits(one, typed, way, isLast)).map(({ id }) => id)
  return ids.length > 0 ? { ids, words: length } : null
}

function fits(
  { forms, initials }: OrganisationForms[number],
  typed: readonly string[],
  way: Way,
  isLast: boolean,
): boolean {
  const compact = typed.join('')
  switch (way) {
    case 'whole':
      return forms.some((form) => form.compact === compact)
    case 'initials':
      return typed.length === 1 && initials.includes(compact)
    case 'beginning':
      return forms.some((form) => typed.every((word, index) => form.words[index] === word))
    case 'unfinished':
      return isLast && forms.some((form) => form.compact.startsWith(compact))
    case 'some-initials':
      return (
        typed.length === 1 &&
        compact.length >= 3 &&
        (initials.some((letters) => letters.startsWith(compact)) ||
          forms.some((form) => !form.isName && form.compact.startsWith(compact)))
      )
    case 'inside':
      return (
        forms.some((form) => form.isName && ` ${form.words.join(' ')} `.includes(` ${typed.join(' ')} `)) ||
        (typed.length === 1 && compact.length >= 3 && initials.some((letters) => letters.endsWith(compact)))
      )
  }
}
