import { describe, expect, test } from 'vitest'
import { pairSwaps, warningsOf } from '#shared/calendar/day-warnings.ts'
import { defaultYear, type SpecialDay, type SpecialDayKind } from '#shared/calendar/holidays.ts'

const day = (date: string, kind: SpecialDayKind): SpecialDay => ({
  date,
  kind,
  name: kind,
  nameEn: '',
  decided: true,
})
const rest = [6, 7] as const

describe('what looks like a mistake in a year', () => {
  test('law’s own years have nothing to warn of', () => {
    for (let year = 2007; year <= 2100; year += 1) {
      expect(warningsOf(year, defaultYear(year).days, rest)).toEqual([])
    }
  })

  test('a worked day on a weekday, a make-up day on a Sunday', () => {
    const days = [day('2027-03-03', 'worked'), day('2027-03-07', 'make-up'), day('2027-03-05', 'swap-off')]
    expect(warningsOf(2027, days, rest)).toEqual([
      { date: '2027-03-03', code: 'worked-on-weekday' },
      { date: '2027-03-07', code: 'off-on-rest' },
    ])
  })

  test('each half of a swap misses the other', () => {
    expect(warningsOf(2027, [day('2027-03-05', 'swap-off')], rest)).toEqual([
      { date: '2027-03-05', code: 'off-without-worked' },
    ])
    expect(warningsOf(2027, [day('2027-03-13', 'worked')], rest)).toEqual([
      { date: '2027-03-13', code: 'worked-without-off' },
    ])
    expect(warningsOf(2027, [day('2027-03-05', 'swap-off'), day('2027-09-11', 'worked')], rest)).toHaveLength(
      2,
    )
  })

  test('a swap over the new year is whole when the other year is seen', () => {
    const off = [day('2018-12-31', 'swap-off')]
    const worked = [day('2019-01-05', 'worked')]
    expect(warningsOf(2018, off, rest, worked)).toEqual([])
    expect(warningsOf(2019, worked, rest, off)).toEqual([])
    expect(warningsOf(2019, worked, rest)).toHaveLength(1)
  })

  test('each worked day serves one day off', () => {
    const days = [day('2027-03-05', 'swap-off'), day('2027-03-08', 'swap-off'), day('2027-03-13', 'worked')]
    const { pairs, unpaired } = pairSwaps(days)
    expect(pairs).toHaveLength(1)
    expect(unpaired).toHaveLength(1)
  })
})
