/** Where a finished paper goes: the save dialog, a whole-file write, and the memory of what this session saved. */
import { randomBytes } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type BrowserWindow, dialog } from 'electron'
import type { PaperFileFormat } from '#shared/contract/commands.ts'
import { Refusal } from '#shared/contract/result.ts'

const filterNames: Readonly<Record<PaperFileFormat, string>> = { pdf: 'PDF', docx: 'Word', xlsx: 'Excel' }

export type PaperPlaces = {
  window: () => BrowserWindow | null
  /** The folder offered first; afterwards the folder last used. */
  firstFolder: string
  /** Saves here without asking (tests and the tour); null: always ask. */
  fixedFolder: string | null
  /** Files saved by this session: only these may be shown in the file manager. */
  savedPaths: Set<string>
}

/** The two file operations of the paper desk. */
export function makeSaveFile(places: PaperPlaces) {
  let folder = places.firstFolder
  return {
    choosePath: async (fileName: string, format: PaperFileFormat): Promise<string | null> => {
      if (places.fixedFolder !== null) return join(places.fixedFolder, fileName)
      const options: Electron.SaveDialogOptions = {
        defaultPath: join(folder, fileName),
        filters: [{ name: filterNames[format], extensions: [format] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      }
      const window = places.window()
      const answer = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options))
      if (answer.canceled || !answer.filePath) return null
      folder = dirname(answer.filePath)
      return withEnding(answer.filePath, format)
    },
    saveFile: async (path: string, bytes: Uint8Array): Promise<void> => {
      await replaceWhole(path, bytes)
      places.savedPaths.add(path)
    },
  }
}

/** Linux dialogs add no ending by themselves. */
function withEnding(path: string, format: PaperFileFormat): string {
  return path.toLowerCase().endsWith(`.${format}`) ? path : `${path}.${format}`
}

const busyCodes = new Set(['EBUSY', 'EPERM', 'EACCES'])

/**
 * Writes a file beside its place and moves it there when it is complete: a paper is never half a paper.
 * Throws `file-busy` when another program holds the old file (Word and Excel do, on Windows).
 */
export async function replaceWhole(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${randomBytes(6).toString('hex')}.tmp`)
  try {
    const handle = await open(temporary, 'wx')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await moveOver(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw error
  }
}

async function moveOver(from: string, to: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await rename(from, to)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : ''
      if (!busyCodes.has(code)) throw error
      // A virus scanner lets go within moments; an open document does not.
      if (attempt >= 4) throw new Refusal('file-busy', { params: { path: to } })
      await new Promise((resolve) => setTimeout(resolve, 20 * 2 ** attempt))
    }
  }
}
