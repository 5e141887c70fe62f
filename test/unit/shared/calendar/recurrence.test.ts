import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { defaultYear, type SpecialDay } from '#shared/calendar/holidays.ts'
import { fromLunar } from '#shared/calendar/lunar.ts'
import {
  describeRule,
  expandRule,
  type MonthPattern,
  type Occurrence,
  type RecurrenceRule,
  recurrenceRuleSchema,
  rulePartKeys,
} from '#shared/calendar/recurrence.ts'
import { makeWorkingCalendar } from '#shared/calendar/working-days.ts'
import {
  addDays,
  dayFromNumber,
  dayNumber,
  dayParts,
  daysBetween,
  daysInMonth,
  eachDay,
  startOfWeek,
  weekdayOf,
} from '#shared/lib/dates.ts'

const calendar = makeWorkingCalendar({ yearOf: (year) => defaultYear(year), weeklyRest: [6, 7] })
const plain = { interval: 1, onDayOff: 'keep', until: null, count: null } as const

function monthly(
  pattern: MonthPattern,
  change: Partial<Extract<RecurrenceRule, { frequency: 'monthly' }>> = {},
) {
  return { frequency: 'monthly', ...plain, pattern, months: null, ...change } satisfies RecurrenceRule
}

function dates(rule: RecurrenceRule, start: string, from: string, to: string): string[] {
  return expandRule(rule, start, { from, to }, calendar).map((one) => one.date)
}

