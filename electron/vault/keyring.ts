/**
 * How the data key is kept: locked up twice in the keyring, once by the passphrase and once by the recovery key. Either one
 * gives it back; changing one of them touches nothing that was sealed. A copy of the folder made before a change still opens
 * with what opened it then.
 */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import {
  canonicalJson,
  type Keyring,
  type KeyringBody,
  slotSaltSize,
  withChecksum,
} from './keyring-schema.ts'
import { newRecoveryKey, readRecoveryKey } from './recovery-key.ts'
import { deriveKey, keySize, nonceSize, open, type Random, seal } from './sealing.ts'

export { type Keyring, keyringSchema, parseKeyring } from './keyring-schema.ts'
export { checkRecoveryKey, newRecoveryKey, type RecoveryKeyCheck } from './recovery-key.ts'

/** scrypt's parameters (RFC 7914). */
export type Cost = { readonly N: number; readonly r: number; readonly p: number }

/** 64 MiB and a quarter of a second on an office PC. Greater ones may be set here at any time: each slot says its own. */
export const usualCost: Cost = { N: 1 << 16, r: 8, p: 1 }

export type KeyringOptions = {
  /** One that was shown to the user before (`newRecoveryKey`); throws `RangeError` when it is none. Else a new one is made. */
  readonly recoveryKey?: string
  readonly cost?: Cost
  readonly random?: Random
}

export type MadeKeyring = {
  readonly keyring: Keyring
  /** 32 bytes; to be wiped (`fill(0)`) when the vault is made. */
  readonly dataKey: Uint8Array
  /** To be shown once and kept nowhere. */
  readonly recoveryKey: string
}

/** A keyring with a new data key. */
export async function makeKeyring(passphrase: string, options: KeyringOptions = {}): Promise<MadeKeyring> {
  const { random = randomBytes, recoveryKey = newRecoveryKey(random) } = options
  const dataKey = random(keySize)
  const mark = markOf(dataKey)
  const keyring = withChecksum({
    version: 1,
    mark,
    passphrase: await passphraseSlot(mark, dataKey, passphrase, options),
    recovery: recoverySlot(mark, dataKey, recoveryKey, random),
  })
  return { keyring, dataKey, recoveryKey }
}

/** The data key, null when `secret` is neither the passphrase nor the recovery key. */
export async function unlockWith(keyring: Keyring, secret: string): Promise<Uint8Array | null> {
  const { mark, recovery, passphrase } = keyring
  const typed = readRecoveryKey(secret)
  // A passphrase may look like a recovery key, so that both are tried; the recovery key costs nothing.
  const recovered = typed && unwrap(mark, recovery, deriveKey(typed, fromText(recovery.salt), recoveryUse))
  return recovered ?? unwrap(mark, passphrase, await passphraseKey(secret, passphrase))
}

/** The keyring with another passphrase; the recovery key stays. Throws `RangeError` for a data key of another keyring. */
export async function changePassphrase(
  keyring: Keyring,
  dataKey: Uint8Array,
  passphrase: string,
  options: Omit<KeyringOptions, 'recoveryKey'> = {},
): Promise<Keyring> {
  const { checksum: _, ...body } = ofKey(keyring, dataKey)
  return withChecksum({ ...body, passphrase: await passphraseSlot(body.mark, dataKey, passphrase, options) })
}

/** The keyring with another recovery key; the passphrase stays. Throws `RangeError` for a data key of another keyring. */
export function renewRecoveryKey(
  keyring: Keyring,
  dataKey: Uint8Array,
  { random = randomBytes, recoveryKey = newRecoveryKey(random) }: Omit<KeyringOptions, 'cost'> = {},
): { readonly keyring: Keyring; readonly recoveryKey: string } {
  const { checksum: _, ...body } = ofKey(keyring, dataKey)
  const recovery = recoverySlot(body.mark, dataKey, recoveryKey, random)
  return { keyring: withChecksum({ ...body, recovery }), recoveryKey }
}

type PassphraseSlot = KeyringBody['passphrase']
type RecoverySlot = KeyringBody['recovery']

const recoveryUse = 'phoi-hop 1 recovery slot'

async function passphraseSlot(
  mark: string,
  dataKey: Uint8Array,
  passphrase: string,
  { cost = usualCost, random = randomBytes }: KeyringOptions,
): Promise<PassphraseSlot> {
  const { N, r, p } = cost
  const head = { kdf: 'scrypt', N, r, p, salt: toText(random(slotSaltSize)) } as const
  return wrap(mark, head, dataKey, await passphraseKey(passphrase, head), random)
}

function recoverySlot(mark: string, dataKey: Uint8Array, recoveryKey: string, random: Random): RecoverySlot {
  const secret = readRecoveryKey(recoveryKey)
  if (secret === null) throw new RangeError('not a recovery key')
  const salt = random(slotSaltSize)
  const head = { kdf: 'hkdf-sha256', salt: toText(salt) } as const
  return wrap(mark, head, dataKey, deriveKey(secret, salt, recoveryUse), random)
}

/** The key that a passphrase makes. NFC: some keyboards write ế as one sign, others as three, and people see no difference. */
function passphraseKey(passphrase: string, slot: Cost & { salt: string }): Promise<Buffer> {
  const { N, r, p } = slot
  // What scrypt takes, and a little for what the two crypto libraries count besides.
  const maxmem = 128 * r * (N + p + 2) + (1 << 20)
  return new Promise((resolve, reject) =>
    scrypt(passphrase.normalize('NFC'), fromText(slot.salt), keySize, { N, r, p, maxmem }, (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  )
}

function wrap<Head extends { kdf: string; salt: string }>(
  mark: string,
  head: Head,
  dataKey: Uint8Array,
  key: Buffer,
  random: Random,
) {
  const nonce = random(nonceSize)
  const wrapped = seal(key, nonce, dataKey, contextOf(mark, head))
  key.fill(0)
  return { ...head, nonce: toText(nonce), wrapped: toText(wrapped) }
}

function unwrap(mark: string, slot: PassphraseSlot | RecoverySlot, key: Buffer): Uint8Array | null {
  const { nonce, wrapped, ...head } = slot
  const dataKey = open(key, fromText(nonce), fromText(wrapped), contextOf(mark, head))
  key.fill(0)
  return dataKey
}

/** The slot's head is bound into its seal: no parameter can be changed, no slot put into another keyring. */
const contextOf = (mark: string, head: object) => canonicalJson({ version: 1, mark, ...head })

const markOf = (dataKey: Uint8Array) => toText(deriveKey(dataKey, Buffer.alloc(0), 'phoi-hop 1 keyring mark'))

/** Another key locked up in the slots would make all that was sealed unreadable for ever. */
function ofKey(keyring: Keyring, dataKey: Uint8Array): Keyring {
  if (!timingSafeEqual(fromText(keyring.mark), fromText(markOf(dataKey))))
    throw new RangeError('the data key of another keyring')
  return keyring
}

const toText = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
const fromText = (text: string) => Buffer.from(text, 'base64url')
