/** Che tên on everything that goes out: papers, lists, sheets. The records stay as they are. */
import type { WorkbookSheet } from '#shared/document/workbook.ts'
import {
  type KnownNames,
  makeMasker,
  maskModel,
  type NameMask,
  rowMasker,
} from '#shared/fence/names/index.ts'
import type { CellValue } from '#shared/registers/define-register.ts'
import type { ListSource, PaperSource } from '../export/work/source.ts'

/** The source as it goes out; `known` is asked for only where names are covered. */
export function coverSource(
  source: PaperSource,
  mask: NameMask | undefined,
  known: () => KnownNames,
): PaperSource {
  if (mask === undefined || mask === 'full') return source
  const masker = makeMasker(known(), mask)
  if (!('frame' in source)) return maskModel(source, masker)
  const { columns, frame } = source
  const coverRow = rowMasker<CellValue>(columns, masker)
  const coverGroup = (group: CellValue) => (typeof group === 'string' ? masker.cover(group) : group)
  const rows = function* (): Generator<ReturnType<ListSource['rows']> extends Iterable<infer R> ? R : never> {
    for (const some of source.rows())
      yield some.map(({ cells, group }) => ({ cells: coverRow(cells), group: coverGroup(group) }))
  }
  return { ...source, frame: { ...frame, model: maskModel(frame.model, masker) }, rows }
}

/** Sheets of a workbook as they go out. */
export function coverSheets(
  sheets: readonly WorkbookSheet[],
  mask: NameMask | undefined,
  known: () => KnownNames,
): readonly WorkbookSheet[] {
  if (mask === undefined || mask === 'full') return sheets
  const masker = makeMasker(known(), mask)
  return sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map(rowMasker(sheet.columns, masker)) }))
}
