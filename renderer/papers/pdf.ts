/** pdf.js, loaded when the first paper is shown. Its worker is a file of our own; nothing is evaluated or fetched. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

export type { PDFDocumentProxy, PDFPageProxy }
export type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs')

let kit: Promise<{ pdfjs: Pdfjs; worker: InstanceType<Pdfjs['PDFWorker']> }> | null = null

async function loadKit() {
  const [pdfjs, { default: workerUrl }] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'),
  ])
  pdfjs.GlobalWorkerOptions.workerSrc = workerUrl
  return { pdfjs, worker: new pdfjs.PDFWorker() }
}

/** The library itself; one worker serves every paper of the session. */
export function loadPdfjs() {
  kit ??= loadKit()
  return kit
}

/** Opens a finished paper. The bytes are copied: the worker takes its own. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { pdfjs, worker } = await loadPdfjs()
  return pdfjs.getDocument({
    data: bytes.slice(),
    worker,
    isEvalSupported: false,
    useWasm: false,
    useSystemFonts: false,
    disableFontFace: false,
    stopAtErrors: false,
    verbosity: 0,
  }).promise
}
