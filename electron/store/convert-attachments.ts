/**
 * Attached files in the other form. Their names change with it: plainly they are called by the SHA-256 of what they hold,
 * sealed by a name that tells nothing. The new file is read back before the former one goes.
 */
import { dirname, join } from 'node:path'
import { measure } from '../backup/pieces.ts'
import { carriesSeal, sealMarkSize } from '../vault/sealed-vault.ts'
import { DamagedSeal } from '../vault/vault.ts'
import { attachmentPath, isAttachmentName } from './attachment-path.ts'
import type { ConvertedFolder } from './converted-folder.ts'
import { searchSegments } from './segments.ts'

/** Converts and renames them. One that is not what its name says gets the name it belongs under, so that it is missed as altered. */
export async function convertAttachments(folder: ConvertedFolder): Promise<void> {
  const known = once(() => namesOf(folder))
  for (const { file, name, size } of await standing(folder)) {
    await (folder.direction === 'sealing'
      ? sealAttachment(folder, file, name)
      : unsealAttachment(folder, file, name, known))
    folder.tell(size)
  }
}

/** Those that are there at first: what is made of them need not be looked at again. */
async function standing({ disk, layout }: ConvertedFolder) {
  const found: { file: string; name: string; size: number }[] = []
  for (const group of await disk.list(layout.attachments))
    for (const name of (await disk.list(join(layout.attachments, group))).filter(isAttachmentName)) {
      const file = join(layout.attachments, group, name)
      const stat = await disk.stat(file)
      if (stat && !stat.isFolder) found.push({ file, name, size: stat.size })
    }
  return found
}

async function sealAttachment(folder: ConvertedFolder, file: string, name: string): Promise<void> {
  const { disk, vault } = folder
  // What is being attached may itself be a sealed file: then its name is its hash all the same.
  if ((await carriesSealIn(folder, file)) && (await hashOf(disk.stream(file))) !== name) return
  const target = attachmentPath(folder.layout, vault.nameOf(name))
  const hash = await hashOf(disk.stream(file))
  await place(folder, target, hash, {
    content: () => vault.sealPieces(disk.stream(file), 'attachment'),
    reading: () => vault.openPieces(disk.stream(target), 'attachment'),
  })
  await disk.remove(file)
}

async function unsealAttachment(
  folder: ConvertedFolder,
  file: string,
  name: string,
  known: () => Promise<ReadonlyMap<string, string>>,
): Promise<void> {
  const { disk, layout, vault } = folder
  if (!(await carriesSealIn(folder, file))) return
  const hash = await hashOf(vault.openPieces(disk.stream(file), 'attachment'))
  const isWhole = hash !== null && vault.nameOf(hash) === name
  const wanted = isWhole ? hash : (await known()).get(name)
  if (hash === null) {
    // It opens no more: kept as it is, under the name where it will be found altered.
    if (wanted !== undefined && wanted !== name) await moveTo(folder, file, attachmentPath(layout, wanted))
    return
  }
  const target = attachmentPath(layout, wanted ?? hash)
  await place(folder, target, hash, {
    content: () => vault.openPieces(disk.stream(file), 'attachment'),
    reading: () => disk.stream(target),
  })
  await disk.remove(file)
}

type Placing = {
  content(): AsyncIterable<Uint8Array>
  /** What was placed, as it reads back. */
  reading(): AsyncIterable<Uint8Array>
}

/** Writes the new file unless it is there already, and proves it. */
async function place(
  { disk, mayWrite }: ConvertedFolder,
  target: string,
  hash: string | null,
  { content, reading }: Placing,
): Promise<void> {
  const isThere = async () => (await disk.stat(target)) !== null && (await hashOf(reading())) === hash
  if (await isThere()) return
  await mayWrite()
  await disk.makeFolder(dirname(target))
  await disk.replace(target, content())
  if (!(await isThere())) throw Object.assign(new Error('does not read back'), { code: 'EIO' })
}

async function moveTo({ disk, mayWrite }: ConvertedFolder, file: string, target: string): Promise<void> {
  await mayWrite()
  await disk.makeFolder(dirname(target))
  await disk.move(file, target)
}

async function carriesSealIn({ disk }: ConvertedFolder, file: string): Promise<boolean> {
  return carriesSeal((await disk.readBytes(file, 0, sealMarkSize)) ?? new Uint8Array())
}

/** SHA-256 of the content, null when it does not open. */
async function hashOf(content: AsyncIterable<Uint8Array>): Promise<string | null> {
  const measured = measure(content)
  try {
    for await (const _ of measured.pieces);
    return measured.hash()
  } catch (error) {
    if (error instanceof DamagedSeal) return null
    throw error
  }
}

/** Sealed names by the hashes that records have or had, as the journal tells them. */
export async function namesOf({
  disk,
  layout,
  vault,
}: Pick<ConvertedFolder, 'disk' | 'layout' | 'vault'>): Promise<ReadonlyMap<string, string>> {
  const entries = await searchSegments(
    disk,
    layout,
    vault,
    Number.MAX_SAFE_INTEGER,
    '"register":"attachment"',
  )
  const hashes = entries
    .flatMap(({ changes }) => changes)
    .filter(({ register }) => register === 'attachment')
    .flatMap(({ before, after }) => [before, after])
    .map((record) => (record as { hash?: unknown } | null)?.hash)
    .filter((hash) => typeof hash === 'string')
  return new Map(hashes.map((hash) => [vault.nameOf(hash), hash]))
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null
  return () => {
    made ??= make()
    return made
  }
}
