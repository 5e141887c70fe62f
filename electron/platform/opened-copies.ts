/**
 * Copies of kept files for other programs to open: outside the data folder, each in a folder of its own, read-only from the
 * first byte, gone when the data folder is closed. What somebody saved beside a copy is work of his and stays.
 */
import { chmod, mkdir, mkdtemp, open, readdir, rmdir, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'

export type OpenedCopies = {
  /** Path of a fresh copy. Throws what `pieces` throws; nothing is left then. */
  make(name: string, pieces: AsyncIterable<Uint8Array>): Promise<string>
  /** Removes the copies of this run and those that a stopped run left; what another program still holds goes next time. */
  clear(): Promise<void>
}

/** `prefix` is of this user of this PC: whatever in `parent` begins with it is ours. */
export function makeOpenedCopies(parent: string, prefix: string): OpenedCopies {
  let place: Promise<string> | null = null
  let count = 0
  return {
    make: async (name, pieces) => {
      place ??= mkdtemp(join(parent, prefix))
      const folder = join(await place, String(++count))
      await mkdir(folder, { mode: 0o700 })
      const path = join(folder, name)
      try {
        await writeReadOnly(path, pieces)
        return path
      } catch (error) {
        await removeCopies(folder)
        throw error
      }
    },
    clear: async () => {
      place = null
      const names = await readdir(parent).catch(() => [])
      for (const name of names.filter((one) => one.startsWith(prefix))) await removeCopies(join(parent, name))
    },
  }
}

/** Made read-only and not turned so afterwards: a copy that was cut off is known for ours too. */
async function writeReadOnly(path: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  const handle = await open(path, 'wx', 0o400)
  try {
    for await (const piece of pieces) await handle.writeFile(piece)
  } finally {
    await handle.close()
  }
}

/** Word's and LibreOffice's marks of an open file. */
const markOfOthers = /^(~\$|\.~lock\.)/

async function removeCopies(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await removeCopies(path)
    else await removeCopy(path, entry.name).catch(() => undefined)
  }
  // Stays while something is in it.
  await rmdir(folder).catch(() => undefined)
}

async function removeCopy(path: string, name: string): Promise<void> {
  const isOurs = ((await stat(path)).mode & 0o222) === 0
  if (!isOurs && !markOfOthers.test(name)) return
  // Windows removes no file that is read-only.
  await chmod(path, 0o600)
  await unlink(path)
}
