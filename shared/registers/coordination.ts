/** What every coordination register has besides its own fields: what it rests on, what it is linked to, the office's own fields. */
import * as v from 'valibot'
import { block, id, line, optional, requiredLine } from '#shared/lib/schema.ts'
import { basis, referenceOfBasis } from './basis.ts'
import { coordinationRegisters } from './coordination-names.ts'
import type { Reference } from './define-register.ts'

/** Registers to whose records a coordination record can be linked; a meeting is linked by its event. */
export const linkableRegisters = [
  'event',
  'task',
  'source-document',
  'paper',
  ...coordinationRegisters,
] as const

export const recordLink = v.strictObject({ register: v.picklist(linkableRegisters, 'wrong-shape'), id })
export type RecordLink = v.InferOutput<typeof recordLink>

/** A value of a field that the office has added (`custom-field`): words, a number, a day, or the id of a choice. */
const customNumber = v.pipe(v.number(), v.finite())
const customWords = line(1000)
// Of the two the one that is meant, so that a refusal names what is wrong with it.
const customValue = v.lazy<typeof customNumber | typeof customWords>((value) =>
  typeof value === 'number' ? customNumber : customWords,
)
export const customValues = v.record(id, customValue)
export type CustomValues = v.InferOutput<typeof customValues>

export const coordinationEntries = {
  /** The words by which the record is known; of matters, not of people. */
  title: requiredLine(300),
  /** Articles, obligations, documents, conclusions or other coordination records. */
  basis: v.pipe(v.array(basis), v.maxLength(20, 'too-long')),
  links: v.pipe(v.array(recordLink), v.maxLength(100, 'too-long')),
  custom: customValues,
  note: block(4000),
}
type CoordinationFields = v.InferOutput<v.ObjectSchema<typeof coordinationEntries, undefined>>

/** The common fields of a new record. */
export const blankCoordination: CoordinationFields = { title: '', basis: [], links: [], custom: {}, note: '' }

/** What the common fields point at. */
export function coordinationReferences({ basis: bases, links, custom }: CoordinationFields): Reference[] {
  return [
    // A field that is filled in somewhere is retired, not thrown away.
    ...Object.keys(custom).map((field) => ({
      register: 'custom-field' as const,
      id: field,
      path: `custom.${field}`,
    })),
    ...bases.map((one, index) => referenceOfBasis(one, `basis.${index}`)),
    ...links.map(({ register, id: linked }, index) => ({ register, id: linked, path: `links.${index}.id` })),
  ]
}

/** References of optional fields to one register, those not given left out: `pointing('organisation', { leadId })`. */
export function pointing(
  register: Reference['register'],
  ids: Readonly<Record<string, string | null>>,
): Reference[] {
  return Object.entries(ids).flatMap(([path, to]) => (to === null ? [] : [{ register, id: to, path }]))
}

/** References of a list of ids: `supportingIds.0`, `supportingIds.1` … */
export function pointingAll(
  register: Reference['register'],
  path: string,
  ids: readonly string[],
): Reference[] {
  return ids.map((to, index) => ({ register, id: to, path: `${path}.${index}` }))
}

/** Several bodies, each once. */
export const organisationIds = v.pipe(
  v.array(id),
  v.maxLength(60, 'too-long'),
  v.check((ids) => new Set(ids).size === ids.length, 'twice'),
)
export const optionalId = optional(id)
/** What a new record does not have yet and may not be saved without: refused beside the other empty fields, at once. */
export const neededId = v.pipe(
  optional(id),
  v.check((one) => one !== null, 'required'),
)
