/** Facts of a record on paper, from the description of its form: labels beside values, rows as tables. */

import { sayPeriod } from '#shared/calendar/due-rules/period-words.ts'
import { bold, dayCell, headCell, numberCell, paragraph, space, textCell } from '#shared/document/build.ts'
import type { Align, Block, Cell, Paragraph, Table } from '#shared/document/model.ts'
import { textWidthMm } from '#shared/document/text-width.ts'
import { assertNever } from '#shared/lib/assert-never.ts'
import { isDay } from '#shared/lib/dates.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { CoordinationRegister } from '#shared/registers/coordination-names.ts'
import type { FormField, FormRows } from '#shared/registers/form.ts'
import { type AnyRecord, anyRegisterOf, type RegisterName } from '#shared/registers/index.ts'
import { nameOn } from '#shared/registers/organisation/index.ts'
import type { PaperScope } from '../context.ts'
import { registerWord } from '../wording/register-words.ts'
import { columnWidths } from './column-widths.ts'
import { capitalise, postOf } from './people.ts'

export type SheetScope = {
  readonly register: CoordinationRegister
  readonly record: AnyRecord
  readonly widthMm: number
  readonly paper: PaperScope
}

/** One thing that is known; empty values are left out, line breaks make paragraphs. */
export type Fact = { readonly label: string; readonly value: string }

const labelMm = 48

/** The facts that say something, as a table of two columns; none: no block. */
export function factTable(facts: readonly Fact[], widthMm: number): Block[] {
  const told = facts.filter(({ value }) => value !== '')
  if (told.length === 0) return []
  return [
    {
      kind: 'table',
      columns: [
        { widthMm: labelMm, align: 'left' },
        { widthMm: widthMm - labelMm, align: 'left' },
      ],
      headRows: [],
      rows: told.map(({ label, value }) => ({ cells: [textCell([bold(label)]), textCell(linesOf(value))] })),
    },
  ]
}

const linesOf = (text: string): Paragraph[] => text.split('\n').map((line) => paragraph('cell', line))

/** The value of a field in words; empty for what is not given, and for a flag that is not set. */
export function sayField(field: FormField, value: unknown, scope: SheetScope): string {
  if (value === null || value === undefined || value === '') return ''
  const { read, day } = scope.paper
  const bodyName = (id: string) => {
    const body = read.get('organisation', id)
    return body ? nameOn(body, day) : ''
  }
  const titleIn = (register: RegisterName, id: string) => {
    const record = read.get(register, id) as AnyRecord | undefined
    return record ? anyRegisterOf(register).titleOf(record) : ''
  }
  switch (field.kind) {
    case 'flag':
      return value === true ? 'Có' : ''
    case 'number':
      return Number(value).toLocaleString('vi-VN', { maximumFractionDigits: 6 })
    case 'day':
      return formatDay(String(value))
    case 'choice':
      return registerWord(scope.register, 'choices', `${field.choiceKey ?? field.path}.${String(value)}`)
    case 'organisation':
      return bodyName(String(value))
    case 'organisations':
      return (value as readonly string[]).map(bodyName).filter(Boolean).join('; ')
    case 'person': {
      const person = read.get('person', String(value))
      return person ? [person.fullName, postOf(person, scope.paper)].filter(Boolean).join(', ') : ''
    }
    case 'record':
      return titleIn(field.register, String(value))
    case 'records':
      return (value as readonly string[])
        .map((id) => titleIn(field.register, id))
        .filter(Boolean)
        .join('\n')
    case 'period':
      return capitalise(sayPeriod(String(value)))
    case 'line':
    case 'area':
    case 'time':
      return String(value)
    default:
      return assertNever(field)
  }
}

type Row = Readonly<Record<string, unknown>>

/** Beyond this many columns a row is told as lines of its own: on an upright sheet nothing could be read. */
const mostColumns = 6
const orderMm = 13
/** Shares of columns that hold little, mm; a column of words has the share of its longest words. */
const weights: Readonly<Partial<Record<FormField['kind'], number>>> = {
  day: 24,
  number: 20,
  time: 16,
  flag: 18,
}
const narrowestWordsMm = 25
const widestWordsMm = 80
const cellPt = 12
/** What the lines and inner margins of a cell take. */
const aroundMm = 4
const aligns: Readonly<Partial<Record<FormField['kind'], Align>>> = {
  day: 'center',
  number: 'right',
  time: 'center',
}

