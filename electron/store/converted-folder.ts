/** A data folder that is being stored in the other form, and one file of it. */
import type { Disk } from '../platform/disk.ts'
import type { Conversion } from '../vault/convert.ts'
import type { Keyring } from '../vault/keyring.ts'
import type { Layout } from './layout.ts'

export type ConvertedFolder = Conversion & {
  readonly disk: Disk
  readonly layout: Layout
  /** The key slots: what belongs to the key, and what copies of the identity become when they are sealed. */
  readonly keyring: Keyring
  /** This moment, UTC. */
  now(): string
  /** Awaited before each file: throws when the folder is no longer ours. */
  mayWrite(): Promise<void>
  /** So many bytes of the folder are dealt with. */
  tell(bytes: number): void
}

/** One file that is held whole; null: it stays as it is. */
export async function convertFile(
  { disk, mayWrite, tell }: ConvertedFolder,
  file: string,
  convert: (bytes: Uint8Array) => Promise<Uint8Array | string | null>,
): Promise<void> {
  const bytes = await disk.readBytes(file)
  if (bytes === null) return
  const next = await convert(bytes)
  if (next !== null) {
    await mayWrite()
    await disk.replace(file, next)
  }
  tell(bytes.length)
}
