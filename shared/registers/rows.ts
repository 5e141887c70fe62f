/** Rows of a record: each has an id of its own, by which a task or a form finds it again. */
import * as v from 'valibot'

/** Up to `most` rows of a shape with an `id`; no two of one id. */
export const rowsOf = <S extends v.GenericSchema<unknown, { id: string }>>(row: S, most: number) =>
  v.pipe(
    v.array(row),
    v.maxLength(most, 'too-long'),
    v.check((rows) => new Set(rows.map(({ id }) => id)).size === rows.length, 'twice'),
  )
