/** The records behind a number of a report or of a view as a list: of each register its own columns, so that Excel can work with them. */
import { bold, paragraph, safeFileName } from '#shared/document/build.ts'
import { type Block, contentWidth, type DocumentModel } from '#shared/document/model.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import { plainView } from '#shared/query/list-view.ts'
import type { RegisterName } from '#shared/registers/index.ts'
import type { SourceRecord } from '#shared/registers/paper/schema.ts'
import { recordsOfFigure } from '#shared/views/registers/view-figures.ts'
import type { DrillSource } from '#shared/views/reports/report-request.ts'
import { mustGet, type PaperContext } from '../context.ts'
import { buildReport } from '../engine/build-report.ts'
import { templateFor } from '../engine/template-for.ts'
import { listPageOf, makeModel } from '../parts/head.ts'
import { listTable } from '../parts/list-table.ts'
import { listHead, listPaper } from '../parts/office.ts'
import type { RequestOf } from '../request.ts'
import { registerTitles } from '../wording/lists.ts'
import { sayFigure } from '../wording/view-figures.ts'

/** Throws `unknown-record` for a template or a paper that is gone. A record that is gone for good is left out. */
export function buildReportLines(
  { title: asked, of }: RequestOf<'report-lines'>,
  context: PaperContext,
): DocumentModel {
  const { read, today } = context
  // A report names its numbers in the words of papers; a view of the screen in those of the screen.
  const title = of.kind === 'report' || of.kind === 'paper' ? asked : sayFigure(of, context)
  const groups = [...byRegister(recordsBehind(of, context))]
  const paper = listPaper(read, today)
  const page = listPageOf(paper.scope.look, 'landscape')
  const asOf = of.kind === 'paper' ? mustGet(read, 'paper', of.paperId).origin.asOf : today
  const width = contentWidth(page)
  return makeModel(
    {
      title,
      fileName: safeFileName(title, asOf),
      page,
      blocks: [
        ...listHead(paper, page, 'DANH SÁCH', title, `(Số liệu tính đến ngày ${formatDay(asOf)})`),
        ...groups.flatMap(([register, ids]) => listOf(register, ids, width, groups.length > 1, context)),
      ],
    },
    paper.scope.look,
  )
}

function recordsBehind(of: DrillSource, { read, today, calendar }: PaperContext): readonly SourceRecord[] {
  if (of.kind === 'paper')
    return mustGet(read, 'paper', of.paperId).figures.find(({ key }) => key === of.drill)?.of ?? []
  if (of.kind !== 'report') return recordsOfFigure(of, { read, today, calendar })
  const { report } = of
  return buildReport(templateFor(report, read), report, { read, today, calendar }).recordsOf(of.drill)
}

function byRegister(records: readonly SourceRecord[]): Map<RegisterName, Set<string>> {
  const found = new Map<RegisterName, Set<string>>()
  for (const { register, id } of records) {
    const ids = found.get(register) ?? new Set<string>()
    found.set(register, ids.add(id))
  }
  return found
}

function listOf(
  register: RegisterName,
  ids: ReadonlySet<string>,
  widthMm: number,
  isNamed: boolean,
  context: PaperContext,
): Block[] {
  const queried = context.queryRows(register, plainView, ids)
  return [
    ...(isNamed
      ? [paragraph('body', [bold(registerTitles[register])], { firstLineMm: 0, beforePt: 6 })]
      : []),
    listTable(queried, widthMm, null, 'Không có mục nào.'),
    paragraph('body', ['Tổng số: ', bold(String(queried.rows.length)), ' mục.'], {
      firstLineMm: 0,
      beforePt: 4,
    }),
  ]
}
