import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PeriodicRule, Spot } from '#shared/calendar/due-rules/due-rule.ts'
import { duesOf, duesOfPeriods, nextDues } from '#shared/calendar/due-rules/dues.ts'
import { dueOfEvent, eventAt } from '#shared/calendar/due-rules/event-dues.ts'
import { readSentence } from '#shared/calendar/due-rules/read-sentence.ts'
import { sentenceOf } from '#shared/calendar/due-rules/sentence-vi.ts'
import { defaultYear } from '#shared/calendar/holidays.ts'
import { makeWorkingCalendar } from '#shared/calendar/working-days.ts'
import {
  addDays,
  type Day,
  dayFromNumber,
  dayNumber,
  daysBetween,
  eachDay,
  makeDay,
  weekdayOf,
} from '#shared/lib/dates.ts'
import { anyEventRule, anyPeriodicRule, anyRule } from './any-rule.ts'

const calendar = makeWorkingCalendar({ yearOf: (year) => defaultYear(year), weeklyRest: [6, 7] })
const anyDay = fc.integer({ min: dayNumber('1968-01-01'), max: dayNumber('2098-12-31') }).map(dayFromNumber)
/** A time of up to three years within 1968 to 2100. */
const anyTime = fc
  .tuple(anyDay, fc.nat(1095))
  .map(([from, length]) => ({ from, to: addDays(from, Math.min(length, daysBetween(from, '2100-12-31'))) }))
const anyTerm = fc
  .tuple(anyDay, fc.integer({ min: 30, max: 1900 }))
  .map(([from, length]) => ({ from, to: addDays(from, length) }))

const plain = { kind: 'periodic', following: false, onDayOff: 'keep' } as const

function dueDays(rule: PeriodicRule, from: Day, to: Day): Day[] {
  return duesOf(rule, from, to, calendar).map(({ dueOn }) => dueOn)
}

/** The policy by walking, one day at a time. */
function walk(day: Day, policy: PeriodicRule['onDayOff']): Day {
  let at = day
  while (policy !== 'keep' && !calendar.isWorkingDay(at)) at = addDays(at, policy === 'next' ? 1 : -1)
  return at
}

