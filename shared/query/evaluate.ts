/** Applies a list view to records of a register. Pure; cells are computed through the register's fields. */
import { assertNever } from '#shared/lib/assert-never.ts'
import { compareVi, fold } from '#shared/lib/vi-text.ts'
import type { CellValue, Field, Register, RuleContext } from '#shared/registers/define-register.ts'
import type { AnyRecord } from '#shared/registers/index.ts'
import type { Filter, ListView } from './list-view.ts'
import { finish, type Steps, sortInSteps } from './steps.ts'

/** One row of a list: the record's identity and the cells by field key. */
export type Row = { id: string; revision: number; isRemoved: boolean; cells: Record<string, CellValue> }
/** A run of rows with the same value of the grouping field; `start` is the index of its first row. */
export type Group = { value: CellValue; count: number; start: number }

/** Sums of the fields that make sense added up, by field key. */
export type Sums = Record<string, number>
/** Folded texts of records, kept from one keystroke to the next by a caller that knows when records change. */
export type SearchTexts = WeakMap<AnyRecord, string>
export type Arranged = { records: AnyRecord[]; groups: Group[]; sums: Sums }

/**
 * The ids of `records` that the view lets through, in its order, with the groups they form.
 * Text matches when every typed word starts a word of the record's title or of a shown field, diacritics aside.
 */
export function arrange(
  register: Register,
  records: readonly AnyRecord[],
  view: ListView,
  context: RuleContext,
  texts: SearchTexts = new WeakMap(),
): Arranged {
  return finish(arrangeInSteps(register, records, view, context, texts))
}

/** {@link arrange} in steps of few records each, for long lists beside a window that must go on answering. */
export function* arrangeInSteps(
  register: Register,
  records: readonly AnyRecord[],
  view: ListView,
  context: RuleContext,
  texts: SearchTexts = new WeakMap(),
): Steps<Arranged> {
  const fields = new Map(register.fields.map((field) => [field.key, field]))
  const words = fold(view.text).split(' ').filter(Boolean)
  const kept: AnyRecord[] = []
  for (const record of records) {
    if (
      matchesFilters(record, view.filters, fields, context) &&
      matchesText(register, record, words, context, texts)
    )
      kept.push(record)
    yield
  }
  const sorted = yield* sortRecords(kept, sortKeys(view, fields), context)
  const groupField = view.groupBy ? fields.get(view.groupBy) : undefined
  return {
    records: sorted,
    groups: groupField ? groupsOf(sorted, groupField, context) : [],
    sums: sumsOf(kept, register, context),
  }
}

function sumsOf(records: readonly AnyRecord[], register: Register, context: RuleContext): Sums {
  const summed = register.fields.filter((field) => field.isSummed)
  return Object.fromEntries(
    summed.map((field) => [
      field.key,
      records.reduce((sum, record) => sum + Number(field.get(record, context) ?? 0), 0),
    ]),
  )
}

/** The row of a record with the cells of the given columns. */
export function rowOf(
  register: Register,
  record: AnyRecord,
  columns: readonly string[],
  context: RuleContext,
): Row {
  const cells: Record<string, CellValue> = {}
  for (const field of register.fields)
    if (columns.includes(field.key)) cells[field.key] = field.get(record, context)
  return { id: record.id, revision: record.revision, isRemoved: record.removedAt !== null, cells }
}

/** Columns of a view: its own choice, else those that the register shows first. */
export function columnsOf(register: Register, view: ListView): string[] {
  const known = new Set(register.fields.map((field) => field.key))
  const chosen = view.columns.filter((key) => known.has(key))
  return chosen.length > 0
    ? chosen
    : register.fields.filter((field) => !field.isExtra).map((field) => field.key)
}

function matchesText(
  register: Register,
  record: AnyRecord,
  words: readonly string[],
  context: RuleContext,
  texts: SearchTexts,
): boolean {
  if (words.length === 0) return true
  const haystack = texts.get(record) ?? searchTextOf(register, record, context)
  texts.set(record, haystack)
  return words.every((word) => haystack.includes(` ${word}`))
}

