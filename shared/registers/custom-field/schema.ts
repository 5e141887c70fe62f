/** Trường thông tin: a field that the office adds to one of its coordination registers, without code. */
import * as v from 'valibot'
import { id, line, requiredLine, wholeNumber } from '#shared/lib/schema.ts'
import { coordinationRegisters } from '../coordination-names.ts'
import type { Stored } from '../define-register.ts'

export const customKinds = ['text', 'number', 'day', 'choice'] as const
export type CustomKind = (typeof customKinds)[number]

const choice = v.strictObject({
  /** What records keep: a choice is renamed without touching them. */
  id,
  label: requiredLine(100),
  /** Not offered any more; records that have it keep it. */
  isRetired: v.boolean(),
})

export const customFieldEntries = {
  register: v.picklist(coordinationRegisters, 'required'),
  label: requiredLine(80),
  kind: v.picklist(customKinds),
  /** Printed behind the label of a number: triệu đồng, ha, hộ. */
  unit: line(30),
  /** Of a choice, in the order offered; empty for other kinds. */
  choices: v.pipe(v.array(choice), v.maxLength(60, 'too-long')),
  /** Place among the fields of its register, the lowest first. */
  order: wholeNumber(0, 100_000),
  /** A column of the list from the start. */
  isShown: v.boolean(),
  /** Not asked for any more; shown where it was filled in. */
  isRetired: v.boolean(),
}

export type CustomField = Stored<typeof customFieldEntries>
