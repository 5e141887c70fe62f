/** The long papers of the bench: a report of some 300 pages, and an office of 50,000 tasks whose list is written. */
import { headCell, numberCell, paragraph, tableColumns, textCell } from '#shared/document/build.ts'
import type { Block, DocumentModel } from '#shared/document/model.ts'
import { plainView } from '#shared/query/list-view.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import type { ListRequest } from '#shared/reports/index.ts'
import { samplePapers } from '#test/support/sample-papers.ts'
import { makeRecords, sampleCalendar } from '#test/support/sample-records.ts'
import { officeOf } from '../records.ts'

export const listRows = 50_000
/** Parts of a heading, paragraphs and a table; so many make some 300 pages. */
const parts = 185

const sentence =
  'Các cơ quan đã phối hợp rà soát, tổng hợp kết quả thực hiện quy chế, tham mưu cấp có thẩm quyền xem xét, quyết định những nội dung thuộc lĩnh vực tuyên truyền, vận động và giải quyết kiến nghị của cử tri trên địa bàn tỉnh; '

/** Head and signatures of a real report, and 150 parts of text and tables between them. */
export function longReport(): DocumentModel {
  const [, model] = samplePapers().find(([name]) => name === 'term-report-state') ?? []
  if (!model) throw new Error('no report among the samples')
  const [head = [], tail = []] = [model.blocks.slice(0, 4), model.blocks.slice(-1)]
  const body = Array.from({ length: parts }, (_, part) => partOf(part)).flat()
  return { ...model, blocks: [...head, ...body, ...tail], annexes: [] }
}

function partOf(part: number): Block[] {
  const words = Array.from({ length: 5 }, (_, at) => `${part + 1}.${at + 1}. ${sentence.repeat(3)}`)
  const columns = tableColumns([
    [15, 'center'],
    [90, 'left'],
    [50, 'left'],
  ])
  const rows = Array.from({ length: 14 }, (_, row) => ({
    cells: [
      numberCell(row + 1),
      textCell(`Rà soát nội dung thứ ${row + 1} của kỳ ${part}`),
      textCell('Sở Nội vụ'),
    ],
  }))
  return [
    paragraph('heading', `${part + 1}. Kết quả phối hợp kỳ ${part + 1}`),
    ...words.map((text) => paragraph('body', text)),
    {
      kind: 'table',
      columns,
      headRows: [{ cells: ['STT', 'Nội dung', 'Cơ quan'].map((label) => headCell(label)) }],
      rows,
    },
  ]
}

/** Every task of an office of 50,000, in the order of their deadlines and titles. */
export function longList(): { request: ListRequest; context: RuleContext } {
  const records = makeRecords()
  let tasks = 0
  for (const change of officeOf(Math.ceil(listRows / 0.58))) {
    if (change.kind !== 'create' || change.register === 'event' || change.register === 'meeting') continue
    if (change.register === 'task') tasks += 1
    if (change.register === 'task' && tasks > listRows) continue
    records.put(change.register, change.id ?? '', change.fields as never)
  }
  const view = {
    ...plainView,
    sort: [
      { field: 'deadline', isDescending: false },
      { field: 'title', isDescending: false },
    ],
  }
  return {
    request: { kind: 'task-list', view, organisationId: null },
    context: { read: records.read, today: '2026-11-23', calendar: sampleCalendar },
  }
}
