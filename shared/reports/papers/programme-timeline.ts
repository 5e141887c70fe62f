/** Tiến độ chương trình, đề án, A4 on its side: a drawing of plan against fact; in Excel the same as tables. */
import { paragraph, safeFileName } from '#shared/document/build.ts'
import { line, type Mark, words } from '#shared/document/chart/marks.ts'
import { fillArea } from '#shared/document/chart/patterns.ts'
import { type Block, contentWidth, type DocumentModel } from '#shared/document/model.ts'
import { textWidthMm } from '#shared/document/text-width.ts'
import type { Day } from '#shared/lib/dates.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import { nameOn } from '#shared/registers/organisation/index.ts'
import { isRunning, programmeStates } from '#shared/registers/programme/index.ts'
import { layProgrammes, type TimelineRow } from '#shared/views/programmes/lay-programmes.ts'
import { mustGet, type PaperContext } from '../context.ts'
import { factPatterns, type GanttBand, ganttPages } from '../parts/gantt.ts'
import { diamond, reached } from '../parts/gantt-signs.ts'
import { listPageOf, makeModel } from '../parts/head.ts'
import { listHead, listPaper } from '../parts/office.ts'
import { milestoneTable, programmeTable, progressTable } from '../parts/programme-tables.ts'
import type { RequestOf } from '../request.ts'
import { programmeStateWords } from '../wording/programmes.ts'

/** What the head takes of the first page and the notes of the last; mm. */
const rooms = { first: 118, others: 150 }

/** The timeline of the days asked for. Throws `unknown-record` for an unknown lead body. */
export function buildProgrammeTimeline(
  { from, to, leadId, isRunningOnly }: RequestOf<'programme-timeline'>,
  context: PaperContext,
): DocumentModel {
  const { read, today } = context
  const lead = leadId === null ? null : nameOn(mustGet(read, 'organisation', leadId), today)
  const span = from <= to ? { from, to } : { from: to, to: from }
  const bands = bandsOf(span, { leadId, isRunningOnly }, context)
  const rows = bands.flatMap((band) => band.rows)
  const paper = listPaper(read, today)
  const { look } = paper.scope
  const page = listPageOf(look, 'landscape')
  const widthMm = contentWidth(page)
  const head = listHead(
    paper,
    page,
    'TIẾN ĐỘ CHƯƠNG TRÌNH, ĐỀ ÁN, DỰ ÁN, KẾ HOẠCH',
    lead === null ? '' : `Cơ quan chủ trì: ${lead}`,
    `(Từ ngày ${formatDay(span.from)} đến ngày ${formatDay(span.to)}; tính đến ngày ${formatDay(today)})`,
  )
  const model = makeModel(
    {
      title: 'Tiến độ chương trình, đề án, dự án, kế hoạch',
      fileName: safeFileName('Tiến độ chương trình, đề án', `${span.from} ${span.to}`),
      page,
      blocks: [
        ...head,
        ...drawings(bands, { span, today, widthMm }),
        paragraph('note', countWords(rows), { align: 'left', firstLineMm: 0, beforePt: 4 }),
      ],
    },
    look,
  )
  return {
    ...model,
    sheetBlocks: [...head, programmeTable(rows, context)],
    sheets: [
      { name: 'Mốc', blocks: [milestoneTable(rows, context)] },
      { name: 'Tiến độ từng kỳ', blocks: [progressTable(rows)] },
    ],
  }
}

type Chosen = Pick<RequestOf<'programme-timeline'>, 'leadId' | 'isRunningOnly'>

function bandsOf(
  span: { from: Day; to: Day },
  { leadId, isRunningOnly }: Chosen,
  { read, today }: PaperContext,
): GanttBand[] {
  const chosen = read
    .all('programme')
    .filter((one) => (leadId === null || one.leadId === leadId) && (!isRunningOnly || isRunning(one, today)))
  const order = read.all('organisation').toSorted((a, b) => a.order - b.order)
  return layProgrammes(
    chosen,
    span,
    today,
    order.map(({ id }) => id),
  ).bands.map((band) => {
    const body = band.leadId === null ? undefined : read.get('organisation', band.leadId)
    return { name: body ? nameOn(body, today) : 'Chưa ghi cơ quan chủ trì', rows: band.rows }
  })
}

function drawings(
  bands: readonly GanttBand[],
  sheet: { span: { from: Day; to: Day }; today: Day; widthMm: number },
): Block[] {
  const pages = ganttPages(bands, sheet, rooms)
  if (pages.length === 0)
    return [paragraph('body', 'Không có chương trình, đề án nào trong thời gian này.', { firstLineMm: 0 })]
  return [
    ...pages.flatMap((drawing, index): Block[] => [
      ...(index === 0 ? [] : [{ kind: 'page-break' as const }]),
      {
        kind: 'drawing',
        drawing,
        alt: `Tiến độ chương trình, đề án từ ngày ${formatDay(sheet.span.from)} đến ngày ${formatDay(sheet.span.to)}, trang ${index + 1} trên ${pages.length}`,
      },
    ]),
    { kind: 'drawing', drawing: legend(sheet.widthMm), alt: 'Ký hiệu' },
  ]
}

const signMm = 8
const legendPt = 9
const legendMm = 5

/** What bars and signs mean, on one line. */
function legend(widthMm: number): { widthMm: number; heightMm: number; marks: Mark[] } {
  const bar = (pattern: Parameters<typeof fillArea>[1]) => (x: number) =>
    fillArea({ x, y: 1.1, width: signMm - 1.5, height: 2.6 }, pattern)
  const entries: readonly (readonly [text: string, sign: (x: number) => Mark[]])[] = [
    ['Kế hoạch', bar('paper')],
    ['Thực hiện đúng tiến độ, hoàn thành', bar(factPatterns['on-track'])],
    ['Chậm tiến độ', bar(factPatterns.behind)],
    ['Quá hạn', bar(factPatterns.overdue)],
    ['Dừng', bar(factPatterns.stopped)],
    ['Thời hạn của mốc', (x) => diamond(x + 4.5, 2.4, 'open')],
    ['Mốc quá hạn', (x) => diamond(x + 4.5, 2.4, 'late')],
    ['Mốc đã đạt', (x) => reached(x + 4.5, 2.4)],
    ['Hôm nay', (x) => [0.6, 2.2, 3.8].map((y) => line(x + 5, y, x + 5, y + 0.9, 0.4))],
  ]
  let x = 0
  const marks = entries.flatMap(([text, sign]) => {
    const own = [...sign(x), words(x + signMm, 3.5, text, { sizePt: legendPt })]
    x += signMm + textWidthMm(text, legendPt, false) + 4
    return own
  })
  return { widthMm, heightMm: legendMm, marks }
}

function countWords(rows: readonly TimelineRow[]): string {
  const counts = programmeStates.flatMap((state) => {
    const count = rows.filter((row) => row.state === state).length
    return count === 0 ? [] : [`${programmeStateWords[state].toLowerCase()} ${count}`]
  })
  return rows.length === 0 ? 'Tổng số: 0.' : `Tổng số: ${rows.length}, trong đó ${counts.join('; ')}.`
}
