/** The blobs of one office in a place, for writing: each content once, each new one read back before it counts. */
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
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
  /** Bytes of content kept anew by this store (before packing). */
  added(): number
  /** Takes away what this store kept anew and nobody refers to yet. */
  undo(): Promise<void>
}

const temporaryName = /\.tmp$/

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
  const blobs = join(folder, 'blobs')
  await disk.makeFolder(blobs)
  const present = new Set(await listBlobs(disk, folder, true))
  const verified = new Set([...trusted].filter((name) => present.has(name)))
  /** Kept anew and not there before: a damaged blob that was written anew has others that refer to it. */
  const fresh: BlobRef[] = []
  let added = 0

  const settle = async (temporary: string, ref: BlobRef): Promise<BlobRef> => {
    const path = blobPath(folder, ref)
    const name = blobName(ref)
    if (verified.has(name) || (present.has(name) && (await isWhole(disk, path, ref)))) {
      await disk.remove(temporary)
    } else {
      if (!(await isWhole(disk, temporary, ref))) throw new BackupError('backup-failed', { path: temporary })
      await disk.makeFolder(join(blobs, ref.hash.slice(0, 2)))
      await disk.move(temporary, path)
      if (!present.has(name)) fresh.push(ref)
      added += ref.size
    }
    present.add(name)
    verified.add(name)
    return ref
  }
  const withTemporary = async (work: (temporary: string) => Promise<BlobRef>): Promise<BlobRef> => {
    const temporary = join(blobs, `${randomBytes(8).toString('hex')}.tmp`)
    try {
      return await work(temporary)
    } catch (error) {
      await disk.remove(temporary).catch(() => undefined)
      throw error
    }
  }
  return {
    has: (ref) => verified.has(blobName(ref)),
    put: (pieces, isPacked) =>
      withTemporary(async (temporary) => {
        const content = measure(pieces)
        await disk.create(temporary, isPacked ? pack(content.pieces) : content.pieces)
        return settle(temporary, { hash: content.hash(), size: content.size(), isPacked })
      }),
    putLink: (path, pieces) =>
      withTemporary(async (temporary) => {
        const found = await measureAll(pieces)
        await disk.link(path, temporary)
        return settle(temporary, { ...found, isPacked: false })
      }),
    added: () => added,
    undo: async () => {
      for (const ref of fresh.splice(0)) await disk.remove(blobPath(folder, ref))
    },
  }
}

/** Names of all blobs of an office; leftovers of interrupted writing are passed over or, when asked for, taken away. */
export async function listBlobs(disk: Disk, folder: string, removesLeftovers: boolean): Promise<string[]> {
  const found: string[] = []
  const blobs = join(folder, 'blobs')
  for (const entry of await disk.list(blobs)) {
    const inner = join(blobs, entry)
    if (temporaryName.test(entry)) {
      if (removesLeftovers) await disk.remove(inner)
    } else if (/^[0-9a-f]{2}$/.test(entry)) {
      found.push(...(await disk.list(inner)).filter((name) => /^[0-9a-f]{64}(\.gz)?$/.test(name)))
    }
  }
  return found
}