describe('rules of an office', () => {
  const year = ['2026-01-01', '2026-12-31'] as const

  test('ngày 25 hằng tháng, kept', () => {
    expect(dates(monthly({ kind: 'day', day: 25 }), '2026-01-01', '2026-01-01', '2026-04-30')).toEqual([
      '2026-01-25',
      '2026-02-25',
      '2026-03-25',
      '2026-04-25',
    ])
  })

  test('ngày 25 hằng tháng, moved to the next or to the previous working day, or dropped', () => {
    const on = (onDayOff: RecurrenceRule['onDayOff']) =>
      expandRule(
        monthly({ kind: 'day', day: 25 }, { onDayOff }),
        '2026-01-01',
        { from: '2026-04-01', to: '2026-07-31' },
        calendar,
      )
    // 25/4 is a Saturday; Sunday is Giỗ Tổ, Monday its make-up day.
    expect(on('next')[0]).toEqual({ original: '2026-04-25', date: '2026-04-28' })
    expect(on('previous')[0]).toEqual({ original: '2026-04-25', date: '2026-04-24' })
    expect(on('skip').map((one) => one.date)).toEqual(['2026-05-25', '2026-06-25'])
  })

  test('the 31st, 30th and 29th become the last day of a short month', () => {
    const last = ['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30']
    expect(dates(monthly({ kind: 'day', day: 31 }), '2027-01-31', '2027-01-01', '2027-04-30')).toEqual(last)
    expect(dates(monthly({ kind: 'day', day: 30 }), '2027-01-01', '2027-01-01', '2027-03-30')).toEqual([
      '2027-01-30',
      '2027-02-28',
      '2027-03-30',
    ])
    expect(dates(monthly({ kind: 'day', day: 29 }), '2028-02-01', '2028-02-01', '2028-03-01')).toEqual([
      '2028-02-29',
    ])
    expect(dates(monthly({ kind: 'last-day' }), '2027-01-01', '2027-01-01', '2027-04-30')).toEqual(last)
  })

  test('29/02 every year is 28/02 where there is none', () => {
    const rule = { frequency: 'yearly', ...plain, month: 2, pattern: { kind: 'day', day: 29 } } as const
    expect(dates(rule, '2024-02-29', '2024-01-01', '2028-12-31')).toEqual([
      '2024-02-29',
      '2025-02-28',
      '2026-02-28',
      '2027-02-28',
      '2028-02-29',
    ])
  })

  test('thứ Hai đầu tiên, thứ Sáu cuối cùng', () => {
    expect(
      dates(monthly({ kind: 'nth-weekday', nth: 1, weekday: 1 }), '2026-01-01', '2026-01-01', '2026-03-31'),
    ).toEqual(['2026-01-05', '2026-02-02', '2026-03-02'])
    expect(
      dates(monthly({ kind: 'nth-weekday', nth: -1, weekday: 5 }), '2026-01-01', '2026-01-01', '2026-03-31'),
    ).toEqual(['2026-01-30', '2026-02-27', '2026-03-27'])
  })

  test('the last working day of each month of 2026, named by the last day', () => {
    const found = expandRule(
      monthly({ kind: 'last-working-day' }),
      '2026-01-01',
      { from: year[0], to: year[1] },
      calendar,
    )
    expect(found.map((one) => one.date)).toEqual([
      '2026-01-30',
      '2026-02-27',
      '2026-03-31',
      '2026-04-29',
      '2026-05-29',
      '2026-06-30',
      '2026-07-31',
      '2026-08-28',
      '2026-09-30',
      '2026-10-30',
      '2026-11-30',
      '2026-12-31',
    ])
    expect(found[0]?.original).toBe('2026-01-31')
  })

  test('the third working day: over New Year and the worked Saturday; Tết leaves fewer than 20 in February', () => {
    const rule = monthly({ kind: 'nth-working-day', nth: 3 })
    expect(expandRule(rule, '2026-01-01', { from: '2026-01-01', to: '2026-01-31' }, calendar)).toEqual([
      { original: '2026-01-05', date: '2026-01-07' },
    ])
    // Starting between its name and its date, the occurrence of that month still belongs to the series.
    expect(dates(rule, '2026-01-06', '2026-01-01', '2026-01-31')).toEqual(['2026-01-07'])
    expect(dates(rule, '2026-01-08', '2026-01-01', '2026-01-31')).toEqual([])
    expect(
      dates(monthly({ kind: 'nth-working-day', nth: 20 }), '2026-02-01', '2026-02-01', '2026-02-28'),
    ).toEqual(['2026-02-27'])
  })

  test('tháng cuối quý, quý IV, cuối năm', () => {
    const quarterEnds = monthly({ kind: 'last-working-day' }, { months: [3, 6, 9, 12] })
    expect(dates(quarterEnds, '2026-01-01', ...year)).toEqual([
      '2026-03-31',
      '2026-06-30',
      '2026-09-30',
      '2026-12-31',
    ])
    const fourth = monthly({ kind: 'day', day: 20 }, { months: [10, 11, 12] })
    expect(dates(fourth, '2026-01-01', ...year)).toEqual(['2026-10-20', '2026-11-20', '2026-12-20'])
    const halves = monthly({ kind: 'day', day: 20 }, { months: [6, 12], onDayOff: 'previous' })
    expect(dates(halves, '2026-01-01', ...year)).toEqual(['2026-06-19', '2026-12-18'])
  })

  test('every third month counts from the month of the start', () => {
    const rule = monthly({ kind: 'day', day: 10 }, { interval: 3 })
    expect(dates(rule, '2016-10-20', '2026-01-01', '2026-12-31')).toEqual([
      '2026-01-10',
      '2026-04-10',
      '2026-07-10',
      '2026-10-10',
    ])
    const working = monthly({ kind: 'last-working-day' }, { interval: 3 })
    expect(dates(working, '2016-10-20', '2026-01-01', '2026-06-30')).toEqual(['2026-01-30', '2026-04-29'])
  })

  test('every second week, Monday and Thursday, weeks from Monday', () => {
    const rule = { frequency: 'weekly', ...plain, interval: 2, weekdays: [1, 4] } as const
    // The start is a Wednesday: Monday of its week is past, Thursday is not.
    expect(dates(rule, '2026-11-04', '2026-11-01', '2026-11-30')).toEqual([
      '2026-11-05',
      '2026-11-16',
      '2026-11-19',
      '2026-11-30',
    ])
  })

  test('every working day: daily, days off dropped', () => {
    const rule = { frequency: 'daily', ...plain, onDayOff: 'skip' } as const
    expect(dates(rule, '2026-11-20', '2026-11-20', '2026-11-27')).toEqual([
      '2026-11-20',
      '2026-11-23',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
    ])
  })

  test('10/3 âm lịch', () => {
    const rule = { frequency: 'lunar-yearly', ...plain, lunarMonth: 3, lunarDay: 10 } as const
    expect(dates(rule, '2025-01-01', '2025-01-01', '2030-12-31')).toEqual([
      '2025-04-07',
      '2026-04-26',
      '2027-04-16',
      '2028-04-04',
      '2029-04-23',
      '2030-04-12',
    ])
    expect(dates({ ...rule, interval: 2, count: 2 }, '2025-05-01', '2025-01-01', '2035-12-31')).toEqual([
      '2026-04-26',
      '2028-04-04',
    ])
  })

  test('30 tháng Chạp is the 29th in a short month and belongs to the lunar year before', () => {
    const rule = { frequency: 'lunar-yearly', ...plain, lunarMonth: 12, lunarDay: 30 } as const
    expect(dates(rule, '2024-01-01', '2024-01-01', '2027-12-31')).toEqual([
      '2024-02-09',
      '2025-01-28',
      '2026-02-16',
      '2027-02-05',
    ])
  })

  test('until and count look at the rule’s own dates', () => {
    const weekly = { frequency: 'weekly', ...plain, weekdays: [2], onDayOff: 'next' } as const
    // 24/11 is a holiday: its occurrence falls on the 25th, after the end, and takes place all the same.
    expect(dates({ ...weekly, until: '2026-11-24' }, '2026-11-10', '2026-11-01', '2026-12-31')).toEqual([
      '2026-11-10',
      '2026-11-17',
      '2026-11-25',
    ])
    expect(
      dates({ ...weekly, onDayOff: 'skip', count: 4 }, '2026-11-10', '2026-11-01', '2026-12-31'),
    ).toEqual(['2026-11-10', '2026-11-17', '2026-12-01'])
    expect(
      dates(monthly({ kind: 'last-working-day' }, { count: 2 }), '2026-11-15', '2026-12-01', '2027-12-31'),
    ).toEqual(['2026-12-31'])
  })

  test('a moved date is found in the window where it falls, not where it came from', () => {
    const rule = monthly({ kind: 'day', day: 31 }, { onDayOff: 'next', months: [1] })
    expect(dates(rule, '2026-01-01', '2026-01-01', '2026-01-31')).toEqual([])
    expect(dates(rule, '2026-01-01', '2026-02-01', '2026-02-28')).toEqual(['2026-02-02'])
  })

  test('nothing before the start, nothing in an empty window', () => {
    expect(dates(monthly({ kind: 'day', day: 5 }), '2026-06-06', '2026-06-01', '2026-06-30')).toEqual([])
    expect(dates(monthly({ kind: 'day', day: 5 }), '2026-06-01', '2026-06-30', '2026-06-01')).toEqual([])
    expect(
      dates(
        { frequency: 'lunar-yearly', ...plain, lunarMonth: 3, lunarDay: 10 },
        '2101-01-01',
        '2101-01-01',
        '2150-01-01',
      ),
    ).toEqual([])
  })
})

