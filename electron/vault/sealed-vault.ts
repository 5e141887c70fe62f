/**
 * The vault of a folder with a passphrase. From the data key a key is derived for each purpose, apart for lines and for
 * files, and one for names; what is sealed under one of them opens under no other.
 *
 * A line: `sealed-1:` and, in base64, nonce (12 bytes, random), ciphertext, tag (16). Random nonces may meet. For 2^32 lines
 * under one key the chance that any two ever do is below 2^-32 (NIST SP 800-38D, 8.3, allows exactly that many); an office
 * that makes ten thousand changes on each day would take more than a thousand years to write them.
 *
 * A file: `PHOIHOP-SEALED-1` and a line feed, salt (32 bytes, random), then the frames of `frames.ts`. The salt gives each
 * writing of each file a key of its own, under which the frames' nonces are counted, so there is nothing to meet.
 */
import { createHmac, randomBytes } from 'node:crypto'
import { openFrames, sealFrames } from './frames.ts'
import { deriveKey, keySize, nonceSize, open, type Random, seal } from './sealing.ts'
import { DamagedSeal, type Purpose, type Vault } from './vault.ts'

export type SealedVault = Vault & {
  /** Wipes the keys. From then on everything throws `ForgottenKey`, what is under way too. */
  forget(): void
}

/** Thrown by a vault that was told to forget. */
export class ForgottenKey extends Error {
  constructor() {
    super('forgotten key')
    this.name = 'ForgottenKey'
  }
}

export type VaultOptions = {
  /**
   * True only while a folder is being converted: what carries no mark of a seal is passed through as it is. Otherwise it is
   * damage, for else anyone who can write to the folder could slip something in.
   */
  readonly acceptsPlain?: boolean
  readonly random?: Random
}

const lineMark = 'sealed-1:'
const fileMark = Buffer.from('PHOIHOP-SEALED-1\n', 'latin1')
const saltSize = 32
/** Bytes of content in a frame of a file. Belongs to the format. */
const frameSize = 1 << 18

/** A vault of that key (32 bytes, else `RangeError`). It keeps its own copy; the caller wipes the one given. */
export function makeVault(
  dataKey: Uint8Array,
  { acceptsPlain = false, random = randomBytes }: VaultOptions = {},
): SealedVault {
  const keys = makeKeys(dataKey)
  return {
    isSealed: true,
    ...sealedLines(keys, acceptsPlain, random),
    ...sealedFiles(keys, acceptsPlain, random),
    nameOf: (hash) => createHmac('sha256', keys.of('phoi-hop 1 name')).update(hash, 'utf8').digest('hex'),
    forget: keys.forget,
  }
}

function sealedLines(
  keys: Keys,
  acceptsPlain: boolean,
  random: Random,
): Pick<Vault, 'sealLine' | 'openLine'> {
  const contextOf = (purpose: Purpose) => `phoi-hop 1 line ${purpose}`
  return {
    sealLine: (line, purpose) => {
      const context = contextOf(purpose)
      const nonce = random(nonceSize)
      const sealed = seal(keys.of(context), nonce, Buffer.from(line, 'utf8'), context)
      return lineMark + Buffer.concat([nonce, sealed]).toString('base64')
    },
    openLine: (stored, purpose) => {
      const context = contextOf(purpose)
      const key = keys.of(context)
      if (!stored.startsWith(lineMark)) return acceptsPlain ? stored : null
      const bytes = fromBase64(stored.slice(lineMark.length))
      const plain = bytes && open(key, bytes.subarray(0, nonceSize), bytes.subarray(nonceSize), context)
      return plain === null ? null : plain.toString('utf8')
    },
  }
}

