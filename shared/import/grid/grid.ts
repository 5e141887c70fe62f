/** What every file of tables becomes, whatever wrote it: sheets of rows of cells, and what is to be told of the file. */

export type CellKind = 'text' | 'number' | 'day' | 'time' | 'empty'

/**
 * A cell. `text` is what it says: a number without thousands marks, a day as `YYYY-MM-DD` (with ` HH:mm` where the cell has a
 * time too), a time as `HH:mm`.
 */
export type GridCell = {
  readonly text: string
  readonly kind: CellKind
  /** The font it is set in, where that says how its letters are to be read. */
  readonly font?: string
  /** Part of a merged cell: it says what the first of them says. */
  readonly isFilled?: true
}

export type GridRow = readonly GridCell[]

export type GridSheet = {
  readonly name: string
  readonly rows: readonly GridRow[]
  /** Lines that stand above the table, outside it (Word). */
  readonly before: readonly string[]
  readonly isHidden: boolean
  /** Rows, counted from 0, that the file does not show. */
  readonly hiddenRows: readonly number[]
  /** `text`: no table, one cell for each paragraph. */
  readonly kind: 'table' | 'text'
}

/** What is told of a file: none of it is taken over. */
export const gridNotes = [
  'macros',
  'external-links',
  'formulas',
  'hidden-sheets',
  'hidden-rows',
  'rows-cut',
] as const
export type GridNote = (typeof gridNotes)[number]

export const gridFormats = ['xlsx', 'xls', 'ods', 'csv', 'docx', 'pasted'] as const
export type GridFormat = (typeof gridFormats)[number]

export type Grid = {
  readonly format: GridFormat
  /** How the bytes of a text file were read. */
  readonly encoding?: string
  readonly sheets: readonly GridSheet[]
  readonly notes: readonly GridNote[]
}

/** Bounds of what is read; a file beyond them is refused, or cut and told. */
export const gridLimits = {
  fileBytes: 60 * 1024 * 1024,
  unpackedBytes: 200 * 1024 * 1024,
  entries: 3000,
  sheets: 60,
  rows: 200_000,
  columns: 200,
  cells: 4_000_000,
  cellLetters: 32_767,
} as const

export const emptyCell: GridCell = { text: '', kind: 'empty' }
