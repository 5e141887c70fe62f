/** The one window as this PC left it last time. */
import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { openWindow } from './window.ts'
import type { WindowSettings } from './window-settings.ts'

export type MainWindow = { window: BrowserWindow; saved: () => Promise<unknown> }

type Parts = {
  settings: WindowSettings
  /** The folder of the bundled program. */
  programFolder: string
  devServer: string | null
  /** A smoke test is not seen. */
  isHidden: boolean
}

/** Opens it; its page begins to load. `saved` answers when its place on the screen is kept. */
export function openMainWindow({ settings, programFolder, devServer, isHidden }: Parts): MainWindow {
  const { windowState, preferences } = settings
  let saving: Promise<unknown> = Promise.resolve()
  const window = openWindow({
    preload: join(programFolder, '../preload/preload.cjs'),
    state: windowState.value,
    isHidden,
    isDark: preferences.value.theme === 'dark',
    devServer,
    saveState: (state) => {
      saving = windowState.set(state).catch(() => undefined)
    },
  })
  return { window, saved: () => saving }
}
