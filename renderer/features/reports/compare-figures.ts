/** What a kept report said beside what the records say today. Pure. */
import type { PaperFigure } from '#shared/registers/paper/index.ts'
import type { FigureUnit, ReportData, ReportTable } from '#shared/views/reports/report.ts'

export type ComparedFigure = {
  readonly key: string
  readonly label: string
  readonly unit: FigureUnit
  readonly kept: number | null
  /** The paper keeps the records that it counted. */
  readonly hasRecords: boolean
  readonly now: number | null
  /** The report has no such figure any more. */
  readonly isGone: boolean
  /** What opens the records that count today; null where there are none. */
  readonly drillNow: string | null
  readonly differs: boolean
}

type Known = { readonly value: number | null; readonly unit: FigureUnit; readonly drill: string | null }

/** Every kept figure in its order, with the one of today that has the same key. */
export function compareFigures(kept: readonly PaperFigure[], data: ReportData): ComparedFigure[] {
  const today = figuresOf(data)
  return kept.map(({ key, label, value, of }) => {
    const found = today.get(key)
    const now = found?.value ?? null
    return {
      key,
      label,
      unit: found?.unit ?? 'count',
      kept: value,
      hasRecords: of.length > 0,
      now,
      drillNow: found?.drill ?? null,
      isGone: found === undefined,
      differs: found !== undefined && now !== value,
    }
  })
}

function figuresOf(data: ReportData): Map<string, Known> {
  const known = new Map<string, Known>()
  for (const part of data.parts) {
    if (part.kind === 'figures')
      for (const { key, drill, value, unit } of part.figures) known.set(key, { value, unit, drill })
    const table = part.kind === 'table' ? part.table : part.kind === 'chart' ? part.numbers : null
    if (table) for (const [key, value] of cellsOf(table)) if (!known.has(key)) known.set(key, value)
  }
  return known
}

function cellsOf({ columns, rows }: ReportTable): [string, Known][] {
  return rows.flatMap(({ cells }) =>
    cells.flatMap(({ value, drill }, index): [string, Known][] => {
      if (drill === null || typeof value === 'string') return []
      return [[drill, { value, drill, unit: columns[index]?.kind === 'percent' ? 'percent' : 'count' }]]
    }),
  )
}
