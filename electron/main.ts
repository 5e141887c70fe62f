/**
 * The first steps: what must be said before Electron is ready, then the window. The program itself, many times as large, is
 * read while Chromium's processes and the page come up.
 */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, session } from 'electron'
import { openMainWindow } from './app/main-window.ts'
import { registerSchemes, serveApp } from './app/protocol.ts'
import { cutNetwork, isFromWindow, lockContents } from './app/security.ts'
import { applyTheme } from './app/theme.ts'
import { placeUserData } from './app/user-data.ts'
import { readWindowSettings, type WindowSettings } from './app/window-settings.ts'
import { paperScheme } from './export/paper-scheme.ts'
import { expose } from './ipc/expose.ts'
import { readSwitches } from './platform/switches.ts'

const here = dirname(fileURLToPath(import.meta.url))
const switches = readSwitches(process.argv, process.env)
const devServer = app.isPackaged ? null : (process.env.ELECTRON_RENDERER_URL ?? null)

registerSchemes(paperScheme)
cutNetwork(devServer)
app.setName('Phối Hợp')
app.setAppUserModelId('vn.phoihop.desktop')
// Root (build farms) cannot have the sandbox; there the switch is given and must win.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
placeUserData(switches.dataDir)

// What this PC remembers of the window is read while Electron itself gets ready.
if (app.requestSingleInstanceLock())
  void Promise.all([readWindowSettings(app.getPath('userData')), app.whenReady()]).then(([settings]) =>
    begin(settings),
  )
else app.quit()

function begin(settings: WindowSettings): void {
  lockContents(devServer)
  serveApp(session.defaultSession, join(here, '../renderer'))
  applyTheme(settings.preferences.value)
  const opened = openMainWindow({
    settings,
    programFolder: here,
    devServer,
    isHidden: switches.smokeTest !== null,
  })
  const program = import('./program.ts').then(({ buildProgram }) =>
    buildProgram({ ...opened, settings, switches, here }),
  )
  expose(
    program,
    isFromWindow(() => (opened.window.isDestroyed() ? null : opened.window)),
  )
}
