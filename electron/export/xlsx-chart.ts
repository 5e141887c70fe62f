/** A native chart of Excel over the table of its numbers, in shades of one ink with the numbers on it. */
import type { SheetChart } from 'hucre/xlsx'
import type { Chart } from '#shared/document/chart/chart.ts'
import type { Table } from '#shared/document/model.ts'

/** Where a table of numbers stands on a sheet: names in its first column, one column for each series. Counted from 0. */
export type NumbersAt = {
  readonly sheet: string
  readonly firstRow: number
  readonly rowCount: number
  readonly columnCount: number
}

const shades = ['000000', 'D9D9D9', '7F7F7F', 'FFFFFF', '404040', 'BFBFBF']
/** Rows of the sheet that a chart takes for each category, and at least. */
const rowsPerCategory = 2
const leastRows = 14
const chartColumns = 9

/** True when a table holds just the numbers of a chart: a row for each category, a column for each series. */
export function holdsNumbersOf(chart: Chart, { columns, rows }: Table): boolean {
  return columns.length === chart.series.length + 1 && rows.length === chart.categories.length
}

/** The chart to the right of its numbers; null for a heat table, which Excel's own table is already. */
export function sheetChart(chart: Chart, at: NumbersAt): SheetChart | null {
  if (chart.chart === 'heat') return null
  const rows = Math.max(leastRows, chart.categories.length * rowsPerCategory + 4)
  const from = { row: at.firstRow - 1, col: at.columnCount + 1 }
  return {
    type: chart.chart === 'line' ? 'line' : 'bar',
    ...(chart.chart === 'line' ? {} : { barGrouping: chart.chart === 'stacked' ? 'stacked' : 'clustered' }),
    series: chart.series.map(({ name }, index) => ({
      name,
      values: range(at, index + 1),
      categories: range(at, 0),
      color: shades[index % shades.length] ?? '000000',
      dataLabels: { showValue: true },
    })),
    anchor: { from, to: { row: from.row + rows, col: from.col + chartColumns } },
    legend: chart.series.length > 1 ? 'top' : false,
    // Excel begins bars at the bottom; the table begins at the top.
    ...(chart.chart === 'line' ? {} : { axes: { x: { reverse: true } } }),
  }
}

/** `'Biểu đồ'!$B$2:$B$5`. */
function range({ sheet, firstRow, rowCount }: NumbersAt, column: number): string {
  const letter = String.fromCharCode(65 + column)
  return `'${sheet}'!$${letter}$${firstRow + 1}:$${letter}$${firstRow + rowCount}`
}
