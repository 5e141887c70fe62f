/** Which files of a data folder belong into a backup, and as what. */
import { join } from 'node:path'
import type { SourceFile } from '../../backup/make-backup.ts'
import type { Disk } from '../../platform/disk.ts'
import { isSegment, isSnapshot } from '../../store/layout.ts'

/** Every file of the folder that a backup holds, whatever the folder's form; locks, copies and leftovers stay out. */
export async function allFiles(disk: Disk, folder: string): Promise<SourceFile[]> {
  const identities = await present(disk, folder, '', (name) => /^office(\.copy)?\.json$/.test(name))
  const firstForm = await present(disk, folder, '', (name) => name === 'snapshot.json')
  const snapshots = await present(disk, folder, 'snapshots', isSnapshot)
  const segments = await present(disk, folder, 'journal', isSegment)
  return [
    ...identities.map((file) => ({ ...file, role: 'identity' as const })),
    ...[...firstForm, ...snapshots].map((file) => ({ ...file, role: 'snapshot' as const })),
    ...segments.map((file) => ({ ...file, role: 'segment' as const })),
    ...(await attachmentFiles(disk, folder)),
  ]
}

/** Every attached file; their bytes never change. */
export async function attachmentFiles(disk: Disk, folder: string): Promise<SourceFile[]> {
  const found: SourceFile[] = []
  for (const group of await disk.list(join(folder, 'attachments'))) {
    const files = await present(disk, folder, `attachments/${group}`, () => true)
    found.push(...files.map((file) => ({ ...file, role: 'attachment' as const, isImmutable: true })))
  }
  return found
}

async function present(
  disk: Disk,
  folder: string,
  inner: string,
  isWanted: (name: string) => boolean,
): Promise<{ path: string; size: number }[]> {
  const names = (await disk.list(join(folder, inner))).filter(isWanted)
  const files = []
  for (const name of names) {
    const path = inner === '' ? name : `${inner}/${name}`
    const stat = await disk.stat(join(folder, path))
    if (stat && !stat.isFolder) files.push({ path, size: stat.size })
  }
  return files
}
