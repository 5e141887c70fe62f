/** Where everything of a chart stands: one drawing for the screen, PDF and Word. Pure: the same data give the same marks. */
import { assertNever } from '#shared/lib/assert-never.ts'
import { layoutBars } from './bars.ts'
import type { Chart } from './chart.ts'
import { layoutHeat } from './heat.ts'
import { layoutLines } from './lines.ts'
import type { Drawing } from './marks.ts'

/** The drawing of a chart, as wide as the chart says and as high as it needs; mm. */
export function layoutChart(chart: Chart): Drawing {
  switch (chart.chart) {
    case 'bar':
    case 'stacked':
      return layoutBars(chart)
    case 'line':
      return layoutLines(chart)
    case 'heat':
      return layoutHeat(chart)
    default:
      return assertNever(chart.chart)
  }
}
