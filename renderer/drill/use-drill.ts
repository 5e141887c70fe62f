/** The records behind a figure or a cell. */
import { useAnswer } from '#renderer/data/use-answer.ts'
import type { DrillSource } from '#shared/views/reports/report-request.ts'

/** What is opened: the words that name it, and what to ask for. */
export type Drill = { readonly title: string; readonly value: string; readonly of: DrillSource }

export function useDrill(of: DrillSource) {
  return useAnswer('reports.drill', { of }, 'all', { keepsPrevious: true })
}
