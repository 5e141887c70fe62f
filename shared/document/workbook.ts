/** Plain tables for an Excel file: one sheet each. Pure data; `electron/export/workbook.ts` writes it. */
/** As registers name the kinds of their fields. */
type ColumnKind = 'text' | 'number' | 'day' | 'choice' | 'flag'

export type WorkbookColumn = { readonly label: string; readonly kind: ColumnKind; readonly widthPx: number }

export type WorkbookSheet = {
  /** At most 31 characters are shown. */
  readonly name: string
  readonly columns: readonly WorkbookColumn[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}
