/** Reads anything that has a schema: the fields of a record, the input of an action or a command. */
import type * as v from 'valibot'
import type { FieldFinding } from './finding.ts'
import { scanText } from './scan-text.ts'
import { takeOut } from './take-out.ts'
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

type Span = { readonly start: number; readonly end: number }

function cutLeaf<F>(fields: F, leaf: Leaf, spans: readonly Span[]): F {
  let offset = 0
  let result = fields
  for (const { path, text } of leaf.pieces) {
    const inside = spans.flatMap(({ start, end }) => {
      const from = Math.max(0, start - offset)
      const to = Math.min(text.length, end - offset)
      return from < to ? [{ start: from, end: to }] : []
    })
    if (path.length > 0 && inside.length > 0) result = withText(result, path, takeOut(text, inside)) as F
    offset += text.length
  }
  return result
}

function withText(value: unknown, [key, ...rest]: readonly (string | number)[], text: string): unknown {
  if (key === undefined) return text
  if (Array.isArray(value)) return value.map((item, at) => (at === key ? withText(item, rest, text) : item))
  const record = value as Record<string, unknown>
  return { ...record, [key]: withText(record[key], rest, text) }
}
