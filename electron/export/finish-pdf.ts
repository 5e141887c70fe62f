/** The last look at a PDF that Chromium wrote. */
import type { Made } from './work/job.ts'

/** The file as it is saved, and its number of pages. */
export function finishPdf({ bytes }: { readonly bytes: Uint8Array }): Made {
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  nameCreator(pdf)
  return { bytes, pages: countPages(pdf) }
}

/** How far into the file Chromium's description of it may stand. */
const farthest = 4096

/**
 * Chromium names itself and the system of the PC as the creator: that is nobody's business. The name of this program is
 * written over it, the rest filled with blanks, for every place in a PDF is counted from the file's beginning.
 */
function nameCreator(pdf: Buffer): void {
  const start = pdf.subarray(0, farthest).indexOf('/Creator (')
  const end = start < 0 ? -1 : pdf.subarray(0, farthest).indexOf('/Producer', start)
  if (end < 0) return
  const room = end - start
  const name = '/Creator (Phoi Hop)'
  if (room > name.length) pdf.write(`${name.padEnd(room - 1)}\n`, start, 'latin1')
}

/** Pages of a PDF that Chromium wrote. */
function countPages(pdf: Buffer): number {
  return (pdf.toString('latin1').match(/\/Type\s*\/Page(?![a-zA-Z])/g) ?? []).length
}
