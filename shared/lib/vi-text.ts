/**
 * Vietnamese text: normalising, folding for search, and collation.
 * Pure; every function takes and returns plain strings.
 */

const combiningMarks = /[\u0300-\u036f]/g
// Tabs and line breaks are the only control characters an office types on purpose; U+200B..200D and the
// byte-order mark come along invisibly from the web, bidi overrides can hide what a name really says.
const forbiddenInLine = /[\p{Cc}\u200b\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/u
const forbiddenInBlock = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066-\u2069\ufeff]/u

/** NFC, trimmed, inner runs of blanks in one line made one blank. */
export function normaliseLine(text: string): string {
  return text.normalize('NFC').replace(/[ \u00a0]+/g, ' ').trim()
}

/** NFC, line ends as `\n`, blanks at line ends dropped; inner spacing kept. */
export function normaliseBlock(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/g, '\n').replace(/[ \t\u00a0]+$/gm, '').trim()
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
  return foldLetters(text).replace(/[\s/\-–—._,;:()"'“”]+/g, ' ').trim()
}

/** Like {@link fold}, but keeps every character's place, so that a hit can be marked in the NFC original. */
export function foldLetters(text: string): string {
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
    .map((word) => word.charAt(0))
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
