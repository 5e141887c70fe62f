/** Tổng quan các sổ phối hợp, A4 on its side: how much stands in each register, and what falls due in all of them. */
import { paragraph, safeFileName } from '#shared/document/build.ts'
import { type Block, contentWidth, type DocumentModel, type Table } from '#shared/document/model.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { RegisterDue } from '#shared/views/registers/register-dues.ts'
import {
  type RegisterSummary,
  type RegistersOverview,
  registerCounts,
  registersOverview,
} from '#shared/views/registers/registers-overview.ts'
import type { PaperContext } from '../context.ts'
import { column } from '../engine/tables/table.ts'
import { listPageOf, makeModel } from '../parts/head.ts'
import { listHead, listPaper } from '../parts/office.ts'
import { reportTable } from '../parts/report-table.ts'
import type { RequestOf } from '../request.ts'
import { registerPlural, registerShortName, registerWord } from '../wording/register-words.ts'
import { registerCountWords } from '../wording/registers.ts'

/** The overview of today, by the function that answers the screen. */
export function buildRegistersOverviewPaper(
  _request: RequestOf<'registers-overview'>,
  context: PaperContext,
): DocumentModel {
  const { read, today } = context
  const overview = registersOverview(context)
  const paper = listPaper(read, today)
  const { look } = paper.scope
  const page = listPageOf(look, 'landscape')
  const widthMm = contentWidth(page)
  const heading = (roman: string, text: string) =>
    paragraph('heading', `${roman}${look.romanMark} ${text}`, { firstLineMm: 0, beforePt: 8 })
  const main: Block[] = [
    ...listHead(paper, page, 'TỔNG QUAN CÁC SỔ PHỐI HỢP', '', `(Tính đến ngày ${formatDay(today)})`),
    heading('I', 'TÌNH HÌNH CÁC SỔ'),
    summaryTable(overview.registers, widthMm),
    note(sayCounts(overview)),
  ]
  const model = makeModel(
    {
      title: `Tổng quan các sổ phối hợp đến ngày ${formatDay(today)}`,
      fileName: safeFileName('Tổng quan các sổ phối hợp', today),
      page,
      blocks: [...main, heading('II', 'QUÁ HẠN, SẮP ĐẾN HẠN'), ...duesOf(overview, widthMm)],
    },
    look,
  )
  return {
    ...model,
    sheetBlocks: main,
    sheets: [{ name: 'Quá hạn, sắp đến hạn', blocks: [dueTable(overview.dues, widthMm)] }],
  }
}

const note = (text: string) => paragraph('note', text, { align: 'left', firstLineMm: 0, beforePt: 4 })

const sayCounts = ({ counts: { overdue, thisWeek } }: RegistersOverview) =>
  `${overdue === 0 ? 'Không có mục quá hạn' : `${overdue} mục quá hạn`}; ${thisWeek} mục đến hạn tuần này. Trong tháng: mục có ngày thực hiện, ngày dự kiến hoặc ngày ghi sổ trong tháng này.`

function duesOf({ dues, counts: { open } }: RegistersOverview, widthMm: number): Block[] {
  if (dues.length === 0)
    return [paragraph('body', 'Không có việc nào của các sổ còn chờ đến hạn.', { firstLineMm: 0 })]
  const left = open - dues.length
  return [dueTable(dues, widthMm), ...(left > 0 ? [note(`và ${left} việc đến hạn sau đó`)] : [])]
}

type Value = string | number | null
const rowOf = (key: string, values: readonly Value[]) => ({
  ...{ key, look: 'plain' as const, record: null },
  cells: values.map((value) => ({ value, drill: null })),
})

function summaryTable(summaries: readonly RegisterSummary[], widthMm: number): Table {
  const columns = [
    column('register', 'Sổ', 'text', { weight: 3.4 }),
    ...registerCounts.map((count) => column(count, registerCountWords[count], 'number')),
    column('next', 'Sắp đến hạn nhất', 'text', { weight: 7 }),
  ]
  const rows = summaries.map(({ register, next, ...counts }) =>
    rowOf(register, [
      registerPlural(register),
      ...registerCounts.map((count) => counts[count]),
      next === null ? '' : [formatDay(next.on), wordsOf(next)].join(': '),
    ]),
  )
  return reportTable({ columns, rows, note: '', left: 0 }, widthMm, true)
}

/** What is to be done and of which record, `Hoàn thành mốc, Đề án …`. */
const wordsOf = ({ register, what, title }: RegisterDue) =>
  [registerWord(register, 'dues', what), title].filter(Boolean).join(', ')

function dueTable(dues: readonly RegisterDue[], widthMm: number): Table {
  const columns = [
    column('on', 'Hạn', 'day'),
    column('state', 'Tình trạng', 'text', { weight: 1.7 }),
    column('register', 'Sổ', 'text', { weight: 2.4 }),
    column('title', 'Nội dung', 'text', { weight: 5 }),
    column('what', 'Việc đến hạn', 'text', { weight: 3 }),
    column('lead', 'Cơ quan', 'text', { weight: 2.3 }),
  ]
  const rows = dues.map((due) =>
    rowOf(due.key, [
      due.on,
      due.isOverdue ? 'Quá hạn' : due.isSoon ? 'Sắp đến hạn' : '',
      registerShortName(due.register),
      due.title,
      registerWord(due.register, 'dues', due.what),
      due.leadName,
    ]),
  )
  return reportTable({ columns, rows, note: '', left: 0 }, widthMm, true)
}
