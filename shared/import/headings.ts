/** What a line says it is by its first words: `Chương II`, `Mục 1.`, `ĐIỀU 5:`, `IV-`, `3.`. Pure; text is NFC. */
import { visibleLength } from '#shared/lib/vi-text.ts'

/** A heading with its number and what follows on the same line. */
export type Heading = { readonly number: string; readonly rest: string }

const chapterStart = /^(chương|phần)\s+([ivxlc]+|\d{1,3}|thứ\s+\p{L}+)(?![\p{L}\d])\s*[.:\-–—]*\s*(.*)$/isu
const sectionStart = /^(tiểu mục|mục)\s+([ivxlc]+|\d{1,3}|[a-z])(?![\p{L}\d])\s*[.:\-–—]*\s*(.*)$/isu
// `Điều 5`, `ĐIỀU 5.`, `Điều 3a:`, `Điều 12 -`; not `Điều 5 của Quy chế này` nor `Điều 5, khoản 2`.
const articleStart = /^điều\s+(\d{1,3}\s?[a-zđ]?)(?:\s*[.:\-–—]+\s*(.*)|\s*)$/isu
const boldArticleStart = /^điều\s+(\d{1,3}[a-zđ]?)\s+(\S.*)$/isu
const romanStart = /^([IVXL]+)\s*[.\-–—/)]+\s*(\S.*)$/su
const countedStart = /^(\d{1,2})\s*[.)\-–—]\s*(\D.*)$/su

/** `Chương II`, with the name when it stands on the same line; null for anything else. */
export function chapterHeading(text: string): Heading | null {
  const match = chapterStart.exec(text)
  return match ? { number: `${match[1]} ${match[2]}`, rest: match[3] ?? '' } : null
}

/** `Mục 1. …` within a chapter. */
export function sectionHeading(text: string): Heading | null {
  const match = sectionStart.exec(text)
  return match ? { number: `${match[1]} ${match[2]}`, rest: match[3] ?? '' } : null
}

/** `Điều 5. …`, in bold also `Điều 5 …`; a sentence that only speaks of an article is none. */
export function articleHeading(text: string, isBold = false): Heading | null {
  const match = articleStart.exec(text) ?? (isBold ? boldArticleStart.exec(text) : null)
  return match ? { number: (match[1] ?? '').replace(/\s/g, '').toLowerCase(), rest: match[2] ?? '' } : null
}

/** `II. NỘI DUNG`, in papers without chapters. */
export function romanHeading(text: string): Heading | null {
  const match = romanStart.exec(text)
  return match ? { number: match[1] ?? '', rest: match[2] ?? '' } : null
}

/** `3. …`, in papers without articles. */
export function countedHeading(text: string): Heading | null {
  const match = countedStart.exec(text)
  return match ? { number: String(Number(match[1])), rest: match[2] ?? '' } : null
}

/** True when every letter is a capital. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && text === text.toLocaleUpperCase('vi')
}

const longestTitle = 300
const readableTitle = 200

/**
 * A heading's name apart from what was typed behind it in the same paragraph: up to the first end of a sentence, else, where
 * it is too long for a name, up to a blank. `[name, rest]`; joined by a blank they are the text again.
 */
export function splitTitle(text: string): readonly [name: string, rest: string] {
  if (visibleLength(text) <= readableTitle) return [text, '']
  const end = /^.{4,}?[.;:](?=\s)/su.exec(text)?.[0]
  if (end !== undefined && visibleLength(end) <= longestTitle) return [end, text.slice(end.length).trim()]
  const head = Array.from(text).slice(0, readableTitle).join('')
  const cut = head.lastIndexOf(' ')
  return cut < 40 ? [head, text.slice(head.length).trim()] : [head.slice(0, cut), text.slice(cut).trim()]
}