const anyPattern: fc.Arbitrary<MonthPattern> = fc.oneof(
  fc.record({ kind: fc.constant('day' as const), day: fc.integer({ min: 1, max: 31 }) }),
  fc.constant({ kind: 'last-day' as const }),
  fc.record({
    kind: fc.constant('nth-weekday' as const),
    nth: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, -1 as const),
    weekday: fc.constantFrom(1 as const, 2 as const, 5 as const, 7 as const),
  }),
  fc.record({ kind: fc.constant('nth-working-day' as const), nth: fc.integer({ min: 1, max: 23 }) }),
  fc.constant({ kind: 'last-working-day' as const }),
)
const anyMonths = fc.option(
  fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1 }).map((list) => list.sort((a, b) => a - b)),
)
const anyEnd = fc.oneof(
  fc.record({ until: fc.constant(null), count: fc.constant(null) }),
  fc.record({
    until: fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2028-12-31') }).map(dayFromNumber),
    count: fc.constant(null),
  }),
  fc.record({ until: fc.constant(null), count: fc.integer({ min: 1, max: 60 }) }),
)
const anyCommon = fc.record({
  interval: fc.integer({ min: 1, max: 5 }),
  onDayOff: fc.constantFrom('keep' as const, 'next' as const, 'previous' as const, 'skip' as const),
})
const anyRule: fc.Arbitrary<RecurrenceRule> = fc
  .tuple(
    fc.oneof(
      fc.record({ frequency: fc.constant('daily' as const) }),
      fc.record({
        frequency: fc.constant('weekly' as const),
        weekdays: fc
          .uniqueArray(fc.constantFrom(1, 2, 3, 4, 5, 6, 7), { minLength: 1 })
          .map((list) => list.sort() as (1 | 2 | 3 | 4 | 5 | 6 | 7)[]),
      }),
      fc.record({ frequency: fc.constant('monthly' as const), pattern: anyPattern, months: anyMonths }),
      fc.record({
        frequency: fc.constant('yearly' as const),
        pattern: anyPattern,
        month: fc.integer({ min: 1, max: 12 }),
      }),
      fc.record({
        frequency: fc.constant('lunar-yearly' as const),
        lunarMonth: fc.integer({ min: 1, max: 12 }),
        lunarDay: fc.integer({ min: 1, max: 30 }),
      }),
    ),
    anyCommon,
    anyEnd,
  )
  .map(([own, common, end]): RecurrenceRule => ({ ...own, ...common, ...end }))
