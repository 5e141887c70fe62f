/**
 * The texts of a record that a person typed, found by its schema: what refuses control characters is a text, all else (ids,
 * days, codes) is not. So a new register, or a field that an office adds, is read without a word said here.
 */
import type * as v from 'valibot'
import { issueCode } from '#shared/lib/schema.ts'

/** One piece of a text: a whole field, or a run of words of one look inside a paragraph. */
export type Piece = { readonly path: readonly (string | number)[]; readonly text: string }
/** A text to be read as one; `pieces` joined give it, and pieces without a place (line breaks) have an empty path. */
export type Leaf = { readonly path: readonly (string | number)[]; readonly pieces: readonly Piece[] }

// biome-ignore lint/suspicious/noExplicitAny: schemas are read by their insides, which differ by kind
type Schema = any

/** Every text leaf of a value, by its schema, in the order in which the schema has them. */
export function textLeaves(schema: v.GenericSchema, value: unknown): Leaf[] {
  return walk(schema, value, [])
}

function walk(schema: Schema, value: unknown, path: readonly (string | number)[]): Leaf[] {
  if (value === null || value === undefined) return []
  const paragraph = paragraphLeaf(value, path)
  if (paragraph) return [paragraph]
  switch (schema.type) {
    case 'string':
      return typeof value === 'string' && value !== '' && isTyped(schema)
        ? [{ path, pieces: [{ path, text: value }] }]
        : []
    case 'array':
      return Array.isArray(value) ? value.flatMap((item, at) => walk(schema.item, item, [...path, at])) : []
    case 'record':
      return Object.entries(value).flatMap(([key, item]) => walk(schema.value, item, [...path, key]))
    case 'lazy':
      return walk(schema.getter(value), value, path)
    case 'nullable':
    case 'optional':
    case 'nullish':
      return walk(schema.wrapped, value, path)
    case 'variant':
    case 'union':
      return ofOptions(schema, value, path)
    default:
      return ofEntries(schema, value, path)
  }
}

function ofEntries(schema: Schema, value: unknown, path: readonly (string | number)[]): Leaf[] {
  if (!schema.entries || typeof value !== 'object' || value === null) return []
  const record = value as Record<string, unknown>
  return Object.entries(schema.entries).flatMap(([key, entry]) => walk(entry, record[key], [...path, key]))
}

/** Of the shapes a value may have, the first that names it; of shapes without a name, the first that has texts in it. */
function ofOptions(schema: Schema, value: unknown, path: readonly (string | number)[]): Leaf[] {
  const options: Schema[] = schema.options
  const named = options.find((option) => schema.key && hasName(option, schema.key, value))
  if (named) return walk(named, value, path)
  for (const option of options) {
    const leaves = walk(option, value, path)
    if (leaves.length > 0) return leaves
  }
  return []
}

function hasName(option: Schema, key: string, value: unknown): boolean {
  const entry = option.entries?.[key]
  const name = (value as Record<string, unknown>)[key]
  return entry?.type === 'literal' ? entry.literal === name : entry?.options?.includes(name) === true
}

/** A string that a person types: the check for control characters is what tells it from ids and codes. */
function isTyped(schema: Schema): boolean {
  const steps: Schema[] = schema.pipe ?? []
  return steps.some(
    (step) =>
      (step.kind === 'schema' && step !== schema && isTyped(step)) ||
      step.message === issueCode.controlCharacter,
  )
}

/** A paragraph of a rich text or of a paper: its runs are one text, whatever their looks. */
function paragraphLeaf(value: unknown, path: readonly (string | number)[]): Leaf | null {
  if (typeof value !== 'object' || value === null) return null
  const { type, kind, content, runs } = value as Record<string, unknown>
  const parts = type === 'paragraph' ? (content ?? []) : kind === 'paragraph' ? runs : null
  if (!Array.isArray(parts)) return null
  const key = type === 'paragraph' ? 'content' : 'runs'
  const pieces = parts.map(
    (part: { text?: string }, at): Piece =>
      part.text === undefined
        ? { path: [], text: '\n' }
        : { path: [...path, key, at, 'text'], text: part.text },
  )
  return { path, pieces }
}

/** The text that a leaf says. */
export function textOf(leaf: Leaf): string {
  return leaf.pieces.map(({ text }) => text).join('')
}
