/** Phiếu theo dõi vụ việc: what a matter is, its clocks with their reasons, and everything that was done, day by day. */
import {
  bold,
  dayCell,
  headCell,
  paragraph,
  safeFileName,
  tableColumns,
  textCell,
} from '#shared/document/build.ts'
import { type Block, contentWidth, type DocumentModel, type Table } from '#shared/document/model.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import { type Matter, stateOfMatter } from '#shared/registers/matter/index.ts'
import { nameOn } from '#shared/registers/organisation/index.ts'
import { buildMatterTimeline } from '#shared/views/matters/build-matter-timeline.ts'
import type { MatterTimeline } from '#shared/views/matters/matter-timeline.ts'
import { mustGet, type PaperContext } from '../context.ts'
import { makeModel, pageOf } from '../parts/head.ts'
import { listHead, listPaper } from '../parts/office.ts'
import type { RequestOf } from '../request.ts'
import {
  matterClockStateWords,
  matterClockWords,
  matterFieldWords,
  matterKindWords,
  matterSizeWords,
  matterStandsWords,
  matterStateWords,
  matterWarningWords,
  sayMatterClock,
  sayMatterEntry,
} from '../wording/matters.ts'

/** The sheet of one matter. Throws `unknown-record`. */
export function buildMatterSheet(request: RequestOf<'matter-sheet'>, context: PaperContext): DocumentModel {
  const { read, today, calendar } = context
  const matter = mustGet(read, 'matter', request.matterId)
  const timeline = buildMatterTimeline(matter, { read, today, calendar })
  const paper = listPaper(read, today)
  const { look } = paper.scope
  const page = pageOf(look)
  const width = contentWidth(page)
  const heading = (roman: string, text: string) =>
    paragraph('heading', `${roman}${look.romanMark} ${text}`, {
      firstLineMm: 0,
      beforePt: 8,
      keepWithNext: true,
    })
  return makeModel(
    {
      title: `Phiếu theo dõi vụ việc ${matter.code}`,
      fileName: safeFileName(`Phiếu theo dõi vụ việc ${matter.code}`, today),
      page,
      blocks: [
        ...listHead(
          paper,
          page,
          'PHIẾU THEO DÕI VỤ VIỆC',
          matter.title,
          `(Tính đến ngày ${formatDay(today)})`,
        ),
        heading('I', 'THÔNG TIN CHUNG'),
        factTable(matter, width, context),
        heading('II', 'THỜI HẠN'),
        clockTable(timeline, width),
        ...warningLines(timeline),
        heading('III', 'DIỄN BIẾN'),
        entryTable(timeline, width),
      ],
    },
    look,
  )
}

const labelMm = 45

function factTable(matter: Matter, widthMm: number, context: PaperContext): Table {
  return {
    kind: 'table',
    columns: tableColumns([
      [labelMm, 'left'],
      [widthMm - labelMm, 'left'],
    ]),
    headRows: [],
    rows: factsOf(matter, context)
      .filter(([, value]) => value !== '')
      .map(([label, value]) => ({ cells: [textCell([bold(label)]), textCell(value)] })),
  }
}

function factsOf(matter: Matter, context: PaperContext): (readonly [label: string, value: string])[] {
  const { read, today } = context
  const body = (id: string | null) => {
    const record = id ? read.get('organisation', id) : undefined
    return record ? nameOn(record, today) : ''
  }
  const day = (on: string | null) => (on === null ? '' : formatDay(on))
  return [
    ['Mã vụ việc', matter.code],
    ['Lĩnh vực, loại', `${matterFieldWords[matter.field]}; ${matterKindWords[matter.kind].toLowerCase()}`],
    ['Quy mô', matterSizeWords[matter.size]],
    ['Địa bàn', matter.place],
    ['Bên phát hiện', body(matter.reportedById)],
    ['Cơ quan chủ trì', body(matter.leadId)],
    ['Cơ quan phối hợp', matter.supportingIds.map(body).filter(Boolean).join('; ')],
    ['Tình trạng', matterStateWords[stateOfMatter(matter)]],
    [
      'Định hướng tuyên truyền',
      matter.orientedOn === null ? 'Chưa có' : `Đã có, từ ngày ${day(matter.orientedOn)}`,
    ],
    ['Hạn giải quyết', day(matter.dueOn)],
    ['Nội dung tóm tắt', matter.summary],
    ['Kết quả', matter.result],
  ]
}

function clockTable({ clocks }: MatterTimeline, widthMm: number): Table {
  return {
    kind: 'table',
    columns: tableColumns([
      [46, 'left'],
      [23, 'center'],
      [widthMm - 117, 'left'],
      [23, 'center'],
      [25, 'left'],
    ]),
    headRows: [
      {
        cells: ['Việc', 'Thời hạn', 'Cách tính', 'Thực hiện', 'Tình trạng'].map((text) => headCell(text)),
      },
    ],
    rows: clocks.map((clock) => ({
      cells: [
        textCell(matterClockWords[clock.clock]),
        dayCell(clock.dueOn),
        textCell(sayMatterClock(clock)),
        dayCell(clock.doneOn),
        textCell(matterClockStateWords[clock.state]),
      ],
    })),
  }
}

function warningLines({ warnings }: MatterTimeline): Block[] {
  return warnings.map((warning) =>
    paragraph('note', `Lưu ý: ${matterWarningWords[warning]}`, {
      align: 'left',
      firstLineMm: 0,
      beforePt: 3,
    }),
  )
}

function entryTable({ entries }: MatterTimeline, widthMm: number): Table {
  return {
    kind: 'table',
    columns: tableColumns([
      [23, 'center'],
      [widthMm - 83, 'left'],
      [35, 'left'],
      [25, 'left'],
    ]),
    headRows: [{ cells: ['Ngày', 'Nội dung', 'Cơ quan', 'Ghi chú'].map((text) => headCell(text)) }],
    rows: entries.map((entry) => ({
      cells: [
        dayCell(entry.on),
        textCell(
          entry.title === ''
            ? [bold(sayMatterEntry(entry))]
            : [bold(`${sayMatterEntry(entry)}: `), entry.title],
        ),
        textCell(entry.body),
        textCell(matterStandsWords[entry.stands]),
      ],
    })),
  }
}
