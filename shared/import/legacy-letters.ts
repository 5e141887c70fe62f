/** Text typed in the fonts of before Unicode looks like noise to every program of today: it is recognised, and told. Pure. */

export type LegacyLetters = 'tcvn3' | 'vni'

const letters = /\p{L}/gu
// Letters that no text in an old encoding has by accident.
const vietnamese = /[\u1ea0-\u1ef9ăđơưĂĐƠƯ]/gu
// .VnTime: `Quy chÕ phèi hîp`; marks of trade and money stand for letters.
const tcvn3 = /[®µ¶·¸¹¨»¼½¾©ª«¬\u00adÕÖ×ØÜÝÞßæçñòóõö÷øûþ]/gu
const tcvn3Only = /[®µ¶·¸¹¨»¼½¾©ª«¬]/gu
// VNI-Times: `Quy cheá phoái hôïp`; the mark is a letter behind the vowel.
const vni = /[aeiouyöôAEIOUYÖÔ][øùûõïâáàåãäéèúüëØÙÛÕÏÂÁÀÅÃÄÉÈÚÜË]|ñ|Ñ/gu

/** The old encoding that most of a text is in; null for ordinary text. */
export function legacyLetters(text: string): LegacyLetters | null {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  const all = count(letters)
  if (all < 20) return null
  const proper = count(vietnamese)
  const isMost = (hits: number) => hits > all * 0.04 && hits > proper
  if (count(tcvn3Only) > all * 0.01 && isMost(count(tcvn3))) return 'tcvn3'
  return isMost(count(vni)) ? 'vni' : null
}
