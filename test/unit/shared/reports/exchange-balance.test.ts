/** The balance of exchanges on paper: every number counted by hand, and the same as on the screen. */
import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { renderXlsx } from '#electron/export/xlsx.ts'
import { textOfBlocks } from '#shared/document/build.ts'
import type { DocumentModel, Table } from '#shared/document/model.ts'
import { buildPaper } from '#shared/reports/index.ts'
import { buildExchangeBalance } from '#shared/views/exchanges/balance.ts'
import { exchangeCounts } from '#shared/views/exchanges/exchange-counts.ts'
import { recordsOfFigure, type ViewFigure } from '#shared/views/registers/view-figures.ts'
import { readableJson } from '#test/support/readable-json.ts'
import { sampleReportContext } from '#test/support/sample-reports.ts'
import { smallRegisters } from '#test/support/small-registers.ts'
import { cutWords, textOfCell } from '#test/support/table-words.ts'

const paper = (period = '2026', context = smallRegisters()): DocumentModel =>
  buildPaper({ kind: 'exchange-balance', period }, context)
const tablesOf = ({ blocks }: Pick<DocumentModel, 'blocks'>) =>
  blocks.filter((block): block is Table => block.kind === 'table')
const rowsOf = (table: Table | undefined) => table?.rows.map(({ cells }) => cells.map(textOfCell)) ?? []

describe('the balance of a year on paper', () => {
  test('by body and direction, as counted by hand', () => {
    const [bodies] = tablesOf(paper())
    expect(bodies?.headRows.map(({ cells }) => cells.map(textOfCell))).toEqual([
      [
        ...['STT', 'Cơ quan', 'Yêu cầu, định kỳ', 'Đã thực hiện', 'Chưa thực hiện', 'Tỷ lệ đúng hạn (%)'],
        ...['Bình quân trả lời (ngày)', 'Trễ lâu nhất (ngày)', 'Lượt thông tin'],
      ],
      ['Đúng hạn', 'Trễ hạn', 'Chưa đến hạn', 'Quá hạn'],
    ])
    const ban = 'Ban Tuyên giáo và Dân vận Tỉnh ủy Lâm Đồng'
    const so = 'Sở Văn hóa, Thể thao và Du lịch'
    const office = 'Văn phòng Ủy ban nhân dân tỉnh Lâm Đồng'
    expect(rowsOf(bodies)).toEqual([
      ['A. PHẢI TRẢ LỜI, CUNG CẤP'],
      ['1', ban, '1', '0', '0', '1', '0', '–', '–', '–', '0'],
      ['2', office, '0', '0', '0', '0', '0', '–', '–', '–', '1'],
      // Two and five working days to answer; two in time of the four that are done or overdue.
      ['3', so, '4', '2', '1', '0', '1', '50', '3.5', '7', '1'],
      ['Cộng', '5', '2', '1', '1', '1', '50', '3.5', '7', '2'],
      ['B. ĐƯỢC TRẢ LỜI, CUNG CẤP'],
      ['4', ban, '4', '2', '1', '0', '1', '50', '3.5', '7', '2'],
      ['5', so, '1', '0', '0', '1', '0', '–', '–', '–', '0'],
      ['Cộng', '5', '2', '1', '1', '1', '50', '3.5', '7', '2'],
    ])
  })

  test('each way between two bodies, and what is owed today, whenever it was asked', () => {
    const [, pairs, owed] = tablesOf(paper())
    expect(rowsOf(pairs)).toEqual([
      ['1', 'Ban TG&DV', 'Sở VHTTDL', '3', '1', '0', '1'],
      ['2', 'Ban TG&DV', 'VP UBND tỉnh', '1', '0', '0', '1'],
    ])
    expect(rowsOf(owed)).toEqual([
      [
        ...['1', 'Số liệu năm 2025', 'VP UBND tỉnh', 'Ban TG&DV', '18/12/2025'],
        ...['Quá hạn, chưa thực hiện', expect.stringMatching(/^2\d\d$/)],
      ],
      ['2', 'Số liệu nhà văn hóa', 'Sở VHTTDL', 'Ban TG&DV', '12/11/2026', 'Quá hạn, chưa thực hiện', '7'],
      ['3', 'Định hướng tuyên truyền', 'Ban TG&DV', 'Sở VHTTDL', '26/11/2026', 'Chờ trả lời', ''],
    ])
  })

  test('of a quarter it says which, its days, and until when it was looked', () => {
    const { blocks, fileName } = paper('2026-Q3')
    const words = textOfBlocks(blocks)
    expect(words).toContain('Quý III/2026')
    expect(words).toContain('(Từ ngày 01/07/2026 đến ngày 30/09/2026; tính đến ngày 23/11/2026)')
    expect(words.match(/Trong kỳ này không có trao đổi thông tin nào\./g)).toHaveLength(2)
    // What is owed is owed all the same.
    expect(words).toContain('Số liệu nhà văn hóa')
    expect(fileName).toBe('Tổng hợp trao đổi thông tin hai chiều 2026-Q3')
  })

  test('of an office without exchanges it says that there is nothing', async () => {
    const model = paper('2026', smallRegisters({ isEmpty: true }))
    expect(tablesOf(model)).toEqual([])
    const words = textOfBlocks(model.blocks)
    expect(words.match(/Trong kỳ này không có trao đổi thông tin nào\./g)).toHaveLength(2)
    expect(words).toContain('Không còn yêu cầu, kỳ cung cấp nào chưa thực hiện.')
    expect((await renderXlsx(model)).length).toBeGreaterThan(0)
  })

  test('as it was read', async () => {
    const { styles: _styles, ...model } = paper()
    await expect(`${readableJson(model)}\n`).toMatchFileSnapshot('goldens/exchange-balance.json')
  })

  test('no word of the sample office is cut in two', () => {
    for (const table of tablesOf(paper('2026', sampleReportContext()))) expect(cutWords(table)).toEqual([])
  })

  test('goes into Excel with every exchange of the period on a line of its own', async () => {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load((await renderXlsx(paper())).buffer as ArrayBuffer)
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      expect.stringContaining('Bảng tổng hợp'),
      'Từng cặp cơ quan',
      'Còn nợ',
      'Từng lượt',
    ])
    const sheet = workbook.getWorksheet('Từng lượt')
    expect(sheet?.rowCount).toBe(1 + 7)
    expect(sheet?.getColumn(4).values.slice(2)).toEqual([
      ...['Số liệu đã rút', 'Báo cáo quý III', 'Tình hình mưa lũ', 'Số liệu lễ hội', 'Số liệu du lịch'],
      ...['Số liệu nhà văn hóa', 'Định hướng tuyên truyền'],
    ])
  })
})

