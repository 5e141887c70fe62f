/**
 * The records as papers, files and copied tables may say them. Whoever has not agreed to be named stands in none of them:
 * the register says which of its texts those are (`unsaidOf`), and their words are covered in its other texts as well.
 */

import { fieldsOf, type ReadModel, type RuleContext } from '#shared/registers/define-register.ts'
import { type AnyRecord, anyRegisterOf, type RecordOf, type RegisterName } from '#shared/registers/index.ts'
import { findNames, leadingName } from './find-names.ts'
import { type Lexicon, makeLexicon } from './known.ts'
import { apply, asInitials } from './masker.ts'

/** The world in which everything that leaves the program is made; rules and screens have the records as they are. */
export const asSaid = <C extends RuleContext>(context: C): C => ({
  ...context,
  read: readAsSaid(context.read),
})

function readAsSaid(read: ReadModel): ReadModel {
  const said = <N extends RegisterName>(name: N, record: RecordOf<N>): RecordOf<N> =>
    saidRecord(name, record as unknown as AnyRecord) as unknown as RecordOf<N>
  return {
    get: (name, id) => {
      const record = read.get(name, id)
      return record && said(name, record)
    },
    all: (name) => {
      const records = read.all(name)
      return anyRegisterOf(name).unsaidOf ? records.map((record) => said(name, record)) : records
    },
  }
}

/** A record without what must not be said of it; the record itself where all may be. */
function saidRecord(name: RegisterName, record: AnyRecord): AnyRecord {
  const paths = anyRegisterOf(name).unsaidOf?.(record) ?? []
  if (paths.length === 0) return record
  const people = paths.flatMap((path) => leadingName(String(record[path])) ?? [])
  const lexicon = makeLexicon({ people: people.map((name) => ({ name, post: '' })), organisations: [] })
  const covered = coverTexts(fieldsOf(record), lexicon) as Record<string, unknown>
  return { ...record, ...covered, ...Object.fromEntries(paths.map((path) => [path, ''])) }
}

/** Every running text within a value; what has no blank in it is an id, a code or a day. */
function coverTexts(value: unknown, lexicon: Lexicon): unknown {
  if (typeof value === 'string') return /\s/.test(value) ? coverText(value.normalize('NFC'), lexicon) : value
  if (Array.isArray(value)) return value.map((item) => coverTexts(item, lexicon))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, coverTexts(item, lexicon)]))
}

const coverText = (text: string, lexicon: Lexicon) =>
  apply(
    text,
    findNames(text, lexicon)
      .filter(({ person }) => person !== null)
      .map((hit) => asInitials(text, hit)),
  )
