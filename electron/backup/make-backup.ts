/**
 * Makes one backup of a data folder in a place. What is there already is not written again, what is known is not even read:
 * the effort follows what is new. The manifest comes last, so that a backup is either complete or not there.
 */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { codeOf, type Disk } from '../platform/disk.ts'
import { aFewAtOnce } from './a-few-at-once.ts'
import { atPlace, BackupError, heed, saysFull } from './backup-error.ts'
import { type BlobStore, openBlobStore } from './blob-store.ts'
import { manifestNames, readBackup } from './list-backups.ts'
import {
  type BackupReason,
  type FileEntry,
  type FileRole,
  type Manifest,
  manifestForm,
  manifestName,
  product,
} from './manifest.ts'
import { bounded } from './pieces.ts'
import { checkPlace, officeFolder } from './place.ts'
import { blobNames } from './read-blob.ts'
import { unsafePaths } from './safe-path.ts'
import type { Progress } from './verify-backup.ts'
import { writeManifest } from './write-manifest.ts'

export type SourceFile = {
  /** Relative to the data folder, forward slashes. */
  path: string
  role: FileRole
  /** Bytes that belong to the backup: a journal file may have grown since. */
  size: number
  /** Its bytes never change: a closed segment, a snapshot, an attachment. */
  isImmutable?: boolean
}

/** A data folder at one moment. */
export type BackupSource = Pick<
  Manifest,
  'officeId' | 'kind' | 'officeName' | 'format' | 'seq' | 'head' | 'isSealed' | 'records'
> & { folder: string; files: readonly SourceFile[] }

export type BackupOptions = {
  disk: Disk
  place: string
  source: BackupSource
  /** The moment of making. */
  now: string
  reason: BackupReason
  label?: string | undefined
  /** For a place on the volume of the data folder: attachments get a second name instead of a copy. */
  linksFiles?: boolean | undefined
  /** Reads everything, also what is known, and writes damaged blobs anew: after {@link verifyBackup} found some. */
  isThorough?: boolean | undefined
  signal?: AbortSignal | undefined
  /** Bytes read of the files that had to be read. */
  onProgress?: ((progress: Progress) => void) | undefined
}

export type MadeBackup = {
  name: string
  manifest: Manifest
  /** Bytes of content the place did not hold before. */
  added: number
}

/**
 * Makes a backup. The place must have been prepared. Throws {@link BackupError}: `backup-place-missing`, `-full`, `-foreign`,
 * `-newer`, `backup-stopped`, and `backup-failed` (with the path) when a file of the source is not there, is shorter than
 * said, or does not read back. A failed one leaves no manifest; a later one or `thinPlace` takes its leftovers away.
 */
export async function makeBackup(options: BackupOptions): Promise<MadeBackup> {
  const { disk, place, source, signal } = options
  const unsafe = unsafePaths(source.files.map((file) => file.path))[0]
  if (unsafe !== undefined) throw new BackupError('backup-failed', { path: unsafe })
  heed(signal)
  await checkPlace(disk, place)
  return atPlace(disk, place, async () => {
    const folder = officeFolder(place, source.officeId)
    const names = await manifestNames(disk, folder)
    const previous = await previousOf(disk, place, source.officeId, names, options.now)
    const trusted = options.isThorough ? [] : previous === null ? [] : [previous]
    const store = await openBlobStore(disk, folder, blobNames(trusted))
    const files = await keepFiles(options, store, previous).catch(async (error: unknown) => {
      // What was kept helps a later try, unless it takes the room that others need.
      if (saysFull(error)) await store.undo().catch(() => undefined)
      throw error
    })
    const manifest = manifestOf(options, files, freeMoment(options.now, names))
    const name = manifestName(manifest.madeAt)
    await store.flush()
    await writeManifest(disk, join(folder, name), manifest)
    return { name, manifest, added: store.added() }
  })
}

/** The newest readable backup that is not from the future (a clock that was wrong), else the newest readable one. */
async function previousOf(
  disk: Disk,
  place: string,
  officeId: string,
  names: readonly string[],
  now: string,
): Promise<Manifest | null> {
  const own = manifestName(now)
  const newestFirst = names.toReversed()
  const past = newestFirst.filter((name) => name <= own)
  const future = newestFirst.filter((name) => name > own)
  for (const name of [...past, ...future]) {
    const found = await readBackup(disk, place, officeId, name)
    if (found?.state === 'whole') return found.manifest
  }
  return null
}

