/** Phiếu nhắc việc: what one body still owes by tasks and by obligations, with source, deadline, standing and step of reminding. */
import {
  bold,
  dayCell,
  headCell,
  numberCell,
  paragraph,
  safeFileName,
  tableColumns,
  textCell,
} from '#shared/document/build.ts'
import { contentWidth, type Run, type Table } from '#shared/document/model.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import { nameOn } from '#shared/registers/organisation/index.ts'
import { mustGet, type PaperContext, type PaperScope, refusePaper } from '../context.ts'
import { lookOf } from '../formats/index.ts'
import { pageOf } from '../parts/head.ts'
import { type MadePaper, makeParts } from '../parts/make-parts.ts'
import { issuerOf } from '../parts/meeting-source.ts'
import { type OwedRow, owedBy, sayStep } from '../parts/owed.ts'
import { signatureOf } from '../parts/signature.ts'
import type { RequestOf } from '../request.ts'

/** The slip, in the format asked for or the office's usual one. Refused (`paper-incomplete`) when the body owes nothing. */
export function makeReminder(
  { organisationId, format: asked, profile }: RequestOf<'reminder'>,
  context: PaperContext,
): MadePaper {
  const { read, today } = context
  const format = asked ?? read.get('settings', 'office')?.defaultFormat ?? 'state'
  const look = lookOf(format, read, profile)
  const scope: PaperScope = { read, look, day: today, hideNames: false }
  const body = mustGet(read, 'organisation', organisationId)
  const issuer = issuerOf(read, { issuerId: null }, format, `settings.${format}IssuerId`)
  const rows = owedBy(organisationId, context, scope)
  if (rows.length === 0) refusePaper('tasks', 'no-open-task')
  const name = nameOn(body, today)
  const closing = `Đề nghị ${name} khẩn trương thực hiện và gửi kết quả về ${nameOn(issuer, today)} để tổng hợp, theo dõi${look.endMark}`
  return {
    parts: makeParts(
      {
        type: 'reminder',
        issuer,
        subject: '',
        hasNumber: false,
        issuedOn: today,
        year: today.slice(0, 4),
        addressees: [name],
        body: [
          paragraph('body', [
            `Tính đến ngày ${formatDay(today)}, ${name} chủ trì `,
            ...countWords(rows),
            ', cụ thể như sau:',
          ]),
          reminderTable(rows, contentWidth(pageOf(look))),
          paragraph('body', closing, { keepWithNext: true }),
        ],
        signatures: [signatureOf(issuer, null, scope)],
        recipients: ['Như trên'],
      },
      scope,
    ),
    file: { title: `Phiếu nhắc việc ${name}`, fileName: safeFileName(`Phiếu nhắc việc ${name} ${today}`) },
  }
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
