import type { Counted, Frame } from '#shared/views/reports/frame.ts'
import type { FigureUnit } from '#shared/views/reports/report.ts'

/** One figure of the catalogue. A register whose numbers join the reports adds entries like this and nothing else. */
export type Figure = {
  readonly key: string
  /** As papers print it; the screen's words are `reports:figures.<key>`. */
  readonly label: string
  readonly unit: FigureUnit
  /** What adds up to the whole: the figure of each body, the figure of each month. */
  readonly addsUp: readonly ('bodies' | 'months')[]
  measure(frame: Frame): Counted
}

/** A figure that counts; unless said, it is not the sum of its parts. */
export const countFigure = (
  key: string,
  label: string,
  measure: Figure['measure'],
  addsUp: Figure['addsUp'] = [],
): Figure => ({ key, label, unit: 'count', addsUp, measure })
