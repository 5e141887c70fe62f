/**
 * What stands between the store and the disk: with a passphrase everything written is sealed (AES-256-GCM), without one it
 * is written as it is. Each kind of thing is sealed for its own purpose, so that no file can be put in another's place.
 */

/** What a sealed thing is for; it is bound into the seal. */
export type Purpose = 'journal' | 'snapshot' | 'drafts' | 'attachment' | 'index' | 'set-aside'

export type Pieces = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>

export type Vault = {
  /** True when there is a key: what is written is unreadable without it. */
  readonly isSealed: boolean
  /** A line as it is written to disk, without line feeds in it. */
  sealLine(line: string, purpose: Purpose): string
  /** The line that was sealed, null when this is none (damaged, of another key, or not sealed where it had to be). */
  openLine(stored: string, purpose: Purpose): string | null
  /** A file as it is written to disk, piece by piece. */
  sealPieces(pieces: Pieces, purpose: Purpose): AsyncIterable<Uint8Array>
  /** What was sealed, piece by piece. Throws `DamagedSeal` for anything that is not exactly what was sealed, to its end. */
  openPieces(stored: AsyncIterable<Uint8Array>, purpose: Purpose): AsyncIterable<Uint8Array>
  /** The name under which content of that SHA-256 is kept: without the key it tells nothing of the content. */
  nameOf(hash: string): string
}

/** Thrown by `openPieces`. */
export class DamagedSeal extends Error {
  constructor() {
    super('damaged seal')
    this.name = 'DamagedSeal'
  }
}

/** A folder without a passphrase: everything is written as it is. */
export const plainVault: Vault = {
  isSealed: false,
  sealLine: (line) => line,
  openLine: (stored) => stored,
  sealPieces: async function* (pieces) {
    for await (const piece of pieces) yield typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece
  },
  openPieces: (stored) => stored,
  nameOf: (hash) => hash,
}
