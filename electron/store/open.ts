/** Opening a data folder: identity, lock, snapshot, the journal after it; every kind of trouble is its own error. */
import { type AppError, Refusal } from '#shared/contract/result.ts'
import type { ReadModel } from '#shared/registers/define-register.ts'
import type { Disk } from '../platform/disk.ts'
import type { Vault } from '../vault/vault.ts'
import { onDisk } from './disk-errors.ts'
import { type Converting, finishConverting } from './finish-converting.ts'
import { makeFollower } from './follow.ts'
import { findIdentity, type Identity, newIdentity, type OfficeKind, writeIdentity } from './identity.ts'
import { openInUse } from './in-use.ts'
import { folderLayout, formatVersion } from './layout.ts'
import { acquireLock, type FreeFolder, type LockAttempt } from './lock.ts'
import type { FolderLock } from './lock-hold.ts'
import type { LockTiming, LockWorld } from './lock-world.ts'
import { makeFolder } from './make-folder.ts'
import { setAside } from './mends.ts'
import { type BackUpBefore, knownMigrations, migrateFormat, migrateRecords } from './migrations/migrate.ts'
import { settled, sweep } from './put-in-order.ts'
import { type FolderReading, readFolder } from './read-folder.ts'
import { makeSegments, searchSegments } from './segments.ts'
import { addSnapshot } from './snapshots.ts'
import { makeStore, type Store } from './store.ts'

export type OpenOptions = {
  disk: Disk
  path: string
  now: () => string
  newId: () => string
  /** Sixteen bytes of chance, hexadecimal: see `writeLine`. */
  newSalt: () => string
  actor: (read: ReadModel) => string
  lock: { world: LockWorld; timing: LockTiming }
  /** Hears of listeners that threw and copies that failed; the change they were told of stands all the same. */
  report: (error: unknown) => void
  /** What an empty folder becomes; null: an empty folder is refused. */
  makeKind: OfficeKind | null
  /** The key of a folder with a passphrase; throws `folder-locked` while it is not known. */
  vaultOf(identity: Identity): Vault
  /** Keeps a copy before anything is migrated. */
  backUpBefore: BackUpBefore
  /** For tests: bytes after which a file of the journal is finished. */
  segmentSize?: number
  /** What else there is to a sealing or unsealing that opening carries out: the folder's copies, and telling how far it is. */
  converting?: Converting
  /** How to get a lock that was seen to be stale; null: as anybody gets one. */
  takeLock?: () => Promise<LockAttempt>
}

/** Why a folder can only be looked at. */
export type ViewReason = 'in-use' | 'damaged' | 'chosen'

