/** Form 2: several generations of snapshots, an index of the journal, an identity in two copies. The journal stays as it is. */
import { Refusal } from '#shared/contract/result.ts'
import type { Disk } from '../../platform/disk.ts'
import { folderLayout, isSegment, isSnapshot, type Layout } from '../layout.ts'
import { setAside } from '../mends.ts'
import { writeIndex } from '../segment-index.ts'
import { readSnapshot } from '../snapshot.ts'
import { addSnapshot } from '../snapshots.ts'
import { rebuildIndex } from '../whole-index.ts'
import type { FormatStep } from './migrate.ts'

/** The one snapshot of form 1 becomes the first generation; a damaged one is kept aside, the journal has everything. */
export const toSecondForm: FormatStep = async ({ disk, path, now, vault }, { officeId }) => {
  const layout = folderLayout(path)
  await disk.makeFolder(layout.journal)
  await disk.makeFolder(layout.snapshots)
  const former = await readSnapshot(disk, layout.formerSnapshot, vault).catch((error: unknown) => {
    if (error instanceof Refusal) return null
    throw error
  })
  const source = { disk, layout, vault, officeId }
  const index = await rebuildIndex(source)
  if (former) await addSnapshot(disk, layout, vault, { ...former, format: 2, officeId })
  else await expectRemains(disk, layout)
  await writeIndex(disk, layout.index, index)
  await setAside(disk, layout, layout.formerSnapshot, now(), true)
}

/** Without its snapshot the office must be in the journal, or have got as far as this before. */
async function expectRemains(disk: Disk, layout: Layout): Promise<void> {
  const names = [...(await disk.list(layout.journal)), ...(await disk.list(layout.snapshots))]
  if (!names.some((name) => isSegment(name) || isSnapshot(name))) throw new Refusal('missing-data')
}
