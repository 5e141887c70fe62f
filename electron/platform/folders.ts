/** Folders made, removed and tried, on top of the single operations. */
import { randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
import { absentIsNull, codeOf } from './codes.ts'
import type { Files } from './files.ts'

/**
 * Each new name on the way down is flushed in the folder above it, and so is that of a folder found: whoever made it may have
 * come to an end before flushing.
 */
export async function makeFolder(files: Files, path: string): Promise<void> {
  const above = dirname(path)
  const found = await absentIsNull(files.stat(path))
  if (found === null) {
    if (above !== path) await makeFolder(files, above)
    await files.makeFolder(path)
    await files.flushFolder(above)
  } else if (!found.isFolder)
    throw Object.assign(new Error(`a file is in the way: ${path}`), { code: 'EEXIST' })
  else await files.flushFolder(above).catch(unlessForeign)
}

/** The folder above that of the office may be none of ours to open. */
function unlessForeign(error: unknown): void {
  if (!['EPERM', 'EACCES'].includes(codeOf(error))) throw error
}

/** Removes a folder and all in it; nothing happens when there is none. */
export async function removeFolder(files: Files, path: string): Promise<void> {
  const names = await absentIsNull(files.list(path))
  if (names === null) return
  for (const name of names) {
    const inner = join(path, name)
    const found = await absentIsNull(files.stat(inner))
    // What a link leads to is not in this folder.
    if (found?.isFolder && !found.isLink) await removeFolder(files, inner)
    else await files.unlink(inner)
  }
  await files.removeFolder(path)
  await files.flushFolder(dirname(path))
}

/** Flushes the folders that these paths lie in, in their order. */
export async function flushFoldersOf(files: Files, ...paths: string[]): Promise<void> {
  for (const folder of new Set(paths.map((path) => dirname(path)))) await files.flushFolder(folder)
}

/** Throws unless the folder exists and can be written. */
export async function probeFolder(files: Files, path: string): Promise<void> {
  await files.stat(path)
  // A question for rights says yes on Windows shares and to root on read-only files: only a real write tells.
  const probe = join(path, `.probe-${randomBytes(4).toString('hex')}`)
  await (await files.open(probe, 'wx')).close()
  await files.unlink(probe)
}
