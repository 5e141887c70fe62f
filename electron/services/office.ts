/** The data folder in use: opening, looking, failing, locking, closing, and the services over it while it is open. */
import type { FolderState } from '#shared/contract/app-state.ts'
import type { PayloadOf } from '#shared/contract/events.ts'
import { Refusal } from '#shared/contract/result.ts'
import type { Day } from '#shared/lib/dates.ts'
import type { Disk } from '../platform/disk.ts'
import { findIdentity, type Identity, type OfficeKind } from '../store/identity.ts'
import type { LockTiming, LockWorld } from '../store/lock-world.ts'
import type { BackUpBefore } from '../store/migrations/migrate.ts'
import type { OpenedFolder, ViewReason } from '../store/open.ts'
import type { Cost } from '../vault/keyring.ts'
import type { Vault } from '../vault/vault.ts'
import { type InPlace, makeInPlace } from './backups/one-at-a-time.ts'
import { type Keys, makeKeys } from './keys.ts'
import { appErrorOf, attend, type Current, type Opening, openServices, openState } from './opening.ts'
import type { Services } from './services.ts'
import { makeUnopened } from './unopened.ts'

export type OfficeParts = {
  disk: Disk
  now: () => string
  newId: () => string
  /** Sixteen bytes of chance, hexadecimal. */
  newSalt: () => string
  lock: { world: LockWorld; timing: LockTiming }
  backUpBefore: BackUpBefore
  /** For tests: bytes after which a file of the journal is finished. */
  segmentSize?: number
  /** Hears of trouble that fails no command: a listener that threw, a folder that did not close cleanly. */
  report: (error: unknown) => void
  /** Tells the screen how far long work on the folder is. */
  tellWork: (progress: PayloadOf<'work.progressed'>) => void
  /** The second backup place that this PC knows of an office; null when there is none. */
  secondPlaceOf?: (officeId: string) => string | null
  /** The day up to which this PC has told the reminders of the office that is open; null when it does not know. */
  remindersToldUpTo?: () => Day | null
  /** For tests: what a passphrase costs to try. */
  keyCost?: Cost
  suggestedPath: string
  /** Fills a fresh sample office; called once, when its folder is new. */
  fillSample: (services: Services, now: string) => Promise<void>
}

/** With what belongs to this run of the program. */
export type WorkingParts = OfficeParts & {
  /** The one queue for work on backup places. The folder's own queue may be waited for outside of it, never inside. */
  inPlace: InPlace
}

/** A folder that is closed and kept from others while its files are worked on. */
export type Held = { path: string; identity: Identity; vault: Vault }

export type FolderChoice = { path: string; kind: OfficeKind }

export type Office = {
  /** What it was made of. */
  readonly parts: WorkingParts
  state(): FolderState
  /** The services of the open folder. Throws `folder-not-chosen` while there is none. */
  services(): Services
  /** The folder that is open, with its vault; throws `folder-not-chosen`. */
  folder(): { path: string; folder: OpenedFolder }
  readonly keys: Keys
  /** Opens a folder, one after another; how it went is told by `state`. `makes`: the folder itself is made when it is missing. */
  open(path: string, kind: OfficeKind, options?: { makes: boolean }): Promise<void>
  /** Opens the folder that could not be opened, or the one that is open, to look at only. */
  view(reason: ViewReason): Promise<void>
  /** Closes the folder, works on its files while nobody else can, and opens it again; throws what `work` throws. */
  maintain<T>(work: (held: Held) => Promise<T>): Promise<T>
  /** The folder that could not be opened for work; throws `not-allowed-now` when it was, `folder-not-chosen` without one. */
  unopened(): FolderChoice
  /**
   * Works on the files of a folder that could not be opened for work, while nobody else can, then opens it. Throws
   * `folder-in-use`, and what `work` throws.
   */
  rescue(work: (folder: FolderChoice) => Promise<void>): Promise<void>
  /** Closes the folder and forgets its key: only the passphrase opens it again. Throws `not-allowed-now` without one. */
  lock(): Promise<void>
  /** Opens a locked folder. Throws `wrong-passphrase`. */
  unlock(secret: string): Promise<void>
  close(): Promise<void>
  /** Closes what is open and goes back to the choice of a folder. */
  leave(): Promise<void>
  onChanged(listener: (state: FolderState) => void): void
  onOpened(listener: (services: Services) => void): void
}

