/** The attachment desk of the real program: the system's dialogs ask, the system's programs open. */
import { createHash } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { app, type BrowserWindow, dialog, shell } from 'electron'
import { Refusal } from '#shared/contract/result.ts'
import { readInWorker } from '../import/tables/read-in-worker.ts'
import { codeOf, nodeDisk } from '../platform/disk.ts'
import { makeOpenedCopies } from '../platform/opened-copies.ts'
import type { AttachmentDesk, ChosenFile } from '../services/attachments.ts'

export type AttachmentPlaces = {
  window: () => BrowserWindow | null
  /** The folder offered first; afterwards the folder last used. */
  firstFolder: string
  /** Saves here without asking (tests); null: always ask. */
  fixedFolder: string | null
  /** The script of the thread in which tables are read. */
  tableWorker: string
  /** Files saved by this session: only these may be shown in the file manager. */
  savedPaths: Set<string>
}

/** Makes the desk; `clear` removes the copies that were opened, also those of a run that was stopped. */
export function makeAttachmentDesk(places: AttachmentPlaces): {
  desk: AttachmentDesk
  clear(): Promise<void>
} {
  // One running program has this profile, so that no other one's copies are meant.
  const mark = createHash('sha256').update(app.getPath('userData')).digest('hex').slice(0, 16)
  const copies = makeOpenedCopies(app.getPath('temp'), `phoi-hop-${mark}-`)
  const desk: AttachmentDesk = {
    openCopy: async (name, pieces) => (await shell.openPath(await copies.make(name, pieces))) === '',
    saveCopy: async (path, pieces) => {
      await savePieces(path, pieces)
      places.savedPaths.add(path)
    },
    ...makeDialogs(places),
    readTable: (source) => readInWorker(places.tableWorker, source),
  }
  return { desk, clear: copies.clear }
}

function makeDialogs({ window, firstFolder, fixedFolder }: AttachmentPlaces) {
  let [source, target] = [firstFolder, firstFolder]
  const chooseOne = async (filter: Electron.FileFilter): Promise<ChosenFile | null> => {
    const options: Electron.OpenDialogOptions = {
      defaultPath: source,
      properties: ['openFile', 'dontAddToRecent'],
      filters: [filter],
    }
    const over = window()
    const answer = await (over ? dialog.showOpenDialog(over, options) : dialog.showOpenDialog(options))
    const [path] = answer.filePaths
    if (answer.canceled || path === undefined) return null
    source = dirname(path)
    return chosenFile(path)
  }
  return {
    chooseFiles: async (): Promise<ChosenFile[]> => {
      const options: Electron.OpenDialogOptions = {
        defaultPath: source,
        properties: ['openFile', 'multiSelections', 'dontAddToRecent'],
      }
      const over = window()
      const answer = await (over ? dialog.showOpenDialog(over, options) : dialog.showOpenDialog(options))
      if (answer.canceled) return []
      source = dirname(answer.filePaths[0] ?? join(source, '.'))
      return Promise.all(answer.filePaths.map(chosenFile))
    },
    chooseDocument: () => chooseOne({ name: 'Word (*.docx)', extensions: ['docx', 'docm', 'doc', 'rtf'] }),
    chooseTable: () =>
      chooseOne({
        name: 'Excel, LibreOffice, CSV, Word',
        extensions: ['xlsx', 'xlsm', 'xls', 'ods', 'csv', 'tsv', 'txt', 'docx', 'docm'],
      }),
    choosePath: async (name: string): Promise<string | null> => {
      if (fixedFolder !== null) return join(fixedFolder, name)
      const options: Electron.SaveDialogOptions = {
        defaultPath: join(target, name),
        properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
      }
      const over = window()
      const answer = await (over ? dialog.showSaveDialog(over, options) : dialog.showSaveDialog(options))
      if (answer.canceled || !answer.filePath) return null
      target = dirname(answer.filePath)
      return answer.filePath
    },
  }
}

async function chosenFile(path: string): Promise<ChosenFile> {
  const name = basename(path)
  const found = await nodeDisk.stat(path).catch(() => null)
  if (found === null || found.isFolder) throw new Refusal('attachment-unreadable', { params: { name } })
  return { name, size: found.size, read: () => nodeDisk.stream(path) }
}

async function savePieces(path: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  try {
    await nodeDisk.replace(path, pieces)
  } catch (error) {
    if (['EBUSY', 'EPERM', 'EACCES'].includes(codeOf(error)))
      throw new Refusal('file-busy', { params: { path } })
    throw error
  }
}