export type OpenedFolder = {
  store: Store
  identity: Identity
  vault: Vault
  notices: AppError[]
  /** Null: open for work. */
  view: { reason: ViewReason; holder: { host: string; since: string } | null; error: AppError | null } | null
  /** In a view of a folder that is in use: takes in news (false: open anew), and hears when it has become free. */
  look(): Promise<boolean>
  onFree(listener: (free: FreeFolder) => void): void
  /** The folder was lost to somebody else: nothing is written any more. */
  onLost(listener: () => void): void
  /** Closes the store and keeps the folder for `work` on its files; the folder must be opened again afterwards. */
  suspend<T>(work: (held: { identity: Identity; vault: Vault }) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/**
 * Opens a folder for work or makes one of an empty folder; a folder that somebody else has open is opened as a view. What
 * cannot be read is never taken for empty.
 * Throws a `Refusal`: `folder-*`, `foreign-folder`, `newer-version`, `damaged-*`, `missing-*`, `altered-journal`,
 * `folder-locked`, `migration-failed`.
 */
export async function openFolder(options: OpenOptions): Promise<OpenedFolder> {
  const { disk, path } = options
  const params = { path }
  return onDisk(async () => {
    const found = await findIdentity(disk, path)
    if (found.state === 'empty' && options.makeKind === null)
      throw new Refusal('folder-not-empty', { params })
    // Nobody waits for a lock on a folder whose key he does not have.
    if (found.state === 'found') options.vaultOf(found.identity)
    await onDisk(() => disk.probeFolder(path), params)
    const lockOptions = { disk, path, newId: options.newId, ...options.lock }
    return openAttempted(options, await (options.takeLock?.() ?? acquireLock(lockOptions)))
  }, params)
}

async function openAttempted(options: OpenOptions, attempt: LockAttempt): Promise<OpenedFolder> {
  if (attempt.kind === 'in-use')
    return openInUse(options, attempt, {
      view: () => viewFolder(options, 'in-use'),
      take: async (free) => openAttempted(options, await free.take()),
    })
  try {
    return await openHeld(options, attempt.lock)
  } catch (error) {
    await attempt.lock.release().catch(options.report)
    throw error
  }
}

/** Opens a folder to look at, without a lock and without writing; damage that opening for work refuses is shown as far as it can be read. */
export async function viewFolder(options: OpenOptions, reason: ViewReason): Promise<OpenedFolder> {
  return onDisk(
    async () => {
      const { identity } = await expectIdentity(options)
      const vault = options.vaultOf(identity)
      const reading = await readFolder(sourceOf(options, identity, vault))
      return opened(options, identity, vault, reading, null, reason)
    },
    { path: options.path },
  )
}

async function openHeld(options: OpenOptions, lock: FolderLock): Promise<OpenedFolder> {
  const found = await expectIdentity(options)
  const vault = options.vaultOf(found.identity)
  await sweep(options)
  const begun = await readied(options, found, vault)
  // Sealing or unsealing that was cut off is finished before anything else is read.
  const converted = await finishConverting(options, begun, vault, () => lock.assertHeld())
  const ready = converted.identity
  const readyVault = ready === begun ? vault : options.vaultOf(ready)
  const reading = await settled(options, sourceOf(options, ready, readyVault))
  const folder = opened(options, ready, readyVault, reading, lock, null)
  const identity = await migrateRecords(options, folder.store, ready).catch(async (error: unknown) => {
    await folder.store.close()
    throw error
  })
  const mended: AppError[] = found.lost.length > 0 ? [{ code: 'identity-mended' }] : []
  return { ...folder, identity, notices: [...mended, ...converted.notices, ...folder.notices] }
}

/** The folder made, migrated, and with two whole copies of its identity. */
async function readied(options: OpenOptions, found: ExpectedIdentity, vault: Vault): Promise<Identity> {
  const { disk, path, now } = options
  const { identity, isNew, isHealthy, lost } = found
  if (isNew || identity.state === 'making') return makeFolder(disk, path, vault, identity, now())
  if (identity.format < formatVersion) return migrateFormat({ ...options, vault }, identity)
  if (isHealthy) return identity
  for (const file of lost) await setAside(disk, folderLayout(path), file, now(), false)
  return writeIdentity(disk, path, identity)
}

type ExpectedIdentity = { identity: Identity; isHealthy: boolean; lost: string[]; isNew: boolean }

async function expectIdentity(options: OpenOptions): Promise<ExpectedIdentity> {
  const found = await findIdentity(options.disk, options.path)
  if (found.state === 'found') return { ...found, isNew: false }
  if (options.makeKind === null) throw new Refusal('folder-not-empty', { params: { path: options.path } })
  const parts = { officeId: options.newId(), kind: options.makeKind, createdAt: options.now() }
  return {
    identity: newIdentity({ ...parts, applied: knownMigrations() }),
    isHealthy: true,
    lost: [],
    isNew: true,
  }
}

function sourceOf({ disk, path }: OpenOptions, { officeId }: Identity, vault: Vault) {
  return { disk, layout: folderLayout(path), vault, officeId }
}

/** The store over what was read; without a lock it is a view. */
function opened(
  options: OpenOptions,
  identity: Identity,
  vault: Vault,
  reading: FolderReading,
  lock: FolderLock | null,
  reason: ViewReason | null,
): OpenedFolder {
  const { disk, path, now, actor, report, newSalt, segmentSize } = options
  const layout = folderLayout(path)
  const { records, snapshotSeq, entries, end, index, current } = reading
  const store = makeStore({
    officeId: identity.officeId,
    vault,
    segments: makeSegments({
      disk,
      layout,
      index,
      current,
      report,
      ...(segmentSize && { size: segmentSize }),
    }),
    writeSnapshot: (snapshot) => addSnapshot(disk, layout, vault, snapshot),
    mayWrite: lock && (() => lock.assertHeld()),
    newSalt,
    searchPast: (upTo, words) => searchSegments(disk, layout, vault, upTo, words),
    records,
    snapshotSeq,
    entries,
    end,
    now,
    actor,
    report,
  })
  const follower = makeFollower({ disk, layout, vault, store, end, current })
  return {
    store,
    identity,
    vault,
    notices: reading.findings,
    view: reason && { reason, holder: null, error: reading.damage?.error ?? null },
    look: () => follower.look(),
    onFree: () => undefined,
    onLost: (listener) => lock?.onLost(listener),
    suspend: async (work) => {
      if (lock === null) throw new Refusal('read-only')
      try {
        await finish(store)
        await lock.assertHeld()
        return await work({ identity, vault })
      } finally {
        await lock.release()
      }
    },
    close: async () => {
      try {
        await finish(store)
      } finally {
        await lock?.release()
      }
    },
  }
}

/** Whatever fails on the way, the journal has everything. */
async function finish(store: Store): Promise<void> {
  try {
    await store.compact()
  } finally {
    await store.close()
  }
}
