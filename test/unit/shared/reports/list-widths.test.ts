import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textWidthMm } from '#shared/document/text-width.ts'
import { listWidths } from '#shared/reports/parts/list-widths.ts'

const column = (key: string, width: number, kind: 'text' | 'day' | 'choice' | 'number' = 'text') => ({
  key,
  label: key,
  kind,
  width,
})
const totalMm = 240
const columns = [
  column('Tình trạng', 130, 'choice'),
  column('Nội dung', 220),
  column('Bên nhận', 160),
  column('Hạn', 110, 'day'),
]
const long =
  'Đề nghị cung cấp thông tin về tiến độ bồi thường, giải phóng mặt bằng và bố trí tái định cư dự án đường bộ cao tốc đoạn qua địa bàn tỉnh, phương án hỗ trợ nhân dân'
const sum = (widths: readonly number[]) => widths.reduce((total, one) => total + one, 0)
const withRows = (...rows: string[][]) => listWidths({ columns, rows }, totalMm)

describe('the columns of a printed list', () => {
  test('have the proportion of the screen while nothing is in them', () => {
    const widths = listWidths({ columns, rows: [] }, totalMm)
    expect((widths[1] ?? 0) / (widths[2] ?? 1)).toBeCloseTo(220 / 160, 1)
  })

  test('give what they leave empty to the one that breaks into many lines', () => {
    const bare = listWidths({ columns, rows: [] }, totalMm)
    const [state, content, body, due] = withRows(['Quá hạn', long, 'Sở Y tế', '2026-11-30'])
    expect(content).toBeGreaterThan((bare[1] ?? 0) * 1.3)
    expect(state).toBeGreaterThanOrEqual(23)
    expect(body).toBeGreaterThanOrEqual(22)
    expect(due).toBeGreaterThanOrEqual(25)
  })

  test('take nothing from one that is full itself', () => {
    const bare = listWidths({ columns, rows: [] }, totalMm)
    const widths = withRows(['Quá hạn', long, long, '2026-11-30'])
    expect(widths[2]).toBeGreaterThan(bare[2] ?? 0)
  })

  test('always fill the sheet, and what fitted on a line still fits', () => {
    const word = fc.constantFrom('Sở Y tế', 'Quá hạn', 'Yêu cầu', long, '', 'Ủy ban nhân dân tỉnh')
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word, word, word), { maxLength: 8 }), (rows) => {
        const bare = listWidths({ columns, rows: [] }, totalMm)
        const widths = listWidths({ columns, rows }, totalMm)
        expect(Math.abs(sum(widths) - totalMm)).toBeLessThan(0.5)
        for (const row of rows)
          row.forEach((text, at) => {
            const needs = textWidthMm(text, 12, false) + 3
            if (needs <= (bare[at] ?? 0)) expect(needs).toBeLessThanOrEqual(widths[at] ?? 0)
          })
      }),
    )
  })
})
