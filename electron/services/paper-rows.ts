/** What papers are made from: the records, and lists of them. */
import { arrange } from '#shared/query/evaluate.ts'
import type { ListView } from '#shared/query/list-view.ts'
import { withCustomFields } from '#shared/registers/custom-field/index.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import { type AnyRecord, anyRegisterOf, type RegisterName } from '#shared/registers/index.ts'
import type { PaperContext, QueriedRows } from '#shared/reports/index.ts'
import { cellOf, shownFields, wordsOf } from './list-source.ts'

/** The world as a paper sees it. */
export function paperContext(context: RuleContext): PaperContext {
  return {
    read: context.read,
    today: context.today,
    calendar: context.calendar,
    queryRows: (register, view, ids) => queryRows(register, view, context, ids),
  }
}

/** The rows of a list at once, for papers that hold one among other things. */
export function queryRows(
  name: RegisterName,
  view: ListView,
  context: RuleContext,
  ids?: ReadonlySet<string>,
): QueriedRows {
  const register = withCustomFields(anyRegisterOf(name), context.read)
  const all = context.read.all(name) as unknown as AnyRecord[]
  const { records } = arrange(register, ids ? all.filter(({ id }) => ids.has(id)) : all, view, context)
  const { fields, columns } = shownFields(register, view)
  const words = wordsOf(name)
  return {
    columns,
    rows: records.map((record) => fields.map((field) => cellOf(field, record, context, words))),
  }
}
