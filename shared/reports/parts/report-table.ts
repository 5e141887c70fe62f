/** The tables of reports: two-line heads where columns belong together, totals in bold, numbers that Excel adds up. */
import { headCell, numberCell, paragraph, tableColumns, textCell } from '#shared/document/build.ts'
import type { Cell, Table, TableRow } from '#shared/document/model.ts'
import { isDay } from '#shared/lib/dates.ts'
import type {
  FigureUnit,
  ReportCell,
  ReportColumn,
  ReportData,
  ReportPart,
  ReportRow,
  ReportTable,
} from '#shared/views/reports/report.ts'
import { columnWidths } from './column-widths.ts'

const orderMm = 13

/** A table of a report; `hasOrder`: a column of numbers (STT) in front, which heads and totals span. */
export function reportTable({ columns, rows }: ReportTable, widthMm: number, hasOrder: boolean): Table {
  const widths = columnWidths({ columns, rows }, widthMm - (hasOrder ? orderMm : 0))
  let order = 0
  return {
    kind: 'table',
    columns: tableColumns([
      ...(hasOrder ? [[orderMm, 'center'] as const] : []),
      ...columns.map(({ kind }, index) => [widths[index] ?? 0, kind === 'text' ? 'left' : 'center'] as const),
    ]),
    headRows: headRows(columns, hasOrder),
    rows: rows.map((row) => {
      if (row.look === 'plain') order += 1
      return bodyRow(row, columns, hasOrder ? order : null)
    }),
  }
}

/** One line, or two where some columns stand under a common head. */
function headRows(columns: readonly ReportColumn[], hasOrder: boolean): TableRow[] {
  const isGrouped = columns.some(({ group }) => group !== '')
  const span = isGrouped ? { rowSpan: 2 } : {}
  const first: Cell[] = hasOrder ? [headCell('STT', span)] : []
  columns.forEach(({ group, label }, index) => {
    if (group === '') first.push(headCell(label, span))
    else if (columns[index - 1]?.group !== group)
      first.push(headCell(group, { colSpan: membersFrom(columns, index) }))
  })
  if (!isGrouped) return [{ cells: first }]
  return [
    { cells: first },
    { cells: columns.filter(({ group }) => group !== '').map(({ label }) => headCell(label)) },
  ]
}

function membersFrom(columns: readonly ReportColumn[], start: number): number {
  const { group } = columns[start] as ReportColumn
  const end = columns.findIndex((one, index) => index > start && one.group !== group)
  return (end === -1 ? columns.length : end) - start
}

function bodyRow(
  { look, cells }: ReportRow,
  columns: readonly ReportColumn[],
  order: number | null,
): TableRow {
  const lead = order === null ? 0 : 1
  if (look === 'head')
    return {
      cells: [
        textCell(
          [paragraph('cell', [{ text: String(cells[0]?.value ?? ''), bold: true }], { keepWithNext: true })],
          { colSpan: columns.length + lead, align: 'left' },
        ),
      ],
    }
  const isTotal = look === 'total'
  const own = cells.map((cell, index) => cellOf(cell, columns[index]?.kind ?? 'text', isTotal))
  if (order === null) return { cells: own }
  if (isTotal) {
    const [first, ...rest] = own
    return { cells: first ? [{ ...first, colSpan: 2, align: 'center' }, ...rest] : rest }
  }
  return { cells: [numberCell(order), ...own] }
}

function cellOf({ value }: ReportCell, kind: ReportColumn['kind'], isBold: boolean): Cell {
  const look = isBold ? { bold: true } : {}
  if (value === null) return textCell(kind === 'text' ? '' : '–', look)
  if (typeof value === 'number') return numberCell(value, look)
  if (kind === 'day' && isDay(value)) return { content: { kind: 'day', value }, ...look }
  return textCell(isBold ? [{ text: value, bold: true }] : value, look)
}

const unitWords: Readonly<Record<FigureUnit, string>> = {
  count: '',
  percent: '%',
  'working-days': 'ngày làm việc',
  minutes: 'phút',
}

/** Chỉ tiêu, kỳ này, kỳ trước, tăng giảm. Shares differ by points of a per cent. */
export function figureTable(
  { figures, isCompared }: Extract<ReportPart, { kind: 'figures' }>,
  { periodWords, previousWords }: ReportData,
  widthMm: number,
): Table {
  const label = ({ label: words, unit }: (typeof figures)[number]) =>
    unitWords[unit] === '' ? words : `${words} (${unitWords[unit]})`
  const column = (key: string, words: string, kind: ReportColumn['kind'], weight: number): ReportColumn => ({
    key,
    label: words,
    group: '',
    kind,
    weight,
  })
  return reportTable(
    {
      columns: [
        column('label', 'Chỉ tiêu', 'text', 5),
        column('value', capital(periodWords), 'number', 1.7),
        ...(isCompared
          ? [
              column('previous', capital(previousWords), 'number', 1.7),
              column('change', 'Tăng (+), giảm (-)', 'number', 1.5),
            ]
          : []),
      ],
      rows: figures.map((figure) => ({
        key: figure.key,
        look: 'plain',
        record: null,
        cells: [
          { value: label(figure), drill: null },
          { value: figure.value, drill: null },
          ...(isCompared
            ? [
                { value: figure.previous, drill: null },
                { value: sayDifference(figure.value, figure.previous), drill: null },
              ]
            : []),
        ],
      })),
      note: '',
      left: 0,
    },
    widthMm,
    true,
  )
}

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)

/** `+3`, `-1,5`, `0`; a dash where one of both is missing. */
function sayDifference(now: number | null, before: number | null): string {
  if (now === null || before === null) return '–'
  const change = Math.round((now - before) * 10) / 10
  return `${change > 0 ? '+' : ''}${String(change).replace('.', ',')}`
}
