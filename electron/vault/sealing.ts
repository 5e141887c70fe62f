/** The two operations all sealing is made of: AES-256-GCM and deriving one key from another (HKDF-SHA256). */
import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'

/** So many unpredictable bytes. */
export type Random = (size: number) => Uint8Array

/** Bytes of every key. */
export const keySize = 32
export const nonceSize = 12
export const tagSize = 16

const cipher = 'aes-256-gcm'
const options = { authTagLength: tagSize }

/**
 * The sealed bytes: as many as `plain` has, and the tag. `context` is bound in: what was sealed in one context opens in no
 * other. The same key must never see the same nonce twice.
 */
export function seal(key: Uint8Array, nonce: Uint8Array, plain: Uint8Array, context: string): Buffer {
  const sealing = createCipheriv(cipher, key, nonce, options).setAAD(Buffer.from(context, 'utf8'))
  const sealed = sealing.update(plain)
  sealing.final()
  return Buffer.concat([sealed, sealing.getAuthTag()])
}

/** What was sealed; null when anything at all is different from when it was: key, nonce, context or a single bit. */
export function open(key: Uint8Array, nonce: Uint8Array, sealed: Uint8Array, context: string): Buffer | null {
  if (nonce.length !== nonceSize || sealed.length < tagSize) return null
  const opening = createDecipheriv(cipher, key, nonce, options)
    .setAAD(Buffer.from(context, 'utf8'))
    .setAuthTag(sealed.subarray(sealed.length - tagSize))
  const plain = opening.update(sealed.subarray(0, sealed.length - tagSize))
  try {
    opening.final()
    return plain
  } catch {
    return null
  }
}

/** The key for one use, made of another key. It tells nothing of that key, nor of those for other uses. */
export function deriveKey(from: Uint8Array, salt: Uint8Array, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', from, salt, Buffer.from(use, 'utf8'), keySize))
}
