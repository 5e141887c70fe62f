/** The standard table of progress (`domain` 5.4), its ageing, and its months. */
import type { Counted, Frame } from '#shared/views/reports/frame.ts'
import { axisOf } from '#shared/views/reports/periods.ts'
import type { ReportColumn } from '#shared/views/reports/report.ts'
import type { TaskLine } from '#shared/views/reports/task-lines.ts'
import { bare, countTasks, ofOutcome, percent, shareOf } from '../counted.ts'
import { groupTasks, type TaskGrouping, taskGroupings } from './groups.ts'
import { chosen, column, type DraftRow, type ReportTableKind } from './table.ts'

const nameHeads: Readonly<Record<TaskGrouping, string>> = {
  lead: 'Cơ quan chủ trì',
  regulation: 'Quy chế',
  officer: 'Cán bộ đầu mối',
}
const done = 'Đã hoàn thành'
const open = 'Chưa hoàn thành'
const rate = 'Tỷ lệ quá hạn (%)'

const progressColumns = (grouping: TaskGrouping): ReportColumn[] => [
  column('name', nameHeads[grouping], 'text', { weight: 4.2 }),
  column('total', 'Tổng số giao', 'number'),
  column('done', 'Tổng', 'number', { group: done }),
  column('done-on-time', 'Đúng hạn', 'number', { group: done }),
  column('done-late', 'Quá hạn', 'number', { group: done }),
  column('open', 'Tổng', 'number', { group: open }),
  column('in-time', 'Trong hạn', 'number', { group: open }),
  column('overdue', 'Quá hạn', 'number', { group: open }),
  column('rate-due', 'Trên số nhiệm vụ đến hạn', 'percent', { group: rate, weight: 1.5 }),
  column('rate-total', 'Trên tổng số giao', 'percent', { group: rate, weight: 1.3 }),
  column('change', 'Tăng, giảm so với kỳ trước', 'number', { group: rate, weight: 1.7 }),
  column('note', 'Ghi chú', 'text', { weight: 1.6 }),
]

type Progress = { readonly cells: readonly Counted[]; readonly rateDue: number | null }

/** Due is what was done and what is overdue: the denominator of the government's own rates. */
function progressOf(lines: readonly TaskLine[]): Progress {
  const count = (...outcomes: Parameters<typeof ofOutcome>[1][]) => countTasks(ofOutcome(lines, ...outcomes))
  const total = countTasks(lines)
  const overdue = count('overdue')
  const rateDue = shareOf(overdue, count('done-on-time', 'done-late', 'overdue'))
  return {
    cells: [
      total,
      count('done-on-time', 'done-late'),
      count('done-on-time'),
      count('done-late'),
      count('in-time', 'overdue'),
      count('in-time'),
      overdue,
      rateDue,
      shareOf(overdue, total),
    ],
    rateDue: rateDue.value,
  }
}

function changeOf(now: number | null, before: number | null | undefined): Counted {
  return bare(now === null || before == null ? null : Math.round((now - before) * 10) / 10)
}

export const leadProgress: ReportTableKind = {
  key: 'lead-progress',
  options: { group: taskGroupings },
  build: ({ now, before }, options) => {
    const grouping = chosen(options, 'group', taskGroupings) as TaskGrouping
    const formerRates = new Map(
      before
        ? groupTasks(before, before.tasks(), grouping).map(({ key, lines }) => [
            key,
            progressOf(lines).rateDue,
          ])
        : [],
    )
    const rows = groupTasks(now, now.tasks(), grouping).map(({ key, name, lines, record }): DraftRow => {
      const { cells, rateDue } = progressOf(lines)
      return {
        key,
        look: 'plain',
        cells: [name, ...cells, changeOf(rateDue, formerRates.get(key)), ''],
        ...(record ? { record } : {}),
      }
    })
    const whole = progressOf(now.tasks())
    const former = before ? progressOf(before.tasks()).rateDue : null
    return {
      columns: progressColumns(grouping),
      rows: [
        ...rows,
        {
          key: 'total',
          look: 'total',
          cells: ['Tổng cộng', ...whole.cells, changeOf(whole.rateDue, former), ''],
        },
      ],
      note: `Số nhiệm vụ đến hạn gồm nhiệm vụ đã hoàn thành và nhiệm vụ chưa hoàn thành đã quá hạn; tăng, giảm tính bằng điểm % trên số nhiệm vụ đến hạn. ${population(now)}`,
    }
  },
}

