/** A text as it is seen: NFC, without what is not seen, and with the way back to where it stood. */

export type Clean = {
  readonly form: string
  /** Where a unit of `form` begins in the text as given, UTF-16 units. */
  startOf(at: number): number
  /** Where it ends there, with the diacritics that came apart from it. */
  endOf(at: number): number
}

/** Come along from the web and Word: soft hyphen, zero width, direction marks. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/
const combining = /\p{M}/u
const apartOrUnseen = /[\p{M}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u
/** No letter of any language carries more; what is piled up on it beyond is not read. */
const mostMarks = 4

/** The seen form of a text; most texts are their own. */
export function cleanOf(text: string): Clean {
  return apartOrUnseen.test(text) ? rebuilt(text) : { form: text, startOf: (at) => at, endOf: (at) => at + 1 }
}

function rebuilt(text: string): Clean {
  const letters: { shown: string; start: number; end: number; marks: number }[] = []
  let at = 0
  for (const char of text) {
    const start = at
    at += char.length
    const last = letters.at(-1)
    if (last && char >= '\u0300' && combining.test(char)) {
      last.marks += 1
      last.end = at
      if (last.marks <= mostMarks) last.shown += char
    } else if (!unseen.test(char)) letters.push({ shown: char, start, end: at, marks: 0 })
  }
  return joined(letters)
}

function joined(letters: readonly { shown: string; start: number; end: number; marks: number }[]): Clean {
  const starts: number[] = []
  const ends: number[] = []
  let form = ''
  for (const { shown, start, end, marks } of letters) {
    const one = marks > 0 ? shown.normalize('NFC') : shown
    form += one
    for (let unit = 0; unit < one.length; unit += 1) {
      starts.push(start)
      ends.push(end)
    }
  }
  return { form, startOf: (at) => starts[at] ?? 0, endOf: (at) => ends[at] ?? 0 }
}
