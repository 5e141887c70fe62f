import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  dayFromNumber,
  dayNumber,
  dayOfMoment,
  dayParts,
  daysBetween,
  daysInMonth,
  eachDay,
  isClockTime,
  isDay,
  isoWeek,
  makeDay,
  quarterOf,
  startOfWeek,
  timeOfMoment,
  weekdayOf,
  weekStart,
} from '#shared/lib/dates.ts'

const anyDay = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2199-12-31') }).map(dayFromNumber)
const plain = (day: string) => Temporal.PlainDate.from(day)

describe('isDay', () => {
  test.each(['2026-01-01', '2024-02-29', '2000-02-29', '1900-01-01', '2199-12-31'])('%s exists', (day) => {
    expect(isDay(day)).toBe(true)
  })

  test.each([
    '2026-02-29',
    '1900-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '1899-12-31',
    '2200-01-01',
    '2026-01-01T00:00',
    ' 2026-01-01',
    '2026-01-01\n',
    '20260101',
    '２026-01-01',
    '',
  ])('%j does not', (text) => {
    expect(isDay(text)).toBe(false)
  })

  test('exactly the days that the calendar has', () => {
    const number = fc.tuple(fc.integer({ min: 1900, max: 2199 }), fc.nat(14), fc.nat(33))
    fc.assert(
      fc.property(number, ([year, month, date]) => {
        const exists = month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month)
        expect(isDay(makeDay(year, month, date))).toBe(exists)
      }),
    )
  })
})

test.each([
  ['00:00', true],
  ['23:59', true],
  ['24:00', false],
  ['8:00', false],
  ['08:60', false],
  ['08:00:00', false],
  ['08:00\n', false],
])('isClockTime(%j) is %s', (text, expected) => {
  expect(isClockTime(text)).toBe(expected)
})

describe('arithmetic agrees with Temporal', () => {
  test('addDays, daysBetween', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -1000, max: 1000 }), (day, days) => {
        const moved = addDays(day, days)
        expect(moved).toBe(plain(day).add({ days }).toString())
        expect(daysBetween(day, moved)).toBe(days)
        expect(addDays(moved, -days)).toBe(day)
      }),
    )
  })

  test('addMonths holds the day within the month', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -500, max: 500 }), (day, months) => {
        expect(addMonths(day, months)).toBe(plain(day).add({ months }).toString())
      }),
    )
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28')
    expect(addMonths('2028-02-29', -12)).toBe('2027-02-28')
  })

  test('weekday, ISO week, days in the month', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const theirs = plain(day)
        const { year, month } = dayParts(day)
        expect(weekdayOf(day)).toBe(theirs.dayOfWeek)
        expect(isoWeek(day)).toEqual({ year: theirs.yearOfWeek, week: theirs.weekOfYear })
        expect(daysInMonth(year, month)).toBe(theirs.daysInMonth)
      }),
      { numRuns: 500 },
    )
  })

  test('a day is its parts and its number', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { year, month, date } = dayParts(day)
        expect(makeDay(year, month, date)).toBe(day)
        expect(dayFromNumber(dayNumber(day))).toBe(day)
        expect(isDay(day)).toBe(true)
      }),
    )
    expect(dayNumber('1970-01-01')).toBe(0)
    expect(dayNumber('1969-12-31')).toBe(-1)
  })
})

describe('weeks', () => {
  test.each([
    ['2027-01-01', 2026, 53],
    ['2026-01-01', 2026, 1],
    ['2025-12-29', 2026, 1],
    ['2025-03-24', 2025, 13],
    ['2021-01-03', 2020, 53],
  ])('%s lies in ISO week of %i: %i', (day, year, week) => {
    expect(isoWeek(day)).toEqual({ year, week })
  })

  test('a week begins on its Monday and holds seven days of one number', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const monday = startOfWeek(day)
        const { year, week } = isoWeek(day)
        expect(weekdayOf(monday)).toBe(1)
        expect(daysBetween(monday, day)).toBe(weekdayOf(day) - 1)
        expect(weekStart(year, week)).toBe(monday)
        expect(isoWeek(addDays(monday, 6))).toEqual({ year, week })
      }),
    )
  })
})

test('eachDay gives both ends, one day for one, none backwards', () => {
  expect(eachDay('2026-02-27', '2026-03-02')).toEqual([
    '2026-02-27',
    '2026-02-28',
    '2026-03-01',
    '2026-03-02',
  ])
  expect(eachDay('2026-02-27', '2026-02-27')).toEqual(['2026-02-27'])
  expect(eachDay('2026-02-28', '2026-02-27')).toEqual([])
})

test.each([
  ['2026-01-01', 1],
  ['2026-03-31', 1],
  ['2026-04-01', 2],
  ['2026-09-30', 3],
  ['2026-12-31', 4],
])('%s lies in quarter %i', (day, quarter) => {
  expect(quarterOf(day)).toBe(quarter)
})

describe('moments at Việt Nam’s clock', () => {
  test.each([
    ['2026-11-22T16:59:59.999Z', '2026-11-22', '23:59'],
    ['2026-11-22T17:00:00.000Z', '2026-11-23', '00:00'],
    ['2026-12-31T20:30:00.000Z', '2027-01-01', '03:30'],
  ])('%s is %s %s', (moment, day, time) => {
    expect(dayOfMoment(moment)).toBe(day)
    expect(timeOfMoment(moment)).toBe(time)
  })

  test('whatever the PC’s zone', () => {
    const here = process.env.TZ
    for (const zone of ['UTC', 'America/New_York', 'Pacific/Kiritimati']) {
      process.env.TZ = zone
      expect(dayOfMoment('2026-11-22T17:00:00.000Z')).toBe('2026-11-23')
      expect(addDays('2026-03-08', 1)).toBe('2026-03-09')
      expect(weekdayOf('2026-11-23')).toBe(1)
      expect(isDay('2026-03-08')).toBe(true)
    }
    process.env.TZ = here
  })

  test('agrees with Temporal', () => {
    const anyMoment = fc.date({
      min: new Date('1976-01-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(anyMoment, (date) => {
        const moment = date.toISOString()
        const zoned = Temporal.Instant.from(moment).toZonedDateTimeISO('Asia/Ho_Chi_Minh')
        expect(dayOfMoment(moment)).toBe(zoned.toPlainDate().toString())
        expect(timeOfMoment(moment)).toBe(zoned.toPlainTime().toString().slice(0, 5))
      }),
    )
  })
})
