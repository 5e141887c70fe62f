/** What a finder hands back: words from `from` up to, not including, `to`. */
import type { Reading } from '../read/words.ts'

export type Hit = { readonly start: number; readonly end: number }
export type Finder = (reading: Reading) => Hit[]

/** The place of words in the text. */
export function hitOf({ words }: Reading, from: number, to: number): Hit {
  return { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 }
}
