import { expect, test } from 'vitest'
import type { DocumentModel, Table } from '#shared/document/model.ts'
import type { CoordinationRegister } from '#shared/registers/coordination-names.ts'
import { coordinationRegisters } from '#shared/registers/coordination-names.ts'
import { buildPaper } from '#shared/reports/index.ts'
import { sampleReportContext } from '#test/support/sample-reports.ts'
import { cutWords, textOfCell } from '#test/support/table-words.ts'

const context = sampleReportContext()
const sheetsOf = (register: CoordinationRegister) =>
  context.read
    .all(register)
    .map(({ id }) => ({ id, model: buildPaper({ kind: 'record-sheet', register, id }, context) }))
const tablesOf = ({ blocks }: DocumentModel) => blocks.filter((block) => block.kind === 'table')
const linesOf = (table: Table) => table.rows.map(({ cells }) => cells.map(textOfCell).join(' | '))

test.each(coordinationRegisters)('no word is cut in two on the sheets of %s', (register) => {
  const sheets = sheetsOf(register)
  expect(sheets.length).toBeGreaterThan(0)
  for (const { id, model } of sheets)
    expect(tablesOf(model).flatMap(cutWords), `${register} ${id}`).toEqual([])
})

test('the column with most to read is the widest of its table', () => {
  const tables = sheetsOf('programme').flatMap(({ model }) => tablesOf(model))
  const progress = tables.filter(({ headRows }) =>
    headRows[0]?.cells.some((cell) => textOfCell(cell) === 'Lý do chậm'),
  )
  expect(progress.length).toBeGreaterThan(0)
  for (const { columns, rows } of progress) {
    expect(textOfCell(rows[0]?.cells[1])).toMatch(/^(Quý [IV]+|Tháng \d+)\/2026$/)
    expect(columns.at(-1)?.widthMm).toBe(Math.max(...columns.map(({ widthMm }) => widthMm)))
    expect(columns.reduce((sum, { widthMm }) => sum + widthMm, 0)).toBeCloseTo(165, 0)
  }
})

test('a choice that only says what else is asked is not printed beside it', () => {
  const lines = sheetsOf('information-exchange').flatMap(({ model }) => tablesOf(model).flatMap(linesOf))
  expect(lines).toContain('Số, ký hiệu, ngày | 415-CV/BTGDVTU')
  expect(
    lines.filter((line) => /Ghi số, ngày văn bản|Văn bản trong thư viện|Trước ngày, giờ/.test(line)),
  ).toEqual([])
  // What is told by no other field stays.
  expect(lines.some((line) => line.endsWith('| Văn bản mật, xem sổ riêng'))).toBe(true)
})
