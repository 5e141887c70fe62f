/**
 * Xóa hẳn in the backups of one place: what the journal says was removed for good is taken out of every backup there, attached
 * files included. A place that is not there now is rewritten when it is next seen; it remembers how far it was.
 */
import { basename, join } from 'node:path'
import { listBackups } from '../../backup/list-backups.ts'
import type { FileEntry, FileRole } from '../../backup/manifest.ts'
import { collect } from '../../backup/pieces.ts'
import { officeFolder } from '../../backup/place.ts'
import { blobName, readBlob } from '../../backup/read-blob.ts'
import { type RewriteOptions, type Rewritten, rewriteBackups } from '../../backup/rewrite-place.ts'
import { readText } from '../../store/journal.ts'
import { type Purged, purgeLines, purgeSnapshot } from '../../store/purge.ts'
import { parseSnapshot } from '../../store/snapshot.ts'
import { carriesSeal } from '../../vault/sealed-vault.ts'
import { plainVault, type Vault } from '../../vault/vault.ts'

export type PlacePurge = Pick<RewriteOptions, 'disk' | 'place' | 'officeId' | 'signal' | 'onProgress'> & {
  vault: Vault
  /** All that was ever removed for good (`listPurged`). */
  purged: readonly Purged[]
}

/** Not `.json`: it is no manifest. */
const memoryName = 'purged-to'

/**
 * Rewrites the backups of the office in a place unless that was done for all of `purged` before; null then. To be run alone
 * at the place (`inPlace`). Throws what `rewriteBackups` throws; asked again it goes on.
 */
export async function purgePlace(options: PlacePurge): Promise<Rewritten | null> {
  const { disk, place, officeId, vault, purged, signal, onProgress } = options
  const last = Math.max(0, ...purged.map(({ seq }) => seq))
  const memory = join(officeFolder(place, officeId), memoryName)
  const reached = Number((await disk.read(memory).catch(() => null)) ?? 0)
  if (last === 0 || reached >= last) return null
  const gone = await goneContents(options)
  const rewritten = await rewriteBackups({
    ...{ disk, place, officeId, signal, onProgress },
    mark: `purge ${last}`,
    transform: (role, _path, bytes) => purgeFile(role, bytes, purged, vault),
    transformStream: (path) => (gone.has(basename(path)) ? 'remove' : null),
  })
  // What could not be read may become readable again: it is tried at the next sight of the place.
  if (rewritten.unread.length === 0 && (await disk.stat(officeFolder(place, officeId))) !== null)
    await disk.replace(memory, String(last))
  return rewritten
}

async function purgeFile(
  role: FileRole,
  bytes: Uint8Array,
  purged: readonly Purged[],
  vault: Vault,
): Promise<Uint8Array | null | 'remove'> {
  switch (role) {
    case 'segment': {
      const text = textOf(bytes)
      const next = purgeLines(text, purged, vaultOf(text, vault))
      return next === null ? null : Buffer.from(next, 'utf8')
    }
    case 'snapshot':
      // One that cannot be read tells nothing to anybody, and the journal beside it has everything.
      return purgeSnapshot(bytes, purged, vaultOf(bytes, vault)).catch(() => null)
    case 'drafts':
      return namesAny(textOf(bytes), purged, vault) ? 'remove' : null
    case 'index':
      // It tells how long the segments were; opening makes it anew.
      return 'remove'
    case 'identity':
    case 'attachment':
      return null
  }
}

/** A backup from before the passphrase was set, or from a time without one, is plain. */
const vaultOf = (stored: string | Uint8Array, vault: Vault) => (carriesSeal(stored) ? vault : plainVault)

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8')

function namesAny(text: string, purged: readonly Purged[], vault: Vault): boolean {
  const words = vaultOf(text, vault).openLine(text.trimEnd(), 'drafts') ?? ''
  return purged.some(({ id }) => words.includes(id))
}

/**
 * File names of the content that only attachments had which were removed for good. The backups themselves tell, as long as
 * one has not been rewritten: by then its files are gone with it.
 */
async function goneContents(options: PlacePurge): Promise<Set<string>> {
  const { disk, place, officeId, vault, purged } = options
  const seqs = new Map(
    purged.flatMap(({ register, id, seq }) => (register === 'attachment' ? [[id, seq]] : [])),
  )
  const gone = new Set<string>()
  const needed = new Set<string>()
  if (seqs.size === 0) return gone
  const folder = officeFolder(place, officeId)
  const note = (seq: number, id: string, hash: unknown) => {
    if (typeof hash === 'string') (seq < (seqs.get(id) ?? 0) ? gone : needed).add(hash)
  }
  const seen = new Set<string>()
  for (const backup of await listBackups(disk, place, officeId))
    for (const file of backup.state === 'whole' ? backup.manifest.files : []) {
      if (seen.has(blobName(file))) continue
      seen.add(blobName(file))
      await noteContents({ disk, folder, vault, note }, file)
    }
  const names = [...gone].filter((hash) => !needed.has(hash))
  return new Set(names.flatMap((hash) => [hash, vault.nameOf(hash)]))
}

type Noting = {
  disk: PlacePurge['disk']
  folder: string
  vault: Vault
  note(seq: number, id: string, hash: unknown): void
}

/** Notes which attachment had which content, as a journal file or a snapshot tells it; a damaged one tells nothing. */
async function noteContents({ disk, folder, vault, note }: Noting, file: FileEntry): Promise<void> {
  if (file.role !== 'segment' && file.role !== 'snapshot') return
  const bytes = await collect(readBlob(disk, folder, file)).catch(() => new Uint8Array())
  if (file.role === 'segment') {
    const text = textOf(bytes)
    for (const line of readText(text, vaultOf(text, vault)).lines)
      for (const { register, id, before, after } of line?.entry.changes ?? [])
        if (register === 'attachment')
          for (const one of [before, after]) note(line?.entry.seq ?? 0, id, one?.hash)
    return
  }
  const own = vaultOf(bytes, vault)
  const plain = own.isSealed ? collect(own.openPieces(once(bytes), 'snapshot')) : Promise.resolve(bytes)
  const snapshot = await plain.then(parseSnapshot).catch(() => null)
  for (const { id, hash } of snapshot?.records.attachment ?? []) note(snapshot?.seq ?? 0, id, hash)
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
