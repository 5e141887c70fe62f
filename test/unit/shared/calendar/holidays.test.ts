import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { commemorations, commemorationsOn } from '#shared/calendar/commemorations.ts'
import {
  defaultYear,
  nationalDayNeighbour,
  type SpecialDay,
  type SpecialDayKind,
  specialDaySchema,
} from '#shared/calendar/holidays.ts'
import { yearlyNotices } from '#shared/calendar/yearly-notices.ts'
import { addDays, eachDay, isDay, weekdayOf } from '#shared/lib/dates.ts'

const years = Array.from({ length: 133 }, (_, at) => 1968 + at)

function dates(year: number, kind: SpecialDayKind, options?: Parameters<typeof defaultYear>[1]): string[] {
  return defaultYear(year, options)
    .days.filter((one) => one.kind === kind)
    .map((one) => one.date)
}

function named(year: number, name: string): SpecialDay[] {
  return defaultYear(year).days.filter((one) => one.name.includes(name))
}

/** The days off in a row around a day, weekly rest included. */
function daysOffAround(day: string): [from: string, to: string] {
  const list = new Map(defaultYear(Number(day.slice(0, 4))).days.map((one) => [one.date, one.kind]))
  const isOff = (date: string) => {
    const kind = list.get(date)
    return kind === undefined ? weekdayOf(date) >= 6 : kind !== 'worked'
  }
  let from = day
  let to = day
  while (isOff(addDays(from, -1))) from = addDays(from, -1)
  while (isOff(addDays(to, 1))) to = addDays(to, 1)
  return [from, to]
}

describe('2026', () => {
  test('the twelve days of law, one by one', () => {
    expect(dates(2026, 'holiday')).toEqual([
      '2026-01-01',
      '2026-02-16',
      '2026-02-17',
      '2026-02-18',
      '2026-02-19',
      '2026-02-20',
      '2026-04-26',
      '2026-04-30',
      '2026-05-01',
      '2026-09-01',
      '2026-09-02',
      '2026-11-24',
    ])
  })

  test('Tết runs from Saturday 14/02 to Sunday 22/02', () => {
    expect(daysOffAround('2026-02-17')).toEqual(['2026-02-14', '2026-02-22'])
  })

  test('Giỗ Tổ on Sunday 26/4 is made up on Monday 27/4', () => {
    expect(dates(2026, 'make-up')).toEqual(['2026-04-27'])
    expect(named(2026, 'Nghỉ bù')[0]?.name).toBe('Nghỉ bù Giỗ Tổ Hùng Vương')
  })

  test('Friday 02/01 is off and Saturday 10/01 worked', () => {
    const days = defaultYear(2026).days
    expect(days.find((one) => one.date === '2026-01-02')).toMatchObject({ kind: 'swap-off', decided: true })
    expect(days.find((one) => one.date === '2026-01-10')).toMatchObject({ kind: 'worked', decided: true })
    expect(weekdayOf('2026-01-10')).toBe(6)
  })

  test('the swap of 31/8 for Saturday 22/8 is not confirmed from the notice: the office is asked to look', () => {
    const days = defaultYear(2026).days.filter((one) => one.date.startsWith('2026-08'))
    expect(days.map((one) => [one.date, one.kind, one.decided])).toEqual([
      ['2026-08-22', 'worked', false],
      ['2026-08-31', 'swap-off', false],
    ])
    expect(daysOffAround('2026-09-02')).toEqual(['2026-08-29', '2026-09-02'])
  })
})

describe('2025', () => {
  test.each([
    ['2025-01-29', '2025-01-25', '2025-02-02'],
    ['2025-04-30', '2025-04-30', '2025-05-04'],
    ['2025-09-02', '2025-08-30', '2025-09-02'],
  ])('around %s the office is closed from %s to %s', (day, from, to) => {
    expect(daysOffAround(day)).toEqual([from, to])
  })

  test('Saturday 26/4 is worked for Friday 02/5; Giỗ Tổ is Monday 07/4; nothing on 24/11', () => {
    expect(dates(2025, 'worked')).toEqual(['2025-04-26'])
    expect(dates(2025, 'swap-off')).toEqual(['2025-05-02'])
    expect(named(2025, 'Giỗ Tổ').map((one) => one.date)).toEqual(['2025-04-07'])
    expect(defaultYear(2025).days.some((one) => one.date === '2025-11-24')).toBe(false)
  })
})

