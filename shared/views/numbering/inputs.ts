/** What the screens ask of numbers and of the issue of papers. */
import * as v from 'valibot'
import { day, id, line, requiredLine, wholeNumber } from '#shared/lib/schema.ts'

const mostAtOnce = 1000
const place = { organisationId: id, typeSymbol: line(20), day }

/** Giữ số: `number` null takes the next ones. */
export const reserveNumbersSchema = v.strictObject({
  ...place,
  number: v.nullable(wholeNumber(1, 999_999)),
  count: wholeNumber(1, 100),
  reason: requiredLine(300),
})
export type ReserveNumbers = v.InferOutput<typeof reserveNumbersSchema>

/** Numbers that were used outside the program, or that nobody will use. */
export const enterNumbersSchema = v.strictObject({
  ...place,
  number: wholeNumber(1, 999_999),
  count: wholeNumber(1, mostAtOnce),
  state: v.picklist(['used', 'cancelled']),
  subject: line(1000),
  /** Needed to cancel. */
  reason: line(300),
})
export type EnterNumbers = v.InferOutput<typeof enterNumbersSchema>

/** The next one, one that was kept, one typed by hand, or none (papers without a number, and minutes that go without). */
export const numberChoiceSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('next') }),
  v.strictObject({ kind: v.literal('reserved'), id }),
  v.strictObject({ kind: v.literal('typed'), text: line(40) }),
  v.strictObject({ kind: v.literal('none') }),
])
export type NumberChoice = v.InferOutput<typeof numberChoiceSchema>
