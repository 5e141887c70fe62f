import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sayPeriod } from '#shared/calendar/due-rules/period-words.ts'
import {
  daysOfPeriod,
  type PeriodLength,
  periodKeyAt,
  periodKeyOf,
  periodLengths,
  readPeriodKey,
} from '#shared/calendar/period-key.ts'
import { addDays, dayFromNumber, dayNumber } from '#shared/lib/dates.ts'

const lengths = Object.keys(periodLengths) as PeriodLength[]
const anyDay = fc
  .integer({ min: dayNumber('1950-01-01'), max: dayNumber('2100-12-31') })
  .map((number) => dayFromNumber(number))

describe('keys of periods', () => {
  test.each([
    ['2026-M02', '2026-02-01', '2026-02-28', 'tháng 02/2026'],
    ['2026-M11', '2026-11-01', '2026-11-30', 'tháng 11/2026'],
    ['2026-Q4', '2026-10-01', '2026-12-31', 'quý IV/2026'],
    ['2026-H1', '2026-01-01', '2026-06-30', '6 tháng đầu năm 2026'],
    ['2026', '2026-01-01', '2026-12-31', 'năm 2026'],
  ])('%s runs from %s to %s and is said', (key, from, to, words) => {
    expect(daysOfPeriod(key)).toEqual({ from, to })
    expect(sayPeriod(key)).toBe(words)
  })

  test.each([
    '',
    '26',
    '2026-M13',
    '2026-M00',
    '2026-M1',
    '2026-Q5',
    '2026-Q0',
    '2026-H3',
    '2026-X1',
    '0026',
  ])('%j is none', (key) => {
    expect(readPeriodKey(key)).toBeNull()
    expect(daysOfPeriod(key)).toBeNull()
  })

  test('a day lies in its period, and periods of a length follow each other without a gap', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...lengths), (on, length) => {
        const key = periodKeyAt(on, length)
        const days = daysOfPeriod(key)
        expect(days).not.toBeNull()
        if (!days) return
        expect(days.from <= on && on <= days.to).toBe(true)
        const next = daysOfPeriod(periodKeyAt(addDays(days.to, 1), length))
        expect(next?.from).toBe(addDays(days.to, 1))
        const parts = readPeriodKey(key)
        expect(parts && periodKeyOf(parts)).toBe(key)
      }),
    )
  })
})
