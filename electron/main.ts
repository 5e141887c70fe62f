/** The composition root: builds the real things, hands them down, and reads as a list. */

import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, type BrowserWindow, type IpcMainInvokeEvent, powerMonitor, session } from 'electron'
import log from 'electron-log/main'
import { defaultPreferences, preferencesSchema } from '#shared/contract/app-state.ts'
import { Refusal } from '#shared/contract/result.ts'
import { type AttachmentPlaces, makeAttachmentDesk } from './app/attachment-desk.ts'
import { checkWhenIdle } from './app/check-when-idle.ts'
import { watchDay } from './app/day-watch.ts'
import { watchIdle } from './app/idle-lock.ts'
import { setMenu } from './app/menu.ts'
import { guardPage } from './app/page-guard.ts'
import { makePaperDesk } from './app/paper-desk.ts'
import { makePresence, remindersToldUpTo } from './app/presence.ts'
import { registerSchemes, serveApp } from './app/protocol.ts'
import { cutNetwork, lockContents } from './app/security.ts'
import { applyTheme, makeShell, type Remembered, rememberedSchema } from './app/shell.ts'
import { noPresence, presenceSchema } from './app/told-memory.ts'
import { defaultWindowState, openWindow, windowStateSchema } from './app/window.ts'
import { paperScheme } from './export/pdf.ts'
import { type Broadcast, makeBroadcast } from './ipc/broadcast.ts'
import { expose } from './ipc/expose.ts'
import { makeHandlers, type Shell } from './ipc/handlers.ts'
import { makeClock } from './platform/clock.ts'
import { nodeDisk } from './platform/disk.ts'
import { newId, newSalt } from './platform/ids.ts'
import { openJsonFile } from './platform/json-file.ts'
import { giveMemoryBack } from './platform/memory.ts'
import { readSwitches } from './platform/switches.ts'
import type { Schedule } from './services/backups/automatic.ts'
import { type Backups, makeBackups } from './services/backups/backups.ts'
import { backUpBeforeMigration } from './services/backups/before-migration.ts'
import { noPlaces, placeMemorySchema, rememberedOf } from './services/backups/place-memory.ts'
import { makeCheck } from './services/check/check.ts'
import { checkMemorySchema, makeDailyCheck } from './services/check/daily-check.ts'
import { makeOffice, type Office } from './services/office.ts'
import { fillSampleOffice } from './services/sample-office.ts'
import { lockWorldOf, officeTiming } from './store/lock-world.ts'

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
placeUserData()

// What this PC remembers is read while Electron itself gets ready.
if (app.requestSingleInstanceLock())
  void Promise.all([readSettings(app.getPath('userData')), app.whenReady()]).then(([settings]) =>
    run(settings),
  )
else app.quit()

/** Every data folder given on the command line gets its own settings and lock; the usual one shares the user's. */
function placeUserData(): void {
  const own = switches.dataDir && createHash('sha256').update(switches.dataDir).digest('hex').slice(0, 16)
  const base = join(app.getPath('appData'), 'phoi-hop')
  const path = process.env.PHOIHOP_PROFILE_DIR ?? (own ? join(base, 'profiles', own) : base)
  mkdirSync(path, { recursive: true })
  app.setPath('userData', path)
  log.transports.file.resolvePathFn = () => join(path, 'logs', 'main.log')
  log.transports.console.level = app.isPackaged ? false : 'warn'
  log.transports.file.level = 'warn'
}

