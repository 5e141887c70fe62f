/** Work on the files of a folder that opening for work has refused. */
import type { FolderState } from '#shared/contract/app-state.ts'
import { Refusal } from '#shared/contract/result.ts'
import { onDisk } from '../store/disk-errors.ts'
import { acquireLock } from '../store/lock.ts'
import type { FolderChoice, OfficeParts } from './office.ts'
import type { Current, Opening } from './opening.ts'

type Desk = {
  last(): FolderChoice | null
  now(): Current | null
  close(): Promise<void>
  openLast(how: Opening): Promise<void>
  become(state: FolderState): void
}

/** The part of the desk that deals with such a folder. */
export function makeUnopened({ disk, newId, lock, report }: OfficeParts, desk: Desk) {
  const unopened = (): FolderChoice => {
    const last = desk.last()
    if (last === null) throw new Refusal('folder-not-chosen')
    const current = desk.now()
    if (current && current.folder.view === null) throw new Refusal('not-allowed-now')
    return last
  }
  return {
    unopened,
    rescue: async (work: (folder: FolderChoice) => Promise<void>): Promise<void> => {
      const folder = unopened()
      const { path } = folder
      const attempt = await onDisk(() => acquireLock({ disk, path, newId, ...lock }), { path })
      if (attempt.kind === 'in-use')
        throw new Refusal('folder-in-use', { params: { path, ...attempt.holder } })
      // The same lock goes on into the opening: nobody gets in between.
      const open = () => desk.openLast({ takeLock: async () => attempt })
      try {
        await desk.close().catch(report)
        desk.become({ state: 'opening', path })
        await onDisk(() => work(folder), { path }).catch(async (error: unknown) => {
          await open()
          throw error
        })
        await open()
      } finally {
        // An opening that failed before it took the lock has left it with us.
        if (desk.now() === null) await attempt.lock.release().catch(report)
      }
    },
  }
}
