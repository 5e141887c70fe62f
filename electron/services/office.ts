/** The data folder in use: opening, changing, failing, closing, and the services over it while it is open. */
import type { FolderState } from '#shared/contract/app-state.ts'
import { type AppError, Refusal } from '#shared/contract/result.ts'
import type { Disk } from '../platform/disk.ts'
import { diskErrorCode, type Identity } from '../store/folder.ts'
import { type OpenedFolder, openFolder } from '../store/open.ts'
import { makeServices, type Services } from './services.ts'
import { makeCalendarSource } from './working-calendar.ts'

export type OfficeParts = {
  disk: Disk
  now: () => string
  newId: () => string
  isAlive: (pid: number) => boolean
  /** Hears of trouble that fails no command: a listener that threw, a folder that did not close cleanly. */
  report: (error: unknown) => void
  suggestedPath: string
  /** Fills a fresh sample office; called once, when its folder is new. */
  fillSample: (services: Services, now: string) => Promise<void>
}

export type Office = {
  state(): FolderState
  /** The services of the open folder. Throws `folder-not-chosen` while there is none. */
  services(): Services
  /** Opens a folder, one after another; how it went is told by `state`. `makes`: the folder itself is made when it is missing. */
  open(path: string, kind: Identity['kind'], options?: { makes: boolean }): Promise<void>
  close(): Promise<void>
  /** Closes what is open and goes back to the choice of a folder. */
  leave(): Promise<void>
  onChanged(listener: (state: FolderState) => void): void
  onOpened(listener: (services: Services) => void): void
}

type Current = { folder: OpenedFolder; services: Services; path: string }

/** The office of this program run; nothing is open yet. */
export function makeOffice(parts: OfficeParts): Office {
  let current: Current | null = null
  let state: FolderState = { state: 'choosing', suggestedPath: parts.suggestedPath, error: null }
  const stateListeners = new Set<(state: FolderState) => void>()
  const openListeners = new Set<(services: Services) => void>()
  const become = (next: FolderState) => {
    state = next
    for (const listener of stateListeners) listener(state)
  }
  // Two openings at once would make two writers of one folder.
  let queue: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work)
    queue = turn.catch(() => undefined)
    return turn
  }
  const close = async () => {
    const closing = current
    current = null
    await closing?.folder.close()
  }
  const open = async (path: string, kind: Identity['kind'], makes: boolean) => {
    await close().catch(parts.report)
    become({ state: 'opening', path })
    try {
      if (makes) await parts.disk.makeFolder(path)
      current = await openServices(parts, path, kind)
      for (const listener of openListeners) listener(current.services)
      become(openState(current))
    } catch (error) {
      become({ state: 'failed', path, error: appErrorOf(error) })
    }
  }
  return {
    state: () =>
      current && state.state === 'open' ? { ...state, recordCount: current.folder.store.count() } : state,
    services: () => {
      if (!current) throw new Refusal('folder-not-chosen')
      return current.services
    },
    open: (path, kind, options) => inTurn(() => open(path, kind, options?.makes ?? false)),
    close: () => inTurn(close),
    leave: () =>
      inTurn(async () => {
        // As in opening: what failed to close cleanly keeps nobody in it.
        await close().catch(parts.report)
        become({ state: 'choosing', suggestedPath: parts.suggestedPath, error: null })
      }),
    onChanged: (listener) => void stateListeners.add(listener),
    onOpened: (listener) => void openListeners.add(listener),
  }
}

async function openServices(parts: OfficeParts, path: string, kind: Identity['kind']): Promise<Current> {
  const calendarOf = makeCalendarSource()
  const actorOf = (read: Services['store']['read']) => read.get('settings', 'office')?.officeName ?? ''
  const { disk, now, newId, isAlive, report } = parts
  const folder = await openFolder({ disk, path, now, newId, isAlive, report, actor: actorOf, makeKind: kind })
  try {
    if (folder.identity.kind !== kind)
      throw new Refusal('foreign-folder', { params: { path, kind: folder.identity.kind } })
    const services = await makeServices(folder.store, disk, path, { now, newId, calendarOf, actorOf })
    if (kind === 'sample' && folder.store.count() === 0) await parts.fillSample(services, now())
    return { folder, services, path }
  } catch (error) {
    await folder.close().catch(() => undefined)
    throw error
  }
}

function openState({ folder, path }: Current): FolderState {
  return {
    state: 'open',
    path,
    isSample: folder.identity.kind === 'sample',
    recordCount: folder.store.count(),
    notices: folder.notices,
  }
}

/** Any thrown thing as data. */
export function appErrorOf(error: unknown): AppError {
  if (error instanceof Refusal) return error.error
  const code = diskErrorCode(error)
  return { code: code === 'disk-error' && !(error instanceof Error && 'code' in error) ? 'unexpected' : code }
}
