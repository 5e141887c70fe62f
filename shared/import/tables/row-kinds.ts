/** Rows of a table that hold no record: groups, sums, the head once more, numbers of columns. Pure. */
import { fold } from '#shared/lib/vi-text.ts'
import type { GridRow } from '../grid/grid.ts'
import type { FoundHead } from './find-head.ts'

export type RowKind = 'record' | 'group' | 'total' | 'numbering' | 'head' | 'empty'

const totalWords = /^(tong( so| cong)?|cong|total)( \d.*)?$/
const groupNumber = /^([IVXLC]+|[A-ZĐ]|\d{1,2})\s*[.)\-–/]\s*\p{L}/u

/** What a row below the head is. */
export function kindOfRow(
  row: GridRow,
  heads: readonly string[],
  head: Pick<FoundHead, 'mapping' | 'orderColumn'>,
): RowKind {
  const own = row.filter(({ kind, isFilled }) => kind !== 'empty' && !isFilled)
  const [first] = own
  if (!first) return 'empty'
  const isHeadAgain = row.every(
    ({ text, kind }, at) =>
      kind === 'empty' || (heads[at] ?? '').split(' / ').includes(text.replace(/\s+/g, ' ').trim()),
  )
  if (own.length > 1 && isHeadAgain) return 'head'
  if (isNumbering(row, own.length)) return 'numbering'
  const order = head.orderColumn === null ? undefined : row[head.orderColumn]
  if (order && /^\d+$/.test(order.text) && own.length > 1 && !order.isFilled) return 'record'
  const isAlone = own.length === 1
  if (
    totalWords.test(fold(first.text)) &&
    own.slice(1).every(({ kind, text }) => kind === 'number' || /^[\d.,%\s]+$/.test(text))
  )
    return 'total'
  const isAcross = isAlone && row.filter(({ text }) => text === first.text).length > 1
  if (isAcross) return 'group'
  if (isAlone && Object.keys(head.mapping).length > 1 && groupNumber.test(first.text)) return 'group'
  return isRomanGroup(row, own.length) ? 'group' : 'record'
}

/** `I` in the column of numbers and a name beside it, nothing else. */
function isRomanGroup(row: GridRow, count: number): boolean {
  const [number, name] = row
  return count === 2 && /^([IVX]+|[A-ZĐ])$/.test(number?.text.trim() ?? '') && name?.kind === 'text'
}

function isNumbering(row: GridRow, count: number): boolean {
  if (count < 3) return false
  return row.every(({ text }, at) => text === '' || new RegExp(`^\\(?${at + 1}\\)?$`).test(text.trim()))
}

/** The name that a group row gives: `I. Khối Đảng (3)` is `Khối Đảng`. */
export function nameOfGroup(row: GridRow): string {
  const words = [...new Set(row.map(({ text }) => text.trim()).filter(Boolean))]
  const text = words.at(-1) ?? ''
  return text
    .replace(/^([IVXLC]+|[A-ZĐ]|\d{1,2})\s*[.)\-–/]\s*/u, '')
    .replace(/\s*\(\d+\)$/, '')
    .trim()
}
