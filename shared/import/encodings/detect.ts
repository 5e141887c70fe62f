/**
 * Recognises text of before Unicode by what it would say: words that are no Vietnamese as they stand and are when they are
 * decoded. Pure.
 */
import { decodeLegacy } from './convert.ts'
import type { LegacyEncoding } from './letter-tables.ts'
import { isSyllable } from './syllable.ts'

/** Enough to be sure, and little enough to be quick on a long text. */
const mostLetters = 20_000
/** Words that must speak for it, unless every one of a very short text does. */
const leastWords = 2
const splitter = /[\s\d.,;:!?"'“”‘’()[\]{}/\\|+=*&%#@~^_<>–—-]+/u
const latinOnly = /^[a-z]+$/i
// A sign by itself (©, ½, ×) says nothing; beside a plain letter it stands for one.
const hasPlainLetter = /[a-z]/i

/** The old encoding that a text is in; null for proper text, other languages, numbers. */
export function detectLegacy(text: string): LegacyEncoding | null {
  const words = text
    .normalize('NFC')
    .slice(0, mostLetters)
    .split(splitter)
    .filter((word) => hasPlainLetter.test(word) && !latinOnly.test(word))
  const [tcvn3, vni] = [score(words, 'tcvn3'), score(words, 'vni')]
  const best = tcvn3 >= vni ? 'tcvn3' : 'vni'
  return Math.max(tcvn3, vni) > 0 ? best : null
}

/** Words that decoding makes Vietnamese; 0 where it does not speak clearly for the encoding. */
function score(words: readonly string[], encoding: LegacyEncoding): number {
  let [changed, mended, proper] = [0, 0, 0]
  for (const word of words) {
    const decoded = decodeLegacy(word, encoding)
    const wasProper = isSyllable(word)
    if (wasProper) proper += 1
    if (decoded === word) continue
    changed += 1
    if (!wasProper && isSyllable(decoded)) mended += 1
  }
  const isClear = mended >= leastWords || (mended === 1 && words.length === 1)
  return isClear && mended >= changed * 0.75 && mended > proper * 2 ? mended : 0
}
