/** Which columns a list shows and how wide. Lengths in rem, so that they grow with the letters. Pure. */
import { type CustomField, columnOfCustom } from '#shared/registers/custom-field/index.ts'
import type { Field } from '#shared/registers/define-register.ts'
import { type AnyRecord, anyRegisterOf, type RegisterName } from '#shared/registers/index.ts'

export type Column = Field<AnyRecord>

const pixelsPerRem = 16
const narrowest = 3.5
/** Words may shrink to this part of their width before the list scrolls sideways; a status, a day or a number says nothing cut in half. */
const shrinks = 0.55
/** Widths of the head's letters, of what stands around them, and of the mark of an order, rem. */
const headLetter = 0.47
const headSides = 1.1
const headMark = 2.1
/** A longer heading may be cut. */
const widestHead = 8
const checkWidth = 2.25

/** Fields that can be columns: those with a width, and `custom`, those that the office added. */
export function possibleColumns(register: RegisterName, custom: readonly CustomField[] = []): Column[] {
  const own = anyRegisterOf(register).fields.filter((field) => field.width > 0)
  return [...own, ...custom.map(columnOfCustom)]
}

/** The columns of `keys` in their order; the register's own choice when none is left. */
export function shownColumns(possible: readonly Column[], keys: readonly string[]): Column[] {
  const chosen = keys.flatMap((key) => possible.find((field) => field.key === key) ?? [])
  return chosen.length > 0 ? chosen : possible.filter((field) => !field.isExtra)
}

/** Width of a column, rem. */
export function widthOf(column: Column, widths: Readonly<Record<string, number>>): number {
  return widths[column.key] ?? column.width / pixelsPerRem
}

/** What a heading needs to be read whole, rem; `hasMark` where the list is ordered by its column. */
export function headWidth(label: string, hasMark: boolean): number {
  return Math.min(widestHead, label.length * headLetter + headSides + (hasMark ? headMark : 0))
}

/**
 * `grid-template-columns` and the width below which the list scrolls sideways.
 * @param headOf rem that the heading of a column needs; no column is narrower unless someone made it so
 */
export function gridOf(
  columns: readonly Column[],
  widths: Readonly<Record<string, number>>,
  headOf: (column: Column) => number,
) {
  const parts = columns.map((column) => {
    const width = widthOf(column, widths)
    if (widths[column.key] !== undefined) return { css: `${width}rem`, least: width }
    const isRigid = column.kind === 'choice' || column.kind === 'day' || column.kind === 'number'
    const least = Math.max(isRigid ? width : width * shrinks, narrowest, headOf(column))
    return { css: `minmax(${least}rem, ${Math.max(width, least)}fr)`, least }
  })
  const least = checkWidth + parts.reduce((sum, part) => sum + part.least, 0)
  return {
    template: `${checkWidth}rem ${parts.map((part) => part.css).join(' ')}`,
    minWidth: `${least}rem`,
  }
}

/** A width within reason. */
export function heldWidth(rem: number): number {
  return Math.min(60, Math.max(narrowest, Math.round(rem * 4) / 4))
}
