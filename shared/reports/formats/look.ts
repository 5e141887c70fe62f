/** What a thể thức decides: the one shape that the State and the Party format both fill in. */
import type { PageSetup, Styles } from '#shared/document/model.ts'
import type { PaperFormat } from '#shared/registers/meeting/index.ts'
import type { authorityMarks } from '#shared/registers/organisation/index.ts'

export type AuthorityMark = (typeof authorityMarks)[number]

export type PaperLook = {
  readonly format: PaperFormat
  readonly marginsMm: PageSetup['marginsMm']
  readonly pageNumber: PageSetup['pageNumber']
  readonly styles: Styles
  /** Widths of the head's two columns on a portrait page, mm. */
  readonly headWidthsMm: readonly [left: number, right: number]
  /** Lines of the right head, each in its style. */
  readonly nation: readonly { readonly style: 'nation' | 'motto'; readonly text: string }[]
  /** Under the agency: a line of this share of its length, or the star. */
  readonly underAgency: { readonly kind: 'line'; readonly share: number } | { readonly kind: 'star' }
  /** Under the subtitle: a line of this share of its length, or five hyphens. */
  readonly underTitle: { readonly kind: 'line'; readonly share: number } | { readonly kind: 'hyphens' }
  /** `Số: 05/BB-VP`; an empty number leaves its place to the registry. */
  numberLine(number: string, type: string, symbol: string): string
  /** Whether minutes carry place and date beside the number. */
  readonly minutesHaveDateLine: boolean
  /** Marks of authority as this format writes them, by the mark the office stored. */
  readonly marks: Readonly<Record<AuthorityMark, string>>
  /** Ends the body. */
  readonly endMark: string
  readonly recipientSeparator: ';' | ','
  /** Room for a signature, mm. */
  readonly signatureRoomMm: number
}

/** Six blanks that no line break takes away: the place in which the registry writes the number. */
export const emptyNumber = '\u00a0'.repeat(6)

/** A number as papers print it: below 10 with a leading zero (`5` gives `05`, `5a` gives `05a`); empty: the empty place. */
export function paperNumber(number: string): string {
  const trimmed = number.trim()
  if (trimmed === '') return emptyNumber
  return trimmed.replace(/^(\d)(?!\d)/, '0$1')
}

/** True when the office typed the whole number with its symbol (`05/BB-VP`, `12-BB/BTGDVTU`) itself. */
export function isWholeNumber(number: string): boolean {
  return /[/-]/.test(number)
}
