/** Making a data folder. Until its first snapshot stands its identity says `making`: only such a folder may be without data. */
import type { Disk } from '../platform/disk.ts'
import type { Vault } from '../vault/vault.ts'
import { type Identity, writeIdentity } from './identity.ts'
import { chainStart } from './journal.ts'
import { folderLayout, formatVersion } from './layout.ts'
import { emptyIndex, writeIndex } from './segment-index.ts'
import { addSnapshot } from './snapshots.ts'

/** Makes, or goes on making, a folder that has no data yet; the folder must be locked. Answers the finished identity. */
export async function makeFolder(
  disk: Disk,
  path: string,
  vault: Vault,
  identity: Identity,
  now: string,
): Promise<Identity> {
  const layout = folderLayout(path)
  const begun = await writeIdentity(disk, path, identity)
  await disk.makeFolder(layout.journal)
  await disk.makeFolder(layout.snapshots)
  await writeIndex(disk, layout.index, emptyIndex)
  const { officeId } = identity
  const empty = { format: formatVersion, officeId, seq: 0, head: chainStart, savedAt: now, records: {} }
  await addSnapshot(disk, layout, vault, empty)
  return writeIdentity(disk, path, { ...begun, state: 'ready' })
}
