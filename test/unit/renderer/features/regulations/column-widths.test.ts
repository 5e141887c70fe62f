import { describe, expect, it } from 'vitest'
import { columnWidths, countsText } from '#renderer/features/regulations/matrix/column-widths.ts'
import type { MatrixCell } from '#shared/views/fulfilment/matrix.ts'

const cell = (done: number, total: number): MatrixCell =>
  ({
    main: 'missing',
    total,
    counts: { done, late: 0, missing: total - done, 'not-due': 0, 'not-applicable': 0 },
  }) as unknown as MatrixCell

describe('the widths of the columns of the matrix', () => {
  it('keep their habit while the counts are short', () => {
    expect(columnWidths({ cells: [cell(0, 38)], total: cell(0, 601) })).toEqual({ period: 3.55, total: 4.4 })
  })

  it('grow with the longest count: 0/3022 must not read 0/302', () => {
    const { period, total } = columnWidths({ cells: [cell(0, 38), cell(0, 3022)], total: cell(2510, 3022) })
    expect(countsText(cell(2510, 3022))).toBe('2510/3022')
    expect(period).toBeGreaterThanOrEqual(4.15)
    expect(total).toBeGreaterThanOrEqual(5.5)
  })
})
