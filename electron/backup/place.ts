/**
 * A place for backups: a folder with our marker, in it a folder for each office, in it the manifests and the blobs.
 * Whoever writes into an office's folder of a place does so alone: one backup, thinning or rewriting at a time.
 */
import { join } from 'node:path'
import * as v from 'valibot'
import type { Disk } from '../platform/disk.ts'
import { atPlace, BackupError, markerName } from './backup-error.ts'
import { parseManifest, product } from './manifest.ts'
import { isSafeName } from './safe-path.ts'

const placeFormat = 1
const marker = v.object({ product: v.string(), format: v.number() })

/** What lies in folders that people and systems call empty. */
const unnoticed =
  /^(system volume information|\$recycle\.bin|lost\+found|desktop\.ini|thumbs\.db|\.ds_store|\.trash.*|\..*trashes)$/i

/** The folder of an office in a place. Throws `backup-damaged` for an id that is no name of a folder. */
export function officeFolder(place: string, officeId: string): string {
  if (!isSafeName(officeId)) throw new BackupError('backup-damaged', { path: officeId })
  return join(place, officeId)
}

/** The folder that the user's choice stands for: itself when it is empty or a place already, else `name` within it. */
export async function placeWithin(disk: Disk, chosen: string, name: string): Promise<string> {
  return atPlace(disk, chosen, async () =>
    (await disk.stat(join(chosen, markerName))) !== null || (await isEmpty(disk, chosen))
      ? chosen
      : join(chosen, name),
  )
}

/**
 * Makes a folder a place for backups; does nothing when it is one. Throws `backup-place-foreign` for a folder that holds
 * something else, and what {@link checkPlace} throws.
 */
export async function preparePlace(disk: Disk, place: string): Promise<void> {
  await atPlace(disk, place, async () => {
    if ((await disk.stat(join(place, markerName))) === null) {
      if (!(await isEmpty(disk, place))) throw new BackupError('backup-place-foreign', { path: place })
      await disk.makeFolder(place)
      await writeMarker(disk, place)
    }
    await checkPlace(disk, place)
  })
}

/**
 * Throws unless the folder is a place for backups: `backup-place-missing` (also for a folder that lost its marker: the empty
 * mount point of an unplugged drive must not be filled), `backup-place-foreign`, `backup-place-newer`.
 * A damaged marker is written anew when backups of ours prove the place.
 */
export async function checkPlace(disk: Disk, place: string): Promise<void> {
  await atPlace(disk, place, async () => {
    const text = await disk.read(join(place, markerName))
    if (text === null) throw new BackupError('backup-place-missing', { path: place })
    const found = parseMarker(text)
    if (found === null && (await holdsBackups(disk, place))) return writeMarker(disk, place)
    if (found?.product !== product) throw new BackupError('backup-place-foreign', { path: place })
    if (found.format > placeFormat) throw new BackupError('backup-place-newer', { path: place })
  })
}

/** Ids of the offices that have a folder in the place, to restore from; needs no marker. Throws `backup-place-missing`. */
export async function listOffices(disk: Disk, place: string): Promise<string[]> {
  return atPlace(disk, place, async () => {
    await expectPlace(disk, place)
    const ids: string[] = []
    for (const name of await foldersIn(disk, place))
      if (isSafeName(name) && (await disk.stat(join(place, name, 'blobs')))?.isFolder) ids.push(name)
    return ids
  })
}

async function foldersIn(disk: Disk, place: string): Promise<string[]> {
  const found: string[] = []
  for (const name of await disk.list(place))
    if ((await disk.stat(join(place, name)))?.isFolder) found.push(name)
  return found
}

/** Throws `backup-place-missing` when there is no such folder. */
export async function expectPlace(disk: Disk, place: string): Promise<void> {
  if ((await disk.stat(place)) === null) throw new BackupError('backup-place-missing', { path: place })
}

/** What a power cut leaves of the very first writing of the marker. */
const markerLeftover = /^phoi-hop-backups\.json\.\d+\.[0-9a-f]{8}\.tmp$/

async function isEmpty(disk: Disk, folder: string): Promise<boolean> {
  return (await disk.list(folder)).every((name) => unnoticed.test(name) || markerLeftover.test(name))
}

const writeMarker = (disk: Disk, place: string) =>
  disk.replace(join(place, markerName), `${JSON.stringify({ product, format: placeFormat }, null, 2)}\n`)

function parseMarker(text: string): v.InferOutput<typeof marker> | null {
  try {
    const parsed = v.safeParse(marker, JSON.parse(text))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}

async function holdsBackups(disk: Disk, place: string): Promise<boolean> {
  for (const office of await foldersIn(disk, place)) {
    for (const name of (await disk.list(join(place, office))).filter((one) => one.endsWith('.json'))) {
      const text = await disk.read(join(place, office, name))
      if (text !== null && parseManifest(text).state === 'whole') return true
    }
  }
  return false
}