describe('2027, not decided yet', () => {
  test('01/5 is a Saturday, made up on Monday 03/5', () => {
    expect(weekdayOf('2027-05-01')).toBe(6)
    expect(dates(2027, 'make-up')).toContain('2027-05-03')
  })

  test('Tết (mùng 1 on Saturday 06/02) is a proposal with its two make-up days', () => {
    const tet = named(2027, 'Tết').filter((one) => one.date > '2027-01-31')
    expect(tet.map((one) => [one.date, one.name, one.kind])).toEqual([
      ['2027-02-05', '29 Tết', 'holiday'],
      ['2027-02-06', 'Mùng 1 Tết', 'holiday'],
      ['2027-02-07', 'Mùng 2 Tết', 'holiday'],
      ['2027-02-08', 'Mùng 3 Tết', 'holiday'],
      ['2027-02-09', 'Mùng 4 Tết', 'holiday'],
      ['2027-02-10', 'Nghỉ bù Tết Âm lịch', 'make-up'],
      ['2027-02-11', 'Nghỉ bù Tết Âm lịch', 'make-up'],
    ])
    expect(tet.every((one) => !one.decided)).toBe(true)
  })

  test('what law fixes is decided, the second day of Quốc khánh is not', () => {
    expect(named(2027, 'Ngày Chiến thắng')[0]?.decided).toBe(true)
    expect(named(2027, 'Nghỉ lễ Quốc khánh')[0]).toMatchObject({ date: '2027-09-03', decided: false })
  })
})

describe('make-up days', () => {
  test.each([
    [2022, ['2022-05-02', '2022-05-03'], '30/4 Saturday and 01/5 Sunday'],
    [2023, ['2023-05-02', '2023-05-03'], 'Giỗ Tổ Saturday 29/4 and 30/4 Sunday, 01/5 Monday'],
  ])('%i: %j after %s', (year, expected) => {
    expect(dates(year, 'make-up').filter((date) => date.slice(5, 7) === '05')).toEqual(expected)
  })

  test('24/11 on a Sunday has none unless the office reads the law so', () => {
    expect(weekdayOf('2030-11-24')).toBe(7)
    expect(dates(2030, 'make-up')).not.toContain('2030-11-25')
    expect(dates(2030, 'make-up', { makeUpForCultureDay: true })).toContain('2030-11-25')
  })

  test('an office that rests on Sunday only gets none for a holiday on Saturday', () => {
    expect(dates(2027, 'make-up', { weeklyRest: [7] })).not.toContain('2027-05-03')
  })

  test('in every year each lost day of rest is given back once, on a working weekday', () => {
    for (const year of years) {
      const holidays = dates(year, 'holiday').filter((date) => !date.endsWith('11-24'))
      const makeUps = dates(year, 'make-up')
      expect(makeUps).toHaveLength(holidays.filter((date) => weekdayOf(date) >= 6).length)
      expect(makeUps.every((date) => weekdayOf(date) <= 5 && !holidays.includes(date))).toBe(true)
    }
  })
})

describe('the second day of Quốc khánh', () => {
  test.each([
    [2021, '2021-09-03'],
    [2022, '2022-09-01'],
    [2023, '2023-09-01'],
    [2024, '2024-09-03'],
    [2025, '2025-09-01'],
    [2026, '2026-09-01'],
  ])('%i: the rule gives %s, as was decided', (year, date) => {
    expect(nationalDayNeighbour(year)).toBe(date)
  })

  test('it is always a weekday beside 02/9', () => {
    for (const year of years) {
      const date = nationalDayNeighbour(year)
      expect([`${year}-09-01`, `${year}-09-03`]).toContain(date)
      expect(weekdayOf(date)).toBeLessThanOrEqual(5)
    }
  })
})