async function run(settings: Settings): Promise<void> {
  lockContents(devServer)
  serveApp(session.defaultSession, join(here, '../renderer'))
  applyTheme(settings.preferences.value)

  let window: BrowserWindow | null = null
  const currentWindow = () => window
  const broadcast = makeBroadcast(() => window?.webContents ?? null)
  const office = makeOfficeOf(settings, broadcast)
  const savedPaths = new Set<string>()
  const places = placesOf(currentWindow, savedPaths)
  const papers = makePaperDesk({
    fontFolder: join(here, 'fonts'),
    writerFile: join(here, 'writer-thread.js'),
    report: (error) => reportFailure(error, 'papers'),
    ...places,
  })
  const attached = attachmentsOf(office, places)
  const shell = makeShell({
    ...settings,
    office,
    window: currentWindow,
    version: app.getVersion(),
    samplePath: join(app.getPath('userData'), 'sample-office'),
    papersPath: app.getPath('documents'),
    now,
    savedPaths,
    onPreferences: () => {
      tellState()
      presence.follow()
    },
    onReady: (screen) => {
      announceReady(screen)
      setTimeout(giveMemoryBack, settledMs)
      setTimeout(() => warmUpSearch(office), idleMs)
    },
  })
  const backups = makeBackups({
    office,
    memory: settings.backupPlaces,
    schedule,
    chooseFolder: shell.chooseFolder,
    openFolder: shell.openFolder,
    told: (notice) => broadcast('backups.changed', { notice }),
  })
  const handlers = makeHandlers(office, shell, papers.desk, attached.desk, backups)
  expose(handlers, isFromWindow(currentWindow), reportFailure)
  const tellState = () => broadcast('app.changed', shell.info())
  office.onChanged(tellState)
  watchDay(now, tellState)
  followRecords(office, broadcast)
  setMenu((item) => broadcast('app.menu', { item }), !app.isPackaged)
  const presence = presenceOf(settings, office, currentWindow, broadcast)
  window = openMainWindow(settings, () => {
    window = null
    // The hidden window that prints would keep the program alive.
    papers.close()
  })
  presence.keep(window)
  app.on('second-instance', presence.showWindow)
  checkEveryDay(office, backups, broadcast)
  lockWhenIdle(office, () => settings.preferences.value.idleMinutes, broadcast)
  closeInOrder(async () => {
    await backups.automatic.closing()
    await Promise.all([office.close(), attached.clear()])
  })
  await openAtStart(office, shell, settings.remembered.value)
}

