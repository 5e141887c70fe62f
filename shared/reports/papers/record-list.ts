/** Any list of the program on paper, and the list of tasks, which may be one body's. */
import { bold, paragraph, safeFileName } from '#shared/document/build.ts'
import { contentWidth, type DocumentModel } from '#shared/document/model.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { ListView } from '#shared/query/list-view.ts'
import type { RegisterName } from '#shared/registers/index.ts'
import { nameOn } from '#shared/registers/organisation/index.ts'
import { mustGet, type PaperContext, type QueriedRows } from '../context.ts'
import { makeModel, pageOf } from '../parts/head.ts'
import { listTable, type RowGroups } from '../parts/list-table.ts'
import { listHead, listPaper } from '../parts/office.ts'
import type { RequestOf } from '../request.ts'
import { registerTitles } from '../wording/lists.ts'

// Above this width on screen, px, a list goes on a turned sheet.
const widestUpright = 700

/** A list as the screen shows it. */
export function buildRecordList(
  { register, view }: RequestOf<'record-list'>,
  context: PaperContext,
): DocumentModel {
  return listOf(register, view, '', context)
}

/** The list of tasks; with an organisation only those it leads. Throws `unknown-record` for an unknown organisation. */
export function buildTaskList(
  { view, organisationId }: RequestOf<'task-list'>,
  context: PaperContext,
): DocumentModel {
  if (organisationId === null) return listOf('task', view, '', context)
  const lead = nameOn(mustGet(context.read, 'organisation', organisationId), context.today)
  const filters = [...view.filters, { field: 'leadId', operator: 'is' as const, values: [organisationId] }]
  return listOf('task', { ...view, filters }, `Cơ quan chủ trì: ${lead}`, context)
}

function listOf(
  register: RegisterName,
  view: ListView,
  subtitle: string,
  context: PaperContext,
): DocumentModel {
  const queried = context.queryRows(register, view)
  const paper = listPaper(context.read, context.today)
  const { look } = paper.scope
  const isWide = queried.columns.reduce((sum, column) => sum + column.width, 0) > widestUpright
  const page = pageOf(look, isWide ? 'landscape' : 'portrait')
  const title = registerTitles[register]
  const day = formatDay(context.today)
  const unit = register === 'task' ? 'nhiệm vụ' : 'mục'
  return makeModel(
    {
      title: `${title} ${subtitle}`.trim(),
      fileName: safeFileName(`${title} ${subtitle} ${context.today}`),
      page,
      blocks: [
        ...listHead(paper, page, title, subtitle, `(Tính đến ngày ${day})`),
        listTable(
          queried,
          contentWidth(page),
          groupsOf(register, view, queried, context),
          `Không có ${unit} nào.`,
        ),
        paragraph('body', ['Tổng số: ', bold(String(queried.rows.length)), ` ${unit}.`], {
          firstLineMm: 0,
          beforePt: 4,
        }),
      ],
    },
    look,
  )
}

/** The groups of the list; of a column that is not shown too, whose name then stands before each. */
function groupsOf(
  register: RegisterName,
  view: ListView,
  shown: QueriedRows,
  context: PaperContext,
): RowGroups | null {
  if (view.groupBy === null) return null
  const { columns, rows } = context.queryRows(register, { ...view, columns: [view.groupBy] })
  const [column] = columns
  if (column?.key !== view.groupBy) return null
  const isShown = shown.columns.some(({ key }) => key === column.key)
  return { label: isShown ? null : column.label, values: rows.map(([value = null]) => value) }
}
