/** Opening a folder and its services, and attending to it while it is open. */
import type { FolderState } from '#shared/contract/app-state.ts'
import { type AppError, Refusal } from '#shared/contract/result.ts'
import { diskErrorCode, onDisk } from '../store/disk-errors.ts'
import type { OfficeKind } from '../store/identity.ts'
import type { LockAttempt } from '../store/lock.ts'
import {
  type OpenedFolder,
  type OpenOptions,
  openFolder,
  type ViewReason,
  viewFolder,
} from '../store/open.ts'
import { resumeRestore } from './backups/resume-restore.ts'
import type { Keys } from './keys.ts'
import type { WorkingParts } from './office.ts'
import { readOnlyDisk } from './read-only-disk.ts'
import { takeSalvage } from './salvage.ts'
import { convertingOf } from './sealing-copies.ts'
import { makeServices, type Services } from './services.ts'
import { makeCalendarSource } from './working-calendar.ts'

export type Current = {
  folder: OpenedFolder
  services: Services
  path: string
  kind: OfficeKind
  stop: () => void
}

/** Between two looks at what another program wrote, milliseconds. */
const lookEveryMs = 2000

/** Keeps a view up to date; asks to open again what has become free, was lost, or no longer is what the view has read. */
export function attend(
  folder: OpenedFolder,
  again: (how: Opening) => void,
  report: (error: unknown) => void,
): () => void {
  folder.onLost(() => again({}))
  folder.onFree((free) => again({ takeLock: free.take }))
  if (folder.view?.reason !== 'in-use') return () => undefined
  let isLooking = false
  const timer = setInterval(() => {
    if (isLooking) return
    isLooking = true
    folder
      .look()
      .then((isSame) => isSame || again({}))
      .catch(report)
      .finally(() => {
        isLooking = false
      })
  }, lookEveryMs)
  timer.unref()
  return () => clearInterval(timer)
}

export type Opening = { makes?: boolean; view?: ViewReason; takeLock?: () => Promise<LockAttempt> }

/** Opens the folder for work, or to look at, and builds the services over it. */
export async function openServices(
  parts: WorkingParts,
  keys: Keys,
  path: string,
  kind: OfficeKind,
  { view, takeLock }: Opening,
): Promise<Pick<Current, 'folder' | 'services'>> {
  const calendarOf = makeCalendarSource()
  const actorOf = (read: Services['store']['read']) => read.get('settings', 'office')?.officeName ?? ''
  const { disk, now, newId, newSalt, lock, report, backUpBefore, segmentSize } = parts
  const resumed = view ? null : await onDisk(() => resumeRestore(parts, path, takeLock), { path })
  const options: OpenOptions = {
    ...{ disk, path, now, newId, newSalt, lock, report, backUpBefore },
    actor: actorOf,
    makeKind: kind,
    vaultOf: keys.vaultOf,
    converting: convertingOf(parts, keys),
    ...(resumed?.takeLock ? { takeLock: resumed.takeLock } : {}),
    ...(segmentSize ? { segmentSize } : {}),
  }
  const folder = await (view ? viewFolder(options, view) : openFolder(options)).finally(() =>
    resumed?.release().catch(report),
  )
  try {
    if (folder.identity.kind !== kind)
      throw new Refusal('foreign-folder', { params: { path, kind: folder.identity.kind } })
    const world = { now, newId, calendarOf, actorOf }
    const services = await makeServices(folder, folder.view ? readOnlyDisk(disk) : disk, path, world)
    if (!folder.view) await takeSalvage(disk, path, folder)
    if (kind === 'sample' && !folder.view && folder.store.count() === 0)
      await parts.fillSample(services, now())
    return { folder, services }
  } catch (error) {
    await folder.close().catch(() => undefined)
    throw error
  }
}

/** What is said of a folder that is open. */
export function openState({ folder, path, services }: Current): FolderState {
  return {
    state: 'open',
    path,
    isSample: folder.identity.kind === 'sample',
    isSealed: folder.vault.isSealed,
    view: folder.view,
    recordCount: folder.store.count(),
    notices: [...folder.notices, ...services.drafts.notices],
  }
}

/** Any thrown thing as data. */
export function appErrorOf(error: unknown): AppError {
  if (error instanceof Refusal) return error.error
  const code = diskErrorCode(error)
  return { code: code === 'disk-error' && !(error instanceof Error && 'code' in error) ? 'unexpected' : code }
}
