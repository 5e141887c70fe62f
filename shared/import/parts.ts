/** Where the regulation proper begins and ends among the lines of its paper. Pure. */
import { fold } from '#shared/lib/vi-text.ts'
import { articleHeading, isCapitals } from './headings.ts'
import type { SourceLine } from './source-line.ts'

/** The kinds of paper that are imported, as their head says it. */
export const paperKinds = [
  { start: 'quy chế', kind: 'regulation' },
  { start: 'chương trình', kind: 'programme' },
  { start: 'kế hoạch', kind: 'plan' },
  { start: 'thỏa thuận', kind: 'agreement' },
  { start: 'thoả thuận', kind: 'agreement' },
  { start: 'biên bản ghi nhớ', kind: 'agreement' },
] as const
export type PaperKind = (typeof paperKinds)[number]['kind']

/** The kind that a line names as the head of a paper: alone, or in bold, in the middle or in capitals. */
export function paperKindOf({ text, isBold, isCentred }: SourceLine): PaperKind | null {
  const found = paperKinds.find(({ start }) => {
    const words = text.toLocaleLowerCase('vi')
    return words === start || (words.startsWith(`${start} `) && (isBold || isCentred || isCapitals(text)))
  })
  return found && !/[.;:]$/.test(text) ? found.kind : null
}

/**
 * The head of the paper: the last one whose first article is number 1. A decision that issues the regulation has articles of
 * its own, which come before it and are no part of it; a name of an article may look like a head, but does not begin anew.
 */
export function headOf(lines: readonly SourceLine[]): number | null {
  const heads = lines.flatMap((line, at) => (paperKindOf(line) ? [at] : []))
  const articles = lines.flatMap(({ text, isBold }, at) => {
    const heading = articleHeading(text, isBold)
    return heading ? [{ at, number: heading.number }] : []
  })
  const fitting = heads.filter((head) => articles.find(({ at }) => at > head)?.number === '1')
  return fitting.at(-1) ?? heads[0] ?? null
}

/** Words with which the end of a paper begins: list of receivers, names of those who sign. */
export function startsTail(text: string): boolean {
  const words = fold(text)
  return (
    /^noi nhan\b/.test(words) ||
    /^(tm|t m|kt|k t|tl|t l|tuq|q) (uy ban|truong|chu tich|ban|thuong truc|tinh uy|bi thu)/.test(words) ||
    (isCapitals(text) && /^(phu luc|dai dien|chu tich|truong ban|pho truong ban|pho chu tich)\b/.test(words))
  )
}
