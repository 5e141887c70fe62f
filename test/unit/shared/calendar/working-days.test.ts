import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { duesOf } from '#shared/calendar/due-rules/dues.ts'
import { explainEn } from '#shared/calendar/due-rules/explain-en.ts'
import { explainVi } from '#shared/calendar/due-rules/explain-vi.ts'
import { readSentence } from '#shared/calendar/due-rules/read-sentence.ts'
import { defaultYear, type SpecialDay } from '#shared/calendar/holidays.ts'
import { makeWorkingCalendar } from '#shared/calendar/working-days.ts'
import { addDays, dayFromNumber, dayNumber, dayParts, eachDay, weekdayOf } from '#shared/lib/dates.ts'

const calendar = makeWorkingCalendar({ yearOf: (year) => defaultYear(year), weeklyRest: [6, 7] })

const anyDay = fc.integer({ min: dayNumber('1990-01-01'), max: dayNumber('2099-12-31') }).map(dayFromNumber)
const anyCount = fc.integer({ min: -400, max: 400 })

/** Counting on the fingers: the meaning that the fast way must keep. */
function countByHand(from: string, to: string): number {
  if (to < from) return -countByHand(to, from) || 0
  return eachDay(addDays(from, 1), to).filter((day) => calendar.isWorkingDay(day)).length
}

describe('kinds and names', () => {
  test.each([
    ['2026-11-23', 'working', null],
    ['2026-11-24', 'holiday', 'Ngày Văn hóa Việt Nam'],
    ['2026-11-28', 'rest', null],
    ['2026-04-26', 'holiday', 'Giỗ Tổ Hùng Vương'],
    ['2026-04-27', 'make-up', 'Nghỉ bù Giỗ Tổ Hùng Vương'],
    ['2026-01-02', 'swap-off', 'Nghỉ hoán đổi (làm bù 10/01)'],
    ['2026-01-10', 'worked', 'Làm bù ngày 02/01'],
  ] as const)('%s is %s (%s)', (day, kind, name) => {
    expect(calendar.dayKind(day)).toBe(kind)
    expect(calendar.nameOf(day)).toBe(name)
    expect(calendar.isWorkingDay(day)).toBe(kind === 'working' || kind === 'worked')
  })

  test('in English, falling back to Vietnamese', () => {
    const own: SpecialDay = { date: '2026-03-03', kind: 'holiday', name: 'Lễ hội', nameEn: '', decided: true }
    const office = makeWorkingCalendar({ yearOf: (year) => ({ year, days: [own] }), weeklyRest: [7] })
    expect(calendar.nameOf('2026-11-24', 'en')).toBe('Vietnam Culture Day')
    expect(office.nameOf('2026-03-03', 'en')).toBe('Lễ hội')
    expect(office.isWorkingDay('2026-03-07')).toBe(true)
  })
})

describe('counting', () => {
  test.each([
    ['2026-11-23', 1, '2026-11-25', 'over 24/11'],
    ['2026-11-20', 3, '2026-11-26', 'over a week-end and 24/11'],
    ['2026-11-25', -1, '2026-11-23', 'back over 24/11'],
    ['2026-02-13', 1, '2026-02-23', 'over Tết'],
    ['2026-01-09', 1, '2026-01-10', 'onto a worked Saturday'],
    ['2026-01-12', -1, '2026-01-10', 'back onto a worked Saturday'],
    ['2026-12-31', 1, '2027-01-04', 'over New Year'],
    ['2026-11-22', -1, '2026-11-20', 'the working day before a Sunday'],
    ['2026-11-22', 1, '2026-11-23', 'the working day after a Sunday'],
    ['2026-11-22', 0, '2026-11-22', 'nothing'],
    ['2024-12-31', 500, '2027-01-04', 'over two years'],
  ])('%s and %i working days is %s: %s', (day, count, expected) => {
    expect(calendar.addWorkingDays(day, count)).toBe(expected)
  })

  test.each([
    ['2026-11-23', '2026-11-25', 1],
    ['2026-11-25', '2026-11-23', -1],
    ['2026-11-23', '2026-11-24', 0],
    ['2026-11-23', '2026-11-23', 0],
    ['2025-12-31', '2026-01-12', 7],
  ])('from %s to %s there are %i', (from, to, count) => {
    expect(calendar.workingDaysBetween(from, to)).toBe(count)
  })

  test('the fast count is the count by hand, either way round', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -800, max: 800 }), (day, distance) => {
        const other = addDays(day, distance)
        expect(calendar.workingDaysBetween(day, other)).toBe(countByHand(day, other))
      }),
      { numRuns: 60 },
    )
  })

  test('going forward n working days passes exactly n of them, and ends on one', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 400 }), (day, count) => {
        const end = calendar.addWorkingDays(day, count)
        expect(calendar.isWorkingDay(end)).toBe(true)
        expect(calendar.workingDaysBetween(day, end)).toBe(count)
      }),
    )
  })

  test('going back n working days passes exactly n of them, the last being the end', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 400 }), (day, count) => {
        const end = calendar.addWorkingDays(day, -count)
        expect(calendar.isWorkingDay(end)).toBe(true)
        expect(calendar.workingDaysBetween(addDays(end, -1), addDays(day, -1))).toBe(count)
      }),
    )
  })

  test('from a working day, there and back is no way at all, and steps add up', () => {
    fc.assert(
      fc.property(anyDay, anyCount, anyCount, (any, a, b) => {
        const day = calendar.nextWorkingDay(any, true)
        expect(calendar.addWorkingDays(calendar.addWorkingDays(day, a), -a)).toBe(day)
        expect(calendar.addWorkingDays(calendar.addWorkingDays(day, a), b)).toBe(
          calendar.addWorkingDays(day, a + b),
        )
      }),
    )
  })

  test('a later day never ends earlier', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(30), anyCount, (day, later, count) => {
        expect(
          calendar.addWorkingDays(day, count) <= calendar.addWorkingDays(addDays(day, later), count),
        ).toBe(true)
      }),
    )
  })

  test('distances turn round and add up', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, (a, b, c) => {
        const { workingDaysBetween } = calendar
        expect(workingDaysBetween(a, b) + workingDaysBetween(b, a)).toBe(0)
        expect(workingDaysBetween(a, b) + workingDaysBetween(b, c)).toBe(workingDaysBetween(a, c))
      }),
    )
  })
})

