/** The generations of snapshots: the newest few are kept, so that a damaged one costs nothing but time. */
import { join } from 'node:path'
import type { Disk } from '../platform/disk.ts'
import type { Vault } from '../vault/vault.ts'
import { isSnapshot, type Layout, seqOfName, snapshotName } from './layout.ts'
import { type Snapshot, writeSnapshot } from './snapshot.ts'

const mostKept = 3

/** Writes a snapshot beside those that stand, and lets go of the oldest. */
export async function addSnapshot(
  disk: Disk,
  layout: Layout,
  vault: Vault,
  snapshot: Snapshot,
): Promise<void> {
  await writeSnapshot(disk, join(layout.snapshots, snapshotName(snapshot.seq)), vault, snapshot)
  const older = (await disk.list(layout.snapshots))
    .filter(isSnapshot)
    .toSorted((a, b) => seqOfName(b) - seqOfName(a))
  for (const name of older.slice(mostKept)) await disk.remove(join(layout.snapshots, name))
}
