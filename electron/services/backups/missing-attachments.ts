/** Attached files that a backup has and the folder lacks. They are put in place before any record speaks of them. */
import { join } from 'node:path'
import { makeBackupDisk } from '../../backup/backup-disk.ts'
import { layOut } from '../../backup/lay-out.ts'
import type { Manifest } from '../../backup/manifest.ts'
import type { Progress } from '../../backup/verify-backup.ts'
import type { Disk } from '../../platform/disk.ts'
import type { Vault } from '../../vault/vault.ts'

type Files = Manifest['files']

/** The files of the manifest that the folder does not have. `vault`: the folder's own. */
export async function missingAttachments(
  disk: Disk,
  path: string,
  manifest: Manifest,
  vault: Vault,
): Promise<Files> {
  const present = new Map<string, Set<string>>()
  const missing: Manifest['files'] = []
  for (const file of manifest.files.filter(({ role }) => role === 'attachment')) {
    const [, group = '', name = ''] = targetOf(file.path, manifest, vault).split('/')
    const names = present.get(group) ?? new Set(await disk.list(join(path, 'attachments', group)))
    present.set(group, names)
    if (!names.has(name)) missing.push(file)
  }
  return missing
}

/** Where a file of the backup belongs in the folder: of a folder that was sealed since, names are other ones. */
function targetOf(file: string, manifest: Manifest, vault: Vault): string {
  if (manifest.isSealed || !vault.isSealed) return file
  const name = vault.nameOf(file.split('/')[2] ?? '')
  return `attachments/${name.slice(0, 2)}/${name}`
}

type Options = {
  disk: Disk
  path: string
  place: string
  isInside: boolean
  manifest: Manifest
  vault: Vault
  files: Files
  onProgress?: (progress: Progress) => void
}

/** Puts them in place, checked. Throws `BackupError`, and what the disk says of the folder. */
export async function layOutAttachments(options: Options): Promise<void> {
  const { disk, path, place, manifest, vault, files, isInside, onProgress } = options
  if (files.length === 0) return
  if (manifest.isSealed === vault.isSealed) {
    const wanted = { ...manifest, files }
    await layOut({ disk, place, manifest: wanted, target: path, linksFiles: isInside, onProgress })
    return
  }
  // An unsealed backup of a folder that has been given a passphrase since.
  const within = makeBackupDisk(disk, place, manifest)
  for (const [done, file] of files.entries()) {
    const target = targetOf(file.path, manifest, vault)
    await disk.makeFolder(join(path, ...target.split('/').slice(0, -1)))
    const sealed = vault.sealPieces(within.stream(`/${file.path}`), 'attachment')
    await disk.replace(join(path, ...target.split('/')), sealed)
    onProgress?.({ done: done + 1, total: files.length })
  }
}
