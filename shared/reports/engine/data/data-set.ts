import type { ChartKind, ChartUnit } from '#shared/document/chart/chart.ts'
import type { Frame } from '#shared/views/reports/frame.ts'

export type ChartSeries = { readonly name: string; readonly values: readonly (number | null)[] }
export type DataSet = {
  readonly categories: readonly string[]
  readonly series: readonly ChartSeries[]
  /** Heads the categories in the table of numbers. */
  readonly head: string
}

/** One data set of the catalogue. */
export type DataSetKind = {
  readonly key: string
  readonly label: string
  readonly unit: ChartUnit
  /** Drawings that fit it, the usual one first. */
  readonly charts: readonly ChartKind[]
  build(frame: Frame): DataSet
}
