/** A table as plain data, and how its cells are written as text. */
import type { WorkbookColumn } from '#shared/document/workbook.ts'
import { isDay } from '#shared/lib/dates.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'

export type PlainCell = string | number | null
export type PlainRow = readonly PlainCell[]

/** The part of a table that is known before its rows. */
export type TableHead = { readonly name: string; readonly columns: readonly WorkbookColumn[] }

/** What an Excel cell holds, characters. */
const longestCell = 32_767

/** A text as a cell of Excel can hold it. */
export const shortened = (text: string) => (text.length > longestCell ? text.slice(0, longestCell) : text)

/** The words of a cell: days as `dd/MM/yyyy`, decimals with a comma as a Vietnamese Excel reads them. */
export function wordsOfCell(cell: PlainCell, kind: WorkbookColumn['kind']): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  return kind === 'day' && isDay(cell) ? formatDay(cell) : cell
}
