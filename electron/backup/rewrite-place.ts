/**
 * Changing what backups hold: for taking out personal data for good, for sealing and unsealing. New blobs come first, then
 * the manifests one by one, and only when no manifest refers to them any more the old blobs go: cut off at any moment, each
 * backup is whole, as it was or as it becomes.
 */
import { join } from 'node:path'
import type { Disk } from '../platform/disk.ts'
import { atPlace, BackupError, heed, saysFull } from './backup-error.ts'
import { type BlobStore, listBlobs, openBlobStore } from './blob-store.ts'
import { manifestNames, readBackup } from './list-backups.ts'
import type { FileEntry, FileRole, Manifest } from './manifest.ts'
import { collect, type Pieces } from './pieces.ts'
import { checkPlace, officeFolder } from './place.ts'
import { blobPath, isWhole, readBlob } from './read-blob.ts'
import { openMemo, type RewriteMemo, removeMemo, unfinishedMark } from './rewrite-memo.ts'
import { isSafePath } from './safe-path.ts'
import { referredBlobs, sweep } from './thin-place.ts'
import type { Progress } from './verify-backup.ts'
import { writeManifest } from './write-manifest.ts'

/** The new content; null: it stays; `remove`: the file leaves the backup. */
type Changed<T> = T | null | 'remove'

export type RewriteOptions = {
  disk: Disk
  place: string
  officeId: string
  /** Names this rewriting: given again after it was cut off, it goes on. */
  mark: string
  /** Called once for each content of each path, attachments excepted. Never for what it made itself. */
  transform(
    role: FileRole,
    path: string,
    bytes: Uint8Array,
  ): Changed<Uint8Array> | Promise<Changed<Uint8Array>>
  /** The same for attachments, piece by piece; they stay as they are when it is not given. */
  transformStream?(
    path: string,
    pieces: AsyncIterable<Uint8Array>,
  ): Changed<AsyncIterable<Uint8Array>> | Promise<Changed<AsyncIterable<Uint8Array>>>
  /** The path of content that was changed, where it depends on the seal; the same path when not given. */
  pathOf?(role: FileRole, path: string): string
  /** What else changes in a manifest: `isSealed`, `head`, `records`. */
  patch?(manifest: Manifest): Partial<Omit<Manifest, 'files' | 'officeId' | 'madeAt'>>
  /** Backups that are right as they are: made after the folder itself was changed. */
  skips?(manifest: Manifest): boolean
  signal?: AbortSignal | undefined
  /** Counted in backups. */
  onProgress?: ((progress: Progress) => void) | undefined
}

export type Rewritten = {
  /** How many manifests were written anew. */
  rewritten: number
  /** Files whose content was damaged already; they stay as they are. */
  damaged: { name: string; path: string }[]
  /** Manifests that cannot be read: what only they refer to was not reached and is still there. */
  unread: string[]
  /** Blobs that are gone. */
  removed: number
}

/**
 * Rewrites all backups of an office in a place. Throws {@link BackupError}: those of `checkPlace`, `backup-place-full`,
 * `backup-place-newer` when a newer version's backup is among them, `backup-stopped`; asked again with the same mark it goes on.
 */
export async function rewriteBackups(options: RewriteOptions): Promise<Rewritten> {
  const { disk, place, officeId, mark, signal, onProgress } = options
  await checkPlace(disk, place)
  return atPlace(disk, place, async () => {
    const folder = officeFolder(place, officeId)
    const names = await manifestNames(disk, folder)
    const result: Rewritten = { rewritten: 0, damaged: [], unread: [], removed: 0 }
    if (names.length === 0) return result
    const trusted = await trustedBlobs(options)
    const memo = await openMemo(disk, folder, mark)
    try {
      const store = await openBlobStore(disk, folder, new Set([...trusted, ...memo.made()]))
      const working: Working = { options, folder, store, memo, result }
      for (const [done, name] of names.entries()) {
        heed(signal)
        await rewriteBackup(working, name)
        onProgress?.({ done: done + 1, total: names.length })
      }
    } finally {
      await memo.close()
    }
    result.removed = await removeReplaced(options, folder, memo.replaced())
    await removeMemo(disk, folder)
    return result
  })
}

