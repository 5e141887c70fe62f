/** The legal clocks of meetings: QĐ 45/2018/QĐ-TTg. */
import { clockNames } from '#shared/calendar/legal-clocks.ts'
import type { ClockLine } from '#shared/views/clocks/clock-measures.ts'
import { countLines, groupIdOf } from '#shared/views/clocks/measure-clocks.ts'
import { clockWords, eventKindWords } from '../../wording/gauges.ts'
import { bare, countClocks, shareOf } from '../counted.ts'
import { column, type DraftCell, type ReportTableKind } from './table.ts'

const columns = [
  column('owed', 'Phải có', 'number'),
  column('on-time', 'Đúng hạn', 'number'),
  column('late', 'Trễ', 'number'),
  column('missing', 'Chưa có', 'number'),
  column('rate', 'Tỷ lệ đúng hạn (%)', 'percent', { weight: 1.3 }),
  column('average', 'Trễ bình quân (ngày)', 'number', { weight: 1.3 }),
  column('worst', 'Trễ nhất (ngày)', 'number', { weight: 1.2 }),
]

function cellsOf(lines: readonly ClockLine[]): DraftCell[] {
  const of = (standing: ClockLine['standing']) =>
    countClocks(lines.filter((line) => line.standing === standing))
  const { averageDelay, worstDelay } = countLines(lines)
  const onTime = of('on-time')
  return [
    countClocks(lines),
    onTime,
    of('late'),
    of('missing'),
    shareOf(onTime, countClocks(lines)),
    bare(averageDelay),
    bare(worstDelay),
  ]
}

const note =
  'Thời hạn, ngày làm việc: giấy mời, tài liệu chậm nhất 3 ngày trước khi họp; thông báo kết luận chậm nhất 5 ngày sau khi họp (Quyết định số 45/2018/QĐ-TTg); biên bản 1 ngày sau khi họp (theo nền nếp cơ quan). Trễ bình quân, trễ nhất tính trong số đã làm trễ.'

export const clocksByKind: ReportTableKind = {
  key: 'clocks-by-kind',
  options: {},
  build: ({ now }) => {
    const all = now.clocks()
    return {
      columns: [column('name', 'Giấy tờ', 'text', { weight: 2.6 }), ...columns],
      rows: [
        ...clockNames.map((clock) => ({
          key: clock,
          look: 'plain' as const,
          cells: [clockWords[clock], ...cellsOf(all.filter((line) => line.clock === clock))],
        })),
        { key: 'total', look: 'total', cells: ['Tổng cộng', ...cellsOf(all)] },
      ],
      note,
    }
  },
}

export const clocksByGroup: ReportTableKind = {
  key: 'clocks-by-group',
  options: {},
  build: ({ now }) => {
    const groups = new Map<string, ClockLine[]>()
    for (const line of now.clocks())
      groups.set(groupIdOf(line), [...(groups.get(groupIdOf(line)) ?? []), line])
    const faults = (lines: readonly ClockLine[]) =>
      lines.filter(({ standing }) => standing !== 'on-time').length
    return {
      columns: [column('name', 'Chuỗi, loại cuộc họp', 'text', { weight: 4 }), ...columns],
      rows: [
        ...[...groups]
          .toSorted(([, a], [, b]) => faults(b) - faults(a))
          .map(([key, lines]) => {
            const first = lines[0] as ClockLine
            const series = first.seriesId === null ? undefined : now.read.get('series', first.seriesId)
            return {
              key,
              look: 'plain' as const,
              cells: [series?.title || eventKindWords[first.kind], ...cellsOf(lines)],
            }
          }),
        { key: 'total', look: 'total', cells: ['Tổng cộng', ...cellsOf(now.clocks())] },
      ],
      note: '',
    }
  },
}