describe('behind every number of the screen', () => {
  const context = smallRegisters()
  const { bodies, total, pairs } = buildExchangeBalance('2026-01-01', '2026-12-31', context)
  const idsOf = (figure: ViewFigure) => recordsOfFigure(figure, context).map(({ id }) => id)
  const common = { kind: 'exchange-count', period: '2026' } as const

  test('stand as many records', () => {
    for (const count of exchangeCounts) {
      for (const one of bodies) {
        const { bodyId, direction } = one
        expect(idsOf({ ...common, bodyId, direction, count })).toHaveLength(one[count])
      }
      expect(idsOf({ ...common, bodyId: null, direction: 'owes', count })).toHaveLength(total[count])
    }
    for (const { a, b, ...counts } of pairs)
      for (const [from, to, asked, given] of [
        [a.id, b.id, counts.askedByA, counts.givenByA],
        [b.id, a.id, counts.askedByB, counts.givenByB],
      ] as const) {
        const way = { kind: 'exchange-pair', period: '2026', fromId: from, toId: to } as const
        expect(idsOf({ ...way, count: 'asked' })).toHaveLength(asked)
        expect(idsOf({ ...way, count: 'given' })).toHaveLength(given)
      }
  })

  test('stand those that were meant, and none of another period', () => {
    const late = { ...common, bodyId: 'vhttdl', direction: 'owes', count: 'late' } as const
    expect(idsOf(late)).toEqual(['tre-han'])
    expect(idsOf({ ...late, period: '2026-Q3' })).toEqual([])
    expect(idsOf({ ...late, bodyId: 'khong-co' })).toEqual([])
  })

  test('stands a list that says which number it is of', () => {
    const of = { ...common, bodyId: 'vhttdl', direction: 'owes', count: 'late' } as const
    const words = textOfBlocks(
      buildPaper({ kind: 'report-lines', title: 'As the screen says', of }, context).blocks,
    )
    expect(words).toContain('Sở VHTTDL, phải trả lời, cung cấp: trễ hạn, năm 2026')
    expect(words).not.toContain('As the screen says')
  })
})