/** The office of this program run; nothing is open yet. */
export function makeOffice(given: OfficeParts): Office {
  const parts: WorkingParts = { ...given, inPlace: makeInPlace() }
  const keys = makeKeys()
  const desk = makeDesk(parts, keys)
  // Two openings at once would make two writers of one folder.
  let queue: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work)
    queue = turn.catch(() => undefined)
    return turn
  }
  desk.onUnsettled((folder, how) => {
    void inTurn(() => desk.openAgain(folder, how))
  })
  return {
    parts,
    state: desk.state,
    services: () => desk.current().services,
    folder: desk.current,
    keys,
    open: (path, kind, options) => inTurn(() => desk.open(path, kind, options ?? {})),
    view: (reason) => inTurn(() => desk.openLast({ view: reason })),
    maintain: (work) => inTurn(() => desk.maintain(work)),
    unopened: desk.unopened,
    rescue: (work) => inTurn(() => desk.rescue(work)),
    lock: () => inTurn(desk.lock),
    unlock: (secret) => inTurn(() => desk.unlock(secret)),
    close: () => inTurn(desk.close),
    leave: () =>
      inTurn(async () => {
        // As in opening: what failed to close cleanly keeps nobody in it.
        await desk.close().catch(parts.report)
        keys.forget()
        desk.become({ state: 'choosing', suggestedPath: parts.suggestedPath, error: null })
      }),
    onChanged: desk.onChanged,
    onOpened: desk.onOpened,
  }
}

/** What is open now and what is said of it; everything here happens one after another. */
function makeDesk(parts: WorkingParts, keys: Keys) {
  let now: Current | null = null
  let last: FolderChoice | null = null
  let state: FolderState = { state: 'choosing', suggestedPath: parts.suggestedPath, error: null }
  let unsettle: (folder: OpenedFolder, how: Opening) => void = () => undefined
  const stateListeners = new Set<(state: FolderState) => void>()
  const openListeners = new Set<(services: Services) => void>()
  const become = (next: FolderState) => {
    state = next
    for (const listener of stateListeners) listener(state)
  }
  const current = () => expectOpen(now)
  const close = async () => {
    const closing = now
    now = null
    closing?.stop()
    await closing?.folder.close()
  }
  const open = async (path: string, kind: OfficeKind, how: Opening) => {
    await close().catch(parts.report)
    last = { path, kind }
    become({ state: 'opening', path })
    try {
      if (how.makes) await parts.disk.makeFolder(path)
      const opened = await openServices(parts, keys, path, kind, how)
      const stop = attend(opened.folder, (next) => unsettle(opened.folder, next), parts.report)
      now = { ...opened, path, kind, stop }
      for (const listener of openListeners) listener(now.services)
      become(openState(now))
    } catch (error) {
      const told = appErrorOf(error)
      become(
        told.code === 'folder-locked' ? { state: 'locked', path } : { state: 'failed', path, error: told },
      )
    }
  }
  const openLast = async (how: Opening) => {
    if (!last) throw new Refusal('folder-not-chosen')
    await open(last.path, last.kind, how)
  }
  const leave = () => {
    now = null
  }
  const handle = {
    current,
    close,
    openLast,
    become,
    leave,
    now: () => now,
    last: () => last,
    state: () => state,
  }
  return {
    current,
    become,
    close,
    open,
    openLast,
    /** Opens anew what has become free, was lost, or no longer is what a view has read; unless it was left meanwhile. */
    openAgain: async (folder: OpenedFolder, how: Opening) => {
      if (now?.folder === folder) await openLast(how)
    },
    onUnsettled: (listener: typeof unsettle) => {
      unsettle = listener
    },
    state: (): FolderState =>
      now && state.state === 'open' ? { ...state, recordCount: now.folder.store.count() } : state,
    ...makeUpkeep(parts, keys, handle),
    ...makeUnopened(parts, handle),
    onChanged: (listener: (state: FolderState) => void) => void stateListeners.add(listener),
    onOpened: (listener: (services: Services) => void) => void openListeners.add(listener),
  }
}

function expectOpen(current: Current | null): Current {
  if (!current) throw new Refusal('folder-not-chosen')
  return current
}

type Upkeep = {
  current(): Current
  close(): Promise<void>
  openLast(how: Opening): Promise<void>
  become(state: FolderState): void
  leave(): void
  state(): FolderState
}

/** Work on the folder's files, and its passphrase. */
function makeUpkeep(parts: OfficeParts, keys: Keys, desk: Upkeep) {
  return {
    maintain: async <T>(work: (held: Held) => Promise<T>): Promise<T> => {
      const { folder, path, stop } = desk.current()
      if (folder.view) throw new Refusal('read-only')
      desk.leave()
      stop()
      desk.become({ state: 'opening', path })
      try {
        return await folder.suspend((held) => work({ path, ...held }))
      } finally {
        await desk.openLast({})
      }
    },
    lock: async () => {
      const { folder, path } = desk.current()
      if (folder.identity.keyring === null) throw new Refusal('not-allowed-now')
      await desk.close().catch(parts.report)
      keys.forget()
      desk.become({ state: 'locked', path })
    },
    unlock: async (secret: string) => {
      const state = desk.state()
      if (state.state !== 'locked') throw new Refusal('not-allowed-now')
      const found = await findIdentity(parts.disk, state.path)
      if (found.state === 'found') await keys.unlock(found.identity, secret)
      await desk.openLast({})
    },
  }
}
