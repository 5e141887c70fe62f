/** Form 2: several generations of snapshots, an index of the journal, an identity in two copies. The journal stays as it is. */
import { Refusal } from '#shared/contract/result.ts'
import { chainStart } from '../journal.ts'
import { folderLayout } from '../layout.ts'
import { setAside } from '../mends.ts'
import { rebuildIndex } from '../read-folder.ts'
import { writeIndex } from '../segment-index.ts'
import { readSnapshot, type Snapshot } from '../snapshot.ts'
import { addSnapshot } from '../snapshots.ts'
import type { FormatStep } from './migrate.ts'

/** The one snapshot of form 1 becomes the first generation; a damaged one is kept aside, the journal has everything. */
export const toSecondForm: FormatStep = async ({ disk, path, now, vault }, { officeId }) => {
  const layout = folderLayout(path)
  const formerFile = layout.formerSnapshot
  await disk.makeFolder(layout.journal)
  await disk.makeFolder(layout.snapshots)
  const former = await readSnapshot(disk, formerFile, vault).catch((error: unknown) => {
    if (error instanceof Refusal) return null
    throw error
  })
  const begin: Snapshot = { format: 2, seq: 0, head: chainStart, savedAt: now(), records: {} }
  await addSnapshot(disk, layout, vault, { ...(former ?? begin), format: 2, officeId })
  const source = { disk, layout, vault, officeId }
  await writeIndex(disk, layout.index, await rebuildIndex(source))
  await setAside(disk, layout, formerFile, now(), true)
}
