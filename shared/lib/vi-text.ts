/**
 * Vietnamese text: normalising, folding for search, and collation.
 * Pure; every function takes and returns plain strings.
 */

const combiningMarks = /[\u0300-\u036f]/g
// Tabs and line breaks are the only control characters an office types on purpose; U+200B..200F, U+2060 and the
// byte-order mark come along invisibly from the web, bidi overrides can hide what a name really says, and half a
// surrogate pair (Cs) does not survive being written to disk.
const forbiddenInLine = /[\p{Cc}\p{Cs}\u061c\u200b-\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/u
const forbiddenInBlock =
  /(?![\t\n\r\u2028\u2029])[\p{Cc}\p{Cs}\u061c\u200b-\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/u

/** NFC, trimmed, inner runs of blanks in one line made one blank. */
export function normaliseLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[ \u00a0]+/g, ' ')
    .trim()
}

/** NFC, line ends as `\n`, blanks at line ends dropped; inner spacing kept. */
export function normaliseBlock(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[ \t\u00a0]+$/gm, '')
    .trim()
}

/** True when a one-line text holds a control, bidi or invisible character (line breaks count). */
export function hasForbiddenInLine(text: string): boolean {
  return forbiddenInLine.test(text)
}

/** True when a text of several lines holds a control, bidi or invisible character other than `\n`, `\r`, `\t`. */
export function hasForbiddenInBlock(text: string): boolean {
  return forbiddenInBlock.test(text)
}

/** What a reader counts as characters (code points after NFC; Vietnamese letters are one each). */
export function visibleLength(text: string): number {
  let count = 0
  for (const _ of text.normalize('NFC')) count += 1
  return count
}

/**
 * The searching form: no diacritics, `đ` as `d`, lower case, `/`, `-`, `.` and runs of blanks as one blank.
 * `Đường`, `duong` and `ĐƯỜNG` fold alike, and so do `Hoà` and `Hòa`, `12/TB` and `12-TB`.
 */
export function fold(text: string): string {
  return stripMarks(text)
    .replace(/[\s/\-–—._,;:()"'“”]+/g, ' ')
    .trim()
}

/** Like {@link fold}, but as long as the NFC form of the text, so that a hit can be marked in that at the same place. */
export function foldLetters(text: string): string {
  const original = text.normalize('NFC')
  const folded = stripMarks(original)
  return folded.length === original.length ? folded : Array.from(original, foldInPlace).join('')
}

/** A letter whose folded form is longer or shorter (Hangul, a lone mark) stays itself. */
function foldInPlace(letter: string): string {
  const folded = stripMarks(letter)
  return folded.length === letter.length ? folded : letter
}

function stripMarks(text: string): string {
  return text.normalize('NFD').replace(combiningMarks, '').replace(/[đĐ]/g, 'd').toLowerCase()
}

/** Lower case NFC: the form in which exact-diacritic hits are recognised. */
export function exactForm(text: string): string {
  return text.normalize('NFC').toLowerCase()
}

/** True when the query itself was typed with diacritics. */
export function hasDiacritics(text: string): boolean {
  return foldLetters(text) !== exactForm(text)
}

/** First letters of the words, folded: `Ban Tuyên giáo` gives `btg`. */
export function acronym(text: string): string {
  return fold(text)
    .split(' ')
    .map((word) => word.slice(0, (word.codePointAt(0) ?? 0) > 0xffff ? 2 : 1))
    .join('')
}

const collator = new Intl.Collator('vi', { numeric: true, sensitivity: 'variant' })

/** Vietnamese alphabetical order (CLDR `vi`; numbers by value). */
export function compareVi(a: string, b: string): number {
  return collator.compare(a, b)
}

/** Order of personal names: given name (last word), then family name, then the middle names. */
export function comparePersonNames(a: string, b: string): number {
  const left = nameParts(a)
  const right = nameParts(b)
  return (
    compareVi(left.given, right.given) ||
    compareVi(left.family, right.family) ||
    compareVi(left.middle, right.middle)
  )
}

function nameParts(fullName: string) {
  const words = fullName.trim().split(/\s+/)
  return { given: words.at(-1) ?? '', family: words[0] ?? '', middle: words.slice(1, -1).join(' ') }
}
