/** When the page dies (a crash, memory running out) the window says so and offers to open it again. */
import { app, type BrowserWindow, dialog } from 'electron'
import type { Preferences } from '#shared/contract/app-state.ts'
import { wordsOf } from './words.ts'

type Parts = {
  /** Asked when it happens: the user may have changed it meanwhile. */
  language: () => Preferences['language']
  /** Hears the reason, a word of Chromium's. */
  report: (reason: string) => void
}

/** Watches one window. What was being typed lies in the drafts and is offered again by the page that opens. */
export function guardPage(window: BrowserWindow, { language, report }: Parts): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    report(reason)
    void askToReopen(window, language())
  })
}

async function askToReopen(window: BrowserWindow, language: Preferences['language']): Promise<void> {
  const words = (await wordsOf(language)).welcome.crashed
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    title: 'Phối Hợp',
    message: words.title,
    detail: words.explanation,
    buttons: [words.reopen, words.quit],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  })
  if (response !== 0) app.quit()
  else if (!window.isDestroyed()) window.webContents.reload()
}
