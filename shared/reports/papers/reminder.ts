/** Phiếu nhắc việc: the open tasks that one body leads, with their source, deadline and standing. */
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
import { contentWidth, type DocumentModel, type Table } from '#shared/document/model.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import { nameOn } from '#shared/registers/organisation/index.ts'
import { deadlineDay, isOpen, relateDeadline } from '#shared/registers/task/rules.ts'
import type { Task } from '#shared/registers/task/schema.ts'
import { mustGet, type PaperContext, type PaperScope, refusePaper } from '../context.ts'
import { lookOf } from '../formats/index.ts'
import { sayBasis } from '../parts/basis.ts'
import { dateLineOf, makeModel, pageOf, paperHead, titleBlocks } from '../parts/head.ts'
import { issuerOf } from '../parts/meeting-source.ts'
import { signerWithRecipients } from '../parts/signature.ts'
import { byDeadline, sayStanding } from '../parts/task-status.ts'
import type { RequestOf } from '../request.ts'

/** The slip, in the office's usual format. Refused (`paper-incomplete`) when the body has no open task. */
export function buildReminder(
  { organisationId }: RequestOf<'reminder'>,
  context: PaperContext,
): DocumentModel {
  const { read, today, calendar } = context
  const format = read.get('settings', 'office')?.defaultFormat ?? 'state'
  const look = lookOf(format)
  const scope: PaperScope = { read, look, day: today, hideNames: false }
  const body = mustGet(read, 'organisation', organisationId)
  const issuer = issuerOf(read, { issuerId: null }, format, `settings.${format}IssuerId`)
  const tasks = read
    .all('task')
    .filter((task) => task.leadId === organisationId && isOpen(task))
    .toSorted(byDeadline)
  if (tasks.length === 0) refusePaper('tasks', 'no-open-task')
  const page = pageOf(look)
  const width = contentWidth(page)
  const overdue = tasks.filter(
    (task) =>
      task.state !== 'awaiting' && relateDeadline(task.deadline, today, calendar).relation === 'overdue',
  ).length
  const name = nameOn(body, today)
  return makeModel(
    {
      title: `Phiếu nhắc việc ${name}`,
      fileName: safeFileName(`Phiếu nhắc việc ${name} ${today}`),
      page,
      blocks: [
        paperHead(
          {
            issuer,
            page,
            number: null,
            dateLine: dateLineOf(issuer, today, '', scope),
          },
          scope,
        ),
        ...titleBlocks('PHIẾU NHẮC VIỆC', '', look, width),
        paragraph('addressee', `Kính gửi: ${name}`),
        paragraph('body', [
          `Tính đến ngày ${formatDay(today)}, ${name} chủ trì `,
          bold(String(tasks.length).padStart(2, '0')),
          ' nhiệm vụ chưa hoàn thành',
          ...(overdue > 0
            ? [', trong đó ', bold(String(overdue).padStart(2, '0')), ' nhiệm vụ đã quá hạn']
            : []),
          ', cụ thể như sau:',
        ]),
        reminderTable(tasks, width, context, scope),
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

function reminderTable(
  tasks: readonly Task[],
  widthMm: number,
  { today, calendar }: PaperContext,
  scope: PaperScope,
): Table {
  const bases = tasks.map((task) => sayBasis(task.basis, scope))
  const hasBasis = bases.some((words) => words !== '')
  const [order, source, deadline, standing] = [13, hasBasis ? 40 : 0, 26, 31] as const
  return {
    kind: 'table',
    columns: tableColumns([
      [order, 'center'],
      [widthMm - order - source - deadline - standing, 'left'],
      ...(hasBasis ? [[source, 'left'] as const] : []),
      [deadline, 'center'],
      [standing, 'left'],
    ]),
    headRows: [
      {
        cells: [
          'STT',
          'Nội dung nhiệm vụ',
          ...(hasBasis ? ['Căn cứ giao'] : []),
          'Thời hạn',
          'Tình trạng',
        ].map((text) => headCell(text)),
      },
    ],
    rows: tasks.map((task, index) => ({
      cells: [
        numberCell(index + 1),
        textCell(task.product === '' ? task.title : `${task.title} (sản phẩm: ${task.product})`),
        ...(hasBasis ? [textCell(bases[index] ?? '')] : []),
        dayCell(deadlineDay(task)),
        textCell(sayStanding(task, today, calendar)),
      ],
    })),
  }
}
