/** The overview of the registers on paper: every number counted by hand, and the same as on the screen. */
import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { renderXlsx } from '#electron/export/xlsx.ts'
import { textOfBlocks } from '#shared/document/build.ts'
import type { DocumentModel, Table } from '#shared/document/model.ts'
import { coordinationRegisters } from '#shared/registers/coordination-names.ts'
import { buildPaper, type PaperContext } from '#shared/reports/index.ts'
import { registerCounts, registersOverview } from '#shared/views/registers/registers-overview.ts'
import { recordsOfFigure } from '#shared/views/registers/view-figures.ts'
import { readableJson } from '#test/support/readable-json.ts'
import { sampleReportContext } from '#test/support/sample-reports.ts'
import { smallRegisters } from '#test/support/small-registers.ts'
import { cutWords, textOfCell } from '#test/support/table-words.ts'

const paper = (context: PaperContext = smallRegisters()): DocumentModel =>
  buildPaper({ kind: 'registers-overview' }, context)
const tablesOf = ({ blocks }: Pick<DocumentModel, 'blocks'>) =>
  blocks.filter((block): block is Table => block.kind === 'table')
const rowsOf = (table: Table | undefined) => table?.rows.map(({ cells }) => cells.map(textOfCell)) ?? []

describe('the overview on paper', () => {
  test('each register once, in the order of the screen, as counted by hand', () => {
    const [registers] = tablesOf(paper())
    expect(registers?.headRows.map(({ cells }) => cells.map(textOfCell))).toEqual([
      ['STT', 'Sổ', 'Tất cả', 'Đang mở', 'Quá hạn', 'Trong tháng', 'Sắp đến hạn nhất'],
    ])
    const rows = rowsOf(registers)
    expect(rows).toHaveLength(coordinationRegisters.length)
    // Of eight exchanges three wait, two of these in vain; five are of November.
    expect(rows[1]?.slice(1)).toEqual([
      ...['Trao đổi thông tin hai chiều', '8', '3', '2', '5'],
      '26/11/2026: Trả lời yêu cầu thông tin, Định hướng tuyên truyền',
    ])
    for (const [at, row] of rows.entries())
      if (at !== 1) expect(row.slice(2, 6)).toEqual(['0', '0', '0', '0'])
  })

  test('what falls due: the late first, each with its register and who owes it', () => {
    const [, dues] = tablesOf(paper())
    expect(dues?.headRows[0]?.cells.map(textOfCell)).toEqual([
      ...['STT', 'Hạn', 'Tình trạng', 'Sổ', 'Nội dung', 'Việc đến hạn', 'Cơ quan'],
    ])
    const answer = (title: string, body: string) => [
      ...['Trao đổi thông tin', title],
      ...['Trả lời yêu cầu thông tin', body],
    ]
    expect(rowsOf(dues)).toEqual([
      ['1', '2025-12-18', 'Quá hạn', ...answer('Số liệu năm 2025', 'VP UBND tỉnh')],
      ['2', '2026-11-12', 'Quá hạn', ...answer('Số liệu nhà văn hóa', 'Sở VHTTDL')],
      ['3', '2026-11-26', 'Sắp đến hạn', ...answer('Định hướng tuyên truyền', 'Ban TG&DV')],
    ])
    expect(textOfBlocks(paper().blocks)).toContain('2 mục quá hạn; 1 mục đến hạn tuần này.')
  })

  test('more than a page of dues is cut where the screen cuts it, and the rest is counted', () => {
    const context = sampleReportContext()
    const { dues, counts } = registersOverview(context)
    const [, table] = tablesOf(paper(context))
    expect(table?.rows).toHaveLength(dues.length)
    const rest = textOfBlocks(paper(context).blocks).includes(
      `và ${counts.open - dues.length} việc đến hạn sau đó`,
    )
    expect(rest).toBe(counts.open > dues.length)
  })

  test('of an office without records it says that there is nothing', () => {
    const model = paper(smallRegisters({ isEmpty: true }))
    const words = textOfBlocks(model.blocks)
    expect(words).toContain('Không có việc nào của các sổ còn chờ đến hạn.')
    expect(words).toContain('Không có mục quá hạn; 0 mục đến hạn tuần này.')
    expect(rowsOf(tablesOf(model)[0]).map((row) => row.slice(2))).toEqual(
      coordinationRegisters.map(() => ['0', '0', '0', '0', '']),
    )
  })

  test('as it was read', async () => {
    const { styles: _styles, ...model } = paper()
    await expect(`${readableJson(model)}\n`).toMatchFileSnapshot('goldens/registers-overview.json')
  })

  test('no word of the sample office is cut in two', () => {
    for (const table of tablesOf(paper(sampleReportContext()))) expect(cutWords(table)).toEqual([])
  })

  test('goes into Excel with the dues on a sheet of their own', async () => {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load((await renderXlsx(paper())).buffer as ArrayBuffer)
    const [first, second, ...more] = workbook.worksheets
    expect(first?.name).toContain('Tổng quan các sổ')
    expect(second?.name).toBe('Quá hạn, sắp đến hạn')
    expect(second?.getRow(2).getCell(2).value).toEqual(new Date('2025-12-18T00:00:00Z'))
    expect(more).toEqual([])
  })
})

test('behind every number of the screen stand as many records', () => {
  for (const context of [smallRegisters(), sampleReportContext()])
    for (const summary of registersOverview(context).registers)
      for (const count of registerCounts) {
        const { register } = summary
        const records = recordsOfFigure({ kind: 'register-count', register, count }, context)
        expect([register, count, records.length]).toEqual([register, count, summary[count]])
        expect(new Set(records.map(({ id }) => id)).size).toBe(records.length)
      }
})
