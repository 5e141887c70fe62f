/** Two-way information by body and direction, by pair of bodies, by month; proposals by who made them. */
import { nameOn, shortNameOn } from '#shared/registers/organisation/index.ts'
import type { SourceRecord } from '#shared/registers/paper/schema.ts'
import { balanceBodies, pairLines } from '#shared/views/exchanges/balance.ts'
import {
  type ExchangeLine,
  isGiven,
  onTimeShare,
  timelinessOf,
  worstDelay,
} from '#shared/views/exchanges/exchange-lines.ts'
import type { Frame } from '#shared/views/reports/frame.ts'
import { axisOf } from '#shared/views/reports/periods.ts'
import { bare } from '../counted.ts'
import { countExchanges, linesOfFrame } from '../exchanges/of-frame.ts'
import { chosen, column, type DraftCell, type DraftRow, type ReportTableKind } from './table.ts'

const columns = [
  column('owed', 'Phải thực hiện', 'number', { weight: 1.2 }),
  column('on-time', 'Đúng hạn', 'number'),
  column('late', 'Trễ hạn', 'number'),
  column('open', 'Chưa đến hạn', 'number', { weight: 1.2 }),
  column('overdue', 'Quá hạn', 'number'),
  column('rate', 'Tỷ lệ đúng hạn (%)', 'percent', { weight: 1.2 }),
  column('worst', 'Trễ lâu nhất (ngày)', 'number', { weight: 1.2 }),
  column('given', 'Thông tin đã cung cấp', 'number', { weight: 1.3 }),
]

/** The counts of some lines; `given` counts what was told besides. */
function cellsOf(lines: readonly ExchangeLine[]): DraftCell[] {
  const counts = timelinessOf(lines)
  const onTime = countExchanges(counts.onTime)
  return [
    countExchanges(counts.owed),
    onTime,
    countExchanges(counts.late),
    countExchanges(counts.open),
    countExchanges(counts.overdue),
    { value: onTimeShare(counts), of: onTime.of },
    bare(worstDelay(counts)),
    countExchanges(lines.filter(isGiven)),
  ]
}

const note =
  'Tính các yêu cầu gửi trong kỳ và các kỳ cung cấp đến hạn trong kỳ. Tỷ lệ đúng hạn tính trên số đã thực hiện và quá hạn. Trễ lâu nhất tính theo ngày làm việc.'

/** Bodies of a scope alone, where it names some. */
const isShown = ({ scope }: Frame, id: string) =>
  scope.organisationIds.length === 0 || scope.organisationIds.includes(id)

const directions = ['owes', 'waits'] as const
const heads = { owes: 'Cơ quan phải trả lời, cung cấp', waits: 'Cơ quan được trả lời, cung cấp' } as const

/** What a column is called for those that wait. */
const waitingLabels: Readonly<Record<(typeof directions)[number], Readonly<Record<string, string>>>> = {
  owes: {},
  waits: { owed: 'Phải nhận', given: 'Thông tin đã nhận' },
}

/** One row a body: what it owed others, or what it waited for from them. */
export const exchangesByBody: ReportTableKind = {
  key: 'exchanges-by-body',
  options: { direction: directions },
  build: ({ now }, options) => {
    const direction = chosen(options, 'direction', directions) === 'waits' ? 'waits' : 'owes'
    const lines = linesOfFrame(now)
    const rows = balanceBodies(lines, now).flatMap((own): DraftRow[] => {
      const body = now.read.get('organisation', own.id)
      const mine = own[direction]
      if (!body || !isShown(now, own.id) || !mine.some(isToldOf)) return []
      const record: SourceRecord = { register: 'organisation', id: own.id }
      return [{ key: own.id, look: 'plain', record, cells: [nameOn(body, now.asOf), ...cellsOf(mine)] }]
    })
    return {
      columns: [
        column('name', heads[direction], 'text', { weight: 3.4 }),
        ...columns.map((one) => ({ ...one, label: waitingLabels[direction][one.key] ?? one.label })),
      ],
      rows: [...rows, { key: 'total', look: 'total', cells: ['Tổng cộng', ...cellsOf(lines)] }],
      note,
    }
  },
}

/** True for lines of which some column tells. */
const isToldOf = (line: ExchangeLine) => isGiven(line) || timelinessOf([line]).owed.length > 0

export const exchangesByPair: ReportTableKind = {
  key: 'exchanges-by-pair',
  options: {},
  build: ({ now }) => ({
    columns: [
      column('a', 'Bên A', 'text', { weight: 2.4 }),
      column('b', 'Bên B', 'text', { weight: 2.4 }),
      column('asked-by-a', 'A gửi B', 'number', { group: 'Yêu cầu' }),
      column('asked-by-b', 'B gửi A', 'number', { group: 'Yêu cầu' }),
      column('given-by-a', 'A gửi B', 'number', { group: 'Thông tin đã cung cấp' }),
      column('given-by-b', 'B gửi A', 'number', { group: 'Thông tin đã cung cấp' }),
      column('owed-by-a', 'Bên A', 'number', { group: 'Chưa thực hiện' }),
      column('owed-by-b', 'Bên B', 'number', { group: 'Chưa thực hiện' }),
    ],
    rows: pairLines(linesOfFrame(now)).map((pair) => pairRow(pair, now)),
    note: '',
  }),
}

function pairRow({ aId, bId, lines }: ReturnType<typeof pairLines>[number], frame: Frame): DraftRow {
  const { read, asOf } = frame
  const nameOf = (id: string) => {
    const body = read.get('organisation', id)
    return body ? shortNameOn(body, asOf) : ''
  }
  const asked = (id: string) =>
    lines.filter(({ exchange }) => exchange.kind === 'request' && exchange.fromId === id)
  const given = (id: string) => lines.filter((line) => isGiven(line) && line.exchange.fromId === id)
  const { open, overdue } = timelinessOf(lines)
  const owing = (id: string) => [...open, ...overdue].filter(({ clock }) => clock?.owesId === id)
  const both = (of: (id: string) => readonly ExchangeLine[]) => [
    countExchanges(of(aId)),
    countExchanges(of(bId)),
  ]
  return {
    key: `${aId}.${bId}`,
    look: 'plain',
    cells: [nameOf(aId), nameOf(bId), ...both(asked), ...both(given), ...both(owing)],
  }
}

export const exchangesByMonth: ReportTableKind = {
  key: 'exchanges-by-month',
  options: {},
  build: ({ now }) => ({
    columns: [column('name', 'Tháng', 'text', { weight: 1.6 }), ...columns],
    rows: [
      ...axisOf(now.period, now.settings.window)
        .filter(({ period }) => period.from <= now.asOf)
        .map(
          ({ label, period }): DraftRow => ({
            key: label,
            look: 'plain',
            cells: [label, ...cellsOf(linesIn(now, period))],
          }),
        ),
      { key: 'total', look: 'total', cells: ['Cả kỳ', ...cellsOf(linesOfFrame(now))] },
    ],
    note,
  }),
}

/** Seen on the report's own day, so that the months add up to the whole. */
const linesIn = (frame: Frame, { from, to }: { from: string; to: string }) =>
  linesOfFrame(frame).filter(({ on }) => on >= from && on <= to)
