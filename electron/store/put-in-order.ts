/** A locked folder put in order before anybody works in it: leftovers gone, what was cut off finished, what can be healed healed. */
import { join } from 'node:path'
import { Refusal } from '#shared/contract/result.ts'
import { folderLayout, isLeftover } from './layout.ts'
import { carryOut } from './mends.ts'
import type { OpenOptions } from './open.ts'
import { finishPurge } from './purge.ts'
import { type FolderReading, type FolderSource, readFolder } from './read-folder.ts'
import { finishRepair } from './repair.ts'
import { writeIndex } from './segment-index.ts'

/** What a stopped writing of a whole file leaves behind. */
export async function sweep({ disk, path }: OpenOptions): Promise<void> {
  const { journal, snapshots, setAside: aside } = folderLayout(path)
  for (const folder of [path, journal, snapshots, aside])
    for (const name of await disk.list(folder)) if (isLeftover(name)) await disk.remove(join(folder, name))
}

/** The folder read and healed, and without what was being removed from it for good. */
export async function settled(options: OpenOptions, source: FolderSource): Promise<FolderReading> {
  await finishRepair(source, options.now())
  const first = await healed(options, source)
  if (!(await finishPurge(source))) return first
  const second = await healed(options, source)
  // What is still so is told by the second reading; what was healed was healed before it.
  const mends = first.findings.filter(({ code }) => !stateCodes.has(code))
  return { ...second, findings: [...mends, ...second.findings] }
}

/** Findings that stay as long as what they tell of. */
const stateCodes: ReadonlySet<string> = new Set(['history-missing', 'history-damaged'])

async function healed({ disk, now }: OpenOptions, source: FolderSource): Promise<FolderReading> {
  const reading = await readFolder(source)
  if (reading.damage) throw new Refusal(reading.damage.error.code, reading.damage.error)
  await carryOut(disk, source.layout, reading.mends, now())
  if (reading.isIndexNew) await writeIndex(disk, source.layout.index, reading.index)
  return reading
}