const anyStart = fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2026-12-31') }).map(dayFromNumber)
const anyLength = fc.integer({ min: 0, max: 500 })

/** The meaning of a rule, day by day and as slow as it likes: does its own date fall on this day? */
function isOwnDate(rule: RecurrenceRule, start: string, day: string): boolean {
  const own = dayParts(day)
  const first = dayParts(start)
  switch (rule.frequency) {
    case 'daily':
      return daysBetween(start, day) % rule.interval === 0
    case 'weekly':
      return (
        (daysBetween(startOfWeek(start), startOfWeek(day)) / 7) % rule.interval === 0 &&
        rule.weekdays.includes(weekdayOf(day))
      )
    case 'monthly':
      return (
        ((own.year - first.year) * 12 + own.month - first.month) % rule.interval === 0 &&
        (rule.months === null || rule.months.includes(own.month)) &&
        fits(rule.pattern, day)
      )
    case 'yearly':
      return (
        (own.year - first.year) % rule.interval === 0 && own.month === rule.month && fits(rule.pattern, day)
      )
    case 'lunar-yearly': {
      const days = Array.from({ length: 80 }, (_, at) => 2022 + at)
        .filter((year) => year < 2100)
        .map((year) => lunar(rule, year) ?? '')
        .filter((one) => one >= start)
      return days.includes(day) && days.indexOf(day) % rule.interval === 0
    }
  }
}

function lunar({ lunarMonth: month, lunarDay: day }: { lunarMonth: number; lunarDay: number }, year: number) {
  return fromLunar({ year, month, day, isLeap: false }) ?? fromLunar({ year, month, day: 29, isLeap: false })
}

function fits(pattern: MonthPattern, day: string): boolean {
  const { year, month, date } = dayParts(day)
  const length = daysInMonth(year, month)
  const month1 = eachDay(addDays(day, 1 - date), addDays(day, length - date))
  switch (pattern.kind) {
    case 'day':
      return date === Math.min(pattern.day, length)
    case 'last-day':
    case 'last-working-day':
      return date === length
    case 'nth-weekday': {
      const same = month1.filter((one) => weekdayOf(one) === pattern.weekday)
      return day === same.at(pattern.nth === -1 ? -1 : pattern.nth - 1)
    }
    case 'nth-working-day': {
      const weekdays = month1.filter((one) => weekdayOf(one) <= 5)
      return day === (weekdays[pattern.nth - 1] ?? weekdays.at(-1))
    }
  }
}

function dateOf(rule: RecurrenceRule, original: string): string | null {
  const pattern = rule.frequency === 'monthly' || rule.frequency === 'yearly' ? rule.pattern : null
  const { year, month } = dayParts(original)
  const working = eachDay(
    `${original.slice(0, 8)}01`,
    addDays(`${original.slice(0, 8)}01`, daysInMonth(year, month) - 1),
  ).filter(calendar.isWorkingDay)
  if (pattern?.kind === 'last-working-day') return working.at(-1) ?? null
  if (pattern?.kind === 'nth-working-day') return working[pattern.nth - 1] ?? working.at(-1) ?? null
  if (rule.onDayOff === 'skip') return calendar.isWorkingDay(original) ? original : null
  let date = original
  while (rule.onDayOff !== 'keep' && !calendar.isWorkingDay(date))
    date = addDays(date, rule.onDayOff === 'next' ? 1 : -1)
  return date
}

function byHand(rule: RecurrenceRule, start: string, from: string, to: string): Occurrence[] {
  const isWorkingRule =
    (rule.frequency === 'monthly' || rule.frequency === 'yearly') && rule.pattern.kind.endsWith('working-day')
  const begin = isWorkingRule ? `${start.slice(0, 8)}01` : start
  return eachDay(begin, addDays(to, 60))
    .filter((day) => isOwnDate(rule, start, day))
    .filter((day) => day >= start || (dateOf(rule, day) ?? '') >= start)
    .filter(
      (day, at) => (rule.until === null || day <= rule.until) && (rule.count === null || at < rule.count),
    )
    .map((day) => ({ original: day, date: dateOf(rule, day) ?? '' }))
    .filter((one) => one.date >= from && one.date <= to)
    .sort((a, b) => (a.date < b.date || (a.date === b.date && a.original < b.original) ? -1 : 1))
}

