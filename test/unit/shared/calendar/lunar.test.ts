import { LunarCalendar } from '@dqcai/vn-lunar'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  firstLunarDay,
  fromLunar,
  hasLunarDate,
  lastLunarDay,
  leapMonthOf,
  toLunar,
} from '#shared/calendar/lunar.ts'
import {
  formatLunarLong,
  formatLunarShort,
  lunarMonthName,
  lunarYearName,
} from '#shared/calendar/lunar-names.ts'
import { lunarYearRows } from '#shared/calendar/lunar-table.ts'
import { addDays, dayFromNumber, dayNumber, daysBetween, eachDay } from '#shared/lib/dates.ts'
import { oracleMonths, sunLongitude } from '#test/support/lunar-oracle.ts'

const everyDay = eachDay(firstLunarDay, lastLunarDay)

/** Days that are known for certain, from public calendars. */
const known: [day: string, lunarDay: number, month: number, isLeap: boolean, why: string][] = [
  ['1968-01-29', 1, 1, false, 'Tết Mậu Thân by the reformed calendar, a day before the old one'],
  ['1985-01-21', 1, 1, false, 'Tết a month before China (1985-02-20)'],
  ['1985-02-20', 1, 2, false, 'the day of the Chinese New Year is mùng 1 tháng Hai'],
  ['2007-02-17', 1, 1, false, 'Tết a day before China (2007-02-18)'],
  ['2023-03-22', 1, 2, true, 'first day of the leap second month'],
  ['2024-02-10', 1, 1, false, 'Tết'],
  ['2025-01-29', 1, 1, false, 'Tết'],
  ['2025-07-25', 1, 6, true, 'first day of the leap sixth month'],
  ['2026-02-16', 29, 12, false, 'last day of Ất Tỵ, a year without a 30th'],
  ['2026-02-17', 1, 1, false, 'Tết'],
  ['2026-04-26', 10, 3, false, 'Giỗ Tổ Hùng Vương'],
  ['2027-02-06', 1, 1, false, 'Tết'],
  ['2028-01-26', 1, 1, false, 'Tết'],
  ['2029-02-13', 1, 1, false, 'Tết'],
  ['2030-02-02', 1, 1, false, 'Tết a day before China (2030-02-03)'],
  ['2031-01-23', 1, 1, false, 'Tết'],
]

/** Mùng 1 Tết and Giỗ Tổ (10/3) by domain.md §4.2 and public calendars. */
const yearly: [tet: string, hungKings: string][] = [
  ['2025-01-29', '2025-04-07'],
  ['2026-02-17', '2026-04-26'],
  ['2027-02-06', '2027-04-16'],
  ['2028-01-26', '2028-04-04'],
  ['2029-02-13', '2029-04-23'],
  ['2030-02-02', '2030-04-12'],
  ['2031-01-23', '2031-04-01'],
  ['2032-02-11', '2032-04-19'],
  ['2033-01-31', '2033-04-09'],
  ['2034-02-19', '2034-04-28'],
  ['2035-02-08', '2035-04-17'],
]

describe('known days', () => {
  test.each(known)('%s is %i/%i (leap %s): %s', (day, lunarDay, month, isLeap) => {
    expect(toLunar(day)).toMatchObject({ day: lunarDay, month, isLeap })
  })

  test.each(yearly)('Tết %s, Giỗ Tổ %s', (tet, hungKings) => {
    const year = Number(tet.slice(0, 4))
    expect(fromLunar({ year, month: 1, day: 1, isLeap: false })).toBe(tet)
    expect(fromLunar({ year, month: 3, day: 10, isLeap: false })).toBe(hungKings)
  })

  test.each([
    [2020, 4],
    [2023, 2],
    [2025, 6],
    [2028, 5],
    [2031, 3],
    [2033, 11],
    [2026, null],
    [2027, null],
  ])('leap month of %i is %s', (year, month) => {
    expect(leapMonthOf(year)).toBe(month)
  })

  test('the first and the last day of the range', () => {
    expect(toLunar('1968-01-01')).toEqual({ year: 1967, month: 12, day: 2, isLeap: false, monthLength: 29 })
    expect(toLunar('2100-12-31')).toEqual({ year: 2100, month: 12, day: 1, isLeap: false, monthLength: 29 })
  })
})