describe('next, previous, shift', () => {
  test('a day off moves as the policy says, a working day stays', () => {
    expect(calendar.shift('2026-11-24', 'keep')).toBe('2026-11-24')
    expect(calendar.shift('2026-11-24', 'next')).toBe('2026-11-25')
    expect(calendar.shift('2026-11-24', 'previous')).toBe('2026-11-23')
    expect(calendar.shift('2026-11-25', 'next')).toBe('2026-11-25')
    expect(calendar.shift('2026-01-10', 'next')).toBe('2026-01-10')
  })

  test('strictly or not', () => {
    expect(calendar.nextWorkingDay('2026-11-23')).toBe('2026-11-25')
    expect(calendar.nextWorkingDay('2026-11-23', true)).toBe('2026-11-23')
    expect(calendar.previousWorkingDay('2026-11-25')).toBe('2026-11-23')
    expect(calendar.previousWorkingDay('2026-11-24', true)).toBe('2026-11-23')
  })

  test('nothing lies between a day and its next working day', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const next = calendar.nextWorkingDay(day)
        expect(eachDay(addDays(day, 1), addDays(next, -1)).some(calendar.isWorkingDay)).toBe(false)
        expect(calendar.isWorkingDay(next)).toBe(true)
      }),
    )
  })
})

describe('months', () => {
  test.each([
    [2026, 1, '2026-01-30'],
    [2026, 2, '2026-02-27'],
    [2026, 10, '2026-10-30'],
    [2026, 11, '2026-11-30'],
  ])('last working day of %i-%i is %s', (year, month, day) => {
    expect(calendar.lastWorkingDayOfMonth(year, month)).toBe(day)
  })

  test('the n-th, from either end, and null when there are fewer', () => {
    expect(calendar.nthWorkingDay(2026, 2, 1)).toBe('2026-02-02')
    expect(calendar.nthWorkingDay(2026, 2, 11)).toBe('2026-02-23')
    expect(calendar.nthWorkingDay(2026, 2, 16)).toBeNull()
    expect(calendar.nthWorkingDay(2026, 2, -15)).toBe('2026-02-02')
    expect(calendar.nthWorkingDay(2026, 2, -16)).toBeNull()
    expect(calendar.nthWorkingDay(2026, 2, 0)).toBeNull()
  })

  test('the working days of a month are the n-th ones in a row', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { year, month } = dayParts(day)
        const first = `${day.slice(0, 8)}01`
        const byHand = eachDay(first, addDays(first, 30)).filter(
          (one) => one.slice(0, 7) === day.slice(0, 7) && calendar.isWorkingDay(one),
        )
        expect(byHand.map((_, at) => calendar.nthWorkingDay(year, month, at + 1))).toEqual(byHand)
        expect(calendar.lastWorkingDayOfMonth(year, month)).toBe(byHand.at(-1))
      }),
    )
  })
})

describe('explaining', () => {
  test('24/11 is named, the week-end is there without a name', () => {
    expect(calendar.explain('2026-11-20', '2026-11-26')).toEqual({
      workingDays: 3,
      skipped: [
        { day: '2026-11-21', kind: 'rest', name: null, nameEn: null },
        { day: '2026-11-22', kind: 'rest', name: null, nameEn: null },
        { day: '2026-11-24', kind: 'holiday', name: 'Ngày Văn hóa Việt Nam', nameEn: 'Vietnam Culture Day' },
      ],
      worked: [],
      halves: [],
    })
  })

  test('a worked Saturday is told as counted', () => {
    const { worked, skipped, workingDays } = calendar.explain('2026-01-08', '2026-01-12')
    expect(worked.map((one) => one.day)).toEqual(['2026-01-10'])
    expect(skipped.map((one) => one.day)).toEqual(['2026-01-11'])
    expect(workingDays).toBe(3)
  })

  test('skipped and counted days are all the days there are', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (day, distance) => {
        const { workingDays, skipped } = calendar.explain(day, addDays(day, distance))
        expect(Math.abs(workingDays) + skipped.length).toBe(Math.abs(distance))
      }),
    )
  })
})

