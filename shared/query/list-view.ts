/** How a list is looked at: words, filters, order, grouping, columns. Pure data; `evaluate.ts` applies it. */
import * as v from 'valibot'
import { line, requiredLine } from '#shared/lib/schema.ts'

const key = requiredLine(60)
const value = v.union([line(300), v.number(), v.null()])

export const filterOperators = ['is', 'in', 'contains', 'from', 'to', 'empty', 'not-empty'] as const
export const filterSchema = v.strictObject({
  field: key,
  operator: v.picklist(filterOperators),
  /** One value, or several for `in`; none for `empty` and `not-empty`. */
  values: v.pipe(v.array(value), v.maxLength(200)),
})
export type Filter = v.InferOutput<typeof filterSchema>

export const listViewSchema = v.strictObject({
  text: line(200),
  filters: v.pipe(v.array(filterSchema), v.maxLength(30)),
  sort: v.pipe(v.array(v.strictObject({ field: key, isDescending: v.boolean() })), v.maxLength(5)),
  groupBy: v.nullable(key),
  /** Keys of the shown columns in their order; empty: the register's own choice. */
  columns: v.pipe(v.array(key), v.maxLength(60)),
})
export type ListView = v.InferOutput<typeof listViewSchema>

/** A list as a register shows it first. */
export const plainView: ListView = { text: '', filters: [], sort: [], groupBy: null, columns: [] }
