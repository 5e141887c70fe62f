/** Chỉ số 226: the five gauges of a year and the measured clocks of a period, on one A4 page. */
import {
  headCell,
  numberCell,
  paragraph,
  safeFileName,
  tableColumns,
  textCell,
} from '#shared/document/build.ts'
import { contentWidth, type DocumentModel, type Table } from '#shared/document/model.ts'
import { type Day, makeDay } from '#shared/lib/dates.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { ClockCount, ClockMeasures } from '#shared/views/clocks/clock-measures.ts'
import { measureClocks } from '#shared/views/clocks/measure-clocks.ts'
import { buildGauges } from '#shared/views/gauges/build-gauges.ts'
import type { GaugesView } from '#shared/views/gauges/gauges.ts'
import type { PaperContext } from '../context.ts'
import { gaugeRows, sayNumber } from '../parts/gauge-rows.ts'
import { makeModel, pageOf } from '../parts/head.ts'
import { listHead, listPaper } from '../parts/office.ts'
import type { RequestOf } from '../request.ts'
import { clockWords, eventKindWords } from '../wording/gauges.ts'

/** Groups that find room on the page; the worst come first. */
const mostGroups = 8

/** The sheet of a year; the clocks are those of the meetings from `from` to `to`, as far as they lie in it. */
export function buildGaugesPaper(request: RequestOf<'gauges'>, context: PaperContext): DocumentModel {
  const { year } = request
  const { from, to } = withinYear(request)
  const paper = listPaper(context.read, context.today)
  const { look } = paper.scope
  const page = pageOf(look)
  const width = contentWidth(page)
  const gauges = buildGauges(year, context)
  const clocks = measureClocks(from, to, context)
  const mark = (roman: string) => `${roman}${look.format === 'party' ? '-' : '.'}`
  const heading = (text: string) => paragraph('heading', text, { firstLineMm: 0, beforePt: 6 })
  const note = (text: string) => paragraph('note', text, { align: 'left', firstLineMm: 0, beforePt: 3 })
  return makeModel(
    {
      title: `Chỉ số thực hiện Kết luận 226-KL/TW năm ${year}`,
      fileName: safeFileName(`Chỉ số Kết luận 226 năm ${year}`),
      page,
      blocks: [
        ...listHead(
          paper,
          page,
          'CHỈ SỐ THỰC HIỆN KẾT LUẬN SỐ 226-KL/TW',
          `Năm ${year}`,
          gauges.until === null ? '' : `(Tính đến ngày ${formatDay(gauges.until)})`,
        ),
        heading(`${mark('I')} HỘI NGHỊ VÀ VĂN BẢN`),
        gaugeTable(gauges, width),
        note(countedWords),
        heading(`${mark('II')} THỜI HẠN GIẤY TỜ HỌP, TỪ ${formatDay(from)} ĐẾN ${formatDay(to)}`),
        clockTable(clocks, width),
        ...groupBlocks(clocks, width, note),
      ],
    },
    look,
  )
}

/** A span that leaves the year is cut to it; one that never touches it is the whole year. */
function withinYear({ year, from, to }: RequestOf<'gauges'>): { from: Day; to: Day } {
  const [first, last] = [makeDay(year, 1, 1), makeDay(year, 12, 31)]
  const start = from > first ? from : first
  const end = to < last ? to : last
  return start <= end ? { from: start, to: end } : { from: first, to: last }
}

const countedWords =
  'Hội nghị kết hợp trực tiếp và trực tuyến được tính là trực tuyến; không tính hội nghị đã hủy, hoãn. Văn bản gồm văn bản do cơ quan ban hành, thông báo kết luận và biên bản đã hoàn thành, mỗi văn bản tính một lần.'

function gaugeTable(view: GaugesView, widthMm: number): Table {
  return {
    kind: 'table',
    columns: tableColumns([
      [11, 'center'],
      [36, 'left'],
      [widthMm - 129, 'left'],
      [34, 'left'],
      [24, 'left'],
      [24, 'left'],
    ]),
    headRows: [
      {
        cells: ['STT', 'Chỉ số', 'Mức cho phép', 'Thực hiện', 'Cùng kỳ năm trước', 'Đánh giá'].map((text) =>
          headCell(text),
        ),
      },
    ],
    rows: gaugeRows(view).map((cells, index) => ({
      cells: [numberCell(index + 1), ...cells.map((text) => textCell(text))],
    })),
  }
}

const delays = (days: number | null) => (days === null ? '–' : sayNumber(days))
const totalOf = ({ onTime, late, missing }: ClockCount) => onTime + late + missing

function clockTable({ measures }: ClockMeasures, widthMm: number): Table {
  const heads = [
    'Giấy tờ',
    'Thời hạn',
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
      [33, 'left'],
      [widthMm - 33 - 7 * 16, 'left'],
      ...Array.from({ length: 7 }, () => [16, 'center'] as const),
    ]),
    headRows: [{ cells: heads.map((text) => headCell(text)) }],
    rows: measures.map((one) => ({
      cells: [
        textCell(clockWords[one.clock].name),
        textCell(clockWords[one.clock].limit),
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

function groupBlocks(
  clocks: ClockMeasures,
  widthMm: number,
  note: (text: string) => ReturnType<typeof paragraph>,
) {
  const { groups } = clocks
  const unit = note(
    'Trễ tính bằng ngày làm việc, trong số đã làm trễ; chỉ tính giấy tờ đã làm hoặc đã quá hạn.',
  )
  if (groups.length === 0) return [unit]
  const left = groups.length - mostGroups
  return [
    unit,
    paragraph('body', 'Theo chuỗi, loại cuộc họp (số đúng hạn trên số phải có):', {
      firstLineMm: 0,
      beforePt: 6,
      afterPt: 3,
    }),
    groupTable(groups.slice(0, mostGroups), widthMm),
    ...(left > 0 ? [note(`và ${left} chuỗi, loại cuộc họp khác`)] : []),
  ]
}

function groupTable(groups: ClockMeasures['groups'], widthMm: number): Table {
  const clocks = ['invitation', 'papers', 'minutes', 'conclusions'] as const
  const share = (count: ClockCount) => (totalOf(count) === 0 ? '–' : `${count.onTime}/${totalOf(count)}`)
  return {
    kind: 'table',
    columns: tableColumns([[widthMm - 4 * 24, 'left'], ...clocks.map(() => [24, 'center'] as const)]),
    headRows: [
      {
        cells: ['Chuỗi, loại cuộc họp', ...clocks.map((name) => clockWords[name].name)].map((text) =>
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