describe('local days off and half-days', () => {
  const local: SpecialDay = { date: '2026-10-14', kind: 'local', name: 'Ngày hội', nameEn: '', decided: true }
  const half: SpecialDay = {
    date: '2026-10-16',
    kind: 'half-day',
    name: 'Hội thao',
    nameEn: 'Sports day',
    decided: true,
    off: 'afternoon',
  }
  const office = makeWorkingCalendar({
    yearOf: (year) => (year === 2026 ? { year, days: [local, half] } : defaultYear(year)),
    weeklyRest: [6, 7],
  })

  test('a local day off is no working day, a half-day is one', () => {
    expect(office.isWorkingDay('2026-10-14')).toBe(false)
    expect(office.isWorkingDay('2026-10-16')).toBe(true)
    expect(office.addWorkingDays('2026-10-13', 2)).toBe('2026-10-16')
    expect(office.shift('2026-10-16', 'next')).toBe('2026-10-16')
  })

  test('the half that is off is told and the day is counted', () => {
    const { workingDays, skipped, halves } = office.explain('2026-10-12', '2026-10-16')
    expect(workingDays).toBe(3)
    expect(skipped.map((one) => one.day)).toEqual(['2026-10-14'])
    expect(halves).toEqual([
      { day: '2026-10-16', kind: 'half-day', name: 'Hội thao', nameEn: 'Sports day', off: 'afternoon' },
    ])
  })

  test('a due day on a half-day says which half is worked', () => {
    const rule = readSentence('ngày 16 hằng tháng')
    if (!rule.ok) throw new Error('unreadable')
    const [due] = duesOf(rule.rule, '2026-10-01', '2026-10-31', office)
    expect(due?.dueOn).toBe('2026-10-16')
    expect(due && explainVi(due)).toBe('16/10/2026, 16/10 chỉ làm việc buổi sáng')
    expect(due && explainEn(due)).toBe('16/10/2026, only the morning of 16/10 is worked')
  })
})

describe('the office’s own calendar', () => {
  const days: SpecialDay[] = [
    { date: '2027-02-04', kind: 'holiday', name: 'Nghỉ Tết', nameEn: '', decided: true },
    { date: '2028-01-01', kind: 'holiday', name: 'Năm khác', nameEn: '', decided: true },
  ]

  test('replaces the default whole, and days of another year do not count', () => {
    const office = makeWorkingCalendar({
      yearOf: (year) => ({ year, days: year === 2027 ? days : [] }),
      weeklyRest: [7],
    })
    expect(office.dayKind('2027-02-04')).toBe('holiday')
    expect(office.dayKind('2027-02-06')).toBe('working')
    expect(office.dayKind('2028-01-01')).toBe('working')
    expect(office.addWorkingDays('2027-12-31', 1)).toBe('2028-01-01')
  })

  test('a year is asked for once', () => {
    const asked: number[] = []
    const office = makeWorkingCalendar({
      yearOf: (year) => {
        asked.push(year)
        return defaultYear(year)
      },
      weeklyRest: [6, 7],
    })
    for (const day of eachDay('2026-01-01', '2026-12-20')) office.addWorkingDays(day, 3)
    expect(asked).toEqual([2026])
  })

  test('without weekly rest every day counts but the holidays', () => {
    const office = makeWorkingCalendar({
      yearOf: (year) => defaultYear(year, { weeklyRest: [] }),
      weeklyRest: [],
    })
    expect(office.workingDaysBetween('2026-11-22', '2026-11-25')).toBe(2)
  })
})

describe('what cannot be counted', () => {
  test('a week without a working day, a day beyond the centuries, half a day, no day', () => {
    expect(() => makeWorkingCalendar({ yearOf: defaultYear, weeklyRest: [1, 2, 3, 4, 5, 6, 7] })).toThrow(
      RangeError,
    )
    expect(() => calendar.addWorkingDays('2199-12-31', 1)).toThrow(RangeError)
    expect(() => calendar.addWorkingDays('1900-01-01', -1)).toThrow(RangeError)
    expect(() => calendar.addWorkingDays('2026-01-01', 0.5)).toThrow(RangeError)
    expect(() => calendar.dayKind('2026-02-31x')).toThrow(RangeError)
    expect(() => calendar.dayKind('nonsense')).toThrow(RangeError)
  })
})

test('tens of thousands of counts are cheap', () => {
  const fresh = makeWorkingCalendar({ yearOf: (year) => defaultYear(year), weeklyRest: [6, 7] })
  const started = performance.now()
  let sum = 0
  for (let at = 0; at < 50_000; at += 1) {
    sum += fresh.workingDaysBetween('2026-01-05', dayFromNumber(20_000 + (at % 2000)))
  }
  expect(sum).not.toBe(0)
  expect(weekdayOf('2026-01-05')).toBe(1)
  expect(performance.now() - started).toBeLessThan(1000)
})
