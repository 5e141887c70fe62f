/** THE list of data sets to draw. */
import { clockNames } from '#shared/calendar/legal-clocks.ts'
import { shortNameOn } from '#shared/registers/organisation/index.ts'
import type { Frame } from '#shared/views/reports/frame.ts'
import { axisOf } from '#shared/views/reports/periods.ts'
import { clockWords } from '../../wording/gauges.ts'
import { ofOutcome, percent } from '../counted.ts'
import { articleName, byArticle } from '../tables/fulfilment.ts'
import { groupTasks } from '../tables/groups.ts'
import { ageBuckets, byAge } from '../tables/task-progress.ts'
import type { DataSetKind } from './data-set.ts'
import { exchangeData } from './exchange-data.ts'
import { programmesByLead } from './programme-data.ts'

export type { ChartSeries, DataSet, DataSetKind } from './data-set.ts'

/** More bodies than these are too many for a page: the rest is one bar. */
const mostBodies = 20

const progressByLead: DataSetKind = {
  key: 'progress-by-lead',
  label: 'Tình hình thực hiện nhiệm vụ theo cơ quan chủ trì',
  unit: 'count',
  charts: ['stacked', 'bar'],
  build: (frame) => {
    const bySize = groupTasks(frame, frame.tasks(), 'lead').toSorted(
      (a, b) => b.lines.length - a.lines.length,
    )
    const shown = bySize.length > mostBodies ? bySize.slice(0, mostBodies - 1) : bySize
    const rest = bySize.slice(shown.length).flatMap(({ lines }) => lines)
    const groups = [
      ...shown.map(({ key, name, lines }) => ({ name: shortName(key, name, frame), lines })),
      ...(rest.length > 0 ? [{ name: 'Các cơ quan khác', lines: rest }] : []),
    ]
    const of = (name: string, outcome: Parameters<typeof ofOutcome>[1]) => ({
      name,
      values: groups.map(({ lines }) => ofOutcome(lines, outcome).length),
    })
    return {
      head: 'Cơ quan chủ trì',
      categories: groups.map(({ name }) => name),
      series: [
        of('Hoàn thành đúng hạn', 'done-on-time'),
        of('Hoàn thành quá hạn', 'done-late'),
        of('Đang thực hiện, trong hạn', 'in-time'),
        of('Chưa hoàn thành, quá hạn', 'overdue'),
      ],
    }
  },
}

function shortName(id: string, name: string, { read, asOf }: Frame): string {
  const body = read.get('organisation', id)
  return body ? shortNameOn(body, asOf) : name
}

const overdueByAge: DataSetKind = {
  key: 'overdue-by-age',
  label: 'Nhiệm vụ quá hạn theo số ngày quá hạn',
  unit: 'count',
  charts: ['bar'],
  build: (frame) => ({
    head: 'Số ngày quá hạn',
    categories: ageBuckets.map(({ label }) => `${label} ngày`),
    series: [{ name: 'Số nhiệm vụ', values: byAge(frame.tasks()).map((lines) => lines.length) }],
  }),
}

/** The months of a frame (of a long one quarters or years) that have begun by the report's day. */
function begunMonths(frame: Frame): { label: string; month: Frame }[] {
  return axisOf(frame.period, frame.settings.window)
    .filter(({ period }) => period.from <= frame.asOf)
    .map(({ label, period }) => ({ label, month: frame.over(period) }))
}

const progressByMonth: DataSetKind = {
  key: 'progress-by-month',
  label: 'Nhiệm vụ giao mới và hoàn thành theo tháng',
  unit: 'count',
  charts: ['line', 'bar'],
  build: (frame) => {
    const months = begunMonths(frame)
    return {
      head: 'Tháng',
      categories: months.map(({ label }) => label),
      series: [
        {
          name: 'Giao mới',
          values: months.map(
            ({ month }) => month.tasks().filter(({ task }) => task.assignedOn >= month.period.from).length,
          ),
        },
        {
          name: 'Hoàn thành',
          values: months.map(({ month }) => ofOutcome(month.tasks(), 'done-on-time', 'done-late').length),
        },
      ],
    }
  },
}

const doneRateByMonth: DataSetKind = {
  key: 'done-rate-by-month',
  label: 'Tỷ lệ hoàn thành trên số nhiệm vụ đến hạn theo tháng (%)',
  unit: 'percent',
  charts: ['line', 'bar'],
  build: (frame) => {
    const months = begunMonths(frame)
    return {
      head: 'Tháng',
      categories: months.map(({ label }) => label),
      series: [
        {
          name: 'Tỷ lệ hoàn thành',
          values: months.map(({ month }) => {
            const done = ofOutcome(month.tasks(), 'done-on-time', 'done-late').length
            return percent(done, done + ofOutcome(month.tasks(), 'overdue').length)
          }),
        },
      ],
    }
  },
}

const fulfilmentByArticle: DataSetKind = {
  key: 'fulfilment-by-article',
  label: 'Thực hiện nghĩa vụ theo điều',
  unit: 'count',
  charts: ['stacked', 'bar'],
  build: (frame) => {
    const groups = byArticle(frame)
    const of = (name: string, state: string) => ({
      name,
      values: groups.map(({ lines }) => lines.filter((line) => line.state === state).length),
    })
    return {
      head: 'Điều',
      categories: groups.map(articleName),
      series: [of('Đúng hạn', 'done'), of('Trễ hạn', 'late'), of('Chưa thực hiện', 'missing')],
    }
  },
}

const missedByMonth: DataSetKind = {
  key: 'missed-by-month',
  label: 'Số lượt nghĩa vụ trễ hạn, chưa thực hiện theo điều và tháng',
  unit: 'count',
  charts: ['heat'],
  build: (frame) => {
    const months = begunMonths(frame)
    return {
      head: 'Điều',
      categories: months.map(({ label }) => label),
      series: byArticle(frame).map((group) => ({
        name: articleName(group),
        values: months.map(({ month: { period } }) => missedIn(group.lines, period)),
      })),
    }
  },
}

/** Null where nothing fell due. */
function missedIn(
  lines: ReturnType<typeof byArticle>[number]['lines'],
  { from, to }: { from: string; to: string },
): number | null {
  const own = lines.filter(
    ({ due, state }) =>
      due.due.nominal >= from && due.due.nominal <= to && ['done', 'late', 'missing'].includes(state),
  )
  return own.length === 0 ? null : own.filter(({ state }) => state !== 'done').length
}

const clocksByKind: DataSetKind = {
  key: 'clocks-by-kind',
  label: 'Giấy tờ họp theo thời hạn',
  unit: 'count',
  charts: ['stacked', 'bar'],
  build: (frame) => {
    const of = (name: string, standing: string) => ({
      name,
      values: clockNames.map(
        (clock) => frame.clocks().filter((line) => line.clock === clock && line.standing === standing).length,
      ),
    })
    return {
      head: 'Giấy tờ',
      categories: clockNames.map((clock) => clockWords[clock]),
      series: [of('Đúng hạn', 'on-time'), of('Trễ', 'late'), of('Chưa có', 'missing')],
    }
  },
}

export const dataSets: readonly DataSetKind[] = [
  progressByLead,
  overdueByAge,
  progressByMonth,
  doneRateByMonth,
  fulfilmentByArticle,
  missedByMonth,
  clocksByKind,
  programmesByLead,
  ...exchangeData,
]

const byKey = new Map(dataSets.map((set) => [set.key, set]))

/** The data set of a key; undefined where there is none (any more). */
export const dataSetOf = (key: string): DataSetKind | undefined => byKey.get(key)
