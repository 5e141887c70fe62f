/**
 * Công văn đôn đốc: what one body has let pass, and by when it is to be done. NĐ 30/2020, Mẫu 1.5 (no title, V/v below the
 * number, Kính gửi); the Party's by Hướng dẫn 05-HD/VPTW (type CV, `về việc` in italics).
 */
import {
  bold,
  boldItalic,
  dayCell,
  headCell,
  numberCell,
  paragraph,
  safeFileName,
  tableColumns,
  textCell,
} from '#shared/document/build.ts'
import { type Block, contentWidth, type Table } from '#shared/document/model.ts'
import type { Day } from '#shared/lib/dates.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import { nameOn } from '#shared/registers/organisation/index.ts'
import { defaultSettings } from '#shared/registers/settings/index.ts'
import { assumedDeadline } from '#shared/registers/task/assumed-deadline.ts'
import { mustGet, type PaperContext, type PaperScope, refusePaper } from '../context.ts'
import { lookOf } from '../formats/index.ts'
import { pageOf } from '../parts/head.ts'
import { type MadePaper, makeParts } from '../parts/make-parts.ts'
import { issuerOf } from '../parts/meeting-source.ts'
import { type OwedRow, owedBy } from '../parts/owed.ts'
import { signatureOf } from '../parts/signature.ts'
import type { RequestOf } from '../request.ts'
import { formatMarks } from '../wording/meeting.ts'

const subject = 'đôn đốc thực hiện nhiệm vụ quá hạn'

/** The letter. Day and month of issue are left for the hand. Refused (`paper-incomplete`) when nothing is overdue. */
export function makeUrgingLetter(
  { organisationId, format, answerBy, signerId, profile }: RequestOf<'urging-letter'>,
  context: PaperContext,
): MadePaper {
  const { read, today } = context
  const look = lookOf(format, read, profile)
  const scope: PaperScope = { read, look, day: today, hideNames: false }
  const body = mustGet(read, 'organisation', organisationId)
  const issuer = issuerOf(read, { issuerId: null }, format, `settings.${format}IssuerId`)
  const rows = owedBy(organisationId, context, scope).filter((row) => row.isOverdue)
  if (rows.length === 0) refusePaper('tasks', 'nothing-overdue')
  const names = { body: nameOn(body, today), issuer: nameOn(issuer, today) }
  return {
    parts: makeParts(
      {
        type: 'letter',
        issuer,
        subject,
        issuedOn: null,
        year: today.slice(0, 4),
        addressees: [names.body],
        body: [
          ...letterBlocks(rows, answerBy ?? usualDay(context), names, context, contentWidth(pageOf(look))),
          ...closingBlocks(names, look.endMark),
        ],
        signatures: [signatureOf(issuer, signerId, scope)],
        recipients: ['Như trên'],
      },
      scope,
    ),
    file: {
      title: `Công văn ${subject} ${names.body}`,
      fileName: safeFileName(`Công văn đôn đốc ${names.body}`, `${today} (${formatMarks[format]})`),
    },
  }
}

/** The office's own count of days for work whose paper sets no deadline. */
function usualDay({ read, today, calendar }: PaperContext): Day {
  const { defaultTaskDays } = read.get('settings', 'office') ?? defaultSettings
  return assumedDeadline(today, defaultTaskDays, calendar)
}

type Names = { readonly body: string; readonly issuer: string }

function letterBlocks(
  rows: readonly OwedRow[],
  answerBy: Day,
  names: Names,
  { today }: PaperContext,
  widthMm: number,
): Block[] {
  return [
    paragraph('body', [
      `Qua theo dõi việc thực hiện các nhiệm vụ được giao, tính đến ngày ${formatDay(today)}, ${names.body} còn `,
      bold(String(rows.length).padStart(2, '0')),
      ' nhiệm vụ đã quá thời hạn nhưng chưa hoàn thành, cụ thể như sau:',
    ]),
    urgingTable(rows, widthMm),
    paragraph(
      'body',
      [
        `${names.issuer} đề nghị ${names.body} khẩn trương hoàn thành các nhiệm vụ nêu trên và gửi kết quả về ${names.issuer} `,
        boldItalic(`trước ngày ${formatDay(answerBy)}`),
        '; nhiệm vụ nào chưa thể hoàn thành thì nêu rõ nguyên nhân, trách nhiệm và đề xuất thời hạn cụ thể để tổng hợp, báo cáo cấp có thẩm quyền.',
      ],
      { beforePt: 8 },
    ),
  ]
}

function closingBlocks({ body, issuer }: Names, endMark: string): Block[] {
  return [
    paragraph('body', `${issuer} mong nhận được sự quan tâm, phối hợp của ${body}${endMark}`, {
      keepWithNext: true,
    }),
  ]
}

function urgingTable(rows: readonly OwedRow[], widthMm: number): Table {
  const hasSource = rows.some(({ source }) => source !== '')
  const [order, source, deadline, late] = [13, hasSource ? 42 : 0, 26, 25] as const
  const heads = [
    'STT',
    'Nội dung nhiệm vụ',
    ...(hasSource ? ['Căn cứ giao'] : []),
    'Thời hạn',
    'Quá hạn (ngày làm việc)',
  ]
  return {
    kind: 'table',
    columns: tableColumns([
      [order, 'center'],
      [widthMm - order - source - deadline - late, 'left'],
      ...(hasSource ? [[source, 'left'] as const] : []),
      [deadline, 'center'],
      [late, 'center'],
    ]),
    headRows: [{ cells: heads.map((text) => headCell(text)) }],
    rows: rows.map((row, index) => ({
      cells: [
        numberCell(index + 1),
        textCell(row.title),
        ...(hasSource ? [textCell(row.source)] : []),
        dayCell(row.dueOn),
        numberCell(row.overdueDays),
      ],
    })),
  }
}
