/** The key slots as they stand in office.json. What does not carry its own checksum is damaged, whatever it says. */
import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { keySize, nonceSize, tagSize } from './sealing.ts'

export const slotSaltSize = 32
const checksumSize = 32

/** So many bytes in base64url, written the one way it writes them. */
const bytes = (size: number) =>
  v.pipe(
    v.string(),
    v.check((text) => {
      const read = Buffer.from(text, 'base64url')
      return read.length === size && read.toString('base64url') === text
    }, 'not-bytes'),
  )

const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))

const wrappedKey = {
  salt: bytes(slotSaltSize),
  nonce: bytes(nonceSize),
  wrapped: bytes(keySize + tagSize),
}

/** Four times as much memory (256 MiB) and sixteen times as much time as today's: what a file may ask of this PC. */
const mostBlocks = 1 << 21
const mostWork = 1 << 23

const passphraseSlot = v.pipe(
  v.strictObject({
    kdf: v.literal('scrypt'),
    N: whole(1 << 10, 1 << 20),
    r: whole(1, 32),
    p: whole(1, 16),
    ...wrappedKey,
  }),
  v.check(({ N }) => (N & (N - 1)) === 0, 'not-a-power-of-two'),
  v.check(({ N, r, p }) => N * r <= mostBlocks && N * r * p <= mostWork, 'too-costly'),
)

const recoverySlot = v.strictObject({ kdf: v.literal('hkdf-sha256'), ...wrappedKey })

const body = {
  version: v.literal(1),
  /** Made of the data key, tells nothing of it: says to which key the slots belong. */
  mark: bytes(keySize),
  passphrase: passphraseSlot,
  recovery: recoverySlot,
}
const bodySchema = v.strictObject(body)
export type KeyringBody = v.InferOutput<typeof bodySchema>

/** To be used inside the schema of office.json: it refuses damage, unreadable versions and unbearable parameters alike. */
export const keyringSchema = v.pipe(
  v.strictObject({ ...body, checksum: bytes(checksumSize) }),
  v.check(({ checksum, ...rest }) => checksum === checksumOf(rest), 'damaged'),
)
export type Keyring = v.InferOutput<typeof keyringSchema>

/** The keyring in a parsed office.json. `damaged` is never to be told as a wrong passphrase. */
export function parseKeyring(value: unknown): Keyring | 'damaged' {
  const parsed = v.safeParse(keyringSchema, value)
  return parsed.success ? parsed.output : 'damaged'
}

/** The keyring with its checksum. */
export const withChecksum = (body: KeyringBody): Keyring => ({ ...body, checksum: checksumOf(body) })

const checksumOf = (body: KeyringBody) =>
  createHash('sha256').update(canonicalJson(body), 'utf8').digest('base64url')

/** JSON without spaces, the keys of objects in the order of their code units. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