describe('laws over every day 1968 to 2100', () => {
  test('to lunar and back is the same day', () => {
    const broken = everyDay.filter((day) => fromLunar(toLunar(day)) !== day)
    expect(everyDay).toHaveLength(48_578)
    expect(broken).toEqual([])
  })

  test('each day follows the day before it: the next in its month, or the first of a new month after its last', () => {
    let before = toLunar(firstLunarDay)
    const broken: string[] = []
    for (const day of everyDay.slice(1)) {
      const now = toLunar(day)
      const sameMonth = now.month === before.month && now.isLeap === before.isLeap && now.year === before.year
      const next = sameMonth
        ? now.day === before.day + 1 && now.day <= now.monthLength
        : now.day === 1 && before.day === before.monthLength
      if (!next) broken.push(day)
      before = now
    }
    expect(broken).toEqual([])
  })

  test('the table has every year and each year ends where the next begins', () => {
    expect(lunarYearRows.map((row) => row.year)).toEqual(Array.from({ length: 134 }, (_, at) => 1967 + at))
    for (let year = 1968; year < 2100; year += 1) {
      const tet = fromLunar({ year: year + 1, month: 1, day: 1, isLeap: false })!
      expect(toLunar(addDays(tet, -1))).toMatchObject({ year, month: 12 })
    }
  })
})

describe('against astronomy', () => {
  test('the oracle knows the solstice of 2026 and the equinox of 2024', () => {
    // USNO: winter solstice 2026-12-21 20:50 UT, spring equinox 2024-03-20 03:06 UT.
    expect(sunLongitude(2461396.368)).toBeCloseTo(270, 2)
    const spring = sunLongitude(2460389.6292)
    expect(Math.min(spring, 360 - spring)).toBeLessThan(0.005)
  })

  test('every month 1968 to 2100 begins on the day of its new moon and bears its name', () => {
    const months = oracleMonths(1967, 2100)
    expect(months.length).toBeGreaterThan(1650)
    const wrong: string[] = []
    for (const month of months) {
      const day = dayFromNumber(month.start)
      if (!hasLunarDate(day)) continue
      const lunar = toLunar(day)
      const agrees =
        lunar.day === 1 &&
        lunar.year === month.year &&
        lunar.month === month.month &&
        lunar.isLeap === month.isLeap &&
        (lunar.monthLength === month.length || endsAtMidnight(months, month.start + month.length))
      // Nobody can foretell ΔT to the half minute: such a month may begin on either side of midnight.
      if (!agrees && !(month.minutesFromMidnight < 0.5 && month.year > 2053)) wrong.push(day)
    }
    expect(wrong).toEqual([])
  })

  function endsAtMidnight(months: ReturnType<typeof oracleMonths>, start: number): boolean {
    const next = months.find((month) => month.start === start)
    return next !== undefined && next.minutesFromMidnight < 0.5 && next.year > 2053
  }
})

describe('against @dqcai/vn-lunar', () => {
  test('every day 1968 to 2053 agrees, and later all but the months at midnight', () => {
    const differing = everyDay
      .filter((day) => day < '2099-12-31')
      .filter((day) => {
        const [year, month, date] = day.split('-').map(Number) as [number, number, number]
        const theirs = LunarCalendar.fromSolar(date, month, year).lunarDate
        const ours = toLunar(day)
        return (
          theirs.day !== ours.day ||
          theirs.month !== ours.month ||
          theirs.year !== ours.year ||
          theirs.leap !== ours.isLeap
        )
      })
    expect(differing.filter((day) => day < '2054-01-01')).toEqual([])
    expect(new Set(differing.map((day) => day.slice(0, 4)))).toEqual(new Set(['2054', '2077', '2085']))
    expect(differing.length).toBeLessThanOrEqual(90)
  })
})

