/** Where a finished paper goes: the save dialog, a whole-file write, and the memory of what this session saved. */
import { access } from 'node:fs/promises'
import { dirname, join, parse } from 'node:path'
import { type BrowserWindow, dialog } from 'electron'
import type { PaperFileFormat } from '#shared/contract/commands.ts'
import { replaceWhole, withEnding } from './replace-whole.ts'

/** Papers, and calendars. */
type SavedFormat = PaperFileFormat | 'ics'

const filterNames: Readonly<Record<SavedFormat, string>> = {
  pdf: 'PDF',
  docx: 'Word',
  xlsx: 'Excel',
  csv: 'CSV',
  ics: 'iCalendar',
}

export type PaperPlaces = {
  window: () => BrowserWindow | null
  /** The folder offered first; afterwards the folder last used. */
  firstFolder: string
  /** Saves here without asking (tests and the tour); null: always ask. */
  fixedFolder: string | null
  /** Files saved by this session: only these may be shown in the file manager. */
  savedPaths: Set<string>
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )

/** The file operations of the paper desk. */
export function makeSaveFile(places: PaperPlaces) {
  let folder = places.firstFolder
  return {
    choosePath: async (fileName: string, format: SavedFormat): Promise<string | null> => {
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
    chooseFolder: async (): Promise<string | null> => {
      if (places.fixedFolder !== null) return places.fixedFolder
      const options: Electron.OpenDialogOptions = {
        defaultPath: folder,
        properties: ['openDirectory', 'createDirectory'],
      }
      const window = places.window()
      const answer = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
      const [chosen] = answer.filePaths
      if (answer.canceled || chosen === undefined) return null
      folder = chosen
      return chosen
    },
    freePath: async (chosen: string, fileName: string): Promise<string> => {
      const { name, ext } = parse(fileName)
      // What an office edited in an earlier file of the name must not be lost.
      for (let count = 1; ; count += 1) {
        const path = join(chosen, count === 1 ? fileName : `${name} (${count})${ext}`)
        if (!(await exists(path))) return path
      }
    },
    saveFile: async (path: string, bytes: Uint8Array): Promise<void> => {
      await replaceWhole(path, bytes)
      places.savedPaths.add(path)
    },
  }
}
