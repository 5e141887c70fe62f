/** The fields that an office added as columns of lists: `custom:<field>`, in the place where the template names them. */

import { isCoordination } from '#shared/registers/coordination-names.ts'
import type { CustomField } from '#shared/registers/custom-field/index.ts'
import { customLabel } from '#shared/registers/custom-field/index.ts'
import type { CellValue, ReadModel } from '#shared/registers/define-register.ts'
import type { SourceRecord } from '#shared/registers/paper/schema.ts'
import type { Frame } from '#shared/views/reports/frame.ts'
import type { ReportColumn } from '#shared/views/reports/report.ts'
import type { ReportListKind } from './list.ts'

const mark = 'custom:'
type Built = ReturnType<ReportListKind['build']>
type Cell = string | number | null

/** The key of a field as a column. */
export const customColumnKey = (fieldId: string): string => `${mark}${fieldId}`

/** `built` with the office's fields that are `wanted`; a list that names only those keeps its own columns before them. */
export function withCustomColumns(built: Built, wanted: readonly string[], { read }: Frame): Built {
  const fields = wanted.flatMap((key) => {
    const field = key.startsWith(mark) ? read.get('custom-field', key.slice(mark.length)) : undefined
    return field && field.removedAt === null ? [field] : []
  })
  if (fields.length === 0) return built
  const all = [...built.columns, ...fields.map(columnOf)]
  const places = new Map(all.map(({ key }, at) => [key, at]))
  const isOwnNamed = wanted.some((key) => built.columns.some((column) => column.key === key))
  const order = isOwnNamed ? wanted.flatMap((key) => places.get(key) ?? []) : all.map((_, at) => at)
  return {
    columns: order.flatMap((at) => all[at] ?? []),
    rows: built.rows.map(({ record, cells }) => {
      const whole: Cell[] = [...cells, ...fields.map((field) => valueOfField(field, record, read))]
      return { record, cells: order.map((at) => whole[at] ?? null) }
    }),
  }
}

function columnOf(field: CustomField): ReportColumn {
  const kind = field.kind === 'number' || field.kind === 'day' ? field.kind : 'text'
  return {
    key: customColumnKey(field.id),
    label: customLabel(field),
    group: '',
    kind,
    weight: kind === 'text' ? 1.8 : 1.2,
  }
}

function valueOfField({ id, kind, choices }: CustomField, record: SourceRecord, read: ReadModel): CellValue {
  if (!isCoordination(record.register)) return null
  const value = read.get(record.register, record.id)?.custom[id] ?? null
  return kind === 'choice' ? (choices.find((one) => one.id === value)?.label ?? null) : value
}
