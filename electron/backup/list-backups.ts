/** What backups a place holds. */
import { join } from 'node:path'
import type { Disk } from '../platform/disk.ts'
import { atPlace } from './backup-error.ts'
import { type Manifest, parseManifest } from './manifest.ts'
import { expectPlace, officeFolder } from './place.ts'

/** `name` is the manifest's file name: what a backup is called by within its place and office. */
export type ListedBackup =
  | { name: string; state: 'whole'; manifest: Manifest }
  /** `damaged`: not what was written, or unreadable; `newer`: written by a newer version of the program. */
  | { name: string; state: 'damaged' | 'newer' }

export type WholeBackup = Extract<ListedBackup, { state: 'whole' }>

/**
 * The backups of an office in a place, newest first; none when it has no folder there. Damaged ones are listed as such.
 * Only manifests are read. Throws `backup-place-missing`, `backup-failed`.
 */
export async function listBackups(disk: Disk, place: string, officeId: string): Promise<ListedBackup[]> {
  return atPlace(disk, place, async () => {
    await expectPlace(disk, place)
    const folder = officeFolder(place, officeId)
    const listed: ListedBackup[] = []
    for (const name of await manifestNames(disk, folder)) {
      const found = await readBackup(disk, place, officeId, name)
      if (found !== null) listed.push(found)
    }
    return listed.toSorted((a, b) => compare(orderOf(b), orderOf(a)) || compare(b.name, a.name))
  })
}

/** One backup by its name, null when there is none. Throws `backup-place-missing` when the place went away meanwhile. */
export async function readBackup(
  disk: Disk,
  place: string,
  officeId: string,
  name: string,
): Promise<ListedBackup | null> {
  let text: string | null
  try {
    text = await disk.read(join(officeFolder(place, officeId), name))
  } catch {
    // A file that cannot be read is a damaged one, unless the whole place is gone.
    await atPlace(disk, place, () => expectPlace(disk, place))
    return { name, state: 'damaged' }
  }
  if (text === null) return null
  const read = parseManifest(text)
  // A manifest put into another office's folder speaks of blobs that are not there.
  if (read.state === 'whole' && read.manifest.officeId !== officeId) return { name, state: 'damaged' }
  return { name, ...read }
}

/** Names of the manifests in the folder of an office, oldest first. */
export async function manifestNames(disk: Disk, folder: string): Promise<string[]> {
  return (await disk.list(folder)).filter((name) => name.endsWith('.json'))
}

/** The moment a backup speaks of, in the form of its name: damaged ones stand where their names put them. */
function orderOf(backup: ListedBackup): string {
  return backup.state === 'whole' ? backup.manifest.madeAt.replaceAll(/[:.]/g, '-') : backup.name
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
