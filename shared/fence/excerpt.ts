/** A finding with a little of what stands around it, to be shown and marked. */
import type { FenceFinding } from './finding.ts'

export type Excerpt = { readonly before: string; readonly words: string; readonly after: string }

/** At most `reach` units on either side, cut at blanks, `…` where something was left out; line breaks become blanks. */
export function excerptOf(
  text: string,
  { start, end }: Pick<FenceFinding, 'start' | 'end'>,
  reach = 60,
): Excerpt {
  return {
    before: beginning(text.slice(0, start), reach).normalize('NFC').replace(/\s+/g, ' '),
    words: text.slice(start, end).normalize('NFC').replace(/\s+/g, ' '),
    after: ending(text.slice(end), reach).normalize('NFC').replace(/\s+/g, ' '),
  }
}

function beginning(text: string, reach: number): string {
  if (text.length <= reach) return text
  const cut = text.slice(-reach)
  return `…${cut.slice(cut.search(/\s/) + 1)}`
}

function ending(text: string, reach: number): string {
  if (text.length <= reach) return text
  const cut = text.slice(0, reach)
  const blank = cut.search(/\s\S*$/)
  return `${blank < 0 ? cut : cut.slice(0, blank)}…`
}
