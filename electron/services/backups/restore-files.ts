/** A backup as the files of a data folder: in the place of one that cannot be opened, or where there is none. */
import { dirname, join } from 'node:path'
import { Refusal } from '#shared/contract/result.ts'
import { layOut } from '../../backup/lay-out.ts'
import type { Manifest } from '../../backup/manifest.ts'
import type { Progress } from '../../backup/verify-backup.ts'
import type { Disk } from '../../platform/disk.ts'
import { findIdentity } from '../../store/identity.ts'
import { folderLayout, formatVersion } from '../../store/layout.ts'
import { readFolder } from '../../store/read-folder.ts'
import { writeIndex } from '../../store/segment-index.ts'
import type { Vault } from '../../vault/vault.ts'
import type { Keys } from '../keys.ts'
import { finishSwap, stagingName, swapFolder } from './swap-folder.ts'

export type RestoreFiles = {
  disk: Disk
  place: string
  /** The place lies in the folder itself: attachments get a second name instead of a copy. */
  isInside: boolean
  manifest: Manifest
  keys: Keys
  /** The data folder. */
  path: string
  now: string
  onProgress?: (progress: Progress) => void
}

/**
 * Lays a backup out and lets it take the folder's place; the folder's own files are set aside. The folder must be locked and
 * closed. Throws `BackupError`, `backup-damaged`, and what the disk says; the folder is as it was then.
 */
export async function restoreInPlace(options: RestoreFiles): Promise<void> {
  const { disk, path, now } = options
  // What an earlier one has not finished lies in the staging folder too.
  await finishSwap(disk, path, now)
  await stage(options, join(path, stagingName))
  await swapFolder(disk, path, stagingName, now)
}

/** Lays a backup out as a new folder, which stands whole or not at all. Throws `folder-not-empty` when there is one. */
export async function restoreAsNew(options: RestoreFiles): Promise<void> {
  const { disk, path } = options
  if ((await disk.stat(path)) !== null) throw new Refusal('folder-not-empty', { params: { path } })
  await disk.makeFolder(dirname(path))
  const staging = `${path}.${stagingName}`
  await stage(options, staging)
  await disk.move(staging, path)
}

async function stage(options: RestoreFiles, staging: string): Promise<void> {
  const { disk, place, manifest, isInside, onProgress } = options
  // Copies only, of a restore that was cut off before it took place.
  await disk.removeFolder(staging)
  try {
    await layOut({ disk, place, manifest, target: staging, linksFiles: isInside, onProgress })
    if (manifest.format === formatVersion) await readyFolder(options, staging)
  } catch (error) {
    await disk.removeFolder(staging).catch(() => undefined)
    throw error
  }
}

/** What a folder has and a backup need not; and what was laid out is read as opening will read it. */
async function readyFolder({ disk, manifest, keys }: RestoreFiles, staging: string): Promise<void> {
  const layout = folderLayout(staging)
  for (const folder of [layout.journal, layout.snapshots]) await disk.makeFolder(folder)
  const found = await findIdentity(disk, staging)
  if (found.state === 'empty' || found.identity.officeId !== manifest.officeId)
    throw new Refusal('backup-damaged')
  let vault: Vault
  try {
    vault = keys.vaultOf(found.identity)
  } catch {
    // Its passphrase is asked for when it is opened; every byte has been compared all the same.
    return
  }
  const reading = await readFolder({ disk, layout, vault, officeId: manifest.officeId })
  if (reading.damage) throw new Refusal(vault.isSealed ? 'backup-other-key' : 'backup-damaged')
  await writeIndex(disk, layout.index, reading.index)
}