const population = ({ settings }: Frame) =>
  settings.tasks === 'assigned'
    ? 'Tính các nhiệm vụ giao trong kỳ; không tính nhiệm vụ tạm dừng, hủy, chuyển.'
    : 'Tính các nhiệm vụ kỳ trước chuyển sang và giao mới trong kỳ; không tính nhiệm vụ tạm dừng, hủy, chuyển.'

/** Calendar days; the last one has no end. */
export const ageBuckets = [
  { key: 'to-7', label: '1 - 7', from: 1, to: 7 },
  { key: 'to-15', label: '8 - 15', from: 8, to: 15 },
  { key: 'to-30', label: '16 - 30', from: 16, to: 30 },
  { key: 'to-60', label: '31 - 60', from: 31, to: 60 },
  { key: 'to-120', label: '61 - 120', from: 61, to: 120 },
  { key: 'over-120', label: 'Trên 120', from: 121, to: Number.POSITIVE_INFINITY },
] as const

/** The overdue lines of each bucket: every one in exactly one. */
export function byAge(lines: readonly TaskLine[]): TaskLine[][] {
  const late = ofOutcome(lines, 'overdue')
  return ageBuckets.map(({ from, to }) => late.filter(({ daysLate }) => daysLate >= from && daysLate <= to))
}

export const taskAgeing: ReportTableKind = {
  key: 'task-ageing',
  options: { group: taskGroupings },
  build: ({ now }, options) => {
    const grouping = chosen(options, 'group', taskGroupings) as TaskGrouping
    const late = ofOutcome(now.tasks(), 'overdue')
    const cells = (lines: readonly TaskLine[]) => [countTasks(lines), ...byAge(lines).map(countTasks)]
    return {
      columns: [
        column('name', nameHeads[grouping], 'text', { weight: 4 }),
        column('overdue', 'Tổng số quá hạn', 'number', { weight: 1.3 }),
        ...ageBuckets.map(({ key, label }) => column(key, label, 'number', { group: 'Số ngày quá hạn' })),
      ],
      rows: [
        ...groupTasks(now, late, grouping).map(
          ({ key, name, lines, record }): DraftRow => ({
            key,
            look: 'plain',
            cells: [name, ...cells(lines)],
            ...(record ? { record } : {}),
          }),
        ),
        { key: 'total', look: 'total', cells: ['Tổng cộng', ...cells(late)] },
      ],
      note: 'Số ngày quá hạn tính theo ngày lịch, từ ngày sau thời hạn.',
    }
  },
}

export const progressByMonth: ReportTableKind = {
  key: 'progress-by-month',
  options: {},
  build: ({ now }) => {
    const months = axisOf(now.period, now.settings.window)
      .filter(({ period }) => period.from <= now.asOf)
      .map(({ label, period }) => ({ label, month: now.over(period) }))
    return {
      columns: [
        column('name', 'Tháng', 'text', { weight: 2 }),
        column('assigned', 'Giao mới', 'number'),
        column('done', 'Hoàn thành', 'number'),
        column('done-on-time', 'Đúng hạn', 'number'),
        column('done-late', 'Quá hạn', 'number'),
        column('overdue', 'Còn quá hạn cuối tháng', 'number', { weight: 1.4 }),
        column('rate', 'Tỷ lệ hoàn thành trên số đến hạn (%)', 'percent', { weight: 1.8 }),
      ],
      rows: months.map(({ label, month }) => monthRow(month, label)),
      note: '',
    }
  },
}

function monthRow(month: Frame, label: string): DraftRow {
  const lines = month.tasks()
  const done = ofOutcome(lines, 'done-on-time', 'done-late')
  const late = ofOutcome(lines, 'overdue')
  return {
    key: month.period.from,
    look: 'plain',
    cells: [
      label,
      countTasks(lines.filter(({ task }) => task.assignedOn >= month.period.from)),
      countTasks(done),
      countTasks(ofOutcome(lines, 'done-on-time')),
      countTasks(ofOutcome(lines, 'done-late')),
      countTasks(late),
      bare(percent(done.length, done.length + late.length)),
    ],
  }
}
