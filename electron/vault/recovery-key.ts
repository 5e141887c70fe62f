/**
 * The recovery key, printed once and put in the safe: 160 random bits as eight groups of four signs and a ninth group that
 * checks them, in Crockford's base32 (https://www.crockford.com/base32.html), which has no I, L, O and U.
 */
import { createHash, randomBytes } from 'node:crypto'
import type { Random } from './sealing.ts'

/** `ok`: well written, though perhaps of another folder. `mistyped`: meant as one. `not-one`: something else. */
export type RecoveryKeyCheck = 'ok' | 'mistyped' | 'not-one'

const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const bitsPerSign = 5
const secretBytes = 20
const secretSigns = (secretBytes * 8) / bitsPerSign
const checkSigns = 4
const groups = /.{4}(?=.)/g

/** A new recovery key as it is printed: `XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX`. */
export function newRecoveryKey(random: Random = randomBytes): string {
  const secret = random(secretBytes)
  return (write(secret, secretSigns) + checkOf(secret)).replace(groups, '$&-')
}

/** Tells a typing error from a key that fits nothing. To be asked after a secret has not opened, for its message. */
export function checkRecoveryKey(text: string): RecoveryKeyCheck {
  if (readRecoveryKey(text) !== null) return 'ok'
  return looksLikeOne(text) ? 'mistyped' : 'not-one'
}

/**
 * The secret bytes of a typed recovery key, null when it is none. Spaces, dashes and dots, small letters, O for 0 and I or
 * L for 1 are forgiven.
 */
export function readRecoveryKey(text: string): Uint8Array | null {
  const typed = bare(text).replaceAll('O', '0').replace(/[IL]/g, '1')
  if (typed.length !== secretSigns + checkSigns) return null
  const secret = read(typed.slice(0, secretSigns))
  return secret !== null && checkOf(secret) === typed.slice(secretSigns) ? secret : null
}

/** Capitals without what people put between groups; NFKC, since a Vietnamese or Asian keyboard may give wide signs. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}\u2212._]/gu, '')
}

/** About as long as one and with figures in it. With a Vietnamese keyboard left on DD has become Đ and AS Á. */
function looksLikeOne(text: string): boolean {
  const letters = bare(text).normalize('NFD').replace(/\p{M}/gu, '').replaceAll('Đ', 'D')
  const figures = letters.replace(/\D/g, '').length
  return /^[0-9A-Z]{26,44}$/.test(letters) && figures >= 2
}

/** Twenty bits, so that one typing error in a million stays unseen. */
function checkOf(secret: Uint8Array): string {
  return write(createHash('sha256').update('phoi-hop recovery key').update(secret).digest(), checkSigns)
}

/** The first bits of the bytes, as many as the signs hold. */
function write(bytes: Uint8Array, count: number): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return Array.from({ length: count }, (_, index) => {
    const own = bits.slice(index * bitsPerSign, (index + 1) * bitsPerSign)
    return signs.charAt(Number.parseInt(own, 2))
  }).join('')
}

function read(text: string): Uint8Array | null {
  const values = [...text].map((sign) => signs.indexOf(sign))
  if (values.includes(-1)) return null
  const bits = values.map((value) => value.toString(2).padStart(bitsPerSign, '0')).join('')
  return Uint8Array.from({ length: bits.length / 8 }, (_, index) =>
    Number.parseInt(bits.slice(index * 8, (index + 1) * 8), 2),
  )
}