/** The mark of a rewriting that was cut off at this place, null when there is none. Throws `backup-place-missing`. */
export async function unfinishedRewriting(
  disk: Disk,
  place: string,
  officeId: string,
): Promise<string | null> {
  await checkPlace(disk, place)
  return atPlace(disk, place, () => unfinishedMark(disk, officeFolder(place, officeId)))
}

async function trustedBlobs({ disk, place, officeId }: RewriteOptions): Promise<Set<string>> {
  const { names, unread } = await referredBlobs(disk, place, officeId)
  for (const name of unread)
    if ((await readBackup(disk, place, officeId, name))?.state === 'newer')
      throw new BackupError('backup-place-newer', { path: name })
  return names
}

type Working = {
  options: RewriteOptions
  folder: string
  store: BlobStore
  memo: RewriteMemo
  result: Rewritten
}

async function rewriteBackup(working: Working, name: string): Promise<void> {
  const { options, folder, result } = working
  const { disk, place, officeId } = options
  const found = await readBackup(disk, place, officeId, name)
  if (found?.state !== 'whole') {
    if (found !== null) result.unread.push(name)
    return
  }
  const { manifest } = found
  if (options.skips?.(manifest)) return
  const patched: Manifest = { ...manifest, ...options.patch?.(manifest) }
  const files: FileEntry[] = []
  for (const file of manifest.files) {
    heed(options.signal)
    const entry = await rewriteFile(working, name, file, patched.isSealed)
    if (entry !== null) files.push(entry)
  }
  const next: Manifest = { ...patched, files }
  if (JSON.stringify(next) === JSON.stringify(manifest)) return
  await working.store.flush()
  await writeManifest(disk, join(folder, name), next)
  result.rewritten += 1
}

async function rewriteFile(
  working: Working,
  name: string,
  file: FileEntry,
  isSealed: boolean,
): Promise<FileEntry | null> {
  const { options, folder, memo, store, result } = working
  const known = memo.find(file)
  // What was made before a cut may have been swept away since.
  if (known === null || (known && store.has(known))) return known
  try {
    const changed = await change(working, file)
    const next = await keep(options, store, file, changed, isSealed)
    await memo.add(file, next)
    return next
  } catch (error) {
    // Whoever works on a damaged attachment meets the damage before the end, where its hash would tell.
    if (saysFull(error) || (await isWhole(options.disk, blobPath(folder, file), file))) throw error
    result.damaged.push({ name, path: file.path })
    return file
  }
}

async function change({ options, folder }: Working, file: FileEntry): Promise<Changed<Pieces>> {
  const stored = readBlob(options.disk, folder, file)
  if (file.role === 'attachment') return (await options.transformStream?.(file.path, stored)) ?? null
  const changed = await options.transform(file.role, file.path, await collect(stored))
  return changed instanceof Uint8Array ? [changed] : changed
}

async function keep(
  { pathOf }: RewriteOptions,
  store: BlobStore,
  file: FileEntry,
  changed: Changed<Pieces>,
  isSealed: boolean,
): Promise<FileEntry | null> {
  if (changed === null) return file
  if (changed === 'remove') return null
  const path = pathOf?.(file.role, file.path) ?? file.path
  if (!isSafePath(path)) throw new BackupError('backup-failed', { path })
  const ref = await store.put(changed, !isSealed && file.role !== 'attachment')
  return { path, role: file.role, ...ref }
}

/** The old blobs go when no manifest refers to them; with all manifests readable, everything else that is unreferred too. */
async function removeReplaced(
  { disk, place, officeId }: RewriteOptions,
  folder: string,
  replaced: ReadonlySet<string>,
): Promise<number> {
  const { names } = await referredBlobs(disk, place, officeId)
  const gone = (await listBlobs(disk, folder)).filter((name) => replaced.has(name) && !names.has(name))
  for (const name of gone) {
    await disk.remove(blobPath(folder, { hash: name.slice(0, 64), isPacked: name.endsWith('.gz') }))
  }
  return gone.length + (await sweep(disk, place, officeId, undefined)).blobs
}
