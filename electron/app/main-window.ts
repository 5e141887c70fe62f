/** The one window as this PC left it last time. */
import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { openWindow } from './window.ts'
import type { WindowSettings } from './window-settings.ts'

type Parts = {
  settings: WindowSettings
  /** The folder of the bundled program. */
  programFolder: string
  devServer: string | null
  /** A smoke test is not seen. */
  isHidden: boolean
}

/** Opens it; its page begins to load. */
export function openMainWindow({ settings, programFolder, devServer, isHidden }: Parts): BrowserWindow {
  const { windowState, preferences } = settings
  return openWindow({
    preload: join(programFolder, '../preload/preload.cjs'),
    state: windowState.value,
    isHidden,
    isDark: preferences.value.theme === 'dark',
    devServer,
    saveState: (state) => void windowState.set(state).catch(() => undefined),
  })
}
