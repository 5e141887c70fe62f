/** Which columns a list shows and how wide. Lengths in rem, so that they grow with the letters. Pure. */
import { type CustomField, columnOfCustom } from '#shared/registers/custom-field/index.ts'
import type { Field } from '#shared/registers/define-register.ts'
import { type AnyRecord, anyRegisterOf, type RegisterName } from '#shared/registers/index.ts'

export type Column = Field<AnyRecord>

const pixelsPerRem = 16
const narrowest = 3.5
/** Words may shrink to this part of their width before the list scrolls sideways; a status or a day says nothing cut in half. */
const shrinks = 0.55
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

/** `grid-template-columns` and the width below which the list scrolls sideways. */
export function gridOf(columns: readonly Column[], widths: Readonly<Record<string, number>>) {
  const parts = columns.map((column) => {
    const width = widthOf(column, widths)
    const isRigid = column.kind === 'choice' || column.kind === 'day'
    const least = isRigid ? width : Math.max(narrowest, width * shrinks)
    return widths[column.key] === undefined
      ? { css: `minmax(${least}rem, ${width}fr)`, least }
      : { css: `${width}rem`, least: width }
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
