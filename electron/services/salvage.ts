/** Taking in what was readable behind damage that was gone back from: at every opening, so that a power cut in between costs nothing. */
import type { Disk } from '../platform/disk.ts'
import { folderLayout } from '../store/layout.ts'
import type { OpenedFolder } from '../store/open.ts'
import { endSalvage, pendingSalvage, salvageChanges } from '../store/repair.ts'

/** Command of the one change by which later readable changes come back after going back. */
const salvageCommand = 'store.salvage'

/** Commits what waits to be taken in; done twice it changes nothing the second time. */
export async function takeSalvage(
  disk: Disk,
  path: string,
  { store, vault, identity }: OpenedFolder,
): Promise<void> {
  const source = { disk, layout: folderLayout(path), vault, officeId: identity.officeId }
  const entries = await pendingSalvage(source)
  if (entries === null) return
  await store.write(salvageCommand, (read) => salvageChanges(read, entries))
  await endSalvage(source)
}
