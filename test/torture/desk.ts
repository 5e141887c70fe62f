/** A data folder on any disk, opened as the program opens it, with journal files small enough to be finished all the time. */
import type { Disk } from '#electron/platform/disk.ts'
import { backUpBeforeMigration } from '#electron/services/backups/before-migration.ts'
import { folderLayout } from '#electron/store/layout.ts'
import { type OpenedFolder, type OpenOptions, openFolder } from '#electron/store/open.ts'
import { searchSegments } from '#electron/store/segments.ts'
import { plainVault, type Vault } from '#electron/vault/vault.ts'
import { makeFakeClock, makeFakeIds } from '#test/support/fake-clock.ts'
import { startProcess } from './pc.ts'

export const office = '/office/data'

export type DeskOptions = { vault?: Vault; segmentSize?: number; report?: (error: unknown) => void }

const ids = makeFakeIds('o')

/** Opens (or makes) the folder for work; a lock whose owner cannot be told is watched until it is free. */
export async function openDesk(
  disk: Disk,
  { vault = plainVault, segmentSize = 1500, report = fail }: DeskOptions = {},
): Promise<OpenedFolder & { waited: boolean }> {
  const { now } = makeFakeClock()
  const options: OpenOptions = {
    disk,
    path: office,
    now,
    newId: ids,
    newSalt: ids,
    actor: () => 'Văn phòng',
    lock: startProcess(now),
    report,
    makeKind: 'office',
    vaultOf: () => vault,
    backUpBefore: backUpBeforeMigration(disk, now),
    segmentSize,
  }
  const first = await openFolder(options)
  if (first.view === null) return { ...first, waited: false }
  const free = await new Promise<Parameters<Parameters<OpenedFolder['onFree']>[0]>[0]>(first.onFree)
  await first.close()
  const second = await openFolder({ ...options, takeLock: free.take })
  if (second.view !== null) throw new Error('a lock whose owner is gone was not given up')
  return { ...second, waited: true }
}

function fail(error: unknown): never {
  throw error
}

/** Sequences of all lines that the journal's files hold, in their order. */
export async function writtenSeqs(disk: Disk, vault: Vault = plainVault): Promise<number[]> {
  const all = await searchSegments(disk, folderLayout(office), vault, Number.MAX_SAFE_INTEGER, '"seq":')
  return all.map(({ seq }) => seq)
}
