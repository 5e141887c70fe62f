/**
 * How a word is spelt, in a form in which lost diacritics can be told from other ones: `mật` typed `mat` or scanned `mât` lost
 * some, `mặt` and `mất` are other words.
 */

/** `base` without diacritics and in lower case; `marks` its diacritics in a fixed order, so that `hoà` and `hòa` are one. */
export type Spelling = { readonly base: string; readonly marks: string }

const combiningMark = /[\u0300-\u036f]/

/** The spelling of one word. A zero inside letters is read as the `o` that a scanner takes it for. */
export function spellingOf(word: string): Spelling {
  let base = ''
  const marks: string[] = []
  for (const char of word.toLowerCase().normalize('NFD')) {
    if (combiningMark.test(char)) marks.push(char)
    else if (char === 'đ') {
      base += 'd'
      marks.push('đ')
    } else base += char
  }
  const hasScannedZero = /[a-z]/.test(base) && /0/.test(base) && !/[1-9]/.test(base)
  return { base: hasScannedZero ? base.replaceAll('0', 'o') : base, marks: marks.toSorted().join('') }
}

/** True when `marks` are some of those of `whole`, none other. */
export function areSomeOf(marks: string, whole: string): boolean {
  let at = 0
  for (const mark of marks) {
    at = whole.indexOf(mark, at) + 1
    if (at === 0) return false
  }
  return true
}

const toneOf: Readonly<Record<string, string>> = {
  s: '\u0301',
  f: '\u0300',
  r: '\u0309',
  x: '\u0303',
  j: '\u0323',
}
const circumflex = '\u0302'
const breve = '\u0306'
const horn = '\u031b'
const vowel = /[aeiouy]/

/**
 * What was meant by Telex keys that the input program did not see (`toos caso`, `maatj`); null where the word holds no
 * such keys.
 */
export function telexOf(word: string): Spelling | null {
  const keys = word.toLowerCase()
  if (!/^[a-z]{2,12}$/.test(keys)) return null
  let base = ''
  const marks: string[] = []
  for (const key of keys) {
    const last = base.at(-1) ?? ''
    const tone = toneOf[key]
    if (tone && vowel.test(base)) marks.push(tone)
    else if (key === 'w' && /[aou]/.test(last)) marks.push(last === 'a' ? breve : horn)
    else if (key === last && /[aeo]/.test(key)) marks.push(circumflex)
    else if (key === 'd' && base === 'd') marks.push('đ')
    else base += key
  }
  return marks.length === 0 ? null : { base, marks: marks.toSorted().join('') }
}
