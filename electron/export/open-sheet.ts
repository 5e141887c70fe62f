/** An Excel sheet while it is being written, row below row. */
import type { CellStyle, CellValue, MergeRange, Cell as SheetCell, SheetChart, WriteSheet } from 'hucre/xlsx'
import type { ParagraphStyle, Styles } from '#shared/document/model.ts'
import { textWidthMm } from '#shared/document/text-width.ts'
import { sizeOf } from './xlsx-look.ts'

/** Characters of Excel's column width in one mm of Times 12. */
const charactersPerMm = 0.52
const narrowestCharacters = 5
const lineEm = 1.2
const cellPaddingMm = 3
const rowPaddingPt = 4
/** Words do not fill a line to its end. */
const raggedness = 1.12

export type OpenSheet = ReturnType<typeof openSheet>

/** The words of a cell over the columns `from` to `to`. */
type Words = {
  readonly text: string
  readonly style: ParagraphStyle | undefined
  readonly from: number
  readonly to: number
}

/** An empty one. `widthsMm`: of its columns. Rows and columns count from 0. */
export function openSheet(name: string, widthsMm: readonly number[], styles: Styles) {
  const rows: CellValue[][] = []
  const cells = new Map<string, Partial<SheetCell>>()
  const merges: MergeRange[] = []
  /** Heights of rows, pt, by what stands in them. */
  const heights = new Map<number, number>()
  const charts: SheetChart[] = []
  return {
    name,
    styles,
    width: widthsMm.length,
    rowCount: () => rows.length,
    /** Begins a row; answers which. */
    addRow: (): number => rows.push([]) - 1,
    put: (row: number, column: number, value: CellValue, style: CellStyle) => {
      const line = rows[row] ?? []
      while (line.length <= column) line.push(null)
      line[column] = value
      cells.set(`${row},${column}`, { value, style })
    },
    merge: (startRow: number, startCol: number, endRow: number, endCol: number) => {
      if (endRow > startRow || endCol > startCol) merges.push({ startRow, startCol, endRow, endCol })
    },
    /** No program reckons the height of wrapped or merged cells when it opens a file: the row is made high enough here. */
    makeRoom: (row: number, words: Words) => {
      const height = heightOf(words, widthsMm)
      heights.set(row, Math.max(heights.get(row) ?? 0, height))
    },
    addChart: (chart: SheetChart) => void charts.push(chart),
    /** What has been written. */
    content: (): WriteSheet => ({
      name,
      columns: widthsMm.map((mm) => ({ width: Math.max(narrowestCharacters, mm * charactersPerMm) })),
      rowDefs: new Map([...heights].map(([row, height]) => [row, { height }])),
      rows,
      cells,
      merges,
      ...(charts.length > 0 ? { charts } : {}),
    }),
  }
}

/** Height (pt) of a row with these words. */
function heightOf({ text, style, from, to }: Words, widthsMm: readonly number[]): number {
  const sizePt = sizeOf(style)
  const room = widthsMm.slice(from, to + 1).reduce((sum, width) => sum + width, 0) - cellPaddingMm
  const lines = text
    .split('\n')
    .map((line) =>
      Math.max(1, Math.ceil((textWidthMm(line, sizePt, style?.bold === true) * raggedness) / room)),
    )
    .reduce((sum, count) => sum + count, 0)
  return Math.ceil(lines * sizePt * lineEm + rowPaddingPt)
}
