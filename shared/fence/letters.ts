/** A text letter by letter, in a form to compare, each with its place in the text as it was given. */

const combining = /\p{M}/u
/** Come along from the web and Word, and are not seen: soft hyphen, zero width, direction marks. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/

export type Letter = {
  /** NFC, lower case; may hold more than one unit for letters that NFC cannot join. */
  readonly form: string
  /** As typed, NFC. */
  readonly shown: string
  readonly start: number
  readonly end: number
}

/** The seen letters of a text. Combining marks belong to the letter in front of them, in NFC and NFD alike. */
export function lettersOf(text: string): Letter[] {
  const found: { raw: string; start: number; end: number }[] = []
  let at = 0
  for (const char of text) {
    const start = at
    at += char.length
    const last = found.at(-1)
    if (unseen.test(char)) continue
    if (last && combining.test(char)) {
      last.raw += char
      last.end = at
    } else found.push({ raw: char, start, end: at })
  }
  return found.map(({ raw, start, end }) => {
    const shown = raw.normalize('NFC')
    return { form: shown.toLowerCase(), shown, start, end }
  })
}
