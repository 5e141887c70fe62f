/** Phụ lục of a plan: what, who leads, who cooperates, by when, which product, by which article. */
import {
  dayCell,
  headCell,
  numberCell,
  paragraph,
  tableColumns,
  textCell,
  type Words,
} from '#shared/document/build.ts'
import type { Block, Table, TableRow } from '#shared/document/model.ts'
import { formatDay, formatDayMonth } from '#shared/lib/vi-dates.ts'
import { capitalise } from './people.ts'
import type { PlanPaperRow } from './plan-rows.ts'

/** Names that still find room in a narrow column; longer lists stand below the table. */
const mostNames = 6

/** Long lists of bodies, each named once below the table. */
type NameLists = { readonly lists: string[]; say(names: readonly string[]): string }

function makeNameLists(): NameLists {
  const lists: string[] = []
  const say = (names: readonly string[]) => {
    if (names.length <= mostNames) return names.join('; ')
    const list = names.join('; ')
    if (!lists.includes(list)) lists.push(list)
    return `Các cơ quan, đơn vị (${lists.indexOf(list) + 1})`
  }
  return { lists, say }
}

/** The table and, below it, the lists that it refers to. Rows stand under their regulation where there are several. */
export function annexBlocks(rows: readonly PlanPaperRow[], widthMm: number): Block[] {
  const names = makeNameLists()
  const severalRegulations = new Set(rows.map(({ regulation }) => regulation.id)).size > 1
  let number = 0
  const body = rows.flatMap((row, index): TableRow[] => {
    const begins = severalRegulations && rows[index - 1]?.regulation.id !== row.regulation.id
    if (begins) number = 0
    number += 1
    return [...(begins ? [regulationRow(row)] : []), annexRow(row, number, names)]
  })
  return [
    { kind: 'table', ...columnsOf(widthMm), rows: body },
    ...names.lists.map((list, index) =>
      paragraph('note', `(${index + 1}) Gồm: ${list}.`, { align: 'left', firstLineMm: 0, beforePt: 4 }),
    ),
  ]
}

const heads = ['STT', 'Nội dung', 'Chủ trì', 'Phối hợp', 'Thời hạn', 'Sản phẩm', 'Căn cứ'] as const

function columnsOf(widthMm: number): Pick<Table, 'columns' | 'headRows'> {
  const [order, lead, supporting, when, product, basis] = [12, 38, 42, 58, 34, 18] as const
  return {
    columns: tableColumns([
      [order, 'center'],
      [widthMm - order - lead - supporting - when - product - basis, 'left'],
      [lead, 'left'],
      [supporting, 'left'],
      [when, 'left'],
      [product, 'left'],
      [basis, 'center'],
    ]),
    headRows: [{ cells: heads.map((text) => headCell(text)) }],
  }
}

const regulationRow = ({ regulation }: PlanPaperRow): TableRow => ({
  cells: [textCell(regulation.title, { colSpan: heads.length, bold: true })],
})

function annexRow(row: PlanPaperRow, number: number, names: NameLists): TableRow {
  const text = (words: Words) => textCell(words)
  return {
    cells: [
      numberCell(number),
      text(row.title),
      text(names.say(row.leads)),
      text(names.say(row.supporting)),
      textCell(whenParagraphs(row)),
      text(row.product),
      text(row.articleNumber === '' ? '' : `Điều ${row.articleNumber}`),
    ],
  }
}

/** The rule as the regulation says it, then the days that it means this year. */
function whenParagraphs(row: PlanPaperRow) {
  const days = sayDays(row)
  return [
    paragraph('cell', capitalise(row.when), { align: 'left' }),
    ...(days === '' ? [] : [paragraph('cell', [{ text: `(${days})`, italic: true }], { align: 'left' })]),
  ]
}

/** `ngày 29/01/2027`; `25/01, 25/02, 25/03, …`; an event's days are only expected. Empty where the rule names none. */
export function sayDays({ days, makes }: Pick<PlanPaperRow, 'days' | 'makes'>): string {
  const [first, ...others] = days
  if (first === undefined) return ''
  const expected = makes === 'event' ? 'dự kiến ' : ''
  if (others.length === 0) return `${expected}ngày ${formatDay(first)}`
  const isOneYear = others.every((day) => day.slice(0, 4) === first.slice(0, 4))
  return `${expected}${days.map((day) => (isOneYear ? formatDayMonth(day) : formatDay(day))).join(', ')}`
}

/** Every day of the plan on a line of its own, for Excel. */
export function dayByDayTable(rows: readonly PlanPaperRow[]): Table {
  const lines = rows
    .flatMap((row) => row.items.map((item) => ({ row, item, on: item.record?.on ?? item.planned.on })))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  return {
    kind: 'table',
    columns: tableColumns([
      [24, 'center'],
      [90, 'left'],
      [45, 'left'],
      [60, 'left'],
      [40, 'left'],
      [16, 'center'],
      [70, 'left'],
    ]),
    headRows: [
      {
        cells: ['Ngày', 'Nội dung', 'Chủ trì', 'Phối hợp', 'Sản phẩm', 'Điều', 'Quy chế'].map((text) =>
          headCell(text),
        ),
      },
    ],
    rows: lines.map(({ row, item, on }) => ({
      cells: [
        dayCell(on),
        textCell(item.record?.title ?? item.planned.title),
        textCell(item.leadName),
        textCell(item.supportingNames.join('; ')),
        textCell(item.product),
        textCell(item.articleNumber),
        textCell(row.regulation.shortTitle || row.regulation.title),
      ],
    })),
  }
}
