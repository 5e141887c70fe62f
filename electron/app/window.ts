/** The one window. */
import { BrowserWindow, screen } from 'electron'
import * as v from 'valibot'
import { appOrigin } from './protocol.ts'

export const windowStateSchema = v.object({
  x: v.nullable(v.number()),
  y: v.nullable(v.number()),
  width: v.pipe(v.number(), v.minValue(640)),
  height: v.pipe(v.number(), v.minValue(480)),
  isMaximised: v.boolean(),
})
export type WindowState = v.InferOutput<typeof windowStateSchema>
export const defaultWindowState: WindowState = {
  x: null,
  y: null,
  width: 1366,
  height: 768,
  isMaximised: false,
}

/** Bounds that lie on a display that is there today. */
function visibleBounds({ x, y, width, height }: WindowState) {
  const area = screen.getPrimaryDisplay().workArea
  const size = {
    width: Math.min(width, Math.max(area.width, 640)),
    height: Math.min(height, Math.max(area.height, 480)),
  }
  if (x === null || y === null) return size
  const isSeen = screen.getAllDisplays().some(({ workArea }) => {
    const inside = x >= workArea.x - 50 && x < workArea.x + workArea.width - 100
    return inside && y >= workArea.y - 10 && y < workArea.y + workArea.height - 100
  })
  return isSeen ? { x, y, ...size } : size
}

export type WindowOptions = {
  preload: string
  state: WindowState
  isHidden: boolean
  isDark: boolean
  devServer: string | null
  saveState: (state: WindowState) => void
}

/** Opens the main window: sandboxed, isolated, without Node. */
export function openWindow(options: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...visibleBounds(options.state),
    minWidth: 1024,
    minHeight: 600,
    show: false,
    title: 'Phối Hợp',
    backgroundColor: options.isDark ? '#1a1b1e' : '#f5f6f8',
    autoHideMenuBar: true,
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
    },
  })
  if (options.state.isMaximised && !options.isHidden) window.maximize()
  if (!options.isHidden) window.once('ready-to-show', () => window.show())
  window.on('close', () => {
    const { x, y, width, height } = window.getNormalBounds()
    options.saveState({ x, y, width, height, isMaximised: window.isMaximized() })
  })
  void window.loadURL(options.devServer ?? `${appOrigin}/index.html`)
  return window
}
