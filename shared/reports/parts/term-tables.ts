/** The figures of a term: a line for each year, and a line for each obligation under its article. */
import { bold, headCell, numberCell, paragraph, tableColumns, textCell } from '#shared/document/build.ts'
import type { Cell, Table, TableRow } from '#shared/document/model.ts'
import { keptInTime, type MatrixCell, type MatrixRow } from '#shared/views/fulfilment/matrix.ts'
import type { DueState } from '#shared/views/obligations/due-standing.ts'
import type { TermReview } from '#shared/views/term/term-review.ts'

const stateWords: readonly (readonly [state: DueState, words: string])[] = [
  ['done', 'Đúng hạn'],
  ['late', 'Trễ hạn'],
  ['missing', 'Chưa thực hiện'],
  ['not-applicable', 'Không áp dụng'],
  ['not-due', 'Chưa đến hạn'],
]

/** The states that have a column: what is still to come only where something is. */
function shownStates({ matrix }: TermReview) {
  return stateWords.filter(([state]) => state !== 'not-due' || matrix.total.counts['not-due'] > 0)
}

/** `95,2%`; empty where nothing had to be kept yet. */
export function sayRate(cell: MatrixCell): string {
  const rate = keptInTime(cell)
  return rate === null ? '' : `${(Math.round(rate * 1000) / 10).toString().replace('.', ',')}%`
}

const countMm = 19

/** Năm by năm, with the whole term below. */
export function yearTable(review: TermReview, widthMm: number): Table {
  const states = shownStates(review)
  const { columns, cells, total } = review.matrix
  const row = (label: string, cell: MatrixCell, isTotal = false): TableRow => ({
    cells: [textCell(isTotal ? [bold(label)] : label), ...countCells(cell, states, isTotal)],
  })
  return {
    kind: 'table',
    columns: tableColumns([
      [widthMm - countMm * (states.length + 2), 'left'],
      ...countColumns(states.length),
    ]),
    headRows: [
      {
        cells: ['Năm', 'Số lượt', ...states.map(([, words]) => words), 'Tỷ lệ đúng hạn'].map((text) =>
          headCell(text),
        ),
      },
    ],
    rows: [
      ...columns.map(({ from }, index) => {
        const cell = cells[index]
        return row(`Năm ${from.slice(0, 4)}`, cell ?? total)
      }),
      row('Cả giai đoạn', total, true),
    ],
  }
}

const codeMm = 15

/** Điều by điều: its name across the table, then its obligations with what fell due so far. */
export function articleTable({ matrix }: TermReview, widthMm: number): Table {
  const heads = [
    'Mã',
    'Nghĩa vụ',
    'Số lượt đến hạn',
    'Đúng hạn',
    'Trễ hạn',
    'Chưa thực hiện',
    'Tỷ lệ đúng hạn',
  ]
  const counts = heads.length - 2
  const rows = matrix.articles.flatMap(({ number, title, rows: own }): TableRow[] => [
    {
      cells: [
        textCell([paragraph('cell', [bold(`Điều ${number}. ${title}`)], { keepWithNext: true })], {
          colSpan: heads.length,
        }),
      ],
    },
    ...own.map((one) => ({ cells: [textCell(one.code), textCell(sayRow(one)), ...owedCells(one.total)] })),
  ])
  return {
    kind: 'table',
    columns: tableColumns([
      [codeMm, 'center'],
      [widthMm - codeMm - narrowMm * counts, 'left'],
      ...Array.from({ length: counts }, () => [narrowMm, 'center'] as const),
    ]),
    headRows: [{ cells: heads.map((text) => headCell(text)) }],
    rows,
  }
}

const narrowMm = 17

/** What fell due, and how it was kept; dashes where nothing did. */
function owedCells(cell: MatrixCell): Cell[] {
  const { done, late, missing } = cell.counts
  const owed = done + late + missing
  if (owed === 0) return Array.from({ length: 5 }, () => textCell('–'))
  return [...[owed, done, late, missing].map((count) => numberCell(count)), textCell(sayRate(cell))]
}

/** An obligation's milestone as a report names it. */
export function sayRow({ title, label }: Pick<MatrixRow, 'title' | 'label'>): string {
  return label === '' ? title : `${title} (${label})`
}

function countColumns(states: number) {
  return Array.from({ length: states + 2 }, () => [countMm, 'center'] as const)
}

function countCells(cell: MatrixCell, states: ReturnType<typeof shownStates>, isBold: boolean): Cell[] {
  const look = isBold ? { bold: true } : {}
  return [
    numberCell(cell.total, look),
    ...states.map(([state]) => numberCell(cell.counts[state], look)),
    textCell(sayRate(cell), look),
  ]
}
