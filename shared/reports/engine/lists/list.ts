import type { CoordinationRegister } from '#shared/registers/coordination-names.ts'
import type { SourceRecord } from '#shared/registers/paper/schema.ts'
import type { Frame } from '#shared/views/reports/frame.ts'
import type { ReportColumn } from '#shared/views/reports/report.ts'

export type ListColumn<L> = ReportColumn & { readonly get: (line: L, frame: Frame) => string | number | null }

/** One list of the catalogue. `L` is the line that its columns read. */
export type ReportListKind = {
  readonly key: string
  /**
   * Whose records it lists, where the office's own fields of that register can be columns too. Without it the lines are of
   * tasks, dues, meetings or papers: an office adds fields to coordination registers alone (`custom-field`).
   */
  readonly register?: CoordinationRegister
  readonly columns: readonly ReportColumn[]
  /** What the paper says in place of an empty list. */
  readonly empty: string
  /** The cells of each line in the order of the columns asked for. */
  build(
    frame: Frame,
    columns: readonly string[],
  ): {
    readonly columns: readonly ReportColumn[]
    readonly rows: readonly {
      readonly record: SourceRecord
      readonly cells: readonly (string | number | null)[]
    }[]
  }
}

type Definition<L> = {
  readonly key: string
  readonly register?: CoordinationRegister
  readonly columns: readonly ListColumn<L>[]
  readonly empty: string
  readonly lines: (frame: Frame) => readonly L[]
  readonly refOf: (line: L) => SourceRecord
}

/** Makes a list of its lines and columns; columns that are not asked for are not read. */
export function defineList<L>({
  key,
  register,
  columns,
  empty,
  lines,
  refOf,
}: Definition<L>): ReportListKind {
  return {
    key,
    ...(register ? { register } : {}),
    empty,
    columns: columns.map(bareColumn),
    build: (frame, wanted) => {
      const known = new Map(columns.map((one) => [one.key, one]))
      const chosen = wanted.flatMap((name) => known.get(name) ?? [])
      const shown = chosen.length > 0 ? chosen : columns
      return {
        columns: shown.map(bareColumn),
        rows: lines(frame).map((line) => ({
          record: refOf(line),
          cells: shown.map(({ get }) => get(line, frame)),
        })),
      }
    },
  }
}

const bareColumn = ({ key, label, group, kind, weight }: ReportColumn): ReportColumn => ({
  key,
  label,
  group,
  kind,
  weight,
})

/** A column of a list. */
export function listColumn<L>(
  key: string,
  label: string,
  kind: ReportColumn['kind'],
  weight: number,
  get: ListColumn<L>['get'],
): ListColumn<L> {
  return { key, label, kind, weight, group: '', get }
}
