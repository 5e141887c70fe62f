/** What is counted. */
import * as v from 'valibot'
import type { ClockMeasures } from '#shared/views/clocks/clock-measures.ts'
import type { GaugesView } from '#shared/views/gauges/gauges.ts'
import type { DrillLine, ReportData } from '#shared/views/reports/report.ts'
import { drillSourceSchema, reportChoiceSchema } from '#shared/views/reports/report-request.ts'
import { command } from './command.ts'
import { dayRange, planYear } from './inputs.ts'

export const measureCommands = {
  /** The five gauges of Kết luận 226-KL/TW of a calendar year up to today. */
  'gauges.get': command<GaugesView>()(v.strictObject({ year: planYear })),
  /** The legal clocks of the meetings that begin within a span. */
  'gauges.clocks': command<ClockMeasures>()(dayRange),
  /** A report of a template: figures, rows, drawings and drafts; nothing is kept. A paper of it is made by `papers.draft`. */
  'reports.build': command<ReportData>()(reportChoiceSchema),
  /** The records behind a number: of a report as it is now, or of a kept paper as of its day. */
  'reports.drill': command<DrillLine[]>()(v.strictObject({ of: drillSourceSchema })),
}
