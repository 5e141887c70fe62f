/** The door of the file writers: PDF through Chromium, all else in threads. */
export { loadPaperFonts } from './fonts.ts'
export { paperScheme } from './paper-scheme.ts'
export { makePdfRenderer, type PdfRenderer } from './pdf.ts'
export { makeWriters, type Writers } from './work/writers.ts'
