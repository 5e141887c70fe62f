/** The paper desk of the real program: Chromium prints, the system's dialogs ask. Heavy writers load when first used. */
import { loadPaperFonts } from '../export/fonts.ts'
import { countPages, makePdfRenderer } from '../export/pdf.ts'
import { makeSaveFile, type PaperPlaces } from '../export/save-file.ts'
import type { PaperDesk } from '../services/papers.ts'

type Parts = PaperPlaces & { fontFolder: string }

/** Makes the desk; `close` lets go of the hidden printing window, so that the program can end. */
export function makePaperDesk({ fontFolder, ...places }: Parts): { desk: PaperDesk; close: () => void } {
  const printer = makePdfRenderer({ fontFaces: () => loadPaperFonts(fontFolder) })
  const writers = async () => (await import('../export/index.ts')).makeRenderers(printer)
  const desk: PaperDesk = {
    toPdf: async (model) => {
      const pdf = await printer(model)
      return { pdf, pages: countPages(pdf) }
    },
    toDocx: async (model) => (await writers()).docx(model),
    toXlsx: async (model) => (await writers()).xlsx(model),
    toWorkbook: async (title, sheets) =>
      (await import('../export/workbook.ts')).renderWorkbook(title, sheets),
    print: (model) => printer.print(model),
    ...makeSaveFile(places),
  }
  return { desk, close: () => printer.close() }
}
