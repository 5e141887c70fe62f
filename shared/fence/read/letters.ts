/** A text letter by letter, each with its place in the text as it was given. */

const combining = /\p{M}/u
/** Come along from the web and Word, and are not seen: soft hyphen, zero width, direction marks. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/

/** `shown` is the letter as typed, NFC, its diacritics with it; places are UTF-16 units of the text, `end` behind the last. */
export type Letter = { readonly shown: string; readonly start: number; readonly end: number }

/** The seen letters of a text. Combining marks belong to the letter in front of them, in NFC and NFD alike. */
export function lettersOf(text: string): Letter[] {
  const letters: { shown: string; start: number; end: number }[] = []
  let at = 0
  for (const char of text) {
    const start = at
    at += char.length
    if (char >= '\u0080') {
      if (unseen.test(char)) continue
      const last = letters.at(-1)
      if (last && combining.test(char)) {
        last.shown = (last.shown + char).normalize('NFC')
        last.end = at
        continue
      }
    }
    letters.push({ shown: char < '\u0080' ? char : char.normalize('NFC'), start, end: at })
  }
  return letters
}
