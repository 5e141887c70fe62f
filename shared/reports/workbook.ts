/** Plain tables for an Excel file: one sheet each. Pure data; `electron/export/workbook.ts` writes it. */
import type { CellValue, FieldKind } from '#shared/registers/define-register.ts'

export type WorkbookColumn = { readonly label: string; readonly kind: FieldKind; readonly widthPx: number }

export type WorkbookSheet = {
  /** At most 31 characters are shown. */
  readonly name: string
  readonly columns: readonly WorkbookColumn[]
  readonly rows: readonly (readonly CellValue[])[]
}
