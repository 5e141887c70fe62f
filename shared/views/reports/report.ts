/** A report as it is computed: every section of its template with figures, rows, drawings and drafts. */
import type { Chart } from '#shared/document/chart/chart.ts'
import type { Day } from '#shared/lib/dates.ts'
import type { ReportPeriodKind, ReportSection } from '#shared/registers/report-template/schema.ts'

/** What the report is about; each list narrows it, empty: no limit. */
export type ReportScope = {
  readonly regulationIds: readonly string[]
  readonly organisationIds: readonly string[]
  readonly personIds: readonly string[]
}

/** Days, both included. */
export type ReportPeriod = { readonly kind: ReportPeriodKind; readonly from: Day; readonly to: Day }

export const figureUnits = ['count', 'percent', 'working-days', 'minutes'] as const
export type FigureUnit = (typeof figureUnits)[number]

/** `drill`: what to ask `reports.drill` for to see the records behind it; null where nothing is behind it. */
export type ReportFigure = {
  readonly key: string
  /** As it is printed, Vietnamese in both languages. */
  readonly label: string
  readonly unit: FigureUnit
  /** Null where there is nothing to measure (no task was due). */
  readonly value: number | null
  /** Of the period it is compared with; null where it is not compared or has nothing to measure. */
  readonly previous: number | null
  readonly drill: string | null
}

export type ColumnKind = 'text' | 'number' | 'percent' | 'day'
export type ReportColumn = {
  readonly key: string
  readonly label: string
  /** Columns that stand together under one head; empty for none. */
  readonly group: string
  readonly kind: ColumnKind
  /** Share of the width. */
  readonly weight: number
}
export type ReportCell = { readonly value: string | number | null; readonly drill: string | null }
export type ReportRow = {
  readonly key: string
  /** `total` closes the table, `head` names what follows and has one cell across. */
  readonly look: 'plain' | 'total' | 'head'
  readonly cells: readonly ReportCell[]
  /** The record that the row is about, to open it; null for rows that are counted. */
  readonly record: { readonly register: string; readonly id: string } | null
}
export type ReportTable = {
  readonly columns: readonly ReportColumn[]
  readonly rows: readonly ReportRow[]
  /** What the counts mean, printed small below; empty for none. */
  readonly note: string
  /** Rows that the limit left out. */
  readonly left: number
}

type Of<K extends ReportSection['kind']> = { readonly kind: K; readonly id: string }
export type ReportPart =
  | (Of<'heading'> & { readonly level: 1 | 2 | 3; readonly text: string })
  /** `text`: the template's words with their places filled; `draft`: the drafter's paragraphs. */
  | (Of<'narrative'> & { readonly text: readonly string[]; readonly draft: readonly string[] })
  | (Of<'figures'> & {
      readonly title: string
      readonly isCompared: boolean
      readonly figures: readonly ReportFigure[]
    })
  | (Of<'table'> & { readonly title: string; readonly place: 'body' | 'annex'; readonly table: ReportTable })
  | (Of<'list'> & { readonly title: string; readonly place: 'body' | 'annex'; readonly table: ReportTable })
  /** `chart` null: there is nothing to draw. `isNumbered`: the paper prints the numbers beside the drawing too. */
  | (Of<'chart'> & {
      readonly title: string
      readonly chart: Chart | null
      readonly numbers: ReportTable | null
      readonly isNumbered: boolean
    })

export type ReportData = {
  readonly templateId: string
  readonly name: string
  /** Trích yếu with its places filled. */
  readonly subject: string
  readonly opening: string
  readonly period: ReportPeriod
  /** `tháng 11 năm 2026`. */
  readonly periodWords: string
  /** What the figures are held against; null for nothing. */
  readonly previous: ReportPeriod | null
  readonly previousWords: string
  /** The records are told as they stood on this day: the period's last, or today where that is earlier. */
  readonly asOf: Day
  readonly parts: readonly ReportPart[]
  /** Keys of the template that the catalogues do not know (any more). */
  readonly unknown: readonly string[]
}

/** A record behind a figure. */
export type DrillLine = {
  readonly register: string
  readonly id: string
  readonly title: string
  readonly subtitle: string
}