type Keeping = { options: BackupOptions; store: BlobStore; report: (bytes: number) => void }

async function keepFiles(
  options: BackupOptions,
  store: BlobStore,
  previous: Manifest | null,
): Promise<FileEntry[]> {
  const { source, isThorough } = options
  const known = new Map(previous?.files.map((file) => [file.path, file]))
  const knownOf = (file: SourceFile): FileEntry | null => {
    const before = known.get(file.path)
    const isKnown =
      before !== undefined &&
      file.isImmutable === true &&
      before.size === file.size &&
      before.isPacked === isPacked(source, file) &&
      store.has(before)
    return isKnown && !isThorough ? { ...before, role: file.role } : null
  }
  const total = source.files.reduce((sum, file) => sum + (knownOf(file) ? 0 : file.size), 0)
  let done = 0
  const report = (bytes: number) => {
    heed(options.signal)
    done += bytes
    options.onProgress?.({ done, total })
  }
  return aFewAtOnce(source.files, async (file) => {
    heed(options.signal)
    return knownOf(file) ?? keepFile({ options, store, report }, file)
  })
}

/** Files of text shrink to a tenth; sealed ones and attachments (packed by nature) do not. */
const isPacked = (source: BackupSource, file: SourceFile) => !source.isSealed && file.role !== 'attachment'

async function keepFile(keeping: Keeping, file: SourceFile): Promise<FileEntry> {
  const { source } = keeping.options
  const { path, role } = file
  const isReplacedWhole = role === 'identity' || role === 'index' || role === 'drafts'
  const kept = await (isReplacedWhole ? keepWhole(keeping, file) : keepStreamed(keeping, file))
  if (!isReplacedWhole && kept.size !== file.size) throw new BackupError('backup-failed', { path })
  return { path, role, ...kept, isPacked: isPacked(source, file) }
}

/** A small file that may be replaced by another one at any moment: read in one go, it is one or the other. */
async function keepWhole({ options, store, report }: Keeping, file: SourceFile) {
  const { disk, source } = options
  const bytes = await ofSource(file, disk.readBytes(join(source.folder, ...file.path.split('/'))))
  if (bytes === null) throw new BackupError('backup-failed', { path: file.path, system: 'ENOENT' })
  report(bytes.length)
  const hash = createHash('sha256').update(bytes).digest('hex')
  const ref = { hash, size: bytes.length, isPacked: isPacked(source, file) }
  return store.has(ref) ? ref : store.put([bytes], ref.isPacked)
}

/** A file that only grows or never changes: its first bytes are what they were. */
async function keepStreamed({ options, store, report }: Keeping, file: SourceFile) {
  const { disk, source, linksFiles } = options
  const path = join(source.folder, ...file.path.split('/'))
  const pieces = sourcePieces(file, bounded(disk.stream(path), file.size), report)
  const mayLink = linksFiles === true && file.role === 'attachment' && file.isImmutable === true
  if (mayLink && (await ofSource(file, disk.stat(path)))?.size === file.size)
    return store.putLink(path, pieces)
  return store.put(pieces, isPacked(source, file))
}

/** What fails in reading the data folder is no trouble of the place. */
async function* sourcePieces(
  file: SourceFile,
  pieces: AsyncIterable<Uint8Array>,
  report: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  const reading = pieces[Symbol.asyncIterator]()
  try {
    for (;;) {
      const next = await ofSource(file, reading.next())
      if (next.done) return
      report(next.value.length)
      yield next.value
    }
  } finally {
    await reading.return?.()
  }
}

async function ofSource<T>(file: SourceFile, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw new BackupError('backup-failed', { path: file.path, system: codeOf(error) }, { cause: error })
  }
}

/** Two backups of one moment get two names: the later one says a millisecond more. */
function freeMoment(now: string, names: readonly string[]): string {
  let time = Date.parse(now)
  while (names.includes(manifestName(new Date(time).toISOString()))) time += 1
  return new Date(time).toISOString()
}

function manifestOf({ source, reason, label }: BackupOptions, files: FileEntry[], madeAt: string): Manifest {
  const { officeId, kind, officeName, format, seq, head, isSealed, records } = source
  const own = { officeId, kind, officeName, madeAt, reason, ...(label ? { label } : {}) }
  return { product, form: manifestForm, ...own, format, seq, head, isSealed, records, files }
}
