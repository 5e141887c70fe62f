/** Short forms in which the sample's registers are written, and what makes records of them. */
import type { Day } from '#shared/lib/dates.ts'
import type { Basis } from '#shared/registers/basis.ts'
import type { RecordLink } from '#shared/registers/coordination.ts'
import type { CoordinationRegister } from '#shared/registers/coordination-names.ts'
import type { Change, FieldsOf } from '#shared/registers/define-register.ts'
import type { SampleDays } from './sample-days.ts'

/** An article of the sample's regulation, by its number. */
export const article = (number: number): Basis => ({
  kind: 'article',
  regulationId: 'quy-che',
  articleId: `d${number}`,
})

/** A paper of the sample's library. */
export const paper = (documentId: string): Basis => ({ kind: 'document', documentId })

export const link = (register: RecordLink['register'], id: string): RecordLink => ({ register, id })

/** The working day `count` from the sample's own; null where none is said. */
export const dayOf = (count: number | null | undefined, { on }: SampleDays): Day | null =>
  count === null || count === undefined ? null : on(count)

/** Rows with ids by their place: `kq1`, `kq2` … */
export function rowsOf<T, R extends object>(
  prefix: string,
  items: readonly T[] | undefined,
  rowOf: (item: T) => R,
): ({ id: string } & R)[] {
  return (items ?? []).map((item, index) => ({ id: `${prefix}${index + 1}`, ...rowOf(item) }))
}

/** The records of a register as changes, each made of its short form. */
export function madeOf<N extends CoordinationRegister, P extends { readonly id: string }>(
  register: N,
  planned: readonly P[],
  fieldsOf: (plan: P) => FieldsOf<N>,
): Change[] {
  return planned.map((one) => ({ register, kind: 'create', id: one.id, fields: fieldsOf(one) }) as Change)
}