describe('laws', () => {
  test('any rule gives what it gives when every day is tried by hand', () => {
    fc.assert(
      fc.property(anyRule, anyStart, anyLength, anyLength, (rule, start, offset, length) => {
        const from = addDays(start, offset - 30)
        const to = addDays(from, length)
        expect(expandRule(rule, start, { from, to }, calendar)).toEqual(byHand(rule, start, from, to))
      }),
      { numRuns: 200 },
    )
  })

  test('results lie in the window, sorted, each named once', () => {
    fc.assert(
      fc.property(anyRule, anyStart, anyLength, (rule, start, length) => {
        const to = addDays(start, length)
        const found = expandRule(rule, start, { from: start, to }, calendar)
        const days = found.map((one) => one.date)
        expect(days).toEqual([...days].sort())
        expect(days.every((day) => day >= start && day <= to)).toBe(true)
        expect(new Set(found.map((one) => one.original)).size).toBe(found.length)
      }),
    )
  })

  test('two windows side by side give what the whole window gives', () => {
    fc.assert(
      fc.property(anyRule, anyStart, anyLength, anyLength, (rule, start, first, second) => {
        const middle = addDays(start, first)
        const end = addDays(middle, second + 1)
        const expand = (from: string, to: string) => expandRule(rule, start, { from, to }, calendar)
        expect([...expand(start, middle), ...expand(addDays(middle, 1), end)]).toEqual(expand(start, end))
      }),
    )
  })

  test('cut in two at an occurrence ("this and later"), a rule without interval gives the same days', () => {
    fc.assert(
      fc.property(anyRule, anyStart, fc.nat(20), (any, start, at) => {
        const rule = { ...any, interval: 1, until: null, count: null }
        const span = { from: start, to: addDays(start, 500) }
        const whole = expandRule(rule, start, span, calendar)
        const cut = whole[at]?.original
        if (cut === undefined) return
        const before = expandRule({ ...rule, until: addDays(cut, -1) }, start, span, calendar)
        const after = expandRule(rule, cut, span, calendar)
        expect([...before, ...after].sort((a, b) => (a.original < b.original ? -1 : 1))).toEqual(
          [...whole].sort((a, b) => (a.original < b.original ? -1 : 1)),
        )
      }),
    )
  })

  test('a new holiday moves dates and leaves the names of occurrences', () => {
    const extra: SpecialDay = { date: '2026-11-30', kind: 'holiday', name: 'Nghỉ', nameEn: '', decided: true }
    const changed = makeWorkingCalendar({
      yearOf: (year) => ({ year, days: [...defaultYear(year).days, extra] }),
      weeklyRest: [6, 7],
    })
    const span = { from: '2026-10-15', to: '2026-12-15' }
    for (const pattern of [
      { kind: 'last-working-day' },
      { kind: 'nth-working-day', nth: 20 },
      { kind: 'day', day: 30 },
    ] as const) {
      const rule = monthly(pattern, { onDayOff: 'previous' })
      const names = (one: typeof calendar) =>
        expandRule(rule, '2026-10-01', span, one).map((each) => each.original)
      expect(names(changed)).toEqual(names(calendar))
    }
    expect(expandRule(monthly({ kind: 'last-working-day' }), '2026-10-01', span, changed)[1]?.date).toBe(
      '2026-11-27',
    )
  })
})

test('the PC’s time zone has no say', () => {
  const rules: RecurrenceRule[] = [
    { frequency: 'daily', ...plain },
    { frequency: 'weekly', ...plain, weekdays: [1, 7] },
    monthly({ kind: 'day', day: 31 }),
    monthly({ kind: 'nth-weekday', nth: 1, weekday: 1 }),
  ]
  const all = () => rules.map((rule) => dates(rule, '2016-10-20', '2026-03-01', '2026-11-30'))
  const here = process.env.TZ
  const found = [
    'Asia/Ho_Chi_Minh',
    'UTC',
    'America/New_York',
    'Pacific/Kiritimati',
    'Pacific/Pago_Pago',
  ].map((zone) => {
    process.env.TZ = zone
    return JSON.stringify(all())
  })
  process.env.TZ = here
  expect(new Set(found).size).toBe(1)
})