describe('the dues of any periodic rule', () => {
  test('go strictly up, one for each period', () => {
    fc.assert(
      fc.property(anyPeriodicRule, anyTime, anyTerm, (rule, { from, to }, term) => {
        const dues = duesOf(rule, from, to, calendar, term)
        dues.forEach((due, at) => {
          expect(due.dueOn >= from && due.dueOn <= to).toBe(true)
          if (at === 0) return
          expect(due.nominal > dues[at - 1]!.nominal).toBe(true)
          expect(due.dueOn > dues[at - 1]!.dueOn).toBe(true)
        })
        expect(new Set(dues.map(({ period }) => period)).size).toBe(dues.length)
      }),
      { numRuns: 500 },
    )
  })

  test('keep the shift policy, and their windows in order', () => {
    fc.assert(
      fc.property(anyPeriodicRule, anyTime, anyTerm, (rule, { from, to }, term) => {
        for (const due of duesOfPeriods(rule, from, to, calendar, term)) {
          expect(due.dueOn).toBe(walk(due.nominal, rule.onDayOff))
          expect(due.dueAt).toBe(null)
          if (due.windowFrom !== null) expect(due.windowFrom <= due.dueOn).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('lie in the period, or in the next for "tháng sau"; one day before it at the strictest', () => {
    fc.assert(
      fc.property(anyPeriodicRule, anyTime, anyTerm, (rule, { from, to }, term) => {
        const bounds = spans(rule, from, to, term)
        duesOfPeriods({ ...rule, onDayOff: 'keep' }, from, to, calendar, term).forEach((due, at) => {
          const span = bounds[at]!
          const isStrict = 'limit' in rule.spot && rule.spot.limit === 'strictly-before'
          const first = isStrict ? addDays(span.from, -1) : span.from
          expect(due.dueOn >= first).toBe(true)
          expect(due.dueOn <= span.to || isCrossing(rule.spot)).toBe(true)
        })
      }),
      { numRuns: 300 },
    )
  })

  test('are the same however the time is cut, and the next ones are the first of these', () => {
    fc.assert(
      fc.property(anyRule, anyTime, anyTerm, fc.nat(1095), (rule, { from, to }, term, cut) => {
        const middle = dayFromNumber(Math.min(dayNumber(from) + cut, dayNumber(to)))
        const whole = duesOf(rule, from, to, calendar, term)
        const halves = [
          ...duesOf(rule, from, middle, calendar, term),
          ...duesOf(rule, addDays(middle, 1), to, calendar, term),
        ]
        expect(halves).toEqual(whole)
        const next = nextDues(rule, from, 12, calendar, term)
        const both = Math.min(next.length, whole.length)
        expect(next.slice(0, both)).toEqual(whole.slice(0, both))
        if (next.length < 12) expect(whole.length).toBeLessThanOrEqual(next.length)
      }),
      { numRuns: 300 },
    )
  })

  test('there are always twelve more, but for a term', () => {
    const repeats = anyPeriodicRule.filter(
      ({ every }) => every.unit !== 'term' && (every.unit !== 'months' || every.count <= 60),
    )
    fc.assert(
      fc.property(repeats, anyDay, (rule, today) => {
        expect(nextDues(rule, today, 12, calendar)).toHaveLength(12)
      }),
      { numRuns: 300 },
    )
  })

  test('strictly before is the day before, before shifting', () => {
    const limited = anyPeriodicRule.filter(({ spot }) => 'limit' in spot)
    fc.assert(
      fc.property(limited, anyTime, anyTerm, (rule, { from, to }, term) => {
        const read = (limit: 'on' | 'before' | 'strictly-before') =>
          duesOfPeriods({ ...rule, spot: { ...rule.spot, limit } as Spot }, from, to, calendar, term)
        const inclusive = read('before')
        expect(read('on')).toEqual(inclusive)
        expect(read('strictly-before').map(({ nominal }) => addDays(nominal, 1))).toEqual(
          inclusive.map(({ nominal }) => nominal),
        )
      }),
      { numRuns: 300 },
    )
  })

  test('do not move with the time zone or the summer time of the PC', () => {
    const home = process.env.TZ
    const sample = fc.sample(fc.tuple(anyRule, anyTime), { numRuns: 200, seed: 1 })
    const inZone = (zone: string) => {
      process.env.TZ = zone
      return sample.map(([rule, { from, to }]) =>
        rule.kind === 'event'
          ? dueOfEvent(rule, eventAt(`${from}T20:30:00.000Z`, to), calendar)
          : duesOf(rule, from, to, calendar),
      )
    }
    try {
      const atHome = inZone('Asia/Ho_Chi_Minh')
      expect(new Date(0).getTimezoneOffset()).not.toBe(0)
      expect(inZone('America/New_York')).toEqual(atHome)
      expect(inZone('Pacific/Auckland')).toEqual(atHome)
    } finally {
      if (home === undefined) delete process.env.TZ
      else process.env.TZ = home
    }
  })
})

function isCrossing(spot: Spot): boolean {
  if (spot.kind !== 'dates') return false
  return makeDay(2024, spot.to.month, spot.to.day) < makeDay(2024, spot.from.month, spot.from.day)
}

/** The whole period (the next one for "tháng sau"), as the rule "trong …" of the same periods gives it. */
function spans(rule: PeriodicRule, from: Day, to: Day, term: { from: Day; to: Day }) {
  const whole = { ...rule, part: 'whole', spot: { kind: 'whole' }, onDayOff: 'keep' } as const
  return duesOfPeriods(whole, from, to, calendar, term).map(({ windowFrom, dueOn }) => ({
    from: windowFrom!,
    to: dueOn,
  }))
}

describe('by counting on the fingers', () => {
  const anyMonth = fc.record({
    year: fc.integer({ min: 2016, max: 2099 }),
    quarter: fc.integer({ min: 1, max: 4 }),
  })

  test('the n-th and the n-th last working day of a quarter', () => {
    fc.assert(
      fc.property(
        anyMonth,
        fc.integer({ min: 1, max: 50 }),
        fc.boolean(),
        ({ year, quarter }, nth, fromEnd) => {
          const first = makeDay(year, quarter * 3 - 2, 1)
          const after = quarter === 4 ? makeDay(year + 1, 1, 1) : makeDay(year, quarter * 3 + 1, 1)
          const days = eachDay(first, addDays(after, -1)).filter((day) => calendar.isWorkingDay(day))
          const spot = { kind: 'working-day', nth: fromEnd ? -nth : nth, limit: 'on' } as const
          const rule: PeriodicRule = { ...plain, every: { unit: 'quarter' }, part: 'whole', spot }
          const [due] = duesOfPeriods(rule, first, first, calendar)
          expect(due).toMatchObject({
            period: `${year}-Q${quarter}`,
            dueOn: days.at(fromEnd ? -nth : nth - 1),
          })
        },
      ),
    )
  })

  test('the n-th and the last such weekday of a month', () => {
    const nths = fc.constantFrom(1, 2, 3, 4, -1)
    const weekdays = fc.constantFrom(1, 2, 3, 4, 5, 6, 7)
    fc.assert(
      fc.property(anyMonth, nths, weekdays, ({ year, quarter }, nth, weekday) => {
        const first = makeDay(year, quarter, 1)
        const days = eachDay(first, addDays(makeDay(year, quarter + 1, 1), -1))
        const such = days.filter((day) => weekdayOf(day) === weekday)
        const rule: PeriodicRule = {
          ...plain,
          every: { unit: 'month' },
          part: 'whole',
          spot: { kind: 'weekday', nth, weekday, limit: 'on' } as Spot,
        }
        expect(duesOfPeriods(rule, first, first, calendar)[0]?.dueOn).toBe(such.at(nth < 0 ? -1 : nth - 1))
      }),
    )
  })

  test('the weeks of a month follow one another from its first day to its last', () => {
    fc.assert(
      fc.property(anyMonth, ({ year, quarter }) => {
        const first = makeDay(year, quarter, 1)
        const weekOf = (nth: 1 | 2 | 3 | 4 | -1) => {
          const spot = { kind: 'week', nth } as const
          const rule: PeriodicRule = { ...plain, every: { unit: 'month' }, part: 'whole', spot }
          return duesOfPeriods(rule, first, first, calendar)[0]!
        }
        const [one, two, three, four, last] = [weekOf(1), weekOf(2), weekOf(3), weekOf(4), weekOf(-1)]
        expect(one.windowFrom).toBe(first)
        expect(two.windowFrom).toBe(addDays(one.dueOn, 1))
        expect(three.windowFrom).toBe(addDays(two.dueOn, 1))
        expect(four.windowFrom).toBe(addDays(three.dueOn, 1))
        expect([four.windowFrom, addDays(four.dueOn, 1)]).toContain(last.windowFrom)
        expect(last.dueOn).toBe(addDays(makeDay(year, quarter + 1, 1), -1))
        for (const week of [two, three, four]) expect(weekdayOf(week.windowFrom!)).toBe(1)
        for (const week of [one, two, three]) expect(weekdayOf(week.dueOn)).toBe(7)
      }),
    )
  })
})

describe('edges', () => {
  const month = { ...plain, every: { unit: 'month' }, part: 'whole' } as const

  test('the 31st is the last day of a short month', () => {
    const rule: PeriodicRule = { ...month, spot: { kind: 'day', day: 31, limit: 'on' } }
    expect(dueDays(rule, '2028-01-01', '2028-06-30')).toEqual([
      '2028-01-31',
      '2028-02-29',
      '2028-03-31',
      '2028-04-30',
      '2028-05-31',
      '2028-06-30',
    ])
  })

  test('29/02 is 28/02 in a common year', () => {
    const rule: PeriodicRule = {
      ...plain,
      every: { unit: 'year' },
      part: 2,
      spot: { kind: 'day', day: 29, limit: 'on' },
    }
    expect(dueDays(rule, '2027-01-01', '2028-12-31')).toEqual(['2027-02-28', '2028-02-29'])
  })

  test('too few working days: Tết leaves 15 in February 2026', () => {
    const nth = (count: number) =>
      duesOf(
        { ...month, spot: { kind: 'working-day', nth: count, limit: 'on' } },
        '2026-02-01',
        '2026-02-28',
        calendar,
      )
    expect(nth(16)).toMatchObject([{ dueOn: '2026-02-27', why: [{ code: 'few-working-days', wanted: 16 }] }])
    expect(nth(-16)).toMatchObject([{ dueOn: '2026-02-02' }])
    expect(nth(15)).toMatchObject([{ dueOn: '2026-02-27', why: [{ code: 'rule-day' }] }])
  })

  test('every five months from a month: nothing before it, across the years after it', () => {
    const rule: PeriodicRule = {
      ...plain,
      every: { unit: 'months', count: 5, start: '2026-10' },
      part: 1,
      spot: { kind: 'day', day: 15, limit: 'on' },
    }
    expect(
      duesOf(rule, '2016-01-01', '2027-12-31', calendar).map(({ period, dueOn }) => [period, dueOn]),
    ).toEqual([
      ['2026-M10..2027-M02', '2026-10-15'],
      ['2027-M03..2027-M07', '2027-03-15'],
      ['2027-M08..2027-M12', '2027-08-15'],
    ])
    expect(nextDues(rule, '2016-01-01', 2, calendar).map(({ dueOn }) => dueOn)).toEqual([
      '2026-10-15',
      '2027-03-15',
    ])
  })

  test('the end of a term that ends within a month', () => {
    const term = { from: '2024-05-20', to: '2029-05-19' }
    const rule = (part: PeriodicRule['part'], spot: Spot): PeriodicRule => ({
      ...plain,
      every: { unit: 'term' },
      part,
      spot,
    })
    const due = (part: PeriodicRule['part'], spot: Spot) =>
      nextDues(rule(part, spot), '2026-01-01', 12, calendar, term)
    expect(due('last-quarter', { kind: 'whole' })).toMatchObject([
      { period: '2024-2029', windowFrom: '2029-04-01', dueOn: '2029-05-19' },
    ])
    expect(due('last-half-year', { kind: 'whole' })).toMatchObject([{ windowFrom: '2029-01-01' }])
    expect(due('last-month', { kind: 'day', day: 25, limit: 'on' })).toMatchObject([{ dueOn: '2029-05-19' }])
    expect(due('last-month', { kind: 'weekday', nth: 4, weekday: 1, limit: 'on' })).toMatchObject([
      { dueOn: '2029-05-14' },
    ])
    expect(nextDues(rule('whole', { kind: 'whole' }), '2026-01-01', 12, calendar)).toEqual([])
  })

  test('a window of days off only ends before it began, and says so', () => {
    const rule: PeriodicRule = { ...month, onDayOff: 'previous', spot: { kind: 'days', from: 16, to: 20 } }
    expect(duesOf(rule, '2026-02-01', '2026-02-28', calendar)).toMatchObject([
      { nominal: '2026-02-20', dueOn: '2026-02-13', windowFrom: '2026-02-13' },
    ])
  })

  test('a one-off moved out of the time asked for, and into it', () => {
    const once = (day: Day, onDayOff: PeriodicRule['onDayOff']) =>
      ({ kind: 'once', spot: { kind: 'day', day, limit: 'before' }, onDayOff }) as const
    expect(duesOf(once('2026-10-31', 'next'), '2026-11-01', '2026-11-30', calendar)).toMatchObject([
      { period: 'once', dueOn: '2026-11-02' },
    ])
    expect(duesOf(once('2026-11-01', 'previous'), '2026-11-01', '2026-11-30', calendar)).toEqual([])
    expect(nextDues(once('2026-11-24', 'keep'), '2026-11-25', 12, calendar)).toEqual([])
  })
})

describe('events', () => {
  test('before is before, after is after, by as many working days as said', () => {
    fc.assert(
      fc.property(anyEventRule, anyDay, (rule, on) => {
        const { timing } = rule
        const dues = dueOfEvent({ ...rule, onDayOff: 'keep' }, { on }, calendar)
        if (timing.kind === 'after' && timing.unit === 'working-day') {
          expect(calendar.workingDaysBetween(on, dues[0]!.dueOn)).toBe(timing.count)
        }
        if (timing.kind === 'before') {
          expect(dues).toHaveLength(timing.counts.length)
          expect(dues.map(({ dueOn }) => dueOn)).toEqual(dues.map(({ dueOn }) => dueOn).toSorted())
          for (const { dueOn } of dues) expect(dueOn < on).toBe(true)
        }
      }),
    )
  })

  test('hours are elapsed time', () => {
    const moment = fc
      .tuple(anyDay, fc.nat(1439))
      .map(([day, minute]) => new Date(Date.parse(day) + minute * 60_000))
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 999 }), (at, count) => {
        const rule = {
          kind: 'event',
          event: 'có yêu cầu',
          timing: { kind: 'hours', count },
          onDayOff: 'keep',
        } as const
        const [due] = dueOfEvent(rule, eventAt(at.toISOString()), calendar)
        expect(Date.parse(due!.dueAt!) - at.getTime()).toBe(count * 3_600_000)
        expect(due!.dueOn).toBe(new Date(Date.parse(due!.dueAt!) + 7 * 3_600_000).toISOString().slice(0, 10))
      }),
    )
  })
})

test('as one types: the sentence read and its next twelve dates well within 5 ms', () => {
  const rules = fc.sample(anyPeriodicRule, { numRuns: 60, seed: 7 })
  const sentences = rules.map(sentenceOf)
  const typed = () => {
    for (const sentence of sentences) {
      const read = readSentence(sentence)
      if (read.ok) nextDues(read.rule, '2026-09-15', 12, calendar)
    }
  }
  typed()
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now()
    typed()
    return (performance.now() - start) / sentences.length
  })
  expect(Math.min(...times)).toBeLessThan(5)
})
