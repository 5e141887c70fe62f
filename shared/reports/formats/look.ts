/** What a thể thức decides, and the lines that follow from its data alone. */
import type { FormatProfile } from '#shared/document/format-profile.ts'

export type PaperLook = FormatProfile

/** Six blanks that no line break takes away: the place in which the registry writes the number. */
export const emptyNumber = '\u00a0'.repeat(6)

/** A number as papers print it: below 10 with a leading zero (`5` gives `05`, `5a` gives `05a`); empty: the empty place. */
export function paperNumber(number: string): string {
  const trimmed = number.trim()
  if (trimmed === '') return emptyNumber
  return trimmed.replace(/^(\d)(?!\d)/, '0$1')
}

/** True when the office typed the whole number with its symbol (`05/BB-VP`, `12-BB/BTGDVTU`) itself. */
function isWholeNumber(number: string): boolean {
  return /[/-]/.test(number)
}

/** `05/BB-VP`, `12-BB/BTGDVTU`: number and symbol without the word in front. */
export function numberAndSymbol(look: PaperLook, number: string, type: string, symbol: string): string {
  if (isWholeNumber(number)) return number
  const { afterNumber, beforeAgency } = look.number
  return `${paperNumber(number)}${afterNumber}${[type, symbol].filter(Boolean).join(beforeAgency)}`
}

/** `Số: 05/BB-VP`; an empty number leaves its place to the registry. */
export function numberLine(look: PaperLook, number: string, type: string, symbol: string): string {
  return `${look.number.label} ${numberAndSymbol(look, number, type, symbol)}`
}

/** A mark of authority as the format writes it; one that it does not know stays as it is. */
export function markIn(look: PaperLook, mark: string): string {
  return look.marks[mark] ?? mark
}
