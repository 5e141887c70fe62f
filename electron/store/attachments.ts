/**
 * Attached files, kept by their content: `attachments/ab/<name>`, where the name follows from the SHA-256 of the content. The
 * same content twice is one file. A file is there, whole and flushed, before any record says so; what a stopped adding
 * leaves behind is a leftover of the data folder, which opening takes away.
 */
import { randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
import { Refusal } from '#shared/contract/result.ts'
import { measure } from '../backup/pieces.ts'
import { codeOf, type Disk } from '../platform/disk.ts'
import { DamagedSeal, type Vault } from '../vault/vault.ts'
import { attachmentPath, isAttachmentName } from './attachment-path.ts'
import { diskErrorCode, onDisk } from './disk-errors.ts'
import type { Layout } from './layout.ts'

/** Content that was taken in; `isNew`: it was not there before. */
export type TakenIn = { hash: string; size: number; isNew: boolean }

export type Standing = 'intact' | 'missing' | 'altered'

/** A file as it lies there: sealed when the folder is, under a name that tells nothing then. */
export type StoredFile = { name: string; path: string; size: number }

export type AttachmentFiles = {
  /**
   * Takes in content and flushes it; what was missing or altered is whole again. `heed` is asked for each piece and before
   * the file gets its place, with the bytes so far, and may refuse to go on. Throws `disk-full`, `disk-error`,
   * `folder-read-only`, and the `Refusal`s of `source` and `heed`; nothing is left then.
   */
  add(source: AsyncIterable<Uint8Array>, heed?: (bytes: number) => void): Promise<TakenIn>
  /**
   * The content piece by piece; it is proven only when the last piece has come. Throws `attachment-missing`,
   * `attachment-altered` (naming the file as `name`), `disk-error`.
   */
  open(file: { hash: string; name: string }): AsyncIterable<Uint8Array>
  /** Reads the whole file and compares. Throws `disk-error`. */
  verify(hash: string): Promise<Standing>
  /** The stored files, whatever else lies among them left out. */
  list(): Promise<StoredFile[]>
  /** The name under which content is stored: `list` compared with what records say. */
  nameOf(hash: string): string
  /** Removes content that no record needs any more. Nothing happens when there is none. */
  remove(hash: string): Promise<void>
}

/** The attached files of a data folder, read and written through its vault. */
export function makeAttachmentFiles(
  disk: Disk,
  folder: string,
  layout: Layout,
  vault: Vault,
): AttachmentFiles {
  const pathOf = (hash: string) => attachmentPath(layout, vault.nameOf(hash))
  const open = (file: { hash: string; name: string }) => openFile(disk, vault, pathOf(file.hash), file)
  const verify = (hash: string) => standingOf(open({ hash, name: '' }))
  const place = async (temporary: string, hash: string): Promise<boolean> => {
    const target = pathOf(hash)
    const standing = await verify(hash)
    if (standing === 'intact') await disk.remove(temporary)
    else {
      await disk.makeFolder(dirname(target))
      await disk.move(temporary, target)
    }
    return standing === 'missing'
  }
  return {
    add: (source, heed = () => undefined) =>
      onDisk(async () => {
        let taken = 0
        const measured = measure(source, (bytes) => {
          taken += bytes
          heed(taken)
        })
        // Beside the identity, not among the attachments: there everything is taken for one.
        const temporary = join(folder, `attachment.${process.pid}.${randomBytes(4).toString('hex')}.tmp`)
        await disk.create(temporary, vault.sealPieces(measured.pieces, 'attachment'))
        const [hash, size] = [measured.hash(), measured.size()]
        try {
          heed(size)
          return { hash, size, isNew: await place(temporary, hash) }
        } catch (error) {
          await disk.remove(temporary).catch(() => undefined)
          throw error
        }
      }),
    open,
    verify,
    list: () => onDisk(() => listFiles(disk, layout)),
    nameOf: vault.nameOf,
    remove: (hash) => onDisk(() => disk.remove(pathOf(hash))),
  }
}

async function* openFile(
  disk: Disk,
  vault: Vault,
  path: string,
  { hash, name }: { hash: string; name: string },
): AsyncGenerator<Uint8Array> {
  const measured = measure(vault.openPieces(disk.stream(path), 'attachment'))
  try {
    for await (const piece of measured.pieces) yield piece
  } catch (error) {
    throw troubleOf(error, name)
  }
  if (measured.hash() !== hash) throw new Refusal('attachment-altered', { params: { name } })
}

function troubleOf(error: unknown, name: string): unknown {
  const params = { name }
  if (error instanceof DamagedSeal) return new Refusal('attachment-altered', { params })
  const code = codeOf(error)
  if (code === 'ENOENT' || code === 'ENOTDIR') return new Refusal('attachment-missing', { params })
  if (code === 'EISDIR') return new Refusal('attachment-altered', { params })
  return code === '' ? error : new Refusal(diskErrorCode(error), { params })
}

async function standingOf(content: AsyncIterable<Uint8Array>): Promise<Standing> {
  try {
    for await (const _ of content);
    return 'intact'
  } catch (error) {
    const code = error instanceof Refusal ? error.error.code : ''
    if (code === 'attachment-missing') return 'missing'
    if (code === 'attachment-altered') return 'altered'
    throw error
  }
}

async function listFiles(disk: Disk, layout: Layout): Promise<StoredFile[]> {
  const found: StoredFile[] = []
  for (const group of await disk.list(layout.attachments)) {
    if (group.length !== 2) continue
    for (const name of (await disk.list(join(layout.attachments, group))).filter(isAttachmentName)) {
      const path = join(layout.attachments, group, name)
      const stat = await disk.stat(path)
      if (stat && !stat.isFolder) found.push({ name, path, size: stat.size })
    }
  }
  return found
}