/** Rows, under the name of their table where it `isNamed`; columns in which nothing stands are left out, and the table where there are no rows. */
export function rowTable(part: FormRows, isNamed: boolean, scope: SheetScope): Block[] {
  const rows = scope.record[part.path] as readonly Row[] | undefined
  if (!rows || rows.length === 0) return []
  const columns = part.columns.filter((column) => rows.some((row) => wordsIn(column, row, scope) !== ''))
  const name = paragraph('body', [bold(registerWord(scope.register, 'form', part.path))], {
    firstLineMm: 0,
    beforePt: 4,
    keepWithNext: true,
  })
  const table =
    columns.length > mostColumns
      ? stackedTable(part, columns, rows, scope)
      : plainTable(part, columns, rows, scope)
  return [...(isNamed ? [name] : []), table, space(1.5)]
}

const wordsIn = (column: FormField, row: Row, scope: SheetScope) =>
  (column.isShown?.(row) ?? true) ? sayField(column, row[column.path], scope) : ''

const labelOf = (part: FormRows, column: FormField, { register }: SheetScope) =>
  registerWord(register, 'rows', `${part.path}.${column.path}`)

function plainTable(
  part: FormRows,
  columns: readonly FormField[],
  rows: readonly Row[],
  scope: SheetScope,
): Table {
  const words = rows.map((row) => columns.map((column) => wordsIn(column, row, scope)))
  const widths = columnWidths(
    {
      columns: columns.map((column, at) => ({
        key: column.path,
        label: labelOf(part, column, scope),
        group: '',
        kind: column.kind === 'day' ? 'day' : 'text',
        weight: weights[column.kind] ?? wordsShare(words.map((line) => line[at] ?? '')),
      })),
      rows: words.map((line, at) => ({
        key: String(at),
        look: 'plain',
        record: null,
        cells: line.map((value) => ({ value, drill: null })),
      })),
    },
    scope.widthMm - orderMm,
  )
  return {
    kind: 'table',
    columns: [
      { widthMm: orderMm, align: 'center' },
      ...columns.map(({ kind }, at) => ({
        widthMm: widths[at] ?? 0,
        align: aligns[kind] ?? ('left' as const),
      })),
    ],
    headRows: [
      {
        cells: ['STT', ...columns.map((column) => labelOf(part, column, scope))].map((text) =>
          headCell(text),
        ),
      },
    ],
    rows: rows.map((row, at) => ({
      cells: [numberCell(at + 1), ...columns.map((column) => cellOf(column, row, scope))],
    })),
  }
}

function wordsShare(texts: readonly string[]): number {
  const widest = aroundMm + Math.max(0, ...texts.map((text) => textWidthMm(text, cellPt, false)))
  return Math.min(widestWordsMm, Math.max(narrowestWordsMm, widest))
}

function cellOf(column: FormField, row: Row, scope: SheetScope): Cell {
  const value = row[column.path]
  if (column.kind === 'number' && typeof value === 'number') return numberCell(value)
  if (column.kind === 'day' && typeof value === 'string' && isDay(value)) return dayCell(value)
  return textCell(linesOf(wordsIn(column, row, scope)))
}

function stackedTable(
  part: FormRows,
  columns: readonly FormField[],
  rows: readonly Row[],
  scope: SheetScope,
): Table {
  return {
    kind: 'table',
    columns: [
      { widthMm: orderMm, align: 'center' },
      { widthMm: scope.widthMm - orderMm, align: 'left' },
    ],
    headRows: [],
    rows: rows.map((row, at) => ({
      cells: [
        numberCell(at + 1),
        textCell(
          columns.flatMap((column) => {
            const value = wordsIn(column, row, scope)
            return value === '' ? [] : [paragraph('cell', [bold(`${labelOf(part, column, scope)}: `), value])]
          }),
        ),
      ],
    })),
  }
}
