/** What opening writes to heal a folder, decided while reading and done only by the one who holds the lock. Nothing is deleted. */
import { basename, join } from 'node:path'
import type { Disk } from '../platform/disk.ts'
import { type Layout, stampOf } from './layout.ts'

export type Mend =
  /** A copy of the file as it is now goes into `set-aside/`. */
  | { kind: 'keep'; file: string }
  /** The file itself goes there. */
  | { kind: 'move-aside'; file: string }
  | { kind: 'write'; file: string; text: string }
  /** Only for second copies of what stands elsewhere. */
  | { kind: 'remove'; file: string }

/** Carries mends out in their order; each one is whole or not done. */
export async function carryOut(
  disk: Disk,
  layout: Layout,
  mends: readonly Mend[],
  now: string,
): Promise<void> {
  for (const mend of mends) {
    if (mend.kind === 'write') await disk.replace(mend.file, mend.text)
    else if (mend.kind === 'remove') await disk.remove(mend.file)
    else await setAside(disk, layout, mend.file, now, mend.kind === 'move-aside')
  }
}

/** Keeps a file in `set-aside/` under its name and the moment; a file that is not there is no trouble. */
export async function setAside(
  disk: Disk,
  layout: Layout,
  file: string,
  now: string,
  isMoved: boolean,
): Promise<void> {
  if ((await disk.stat(file)) === null) return
  await disk.makeFolder(layout.setAside)
  const taken = new Set(await disk.list(layout.setAside))
  const wanted = `${stampOf(now)}.${basename(file)}`
  let name = wanted
  for (let count = 2; taken.has(name); count += 1) name = `${wanted}.${count}`
  const target = join(layout.setAside, name)
  if (isMoved) await disk.move(file, target)
  else await disk.replace(target, disk.stream(file))
}
