/** Where everything lies in a data folder (format 2), and what its files are called. */
import { join } from 'node:path'

/** Version of the data folder's layout. A folder with a greater number is refused, one with a smaller is migrated. */
export const formatVersion = 2

export const folderLayout = (path: string) => ({
  folder: path,
  /** Identity, in two copies of which either is enough. */
  identities: [join(path, 'office.json'), join(path, 'office.copy.json')] as const,
  snapshots: join(path, 'snapshots'),
  /** The one snapshot of form 1. */
  formerSnapshot: join(path, 'snapshot.json'),
  journal: join(path, 'journal'),
  index: join(path, 'journal', 'index.json'),
  attachments: join(path, 'attachments'),
  drafts: join(path, 'drafts.json'),
  /** What could not be read, or was replaced by a restore: kept for ever. */
  setAside: join(path, 'set-aside'),
  /** The backup place inside the folder. */
  backups: join(path, 'backups'),
  /** A backup that is laid out before it takes the folder's place. */
  staging: join(path, 'restoring'),
  /** What is taking whose place, until it has. */
  restore: join(path, 'restore.json'),
  lock: join(path, 'lock.json'),
  /** What is being removed for good, until every file has been rewritten. */
  purge: join(path, 'purge.json'),
  /** What going back to the last good change does, until it is done. */
  repair: join(path, 'repair.json'),
  /** Readable changes behind damage that was gone back from, until they are taken in again. */
  salvage: join(path, 'salvage.json'),
})
export type Layout = ReturnType<typeof folderLayout>

const digits = 12

/** `000000000345.ndjson`: the journal file whose first line has that sequence. */
export const segmentName = (first: number) => `${String(first).padStart(digits, '0')}.ndjson`
/** The second copy of a journal file's lines. */
export const mirrorName = (first: number) => `${String(first).padStart(digits, '0')}.copy`
/** The snapshot that holds everything up to a sequence. */
export const snapshotName = (seq: number) => `${String(seq).padStart(digits, '0')}.json`

const segmentPattern = /^\d{12}\.ndjson$/
const mirrorPattern = /^\d{12}\.copy$/
const snapshotPattern = /^\d{12}\.json$/

/** The sequence in a file's name. */
export const seqOfName = (name: string) => Number(name.slice(0, digits))
export const isSegment = (name: string) => segmentPattern.test(name)
export const isMirror = (name: string) => mirrorPattern.test(name)
export const isSnapshot = (name: string) => snapshotPattern.test(name)

/** What a stopped `replace` leaves behind. */
export const isLeftover = (name: string) => /^[\w.-]+\.\d+\.[0-9a-f]{8}\.tmp$/.test(name)
const strangers = /^(lock\..*json|desktop\.ini|Thumbs\.db|\..*)$/i
/** Names that do not make a folder anything but empty. */
export const isIgnored = (name: string) => strangers.test(name) || isLeftover(name)

/** A moment as part of a file's name: `20261122T100000000Z`. */
export const stampOf = (moment: string) => moment.replace(/[^\dTZ]/g, '')
