import type { SourceRecord } from '#shared/registers/paper/schema.ts'
import type { Counted, Frame } from '#shared/views/reports/frame.ts'
import type { ReportColumn } from '#shared/views/reports/report.ts'

/** What stands in a cell: words, a day (in a column of days), or a number with its records. */
export type DraftCell = string | number | null | Counted
export type DraftRow = {
  readonly key: string
  readonly look: 'plain' | 'total' | 'head'
  readonly cells: readonly DraftCell[]
  readonly record?: SourceRecord
}
export type TableDraft = {
  readonly columns: readonly ReportColumn[]
  readonly rows: readonly DraftRow[]
  readonly note: string
}

export type Frames = { readonly now: Frame; readonly before: Frame | null }
type Options = Readonly<Record<string, string>>

/** One table of the catalogue; another one is another entry. */
export type ReportTableKind = {
  readonly key: string
  /** The choices of each option, the usual one first. */
  readonly options: Readonly<Record<string, readonly string[]>>
  build(frames: Frames, options: Options): TableDraft
}

/** A column; its share of the width follows from its kind unless said. */
export function column(
  key: string,
  label: string,
  kind: ReportColumn['kind'],
  { group = '', weight = kind === 'text' ? 3 : 1 }: { group?: string; weight?: number } = {},
): ReportColumn {
  return { key, label, kind, group, weight }
}

/** The option as the template has it; an unknown choice falls back to the usual one. */
export function chosen(options: Options, name: string, choices: readonly string[]): string {
  const wanted = options[name] ?? ''
  return choices.includes(wanted) ? wanted : (choices[0] ?? '')
}
