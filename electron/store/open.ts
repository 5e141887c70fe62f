/** Opening a data folder: identity, lock, snapshot, the journal after it; every kind of trouble is its own error. */
import { join } from 'node:path'
import { type AppError, Refusal } from '#shared/contract/result.ts'
import type { ReadModel } from '#shared/registers/define-register.ts'
import type { Disk } from '../platform/disk.ts'
import {
  clearLeftovers,
  diskErrorCode,
  type FolderLock,
  folderLayout,
  type Identity,
  identify,
  lockFolder,
} from './folder.ts'
import { chainStart } from './journal.ts'
import { makeSegments, type ReadSegments, readSegments, searchSegments } from './segments.ts'
import { snapshotFile } from './snapshot.ts'
import { makeStore, type Store } from './store.ts'

export type OpenOptions = {
  disk: Disk
  path: string
  now: () => string
  newId: () => string
  actor: (read: ReadModel) => string
  isAlive: (pid: number) => boolean
  /** Hears of listeners that threw; the change they were told of stands all the same. */
  report: (error: unknown) => void
  /** What an empty folder becomes; null: an empty folder is refused. */
  makeKind: Identity['kind'] | null
}

export type OpenedFolder = { store: Store; identity: Identity; notices: AppError[]; close(): Promise<void> }

/**
 * Opens a folder or makes one of an empty folder. What cannot be read is never taken for empty; missing files are the only
 * emptiness, a gap between them is told.
 * Throws a `Refusal`: `folder-*`, `foreign-folder`, `newer-version`, `damaged-snapshot`, `damaged-journal`, `missing-journal`.
 */
export async function openFolder(options: OpenOptions): Promise<OpenedFolder> {
  const { disk, path, now } = options
  const make = options.makeKind ? { kind: options.makeKind, officeId: options.newId(), now: now() } : null
  const identity = await identify(disk, path, make)
  const lock = await lockFolder(disk, path, now(), options.isAlive)
  try {
    return await openLocked(options, identity, lock)
  } catch (error) {
    await lock.release().catch(() => undefined)
    throw error instanceof Refusal ? error : new Refusal(diskErrorCode(error), { params: { path } })
  }
}

async function openLocked(options: OpenOptions, identity: Identity, lock: FolderLock): Promise<OpenedFolder> {
  const { disk, path, now, actor } = options
  const layout = folderLayout(path)
  await disk.makeFolder(layout.journal)
  await clearLeftovers(disk, path)
  const file = snapshotFile(disk, layout.snapshot)
  const snapshot = await file.read()
  const from = { seq: snapshot?.seq ?? 0, head: snapshot?.head ?? chainStart }
  const read = await readSegments(disk, layout.journal, from)
  if (read.torn) await setTornEndAside(disk, path, read.torn, now())
  const store = makeStore({
    snapshot: file,
    segments: makeSegments(disk, layout.journal, read.current),
    searchPast: (upTo, words) => searchSegments(disk, layout.journal, upTo, words),
    records: snapshot?.records ?? {},
    entries: read.entries,
    seq: read.entries.at(-1)?.seq ?? from.seq,
    head: read.head,
    now,
    actor,
    report: options.report,
  })
  return {
    store,
    identity,
    notices: read.torn ? [{ code: 'damaged-journal', params: { file: read.torn.file, tornEnd: 1 } }] : [],
    close: () => closeInOrder(store, lock),
  }
}

/** Whatever fails on the way, the journal has everything and the folder is given free. */
async function closeInOrder(store: Store, lock: FolderLock): Promise<void> {
  try {
    await store.compact()
  } finally {
    try {
      await store.close()
    } finally {
      await lock.release()
    }
  }
}

/** Keeps the unreadable end in a file of its own and rewrites the segment without it. Its change was never acknowledged. */
async function setTornEndAside(
  disk: Disk,
  path: string,
  torn: NonNullable<ReadSegments['torn']>,
  now: string,
) {
  const layout = folderLayout(path)
  await disk.makeFolder(layout.setAside)
  await disk.replace(join(layout.setAside, `${torn.file}.${now.replace(/\D/g, '')}.torn`), torn.text)
  await disk.replace(join(layout.journal, torn.file), torn.good)
}