function searchTextOf(register: Register, record: AnyRecord, context: RuleContext): string {
  const own = register.fields
    .filter((field) => field.kind === 'text')
    .map((field) => field.get(record, context))
  return foldedTexts(record, [register.titleOf(record), ...own, ...register.searchTexts(record)])
}

// Folding is what costs at 50,000 records; the texts of a record hardly ever differ after a change of another one.
const folded = new WeakMap<AnyRecord, { raw: string; folded: string }>()

function foldedTexts(record: AnyRecord, texts: readonly CellValue[]): string {
  const raw = texts.join(' ')
  const known = folded.get(record)
  if (known?.raw === raw) return known.folded
  const made = { raw, folded: ` ${fold(raw)}` }
  folded.set(record, made)
  return made.folded
}

type Fields = ReadonlyMap<string, Field<AnyRecord>>

function matchesFilters(
  record: AnyRecord,
  filters: readonly Filter[],
  fields: Fields,
  context: RuleContext,
): boolean {
  return filters.every((filter) => {
    const field = fields.get(filter.field)
    return field === undefined || matchesFilter(field.get(record, context), filter)
  })
}

function matchesFilter(value: CellValue, { operator, values }: Filter): boolean {
  const [first = null] = values
  switch (operator) {
    case 'is':
      return value === first
    case 'in':
      return values.includes(value)
    case 'contains':
      return fold(String(value ?? '')).includes(fold(String(first ?? '')))
    case 'from':
      return value !== null && first !== null && value >= first
    case 'to':
      return value !== null && first !== null && value <= first
    case 'empty':
      return value === null || value === ''
    case 'not-empty':
      return value !== null && value !== ''
    default:
      return assertNever(operator)
  }
}

type SortKey = { field: Field<AnyRecord>; isDescending: boolean }

function sortKeys(view: ListView, fields: Fields): SortKey[] {
  const wanted = [...(view.groupBy ? [{ field: view.groupBy, isDescending: false }] : []), ...view.sort]
  return wanted.flatMap(({ field, isDescending }) => {
    const found = fields.get(field)
    return found ? [{ field: found, isDescending }] : []
  })
}

function* sortRecords(records: AnyRecord[], keys: SortKey[], context: RuleContext): Steps<AnyRecord[]> {
  if (keys.length === 0) return records
  const columns: number[][] = []
  for (const { field, isDescending } of keys) {
    const values: CellValue[] = []
    for (const record of records) {
      values.push(field.get(record, context))
      yield
    }
    columns.push(yield* ranksOf(field, values, isDescending))
  }
  const order = yield* sortInSteps(
    Array.from(records, (_, index) => index),
    (a, b) => {
      for (const ranks of columns) {
        const difference = (ranks[a] ?? 0) - (ranks[b] ?? 0)
        if (difference !== 0) return difference
      }
      return a - b
    },
  )
  return order.map((index) => records[index] as AnyRecord)
}

/**
 * The place of each value among all of them: comparing numbers is cheap, collating Vietnamese is not, and a column holds
 * few different values. Empty values come last in both directions; a choice sorts by its natural order, not by its code.
 */
function* ranksOf(
  field: Field<AnyRecord>,
  values: readonly CellValue[],
  isDescending: boolean,
): Steps<number[]> {
  const given = [...new Set(values.filter((value) => value !== null && value !== ''))]
  const distinct = yield* sortInSteps(given, (a, b) => compareValues(field, a as string, b as string))
  if (isDescending) distinct.reverse()
  const places = new Map(distinct.map((value, index) => [value, index]))
  return values.map((value) => places.get(value) ?? distinct.length)
}

function compareValues(field: Field<AnyRecord>, a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (field.choices) return field.choices.indexOf(String(a)) - field.choices.indexOf(String(b))
  if (field.kind === 'day') return a < b ? -1 : a > b ? 1 : 0
  return compareVi(String(a), String(b))
}

function groupsOf(records: readonly AnyRecord[], field: Field<AnyRecord>, context: RuleContext): Group[] {
  const groups: Group[] = []
  records.forEach((record, index) => {
    const value = field.get(record, context)
    const last = groups.at(-1)
    if (last && last.value === value) last.count += 1
    else groups.push({ value, count: 1, start: index })
  })
  return groups
}
