/** Where the content of backups lies, and how it is read back: what comes out is exactly what went in, or an error. */
import { join } from 'node:path'
import { codeOf, type Disk } from '../platform/disk.ts'
import { BackupError, heed } from './backup-error.ts'
import type { FileEntry, Manifest } from './manifest.ts'
import { measure, type Pieces, unpack } from './pieces.ts'

/** Which content, and in which form it is kept. */
export type BlobRef = Pick<FileEntry, 'hash' | 'size' | 'isPacked'>

export const blobName = (ref: Omit<BlobRef, 'size'>): string => `${ref.hash}${ref.isPacked ? '.gz' : ''}`

/** The blob's path within the folder of an office. */
export function blobPath(folder: string, ref: Omit<BlobRef, 'size'>): string {
  return join(folder, 'blobs', ref.hash.slice(0, 2), blobName(ref))
}

/** The names of the blobs that backups refer to. */
export function blobNames(manifests: readonly Manifest[]): Set<string> {
  return new Set(manifests.flatMap((manifest) => manifest.files.map(blobName)))
}

/**
 * The content of a stored file, unpacked, piece by piece. Only when all pieces came without an error was the content what
 * the reference says: throws `backup-damaged` with the path for a missing, altered, cut or oversized one. Other troubles of
 * the system are thrown as they are.
 */
export async function* readBlobAt(disk: Disk, path: string, ref: BlobRef): AsyncGenerator<Uint8Array> {
  const damaged = (cause?: unknown) => new BackupError('backup-damaged', { path }, { cause })
  const stored: Pieces = disk.stream(path)
  let seen = 0
  const content = measure(ref.isPacked ? unpack(stored) : stored, (bytes) => {
    seen += bytes
    // A packed file may unfold to anything: no more is taken than was put in.
    if (seen > ref.size) throw damaged()
  })
  try {
    yield* content.pieces
  } catch (error) {
    throw codeOf(error) === 'ENOENT' || codeOf(error).startsWith('Z_') ? damaged(error) : error
  }
  if (seen !== ref.size || content.hash() !== ref.hash) throw damaged()
}

/** {@link readBlobAt} for a blob in the folder of an office. */
export const readBlob = (disk: Disk, folder: string, ref: BlobRef): AsyncGenerator<Uint8Array> =>
  readBlobAt(disk, blobPath(folder, ref), ref)

/** Whether a stored file is whole. Other troubles of the system are thrown, and `backup-stopped`. */
export async function isWhole(
  disk: Disk,
  path: string,
  ref: BlobRef,
  signal?: AbortSignal,
): Promise<boolean> {
  try {
    for await (const _ of readBlobAt(disk, path, ref)) heed(signal)
    return true
  } catch (error) {
    if (error instanceof BackupError && error.code === 'backup-damaged') return false
    throw error
  }
}
