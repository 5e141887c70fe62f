/** The fulfilment matrix as a table: articles in bold over their obligations, each cell a sign and, of several dues, a count. */
import { type CellLook, headCell, paragraph, textCell } from '#shared/document/build.ts'
import type { Cell, Table, TableRow } from '#shared/document/model.ts'
import { dayParts } from '#shared/lib/dates.ts'
import type {
  FulfilmentMatrix,
  MatrixArticle,
  MatrixCell,
  MatrixRow,
} from '#shared/views/fulfilment/matrix.ts'
import type { MatrixColumn, MatrixZoom } from '#shared/views/fulfilment/matrix-columns.ts'
import { dueStateMarks } from '../wording/fulfilment.ts'

const codeMm = 15
const totalMm = 17
const narrowestMm = 11
const widestMm = 13.5
/** Least room for the name of an obligation. */
const nameMm = 44

/** The table, `widthMm` wide. */
export function matrixTable(matrix: FulfilmentMatrix, widthMm: number): Table {
  const { columns, articles, zoom } = matrix
  const free = widthMm - codeMm - totalMm - nameMm
  const each = Math.max(narrowestMm, Math.min(widestMm, Math.floor((free / columns.length) * 10) / 10))
  const isOneYear = matrix.from.slice(0, 4) === matrix.to.slice(0, 4)
  const heads = columns.map((column) => columnHead(column, zoom, isOneYear))
  return {
    kind: 'table',
    columns: [
      { widthMm: codeMm, align: 'left' },
      { widthMm: widthMm - codeMm - totalMm - each * columns.length, align: 'left' },
      ...columns.map(() => ({ widthMm: each, align: 'center' as const })),
      { widthMm: totalMm, align: 'center' },
    ],
    headRows: [{ cells: ['Mã', 'Điều, nghĩa vụ', ...heads, 'Cộng'].map((text) => headCell(text)) }],
    rows: [
      ...articles.flatMap((article) => [articleRow(article), ...article.rows.map(obligationRow)]),
      {
        cells: [
          small('Toàn quy chế', { colSpan: 2, bold: true }),
          ...[...matrix.cells, matrix.total].map((cell) => sign(cell, { bold: true })),
        ],
      },
    ],
  }
}

const roman = ['I', 'II', 'III', 'IV']

function columnHead({ from }: MatrixColumn, zoom: MatrixZoom, isOneYear: boolean): string {
  const { year, month } = dayParts(from)
  const two = (number: number) => String(number).padStart(2, '0')
  switch (zoom) {
    case 'month':
      return isOneYear ? `T${month}` : `${two(month)}/${two(year % 100)}`
    case 'quarter':
      return `Q.${roman[Math.ceil(month / 3) - 1]}${isOneYear ? '' : `\n${year}`}`
    case 'half-year':
      return `${month <= 6 ? '6T đầu' : '6T cuối'}${isOneYear ? '' : `\n${year}`}`
    case 'year':
      return String(year)
    case 'term':
      return 'Cả kỳ'
  }
}

function articleRow({ number, title, cells, total }: MatrixArticle): TableRow {
  return {
    cells: [
      textCell([paragraph('cellSmall', `Điều ${number}. ${title}`, { keepWithNext: true })], {
        colSpan: 2,
        bold: true,
      }),
      ...[...cells, total].map((cell) => sign(cell, { bold: true })),
    ],
  }
}

function obligationRow({ code, title, label, isOccasional, cells, total }: MatrixRow): TableRow {
  const name = [title, label].filter(Boolean).join(': ')
  return {
    cells: [
      small(code),
      small(isOccasional ? `${name} (khi phát sinh)` : name),
      ...[...cells, total].map((cell) => sign(cell)),
    ],
  }
}

/** `●`; of several dues `× 3/4`: three of the four that apply are kept. Nothing where nothing falls due. */
export function faceOf({ main, counts, total }: MatrixCell): string {
  if (main === null) return ''
  const applying = total - counts['not-applicable']
  const mark = dueStateMarks[main]
  return total > 1 && applying > 0 ? `${mark} ${counts.done + counts.late}/${applying}` : mark
}

/** A name on the left. */
const small = (text: string, look: CellLook = {}): Cell => textCell(text, look, 'cellSmall')
/** A sign in the middle. */
const sign = (cell: MatrixCell, look: CellLook = {}): Cell =>
  textCell(faceOf(cell), { align: 'center', ...look }, 'cellSmall')
