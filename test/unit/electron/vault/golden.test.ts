/**
 * The sealed forms as they were first written. They lie in the folders of offices: a later version may write others, but
 * must read these for ever. Never put new values here; add a second set beside the first.
 */
import { createHash, scryptSync, webcrypto } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { makeKeyring, parseKeyring, unlockWith } from '#electron/vault/keyring.ts'
import { makeVault } from '#electron/vault/sealed-vault.ts'
import { countedRandom, cut, joined } from './pieces.ts'

const passphrase = 'Giữ kín'
const recoveryKey = '4PAN-T398-192Y-XABQ-1AVY-D7CG-N0S8-9NZT-JD9B'
const dataKey = Buffer.from('cf216ce8ff13a02c50082991d7a0ee086172aa8b65396d8b4d666e57d4c2ac4c', 'hex')
const keyring = {
  version: 1,
  mark: 'M7prI6vlq7vwmwWVYLPBNPDitMjdLtIAVSsTG-fcFmI',
  passphrase: {
    kdf: 'scrypt',
    N: 1024,
    r: 8,
    p: 1,
    salt: 'K36ToYqGvg8A_sDcYvp7qm7z3fa088VMqhDlub_u49k',
    nonce: 'MHM8q7nt4n8CcFqu',
    wrapped: 'vLlkuoF5ZIM0zo-k9f4_BxU9lCH0YlyMnNmuqul8T7nV6_kZmI92ZLYxfbgyV8Yi',
  },
  recovery: {
    kdf: 'hkdf-sha256',
    salt: 'gu9t5K-SkBvFwpuQMPVvjhpXUSbidRyLrff5pgpfFs0',
    nonce: 'R4SO6334OH5HyTqf',
    wrapped: '28zTzdyovBvLKTde4dgad2bErBIzQ9ZllT3Ssp0xVIGoyv5M-xN2aZWO9v6D42eI',
  },
  checksum: 'sKUKj9rONbNvbuKH-SE4FI6VZvwq9f6HxC4y8NBTDG8',
} as const

const line = {
  plain: '{"seq":1,"note":"Đã xong"}',
  stored: 'sealed-1:ZKk6wZWvBuyMkZU0v9m3/RrzJpBpZs/9D9qyKPBHal+FJUydx4/IL6xxrINfpIygDDc2Qsh5ZrE=',
}
const file = {
  plain: 'Kế hoạch phối hợp',
  stored: Buffer.from(
    'UEhPSUhPUC1TRUFMRUQtMQqQLKoUL19qUFfoNohF/xTc7mZQBiILLv90oC5iJ12uFXFxbwtCjMxvi3loEJ6lqQuepVGVpfnKrQdliXMX0zNKEpIWCDCbfi0R',
    'base64',
  ),
}
const large = {
  plain: Buffer.alloc(600_000, 7),
  storedHash: '02363fc0fc2107db98bb49e7714e74f04ad8f4cefcc310217a72a3e855ade069',
}
const name = {
  hash: 'ab'.repeat(32),
  stored: 'b1394d840f4168b89ede2285339fa49d270efe2e98601661686672d77aa4b6c9',
}

describe('what the first version wrote', () => {
  test('opens', async () => {
    const parsed = parseKeyring(keyring)
    if (parsed === 'damaged') throw new Error('the golden keyring counts as damaged')
    for (const secret of [passphrase, recoveryKey]) expect(await unlockWith(parsed, secret)).toEqual(dataKey)
    const vault = makeVault(dataKey)
    expect(vault.openLine(line.stored, 'journal')).toBe(line.plain)
    expect((await joined(vault.openPieces(cut(file.stored), 'attachment'))).toString()).toBe(file.plain)
    expect(vault.nameOf(name.hash)).toBe(name.stored)
  })

  test('is written again by the same chance', async () => {
    const random = countedRandom('golden keyring')
    const made = await makeKeyring(passphrase, { cost: { N: 1024, r: 8, p: 1 }, random })
    expect(made).toEqual({ keyring, dataKey, recoveryKey })
    const vault = makeVault(dataKey, { random: countedRandom('golden vault') })
    expect(vault.sealLine(line.plain, 'journal')).toBe(line.stored)
    expect(await joined(vault.sealPieces([file.plain], 'attachment'))).toEqual(file.stored)
    const stored = await joined(vault.sealPieces(cut(large.plain, [12_345]), 'snapshot'))
    expect(createHash('sha256').update(stored).digest('hex')).toBe(large.storedHash)
    expect((await joined(vault.openPieces(cut(stored), 'snapshot'))).equals(large.plain)).toBe(true)
  })
})

/** A second reader, made from the description alone and on another interface of cryptography. */
describe('the form is the one described', () => {
  const { subtle } = webcrypto
  const utf8 = (text: string) => Buffer.from(text, 'utf8')
  const derive = async (key: Uint8Array, salt: Uint8Array, use: string) => {
    const base = await subtle.importKey('raw', Buffer.from(key), 'HKDF', false, ['deriveBits'])
    const how = { name: 'HKDF', hash: 'SHA-256', salt: Buffer.from(salt), info: utf8(use) }
    return Buffer.from(await subtle.deriveBits(how, base, 256))
  }
  const decrypt = async (key: Buffer, nonce: Buffer, sealed: Buffer, context: string) => {
    const own = await subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt'])
    const how = { name: 'AES-GCM', iv: nonce, additionalData: utf8(context) }
    return Buffer.from(await subtle.decrypt(how, own, sealed))
  }
  const none = Buffer.alloc(0)

  test('a line', async () => {
    const bytes = Buffer.from(line.stored.slice('sealed-1:'.length), 'base64')
    const use = 'phoi-hop 1 line journal'
    const plain = await decrypt(
      await derive(dataKey, none, use),
      bytes.subarray(0, 12),
      bytes.subarray(12),
      use,
    )
    expect(plain.toString()).toBe(line.plain)
  })

  test('a file', async () => {
    const use = 'phoi-hop 1 file attachment'
    const key = await derive(await derive(dataKey, none, use), file.stored.subarray(17, 49), use)
    const lastOfOne = Buffer.from('000000000000000000000001', 'hex')
    expect((await decrypt(key, lastOfOne, file.stored.subarray(49), use)).toString()).toBe(file.plain)
  })

  test('the slot of the passphrase', async () => {
    const { N, r, p, salt, nonce, wrapped } = keyring.passphrase
    const key = scryptSync(passphrase, Buffer.from(salt, 'base64url'), 32, { N, r, p })
    const context = `{"N":${N},"kdf":"scrypt","mark":"${keyring.mark}","p":${p},"r":${r},"salt":"${salt}","version":1}`
    const [iv, sealed] = [Buffer.from(nonce, 'base64url'), Buffer.from(wrapped, 'base64url')]
    expect(await decrypt(key, iv, sealed, context)).toEqual(dataKey)
  })
})
