/** What each official looked after: facts for the evaluation by NĐ 335/2025/NĐ-CP, no scores. */
import type { TaskLine } from '#shared/views/reports/task-lines.ts'
import { bare, countTasks, ofOutcome } from '../counted.ts'
import { groupTasks } from './groups.ts'
import { column, type DraftCell, type ReportTableKind } from './table.ts'

function cellsOf(lines: readonly TaskLine[], isReturnedIn: (line: TaskLine) => number): DraftCell[] {
  const of = (...outcomes: Parameters<typeof ofOutcome>[1][]) => countTasks(ofOutcome(lines, ...outcomes))
  return [
    countTasks(lines),
    of('done-on-time', 'done-late'),
    of('done-on-time'),
    of('done-late'),
    of('in-time'),
    of('overdue'),
    bare(lines.reduce((sum, line) => sum + isReturnedIn(line), 0)),
  ]
}

export const officerProductCounts: ReportTableKind = {
  key: 'officer-counts',
  options: {},
  build: ({ now }) => {
    const returned = ({ task }: TaskLine) =>
      task.returns.filter(({ on }) => on >= now.period.from && on <= now.asOf).length
    const done = 'Đã hoàn thành'
    const open = 'Chưa hoàn thành'
    return {
      columns: [
        column('name', 'Cán bộ đầu mối', 'text', { weight: 3.4 }),
        column('total', 'Sản phẩm được giao', 'number', { weight: 1.2 }),
        column('done', 'Tổng', 'number', { group: done }),
        column('done-on-time', 'Đúng hạn', 'number', { group: done }),
        column('done-late', 'Quá hạn', 'number', { group: done }),
        column('in-time', 'Trong hạn', 'number', { group: open }),
        column('overdue', 'Quá hạn', 'number', { group: open }),
        column('returned', 'Số lần bị trả lại', 'number', { weight: 1.2 }),
      ],
      rows: [
        ...groupTasks(now, now.tasks(), 'officer').map(({ key, name, lines, record }) => ({
          key,
          look: 'plain' as const,
          cells: [name, ...cellsOf(lines, returned)],
          ...(record ? { record } : {}),
        })),
        { key: 'total', look: 'total', cells: ['Tổng cộng', ...cellsOf(now.tasks(), returned)] },
      ],
      note: 'Chỉ nêu số liệu thực tế; không chấm điểm, không xếp loại.',
    }
  },
}
