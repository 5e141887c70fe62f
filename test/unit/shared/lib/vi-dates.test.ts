import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayFromNumber, dayNumber } from '#shared/lib/dates.ts'
import {
  formatDay,
  formatDayMonth,
  formatDayOnPaper,
  formatTimeInSchedule,
  formatTimeOnPaper,
  parseTypedDay,
  parseTypedTime,
  weekdayName,
} from '#shared/lib/vi-dates.ts'

const anyDay = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2199-12-31') }).map(dayFromNumber)
const today = '2026-11-23'

describe('written forms of a day', () => {
  test('on screen', () => {
    expect(formatDay('2027-01-05')).toBe('05/01/2027')
    expect(formatDayMonth('2027-01-05')).toBe('05/01')
  })

  test.each([
    ['2027-01-05', 'ngày 05 tháng 01 năm 2027'],
    ['2027-02-10', 'ngày 10 tháng 02 năm 2027'],
    ['2026-09-05', 'ngày 05 tháng 9 năm 2026'],
    ['2016-10-20', 'ngày 20 tháng 10 năm 2016'],
    ['2026-03-31', 'ngày 31 tháng 3 năm 2026'],
  ])('%s on paper is %s', (day, text) => {
    expect(formatDayOnPaper(day)).toBe(text)
  })

  test.each([
    ['2026-11-23', 'thứ Hai', 'Thứ Hai'],
    ['2026-11-24', 'thứ Ba', 'Thứ Ba'],
    ['2026-11-25', 'thứ Tư', 'Thứ Tư'],
    ['2026-11-26', 'thứ Năm', 'Thứ Năm'],
    ['2026-11-27', 'thứ Sáu', 'Thứ Sáu'],
    ['2026-11-28', 'thứ Bảy', 'Thứ Bảy'],
    ['2026-11-29', 'Chủ nhật', 'Chủ nhật'],
  ])('%s is %s', (day, name, capital) => {
    expect(weekdayName(day)).toBe(name)
    expect(weekdayName(day, true)).toBe(capital)
  })
})

describe('written forms of a time', () => {
  test('on paper both parts in full, in schedules the hour short', () => {
    expect(formatTimeOnPaper('08:00')).toBe('08 giờ 00')
    expect(formatTimeInSchedule('08:00')).toBe('8h00')
    expect(formatTimeInSchedule('14:30')).toBe('14h30')
    expect(formatTimeInSchedule('00:05')).toBe('0h05')
  })
})

describe('a typed day', () => {
  test.each([
    ['20/10/2016', '2016-10-20'],
    ['20-10-2016', '2016-10-20'],
    ['20.10.2016', '2016-10-20'],
    ['20/10/16', '2016-10-20'],
    ['20/10', '2026-10-20'],
    ['20-10', '2026-10-20'],
    ['2016-10-20', '2016-10-20'],
    ['5/1/2027', '2027-01-05'],
    ['  05 / 01 / 2027 ', '2027-01-05'],
    ['29/2/28', '2028-02-29'],
    ['1-9-26', '2026-09-01'],
    ['2026.9.1', '2026-09-01'],
    ['2026/09/01', '2026-09-01'],
    ['ngày 01 tháng 9 năm 2026', '2026-09-01'],
    ['Ngày 1 tháng 9', '2026-09-01'],
    ['ngày 20 tháng 10 năm 2016'.normalize('NFD'), '2016-10-20'],
  ])('%j is read as %s', (text, day) => {
    expect(parseTypedDay(text, today)).toBe(day)
  })

  test.each([
    '',
    '20',
    '31/4',
    '29/2',
    '0/10',
    '10/13',
    '20/10/',
    '20/10/216',
    '1/1/1899',
    'mai',
    '20/10/2016 x',
    '20161020',
    '2026.2.30',
    '2026/13/1',
    'ngày 31 tháng 2 năm 2026',
  ])('%j is no day', (text) => {
    expect(parseTypedDay(text, today)).toBeNull()
  })

  test('what the screen shows is read back, whichever the separator', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('/', '-', '.'), (day, separator) => {
        expect(parseTypedDay(formatDay(day).replaceAll('/', separator), today)).toBe(day)
        expect(parseTypedDay(formatDayMonth(day), day)).toBe(day)
      }),
    )
  })
})

describe('a typed time', () => {
  test.each([
    ['8', '08:00'],
    ['8h', '08:00'],
    ['8h30', '08:30'],
    ['8H30', '08:30'],
    ['8g30', '08:30'],
    ['8:30', '08:30'],
    ['08 giờ 30', '08:30'],
    ["7 giờ 30'", '07:30'],
    ['7 giờ 30’', '07:30'],
    ['7 giờ 30 phút', '07:30'],
    ['7 gi\u01a1\u0300 30 phu\u0301t', '07:30'],
    ['14h00', '14:00'],
    ['830', '08:30'],
    ['0830', '08:30'],
    ['1745', '17:45'],
    [' 0h05 ', '00:05'],
  ])('%j is read as %s', (text, time) => {
    expect(parseTypedTime(text)).toBe(time)
  })

  test.each(['', 'h', '24h', '8h60', '99', '8h5', '8 phút', "8'", '8h30 sáng', '12345', '-8', '8::30'])(
    '%j is no time',
    (text) => {
      expect(parseTypedTime(text)).toBeNull()
    },
  )

  test('every minute of the day is read back from the schedule, the paper and the screen', () => {
    for (let minute = 0; minute < 1440; minute += 1) {
      const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
      expect([time, formatTimeInSchedule(time), formatTimeOnPaper(time)].map(parseTypedTime)).toEqual([
        time,
        time,
        time,
      ])
    }
  })
})
