/**
 * Names of people in a text: those that the records know, in any case and with the tone on either vowel, and those of
 * nobody in the records that a form of address or a middle name gives away. Names of bodies, places and awards are none.
 */
import { type KnownPerson, type Lexicon, makeLexicon } from './known.ts'
import {
  addresses,
  bodyStarts,
  familyNames,
  middleNames,
  postStarts,
  strongPlaces,
  weakPlaces,
} from './lexicon.ts'
import { bareKeyOf, between, isBlank, isShouted, type Word, wordsOf } from './words.ts'

export type NameHit = {
  /** The name itself without its form of address; UTF-16 units. */
  readonly from: number
  readonly to: number
  readonly person: KnownPerson | null
  readonly isAddressed: boolean
  /** Addressed, or the next of several who are addressed together. */
  readonly isOfList: boolean
}

/** The whole of a text while it is being read. */
type Reading = { readonly text: string; readonly words: readonly Word[]; readonly lexicon: Lexicon }

/** So many words before a place are looked at for a post. */
const postReach = 8
const longestName = 5

/** Names in their order; none overlaps another. `text` is in NFC. */
export function findNames(text: string, lexicon: Lexicon): NameHit[] {
  const reading: Reading = { text, words: wordsOf(text), lexicon }
  const hits: NameHit[] = []
  let at = 0
  while (at < reading.words.length) {
    const kept = lexicon.kept.longestAt(text, reading.words, at)
    const known = knownAt(reading, at)
    const found = known ?? strangerAt(reading, at, hits.at(-1))
    if (kept && kept.length >= (found?.length ?? 1)) at += kept.length
    else if (found) {
      hits.push(hitOf(reading, at, found, hits.at(-1)))
      at += found.length
    } else at += 1
  }
  return hits
}

/** The name with which a text begins, after a form of address: `bà Lý Mỹ Lệ, phóng viên`; null when it begins with none. */
export function leadingName(text: string): string | null {
  const plain = text.normalize('NFC')
  const reading: Reading = { text: plain, words: wordsOf(plain), lexicon: nobody }
  const at = reading.words.findIndex((_, place) => !isAddress(reading, place))
  const first = reading.words[at]
  if (!first?.isCapital || isNoName(reading, at)) return null
  const length = capitalsFrom(reading, at)
  const isName = length > 1 && (familyNames.has(first.key) || addressBefore(reading, at) > 0)
  return isName ? plain.slice(first.from, reading.words[at + length - 1]?.to) : null
}

const nobody = makeLexicon({ people: [], organisations: [] })

const isAddress = ({ words }: Reading, at: number) => {
  const [before, one, two] = [words[at - 1]?.key, words[at]?.key ?? '', words[at + 1]?.key ?? '']
  return addresses.has(one) || addresses.has(`${one} ${two}`) || addresses.has(`${before} ${one}`)
}

type Found = { readonly length: number; readonly person: KnownPerson | null }

function hitOf(
  reading: Reading,
  at: number,
  { length, person }: Found,
  former: NameHit | undefined,
): NameHit {
  const first = reading.words[at] as Word
  const last = reading.words[at + length - 1] as Word
  const isAddressed = addressBefore(reading, at) > 0
  const isOfList = isAddressed || (former?.isOfList === true && isNextOfList(reading, at, former))
  return { from: first.from, to: last.to, person, isAddressed, isOfList }
}

/** Somebody of the records. Two words that are not written as a name are not taken for one. */
function knownAt(reading: Reading, at: number): Found | null {
  const { text, words, lexicon } = reading
  const exact = lexicon.full.longestAt(text, words, at)
  const bare = exact ? null : lexicon.bare.longestAt(text, words, at, ({ text: own }) => bareOrNothing(own))
  const found = exact ?? bare
  if (!found) return null
  const own = words.slice(at, at + found.length)
  if ((bare || found.length === 2) && !own.every(({ isCapital }) => isCapital)) return null
  if (isNameOfThing(reading, at)) return null
  return { length: found.length, person: found.value }
}

/** A word with marks is looked up with its marks alone. */
const bareOrNothing = (text: string) => (/^[\x20-\x7e]+$/.test(text) ? bareKeyOf(text) : '\u0000')

