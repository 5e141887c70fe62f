/**
 * All files of a data folder stored in the other form, one by one: after a passphrase was set, or before it goes. Each file is
 * whole in one form or the other at every moment; what was cut off is begun again and goes on with what is left.
 */
import { join } from 'node:path'
import { convertBytes, convertText } from '../vault/convert.ts'
import { convertAttachments } from './convert-attachments.ts'
import { convertJournal } from './convert-journal.ts'
import { convertSetAside } from './convert-set-aside.ts'
import { type ConvertedFolder, convertFile } from './converted-folder.ts'
import { isLeftover, isSnapshot } from './layout.ts'

/** Converts everything but the identity and the backups; the folder must be locked and closed. Throws what the disk throws. */
export async function convertFolder(folder: ConvertedFolder): Promise<void> {
  // First, while the journal can still be read: it tells under which name an altered file belongs.
  await convertAttachments(folder)
  await convertJournal(folder)
  await convertSnapshots(folder)
  await convertDrafts(folder)
  // A former state of the whole may lie there, which is such a folder itself.
  await convertSetAside(folder, convertFolder)
  await sweepLeftovers(folder)
}

async function convertSnapshots(folder: ConvertedFolder): Promise<void> {
  const { disk, layout } = folder
  const names = (await disk.list(layout.snapshots)).filter(isSnapshot)
  // A former state of the folder may be of the first form.
  for (const file of [...names.map((name) => join(layout.snapshots, name)), layout.formerSnapshot])
    await convertFile(folder, file, (bytes) => convertBytes(bytes, 'snapshot', folder))
}

async function convertDrafts(folder: ConvertedFolder): Promise<void> {
  await convertFile(folder, folder.layout.drafts, async (bytes) => {
    const text = Buffer.from(bytes).toString('utf8')
    const next = convertText(text, 'drafts', folder)
    return next === text ? null : next
  })
}

/** What a power cut left of files that were being written, or laid out, is in the former form and belongs to nothing. */
async function sweepLeftovers({ disk, layout }: ConvertedFolder): Promise<void> {
  if ((await disk.stat(layout.restore)) === null) await disk.removeFolder(layout.staging)
  const groups = (await disk.list(layout.attachments)).map((group) => join(layout.attachments, group))
  for (const folder of [layout.journal, layout.snapshots, layout.setAside, ...groups])
    for (const name of await disk.list(folder)) if (isLeftover(name)) await disk.remove(join(folder, name))
}
