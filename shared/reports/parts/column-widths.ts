/** Widths of a report's columns: no word and no day is broken, and what is left goes by the columns' own shares. */
import { textWidthMm } from '#shared/document/text-width.ts'
import type { ReportColumn, ReportTable } from '#shared/views/reports/report.ts'

const cellPt = 12
/** What the borders and the inner margins of a cell take, mm, with a little to spare for other renderers' letters. */
const paddingMm = 4
const dayMm = textWidthMm('28/08/2026', cellPt, false) + paddingMm
/** Words longer than this may be broken after all. */
const widestWordMm = 28
/** Rows looked at for long words. */
const mostRows = 200

/** Widths, mm, together `totalMm`. */
export function columnWidths(
  { columns, rows }: Pick<ReportTable, 'columns' | 'rows'>,
  totalMm: number,
): number[] {
  const least = columns.map((column, index) => leastWidth(column, index, rows))
  const needed = least.reduce((sum, width) => sum + width, 0)
  if (needed >= totalMm) return rounded(least.map((width) => (width / needed) * totalMm))
  return rounded(shareOut(columns, least, totalMm))
}

/** By their shares; a column that would be too narrow gets its least, and the others share the rest. */
function shareOut(columns: readonly ReportColumn[], least: readonly number[], totalMm: number): number[] {
  const fixed = new Set<number>()
  for (;;) {
    const taken = [...fixed].reduce((sum, index) => sum + (least[index] ?? 0), 0)
    const weights = columns.reduce((sum, { weight }, index) => (fixed.has(index) ? sum : sum + weight), 0)
    const widthOf = (index: number) =>
      fixed.has(index)
        ? (least[index] ?? 0)
        : ((columns[index]?.weight ?? 1) / Math.max(weights, 1e-9)) * (totalMm - taken)
    const narrow = columns.findIndex((_, index) => !fixed.has(index) && widthOf(index) < (least[index] ?? 0))
    if (narrow === -1) return columns.map((_, index) => widthOf(index))
    fixed.add(narrow)
  }
}

function leastWidth({ kind, label }: ReportColumn, index: number, rows: ReportTable['rows']): number {
  const head = longestWord(label, true)
  if (kind === 'day') return Math.max(head, dayMm)
  const words = rows
    .slice(0, mostRows)
    .filter(({ look }) => look !== 'head')
    .map(({ cells }) => longestWord(String(cells[index]?.value ?? ''), false))
  return Math.max(head, ...words)
}

function longestWord(text: string, isBold: boolean): number {
  const widths = text.split(/[\s/]+/).map((word) => textWidthMm(word, cellPt, isBold))
  return Math.min(widestWordMm, Math.max(0, ...widths)) + paddingMm
}

const rounded = (widths: readonly number[]) => widths.map((width) => Math.round(width * 10) / 10)