/** Where papers and copies of attachments go. */
function placesOf(window: () => BrowserWindow | null, savedPaths: Set<string>) {
  return {
    window,
    firstFolder: app.getPath('documents'),
    fixedFolder: app.isPackaged ? null : (process.env.PHOIHOP_SAVE_DIR ?? null),
    savedPaths,
  }
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

/** The daily check; what it remembers is read when it is first needed. */
function checkEveryDay(office: Office, backups: Backups, broadcast: Broadcast): void {
  const path = join(app.getPath('userData'), 'data-check.json')
  const daily = makeDailyCheck({
    office,
    check: makeCheck(office, backups),
    memory: () => openJsonFile(nodeDisk, path, checkMemorySchema, {}),
    now,
    told: (findings) => broadcast('data.checked', { findings }),
  })
  // Closed in the middle of it, the folder is checked another time.
  const report = (error: unknown) => {
    if (!(error instanceof Refusal && error.error.code === 'cancelled')) reportFailure(error, 'check')
  }
  checkWhenIdle(office, daily.look, report)
}

/** The office over the real disk and clock; nothing is open yet. */
function makeOfficeOf(settings: Settings, broadcast: Broadcast): Office {
  const office = makeOffice({
    disk: nodeDisk,
    now,
    newId,
    newSalt,
    lock: { world: lockWorldOf(now), timing: officeTiming },
    backUpBefore: backUpBeforeMigration(nodeDisk, now),
    report: (error) => reportFailure(error, 'office'),
    secondPlaceOf: (officeId) => rememberedOf(settings.backupPlaces, officeId)?.second ?? null,
    tellWork: (progress) => broadcast('work.progressed', progress),
    suggestedPath: join(app.getPath('documents'), 'Phoi Hop'),
    remindersToldUpTo: () => remindersToldUpTo(office, settings.presence),
    fillSample: fillSampleOffice,
  })
  return office
}

/** Tells the window of what is committed, whichever folder is open. */
function followRecords(office: Office, broadcast: Broadcast): void {
  office.onOpened(({ store, today }) => {
    store.onCommitted(({ seq, touched }) => broadcast('records.changed', { seq, touched }))
    // Made while the window is still being drawn, it is there when the first screen asks.
    void Promise.resolve()
      .then(() => today.get())
      .catch((error: unknown) => reportFailure(error, 'today'))
  })
}

/** What this PC remembers between runs; what of it cannot be read is no reason not to start. */
async function readSettings(userData: string) {
  const read = (path: string) =>
    nodeDisk.read(path).catch((error: unknown) => {
      reportFailure(error, 'settings')
      return null
    })
  const disk = { ...nodeDisk, read }
  const [preferences, remembered, windowState, backupPlaces, presence] = await Promise.all([
    openJsonFile(disk, join(userData, 'preferences.json'), preferencesSchema, defaultPreferences),
    openJsonFile(disk, join(userData, 'folder.json'), rememberedSchema, { folder: null, kind: 'office' }),
    openJsonFile(disk, join(userData, 'window.json'), windowStateSchema, defaultWindowState),
    openJsonFile(disk, join(userData, 'backup-places.json'), placeMemorySchema, noPlaces),
    openJsonFile(disk, join(userData, 'reminders-told.json'), presenceSchema, noPresence),
  ])
  return { preferences, remembered, windowState, backupPlaces, presence }
}

type Settings = Awaited<ReturnType<typeof readSettings>>

function openMainWindow({ windowState, preferences }: Settings, onClosed: () => void): BrowserWindow {
  const window = openWindow({
    preload: join(here, '../preload/preload.cjs'),
    state: windowState.value,
    isHidden: switches.smokeTest !== null,
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

/** Opens what the command line names, else the folder of last time; a first start waits for the user's choice. */
async function openAtStart(office: Office, shell: Shell, last: Remembered): Promise<void> {
  if (switches.isSample) return void (await shell.openSample())
  const path = switches.dataDir ?? last.folder
  if (path === null) return
  if (switches.dataDir) await nodeDisk.makeFolder(path).catch(() => undefined)
  await office.open(path, switches.dataDir ? 'office' : last.kind)
}

/** Calls are answered only for the main frame of the one window. */
function isFromWindow(window: () => BrowserWindow | null) {
  return ({ sender, senderFrame }: IpcMainInvokeEvent) => {
    const trusted = window()?.webContents
    return trusted !== undefined && sender === trusted && senderFrame === trusted.mainFrame
  }
}

/** Unforeseen failures go to the log with their stack, never with what was being saved or the name of the PC's user. */
function reportFailure(error: unknown, name: string): void {
  const words = error instanceof Error ? (error.stack ?? error.message) : 'unknown'
  log.error(`${name} failed`, words.replaceAll(app.getPath('home'), '~'))
}

/** Nothing that waits for its time keeps the program from ending. */
const schedule: Schedule = (work, ms) => {
  const timer = setTimeout(work, ms)
  timer.unref()
  return () => clearTimeout(timer)
}

/** The first screen stands and its pictures and fonts have come. */
const settledMs = 1500
/** Long enough after the first screen that nothing the user waits for is held up by it. */
const idleMs = 10_000

/** Gets the search index ready while nobody waits. The palette does the same when it is opened earlier. */
function warmUpSearch(office: Office): void {
  if (office.state().state === 'open') void office.services().search.warmUp()
}

/** Copies that were opened are readable without the folder's key: they go with it, at the latest when the next run begins. */
function attachmentsOf(office: Office, places: Omit<AttachmentPlaces, 'tableWorker'>) {
  const tableWorker = join(here, 'table-reader.js')
  const { desk, clear } = makeAttachmentDesk({ ...places, tableWorker })
  const clearAway = () => clear().catch((error: unknown) => reportFailure(error, 'attachments'))
  void clearAway()
  office.onChanged(({ state }) => {
    if (state !== 'open') void clearAway()
  })
  return { desk, clear: clearAway }
}

/** A folder with a passphrase does not stay open when nobody is there. */
function lockWhenIdle(office: Office, minutes: () => number, broadcast: Broadcast): void {
  watchIdle({
    monitor: powerMonitor,
    minutes,
    lockable: () => {
      const state = office.state()
      return state.state === 'open' && state.isSealed ? office.folder().folder : null
    },
    announce: () => broadcast('app.locking', {}),
    lock: office.lock,
    report: (error) => reportFailure(error, 'idle lock'),
  })
}

/** Quitting waits until the last snapshot is written; a failure there costs nothing, the journal has it all. */
function closeInOrder(close: () => Promise<unknown>): void {
  let isClosed = false
  app.on('window-all-closed', () => app.quit())
  app.on('before-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    void close()
      .catch((error: unknown) => log.error('closing failed', String(error)))
      .finally(() => {
        isClosed = true
        app.quit()
      })
  })
}

function announceReady(screen: string): void {
  if (switches.hasReadySignal) process.stdout.write(`ready ${screen}\n`)
  if (switches.smokeTest === null) return
  const report = { ok: true, version: app.getVersion(), electron: process.versions.electron, screen }
  writeFileSync(switches.smokeTest, `${JSON.stringify(report)}\n`)
  app.quit()
}
