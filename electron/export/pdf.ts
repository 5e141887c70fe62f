/**
 * PDF by Chromium itself: the page is laid out in a hidden, sandboxed window without script, without network and with a
 * session of its own, and printed with the sizes of its CSS. The window is kept warm between two previews and destroyed
 * when nobody has asked for a while.
 */
import { BrowserWindow, type Session, session, type BrowserWindow as Window } from 'electron'
import type { DocumentModel } from '#shared/document/model.ts'
import { renderHtml } from './html.ts'
import { countedParts } from './html-pages.ts'

const partition = 'paper-printing'
const scheme = 'paper'
const pageUrl = `${scheme}://page/`
const usualWarmMs = 20_000

/** Gives to `protocol.registerSchemesAsPrivileged` before the app is ready, with the program's own scheme. */
export const paperScheme = { scheme, privileges: { standard: true, secure: true } }

export type PdfRenderer = {
  /** The model as a PDF. Calls are printed one after the other. */
  (model: DocumentModel): Promise<Uint8Array>
  /** Opens the system's print dialog; false when the user closes it. */
  print(model: DocumentModel): Promise<boolean>
  /** Destroys the window; the next call makes a new one. */
  close(): void
}

type Options = {
  /** `@font-face` rules of the bundled font, see `loadPaperFonts`; read once. */
  readonly fontFaces: () => Promise<string>
  /** How long the window stays after the last paper, ms; 0 destroys it at once. */
  readonly warmMs?: number
}

/** Makes the renderer; nothing is opened before the first paper. Only after the app is ready. */
export function makePdfRenderer({ fontFaces, warmMs = usualWarmMs }: Options): PdfRenderer {
  const host = new PrintHost(warmMs)
  let fonts: Promise<string> | null = null
  const page = async (model: DocumentModel): Promise<string> => {
    fonts ??= fontFaces()
    const lengths: number[] = []
    for (const part of countedParts(model)) lengths.push(countPages(await render(part)))
    return renderHtml(model, await fonts, lengths)
  }
  const render = async (model: DocumentModel): Promise<Uint8Array> => {
    const html = await page(model)
    return host.use(html, (window) =>
      window.webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
      }),
    )
  }
  return Object.assign(async (model: DocumentModel) => new Uint8Array(await render(model)), {
    print: async (model: DocumentModel) => host.use(await page(model), (window) => printOnPaper(window)),
    close: () => host.close(),
  })
}

function printOnPaper(window: Window): Promise<boolean> {
  return new Promise((resolve, reject) => {
    window.webContents.print(
      { printBackground: true, margins: { marginType: 'default' } },
      (isDone, reason) => {
        if (isDone) resolve(true)
        else if (/cancel/i.test(reason)) resolve(false)
        else reject(new Error(`print: ${reason}`))
      },
    )
  })
}

/** The hidden window and the one page it shows. */
class PrintHost {
  readonly #warmMs: number
  #window: Window | null = null
  #html = ''
  #queue: Promise<unknown> = Promise.resolve()
  #timer: NodeJS.Timeout | null = null

  constructor(warmMs: number) {
    this.#warmMs = warmMs
  }

  /** Loads a page and works on it; one at a time, in the order of the calls. */
  use<T>(html: string, work: (window: Window) => Promise<T>): Promise<T> {
    const turn = this.#queue.then(() => this.#load(html)).then(work)
    this.#queue = turn.catch(() => undefined).then(() => this.#rest())
    return turn
  }

  close(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    if (this.#window && !this.#window.isDestroyed()) this.#window.destroy()
    this.#window = null
    this.#html = ''
  }

  async #load(html: string): Promise<Window> {
    if (this.#timer) clearTimeout(this.#timer)
    const window = this.#window && !this.#window.isDestroyed() ? this.#window : this.#open()
    this.#html = html
    // Fonts lie inside the page as data with `font-display: block`, and printing waits for them.
    await window.loadURL(pageUrl)
    return window
  }

  #rest(): void {
    this.#html = ''
    if (this.#warmMs === 0) this.close()
    else this.#timer = setTimeout(() => this.close(), this.#warmMs).unref()
  }

  #open(): Window {
    const ownSession = session.fromPartition(partition, { cache: false })
    closeOff(ownSession, () => this.#html)
    const window = new BrowserWindow({
      show: false,
      width: 800,
      height: 600,
      webPreferences: {
        session: ownSession,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        javascript: false,
        images: false,
        webgl: false,
        spellcheck: false,
        // Margin boxes became standard with Chromium 131; the npm-borne Electron (130) has them behind this name.
        enableBlinkFeatures: 'PageMarginBoxes',
      },
    })
    window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
    window.webContents.on('will-navigate', (event) => event.preventDefault())
    this.#window = window
    return window
  }
}

const prepared = new WeakSet<Session>()

/** Serves the one page and refuses every other request, permission and download. */
function closeOff(ownSession: Session, html: () => string): void {
  if (prepared.has(ownSession)) return
  prepared.add(ownSession)
  ownSession.protocol.handle(
    scheme,
    () => new Response(html(), { headers: { 'content-type': 'text/html; charset=utf-8' } }),
  )
  ownSession.webRequest.onBeforeRequest((details, respond) =>
    respond({ cancel: !details.url.startsWith(pageUrl) && !details.url.startsWith('data:font/') }),
  )
  ownSession.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  ownSession.on('will-download', (event) => event.preventDefault())
}

/** Pages of a PDF that Chromium wrote. */
export function countPages(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type\s*\/Page(?![a-zA-Z])/g) ?? []
  ).length
}
