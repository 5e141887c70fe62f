/** An open office in plain Node over the real disk: what the measurements and the making of folders share. */

import { dispatch, type Handlers } from '#electron/ipc/dispatch.ts'
import { makeHandlers } from '#electron/ipc/handlers.ts'
import { nodeDisk } from '#electron/platform/disk.ts'
import { newId, newSalt } from '#electron/platform/ids.ts'
import { backUpBeforeMigration } from '#electron/services/backups/before-migration.ts'
import { makeOffice, type Office } from '#electron/services/office.ts'
import { lockWorldOf, officeTiming } from '#electron/store/lock-world.ts'
import type { Change } from '#shared/registers/define-register.ts'
import { officeOf } from '../records.ts'

/** Opens the folder; throws when it does not open. */
export async function openOffice(path: string): Promise<Office> {
  const office = makeOffice({
    disk: nodeDisk,
    now: () => new Date().toISOString(),
    newId,
    newSalt,
    lock: { world: lockWorldOf(() => new Date().toISOString()), timing: officeTiming },
    backUpBefore: backUpBeforeMigration(nodeDisk, () => new Date().toISOString()),
    tellWork: () => undefined,
    report: (error) => {
      throw error
    },
    suggestedPath: path,
    fillSample: async () => undefined,
  })
  await office.open(path, 'office', { makes: true })
  const state = office.state()
  if (state.state !== 'open') throw new Error(`the folder did not open: ${JSON.stringify(state)}`)
  return office
}

/** Fills a fresh folder with `count` records by way of the services, as an import would. */
export async function fillOffice(office: Office, count: number): Promise<void> {
  await write(office, officeOf(count))
}

/** Writes the changes a thousand to a commit. */
export async function write(office: Office, changes: readonly Change[]): Promise<void> {
  for (let from = 0; from < changes.length; from += 1000)
    await office.services().records.write('bench.fill', () => changes.slice(from, from + 1000))
}

/** The office behind its commands, as the window calls it. */
export function callable(office: Office) {
  const handlers = makeHandlers(office, {} as never, {} as never, {} as never, {} as never) as Handlers
  return async (name: string, input: unknown) => {
    const result = await dispatch(handlers, name, input, (error) => {
      throw error
    })
    if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`)
    return result.value
  }
}