/** Somebody whom the records do not know, or whom they know by the given name. */
function strangerAt(reading: Reading, at: number, last: NameHit | undefined): Found | null {
  const { words, lexicon } = reading
  const first = words[at] as Word
  if (!first.isCapital || isNoName(reading, at)) return null
  const address = addressBefore(reading, at)
  if (isNameOfThing(reading, at - address)) return null
  const length = capitalsFrom(reading, at)
  const isFamily = familyNames.has(first.key)
  const second = words[at + 1]
  if (isFamily && length > 2 && second && middleNames.has(second.key))
    return { length: Math.min(length, 4), person: null }
  if (address > 0) return addressedAt(first, length, lexicon)
  const isOfList = last?.isOfList === true && isNextOfList(reading, at, last)
  return isOfList && isFamily && length > 1 ? { length, person: null } : null
}

function addressedAt(first: Word, length: number, { given }: Lexicon): Found | null {
  if (first.text.includes("'") || first.text.includes('’')) return { length, person: null }
  // What is shouted runs on into the words after the name.
  if (length > 1 && (!isShouted(first) || familyNames.has(first.key))) return { length, person: null }
  const known = given.get(first.key)
  return known === undefined ? null : { length: 1, person: known }
}

/** `các đồng chí: A, B và C`. */
function isNextOfList({ text, words }: Reading, at: number, last: NameHit): boolean {
  return /^\s*(?:,|;|và|,\s*và|\/)\s*$/u.test(text.slice(last.to, words[at]?.from ?? 0))
}

/** Capital words that follow each other from here, up to the first that begins a post. */
function capitalsFrom(reading: Reading, at: number): number {
  const { text, words } = reading
  let length = 1
  while (length < longestName) {
    const next = words[at + length]
    const isNext =
      next?.isCapital && !/^\d/.test(next.text) && /^[ \u00a0]+$/.test(between(text, words, at + length))
    if (!isNext || isNoName(reading, at + length)) break
    length += 1
  }
  return length
}

/** How many words of address stand before this one: `ông`, `đồng chí`, `đ/c`, `ông (bà)`. */
function addressBefore({ text, words }: Reading, at: number): number {
  const one = words[at - 1]
  if (!one || !/^[\s\u00a0.:)]{0,3}$/u.test(between(text, words, at))) return 0
  const two = words[at - 2]
  if (
    two &&
    addresses.has(`${two.key} ${one.key}`) &&
    /^(?:[\s\u00a0]+|[./]\s?)$/u.test(between(text, words, at - 1))
  )
    return 2
  return addresses.has(one.key) ? 1 : 0
}

/** A post or a body. */
function isNoName(reading: Reading, at: number): boolean {
  return beginsWith(reading, at, bodyStarts) || startsPost(reading, at)
}

function startsPost(reading: Reading, at: number): boolean {
  const one = reading.words[at]
  if (!one) return false
  const isKnown = reading.lexicon.postWords.has(one.key) && !familyNames.has(one.key)
  return isKnown || beginsWith(reading, at, postStarts)
}

function beginsWith({ text, words }: Reading, at: number, phrases: ReadonlySet<string>): boolean {
  const one = words[at]
  const two = words[at + 1]
  if (!one) return false
  if (phrases.has(one.key)) return true
  return two !== undefined && isBlank(between(text, words, at + 1)) && phrases.has(`${one.key} ${two.key}`)
}

/** `đường Trần Phú`, `phường Trần Phú`: what stands before makes it the name of a thing. */
function isNameOfThing(reading: Reading, at: number): boolean {
  if (isAfter(reading, at, strongPlaces)) return true
  return isAfter(reading, at, weakPlaces) && !hasPostBefore(reading, at)
}

function isAfter({ text, words }: Reading, at: number, phrases: ReadonlySet<string>): boolean {
  // Award names stand in quotes, a word or two behind: `giải báo chí “Trần Phú”`.
  const isQuoted = /^[\s\u00a0]*["“'‘]$/u.test(between(text, words, at))
  const keys: string[] = []
  for (let place = at - 1; place >= at - 4 && place >= 0; place -= 1) {
    const gap = between(text, words, place + 1)
    if (!isBlank(gap) && !(isQuoted && place === at - 1)) return false
    const { key } = words[place] as Word
    keys.unshift(key)
    if (phrases.has(keys.join(' ')) || (isQuoted && phrases.has(key))) return true
  }
  return false
}

function hasPostBefore(reading: Reading, at: number): boolean {
  for (let place = at - 1; place >= 0 && place >= at - postReach; place -= 1) {
    if (startsPost(reading, place)) return true
    if (/[.;:!?\n]/.test(between(reading.text, reading.words, place))) return false
  }
  return false
}
