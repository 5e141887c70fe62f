/**
 * What is stored in one vault, stored in another: for giving a folder a passphrase or taking it away. A conversion that was
 * cut off is simply run again, from a vault that accepts plain content: what is converted already is converted once more.
 */
import type { Purpose, Vault } from './vault.ts'

/**
 * The text of a file of lines. A last line without its line feed was never acknowledged and is left out. Null when one of
 * the others cannot be opened.
 */
export function convertLines(text: string, purpose: Purpose, from: Vault, to: Vault): string | null {
  let converted = ''
  for (const line of text.split('\n').slice(0, -1)) {
    const opened = from.openLine(line, purpose)
    if (opened === null) return null
    converted += `${to.sealLine(opened, purpose)}\n`
  }
  return converted
}

/** The bytes of a file written in pieces. Throws `DamagedSeal` on the way when it is not what was sealed. */
export function convertPieces(
  stored: AsyncIterable<Uint8Array>,
  purpose: Purpose,
  from: Vault,
  to: Vault,
): AsyncIterable<Uint8Array> {
  return to.sealPieces(from.openPieces(stored, purpose), purpose)
}
