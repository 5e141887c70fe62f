/** Whom the office's records name, ready to be found in a text. */
import { historicNames, knownToAll } from './lexicon.ts'
import { bareKeyOf, keyOf, Phrases, wordsOf } from './words.ts'

export type KnownPerson = {
  readonly name: string
  /** The post with its body, as papers print it today; empty when none is known. */
  readonly post: string
}

/** Whom a paper may name, and what looks like their names and is not. */
export type KnownNames = {
  readonly people: readonly KnownPerson[]
  /** Names of bodies: a name within one is the body's. */
  readonly organisations: readonly string[]
}

export type Lexicon = {
  readonly full: Phrases<KnownPerson>
  /** Names of three words and more as they are typed without marks. */
  readonly bare: Phrases<KnownPerson>
  /** By the last word: `đồng chí Hiệp`. Null where several people have it. */
  readonly given: ReadonlyMap<string, KnownPerson | null>
  readonly kept: Phrases<true>
  readonly postWords: ReadonlySet<string>
}

/** Names of one word are found after a form of address alone: by themselves they are words like others. */
export function makeLexicon({ people, organisations }: KnownNames): Lexicon {
  const full = new Phrases<KnownPerson>()
  const bare = new Phrases<KnownPerson>()
  const given = new Map<string, KnownPerson | null>()
  const keysOf = (text: string) => wordsOf(text.normalize('NFC')).map(({ key }) => key)
  // Those with a post first: the first of a name stays.
  for (const person of people.toSorted((a, b) => Number(a.post === '') - Number(b.post === ''))) {
    const keys = keysOf(person.name)
    const last = keys.at(-1)
    if (last === undefined) continue
    const known = given.get(last)
    given.set(last, known === undefined || known?.name === person.name ? (known ?? person) : null)
    if (keys.length < 2) continue
    full.add(keys, person)
    if (keys.length > 2)
      bare.add(
        wordsOf(person.name.normalize('NFC')).map(({ text }) => bareKeyOf(text)),
        person,
      )
  }
  const kept = new Phrases<true>()
  const names = new Set(people.map(({ name }) => keysOf(name).join(' ')))
  const free = knownToAll.filter((name) => !names.has(keysOf(name).join(' ')))
  for (const name of [...organisations, ...historicNames, ...free]) {
    const keys = keysOf(name)
    if (keys.length > 1) kept.add(keys, true)
  }
  const postWords = new Set(
    people.flatMap(({ post }) => keyOf(/^[\p{L}\p{M}]+/u.exec(post)?.[0] ?? '') || []),
  )
  return { full, bare, given, kept, postWords }
}
