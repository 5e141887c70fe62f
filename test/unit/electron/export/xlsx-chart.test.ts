import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { renderXlsx } from '#electron/export/xlsx.ts'
import { headCell, numberCell, tableColumns, textCell } from '#shared/document/build.ts'
import type { Chart } from '#shared/document/chart/chart.ts'
import type { Block, DocumentModel, Table } from '#shared/document/model.ts'
import { decree30 } from '#shared/reports/formats/decree-30.ts'
import { pageOf } from '#shared/reports/parts/head.ts'

const chart: Chart = {
  kind: 'chart',
  chart: 'stacked',
  unit: 'count',
  alt: 'Tiến độ',
  categories: ['Sở Tư pháp', 'Sở Y tế'],
  series: [
    { name: 'Đúng hạn', values: [5, 12] },
    { name: 'Trễ', values: [2, 0] },
  ],
  widthMm: 160,
}
const numbers: Table = {
  kind: 'table',
  columns: tableColumns([
    [60, 'left'],
    [20, 'center'],
    [20, 'center'],
  ]),
  headRows: [{ cells: ['Cơ quan', 'Đúng hạn', 'Trễ'].map((text) => headCell(text)) }],
  rows: [
    { cells: [textCell('Sở Tư pháp'), numberCell(5), numberCell(2)] },
    { cells: [textCell('Sở Y tế'), numberCell(12), numberCell(0)] },
  ],
}

const model = (sheets: DocumentModel['sheets']): DocumentModel => ({
  title: 'Số liệu',
  fileName: 'so-lieu',
  page: pageOf(decree30),
  styles: decree30.styles,
  blocks: [numbers],
  ...(sheets ? { sheets } : {}),
})
const partsOf = async (blocks: readonly Block[]) =>
  unzipSync(await renderXlsx(model([{ name: 'Biểu đồ', blocks }])))
const chartsIn = (parts: Record<string, Uint8Array>) =>
  Object.keys(parts).filter((name) => /^xl\/charts\/chart\d+\.xml$/.test(name))

describe('a chart in Excel', () => {
  test('is native and stands over the cells of its own numbers', async () => {
    const parts = await partsOf([numbers, chart])
    const [name = ''] = chartsIn(parts)
    const xml = strFromU8(parts[name] ?? new Uint8Array())
    expect(xml).toContain('<c:grouping val="stacked"/>')
    // Parts of a stacked bar lie in one line only when they overlap wholly.
    expect(xml).toContain('<c:overlap val="100"/>')
    const ranges = [...xml.matchAll(/<c:f>([^<]*)<\/c:f>/g)].map(([, range]) => range)
    expect(ranges).toEqual([
      "'Biểu đồ'!$A$2:$A$3",
      "'Biểu đồ'!$B$2:$B$3",
      "'Biểu đồ'!$A$2:$A$3",
      "'Biểu đồ'!$C$2:$C$3",
    ])
    const book = await readXlsx(await renderXlsx(model([{ name: 'Biểu đồ', blocks: [numbers, chart] }])))
    const rows = book.sheets[1]?.rows ?? []
    expect(rows.slice(1, 3).map((row) => row.slice(0, 3))).toEqual([
      ['Sở Tư pháp', 5, 2],
      ['Sở Y tế', 12, 0],
    ])
  })

  test('is left to the paper where its numbers are not on the sheet, and where it is a table itself', async () => {
    expect(chartsIn(await partsOf([chart]))).toEqual([])
    expect(chartsIn(await partsOf([{ ...numbers, rows: numbers.rows.slice(1) }, chart]))).toEqual([])
    expect(chartsIn(await partsOf([numbers, { ...chart, chart: 'heat' }]))).toEqual([])
  })
})

test('sheets of one name get names of their own, or Excel would mend the file', async () => {
  const sheets = ['Số liệu', 'Số liệu', 'Bảng'].map((name) => ({ name, blocks: [numbers] }))
  const names = (await readXlsx(await renderXlsx(model(sheets)))).sheets.map(({ name }) => name)
  expect(names).toEqual(['Số liệu', 'Số liệu 2', 'Số liệu 3', 'Bảng'])
})
