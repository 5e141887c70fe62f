/** Rows of a plain table with their names covered, for lists, Excel sheets and what is copied. */
import { isNameColumn, isPostColumn } from './mask-model.ts'
import type { Masker } from './masker.ts'

type Column = { readonly label: string }
type Value = string | number | null

/** Makes a function that covers one row after the other. Numbers and what is empty stay. */
export function rowMasker<V extends Value>(columns: readonly Column[], masker: Masker) {
  const names = columns.map(({ label }) => isNameColumn(label))
  const hasPosts = columns.some(({ label }) => isPostColumn(label))
  const coverCell = (value: V, place: number): V => {
    if (typeof value !== 'string' || value === '') return value
    return (names[place] ? masker.coverName(value, hasPosts) : masker.cover(value)) as V
  }
  return (row: readonly V[]): V[] => row.map(coverCell)
}
