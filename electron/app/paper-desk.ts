/** The paper desk of the real program: threads write, Chromium prints, the system's dialogs ask. Heavy parts load when first used. */
import { loadPaperFonts } from '../export/fonts.ts'
import { makePdfRenderer } from '../export/pdf.ts'
import { makeSaveFile, type PaperPlaces } from '../export/save-file.ts'
import { jobOf, workbookJob } from '../export/work/source.ts'
import { makeWriters } from '../export/work/writers.ts'
import type { PaperDesk } from '../services/paper-desk.ts'
import { writeClipboard } from './write-clipboard.ts'

type Parts = PaperPlaces & {
  fontFolder: string
  /** The bundled `writer-thread`. */
  writerFile: string
  report: (error: unknown) => void
}

/** Makes the desk; `close` ends the hidden printing window and the threads for good, and answers when none is left. */
export function makePaperDesk({ fontFolder, writerFile, report, ...places }: Parts): {
  desk: PaperDesk
  close: () => Promise<void>
} {
  const writers = makeWriters(writerFile, report)
  const printer = makePdfRenderer({ fontFaces: () => loadPaperFonts(fontFolder), writers })
  const desk: PaperDesk = {
    toPdf: printer.toPdf,
    toFile: async (format, source, signal) => {
      const { job, pieces } = jobOf(source, format)
      const { bytes } = await writers.write(job, pieces, signal)
      return bytes ?? new Uint8Array()
    },
    toWorkbook: async (title, sheets) => {
      const { job, pieces } = workbookJob(title, sheets)
      const { bytes } = await writers.write(job, pieces)
      return bytes ?? new Uint8Array()
    },
    copy: async (source, signal) => {
      const { job, pieces } = jobOf(source, 'copy')
      const { copy, rows = 0 } = await writers.write(job, pieces, signal)
      if (copy) await writeClipboard(copy)
      return rows
    },
    print: (source) => printer.print(source),
    ...makeSaveFile(places),
  }
  const close = () => {
    printer.close()
    return writers.close()
  }
  return { desk, close }
}
