/** Chỉ số 226: the five gauges of a year and the measured clocks of a period, on one A4 page. */
import {
  headCell,
  numberCell,
  paragraph,
  safeFileName,
  tableColumns,
  textCell,
} from '#shared/document/build.ts'
import { contentWidth, type DocumentModel, sheetSize, type Table } from '#shared/document/model.ts'
import { type Day, makeDay } from '#shared/lib/dates.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import { measureClocks } from '#shared/views/clocks/measure-clocks.ts'
import { buildGauges } from '#shared/views/gauges/build-gauges.ts'
import type { GaugesView } from '#shared/views/gauges/gauges.ts'
import type { PaperContext } from '../context.ts'
import { clockTable, cutTo, groupBlocks, groupTable, heightOf } from '../parts/clock-tables.ts'
import { gaugeRows } from '../parts/gauge-rows.ts'
import { gaugeSheets } from '../parts/gauge-sheets.ts'
import { makeModel, pageOf } from '../parts/head.ts'
import { listHead, listPaper } from '../parts/office.ts'
import type { RequestOf } from '../request.ts'

/** What head, title, headings and notes take of the page, mm. */
const furnitureMm = 110

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
  const tables = { gauges: gaugeTable(gauges, width), clocks: clockTable(clocks, width) }
  const height = sheetSize(page).heightMm - page.marginsMm.top - page.marginsMm.bottom
  const taken = [tables.gauges, tables.clocks].reduce(
    (sum, one) => sum + heightOf(one, look.styles),
    furnitureMm,
  )
  const fitted = cutTo(groupTable(clocks.groups, width), height - taken, look.styles)
  const volume = [
    ...listHead(
      paper,
      page,
      'CHỈ SỐ THỰC HIỆN KẾT LUẬN SỐ 226-KL/TW',
      `Năm ${year}`,
      gauges.until === null ? '' : `(Tính đến ngày ${formatDay(gauges.until)})`,
    ),
    heading(`I${look.romanMark} HỘI NGHỊ VÀ VĂN BẢN`),
    tables.gauges,
    note(countedWords),
  ]
  const model = makeModel(
    {
      title: `Chỉ số thực hiện Kết luận 226-KL/TW năm ${year}`,
      fileName: safeFileName(`Chỉ số Kết luận 226 năm ${year}`),
      page,
      blocks: [
        ...volume,
        heading(`II${look.romanMark} THỜI HẠN GIẤY TỜ HỌP, TỪ ${formatDay(from)} ĐẾN ${formatDay(to)}`),
        tables.clocks,
        ...groupBlocks(clocks.groups.length, fitted, note),
      ],
    },
    look,
  )
  return { ...model, sheetBlocks: volume, sheets: gaugeSheets(gauges, clocks, width) }
}

const heading = (text: string) => paragraph('heading', text, { firstLineMm: 0, beforePt: 6 })
const note = (text: string) => paragraph('note', text, { align: 'left', firstLineMm: 0, beforePt: 3 })

/** A span that leaves the year is cut to it; one that never touches it is the whole year. */
function withinYear({ year, from, to }: RequestOf<'gauges'>): { from: Day; to: Day } {
  const [first, last] = [makeDay(year, 1, 1), makeDay(year, 12, 31)]
  const start = from > first ? from : first
  const end = to < last ? to : last
  return start <= end ? { from: start, to: end } : { from: first, to: last }
}

const countedWords =
  'Hội nghị kết hợp tính là trực tuyến; không tính hội nghị hủy, hoãn. Văn bản gồm văn bản do cơ quan ban hành, thông báo kết luận, biên bản đã khóa; mỗi văn bản một lần.'

function gaugeTable(view: GaugesView, widthMm: number): Table {
  return {
    kind: 'table',
    columns: tableColumns([
      [13, 'center'],
      [33, 'left'],
      [widthMm - 126, 'left'],
      [36, 'left'],
      [20, 'left'],
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
