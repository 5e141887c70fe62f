/** Phiếu nhắc việc: what one body still owes by tasks and by obligations, with source, deadline, standing and step of reminding. */
import {
  bold,
  dayCell,
  headCell,
  numberCell,
  paragraph,
  safeFileName,
  space,
  tableColumns,
  textCell,
} from '#shared/document/build.ts'
import { contentWidth, type DocumentModel, type Run, type Table } from '#shared/document/model.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import { nameOn } from '#shared/registers/organisation/index.ts'
import { mustGet, type PaperContext, type PaperScope, refusePaper } from '../context.ts'
import { lookOf } from '../formats/index.ts'
import { dateLineOf, makeModel, pageOf, paperHead, titleBlocks } from '../parts/head.ts'
import { issuerOf } from '../parts/meeting-source.ts'
import { type OwedRow, owedBy, sayStep } from '../parts/owed.ts'
import { signerWithRecipients } from '../parts/signature.ts'
import type { RequestOf } from '../request.ts'

/** The slip, in the office's usual format. Refused (`paper-incomplete`) when the body owes nothing. */
export function buildReminder(
  { organisationId }: RequestOf<'reminder'>,
  context: PaperContext,
): DocumentModel {
  const { read, today } = context
  const format = read.get('settings', 'office')?.defaultFormat ?? 'state'
  const look = lookOf(format)
  const scope: PaperScope = { read, look, day: today, hideNames: false }
  const body = mustGet(read, 'organisation', organisationId)
  const issuer = issuerOf(read, { issuerId: null }, format, `settings.${format}IssuerId`)
  const rows = owedBy(organisationId, context, scope)
  if (rows.length === 0) refusePaper('tasks', 'no-open-task')
  const page = pageOf(look)
  const width = contentWidth(page)
  const name = nameOn(body, today)
  const number = null
  return makeModel(
    {
      title: `Phiếu nhắc việc ${name}`,
      fileName: safeFileName(`Phiếu nhắc việc ${name} ${today}`),
      page,
      blocks: [
        paperHead({ issuer, page, number, dateLine: dateLineOf(issuer, today, '', scope) }, scope),
        ...titleBlocks('PHIẾU NHẮC VIỆC', '', look, width),
        paragraph('addressee', `Kính gửi: ${name}`),
        paragraph('body', [
          `Tính đến ngày ${formatDay(today)}, ${name} chủ trì `,
          ...countWords(rows),
          ', cụ thể như sau:',
        ]),
        reminderTable(rows, width),
        paragraph(
          'body',
          `Đề nghị ${name} khẩn trương thực hiện và gửi kết quả về ${nameOn(issuer, today)} để tổng hợp, theo dõi${look.endMark}`,
          { keepWithNext: true },
        ),
        space(2),
        signerWithRecipients({ signerId: null, recipients: ['Như trên'] }, issuer, width, scope),
      ],
    },
    look,
  )
}

const twoDigits = (count: number) => bold(String(count).padStart(2, '0'))

/** `07 nhiệm vụ chưa hoàn thành, trong đó 02 nhiệm vụ đã quá hạn`. */
function countWords(rows: readonly OwedRow[]): (string | Run)[] {
  const overdue = rows.filter((row) => row.isOverdue).length
  return [
    twoDigits(rows.length),
    ' nhiệm vụ chưa hoàn thành',
    ...(overdue > 0 ? [', trong đó ', twoDigits(overdue), ' nhiệm vụ đã quá hạn'] : []),
  ]
}

function reminderTable(rows: readonly OwedRow[], widthMm: number): Table {
  const hasSource = rows.some(({ source }) => source !== '')
  const [order, source, deadline, standing] = [13, hasSource ? 34 : 0, 25, 42] as const
  return {
    kind: 'table',
    columns: tableColumns([
      [order, 'center'],
      [widthMm - order - source - deadline - standing, 'left'],
      ...(hasSource ? [[source, 'left'] as const] : []),
      [deadline, 'center'],
      [standing, 'left'],
    ]),
    headRows: [
      {
        cells: [
          'STT',
          'Nội dung nhiệm vụ',
          ...(hasSource ? ['Căn cứ giao'] : []),
          'Thời hạn',
          'Tình trạng',
        ].map((text) => headCell(text)),
      },
    ],
    rows: rows.map((row, index) => ({
      cells: [
        numberCell(index + 1),
        textCell(row.title),
        ...(hasSource ? [textCell(row.source)] : []),
        dayCell(row.dueOn),
        standingCell(row),
      ],
    })),
  }
}

function standingCell({ standing, step }: OwedRow) {
  if (step === null) return textCell(standing)
  return textCell([paragraph('cell', standing), paragraph('cell', [{ text: sayStep(step), italic: true }])])
}
