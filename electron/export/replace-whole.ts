/** Writing a finished paper: whole or not at all. */
import { randomBytes } from 'node:crypto'
import { access, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Refusal } from '#shared/contract/result.ts'

const busyCodes = new Set(['EBUSY', 'EPERM', 'EACCES'])

/**
 * Writes a file beside its place and moves it there when it is complete: a paper is never half a paper.
 * Throws `file-busy` when another program holds the old file (Word and Excel do, on Windows).
 */
export async function replaceWhole(path: string, bytes: Uint8Array, move = rename): Promise<void> {
  const temporary = join(dirname(path), `.${randomBytes(6).toString('hex')}.tmp`)
  try {
    const handle = await open(temporary, 'wx')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await moveOver(temporary, path, move)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw error
  }
}

async function moveOver(from: string, to: string, move: typeof rename): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await move(from, to)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : ''
      if (!busyCodes.has(code)) throw error
      // A virus scanner lets go within moments; an open document does not.
      if (attempt >= 4) throw new Refusal('file-busy', { params: { path: to } })
      await new Promise((resolve) => setTimeout(resolve, 20 * 2 ** attempt))
    }
  }
}

/**
 * The path with the ending of its format, which Linux dialogs do not add by themselves. The user agreed to the name as
 * typed: where the full one is taken, a number goes in, for nobody was asked whether that file may go.
 */
export async function withEnding(path: string, format: string): Promise<string> {
  if (path.toLowerCase().endsWith(`.${format}`)) return path
  for (let number = 1; ; number += 1) {
    const full = number === 1 ? `${path}.${format}` : `${path} (${number}).${format}`
    const isFree = await access(full).then(
      () => false,
      () => true,
    )
    if (isFree) return full
  }
}
