/**
 * PDF by Chromium itself: the page is laid out in a hidden, sandboxed window without script, without network and with a
 * session of its own, and printed with the sizes of its CSS. The window is kept warm between two previews and destroyed
 * when nobody has asked for a while.
 */
import { BrowserWindow, type Session, session, type BrowserWindow as Window } from 'electron'
import { Refusal } from '#shared/contract/result.ts'
import { countedParts } from './html-pages.ts'
import { scheme } from './paper-scheme.ts'
import { wasPrinted } from './print-outcome.ts'
import type { Made } from './work/job.ts'
import { jobOf, type PaperSource } from './work/source.ts'
import type { Writers } from './work/writers.ts'

const partition = 'paper-printing'
const pageUrl = `${scheme}://page/`
const usualWarmMs = 20_000
const nothing = new Uint8Array()

export type PdfRenderer = {
  /** The source as a PDF, and its pages. Calls are printed one after the other. Throws `cancelled`, `paper-failed`. */
  toPdf(source: PaperSource, signal?: AbortSignal): Promise<{ pdf: Uint8Array; pages: number }>
  /** Opens the system's print dialog; false when the user closes it. */
  print(source: PaperSource): Promise<boolean>
  /** Destroys the window for good: later calls throw `cancelled`. */
  close(): void
}

type Options = {
  /** `@font-face` rules of the bundled font, see `loadPaperFonts`; read once. */
  readonly fontFaces: () => Promise<string>
  /** Who writes the page's HTML and the last touches on the PDF. */
  readonly writers: Writers
  /** How long the window stays after the last paper, ms; 0 destroys it at once. */
  readonly warmMs?: number
}

/** Makes the renderer; nothing is opened before the first paper. Only after the app is ready. */
export function makePdfRenderer({ fontFaces, writers, warmMs = usualWarmMs }: Options): PdfRenderer {
  const host = new PrintHost(warmMs)
  let fonts: Promise<string> | null = null
  const htmlOf = async (source: PaperSource, lengths: readonly number[], signal?: AbortSignal) => {
    fonts ??= fontFaces()
    const { job, pieces } = jobOf(source, 'html', { fonts: await fonts, lengths })
    return bytesOf(await writers.write(job, pieces, signal))
  }
  const printed = async (source: PaperSource, lengths: readonly number[], signal?: AbortSignal) => {
    const html = await htmlOf(source, lengths, signal)
    const bytes = await host.use(html, printToPdf, signal)
    return writers.write({ kind: 'pdf', bytes: new Uint8Array(bytes) }, [], signal)
  }
  /** Parts whose pages are told on the paper are laid out by themselves first. */
  const lengthsOf = async (source: PaperSource, signal?: AbortSignal) => {
    const lengths: number[] = []
    if ('frame' in source) return lengths
    for (const part of countedParts(source)) lengths.push((await printed(part, [], signal)).pages ?? 0)
    return lengths
  }
  return {
    toPdf: async (source, signal) => {
      const made = await printed(source, await lengthsOf(source, signal), signal)
      return { pdf: bytesOf(made), pages: made.pages ?? 0 }
    },
    print: async (source) => host.use(await htmlOf(source, await lengthsOf(source)), printOnPaper),
    close: () => host.close(),
  }
}

/** Title, language, outline and structure are Chromium's own work: it takes them from the page. */
function printToPdf(window: Window): Promise<Buffer> {
  return window.webContents.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  })
}

function bytesOf({ bytes }: Made): Uint8Array {
  if (!bytes) throw new TypeError('a job without a file')
  return bytes
}

function printOnPaper(window: Window): Promise<boolean> {
  return new Promise((resolve, reject) => {
    window.webContents.print(
      { printBackground: true, margins: { marginType: 'default' } },
      (isDone, reason) => {
        try {
          resolve(wasPrinted(isDone, reason))
        } catch (refusal) {
          reject(refusal)
        }
      },
    )
  })
}

/** The hidden window and the one page it shows. */
class PrintHost {
  readonly #warmMs: number
  #window: Window | null = null
  #html: Uint8Array<ArrayBuffer> = nothing
  #queue: Promise<unknown> = Promise.resolve()
  #timer: NodeJS.Timeout | null = null
  #isOver = false

  constructor(warmMs: number) {
    this.#warmMs = warmMs
  }

  /** Loads a page and works on it; one at a time, in the order of the calls. Throws `cancelled` when `signal` says so. */
  use<T>(html: Uint8Array, work: (window: Window) => Promise<T>, signal?: AbortSignal): Promise<T> {
    const turn = this.#queue.then(() => this.#work(html, work, signal))
    this.#queue = turn.catch(() => undefined).then(() => this.#rest())
    return turn
  }

  /** Printing cannot be stopped: the window goes, and what was asked of it comes to nothing. */
  async #work<T>(html: Uint8Array, work: (window: Window) => Promise<T>, signal?: AbortSignal): Promise<T> {
    const stopped = () => new Refusal('cancelled')
    if (this.#isOver || signal?.aborted) throw stopped()
    return new Promise<T>((resolve, reject) => {
      const stop = () => {
        reject(stopped())
        this.#drop()
      }
      signal?.addEventListener('abort', stop)
      this.#load(html)
        .then(work)
        .then(resolve, reject)
        .finally(() => signal?.removeEventListener('abort', stop))
    })
  }

  /** A window that is made after the last one was closed would keep the program alive. */
  close(): void {
    this.#isOver = true
    this.#drop()
  }

  #drop(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    if (this.#window && !this.#window.isDestroyed()) this.#window.destroy()
    this.#window = null
    this.#html = nothing
  }

  async #load(html: Uint8Array): Promise<Window> {
    if (this.#timer) clearTimeout(this.#timer)
    const window = this.#window && !this.#window.isDestroyed() ? this.#window : this.#open()
    this.#html = html as Uint8Array<ArrayBuffer>
    // Fonts lie inside the page as data with `font-display: block`, and printing waits for them.
    await window.loadURL(pageUrl)
    return window
  }

  #rest(): void {
    this.#html = nothing
    if (this.#warmMs === 0) this.#drop()
    else this.#timer = setTimeout(() => this.#drop(), this.#warmMs).unref()
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
function closeOff(ownSession: Session, html: () => Uint8Array<ArrayBuffer>): void {
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
