/** The open folder at one moment, as the source of a backup. */
import { join } from 'node:path'
import type { BackupSource, SourceFile } from '../../backup/make-backup.ts'
import type { Disk } from '../../platform/disk.ts'
import { formatVersion, isSegment, seqOfName, snapshotName } from '../../store/layout.ts'
import type { OpenedFolder } from '../../store/open.ts'
import { attachmentFiles } from './folder-files.ts'

/**
 * What a backup made now must hold: the snapshot the folder stands on, the journal up to its present end, the attachments.
 * The journal file that is being written belongs to it with the bytes it has now.
 */
export async function standingSource(
  disk: Disk,
  path: string,
  { store, identity, vault }: OpenedFolder,
): Promise<BackupSource> {
  const { end, snapshotSeq, current } = await store.standing()
  const snapshot = await fileOf(disk, path, `snapshots/${snapshotName(snapshotSeq)}`)
  const files: SourceFile[] = [
    ...(await identityFiles(disk, path)),
    ...snapshot.map((file) => ({ ...file, role: 'snapshot' as const, isImmutable: true })),
    ...(await segmentFiles(disk, path, end.seq, current)),
    ...(await attachmentFiles(disk, path)),
  ]
  const { officeId, kind } = identity
  // The manifest is not sealed: it must not tell whose a folder with a passphrase is.
  const officeName = vault.isSealed ? '' : (store.read.get('settings', 'office')?.officeName ?? '')
  const facts = { officeId, kind, officeName, format: formatVersion, isSealed: vault.isSealed }
  return { ...facts, ...end, records: store.count(), folder: path, files }
}

async function identityFiles(disk: Disk, path: string): Promise<SourceFile[]> {
  const found = await Promise.all(['office.json', 'office.copy.json'].map((name) => fileOf(disk, path, name)))
  return found.flat().map((file) => ({ ...file, role: 'identity' as const }))
}

async function segmentFiles(
  disk: Disk,
  path: string,
  end: number,
  current: { first: number; bytes: number } | null,
): Promise<SourceFile[]> {
  // A segment begun since then belongs to the next backup.
  const names = (await disk.list(join(path, 'journal'))).filter(isSegment)
  const found: SourceFile[] = []
  for (const name of names.filter((one) => seqOfName(one) <= end)) {
    const isCurrent = seqOfName(name) === current?.first
    for (const file of await fileOf(disk, path, `journal/${name}`))
      found.push({
        ...file,
        role: 'segment',
        ...(isCurrent ? { size: current?.bytes ?? 0 } : { isImmutable: true }),
      })
  }
  return found
}

/** The file with its size; none when it is not there. */
async function fileOf(disk: Disk, path: string, file: string): Promise<{ path: string; size: number }[]> {
  const stat = await disk.stat(join(path, ...file.split('/')))
  return stat ? [{ path: file, size: stat.size }] : []
}
