import { describe, expect, test } from 'vitest'
import { paragraph, tableColumns, textCell } from '#shared/document/build.ts'
import type { Table, TableRow } from '#shared/document/model.ts'
import { tiedRows } from '#shared/document/table-height.ts'
import { decree30 } from '#shared/reports/formats/decree-30.ts'

const columns = tableColumns([
  [20, 'center'],
  [100, 'left'],
])
const plain: TableRow = { cells: [textCell('1'), textCell('Sở Nội vụ')] }
const tiesOf = (rows: TableRow[]) => {
  const table: Table = { kind: 'table', columns, headRows: [plain, plain, plain], rows }
  return {
    body: [...tiedRows(table.rows, table, decree30.styles)],
    head: [...tiedRows(table.headRows, table, decree30.styles)],
  }
}

describe('rows that stay with the next one', () => {
  test('the last row, mostly the total, is never alone; head rows are left as they are', () => {
    expect(tiesOf([plain, plain, plain, plain])).toEqual({ body: [2], head: [] })
  })

  test('a row that heads those below never ends a sheet; one that heads nothing may', () => {
    const words = [paragraph('cell', 'Điều 4', { keepWithNext: true })]
    const heading: TableRow = { cells: [textCell(words, { colSpan: 2 })] }
    expect(tiesOf([heading, plain, plain, heading, plain, plain, plain]).body).toEqual([0, 3, 5])
    expect(tiesOf([plain, heading]).body).toEqual([])
  })

  test('two rows may part: a table cannot be tied to its head', () => {
    expect(tiesOf([plain, plain]).body).toEqual([])
  })

  test('under a low merged cell the rows stay together', () => {
    const merged: TableRow = { cells: [textCell('Thứ Hai', { rowSpan: 2 }), textCell('Giao ban')] }
    expect(tiesOf([plain, merged, { cells: [textCell('Họp')] }]).body).toEqual([1])
  })

  test('a merged cell that is too high for that may break at its last row as well', () => {
    const high: TableRow = { cells: [textCell('Thứ Hai', { rowSpan: 3 }), textCell('Giao ban '.repeat(400))] }
    expect(tiesOf([high, { cells: [textCell('Họp')] }, { cells: [textCell('Họp')] }]).body).toEqual([])
  })
})
