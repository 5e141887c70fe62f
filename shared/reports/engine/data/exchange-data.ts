/** Drawings of two-way information and of proposals. */
import { openProposalStates, type ProposalState, stateOfProposal } from '#shared/registers/proposal/state.ts'
import { balanceBodies } from '#shared/views/exchanges/balance.ts'
import {
  type ExchangeLine,
  isGiven,
  onTimeShare,
  type Timeliness,
  timelinessOf,
} from '#shared/views/exchanges/exchange-lines.ts'
import { axisOf } from '#shared/views/reports/periods.ts'
import { bodyName } from '../body-name.ts'
import { linesOfFrame, proposalsOfFrame } from '../exchanges/of-frame.ts'
import type { DataSetKind } from './data-set.ts'

const heaps: readonly (readonly [name: string, heap: keyof Timeliness])[] = [
  ['Đúng hạn', 'onTime'],
  ['Trễ hạn', 'late'],
  ['Chưa đến hạn', 'open'],
  ['Quá hạn, chưa thực hiện', 'overdue'],
]

const exchangesByBody: DataSetKind = {
  key: 'exchanges-by-body',
  label: 'Trả lời, cung cấp thông tin theo cơ quan phải thực hiện',
  unit: 'count',
  charts: ['stacked', 'bar'],
  build: (frame) => {
    const { scope } = frame
    const bodies = balanceBodies(linesOfFrame(frame), frame)
      .filter(({ id }) => scope.organisationIds.length === 0 || scope.organisationIds.includes(id))
      .map(({ id, owes }) => ({ name: bodyName(id, frame), counts: timelinessOf(owes) }))
      .filter(({ counts }) => counts.owed.length > 0)
    return {
      head: 'Cơ quan',
      categories: bodies.map(({ name }) => name),
      series: heaps.map(([name, heap]) => ({
        name,
        values: bodies.map(({ counts }) => counts[heap].length),
      })),
    }
  },
}

/** By month of the frame that has begun, each told from its lines as they stand on the report's day. */
const byMonth = (
  about: Pick<DataSetKind, 'key' | 'label' | 'unit' | 'charts'>,
  series: Readonly<Record<string, (lines: readonly ExchangeLine[]) => number | null>>,
): DataSetKind => ({
  ...about,
  build: (frame) => {
    const months = axisOf(frame.period, frame.settings.window)
      .filter(({ period }) => period.from <= frame.asOf)
      .map(({ label, period }) => ({
        label,
        lines: linesOfFrame(frame).filter(({ on }) => on >= period.from && on <= period.to),
      }))
    return {
      head: 'Tháng',
      categories: months.map(({ label }) => label),
      series: Object.entries(series).map(([name, measured]) => ({
        name,
        values: months.map(({ lines }) => measured(lines)),
      })),
    }
  },
})

const exchangesByMonth = byMonth(
  {
    key: 'exchanges-by-month',
    label: 'Yêu cầu và thông tin đã cung cấp theo tháng',
    unit: 'count',
    charts: ['bar', 'line'],
  },
  {
    'Yêu cầu': (lines) => lines.filter(({ exchange }) => exchange.kind === 'request').length,
    'Thông tin đã cung cấp': (lines) => lines.filter(isGiven).length,
  },
)

const exchangeRateByMonth = byMonth(
  {
    key: 'exchange-rate-by-month',
    label: 'Tỷ lệ trả lời, cung cấp thông tin đúng hạn theo tháng (%)',
    unit: 'percent',
    charts: ['line', 'bar'],
  },
  { 'Tỷ lệ đúng hạn': (lines) => onTimeShare(timelinessOf(lines)) },
)

const fates: readonly (readonly [name: string, states: readonly ProposalState[]])[] = [
  ['Tiếp thu toàn bộ', ['accepted']],
  ['Tiếp thu một phần', ['partly']],
  ['Không tiếp thu', ['declined']],
  ['Chưa có kết quả', openProposalStates],
]

const proposalsByBody: DataSetKind = {
  key: 'proposals-by-body',
  label: 'Đề xuất theo bên đề xuất và kết quả',
  unit: 'count',
  charts: ['stacked', 'bar'],
  build: (frame) => {
    const proposals = proposalsOfFrame(frame)
    const ids = [...new Set(proposals.flatMap(({ fromId }) => fromId ?? []))]
    return {
      head: 'Bên đề xuất',
      categories: ids.map((id) => bodyName(id, frame)),
      series: fates.map(([name, states]) => ({
        name,
        values: ids.map(
          (id) =>
            proposals.filter(
              (one) => one.fromId === id && states.includes(stateOfProposal(one, frame.context)),
            ).length,
        ),
      })),
    }
  },
}

export const exchangeData: readonly DataSetKind[] = [
  exchangesByBody,
  exchangesByMonth,
  exchangeRateByMonth,
  proposalsByBody,
]
