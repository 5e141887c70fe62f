/** The walls: no network, no permissions, no other pages, windows or web views. */
import { app, type BrowserWindow, type IpcMainInvokeEvent, type Session, type WebContents } from 'electron'
import { appOrigin, appScheme } from './protocol.ts'

const localSchemes = new Set([`${appScheme}:`, 'data:', 'blob:', 'devtools:', 'chrome-extension:', 'about:'])

/** True for an address that never leaves the program. `devServer` is the one exception while developing. */
export function isLocalAddress(url: string, devServer: string | null = null): boolean {
  if (devServer !== null && isOfServer(url, devServer)) return true
  try {
    return localSchemes.has(new URL(url).protocol)
  } catch {
    return false
  }
}

function isOfServer(url: string, devServer: string): boolean {
  try {
    return new URL(url).host === new URL(devServer).host
  } catch {
    return false
  }
}

/** Must run before `ready`: Chromium's own background errands are off and names resolve nowhere. */
export function cutNetwork(devServer: string | null = null): void {
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'no-pings',
  ])
    app.commandLine.appendSwitch(name)
  app.commandLine.appendSwitch(
    'host-resolver-rules',
    devServer ? 'MAP * ~NOTFOUND, EXCLUDE 127.0.0.1' : 'MAP * ~NOTFOUND',
  )
  app.on('session-created', (session) => lockSession(session, devServer))
}

/** Closes a session to the world: every outside request is cancelled, every permission denied, nothing is downloaded. */
export function lockSession(session: Session, devServer: string | null = null): void {
  session.webRequest.onBeforeRequest((details, callback) =>
    callback({ cancel: !isLocalAddress(details.url, devServer) }),
  )
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
  session.setSpellCheckerEnabled(false)
  void session.setProxy({ mode: 'direct' })
}

/** Denies every page but the program's own, new windows and web views, for all contents of this run. */
export function lockContents(devServer: string | null = null): void {
  app.on('web-contents-created', (_event, contents) => lockOne(contents, devServer))
}

function lockOne(contents: WebContents, devServer: string | null): void {
  const isOwn = (url: string) =>
    url.startsWith(`${appOrigin}/`) || (devServer !== null && isOfServer(url, devServer))
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event, url) => {
    if (!isOwn(url)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!isOwn(event.url)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

/** Calls are answered only for the main frame of the one window. */
export function isFromWindow(window: () => BrowserWindow | null) {
  return ({ sender, senderFrame }: IpcMainInvokeEvent): boolean => {
    const trusted = window()?.webContents
    return trusted !== undefined && sender === trusted && senderFrame === trusted.mainFrame
  }
}
