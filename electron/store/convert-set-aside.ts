/**
 * What was set aside, in the other form: single files that could not be read, and whole former states of the folder, which must
 * still be able to take its place again. What does not open any more stays as it is.
 */
import { join } from 'node:path'
import { convertBytes, openLinesIn } from '../vault/convert.ts'
import { type ConvertedFolder, convertFile } from './converted-folder.ts'
import { rekeyed } from './identity.ts'
import { folderLayout, isLeftover } from './layout.ts'

type ConvertAll = (folder: ConvertedFolder) => Promise<void>

/** Converts what was set aside; `convertAll` is for whole former states. */
export async function convertSetAside(folder: ConvertedFolder, convertAll: ConvertAll): Promise<void> {
  await convertWithin(folder, folder.layout.setAside, convertAll)
}

async function convertWithin(folder: ConvertedFolder, path: string, convertAll: ConvertAll): Promise<void> {
  const { disk } = folder
  const names = (await disk.list(path)).filter((name) => !isLeftover(name))
  if (names.some((name) => formerParts.includes(name))) return convertFormer(folder, path, convertAll)
  for (const name of names) {
    const inner = join(path, name)
    if ((await disk.stat(inner))?.isFolder) await convertWithin(folder, inner, convertAll)
    else await convertFile(folder, inner, (bytes) => convertKept(bytes, folder))
  }
}

/** What makes a folder a former state of the whole. */
const formerParts: readonly string[] = ['journal', 'snapshots', 'office.json', 'office.copy.json']

async function convertFormer(folder: ConvertedFolder, path: string, convertAll: ConvertAll): Promise<void> {
  const { disk, keyring, direction } = folder
  const layout = folderLayout(path)
  const identities: { file: string; next: string | null }[] = []
  for (const file of layout.identities) {
    const next = rekeyed((await disk.read(file)) ?? '', direction, keyring)
    // Sealed with the key of another time, which only its own passphrase gives.
    if (next === 'other-key') return
    identities.push({ file, next })
  }
  await convertAll({ ...folder, layout })
  // Last, so that what is cut off is known for what it is.
  for (const { file, next } of identities) if (next !== null) await disk.replace(file, next)
}

/** A file that stood in no order any more: its bytes are sealed as they are; sealed, it may be of any kind. */
async function convertKept(bytes: Uint8Array, folder: ConvertedFolder): Promise<Uint8Array | null> {
  if (folder.direction === 'sealing') return convertBytes(bytes, 'set-aside', folder)
  for (const purpose of ['set-aside', 'snapshot', 'attachment'] as const) {
    const opened = await convertBytes(bytes, purpose, folder)
    if (opened !== null) return openLinesIn(opened, ['journal', 'drafts'], folder.vault) ?? opened
  }
  return openLinesIn(bytes, ['journal', 'drafts'], folder.vault)
}
