/** The program around the office's data: which folder, which preferences, which window. */
import { type BrowserWindow, dialog, nativeTheme, shell } from 'electron'
import * as v from 'valibot'
import type { AppInfo, Preferences } from '#shared/contract/app-state.ts'
import { Refusal } from '#shared/contract/result.ts'
import { dayOfMoment } from '#shared/lib/dates.ts'
import type { Shell } from '../ipc/handlers.ts'
import type { JsonFile } from '../platform/json-file.ts'
import type { Office } from '../services/office.ts'
import { viewFolderOf } from '../services/rescue.ts'

export const rememberedSchema = v.object({
  folder: v.nullable(v.string()),
  kind: v.picklist(['office', 'sample']),
})
export type Remembered = v.InferOutput<typeof rememberedSchema>

export type ShellParts = {
  office: Office
  window: () => BrowserWindow | null
  preferences: JsonFile<Preferences>
  remembered: JsonFile<Remembered>
  version: string
  samplePath: string
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
  const { office, preferences, remembered } = parts
  /** The office that was open when the sample was opened. */
  let formerOffice: string | null = null
  const info = (): AppInfo => ({
    version: parts.version,
    today: dayOfMoment(parts.now()),
    clockAheadMs: Date.parse(parts.now()) - Date.now(),
    folder: office.state(),
    preferences: preferences.value,
    papersPath: parts.papersPath,
  })
  const open = async (folder: string, kind: Remembered['kind'], makes = false) => {
    await office.open(folder, kind, { makes })
    // The sample is for one sitting: the next start opens the office again.
    const isThere = ['open', 'locked'].includes(office.state().state)
    if (isThere && kind === 'office') await remembered.set({ folder, kind })
    return info()
  }
  return {
    info,
    ready: parts.onReady,
    reveal: (path) => {
      if (!parts.savedPaths.has(path)) throw new Refusal('bad-input')
      shell.showItemInFolder(path)
    },
    chooseFolder: async () => {
      const window = parts.window()
      const options: Electron.OpenDialogOptions = { properties: ['openDirectory', 'createDirectory'] }
      const answer = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
      return answer.canceled ? null : (answer.filePaths[0] ?? null)
    },
    openFolder: (path) => {
      const state = office.state()
      // Only the suggestion of the first start is made; a folder that is missing later is missing.
      return open(path, 'office', state.state === 'choosing' && path === state.suggestedPath)
    },
    openSample: () => {
      const state = office.state()
      if (state.state === 'open' && !state.isSample) formerOffice = state.path
      return open(parts.samplePath, 'sample', true)
    },
    leaveSample: async () => {
      const { folder, kind } = remembered.value
      const former = formerOffice ?? (kind === 'office' ? folder : null)
      if (former !== null) return open(former, 'office')
      await office.leave()
      return info()
    },
    retry: () => {
      const state = office.state()
      const isView = state.state === 'open' && state.view !== null
      if (state.state !== 'failed' && !isView) return Promise.resolve(info())
      return open(state.path, state.path === parts.samplePath ? 'sample' : 'office')
    },
    view: async () => {
      await viewFolderOf(office)
      return info()
    },
    setPreferences: async (value) => {
      await preferences.set(value)
      applyTheme(value)
      parts.onPreferences()
      return info()
    },
  }
}

/** Lets native parts (menus, dialogs, scroll bars) follow the chosen theme. */
export function applyTheme({ theme }: Preferences): void {
  nativeTheme.themeSource = theme === 'auto' ? 'system' : theme === 'dark' ? 'dark' : 'light'
}
