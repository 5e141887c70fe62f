/** The records behind the gauges as further sheets of the Excel file: to be worked with, not to be read on paper. */
import { dayCell, headCell, numberCell, paragraph, tableColumns, textCell } from '#shared/document/build.ts'
import type { Align, Block, Cell, Table } from '#shared/document/model.ts'
import type { ClockLine, ClockMeasures } from '#shared/views/clocks/clock-measures.ts'
import type { ConferenceLine, GaugesView } from '#shared/views/gauges/gauges.ts'
import { clockWords, eventKindWords, eventModeWords, standingWords } from '../wording/gauges.ts'
import { documentTypeWords } from '../wording/lists.ts'
import { clockTable, groupTable } from './clock-tables.ts'

type Sheet = { readonly name: string; readonly blocks: readonly Block[] }
type Column = readonly [label: string, widthMm: number, align: Align]

/** A sheet for the clocks and one for each list; `widthMm`: of the paper's tables. */
export function gaugeSheets(view: GaugesView, clocks: ClockMeasures, widthMm: number): Sheet[] {
  const sheet = (name: string, table: Table): Sheet => ({ name, blocks: [paragraph('title', name), table] })
  return [
    sheet('Thời hạn giấy tờ họp', clockTable(clocks, widthMm)),
    sheet('Theo chuỗi, loại cuộc họp', groupTable(clocks.groups, widthMm)),
    sheet('Giấy tờ từng cuộc họp', clockLines(clocks.measures.flatMap(({ lines }) => lines))),
    sheet('Hội nghị', conferences([...view.lines.conferences, ...view.lines.planned])),
    sheet('Phát biểu kết luận', speeches(view)),
    sheet('Văn bản hành chính', papers(view)),
  ]
}

function tableOf(columns: readonly Column[], rows: readonly (readonly Cell[])[]): Table {
  return {
    kind: 'table',
    columns: tableColumns([
      [13, 'center'],
      ...columns.map(([, widthMm, align]) => [widthMm, align] as const),
    ]),
    headRows: [{ cells: [headCell('STT'), ...columns.map(([label]) => headCell(label))] }],
    rows: rows.map((cells, index) => ({ cells: [numberCell(index + 1), ...cells] })),
  }
}

const day: Column = ['Ngày', 26, 'center']
const title: Column = ['Nội dung', 110, 'left']

function clockLines(lines: readonly ClockLine[]): Table {
  return tableOf(
    [
      day,
      title,
      ['Giấy tờ', 40, 'left'],
      ['Hạn', 26, 'center'],
      ['Xong', 26, 'center'],
      ['Kết quả', 26, 'left'],
      ['Trễ (ngày làm việc)', 24, 'center'],
    ],
    lines.map((line) => [
      dayCell(line.on),
      textCell(line.title),
      textCell(clockWords[line.clock]),
      dayCell(line.dueOn),
      dayCell(line.doneOn),
      textCell(standingWords[line.standing]),
      numberCell(line.delay),
    ]),
  )
}

function conferences(lines: readonly ConferenceLine[]): Table {
  return tableOf(
    [day, title, ['Loại', 40, 'left'], ['Hình thức', 26, 'left'], ['Toàn tỉnh', 20, 'center']],
    lines.map(({ on, title: words, kind, mode, isProvinceWide }) => [
      dayCell(on),
      textCell(words),
      textCell(eventKindWords[kind]),
      textCell(eventModeWords[mode]),
      textCell(isProvinceWide ? 'x' : ''),
    ]),
  )
}

function speeches({ lines }: GaugesView): Table {
  return tableOf(
    [day, title, ['Số phút', 24, 'center']],
    lines.speeches.map(({ on, title: words, minutes }) => [
      dayCell(on),
      textCell(words),
      minutes === null ? textCell('') : numberCell(minutes),
    ]),
  )
}

function papers({ lines }: GaugesView): Table {
  return tableOf(
    [day, ['Loại', 32, 'left'], ['Số', 36, 'left'], title],
    lines.papers.map(({ on, type, number, title: words }) => [
      dayCell(on),
      textCell(documentTypeWords[type]),
      textCell(number),
      textCell(words),
    ]),
  )
}
