/** Writing manifests: whole, flushed, and read back before they count. */
import type { Disk } from '../platform/disk.ts'
import { BackupError } from './backup-error.ts'
import { type Manifest, manifestText, parseManifest } from './manifest.ts'

/** Writes a manifest over whatever has its name. Throws `backup-failed` for one that could not, or does not, read back. */
export async function writeManifest(disk: Disk, path: string, manifest: Manifest): Promise<void> {
  const text = manifestText(manifest)
  if (parseManifest(text).state !== 'whole') throw new BackupError('backup-failed', { path })
  await disk.replace(path, text)
  const written = await disk.read(path)
  if (written !== text || parseManifest(text).state !== 'whole')
    throw new BackupError('backup-failed', { path })
}
