/** The paper of a list put together from its frame and its rows: needs no records, so that a thread of its own can do it. */
import { bold, paragraph } from '#shared/document/build.ts'
import { contentWidth, type DocumentModel } from '#shared/document/model.ts'
import type { CellValue } from '#shared/registers/define-register.ts'
import type { QueriedRows } from '../context.ts'
import { listTable } from '../parts/list-table.ts'

/** A list's paper without its rows, as plain data: it is made beside the records, the rest wherever there is time. */
export type ListFrame = {
  /** Its blocks are those above the table. */
  readonly model: DocumentModel
  /** What the rows are counted in. */
  readonly unit: string
  /** The column by which rows are grouped: its name where it is not shown among the others, null where it is. */
  readonly group: { readonly label: string | null } | null
}

/** The rows, and where the list has groups the value by which each row is grouped. */
export type ListRows = QueriedRows & { readonly groups: readonly CellValue[] | null }

/** The whole paper. */
export function modelOfList({ model, unit, group }: ListFrame, queried: ListRows): DocumentModel {
  const values = queried.groups
  return {
    ...model,
    blocks: [
      ...model.blocks,
      listTable(
        queried,
        contentWidth(model.page),
        group && values ? { label: group.label, values } : null,
        `Không có ${unit} nào.`,
      ),
      paragraph('body', ['Tổng số: ', bold(String(queried.rows.length)), ` ${unit}.`], {
        firstLineMm: 0,
        beforePt: 4,
      }),
    ],
  }
}
