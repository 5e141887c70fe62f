/** The rows of a list for its paper, in turns: 50,000 of them must not hold the window. */
import { vi } from '#shared/i18n/vi.ts'
import { arrangeInSteps, columnsOf } from '#shared/query/evaluate.ts'
import type { ListView } from '#shared/query/list-view.ts'
import type { Steps } from '#shared/query/steps.ts'
import { withCustomFields } from '#shared/registers/custom-field/index.ts'
import type { CellValue, Field, Register, RuleContext } from '#shared/registers/define-register.ts'
import { type AnyRecord, anyRegisterOf, type RegisterName } from '#shared/registers/index.ts'
import { frameOfList, type ListRequest, planOfList, type QueriedRows } from '#shared/reports/index.ts'
import type { ListRow, ListSource } from '../export/work/source.ts'
import { makeTurns } from './turns.ts'

/** Rows made at once: a moment nobody notices, dear fields included. */
const rowsAtOnce = 100
/** Steps between two looks at the clock. */
const stepsAtOnce = 50

/**
 * The list of a request as the screen shows it; with `ids` those of its rows alone. The records are those of this moment.
 * Throws as `planOfList`, and what `heed` throws.
 */
export async function listSourceOf(
  request: ListRequest,
  context: RuleContext,
  { ids, heed }: { ids?: readonly string[] | undefined; heed?: () => void } = {},
): Promise<ListSource> {
  const plan = planOfList(request, context)
  const register = withCustomFields(anyRegisterOf(plan.register), context.read)
  const all = context.read.all(plan.register) as unknown as AnyRecord[]
  const { records } = await inTurns(arrangeInSteps(register, all, plan.view, context), heed)
  const wanted = ids && new Set(ids)
  const kept = wanted ? records.filter(({ id }) => wanted.has(id)) : records
  const { fields, columns } = shownFields(register, plan.view)
  const groupField = register.fields.find(({ key }) => key === plan.view.groupBy)
  const groupColumn = groupField ? columnOf(groupField, wordsOf(plan.register)) : null
  const isGroupShown = columns.some(({ key }) => key === groupField?.key)
  return {
    frame: frameOfList(plan, columns, groupColumn?.label ?? null, context),
    columns,
    groupColumn: isGroupShown ? null : groupColumn,
    count: kept.length,
    rows: () => rowsOf(kept, fields, groupField, wordsOf(plan.register), context),
  }
}

/** Runs steps with a look at the clock now and then, so that the window has its turns. Throws what `heed` throws. */
export async function inTurns<T>(steps: Steps<T>, heed: () => void = () => undefined): Promise<T> {
  const turn = makeTurns(heed)
  for (let count = 1; ; count += 1) {
    const { done, value } = steps.next()
    if (done) return value
    if (count % stepsAtOnce === 0) await turn()
  }
}

function* rowsOf(
  records: readonly AnyRecord[],
  fields: readonly Field<AnyRecord>[],
  groupField: Field<AnyRecord> | undefined,
  words: Words,
  context: RuleContext,
): Generator<readonly ListRow[]> {
  for (let at = 0; at < records.length; at += rowsAtOnce)
    yield records.slice(at, at + rowsAtOnce).map((record) => ({
      cells: fields.map((field) => cellOf(field, record, context, words)),
      group: groupField ? cellOf(groupField, record, context, words) : null,
    }))
}

/** The fields that a view shows, and their columns with Vietnamese labels: papers are Vietnamese in both languages. */
export function shownFields(register: Register, view: ListView) {
  const byKey = new Map(register.fields.map((field) => [field.key, field]))
  const fields = columnsOf(register, view).flatMap((key) => byKey.get(key) ?? [])
  const words = wordsOf(register.name)
  return { fields, columns: fields.map((field) => columnOf(field, words)) }
}

function columnOf(
  { key, kind, width, label }: Field<AnyRecord>,
  words: Words,
): QueriedRows['columns'][number] {
  return { key, kind, width, label: label ?? words.field(key) }
}

export type Words = { field(key: string): string; choice(key: string, code: string): string }

/** The Vietnamese words of a register's fields. */
export function wordsOf(name: RegisterName): Words {
  const own = vi.registers[name] as {
    fields: Record<string, string>
    choices: Record<string, Record<string, string>>
  }
  return {
    field: (key) => own.fields[key] ?? key,
    choice: (key, code) => own.choices[key]?.[code] ?? code,
  }
}

/** What stands in a cell, with words for codes. */
export function cellOf(
  field: Field<AnyRecord>,
  record: AnyRecord,
  context: RuleContext,
  words: Words,
): CellValue {
  const value = field.get(record, context)
  return field.kind === 'choice' && typeof value === 'string'
    ? (field.choiceLabels?.[value] ?? words.choice(field.key, value))
    : value
}
