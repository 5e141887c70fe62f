/** The columns of the fulfilment matrix: the months, quarters, halves or years that a span touches, or the span itself. */
import { addDays, addMonths, type Day, dayParts, makeDay } from '#shared/lib/dates.ts'

export const matrixZooms = ['month', 'quarter', 'half-year', 'year', 'term'] as const
export type MatrixZoom = (typeof matrixZooms)[number]

export type MatrixColumn = {
  /** `2026-M11`, `2026-Q3`, `2026-H1`, `2026`; of the whole span its two days, parted by `..`. */
  readonly key: string
  /** Cut to the span. */
  readonly from: Day
  readonly to: Day
}

const months = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const

/** In order, without gaps or overlaps: each day of the span lies in exactly one. */
export function matrixColumns(from: Day, to: Day, zoom: MatrixZoom): MatrixColumn[] {
  if (zoom === 'term') return [{ key: `${from}..${to}`, from, to }]
  const step = months[zoom]
  const { year, month } = dayParts(from)
  const columns: MatrixColumn[] = []
  let start = makeDay(year, Math.floor((month - 1) / step) * step + 1, 1)
  while (start <= to) {
    const next = addMonths(start, step)
    const end = addDays(next, -1)
    columns.push({
      key: keyOf(start, zoom),
      from: start < from ? from : start,
      to: end > to ? to : end,
    })
    start = next
  }
  return columns
}

function keyOf(start: Day, zoom: Exclude<MatrixZoom, 'term'>): string {
  const { year, month } = dayParts(start)
  switch (zoom) {
    case 'month':
      return `${year}-M${String(month).padStart(2, '0')}`
    case 'quarter':
      return `${year}-Q${Math.ceil(month / 3)}`
    case 'half-year':
      return `${year}-H${Math.ceil(month / 6)}`
    case 'year':
      return String(year)
  }
}
