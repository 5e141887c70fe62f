/** Any list of the program on paper, and the list of tasks, which may be one body's. */
import { safeFileName } from '#shared/document/build.ts'
import type { DocumentModel } from '#shared/document/model.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { ListView } from '#shared/query/list-view.ts'
import type { RegisterName } from '#shared/registers/index.ts'
import { nameOn } from '#shared/registers/organisation/index.ts'
import { mustGet, type PaperContext, type QueriedRows } from '../context.ts'
import { listPageOf, makeModel } from '../parts/head.ts'
import { listHead, listPaper } from '../parts/office.ts'
import type { RequestOf } from '../request.ts'
import { registerTitles } from '../wording/lists.ts'
import { type ListFrame, modelOfList } from './list-model.ts'

// Above this width on screen, px, a list goes on a turned sheet.
const widestUpright = 700

export type ListRequest = RequestOf<'record-list' | 'task-list'>

/** Which records a list's paper shows, and the line below its title. */
export type ListPlan = {
  readonly register: RegisterName
  readonly view: ListView
  readonly subtitle: string
}

/** A list as the screen shows it. */
export function buildRecordList(request: RequestOf<'record-list'>, context: PaperContext): DocumentModel {
  return buildList(request, context)
}

/** The list of tasks; with an organisation only those it leads. Throws `unknown-record` for an unknown organisation. */
export function buildTaskList(request: RequestOf<'task-list'>, context: PaperContext): DocumentModel {
  return buildList(request, context)
}

function buildList(request: ListRequest, context: PaperContext): DocumentModel {
  const { register, view, subtitle } = planOfList(request, context)
  const shown = context.queryRows(register, view)
  const grouped = view.groupBy && context.queryRows(register, { ...view, columns: [view.groupBy] })
  const column = grouped ? grouped.columns.find(({ key }) => key === view.groupBy) : undefined
  const groups = grouped && column ? grouped.rows.map(([value = null]) => value) : null
  const frame = frameOfList({ register, view, subtitle }, shown.columns, column?.label ?? null, context)
  return modelOfList(frame, { ...shown, groups })
}

/** Throws `unknown-record` for an unknown organisation. */
export function planOfList(
  request: ListRequest,
  { read, today }: Pick<PaperContext, 'read' | 'today'>,
): ListPlan {
  if (request.kind === 'record-list') return { register: request.register, view: request.view, subtitle: '' }
  const { view, organisationId } = request
  if (organisationId === null) return { register: 'task', view, subtitle: '' }
  const lead = nameOn(mustGet(read, 'organisation', organisationId), today)
  const filters = [...view.filters, { field: 'leadId', operator: 'is' as const, values: [organisationId] }]
  return { register: 'task', view: { ...view, filters }, subtitle: `Cơ quan chủ trì: ${lead}` }
}

/** Title, head and sheet of a list with these columns; `groupLabel`: the name of the grouping column, null without groups. */
export function frameOfList(
  { register, view, subtitle }: ListPlan,
  columns: QueriedRows['columns'],
  groupLabel: string | null,
  { read, today }: Pick<PaperContext, 'read' | 'today'>,
): ListFrame {
  const paper = listPaper(read, today)
  const { look } = paper.scope
  const isWide = columns.reduce((sum, column) => sum + column.width, 0) > widestUpright
  const page = listPageOf(look, isWide ? 'landscape' : 'portrait')
  const title = registerTitles[register]
  const isShown = columns.some(({ key }) => key === view.groupBy)
  return {
    model: makeModel(
      {
        title: `${title} ${subtitle}`.trim(),
        fileName: safeFileName(`${title} ${subtitle} ${today}`),
        page,
        blocks: listHead(paper, page, title, subtitle, `(Tính đến ngày ${formatDay(today)})`),
      },
      look,
    ),
    unit: register === 'task' ? 'nhiệm vụ' : 'mục',
    group: groupLabel === null ? null : { label: isShown ? null : groupLabel },
  }
}
