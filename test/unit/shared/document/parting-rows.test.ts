import { describe, expect, test } from 'vitest'
import { paragraph, tableColumns, textCell } from '#shared/document/build.ts'
import type { Table, TableRow } from '#shared/document/model.ts'
import { partingRows, tiedRows } from '#shared/document/table-height.ts'
import { decree30 } from '#shared/reports/formats/decree-30.ts'

const columns = tableColumns([
  [20, 'center'],
  [100, 'left'],
])
const lines = (count: number) => Array.from({ length: count }, () => paragraph('cell', 'Sở Nội vụ'))
const rowOf = (count: number): TableRow => ({ cells: [textCell('1'), textCell(lines(count))] })
const plain = rowOf(1)
const tableOf = (rows: TableRow[], headRows: TableRow[] = []): Table => ({
  kind: 'table',
  columns,
  headRows,
  rows,
})
const partingIn = (rows: TableRow[]) => [...partingRows(tableOf(rows), decree30.styles)]
const tiedIn = (rows: TableRow[]) => [...tiedRows(rows, tableOf(rows), decree30.styles)]

describe('rows that may go on overleaf', () => {
  test('up to eight lines a row stays whole, a higher one would leave too much of a page blank', () => {
    expect(partingIn([rowOf(8), plain, rowOf(9), plain])).toEqual([2])
  })

  test('a long paragraph is as high as its lines, typed line breaks count as lines', () => {
    const typed = (text: string): TableRow => ({ cells: [textCell('1'), textCell(text)] })
    expect(partingIn([typed('giao ban '.repeat(20)), typed('giao ban '.repeat(120))])).toEqual([1])
    expect(partingIn([typed('Họp\n'.repeat(12))])).toEqual([0])
  })

  test('a high row before the last one holds nothing fast: its own lines may part', () => {
    expect(tiedIn([plain, plain, plain])).toEqual([1])
    expect(tiedIn([plain, rowOf(20), plain])).toEqual([])
    expect(tiedIn([plain, plain, rowOf(20)])).toEqual([1])
  })

  test('under a low merged cell the rows stay together, so none of them parts', () => {
    const merged: TableRow = { cells: [textCell('Thứ Hai', { rowSpan: 2 }), textCell(lines(9))] }
    expect(partingIn([merged, plain, plain])).toEqual([])
  })

  test('a row that heads those below stays whole', () => {
    const heading = textCell([...lines(9), paragraph('cell', 'Điều 4', { keepWithNext: true })], {
      colSpan: 2,
    })
    expect(partingIn([{ cells: [heading] }, plain, plain])).toEqual([])
  })

  test('rows of the head are never broken', () => {
    const head = [rowOf(20)]
    expect([...partingRows(tableOf([plain], head), decree30.styles)]).toEqual([])
  })
})
