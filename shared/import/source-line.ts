/** A document as lines, before anybody knows what they say. */

/**
 * One paragraph, one row of a table (cells joined by ` | `), or one foot- or endnote, in the order of the document. Numbers
 * that the word processor counted by itself are part of the text.
 */
export type SourceLine = {
  readonly text: string
  /** For the most part. */
  readonly isBold: boolean
  /** Letters at its beginning that are in bold, where the rest is not: `**Điều 1. Phạm vi.** Quy chế này …`. */
  readonly boldHead?: number
  readonly isCentred: boolean
  readonly kind: 'paragraph' | 'row' | 'note'
}

/** What a line is in a regulation; `aside` is left out of it (căn cứ, nơi nhận, chữ ký). */
export const lineRoles = ['chapter', 'section', 'article', 'text', 'title', 'aside'] as const
export type LineRole = (typeof lineRoles)[number]

export type ReadLine = { readonly text: string; readonly role: LineRole }
