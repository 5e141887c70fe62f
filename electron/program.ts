/**
 * The composition root: builds the real things around the window, hands them down, and reads as a list. It is read when the
 * window is there already (`main.ts`).
 */

import { join } from 'node:path'
import { app, type BrowserWindow } from 'electron'
import log from 'electron-log/main'
import { checkEveryDay } from './app/check-every-day.ts'
import { closeInOrder } from './app/close-in-order.ts'
import { watchDay } from './app/day-watch.ts'
import { firstScreenStands } from './app/first-screen.ts'
import { followRecords } from './app/follow-records.ts'
import { lockWhenIdle } from './app/lock-when-idle.ts'
import type { MainWindow } from './app/main-window.ts'
import { setMenu } from './app/menu.ts'
import { makeOfficeOfThisPc } from './app/office-of-this-pc.ts'
import { openedAttachmentsOf } from './app/opened-attachments.ts'
import { guardPage } from './app/page-guard.ts'
import { makePaperDesk } from './app/paper-desk.ts'
import { makePresence } from './app/presence.ts'
import { keepLog, reportFailure } from './app/report-failure.ts'
import { readSettings, type Settings } from './app/settings.ts'
import { makeShell } from './app/shell.ts'
import type { Remembered } from './app/shell-folders.ts'
import type { WindowSettings } from './app/window-settings.ts'
import type { PaperPlaces } from './export/save-file.ts'
import { type Broadcast, makeBroadcast } from './ipc/broadcast.ts'
import { dispatch } from './ipc/dispatch.ts'
import type { Answer } from './ipc/expose.ts'
import { makeHandlers, type Shell } from './ipc/handlers.ts'
import { makeClock } from './platform/clock.ts'
import { nodeDisk } from './platform/disk.ts'
import { schedule } from './platform/schedule.ts'
import type { Switches } from './platform/switches.ts'
import { type Backups, makeBackups } from './services/backups/backups.ts'
import type { Office } from './services/office.ts'

/** What the first steps hand over: the window, whose page is being loaded, and what they have read. */
export type Begun = MainWindow & {
  settings: WindowSettings
  switches: Switches
  /** The folder of the bundled program. */
  here: string
}

type Run = { settings: Settings; switches: Switches; here: string; now: () => string }

/** Builds the program around its window and begins to open the folder of last time. Answers who answers the window's calls. */
export async function buildProgram({
  window: opened,
  saved,
  settings: known,
  ...begun
}: Begun): Promise<Answer> {
  keepLog()
  const settings = await readSettings(app.getPath('userData'), known)
  const now = makeClock(app.isPackaged ? null : begun.switches.now)
  const run: Run = { ...begun, settings, now }

  let window: BrowserWindow | null = opened
  const currentWindow = () => window
  const broadcast = makeBroadcast(() => window?.webContents ?? null)
  const office = makeOfficeOfThisPc(settings, now, broadcast)
  const places = placesOf(currentWindow)
  const papers = papersOf(run, places)
  const tableWorker = join(run.here, 'table-reader.js')
  const attached = openedAttachmentsOf(office, { ...places, tableWorker })
  const shell = shellOf(run, office, places, () => {
    tellState()
    presence.follow()
  })
  const backups = backupsOf(settings, office, shell, broadcast)
  const handlers = makeHandlers(office, shell, papers.desk, attached.desk, backups)
  const tellState = () => broadcast('app.changed', shell.info())
  office.onChanged(tellState)
  watchDay(now, tellState)
  followRecords(office, broadcast)
  setMenu((item) => broadcast('app.menu', { item }), !app.isPackaged)
  const presence = presenceOf(run, office, currentWindow, broadcast)
  guard(opened, settings)
  opened.on('closed', () => {
    window = null
    // The hidden window that prints would keep the program alive.
    void papers.close()
  })
  presence.keep(opened)
  app.on('second-instance', presence.showWindow)
  checkEveryDay(office, backups, now, broadcast)
  lockWhenIdle(office, () => settings.preferences.value.idleMinutes, broadcast)
  closeInOrder(
    async () => {
      await backups.automatic.closing()
      await Promise.all([office.close(), attached.clear()])
    },
    () => Promise.all([papers.close(), saved()]),
  )
  openAtStart(run, office, shell).catch((error: unknown) => reportFailure(error, 'start'))
  return (name, input) => dispatch(handlers, name, input, reportFailure)
}

function guard(window: BrowserWindow, { preferences }: Settings): void {
  guardPage(window, {
    language: () => preferences.value.language,
    report: (reason) => log.error(`page gone: ${reason}`),
  })
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

function papersOf({ here }: Run, places: PaperPlaces) {
  return makePaperDesk({
    fontFolder: join(here, 'fonts'),
    writerFile: join(here, 'writer-thread.js'),
    report: (error) => reportFailure(error, 'papers'),
    ...places,
  })
}

function shellOf(
  { settings, switches, now }: Run,
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
  { settings: { preferences, presence }, here, now }: Run,
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

/** Opens what the command line names, else the folder of last time; a first start waits for the user's choice. */
async function openAtStart({ switches, settings }: Run, office: Office, shell: Shell): Promise<void> {
  if (switches.isSample) return void (await shell.openSample())
  const last: Remembered = settings.remembered.value
  const path = switches.dataDir ?? last.folder
  if (path === null) return
  if (switches.dataDir) await nodeDisk.makeFolder(path).catch(() => undefined)
  await office.open(path, switches.dataDir ? 'office' : last.kind)
}
