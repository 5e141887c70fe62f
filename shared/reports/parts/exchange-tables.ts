/** Two-way information as tables: what each body owed and waited for, what went each way, what is owed, every exchange. */
import type { Table } from '#shared/document/model.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { Instant } from '#shared/registers/information-exchange/clock.ts'
import { nameOfBody, nameOn } from '#shared/registers/organisation/index.ts'
import {
  type BodyBalance,
  type ExchangeBalance,
  type ExchangeDirection,
  exchangeDirections,
} from '#shared/views/exchanges/balance.ts'
import type { ExchangeCounts } from '#shared/views/exchanges/exchange-counts.ts'
import type { ExchangeLine } from '#shared/views/exchanges/exchange-lines.ts'
import type { ReportRow } from '#shared/views/reports/report.ts'
import type { PaperContext } from '../context.ts'
import { column } from '../engine/tables/table.ts'
import { exchangeKindWords, exchangeStateWords } from '../wording/exchanges.ts'
import { reportTable } from './report-table.ts'

type Value = string | number | null

const row = (key: string, look: ReportRow['look'], values: readonly Value[]): ReportRow => ({
  ...{ key, look, record: null },
  cells: values.map((value) => ({ value, drill: null })),
})

const tableOf = (
  columns: readonly ReturnType<typeof column>[],
  rows: readonly ReportRow[],
  widthMm: number,
) => reportTable({ columns, rows, note: '', left: 0 }, widthMm, true)

const directionHeads: Readonly<Record<ExchangeDirection, string>> = {
  owes: 'A. PHẢI TRẢ LỜI, CUNG CẤP',
  waits: 'B. ĐƯỢC TRẢ LỜI, CUNG CẤP',
}

const done = { group: 'Đã thực hiện' }
const notDone = { group: 'Chưa thực hiện' }

const countsOf = ({ owed, onTime, late, open, overdue, share, average, worst, given }: ExchangeCounts) => [
  ...[owed, onTime, late, open, overdue],
  ...[share, average, worst, given],
]

/** A row for each body and direction, and the total of either direction. */
export function balanceTable(
  { bodies, total }: ExchangeBalance,
  widthMm: number,
  { read, today }: PaperContext,
): Table {
  const nameOf = ({ bodyId, name }: BodyBalance) => {
    const body = read.get('organisation', bodyId)
    return body ? nameOn(body, today) : name
  }
  const part = (direction: ExchangeDirection) => [
    row(direction, 'head', [directionHeads[direction]]),
    ...bodies
      .filter((one) => one.direction === direction)
      .map((one) => row(`${direction}/${one.bodyId}`, 'plain', [nameOf(one), ...countsOf(one)])),
    row(`${direction}/total`, 'total', ['Cộng', ...countsOf(total)]),
  ]
  return tableOf(
    [
      column('name', 'Cơ quan', 'text', { weight: 4.2 }),
      column('owed', 'Yêu cầu, định kỳ', 'number', { weight: 1.2 }),
      column('on-time', 'Đúng hạn', 'number', done),
      column('late', 'Trễ hạn', 'number', done),
      column('open', 'Chưa đến hạn', 'number', notDone),
      column('overdue', 'Quá hạn', 'number', notDone),
      column('rate', 'Tỷ lệ đúng hạn (%)', 'percent', { weight: 1.2 }),
      column('average', 'Bình quân trả lời (ngày)', 'number', { weight: 1.3 }),
      column('worst', 'Trễ lâu nhất (ngày)', 'number', { weight: 1.2 }),
      column('given', 'Lượt thông tin', 'number', { weight: 1.2 }),
    ],
    exchangeDirections.flatMap(part),
    widthMm,
  )
}

const asked = { group: 'Yêu cầu' }
const given = { group: 'Thông tin đã cung cấp' }

/** What went each way between two bodies. */
export function pairTable({ pairs }: ExchangeBalance, widthMm: number): Table {
  return tableOf(
    [
      column('a', 'Bên A', 'text'),
      column('b', 'Bên B', 'text'),
      column('asked-by-a', 'A gửi B', 'number', asked),
      column('asked-by-b', 'B gửi A', 'number', asked),
      column('given-by-a', 'A gửi B', 'number', given),
      column('given-by-b', 'B gửi A', 'number', given),
    ],
    pairs.map(({ a, b, ...counts }) =>
      row(`${a.id}/${b.id}`, 'plain', [
        ...[a.name, b.name, counts.askedByA, counts.askedByB],
        ...[counts.givenByA, counts.givenByB],
      ]),
    ),
    widthMm,
  )
}

const sayInstant = ({ on, at }: Instant) => (at === null ? formatDay(on) : `${at}, ${formatDay(on)}`)

/** What is owed today, whenever it was asked. */
export function owedTable({ open }: ExchangeBalance, widthMm: number): Table {
  return tableOf(
    [
      column('what', 'Nội dung', 'text', { weight: 5 }),
      column('owes', 'Bên phải làm', 'text', { weight: 2.2 }),
      column('waits', 'Bên chờ', 'text', { weight: 2.2 }),
      column('due', 'Hạn', 'text', { weight: 1.6 }),
      column('state', 'Tình trạng', 'text', { weight: 2 }),
      column('late', 'Trễ (ngày)', 'number'),
    ],
    open.map(({ id, title, owes, waits, dueOn, dueAt, state, daysLate }) =>
      row(id, 'plain', [
        ...[title, owes, waits],
        dueOn === null ? 'Không định hạn' : sayInstant({ on: dueOn, at: dueAt }),
        exchangeStateWords[state],
        daysLate === 0 ? '' : daysLate,
      ]),
    ),
    widthMm,
  )
}

/** Every exchange on a line of its own: for sorting, filtering and counting in Excel. */
export function exchangeTable(lines: readonly ExchangeLine[], widthMm: number, context: PaperContext): Table {
  const nameOf = (id: string | null) => nameOfBody(id, context) ?? ''
  return tableOf(
    [
      column('on', 'Ngày tính', 'day'),
      column('kind', 'Loại', 'text', { weight: 1.5 }),
      column('what', 'Nội dung', 'text', { weight: 5 }),
      column('from', 'Bên gửi', 'text', { weight: 2 }),
      column('to', 'Bên nhận', 'text', { weight: 2 }),
      column('owes', 'Bên phải làm', 'text', { weight: 2 }),
      column('due', 'Hạn', 'day'),
      column('done', 'Thực hiện', 'day'),
      column('state', 'Tình trạng', 'text', { weight: 2 }),
      column('taken', 'Trả lời trong (ngày)', 'number'),
      column('late', 'Trễ (ngày)', 'number'),
    ],
    lines.map(({ exchange, on, clock, state, daysTaken, daysLate }) =>
      row(exchange.id, 'plain', [
        ...[on, exchangeKindWords[exchange.kind], exchange.title],
        ...[nameOf(exchange.fromId), nameOf(exchange.toId), nameOf(clock?.owesId ?? null)],
        ...[clock?.due?.on ?? '', clock?.done?.on ?? ''],
        exchangeStateWords[state],
        daysTaken ?? '',
        daysLate === 0 ? '' : daysLate,
      ]),
    ),
    widthMm,
  )
}
