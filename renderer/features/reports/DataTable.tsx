/** A table or list of a report as it will be printed, its numbers to be drilled and its records to be opened. */
import { useTranslation } from 'react-i18next'
import { placeOfRecord } from '#renderer/forms/place-of-record.ts'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { RegisterName } from '#shared/registers/index.ts'
import type { ReportCell, ReportColumn, ReportRow, ReportTable } from '#shared/views/reports/report.ts'
import { Drillable } from './FigureTable.tsx'
import classes from './Reports.module.css'
import { useReportWords } from './use-report-words.ts'

type OnDrill = (title: string, value: string, drill: string) => void
type Props = { label: string; table: ReportTable; onDrill: OnDrill }

export function DataTable({ label, table: { columns, rows, note, left }, onDrill }: Props) {
  const { t } = useTranslation('reports')
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrollable by keyboard */}
      <section className={classes.tableFrame} tabIndex={0} aria-label={label}>
        <table className={classes.table} aria-label={label} data-wide={columns.length > 6 || undefined}>
          <Head columns={columns} />
          <tbody>
            {rows.map((row) => (
              <Row key={row.key} row={row} columns={columns} onDrill={onDrill} />
            ))}
          </tbody>
        </table>
      </section>
      {rows.length === 0 && <p className={classes.quiet}>{t('screen.noRows')}</p>}
      {left > 0 && <p className={classes.quiet}>{t('screen.left', { count: left })}</p>}
      {note && <p className={classes.quiet}>{note}</p>}
    </>
  )
}

/** One row of heads, or two where columns stand together under one. */
function Head({ columns }: { columns: readonly ReportColumn[] }) {
  const runs = groupRuns(columns)
  const isDeep = columns.some(({ group }) => group !== '')
  return (
    <thead>
      <tr>
        {runs.map(({ group, members }) =>
          group === '' ? (
            members.map((column) => <ColumnHead key={column.key} column={column} rows={isDeep ? 2 : 1} />)
          ) : (
            <th key={members[0]?.key} scope="colgroup" colSpan={members.length}>
              {group}
            </th>
          ),
        )}
      </tr>
      {isDeep && (
        <tr>
          {columns
            .filter(({ group }) => group !== '')
            .map((column) => (
              <ColumnHead key={column.key} column={column} rows={1} />
            ))}
        </tr>
      )}
    </thead>
  )
}

function ColumnHead({ column, rows }: { column: ReportColumn; rows: number }) {
  return (
    <th scope="col" rowSpan={rows} className={column.kind === 'text' ? undefined : classes.number}>
      {column.label}
    </th>
  )
}

/** Neighbours of the same group together. */
export function groupRuns(columns: readonly ReportColumn[]): { group: string; members: ReportColumn[] }[] {
  const runs: { group: string; members: ReportColumn[] }[] = []
  for (const column of columns) {
    const last = runs.at(-1)
    if (last && last.group === column.group) last.members.push(column)
    else runs.push({ group: column.group, members: [column] })
  }
  return runs
}

type RowProps = { row: ReportRow; columns: readonly ReportColumn[]; onDrill: OnDrill }

function Row({ row, columns, onDrill }: RowProps) {
  if (row.look === 'head')
    return (
      <tr data-look="head">
        <th scope="rowgroup" colSpan={columns.length}>
          {row.cells[0]?.value}
        </th>
      </tr>
    )
  const named = columns.findIndex(({ kind }, index) => kind === 'text' && row.cells[index]?.value)
  const name = String(row.cells[named]?.value ?? '')
  return (
    <tr data-look={row.look}>
      {columns.map((column, index) => {
        const cell = row.cells[index] ?? { value: null, drill: null }
        const title = [name, column.group, column.label].filter(Boolean).join(' · ')
        const content = <CellWords cell={cell} column={column} title={title} onDrill={onDrill} />
        return (
          <td key={column.key} className={column.kind === 'text' ? undefined : classes.number}>
            {index === named && row.record ? <Opener record={row.record}>{name}</Opener> : content}
          </td>
        )
      })}
    </tr>
  )
}

type CellProps = { cell: ReportCell; column: ReportColumn; title: string; onDrill: OnDrill }

function CellWords({ cell: { value, drill }, column: { kind }, title, onDrill }: CellProps) {
  const { valueWords } = useReportWords()
  if (value === null || value === '') return ''
  const said =
    typeof value === 'number'
      ? valueWords(value, kind === 'percent' ? 'percent' : 'count')
      : kind === 'day'
        ? formatDay(value)
        : value
  return <Drillable title={title} value={said} drill={drill} onDrill={onDrill} />
}

function Opener({ record, children }: { record: { register: string; id: string }; children: string }) {
  const go = useNavigation((state) => state.go)
  const place = placeOfRecord(record.register as RegisterName, record.id)
  if (place === null) return children
  return (
    <button type="button" className={classes.link} onClick={() => go(place)}>
      {children}
    </button>
  )
}
