/** The program around the office's data: which folder, which preferences, which window. */
import { type BrowserWindow, dialog, shell } from 'electron'
import type { AppInfo, Preferences } from '#shared/contract/app-state.ts'
import { Refusal } from '#shared/contract/result.ts'
import { dayOfMoment } from '#shared/lib/dates.ts'
import type { Shell } from '../ipc/handlers.ts'
import type { JsonFile } from '../platform/json-file.ts'
import { type FolderParts, makeShellFolders } from './shell-folders.ts'
import { applyTheme } from './theme.ts'

export type ShellParts = FolderParts & {
  window: () => BrowserWindow | null
  preferences: JsonFile<Preferences>
  version: string
  papersPath: string
  now: () => string
  /** Files that this session saved: only these may be shown in the file manager. */
  savedPaths: ReadonlySet<string>
  onReady: (screen: string) => void
  /** The preferences have changed: the window must hear of it, whoever asked. */
  onPreferences: () => void
}

/** The shell's commands over its parts. */
export function makeShell(parts: ShellParts): Shell {
  const { office, preferences } = parts
  const info = (): AppInfo => ({
    version: parts.version,
    today: dayOfMoment(parts.now()),
    clockAheadMs: Date.parse(parts.now()) - Date.now(),
    folder: office.state(),
    preferences: preferences.value,
    papersPath: parts.papersPath,
  })
  return {
    info,
    ready: parts.onReady,
    reveal: (path) => {
      if (!parts.savedPaths.has(path)) throw new Refusal('bad-input')
      shell.showItemInFolder(path)
    },
    chooseFolder: () => chooseFolder(parts.window()),
    ...makeShellFolders(parts, info),
    setPreferences: async (value) => {
      await preferences.set(value)
      applyTheme(value)
      parts.onPreferences()
      return info()
    },
  }
}

/** Null when the dialog is left. */
async function chooseFolder(window: BrowserWindow | null): Promise<string | null> {
  const options: Electron.OpenDialogOptions = { properties: ['openDirectory', 'createDirectory'] }
  const answer = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
}