describe('dates that do not exist', () => {
  test.each([
    ['a leap month in a year without one', { year: 2026, month: 6, day: 1, isLeap: true }],
    ['a leap month that is another one', { year: 2025, month: 5, day: 1, isLeap: true }],
    ['the 30th of a short month', { year: 2025, month: 12, day: 30, isLeap: false }],
    ['day 0', { year: 2025, month: 12, day: 0, isLeap: false }],
    ['day 31', { year: 2025, month: 1, day: 31, isLeap: false }],
    ['half a day', { year: 2025, month: 1, day: 1.5, isLeap: false }],
    ['month 0', { year: 2025, month: 0, day: 1, isLeap: false }],
    ['month 13', { year: 2025, month: 13, day: 1, isLeap: false }],
  ])('%s is null', (_, date) => {
    expect(fromLunar(date)).toBeNull()
  })

  test.each(['1967-12-31', '2101-01-01', '1900-01-01', 'nonsense'])('%s has no lunar date', (day) => {
    expect(() => toLunar(day)).toThrow(RangeError)
    expect(hasLunarDate(day)).toBe(false)
  })

  test('a lunar year without table, and a lunar date outside the range, are refused by name', () => {
    expect(() => fromLunar({ year: 1966, month: 1, day: 1, isLeap: false })).toThrow('lunar year 1966')
    expect(() => fromLunar({ year: 2101, month: 1, day: 1, isLeap: false })).toThrow(RangeError)
    expect(() => fromLunar({ year: 1967, month: 1, day: 1, isLeap: false })).toThrow(RangeError)
    expect(() => fromLunar({ year: 2100, month: 12, day: 2, isLeap: false })).toThrow(RangeError)
    expect(() => leapMonthOf(1950)).toThrow(RangeError)
  })

  test('of any lunar date exactly the existing ones give a day, and that day gives the date back', () => {
    const anyDate = fc.record({
      year: fc.integer({ min: 1968, max: 2099 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 30 }),
      isLeap: fc.boolean(),
    })
    fc.assert(
      fc.property(anyDate, (date) => {
        const day = fromLunar(date)
        if (day !== null) expect(toLunar(day)).toMatchObject(date)
        else expect(date.day === 30 || leapMonthOf(date.year) !== date.month).toBe(true)
      }),
    )
  })
})

describe('names', () => {
  test.each([
    [1968, 'Mậu Thân'],
    [1984, 'Giáp Tý'],
    [2023, 'Quý Mão'],
    [2025, 'Ất Tỵ'],
    [2026, 'Bính Ngọ'],
    [2027, 'Đinh Mùi'],
    [2044, 'Giáp Tý'],
    [1, 'Tân Dậu'],
  ])('%i is %s', (year, name) => {
    expect(lunarYearName(year)).toBe(name)
  })

  test('months', () => {
    expect(Array.from({ length: 12 }, (_, at) => lunarMonthName(at + 1))).toEqual([
      'tháng Giêng',
      'tháng Hai',
      'tháng Ba',
      'tháng Tư',
      'tháng Năm',
      'tháng Sáu',
      'tháng Bảy',
      'tháng Tám',
      'tháng Chín',
      'tháng Mười',
      'tháng Mười Một',
      'tháng Chạp',
    ])
    expect(lunarMonthName(6, true)).toBe('tháng Sáu nhuận')
    expect(() => lunarMonthName(13)).toThrow(RangeError)
  })

  test('short and long forms', () => {
    expect(formatLunarShort(toLunar('2026-11-23'))).toBe('15/10')
    expect(formatLunarLong(toLunar('2026-11-23'))).toBe('15 tháng Mười Bính Ngọ')
    expect(formatLunarLong(toLunar('2026-02-17'))).toBe('mùng 1 tháng Giêng Bính Ngọ')
    expect(formatLunarShort(toLunar('2025-07-25'))).toBe('1/6 nhuận')
    expect(formatLunarLong(toLunar('2025-08-10'))).toBe('17 tháng Sáu nhuận Ất Tỵ')
  })
})

test('a year of lookups is cheap', () => {
  expect(daysBetween('2026-01-01', '2026-12-31')).toBe(364)
  const started = performance.now()
  for (const day of everyDay) toLunar(day)
  expect(dayNumber('1970-01-01')).toBe(0)
  expect((performance.now() - started) / everyDay.length).toBeLessThan(0.05)
})
