/** The matrix on paper and in Excel: what was read once on the rendered page stays so. */

import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { renderXlsx } from '#electron/export/xlsx.ts'
import type { DocumentModel, Table } from '#shared/document/model.ts'
import { buildPaper, type RequestOf } from '#shared/reports/index.ts'
import { readableJson } from '#test/support/readable-json.ts'
import { contextOf } from '#test/support/sample-records.ts'
import { keeps, milestone, place, regulatedOffice, words } from '../views/obligations/regulated-office.ts'

function office() {
  const made = regulatedOffice({ symbol: '01-QC/LN' })
  made.oblige('nv-1', [milestone('trước ngày 25 hằng tháng')], {
    lead: { kind: 'each', organisationIds: ['so', 'cong-an'] },
  })
  made.oblige('nv-2', [
    milestone('trước ngày 15/01 hằng năm', { label: 'Gửi' }),
    milestone('ngày 15/7 hằng năm', { id: 'm2', label: 'Cập nhật' }),
  ])
  made.oblige('nv-3', [milestone('trong 24 giờ kể từ khi có yêu cầu')], { articleIds: ['d2'] })
  made.task('viec', keeps('nv-2', '2026'), {
    state: 'done',
    completedOn: '2026-01-20',
    resultPaper: '15/BC-STP',
  })
  made.task('viec-2', keeps('nv-1', '2026-M01', { bodyId: 'so' }), {
    state: 'done',
    completedOn: '2026-01-20',
  })
  made.recorded(place('nv-1', '2026-M02', { bodyId: 'so' }), {
    exemption: { reason: 'Sáp nhập', on: '2026-02-01' },
  })
  made.recorded(place('nv-3', 'a'), {
    occasion: { what: 'Công văn hỏi', on: '2026-11-20', at: '08:00', askedFor: null },
    proofs: [words('p', '2026-11-20')],
  })
  return made
}

const year: RequestOf<'fulfilment-matrix'> = {
  kind: 'fulfilment-matrix',
  regulationId: 'qc',
  from: '2026-01-01',
  to: '2026-12-31',
  zoom: 'month',
  lead: '',
}
const paper = (more: Partial<typeof year> = {}): DocumentModel =>
  buildPaper({ ...year, ...more }, contextOf(office()))
const tableOf = (model: Pick<DocumentModel, 'blocks'>) =>
  model.blocks.find((block) => block.kind === 'table') as Table
const textOf = (row: Table['rows'][number] | undefined) =>
  row?.cells.map(({ content }) =>
    content.kind === 'text'
      ? content.paragraphs.map(({ runs }) => runs.map((run) => run.text).join('')).join('\n')
      : content.value,
  ) ?? []

describe('on paper', () => {
  test('no article stands at the foot of a sheet without an obligation below it', () => {
    const articles = tableOf(paper()).rows.filter((row) => String(textOf(row)[0]).startsWith('Điều'))
    expect(articles.length).toBeGreaterThan(1)
    for (const { cells } of articles)
      expect(cells[0]?.content).toMatchObject({ paragraphs: [{ keepWithNext: true }] })
  })

  test('as it was read', async () => {
    const { styles: _styles, ...model } = paper()
    await expect(`${readableJson(model)}\n`).toMatchFileSnapshot('goldens/fulfilment-matrix.json')
  })

  test('a sign for one due, kept of those that apply for several', () => {
    const rows = tableOf(paper()).rows.map((row) => textOf(row).slice(0, 4))
    expect(rows).toEqual([
      ['Điều 1. Nội dung 1', '× 2/3', '× 0/1', '× 0/2'],
      ['NV-1', 'Nghĩa vụ nv-1', '× 1/2', '× 0/1'],
      ['NV-2', 'Nghĩa vụ nv-2: Gửi', '▲', ''],
      ['NV-2', 'Nghĩa vụ nv-2: Cập nhật', '', ''],
      ['Điều 2. Nội dung 2', '', '', ''],
      ['NV-3', 'Nghĩa vụ nv-3 (khi phát sinh)', '', ''],
      ['Toàn quy chế', '× 2/3', '× 0/1', '× 0/2'],
    ])
  })

  test.each([
    ['month', '2026-01-01', '2026-12-31', 12],
    ['month', '2026-01-01', '2027-12-31', 8],
    ['month', '2026-01-01', '2030-12-31', 10],
    ['quarter', '2026-01-01', '2028-12-31', 12],
    ['year', '2026-01-01', '2030-12-31', 5],
    ['term', '2026-01-01', '2030-12-31', 1],
  ] as const)('by %s, %s to %s: %i columns', (zoom, from, to, count) => {
    const table = tableOf(paper({ zoom, from, to }))
    expect(table.columns).toHaveLength(count + 3)
    const width = table.columns.reduce((sum, column) => sum + column.widthMm, 0)
    expect(width).toBeCloseTo(262, 5)
    for (const column of table.columns) expect(column.widthMm).toBeGreaterThan(10)
  })

  test('for one lead it names it and counts only what that one owes', () => {
    const model = paper({ lead: 'cong-an' })
    expect(JSON.stringify(model.blocks)).toContain('Cơ quan chủ trì: Công an tỉnh')
    expect(textOf(tableOf(model).rows.at(-1)).at(-1)).toBe('× 0/12')
  })

  test('an unknown regulation is refused', () => {
    expect(() => paper({ regulationId: 'khac' })).toThrow('unknown-record')
  })
})

describe('in Excel', () => {
  test('the matrix, and a sheet with every due on its line', async () => {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load((await renderXlsx(paper())).buffer as ArrayBuffer)
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      expect.stringContaining('Ma trận thực hiện'),
      'Từng thời hạn',
    ])
    const sheet = workbook.worksheets[1]
    expect(sheet?.rowCount).toBe(1 + 24 + 2 + 1)
    expect([1, 2, 3, 4].map((at) => sheet?.getRow(1).getCell(at).value)).toEqual([
      'STT',
      'Điều',
      'Mã',
      'Nghĩa vụ',
    ])
    expect(sheet?.getRow(2).getCell(7).value).toEqual(new Date('2026-01-25T00:00:00Z'))
  })

  test('each due with its day, result and proof', () => {
    const [sheet] = paper().sheets ?? []
    const lines = tableOf(sheet ?? { blocks: [] }).rows.map((row) => textOf(row).slice(1))
    expect(lines).toContainEqual([
      '1',
      'NV-2',
      'Nghĩa vụ nv-2: Gửi',
      'năm 2026',
      'Sở Tư pháp',
      '2026-01-15',
      '2026-01-20',
      'Trễ hạn',
      3,
      'Việc viec, 15/BC-STP, ngày 20/01/2026',
    ])
    expect(lines).toContainEqual([
      '1',
      'NV-1',
      'Nghĩa vụ nv-1',
      'tháng 02/2026',
      'Sở Tư pháp',
      '2026-02-25',
      '',
      'Không áp dụng',
      '',
      'Sáp nhập',
    ])
    expect(lines.at(-1)?.slice(3, 8)).toEqual([
      'Công văn hỏi',
      'Sở Tư pháp',
      '2026-11-21',
      '2026-11-20',
      'Đúng hạn',
    ])
  })
})
