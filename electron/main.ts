/** The composition root: builds the real things, hands them down, and reads as a list. */

import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, type BrowserWindow, session } from 'electron'
import { checkEveryDay } from './app/check-every-day.ts'
import { closeInOrder } from './app/close-in-order.ts'
import { watchDay } from './app/day-watch.ts'
import { firstScreenStands } from './app/first-screen.ts'
import { followRecords } from './app/follow-records.ts'
import { lockWhenIdle } from './app/lock-when-idle.ts'
import { openMainWindow } from './app/main-window.ts'
import { setMenu } from './app/menu.ts'
import { makeOfficeOfThisPc } from './app/office-of-this-pc.ts'
import { openedAttachmentsOf } from './app/opened-attachments.ts'
import { makePaperDesk } from './app/paper-desk.ts'
import { makePresence } from './app/presence.ts'
import { registerSchemes, serveApp } from './app/protocol.ts'
import { reportFailure } from './app/report-failure.ts'
import { cutNetwork, isFromWindow, lockContents } from './app/security.ts'
import { readSettings, type Settings } from './app/settings.ts'
import { applyTheme, makeShell } from './app/shell.ts'
import type { Remembered } from './app/shell-folders.ts'
import { placeUserData } from './app/user-data.ts'
import { paperScheme } from './export/pdf.ts'
import type { PaperPlaces } from './export/save-file.ts'
import { type Broadcast, makeBroadcast } from './ipc/broadcast.ts'
import { expose } from './ipc/expose.ts'
import { makeHandlers, type Shell } from './ipc/handlers.ts'
import { makeClock } from './platform/clock.ts'
import { nodeDisk } from './platform/disk.ts'
import { schedule } from './platform/schedule.ts'
import { readSwitches } from './platform/switches.ts'
import { type Backups, makeBackups } from './services/backups/backups.ts'
import type { Office } from './services/office.ts'

const here = dirname(fileURLToPath(import.meta.url))
const switches = readSwitches(process.argv, process.env)
const devServer = app.isPackaged ? null : (process.env.ELECTRON_RENDERER_URL ?? null)
const now = makeClock(app.isPackaged ? null : switches.now)

registerSchemes(paperScheme)
cutNetwork(devServer)
app.setName('Phối Hợp')
app.setAppUserModelId('vn.phoihop.desktop')
// Root (build farms) cannot have the sandbox; there the switch is given and must win.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
placeUserData(switches.dataDir)

// What this PC remembers is read while Electron itself gets ready.
if (app.requestSingleInstanceLock())
  void Promise.all([readSettings(app.getPath('userData')), app.whenReady()]).then(([settings]) =>
    run(settings),
  )
else app.quit()

async function run(settings: Settings): Promise<void> {
  lockContents(devServer)
  serveApp(session.defaultSession, join(here, '../renderer'))
  applyTheme(settings.preferences.value)

  let window: BrowserWindow | null = null
  const currentWindow = () => window
  const broadcast = makeBroadcast(() => window?.webContents ?? null)
  const office = makeOfficeOfThisPc(settings, now, broadcast)
  const places = placesOf(currentWindow)
  const papers = papersOf(places)
  const attached = openedAttachmentsOf(office, { ...places, tableWorker: join(here, 'table-reader.js') })
  const shell = shellOf(settings, office, places, () => {
    tellState()
    presence.follow()
  })
  const backups = backupsOf(settings, office, shell, broadcast)
  expose(
    makeHandlers(office, shell, papers.desk, attached.desk, backups),
    isFromWindow(currentWindow),
    reportFailure,
  )
  const tellState = () => broadcast('app.changed', shell.info())
  office.onChanged(tellState)
  watchDay(now, tellState)
  followRecords(office, broadcast)
  setMenu((item) => broadcast('app.menu', { item }), !app.isPackaged)
  const presence = presenceOf(settings, office, currentWindow, broadcast)
  window = openWindowOf(settings, () => {
    window = null
    // The hidden window that prints would keep the program alive.
    papers.close()
  })
  presence.keep(window)
  app.on('second-instance', presence.showWindow)
  checkEveryDay(office, backups, now, broadcast)
  lockWhenIdle(office, () => settings.preferences.value.idleMinutes, broadcast)
  closeInOrder(async () => {
    await backups.automatic.closing()
    await Promise.all([office.close(), attached.clear()])
  })
  await openAtStart(office, shell, settings.remembered.value)
}

/** Where papers and copies of attachments go. */
function placesOf(window: () => BrowserWindow | null): PaperPlaces {
  return {
    window,
    firstFolder: app.getPath('documents'),
    fixedFolder: app.isPackaged ? null : (process.env.PHOIHOP_SAVE_DIR ?? null),
    savedPaths: new Set(),
  }
}

function papersOf(places: PaperPlaces) {
  return makePaperDesk({
    fontFolder: join(here, 'fonts'),
    writerFile: join(here, 'writer-thread.js'),
    report: (error) => reportFailure(error, 'papers'),
    ...places,
  })
}

function shellOf(
  settings: Settings,
  office: Office,
  { window, savedPaths, firstFolder }: PaperPlaces,
  onPreferences: () => void,
): Shell {
  return makeShell({
    ...settings,
    office,
    window,
    version: app.getVersion(),
    samplePath: join(app.getPath('userData'), 'sample-office'),
    papersPath: firstFolder,
    now,
    savedPaths,
    onPreferences,
    onReady: (screen) => firstScreenStands(screen, switches, office),
  })
}

function backupsOf(settings: Settings, office: Office, shell: Shell, broadcast: Broadcast): Backups {
  return makeBackups({
    office,
    memory: settings.backupPlaces,
    schedule,
    chooseFolder: shell.chooseFolder,
    openFolder: shell.openFolder,
    told: (notice) => broadcast('backups.changed', { notice }),
  })
}

/** Notices of the system and the icon in its tray. */
function presenceOf(
  { preferences, presence }: Settings,
  office: Office,
  window: () => BrowserWindow | null,
  broadcast: Broadcast,
) {
  return makePresence({
    office,
    window,
    preferences: () => preferences.value,
    memory: presence,
    now,
    tell: () => broadcast('app.menu', { item: 'reminders' }),
    icons: join(here, 'icons'),
    report: (error) => reportFailure(error, 'reminders'),
  })
}

function openWindowOf(settings: Settings, onClosed: () => void): BrowserWindow {
  return openMainWindow({
    settings,
    programFolder: here,
    devServer,
    isHidden: switches.smokeTest !== null,
    onClosed,
  })
}

/** Opens what the command line names, else the folder of last time; a first start waits for the user's choice. */
async function openAtStart(office: Office, shell: Shell, last: Remembered): Promise<void> {
  if (switches.isSample) return void (await shell.openSample())
  const path = switches.dataDir ?? last.folder
  if (path === null) return
  if (switches.dataDir) await nodeDisk.makeFolder(path).catch(() => undefined)
  await office.open(path, switches.dataDir ? 'office' : last.kind)
}
