/** The numbers of a report as its paper keeps them: with their records, as of the day it was made. */
import type { PaperFigure } from '#shared/registers/paper/schema.ts'
import type { ReportFigure, ReportPart, ReportTable } from '#shared/views/reports/report.ts'
import type { BuiltReport } from './build-report.ts'

const mostFigures = 5000
/** Of a larger number the paper keeps the number alone: a list of thousands is nobody's to read, and the day's data are large. */
const mostRecords = 2000
const longestLabel = 300

/** Figures, then the counted cells of tables; each once. Their keys are those by which they are drilled. */
export function keptFigures({ data, recordsOf }: BuiltReport): PaperFigure[] {
  const found = new Map<string, Omit<PaperFigure, 'of'>>()
  for (const one of data.parts.flatMap(figuresOf)) if (!found.has(one.key)) found.set(one.key, one)
  return [...found.values()].slice(0, mostFigures).map((one) => {
    const records = recordsOf(one.key)
    return { ...one, of: records.length > mostRecords ? [] : [...records] }
  })
}

function figuresOf(part: ReportPart): Omit<PaperFigure, 'of'>[] {
  if (part.kind === 'figures') return part.figures.map(figureOf)
  return part.kind === 'table' ? cellsOf(part.table) : []
}

const figureOf = ({ key, label, value, previous }: ReportFigure) => ({ key, label, value, previous })

function cellsOf({ columns, rows }: ReportTable): Omit<PaperFigure, 'of'>[] {
  return rows.flatMap(({ cells }) =>
    cells.flatMap(({ value, drill }, index) => {
      if (drill === null || typeof value !== 'number' || drill.length > 120) return []
      const { group = '', label = '' } = columns[index] ?? {}
      const name = [String(cells[0]?.value ?? ''), group, label].filter(Boolean).join(' - ')
      return [{ key: drill, label: [...name].slice(0, longestLabel).join(''), value, previous: null }]
    }),
  )
}
