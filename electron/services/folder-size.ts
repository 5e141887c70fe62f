/** How much room the data folder takes. */
import { join } from 'node:path'
import type { FolderSize } from '#shared/contract/storage.ts'
import type { Disk } from '../platform/disk.ts'
import { folderLayout } from '../store/layout.ts'
import type { Office } from './office.ts'

/** Bytes by what they are for. A file that goes away meanwhile counts nothing. Throws `folder-not-chosen`. */
export async function sizeOfFolder(office: Office): Promise<FolderSize> {
  const { disk } = office.parts
  const layout = folderLayout(office.folder().path)
  const [journal, snapshots, attachments, backups, setAside] = await Promise.all(
    [layout.journal, layout.snapshots, layout.attachments, layout.backups, layout.setAside].map((folder) =>
      sizeWithin(disk, folder),
    ),
  )
  return {
    records: (journal ?? 0) + (snapshots ?? 0),
    attachments: attachments ?? 0,
    backups: backups ?? 0,
    setAside: setAside ?? 0,
  }
}

async function sizeWithin(disk: Disk, folder: string): Promise<number> {
  let size = 0
  for (const name of await disk.list(folder)) {
    const path = join(folder, name)
    const stat = await disk.stat(path).catch(() => null)
    if (stat?.isFolder) size += await sizeWithin(disk, path)
    else size += stat?.size ?? 0
  }
  return size
}
