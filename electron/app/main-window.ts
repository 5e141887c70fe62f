/** The one window as this PC left it last time, with its page watched. */
import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import log from 'electron-log/main'
import { guardPage } from './page-guard.ts'
import type { Settings } from './settings.ts'
import { openWindow } from './window.ts'

type Parts = {
  settings: Settings
  /** The folder of the bundled program. */
  programFolder: string
  devServer: string | null
  /** A smoke test is not seen. */
  isHidden: boolean
  onClosed: () => void
}

/** Opens it. */
export function openMainWindow({
  settings,
  programFolder,
  devServer,
  isHidden,
  onClosed,
}: Parts): BrowserWindow {
  const { windowState, preferences } = settings
  const window = openWindow({
    preload: join(programFolder, '../preload/preload.cjs'),
    state: windowState.value,
    isHidden,
    isDark: preferences.value.theme === 'dark',
    devServer,
    saveState: (state) => void windowState.set(state).catch(() => undefined),
  })
  guardPage(window, {
    language: () => preferences.value.language,
    report: (reason) => log.error(`page gone: ${reason}`),
  })
  window.on('closed', onClosed)
  return window
}
