/** The blobs of one office in a place, for writing: each content once, each new one read back before it counts. */
import { randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
import type { Disk } from '../platform/disk.ts'
import { BackupError } from './backup-error.ts'
import { measure, measureAll, type Pieces, pack } from './pieces.ts'
import { type BlobRef, blobName, blobPath, isWhole } from './read-blob.ts'

export type BlobStore = {
  /** Whether a blob of that content is there and known to be whole. */
  has(ref: Omit<BlobRef, 'size'>): boolean
  /** Keeps content; answers how it is found again. Throws `backup-failed` when it does not read back as it was written. */
  put(pieces: Pieces, isPacked: boolean): Promise<BlobRef>
  /** Keeps a file by a second name where the volume can do that; `pieces` read it. It must never be written in place. */
  putLink(path: string, pieces: Pieces): Promise<BlobRef>
  /** What was kept is still there after a power cut: before anything speaks of it. */
  flush(): Promise<void>
  /** Bytes of content kept anew by this store (before packing). */
  added(): number
  /** Takes away what this store kept anew and nobody refers to yet. */
  undo(): Promise<void>
}

/**
 * The blobs in the folder of an office. `trusted` names those that a readable manifest refers to: they were read back when
 * they were written. Others that lie there (an interrupted backup left them) are read before they are used.
 * Leftovers of interrupted writing are taken away.
 */
export async function openBlobStore(
  disk: Disk,
  folder: string,
  trusted: ReadonlySet<string>,
): Promise<BlobStore> {
  await disk.makeFolder(join(folder, 'blobs'))
  await removeLeftovers(disk, folder)
  const present = new Set(await listBlobs(disk, folder))
  const verified = new Set([...trusted].filter((name) => present.has(name)))
  const store: Store = { disk, folder, present, verified, fresh: [], unflushed: new Set(), added: 0 }
  return {
    has: (ref) => verified.has(blobName(ref)),
    put: (pieces, isPacked) =>
      withTemporary(store, async (temporary) => {
        const content = measure(pieces)
        await disk.create(temporary, isPacked ? pack(content.pieces) : content.pieces, later)
        return { hash: content.hash(), size: content.size(), isPacked }
      }),
    putLink: (path, pieces) =>
      withTemporary(store, async (temporary) => {
        const found = await measureAll(pieces)
        await disk.link(path, temporary, later)
        return { ...found, isPacked: false }
      }),
    flush: async () => {
      for (const one of store.unflushed) await disk.flushNames(one)
      store.unflushed.clear()
    },
    added: () => store.added,
    undo: async () => {
      for (const ref of store.fresh.splice(0)) await disk.remove(blobPath(folder, ref))
    },
  }
}

/** Nothing speaks of a blob before `flush`: content goes to the device at once, names all together. */
const later = { flushesNames: false }

type Store = {
  disk: Disk
  folder: string
  present: Set<string>
  verified: Set<string>
  /** Kept anew and not there before: a damaged blob that was written anew has others that refer to it. */
  fresh: BlobRef[]
  /** Folders whose new names a power cut may still forget. */
  unflushed: Set<string>
  added: number
}

/** Content comes to the place under a name of its own; only what read back gets the name that says what it is. */
async function withTemporary(store: Store, write: (temporary: string) => Promise<BlobRef>): Promise<BlobRef> {
  const temporary = join(store.folder, 'blobs', `${randomBytes(8).toString('hex')}.tmp`)
  try {
    const ref = await write(temporary)
    await settle(store, temporary, ref)
    return ref
  } catch (error) {
    await store.disk.remove(temporary).catch(() => undefined)
    throw error
  }
}

async function settle(store: Store, temporary: string, ref: BlobRef): Promise<void> {
  const { disk, folder, present, verified } = store
  const path = blobPath(folder, ref)
  const name = blobName(ref)
  if (verified.has(name) || (present.has(name) && (await isWhole(disk, path, ref)))) {
    await disk.remove(temporary)
    // Left by one that was stopped before it flushed, perhaps.
    if (present.has(name)) store.unflushed.add(dirname(path))
  } else {
    if (!(await isWhole(disk, temporary, ref))) throw await unlikeWritten(disk, temporary)
    // There and known by name since it was made: one of 256 for all of them.
    if (!store.unflushed.has(dirname(path))) await makeGroup(store, dirname(path))
    await disk.move(temporary, path, later)
    store.unflushed.add(dirname(path))
    if (!present.has(name)) store.fresh.push(ref)
    store.added += ref.size
  }
  present.add(name)
  verified.add(name)
}

/** It is not what was written; or it is gone, perhaps with the whole place, which is for the place to tell. */
async function unlikeWritten(disk: Disk, path: string): Promise<Error> {
  const isGone = (await disk.stat(path)) === null
  return isGone
    ? Object.assign(new Error(`gone: ${path}`), { code: 'ENOENT' })
    : new BackupError('backup-failed', { path })
}

/** Only within a place that is still there: folders must not grow where an unplugged drive was. */
async function makeGroup({ disk, folder }: Store, path: string): Promise<void> {
  if ((await disk.stat(join(folder, 'blobs'))) === null)
    throw new BackupError('backup-place-missing', { path: folder })
  await disk.makeFolder(path)
}

/** Names of all blobs of an office. */
export async function listBlobs(disk: Disk, folder: string): Promise<string[]> {
  const found: string[] = []
  const blobs = join(folder, 'blobs')
  for (const entry of await disk.list(blobs))
    if (/^[0-9a-f]{2}$/.test(entry))
      found.push(
        ...(await disk.list(join(blobs, entry))).filter((name) => /^[0-9a-f]{64}(\.gz)?$/.test(name)),
      )
  return found
}

/** Takes away what writing that was cut off left in the folder of an office: nothing refers to it. */
export async function removeLeftovers(disk: Disk, folder: string): Promise<void> {
  for (const path of [folder, join(folder, 'blobs')])
    for (const name of await disk.list(path)) if (name.endsWith('.tmp')) await disk.remove(join(path, name))
}
