/** The program beside its window: notices of the system, and the icon in the tray. */
import { join } from 'node:path'
import { app, type BrowserWindow, Menu, Notification, nativeImage, Tray } from 'electron'
import type { Preferences } from '#shared/contract/app-state.ts'
import { toldUpTo } from '#shared/views/reminders/notice.ts'
import type { JsonFile } from '../platform/json-file.ts'
import type { Office } from '../services/office.ts'
import { sayCounts, sayNotice } from './notice-words.ts'
import { type WatchedOffice, watchReminders } from './reminder-watch.ts'
import { type PresenceMemory, toldMemoryOf } from './told-memory.ts'
import { makeTrayDesk, type TrayIcon } from './tray-desk.ts'
import { wordsOf } from './words.ts'

type Parts = {
  office: Office
  window: () => BrowserWindow | null
  preferences: () => Preferences
  memory: JsonFile<PresenceMemory>
  now: () => string
  /** Leads the window to what is reminded of. */
  tell: () => void
  /** The folder of the icons. */
  icons: string
  report: (error: unknown) => void
}

/** The first screen is drawn before anything is counted. */
const settleMs = 8000

/** Begins to remind; answers what the rest of the program has to tell it. */
export function makePresence(parts: Parts) {
  const { office, memory, report } = parts
  const words = async () => (await wordsOf(parts.preferences().language)).reminders
  const showWindow = () => bringForward(parts.window())
  const notify = async (make: (own: Awaited<ReturnType<typeof words>>) => Notice, onClick: () => void) =>
    showNotice(make(await words()), onClick)
  const tray = makeTrayDesk({
    create: () => makeTrayIcon(parts.icons),
    isWanted: () => parts.preferences().closesToTray,
    words: async () => (await words()).tray,
    open: showWindow,
    quit: () => app.quit(),
    wasExplained: () => memory.value.trayExplained,
    explain: () => {
      memory.set({ ...memory.value, trayExplained: true }).catch(report)
      notify(({ tray: own }) => ({ title: own.stays, body: own.staysWhy }), showWindow).catch(report)
    },
    report,
  })
  const watch = watchReminders({
    office: () => watchedOffice(office),
    now: parts.now,
    memory: toldMemoryOf(memory),
    hasIcon: tray.isThere,
    count: (counts) =>
      void words()
        .then(({ notice }) => (counts ? sayCounts(counts, notice) : ''))
        .then((said) => tray.setToolTip(said === '' ? 'Phối Hợp' : `Phối Hợp: ${said}`))
        .catch(report),
    show: (counts, isSealed) => {
      const lead = () => [showWindow(), parts.tell()]
      notify(({ notice }) => sayNotice(counts, isSealed, notice), lead).catch(report)
    },
    report,
  })
  office.onOpened(() => setTimeout(watch.look, settleMs).unref())
  office.onChanged(({ state }) => state !== 'open' && watch.look())
  app.on('before-quit', tray.quitting)
  const follow = () => void tray.follow().then(watch.look, report)
  follow()
  return { follow, keep: (window: BrowserWindow) => tray.keep(windowPort(window)), showWindow }
}

/** The day up to which this PC has told the reminders of the office that is open. */
export function remindersToldUpTo(office: Office, memory: JsonFile<PresenceMemory>) {
  const { officeId } = office.folder().folder.identity
  return toldUpTo(toldMemoryOf(memory).get(officeId), office.services().context().today)
}

/** Neither the sample nor a folder that is only looked at: the PC that works in it reminds. */
function watchedOffice(office: Office): WatchedOffice | null {
  const state = office.state()
  if (state.state !== 'open' || state.isSample || state.view !== null) return null
  const { context, reminders } = office.services()
  const { officeId } = office.folder().folder.identity
  return { officeId, isSealed: state.isSealed, context, view: reminders.view }
}

function bringForward(window: BrowserWindow | null): void {
  if (window === null) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

function windowPort(window: BrowserWindow) {
  return {
    onClose: (listener: (event: { preventDefault(): void }) => void) => void window.on('close', listener),
    hide: () => window.hide(),
  }
}

type Notice = { title: string; body: string }

/** Those on the screen: one that is collected as garbage can no longer be clicked. */
const shown = new Set<Notification>()

function showNotice({ title, body }: Notice, onClick: () => void): void {
  if (!Notification.isSupported()) return
  const notice = new Notification({ title, body, silent: true })
  shown.add(notice)
  notice.on('click', onClick)
  notice.on('close', () => shown.delete(notice))
  notice.show()
}

/** 16 px on Windows, 24 px elsewhere, each with its double for dense screens. */
function makeTrayIcon(folder: string): TrayIcon {
  const size = process.platform === 'win32' ? 16 : 24
  const image = nativeImage.createFromPath(join(folder, `${size}x${size}.png`))
  const dense = nativeImage.createFromPath(join(folder, `${size * 2}x${size * 2}.png`))
  image.addRepresentation({ scaleFactor: 2, buffer: dense.toPNG() })
  const tray = new Tray(image)
  return {
    setToolTip: (words) => tray.setToolTip(words),
    setMenu: (items) => tray.setContextMenu(Menu.buildFromTemplate([...items])),
    onClick: (listener) => void tray.on('click', listener),
    destroy: () => tray.destroy(),
  }
}
