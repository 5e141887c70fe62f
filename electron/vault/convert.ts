/**
 * What is stored plainly, stored sealed, and the other way round: for giving a folder a passphrase or taking it away. What has
 * the wanted form already stays as it is, so that a conversion that was cut off is simply run again.
 */
import { carriesSeal } from './sealed-vault.ts'
import { DamagedSeal, type Purpose, type Vault } from './vault.ts'

export type Direction = 'sealing' | 'unsealing'

/** A vault that has the key, and which way to go with it. */
export type Conversion = { readonly vault: Vault; readonly direction: Direction }

/** A stored line in the other form; one that cannot be opened stays as it is. */
export function convertLine(stored: string, purpose: Purpose, { vault, direction }: Conversion): string {
  const isSealed = carriesSeal(stored)
  if (direction === 'sealing') return isSealed ? stored : vault.sealLine(stored, purpose)
  return (isSealed ? vault.openLine(stored, purpose) : null) ?? stored
}

/** The text of a file of lines, line by line; what stands behind the last line feed is one of them. */
export function convertLines(text: string, purpose: Purpose, conversion: Conversion): string {
  const lines = text.split('\n')
  const rest = lines.pop() ?? ''
  const converted = lines.map((line) => `${convertLine(line, purpose, conversion)}\n`).join('')
  return rest === '' ? converted : converted + convertLine(rest, purpose, conversion)
}

/** A text kept as one line when it is sealed, and as it is when not (drafts). */
export function convertText(text: string, purpose: Purpose, conversion: Conversion): string {
  return text === '' ? '' : `${convertLine(text.trimEnd(), purpose, conversion)}\n`
}

/** The bytes of a file kept whole. Null: it stays as it is, having the wanted form already or being unopenable. */
export async function convertBytes(
  stored: Uint8Array,
  purpose: Purpose,
  { vault, direction }: Conversion,
): Promise<Uint8Array | null> {
  if (carriesSeal(stored) === (direction === 'sealing')) return null
  try {
    return await gather(
      direction === 'sealing' ? vault.sealPieces([stored], purpose) : vault.openPieces(once(stored), purpose),
    )
  } catch (error) {
    if (error instanceof DamagedSeal) return null
    throw error
  }
}

/** A file piece by piece, for those too large to be held whole. Throws `DamagedSeal` on the way. */
export function convertPieces(
  stored: AsyncIterable<Uint8Array>,
  purpose: Purpose,
  { vault, direction }: Conversion,
): AsyncIterable<Uint8Array> {
  return direction === 'sealing' ? vault.sealPieces(stored, purpose) : vault.openPieces(stored, purpose)
}

/**
 * A file some lines of which are sealed, for one of those purposes, with these lines opened and every other byte as it was.
 * Null: none opens.
 */
export function openLinesIn(
  stored: Uint8Array,
  purposes: readonly Purpose[],
  vault: Vault,
): Uint8Array | null {
  // Sealed lines are ASCII; whatever stands between them comes through this as it went in.
  const lines = Buffer.from(stored).toString('latin1').split('\n')
  const opened = lines.map((line) =>
    carriesSeal(line) ? purposes.map((purpose) => vault.openLine(line, purpose)).find(isText) : undefined,
  )
  if (!opened.some(isText)) return null
  const bytes = lines.map((line, at) => {
    const text = opened[at]
    return text === undefined ? Buffer.from(line, 'latin1') : Buffer.from(text, 'utf8')
  })
  return Buffer.concat(bytes.flatMap((own, at) => (at === 0 ? [own] : [lineFeed, own])))
}

const lineFeed = Buffer.from('\n')
const isText = (text: string | null | undefined): text is string => typeof text === 'string'

async function gather(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