test('fifty rules ten years old, expanded for one month, take little time', () => {
  const patterns: MonthPattern[] = [
    { kind: 'day', day: 25 },
    { kind: 'last-working-day' },
    { kind: 'nth-weekday', nth: 1, weekday: 1 },
  ]
  const started = performance.now()
  for (let at = 0; at < 50; at += 1) {
    dates(monthly(patterns[at % 3]!, { onDayOff: 'next' }), '2016-10-20', '2026-11-01', '2026-11-30')
  }
  expect(performance.now() - started).toBeLessThan(500)
})

describe('the stored form', () => {
  const good = monthly({ kind: 'day', day: 25 }, { months: [12, 3] })
  const accepts = (input: unknown) => v.safeParse(recurrenceRuleSchema, input).success

  test('every rule can be stored and comes back as it was, lists in order', () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        expect(v.parse(recurrenceRuleSchema, JSON.parse(JSON.stringify(rule)))).toEqual(rule)
      }),
    )
    expect(v.parse(recurrenceRuleSchema, good)).toEqual({ ...good, months: [3, 12] })
  })

  test.each([
    ['no interval', { interval: 0 }],
    ['half an interval', { interval: 1.5 }],
    ['an unknown frequency', { frequency: 'hourly' }],
    ['the 32nd', { pattern: { kind: 'day', day: 32 } }],
    ['the fifth Monday', { pattern: { kind: 'nth-weekday', nth: 5, weekday: 1 } }],
    ['the eighth day of the week', { pattern: { kind: 'nth-weekday', nth: 1, weekday: 8 } }],
    ['month 13', { months: [13] }],
    ['a month twice', { months: [3, 3] }],
    ['an empty list of months', { months: [] }],
    ['a day that does not exist', { until: '2026-02-30' }],
    ['until and count at once', { until: '2026-12-31', count: 3 }],
    ['a field too many', { weekdays: [1] }],
    ['an unknown policy', { onDayOff: 'drop' }],
  ])('%s is refused', (_, change) => {
    expect(accepts(good)).toBe(true)
    expect(accepts({ ...good, ...change })).toBe(false)
  })
})

describe('describing', () => {
  test('how often, when, in which months, on days off, until when', () => {
    const rule = monthly({ kind: 'last-working-day' }, { months: [3, 6, 9, 12], until: '2027-12-31' })
    expect(describeRule(rule)).toEqual([
      { key: 'every.month', params: { count: 1 } },
      { key: 'on.lastWorkingDay', params: {} },
      { key: 'in.quarterEnds', params: {} },
      { key: 'end.until', params: { day: '2027-12-31' } },
    ])
  })

  test.each<[string, RecurrenceRule, string[]]>([
    [
      'weekly',
      { frequency: 'weekly', ...plain, interval: 2, weekdays: [1, 4] },
      ['every.week', 'on.weekdays'],
    ],
    [
      'daily',
      { frequency: 'daily', ...plain, onDayOff: 'skip', count: 5 },
      ['every.day', 'dayOff.skip', 'end.count'],
    ],
    [
      'yearly',
      { frequency: 'yearly', ...plain, month: 2, pattern: { kind: 'nth-weekday', nth: -1, weekday: 5 } },
      ['every.year', 'on.lastWeekday', 'in.months'],
    ],
    [
      'lunar',
      { frequency: 'lunar-yearly', ...plain, lunarMonth: 3, lunarDay: 10, onDayOff: 'next' },
      ['every.lunarYear', 'on.lunarDay', 'dayOff.next'],
    ],
    [
      'halves of the year',
      monthly({ kind: 'nth-weekday', nth: 2, weekday: 1 }, { months: [6, 12], onDayOff: 'previous' }),
      ['every.month', 'on.nthWeekday', 'in.halfYearEnds', 'dayOff.previous'],
    ],
  ])('%s', (_, rule, keys) => {
    expect(describeRule(rule).map((one) => one.key)).toEqual(keys)
  })

  test('only known keys, in the order of the list', () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        const places = describeRule(rule).map((one) => rulePartKeys.indexOf(one.key))
        expect(places.every((place) => place >= 0)).toBe(true)
        expect(places).toEqual([...places].sort((a, b) => a - b))
      }),
    )
  })
})
