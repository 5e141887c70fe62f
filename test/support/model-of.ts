/** The whole model of what a desk was given to print, a list's rows included. */
import type { PaperSource } from '#electron/export/work/source.ts'
import type { DocumentModel } from '#shared/document/model.ts'
import { modelOfList } from '#shared/reports/index.ts'

export function modelOf(source: PaperSource): DocumentModel {
  if (!('frame' in source)) return source
  const rows = [...source.rows()].flat()
  const groups = source.frame.group ? rows.map(({ group }) => group) : null
  return modelOfList(source.frame, { columns: source.columns, rows: rows.map(({ cells }) => cells), groups })
}
