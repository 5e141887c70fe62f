/** The backups of an office in one place, sealed or unsealed as its folder is. Cut off, it goes on when it is asked again. */
import { join } from 'node:path'
import { rekeyed } from '../store/identity.ts'
import { convertBytes, convertLines, convertPieces, convertText, type Direction } from '../vault/convert.ts'
import type { Keyring } from '../vault/keyring.ts'
import { carriesSeal, sealMarkSize } from '../vault/sealed-vault.ts'
import type { Vault } from '../vault/vault.ts'
import { atPlace } from './backup-error.ts'
import { listBlobs } from './blob-store.ts'
import { listBackups, manifestNames, readBackup } from './list-backups.ts'
import type { FileRole, Manifest } from './manifest.ts'
import { openWords, sealWords } from './manifest-words.ts'
import { collect } from './pieces.ts'
import { officeFolder } from './place.ts'
import { blobName, blobPath, readBlob } from './read-blob.ts'
import { type RewriteOptions, rewriteBackups } from './rewrite-place.ts'

export type PlaceConversion = Pick<
  RewriteOptions,
  'disk' | 'place' | 'officeId' | 'signal' | 'onProgress'
> & {
  keyring: Keyring
  vault: Vault
  direction: Direction
  /** The plain names of attached files by their sealed ones; wanted for unsealing. */
  names: ReadonlyMap<string, string>
}

/**
 * Converts all backups of the office that have the other form, and what of them was damaged before: nobody can restore it, but
 * anybody could read it. Throws what `rewriteBackups` throws.
 */
export async function convertPlace(conversion: PlaceConversion): Promise<void> {
  const { disk, place, officeId, keyring, direction, signal, onProgress } = conversion
  const foreign = await otherKeys(conversion)
  await rewriteBackups({
    ...{ disk, place, officeId, signal, onProgress },
    mark: `${direction} ${keyring.mark}`,
    transform: (role, _path, bytes) => convertFile(conversion, role, bytes),
    transformStream: (_path, pieces) => convertPieces(pieces, 'attachment', conversion),
    pathOf: (role, path) => (role === 'attachment' ? attachmentPath(conversion, path) : path),
    patch: (manifest) => ({ isSealed: direction === 'sealing', ...convertWords(manifest, conversion) }),
    skips: (manifest) => manifest.isSealed === (direction === 'sealing') || foreign.has(manifest.madeAt),
  })
  await atPlace(disk, place, () => convertDamaged(conversion))
}

/**
 * What was damaged before, and what only unreadable manifests know: it keeps its name, at which everybody finds it damaged, and
 * its bytes are converted. An identity says nothing that the folder's own does not say.
 */
async function convertDamaged(conversion: PlaceConversion): Promise<void> {
  const { disk, place, officeId, direction } = conversion
  const folder = officeFolder(place, officeId)
  const convert = async (path: string) => {
    const bytes = await disk.readBytes(path)
    const next = bytes && (await convertBytes(bytes, 'set-aside', conversion))
    if (next) await disk.replace(path, next)
  }
  const identities = new Set<string>()
  for (const name of await manifestNames(disk, folder)) {
    const found = await readBackup(disk, place, officeId, name)
    if (found?.state === 'damaged') await convert(join(folder, name))
    if (found?.state !== 'whole') continue
    for (const file of found.manifest.files) if (file.role === 'identity') identities.add(blobName(file))
  }
  for (const name of await listBlobs(disk, folder)) {
    if (identities.has(name)) continue
    const path = blobPath(folder, { hash: name.slice(0, 64), isPacked: name.endsWith('.gz') })
    const head = (await disk.readBytes(path, 0, sealMarkSize)) ?? new Uint8Array()
    // Files of lines are sealed line by line.
    const isSealed = carriesSeal(head) || carriesSeal(Buffer.from(head).toString('latin1'))
    if (head.length > 0 && isSealed !== (direction === 'sealing')) await convert(path)
  }
}

async function convertFile(
  conversion: PlaceConversion,
  role: FileRole,
  bytes: Uint8Array,
): Promise<Uint8Array | null | 'remove'> {
  switch (role) {
    case 'segment':
      return fromText(bytes, (text) => convertLines(text, 'journal', conversion))
    case 'snapshot':
      return convertBytes(bytes, 'snapshot', conversion)
    case 'drafts':
      return fromText(bytes, (text) => convertText(text, 'drafts', conversion))
    case 'identity': {
      const next = rekeyed(textOf(bytes), conversion.direction, conversion.keyring)
      return next === null || next === 'other-key' ? null : Buffer.from(next, 'utf8')
    }
    case 'index':
      // It tells how long the segments were; opening makes it anew.
      return 'remove'
    case 'attachment':
      return null
  }
}

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8')

function fromText(bytes: Uint8Array, convert: (text: string) => string): Uint8Array | null {
  const text = textOf(bytes)
  const next = convert(text)
  return next === text ? null : Buffer.from(next, 'utf8')
}

function attachmentPath({ vault, direction, names }: PlaceConversion, path: string): string {
  const parts = path.split('/')
  const name = parts.at(-1) ?? ''
  const next = direction === 'sealing' ? vault.nameOf(name) : (names.get(name) ?? name)
  return ['attachments', next.slice(0, 2), next].join('/')
}

function convertWords(
  manifest: Manifest,
  conversion: Pick<PlaceConversion, 'vault' | 'direction'>,
): Partial<Manifest> {
  const convert = (words: string) =>
    conversion.direction === 'sealing'
      ? sealWords(words, conversion.vault)
      : openWords(words, conversion.vault)
  const { officeName, label } = manifest
  return { officeName: convert(officeName), ...(label === undefined ? {} : { label: convert(label) }) }
}

/** Moments of the backups that are sealed with another key, of an earlier time: only their own passphrase opens them. */
async function otherKeys({
  disk,
  place,
  officeId,
  keyring,
  direction,
}: PlaceConversion): Promise<Set<string>> {
  const found = new Set<string>()
  if (direction === 'sealing') return found
  for (const backup of await listBackups(disk, place, officeId)) {
    if (backup.state !== 'whole' || !backup.manifest.isSealed) continue
    for (const file of backup.manifest.files.filter(({ role }) => role === 'identity')) {
      const stored = readBlob(disk, officeFolder(place, officeId), file)
      const text = textOf(await collect(stored).catch(() => new Uint8Array()))
      if (rekeyed(text, direction, keyring) === 'other-key') found.add(backup.manifest.madeAt)
    }
  }
  return found
}