function sealedFiles(
  keys: Keys,
  acceptsPlain: boolean,
  random: Random,
): Pick<Vault, 'sealPieces' | 'openPieces'> {
  const frameSeal = (purpose: Purpose, salt: Uint8Array) => {
    const context = `phoi-hop 1 file ${purpose}`
    return { key: () => deriveKey(keys.of(context), salt, context), context, frameSize }
  }
  return {
    sealPieces: async function* (pieces, purpose) {
      const salt = random(saltSize)
      let head: Uint8Array = Buffer.concat([fileMark, salt])
      for await (const frame of sealFrames(pieces, frameSeal(purpose, salt))) {
        // With the first frame, so that nothing is written when not even that one can be made.
        yield head.length > 0 ? Buffer.concat([head, frame]) : frame
        head = nothing
      }
    },
    openPieces: async function* (stored, purpose) {
      keys.check()
      const { head, rest } = await takeHead(stored, fileMark.length + saltSize)
      try {
        const kind = kindOf(head)
        if (kind === 'cut' || (kind === 'plain' && !acceptsPlain)) throw new DamagedSeal()
        if (kind === 'plain' && head.length > 0) yield head
        const salt = head.subarray(fileMark.length)
        yield* kind === 'sealed' ? openFrames(rest, frameSeal(purpose, salt)) : whileKept(keys, rest)
      } finally {
        await rest.return(undefined)
      }
    },
  }
}

/** Whether a line, or (the beginning of) a file, says of itself that it is sealed; whether it opens is another matter. */
export function carriesSeal(stored: string | Uint8Array): boolean {
  if (typeof stored === 'string') return stored.startsWith(lineMark)
  return Buffer.from(stored.subarray(0, fileMark.length)).equals(fileMark)
}

/** Bytes of a file's beginning that `carriesSeal` wants to see. */
export const sealMarkSize = fileMark.length

type Keys = ReturnType<typeof makeKeys>

const nothing = new Uint8Array(0)

/** The keys for each use, made when they are first wanted. */
function makeKeys(dataKey: Uint8Array) {
  if (dataKey.length !== keySize) throw new RangeError(`a data key has ${keySize} bytes`)
  const root = Buffer.from(dataKey)
  const derived = new Map<string, Buffer>()
  let isForgotten = false
  const check = () => {
    if (isForgotten) throw new ForgottenKey()
  }
  return {
    check,
    of: (use: string): Buffer => {
      check()
      const key = derived.get(use) ?? deriveKey(root, nothing, use)
      derived.set(use, key)
      return key
    },
    forget: () => {
      isForgotten = true
      for (const key of [root, ...derived.values()]) key.fill(0)
      derived.clear()
    },
  }
}

/** The bytes; null unless the text is written exactly as base64 writes them (Node forgives stray signs and last bits). */
function fromBase64(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64')
  return bytes.toString('base64') === text ? bytes : null
}

/** The first `size` bytes (fewer when there are no more), and what follows. `rest` must be run to its end or returned. */
async function takeHead(stored: AsyncIterable<Uint8Array>, size: number) {
  const rest = headFirst(stored, size)
  const first = await rest.next()
  return { head: first.done ? Buffer.alloc(0) : Buffer.from(first.value), rest }
}

async function* headFirst(stored: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Uint8Array> {
  let head: Buffer | null = Buffer.alloc(0)
  for await (const piece of stored) {
    if (head === null) {
      yield piece
      continue
    }
    head = Buffer.concat([head, piece])
    if (head.length < size) continue
    const whole: Buffer = head
    head = null
    yield whole.subarray(0, size)
    yield whole.subarray(size)
  }
  if (head !== null) yield head
}

/** `cut`: the beginning of a sealed file, of which not even the whole head is there. */
function kindOf(head: Buffer): 'sealed' | 'cut' | 'plain' {
  const count = Math.min(head.length, fileMark.length)
  if (count === 0 || !head.subarray(0, count).equals(fileMark.subarray(0, count))) return 'plain'
  return head.length === fileMark.length + saltSize ? 'sealed' : 'cut'
}

async function* whileKept(keys: Keys, pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    keys.check()
    yield piece
  }
}
