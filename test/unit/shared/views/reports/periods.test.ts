import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayFromNumber } from '#shared/lib/dates.ts'
import { reportWindows } from '#shared/registers/report-template/schema.ts'
import {
  axisOf,
  nextOf,
  partsOf,
  periodOf,
  periodsOfYear,
  periodWords,
  previousOf,
} from '#shared/views/reports/periods.ts'

const days = fc.integer({ min: 10_000, max: 40_000 }).map(dayFromNumber)
const kinds = fc.constantFrom('month' as const, 'quarter' as const, 'half-year' as const, 'year' as const)
const windows = fc.constantFrom(...reportWindows)

describe('the days of a period', () => {
  test.each([
    ['month', '2026-11-14', '2026-10-15', '2026-11-14', 'tháng 11 năm 2026'],
    ['month', '2026-11-15', '2026-11-15', '2026-12-14', 'tháng 12 năm 2026'],
    ['month', '2026-12-15', '2026-12-15', '2027-01-14', 'tháng 01 năm 2027'],
    ['quarter', '2026-11-23', '2026-09-15', '2026-12-14', 'quý IV năm 2026'],
    ['half-year', '2026-05-01', '2025-12-15', '2026-06-14', '6 tháng đầu năm 2026'],
    ['year', '2026-01-01', '2025-12-15', '2026-12-14', 'năm 2026'],
  ] as const)('cut off: the %s of %s', (kind, on, from, to, words) => {
    const period = periodOf(kind, on, 'cut-off')
    expect(period).toEqual({ kind, from, to })
    expect(periodWords(period)).toBe(words)
  })

  test('by the calendar', () => {
    expect(periodOf('quarter', '2026-11-23', 'calendar')).toEqual({
      kind: 'quarter',
      from: '2026-10-01',
      to: '2026-12-31',
    })
    expect(periodWords(periodOf('month', '2026-02-28', 'calendar'))).toBe('tháng 02 năm 2026')
  })

  test('a period holds its day and meets its neighbours without a gap', () => {
    fc.assert(
      fc.property(kinds, days, windows, (kind, on, window) => {
        const period = periodOf(kind, on, window)
        expect(period.from <= on && on <= period.to).toBe(true)
        expect(addDays(previousOf(period, window, 'before')?.to ?? '', 1)).toBe(period.from)
        expect(nextOf(period, window)?.from).toBe(addDays(period.to, 1))
      }),
    )
  })

  test('the periods of a year and the months of a period part it exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2090 }), kinds, windows, (year, kind, window) => {
        const whole = periodsOfYear('year', year, window)[0]
        const parts = periodsOfYear(kind, year, window)
        const months = parts.flatMap((part) => partsOf(part, 'month', window))
        for (const list of [parts, months]) {
          expect(list[0]?.from).toBe(whole?.from)
          expect(list.at(-1)?.to).toBe(whole?.to)
          list.slice(1).forEach((part, index) => {
            expect(part.from).toBe(addDays(list[index]?.to ?? '', 1))
          })
        }
        expect(months.length).toBe(12)
      }),
    )
  })
})

describe('what a period is held against', () => {
  test('a year ago, the same one', () => {
    const quarter = periodOf('quarter', '2026-11-23', 'cut-off')
    expect(previousOf(quarter, 'cut-off', 'year-ago')).toEqual({
      kind: 'quarter',
      from: '2025-09-15',
      to: '2025-12-14',
    })
  })

  test('a free span against as many days before it; a term against nothing', () => {
    expect(previousOf({ kind: 'free', from: '2026-11-11', to: '2026-11-20' }, 'calendar', 'before')).toEqual({
      kind: 'free',
      from: '2026-11-01',
      to: '2026-11-10',
    })
    expect(
      previousOf({ kind: 'term', from: '2021-01-01', to: '2025-12-31' }, 'calendar', 'before'),
    ).toBeNull()
  })
})

describe('the axis of a drawing', () => {
  test('names months, of another year with their year', () => {
    const year = periodOf('year', '2026-11-23', 'cut-off')
    expect(axisOf(year, 'cut-off').map(({ label }) => label)).toEqual(
      Array.from({ length: 12 }, (_, index) => `T${index + 1}`),
    )
    const span = { kind: 'free' as const, from: '2025-11-10', to: '2026-02-20' }
    expect(axisOf(span, 'calendar').map(({ label }) => label)).toEqual(['T11/25', 'T12/25', 'T1', 'T2'])
  })

  test('of a term is never longer than a page can show, and still parts it exactly', () => {
    const term = (to: string) => ({ kind: 'term' as const, from: '2026-01-01', to })
    expect(axisOf(term('2030-12-31'), 'calendar').length).toBe(20)
    expect(axisOf(term('2030-12-31'), 'cut-off').length).toBe(21)
    expect(axisOf(term('2035-12-31'), 'calendar').map(({ label }) => label)[0]).toBe('2026')
    for (const window of reportWindows) {
      const parts = axisOf(term('2030-12-31'), window).map(({ period }) => period)
      expect([parts[0]?.from, parts.at(-1)?.to]).toEqual(['2026-01-01', '2030-12-31'])
      parts.slice(1).forEach((part, index) => {
        expect(part.from).toBe(addDays(parts[index]?.to ?? '', 1))
      })
    }
  })
})
