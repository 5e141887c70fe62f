/** Reads anything that has a schema: the fields of a record, the input of an action or a command. */
import type * as v from 'valibot'
import type { FieldFinding } from './finding.ts'
import { scanText } from './scan-text.ts'
import { takeOutOfPieces } from './take-out.ts'
import { type Leaf, textLeaves, textOf } from './text-leaves.ts'

const nothing: ReadonlySet<string> = new Set()

/** The typed texts of a value. */
export const textsOf = (schema: v.GenericSchema, value: unknown): ReadonlySet<string> =>
  new Set(textLeaves(schema, value).map(textOf))

/** What must not be kept in the typed texts of a value; those among `known` are not read again. */
export function scanValue(
  schema: v.GenericSchema,
  value: unknown,
  known: ReadonlySet<string> = nothing,
): FieldFinding[] {
  return textLeaves(schema, value).flatMap((leaf) => {
    const path = leaf.path.join('.')
    const text = textOf(leaf)
    if (known.has(text)) return []
    return scanText(text).map((finding) => ({ ...finding, path, text }))
  })
}

/** The value without the words of these findings, which must be of it; all else is the same, by identity where untouched. */
export function takeOutOfValue<F>(
  schema: v.GenericSchema,
  value: F,
  findings: readonly Pick<FieldFinding, 'path' | 'start' | 'end'>[],
): F {
  return textLeaves(schema, value).reduce<F>((result, leaf) => {
    const path = leaf.path.join('.')
    const own = findings.filter((finding) => finding.path === path)
    return own.length === 0 ? result : cutLeaf(result, leaf, own)
  }, value)
}

type Path = readonly (string | number)[]
type Place = Pick<FieldFinding, 'start' | 'end'>

function cutLeaf<F>(value: F, { path, pieces }: Leaf, places: readonly Place[]): F {
  const texts = takeOutOfPieces(
    pieces.map(({ text }) => text),
    places,
  )
  const changed = pieces.reduce<unknown>((result, piece, at) => {
    const text = texts[at] ?? ''
    return piece.path.length === 0 || text === piece.text ? result : withPart(result, piece.path, () => text)
  }, value)
  return withPart(changed, path, withoutEmptyRuns) as F
}

/** A paragraph keeps no words of a look without words; all else stays as it is. */
function withoutEmptyRuns(leaf: unknown): unknown {
  if (typeof leaf !== 'object' || leaf === null) return leaf
  const key = 'runs' in leaf ? 'runs' : 'content'
  const runs = (leaf as Record<string, unknown>)[key]
  return Array.isArray(runs) ? { ...leaf, [key]: runs.filter(({ text }) => text !== '') } : leaf
}

function withPart(value: unknown, [key, ...rest]: Path, make: (part: unknown) => unknown): unknown {
  if (key === undefined) return make(value)
  if (Array.isArray(value)) return value.map((item, at) => (at === key ? withPart(item, rest, make) : item))
  const record = value as Record<string, unknown>
  return { ...record, [key]: withPart(record[key], rest, make) }
}
