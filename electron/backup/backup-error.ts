/** What can go wrong with a backup, as codes; the sentences are made where it is shown. */
import { join } from 'node:path'
import type { Disk } from '../platform/disk.ts'
import { codeOf } from '../platform/disk.ts'

export type BackupCode =
  /** The place is not there (drive unplugged, share not reached) or was never prepared. */
  | 'backup-place-missing'
  /** No room left at the place. */
  | 'backup-place-full'
  /** The folder is in use for something else; nothing is written into it. */
  | 'backup-place-foreign'
  /** The place was made by a newer version of the program. */
  | 'backup-place-newer'
  /** Something of the backup is missing or not what was written. */
  | 'backup-damaged'
  /** The signal was given. */
  | 'backup-stopped'
  | 'backup-failed'

export type BackupErrorDetails = {
  /** The file of the data folder or of the place that is meant. */
  path?: string
  /** The system's own code, `EIO`. */
  system?: string
}

/** The file that makes a folder a place for backups. */
export const markerName = 'phoi-hop-backups.json'

export class BackupError extends Error {
  readonly code: BackupCode
  readonly details: BackupErrorDetails
  constructor(code: BackupCode, details: BackupErrorDetails = {}, options?: ErrorOptions) {
    super([code, details.path, details.system].filter(Boolean).join(' '), options)
    this.name = 'BackupError'
    this.code = code
    this.details = details
  }
}

/** `EFBIG`: a drive whose files end at 4 GB. */
const fullCodes = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])
export const saysFull = (error: unknown): boolean => fullCodes.has(codeOf(error))

/** Runs work at a place; whatever the system throws becomes a {@link BackupError}. */
export async function atPlace<T>(disk: Disk, place: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw await placeTrouble(disk, place, error)
  }
}

/** Content read at a place: its failures are those of {@link atPlace}, whoever it is written by. */
export async function* piecesAtPlace(
  disk: Disk,
  place: string,
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const reading = pieces[Symbol.asyncIterator]()
  try {
    for (;;) {
      const next = await atPlace(disk, place, () => reading.next())
      if (next.done) return
      yield next.value
    }
  } finally {
    await reading.return?.()
  }
}

async function placeTrouble(disk: Disk, place: string, error: unknown): Promise<BackupError> {
  if (error instanceof BackupError) return error
  const system = codeOf(error)
  if (saysFull(error)) return new BackupError('backup-place-full', { system }, { cause: error })
  // What an unplugged drive answers differs from system to system; that the place is gone does not.
  // Where files of ours are gone, folders may have been made anew by what was under way: the marker has not.
  const proof = system === 'ENOENT' ? join(place, markerName) : place
  const code = (await isThere(disk, proof)) ? 'backup-failed' : 'backup-place-missing'
  return new BackupError(code, { system }, { cause: error })
}

async function isThere(disk: Disk, path: string): Promise<boolean> {
  try {
    return (await disk.stat(path)) !== null
  } catch {
    return false
  }
}

/** Throws `backup-stopped` once the signal was given. */
export function heed(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new BackupError('backup-stopped')
}
