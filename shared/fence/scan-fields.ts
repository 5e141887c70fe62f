/** Reads a whole record. */
import { anyRegisterOf, type RegisterName } from '#shared/registers/index.ts'
import type { FieldFinding } from './finding.ts'
import type { FenceRule } from './rules.ts'
import { scanText } from './scan-text.ts'
import { takeOut } from './take-out.ts'
import { type Leaf, textLeaves, textOf } from './text-leaves.ts'

const everything = 'all'

/** Places in which something that looks private belongs: telephones of offices, numbers of papers, settings of the program. */
const officialPlaces: Partial<
  Record<RegisterName, Readonly<Record<string, readonly FenceRule[] | typeof everything>>>
> = {
  person: { phone: ['phone'] },
  organisation: { phone: ['phone'], note: ['phone', 'home-address'] },
  'saved-view': { '': everything },
  'format-profile': { '': everything },
  attachment: { owner: everything },
  paper: { origin: everything, look: everything },
}

/** What must not be kept in the texts of a record's fields; official places are let alone. */
export function scanFields(register: RegisterName, fields: unknown): FieldFinding[] {
  return textLeaves(anyRegisterOf(register).fieldsSchema, fields).flatMap((leaf) => {
    const path = leaf.path.join('.')
    const text = textOf(leaf)
    return scanText(text)
      .filter(({ rule }) => !isOfficial(register, path, rule))
      .map((finding) => ({ ...finding, path, text }))
  })
}

function isOfficial(register: RegisterName, path: string, rule: FenceRule): boolean {
  return Object.entries(officialPlaces[register] ?? {}).some(
    ([place, rules]) =>
      (place === '' || path === place || path.startsWith(`${place}.`)) &&
      (rules === everything || rules.includes(rule)),
  )
}

/** The fields without the words of these findings, which must be of them; all else is the same, by identity where untouched. */
export function takeOutOfFields<F>(
  register: RegisterName,
  fields: F,
  findings: readonly Pick<FieldFinding, 'path' | 'start' | 'end'>[],
): F {
  const leaves = textLeaves(anyRegisterOf(register).fieldsSchema, fields)
  return leaves.reduce<F>((result, leaf) => {
    const path = leaf.path.join('.')
    const own = findings.filter((finding) => finding.path === path)
    return own.length === 0 ? result : cutLeaf(result, leaf, own)
  }, fields)
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
