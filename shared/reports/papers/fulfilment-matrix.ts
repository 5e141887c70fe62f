/** Ma trận thực hiện quy chế, A4 on its side; in Excel also every due on a line of its own. */

import { sayPeriod } from '#shared/calendar/due-rules/period-words.ts'
import {
  dayCell,
  headCell,
  numberCell,
  paragraph,
  safeFileName,
  tableColumns,
  textCell,
} from '#shared/document/build.ts'
import { type Block, contentWidth, type DocumentModel } from '#shared/document/model.ts'
import type { Day } from '#shared/lib/dates.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { Regulation } from '#shared/registers/regulation/index.ts'
import { buildMatrix } from '#shared/views/fulfilment/build-matrix.ts'
import { dueDetails } from '#shared/views/fulfilment/due-details.ts'
import { type DueDetail, type FulfilmentMatrix, keptInTime } from '#shared/views/fulfilment/matrix.ts'
import { type MatrixZoom, matrixColumns, matrixZooms } from '#shared/views/fulfilment/matrix-columns.ts'
import { dueStates, type ProofLine } from '#shared/views/obligations/due-standing.ts'
import { linkObligations } from '#shared/views/obligations/obligation-links.ts'
import { mustGet, type PaperContext } from '../context.ts'
import { listPageOf, makeModel } from '../parts/head.ts'
import { matrixTable } from '../parts/matrix-table.ts'
import { listHead, listPaper } from '../parts/office.ts'
import type { RequestOf } from '../request.ts'
import { dueStateMarks, dueStateWords } from '../wording/fulfilment.ts'

/** Columns that find room beside the names of the obligations. */
const mostColumns = 14

/** The matrix of a regulation; in columns as fine as was asked, or as there is room for. Throws `unknown-record`. */
export function buildFulfilmentMatrix(
  request: RequestOf<'fulfilment-matrix'>,
  context: PaperContext,
): DocumentModel {
  const { regulationId, from, to, lead } = request
  const regulation = mustGet(context.read, 'regulation', regulationId)
  const links = linkObligations(context)
  const matrix = buildMatrix({ ...request, zoom: zoomFor(from, to, request.zoom) }, context, links)
  const dues = dueDetails({ ...request, obligationId: null, milestoneId: null }, context, links)
  const paper = listPaper(context.read, context.today)
  const { look } = paper.scope
  const page = listPageOf(look, 'landscape')
  const width = contentWidth(page)
  const leadName = matrix.leads.find(({ key }) => key === lead)?.name ?? ''
  const head = listHead(
    paper,
    page,
    'MA TRẬN THỰC HIỆN QUY CHẾ',
    [nameOf(regulation), leadName && `Cơ quan chủ trì: ${leadName}`].filter(Boolean).join('\n'),
    `(${sayDays(from, to)}; tính đến ngày ${formatDay(context.today)})`,
  )
  const model = makeModel(
    {
      title: `Ma trận thực hiện ${nameOf(regulation)}`,
      fileName: safeFileName(
        `Ma trận thực hiện ${regulation.shortTitle || regulation.title}`,
        `${from} ${to}`,
      ),
      page,
      blocks: [...head, matrixTable(matrix, width), ...legend(matrix)],
    },
    look,
  )
  return { ...model, sheets: [{ name: 'Từng thời hạn', blocks: [dueTable(dues)] }] }
}

/** The finest division from the wanted one on that has few enough columns. */
function zoomFor(from: Day, to: Day, wanted: MatrixZoom): MatrixZoom {
  const coarser = matrixZooms.slice(matrixZooms.indexOf(wanted))
  return coarser.find((zoom) => matrixColumns(from, to, zoom).length <= mostColumns) ?? 'term'
}

const nameOf = ({ title, symbol }: Regulation) =>
  [title, symbol && `(số ${symbol})`].filter(Boolean).join(' ')

function sayDays(from: Day, to: Day): string {
  const isYear = from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`
  return isYear ? `Năm ${from.slice(0, 4)}` : `Từ ngày ${formatDay(from)} đến ngày ${formatDay(to)}`
}

function legend({ total }: FulfilmentMatrix): Block[] {
  const line = (text: string) => paragraph('note', text, { align: 'left', firstLineMm: 0, beforePt: 4 })
  const signs = dueStates.map((state) => `${dueStateMarks[state]} ${dueStateWords[state].toLowerCase()}`)
  const counts = dueStates.map((state) => `${dueStateWords[state].toLowerCase()} ${total.counts[state]}`)
  const kept = keptInTime(total)
  const share = kept === null ? '' : `; tỷ lệ đúng hạn ${Math.round(kept * 100)}% số lượt đã đến hạn`
  return [
    line(
      `Ký hiệu: ${signs.join('; ')}. Ô có nhiều lượt ghi số lượt đã thực hiện trên số lượt phải thực hiện.`,
    ),
    line(`Tổng số ${total.total} lượt: ${counts.join('; ')}${share}.`),
  ]
}

const dueHeads = [
  'STT',
  'Điều',
  'Mã',
  'Nghĩa vụ',
  'Kỳ',
  'Chủ trì',
  'Thời hạn',
  'Thực hiện',
  'Kết quả',
  'Trễ (ngày làm việc)',
  'Minh chứng, lý do',
] as const

/** One line for each due: for sorting, filtering and counting in Excel. */
function dueTable(dues: readonly DueDetail[]): Block {
  return {
    kind: 'table',
    columns: tableColumns([
      [12, 'center'],
      [14, 'center'],
      [18, 'left'],
      [80, 'left'],
      [32, 'left'],
      [44, 'left'],
      [26, 'center'],
      [26, 'center'],
      [40, 'left'],
      [22, 'center'],
      [90, 'left'],
    ]),
    headRows: [{ cells: dueHeads.map((text) => headCell(text)) }],
    rows: dues.map((due, index) => ({ cells: cellsOf(due, index + 1) })),
  }
}

function cellsOf(due: DueDetail, order: number) {
  const { standing } = due
  const late = standing.workingDaysLate
  return [
    numberCell(order),
    textCell(due.articleNumber),
    textCell(due.code),
    textCell([due.title, due.label].filter(Boolean).join(': ')),
    textCell(due.occasion?.what ?? sayPeriod(due.period)),
    textCell(due.leadName),
    dayCell(due.due.dueOn),
    dayCell(standing.doneOn),
    textCell(dueStateWords[standing.state]),
    late === null ? textCell('') : numberCell(late),
    textCell(standing.reason || standing.proofs.filter(isShown).map(sayProof).join('; ')),
  ]
}

const isShown = ({ stands }: ProofLine) => stands === 'counts'
const sayProof = ({ title, note, on }: ProofLine) =>
  [title, note, on && `ngày ${formatDay(on)}`].filter(Boolean).join(', ')
