/** Wordings of an article compared. Pure. */
import type { Wording } from './schema.ts'

/** True when two wordings say the same to the letter. */
export function isSameWording(a: Wording, b: Wording): boolean {
  return a.number === b.number && a.chapter === b.chapter && a.title === b.title && a.text === b.text
}
