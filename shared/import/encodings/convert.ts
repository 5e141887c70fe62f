/** Text between Unicode and the encodings of before it, both ways. Pure. */
import { codesOf, type LegacyEncoding, lettersOf } from './letter-tables.ts'

/** Letters that only proper text has: a word with one of them is not in an old encoding. */
const proper = /[\u1ea0-\u1ef9ăđơưĂĐƠƯ]/u
const word = /\S+/g

/**
 * Text of an old encoding as Unicode (NFC). Words that are proper Vietnamese already stay as they are. `isCapitals`: it was
 * set in a font that draws small letters as capitals (`.VnTimeH`).
 */
export function decodeLegacy(text: string, encoding: LegacyEncoding, isCapitals = false): string {
  const decoded = text.replace(word, (one) => (proper.test(one) ? one : decodeWord(one, encoding)))
  return (isCapitals ? decoded.toLocaleUpperCase('vi') : decoded).normalize('NFC')
}

function decodeWord(text: string, encoding: LegacyEncoding): string {
  const letters = lettersOf[encoding]
  let out = ''
  for (let at = 0; at < text.length; ) {
    const pair = encoding === 'vni' ? letters.get(text.slice(at, at + 2)) : undefined
    const letter = text.charAt(at)
    out += pair ?? letters.get(letter) ?? letter
    at += pair === undefined ? 1 : 2
  }
  return out
}

/**
 * Proper text in an old encoding. TCVN3 has no toned capitals: they become small ones, and a text of capitals is right in a
 * font whose name ends in H.
 */
export function encodeLegacy(text: string, encoding: LegacyEncoding): string {
  const codes = codesOf[encoding]
  const letters = Array.from(text.normalize('NFC'))
  return letters
    .map((letter) => codes.get(letter) ?? codes.get(letter.toLocaleLowerCase('vi')) ?? letter)
    .join('')
}

/** What the name of a font says of the text set in it; null for fonts of Unicode. */
export function encodingOfFont(
  font: string | undefined,
): { encoding: LegacyEncoding; isCapitals: boolean } | null {
  if (font === undefined) return null
  if (/^\.vn/i.test(font)) return { encoding: 'tcvn3', isCapitals: /H$/.test(font.trim()) }
  return /^vni[- ]/i.test(font) ? { encoding: 'vni', isCapitals: false } : null
}