describe('law as it was', () => {
  test.each([
    [2006, 8, 'before Giỗ Tổ'],
    [2007, 9, 'with Giỗ Tổ'],
    [2013, 9, 'last Tết of four days'],
    [2014, 10, 'Tết of five days'],
    [2020, 10, 'one day of Quốc khánh'],
    [2021, 11, 'two days of Quốc khánh'],
    [2025, 11, 'before 24/11'],
    [2026, 12, 'with 24/11'],
    [2027, 12, 'as in 2026'],
  ])('%i has %i holidays (%s)', (year, count) => {
    expect(dates(year, 'holiday')).toHaveLength(count)
  })

  test('the Tết of 2016 and of 2019 come out as they were', () => {
    expect(daysOffAround('2016-02-08')).toEqual(['2016-02-06', '2016-02-14'])
    expect(daysOffAround('2019-02-05')).toEqual(['2019-02-02', '2019-02-10'])
  })
})

describe('every year 1968 to 2100', () => {
  test('each date once, in order, in its year, and storable', () => {
    for (const year of years) {
      const list = defaultYear(year).days
      const all = list.map((one) => one.date)
      expect(all).toEqual([...new Set(all)].sort())
      expect(all.every((date) => isDay(date) && date.startsWith(String(year)))).toBe(true)
      for (const one of list) expect(v.safeParse(specialDaySchema, one).success).toBe(true)
    }
  })

  test('beyond the lunar table the solar holidays remain', () => {
    expect(dates(2150, 'holiday')).toEqual([
      '2150-01-01',
      '2150-04-30',
      '2150-05-01',
      '2150-09-01',
      '2150-09-02',
      '2150-11-24',
    ])
    expect(dates(1950, 'holiday')).toHaveLength(4)
  })

  test('what the notices state is consistent: five days of Tết, swaps of a weekday for a day of rest', () => {
    for (const [year, notice] of yearlyNotices) {
      expect(notice.tet).toEqual(eachDay(notice.tet[0]!, notice.tet.at(-1)!))
      expect(notice.tet).toHaveLength(5)
      expect(notice.nationalDayNeighbour).toMatch(`${year}-09-0`)
      for (const swap of notice.swaps) {
        expect(weekdayOf(swap.off)).toBeLessThanOrEqual(5)
        expect(weekdayOf(swap.worked)).toBeGreaterThanOrEqual(6)
      }
    }
  })
})

describe('the stored form', () => {
  const good = { date: '2027-02-05', kind: 'holiday', name: '29 Tết', nameEn: '', decided: true }

  test.each([
    ['a day that does not exist', { date: '2027-02-30' }],
    ['an unknown kind', { kind: 'rest' }],
    ['no name', { name: '  ' }],
    ['a control character', { name: 'Tết\u0000' }],
    ['a name beyond its limit', { name: 'x'.repeat(121) }],
    ['a field too many', { person: 'A' }],
    ['no flag', { decided: null }],
  ])('%s is refused', (_, change) => {
    expect(v.safeParse(specialDaySchema, good).success).toBe(true)
    expect(v.safeParse(specialDaySchema, { ...good, ...change }).success).toBe(false)
  })
})

describe('commemorations', () => {
  test('found by day, in any year', () => {
    expect(commemorationsOn('2026-08-01').map((one) => one.name)).toEqual([
      'Ngày truyền thống ngành Tuyên giáo của Đảng',
    ])
    expect(commemorationsOn('2031-10-15')).toHaveLength(1)
    expect(commemorationsOn('2026-08-02')).toEqual([])
  })

  test('all sixteen, in the order of the year, both languages, on days that exist', () => {
    const keys = commemorations.map((one) => one.monthDay)
    expect(keys).toEqual([...keys].sort())
    expect(keys).toHaveLength(16)
    expect(commemorations.every((one) => isDay(`2026-${one.monthDay}`) && one.name && one.nameEn)).toBe(true)
  })
})
