/** Widths of a list's columns: the proportion of the screen's, with what one column leaves empty given to those that break lines. */
import { textWidthMm } from '#shared/document/text-width.ts'
import type { CellValue, FieldKind } from '#shared/registers/define-register.ts'
import type { QueriedRows } from '../context.ts'

const leastMm: Readonly<Record<FieldKind, number>> = { day: 25, number: 17, flag: 17, choice: 23, text: 22 }
const cellPt = 12
/** What the lines and inner margins of a cell take, with a little to spare for other renderers' letters. */
const aroundMm = 4
/** Rows looked at. */
const mostRows = 200

/** Widths, mm, together `totalMm`. */
export function listWidths(queried: QueriedRows, totalMm: number): number[] {
  const shares = sharesOfScreen(queried.columns, totalMm)
  const needs = shares.map((share, at) => neededWidth(queried, at, share))
  const spare = shares.map((share, at) => Math.max(0, share - (needs[at] ?? 0)))
  const lack = shares.map((share, at) => Math.max(0, (needs[at] ?? 0) - share))
  const [given, wanted] = [sum(spare), sum(lack)]
  const moved = Math.min(given, wanted)
  const part = (of: number, whole: number) => (whole === 0 ? 0 : (of / whole) * moved)
  return shares.map((share, at) => {
    const width = share - part(spare[at] ?? 0, given) + part(lack[at] ?? 0, wanted)
    return Math.round(width * 10) / 10
  })
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)

/** In the proportion of the screen's, no column below what its kind needs. */
function sharesOfScreen(columns: QueriedRows['columns'], totalMm: number): number[] {
  const fixed = new Map<number, number>()
  for (;;) {
    const free = columns.map((_, index) => index).filter((index) => !fixed.has(index))
    const rest = totalMm - sum([...fixed.values()])
    const pixels = sum(free.map((index) => columns[index]?.width ?? 0)) || 1
    const share = (index: number) => ((columns[index]?.width ?? 0) / pixels) * rest
    const tooNarrow = free.filter((index) => share(index) < leastMm[columns[index]?.kind ?? 'text'])
    if (tooNarrow.length === 0 || tooNarrow.length === free.length)
      return columns.map((_, index) => fixed.get(index) ?? share(index))
    for (const index of tooNarrow) fixed.set(index, leastMm[columns[index]?.kind ?? 'text'])
  }
}

/** What a column takes for its texts: one line where that fits into its share, else two; its name at its longest word. */
function neededWidth({ columns, rows }: QueriedRows, at: number, shareMm: number): number {
  const column = columns[at]
  const head = (column?.label ?? '').split(/\s+/).map((word) => textWidthMm(word, cellPt, true) + aroundMm)
  const texts = rows.slice(0, mostRows).map((row) => {
    const oneLine = widthOf(row[at] ?? null) + aroundMm
    return oneLine <= shareMm ? oneLine : Math.max(shareMm, oneLine / 2)
  })
  return Math.max(leastMm[column?.kind ?? 'text'], ...head, ...texts)
}

const widthOf = (value: CellValue) => (typeof value === 'string' ? textWidthMm(value, cellPt, false) : 0)
