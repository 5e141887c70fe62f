/** Whether a word could be a Vietnamese syllable. Pure; what it is for is telling text from noise, not spelling. */

const onset = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?'
/** Vowels that end a syllable: nothing may follow. */
const open =
  'oai|oay|oeo|oao|uây|uôi|uyu|uya|iêu|yêu|ươi|ươu|' +
  'ai|ao|au|ay|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu|ia|ua|ưa|uơ'
const closed = 'uyê|oa|oă|oe|oo|uâ|uê|uô|uy|iê|yê|ươ|[aăâeêioôơuưy]'
const syllable = new RegExp(`^${onset}(?:${open}|(?:${closed})(?:ng|nh|[mn]|(ch|[cpt]))?)$`, 'u')
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g
/** Sắc and nặng: the tones before c, ch, p, t. */
const stopTone = /[\u0301\u0323]/

/** True for a syllable with one tone at most; letters only, capitals or small. */
export function isSyllable(word: string): boolean {
  const parts = word.toLocaleLowerCase('vi').normalize('NFD')
  if ((parts.match(tones)?.length ?? 0) > 1) return false
  const match = syllable.exec(parts.replace(tones, '').normalize('NFC'))
  return match !== null && (match[1] === undefined || stopTone.test(parts))
}
