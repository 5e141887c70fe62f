/** Sổ đăng ký văn bản đi: NĐ 30/2020, Phụ lục IV; with numbers that were kept, cancelled or left out, which the form puts into the notes. */
import { dayCell, headCell, paragraph, safeFileName, tableColumns, textCell } from '#shared/document/build.ts'
import {
  type Cell,
  contentWidth,
  type DocumentModel,
  type Table,
  type TableRow,
} from '#shared/document/model.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import { nameOn } from '#shared/registers/organisation/index.ts'
import type { KnownNumber } from '#shared/views/numbering/known-numbers.ts'
import { bookLines } from '#shared/views/numbering/overview.ts'
import { numberingOf } from '#shared/views/numbering/scheme.ts'
import { bookOf, sayRange } from '#shared/views/numbering/series-book.ts'
import { mustGet, type PaperContext } from '../context.ts'
import { lookOf } from '../formats/index.ts'
import { listPageOf, makeModel } from '../parts/head.ts'
import { listHead } from '../parts/office.ts'
import type { RequestOf } from '../request.ts'

/** The book of a body and a period, one sequence or all of them. Throws `unknown-record`. */
export function buildNumberBook(request: RequestOf<'number-book'>, context: PaperContext): DocumentModel {
  const { read, today } = context
  const body = mustGet(read, 'organisation', request.organisationId)
  const look = lookOf(body.kind === 'party' ? 'party' : 'state', read)
  const page = listPageOf(look, 'landscape')
  const scope = { read, look, day: today, hideNames: false }
  const title = 'SỔ ĐĂNG KÝ VĂN BẢN ĐI'
  const subtitle = subtitleOf(request, context)
  const lines = bookLines(request, context)
  return makeModel(
    {
      title: `Sổ đăng ký văn bản đi ${subtitle}`,
      fileName: safeFileName(`Sổ đăng ký văn bản đi ${nameOn(body, today)}`, `${subtitle} (${today})`),
      page,
      blocks: [
        ...listHead({ scope, issuer: body }, page, title, subtitle, `(Tính đến ngày ${formatDay(today)})`),
        bookTable(lines, contentWidth(page), context),
        ...gapNotes(lines, request),
      ],
    },
    look,
  )
}

function subtitleOf({ series, period }: RequestOf<'number-book'>, { read }: PaperContext): string {
  const term = numberingOf(read).partyTerms.find(({ from }) => from === period)
  const when = period.length === 4 ? `Năm ${period}` : `Nhiệm kỳ ${term?.name ?? formatDay(period)}`
  return series === '' || series === '*' ? when : `${when}, loại ${series}`
}

const widths = [40, 26, 66, 30, 34, 22, 13] as const
const heads = [
  'Số, ký hiệu văn bản',
  'Ngày tháng văn bản',
  'Tên loại và trích yếu nội dung văn bản',
  'Người ký',
  'Nơi nhận văn bản',
  'Đơn vị, người nhận bản lưu',
  'Số lượng bản',
  'Ghi chú',
] as const

function bookTable(lines: readonly KnownNumber[], widthMm: number, context: PaperContext): Table {
  const fixed = widths.reduce((sum, width) => sum + width, 0)
  return {
    kind: 'table',
    columns: tableColumns([
      [widths[0], 'center'],
      [widths[1], 'center'],
      ...widths.slice(2).map((width) => [width, 'left'] as const),
      [Math.max(widthMm - fixed, 15), 'left'],
    ]),
    headRows: [{ cells: heads.map((text) => headCell(text)) }],
    rows:
      lines.length === 0
        ? [{ cells: [textCell('Chưa có số nào.', { colSpan: heads.length, align: 'center' })] }]
        : lines.map((line) => rowOf(line, context)),
  }
}

function rowOf(line: KnownNumber, { read }: PaperContext): TableRow {
  const paper = line.paperId ? read.get('paper', line.paperId) : undefined
  const [signature] = paper?.parts.signatures ?? []
  const cells: Cell[] = [
    textCell(line.printed || String(line.number)),
    line.state === 'used' ? dayCell(line.on) : textCell(''),
    textCell(line.subject),
    textCell(signature?.name ?? ''),
    textCell(paper?.parts.recipients.join('; ') ?? ''),
    textCell((paper?.parts.filing ?? '').replace(/^Lưu:?\s*/iu, '')),
    textCell(''),
    textCell(noteOf(line, paper?.state === 'withdrawn' ? paper.reason : null)),
  ]
  return { cells }
}

function noteOf({ state, reason }: KnownNumber, withdrawnFor: string | null): string {
  const withdrawn = withdrawnFor === null ? '' : `Đã thu hồi: ${withdrawnFor}`
  if (state === 'reserved') return `Giữ số: ${reason}`
  if (state === 'cancelled') return withdrawn === '' ? `Hủy số: ${reason}` : `${withdrawn} (hủy số)`
  return withdrawn
}

/** Numbers that nobody can account for, under each sequence. */
function gapNotes(lines: readonly KnownNumber[], { organisationId, period }: RequestOf<'number-book'>) {
  return [...new Set(lines.map(({ series }) => series))].flatMap((series) => {
    const { gaps } = bookOf({ organisationId, series, period }, lines)
    if (gaps.length === 0) return []
    const name = series === '*' ? '' : ` của loại ${series}`
    return [
      paragraph('body', `Số trống${name}: ${gaps.map(sayRange).join(', ')}.`, {
        firstLineMm: 0,
        beforePt: 4,
      }),
    ]
  })
}
