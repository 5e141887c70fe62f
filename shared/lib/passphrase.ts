/** How hard a passphrase is to guess, roughly: enough to advise, never to refuse. Pure. */
import { fold } from './vi-text.ts'

export type PassphraseStrength = 'too-short' | 'weak' | 'fair' | 'good'

/** Letters and signs at the least; counted as people count them. */
export const shortestPassphrase = 8

/** What everybody tries first. */
const common = /matkhau|password|passphrase|vanphong|phoihop|12345|qwerty|abc123|111111|000000|(19|20)\d\d$/

/** Advice for a passphrase as typed. Length counts most; few different signs, one kind of signs or a common word take away. */
export function passphraseStrength(text: string): PassphraseStrength {
  const signs = [...text.normalize('NFC')]
  if (signs.length < shortestPassphrase) return 'too-short'
  const bare = fold(text).replaceAll(/\s/g, '')
  const variety = new Set(signs.map((sign) => sign.toLowerCase())).size
  const kinds = [/\p{L}/u, /\d/, /[^\p{L}\d]/u].filter((kind) => kind.test(text)).length
  const points = signs.length + variety + 2 * kinds - (common.test(bare) ? 8 : 0)
  if (variety < 5 || points < 24) return 'weak'
  return points < 30 ? 'fair' : 'good'
}
