/** Where a schema lets a person's words in, for tests that hold every such place to something. */
import type * as v from 'valibot'
import { issueCode } from '#shared/lib/schema.ts'

// biome-ignore lint/suspicious/noExplicitAny: schemas are read by their insides, which differ by kind
type Schema = any

export type TypedPlace = {
  /** `0` stands for any item of a list, `a` for any key of a record. */
  readonly path: string
  /** A text that is typed, or a value that this schema does not look into. */
  readonly kind: 'text' | 'anything'
  /** What else must stand in the value, so that it has such a place: the names of its shapes. */
  readonly given: Readonly<Record<string, unknown>>
}

/** Every place of a schema where typed texts, or anything at all, may stand. */
export function typedPlaces(schema: v.GenericSchema): TypedPlace[] {
  const found = new Map<string, TypedPlace>()
  for (const place of walk(schema, { path: '', given: {}, depth: 0 }))
    if (!found.has(place.path)) found.set(place.path, place)
  return [...found.values()]
}

/** `base` with a text at the place. */
export function withText(base: unknown, { path, given }: TypedPlace, text: string): unknown {
  const all = Object.entries({ ...given, [path]: text })
  return all.reduce((value, [at, part]) => put(value, at.split('.'), part), structuredClone(base))
}

function put(value: unknown, [key, ...rest]: readonly string[], part: unknown): unknown {
  if (key === undefined) return part
  if (/^\d+$/.test(key)) {
    const items = Array.isArray(value) ? [...value] : []
    items[Number(key)] = put(items[Number(key)], rest, part)
    return items
  }
  const record = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
  return { ...record, [key]: put((record as Record<string, unknown>)[key], rest, part) }
}

type Here = { readonly path: string; readonly given: TypedPlace['given']; readonly depth: number }

/** Documents hold documents: so deep and no deeper. */
const deepest = 22

function walk(schema: Schema, here: Here): TypedPlace[] {
  if (here.depth > deepest) return []
  const { path, given } = here
  switch (schema.type) {
    case 'string':
      return isTyped(schema) ? [{ path, given, kind: 'text' }] : []
    case 'unknown':
    case 'any':
      return [{ path, given, kind: 'anything' }]
    case 'array':
      return walk(schema.item, under(here, '0'))
    case 'record':
      return walk(schema.value, under(here, 'a'))
    case 'lazy':
      return walk(schema.getter(undefined), { ...here, depth: here.depth + 4 })
    case 'nullable':
    case 'optional':
    case 'nullish':
      return walk(schema.wrapped, here)
    case 'variant':
    case 'union':
      return schema.options.flatMap((option: Schema) => walk(option, named(option, schema.key, here)))
    default:
      return ofEntries(schema, here)
  }
}

function ofEntries({ entries }: Schema, here: Here): TypedPlace[] {
  if (!entries) return []
  const literals = Object.entries<Schema>(entries).filter(([, { type }]) => type === 'literal')
  const shaped = literals.reduce((known, [key, { literal }]) => gave(known, key, literal), here)
  return Object.entries<Schema>(entries).flatMap(([key, entry]) => walk(entry, under(shaped, key)))
}

/** The name by which a variant is told from the others. */
function named(option: Schema, key: string | undefined, here: Here): Here {
  const name = key === undefined ? undefined : option.entries?.[key]
  return name?.type === 'picklist' && key !== undefined ? gave(here, key, name.options[0]) : here
}

const under = ({ path, given, depth }: Here, key: string): Here => ({
  path: path === '' ? key : `${path}.${key}`,
  given,
  depth: depth + 1,
})
const gave = (here: Here, key: string, value: unknown): Here => ({
  ...here,
  given: { ...here.given, [under(here, key).path]: value },
})

/** What is typed is checked for control characters; ids, days and codes are not. */
function isTyped(schema: Schema): boolean {
  const steps: Schema[] = schema.pipe ?? []
  return steps.some(
    (step) =>
      (step.kind === 'schema' && step !== schema && isTyped(step)) ||
      step.message === issueCode.controlCharacter,
  )
}
