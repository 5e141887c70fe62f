/** The last look at a PDF that Chromium wrote. */
import type { Made } from './work/job.ts'

/** The file as it is saved, and its number of pages. */
export function finishPdf({ bytes }: { readonly bytes: Uint8Array }): Made {
  return { bytes, pages: countPages(bytes) }
}

/** Pages of a PDF that Chromium wrote. */
function countPages(pdf: Uint8Array): number {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  return (text.match(/\/Type\s*\/Page(?![a-zA-Z])/g) ?? []).length
}
