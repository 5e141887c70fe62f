/** THE list of file formats: each with the renderer that writes it. */
import type { DocumentModel, ExportFormat } from '#shared/document/model.ts'
import { renderDocx } from './docx.ts'
import { renderXlsx } from './xlsx.ts'

export { loadPaperFonts } from './fonts.ts'
export { countPages, makePdfRenderer, type PdfRenderer, paperScheme } from './pdf.ts'

export type Renderer = (model: DocumentModel) => Promise<Uint8Array>
export type Renderers = Readonly<Record<ExportFormat, Renderer>>

/** All renderers; the one of PDF needs a running Electron and is given. */
export function makeRenderers(pdf: Renderer): Renderers {
  return { pdf, docx: renderDocx, xlsx: renderXlsx }
}
