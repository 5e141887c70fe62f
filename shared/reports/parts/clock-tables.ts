/** The measured legal clocks as tables: by kind of paper, and by series or kind of meeting. */
import { headCell, numberCell, paragraph, tableColumns, textCell } from '#shared/document/build.ts'
import type { Block, Styles, Table } from '#shared/document/model.ts'
import { rowHeightMm } from '#shared/document/table-height.ts'
import type { ClockCount, ClockMeasures } from '#shared/views/clocks/clock-measures.ts'
import { clockWords, eventKindWords } from '../wording/gauges.ts'
import { sayNumber } from './gauge-rows.ts'

const countMm = 17.5

const delays = (days: number | null) => (days === null ? '–' : sayNumber(days))
const totalOf = ({ onTime, late, missing }: ClockCount) => onTime + late + missing

/** A row for each kind of paper. */
export function clockTable({ measures }: ClockMeasures, widthMm: number): Table {
  const heads = [
    'Giấy tờ',
    'Phải có',
    'Đúng hạn',
    'Trễ',
    'Chưa có',
    'Tỷ lệ đúng hạn',
    'Trễ bình quân',
    'Trễ nhất',
  ]
  return {
    kind: 'table',
    columns: tableColumns([
      [widthMm - 7 * countMm, 'left'],
      ...Array.from({ length: 7 }, () => [countMm, 'center'] as const),
    ]),
    headRows: [{ cells: heads.map((text) => headCell(text)) }],
    rows: measures.map((one) => ({
      cells: [
        textCell(clockWords[one.clock]),
        numberCell(totalOf(one)),
        numberCell(one.onTime),
        numberCell(one.late),
        numberCell(one.missing),
        textCell(one.share === null ? '–' : `${sayNumber(one.share)} %`),
        textCell(delays(one.averageDelay)),
        textCell(delays(one.worstDelay)),
      ],
    })),
  }
}

/** The groups that the page holds, the worst first; what does not fit is counted, never dropped in silence. */
export function groupBlocks(
  count: number,
  fitted: Table,
  note: (text: string) => ReturnType<typeof paragraph>,
): Block[] {
  const unit = note(
    'Thời hạn, ngày làm việc: giấy mời, tài liệu 3 trước khi họp; biên bản 1, thông báo kết luận 5 sau khi họp. Trễ bình quân, trễ nhất tính trong số đã làm trễ.',
  )
  const left = count - fitted.rows.length
  if (fitted.rows.length === 0)
    return left === 0 ? [unit] : [unit, note(`Theo dõi ${left} chuỗi, loại cuộc họp.`)]
  return [
    unit,
    paragraph('body', 'Theo chuỗi, loại cuộc họp (số đúng hạn trên số phải có):', {
      firstLineMm: 0,
      beforePt: 6,
      afterPt: 3,
    }),
    fitted,
    ...(left > 0 ? [note(`và ${left} chuỗi, loại cuộc họp khác`)] : []),
  ]
}

/** Estimated height of a table, mm. */
export function heightOf(table: Table, styles: Styles): number {
  return [...table.headRows, ...table.rows].reduce((sum, row) => sum + rowHeightMm(row, table, styles), 0)
}

/** The table with as many rows as stand within a height; none where even its head does not. */
export function cutTo(table: Table, roomMm: number, styles: Styles): Table {
  let used = heightOf({ ...table, rows: [] }, styles)
  const rows = table.rows.filter((row) => {
    used += rowHeightMm(row, table, styles)
    return used <= roomMm
  })
  return { ...table, rows }
}

/** A row for each series or kind of meeting, the worst first. */
export function groupTable(groups: ClockMeasures['groups'], widthMm: number): Table {
  const clocks = ['invitation', 'papers', 'minutes', 'conclusions'] as const
  const share = (count: ClockCount) => (totalOf(count) === 0 ? '–' : `${count.onTime}/${totalOf(count)}`)
  return {
    kind: 'table',
    columns: tableColumns([[widthMm - 4 * 24, 'left'], ...clocks.map(() => [24, 'center'] as const)]),
    headRows: [
      {
        cells: ['Chuỗi, loại cuộc họp', ...clocks.map((name) => clockWords[name])].map((text) =>
          headCell(text),
        ),
      },
    ],
    rows: groups.map(({ seriesTitle, kind, counts }) => ({
      cells: [
        textCell(seriesTitle || eventKindWords[kind]),
        ...clocks.map((name) => textCell(share(counts[name]))),
      ],
    })),
  }
}
