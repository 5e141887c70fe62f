import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { settle } from '#electron/services/changes.ts'
import { makeState } from '#electron/store/state.ts'
import { defaultYear } from '#shared/calendar/holidays.ts'
import { type RecurrenceRule, recurrenceRuleSchema } from '#shared/calendar/recurrence.ts'
import { makeWorkingCalendar } from '#shared/calendar/working-days.ts'
import { addDays, type Day } from '#shared/lib/dates.ts'
import type { Change, DecideContext, FieldsOf } from '#shared/registers/define-register.ts'
import { makeMeetingFields } from '#shared/registers/meeting/index.ts'
import { calendarEntries } from '#shared/views/calendar-entries.ts'
import type { CalendarPatch, ChangeScope } from '#shared/views/calendar-patch.ts'
import { decideCancel } from '#shared/views/cancel-calendar.ts'
import { decideChange } from '#shared/views/change-calendar.ts'

const calendar = makeWorkingCalendar({ yearOf: (year) => defaultYear(year), weeklyRest: [6, 7] })
const content: Omit<FieldsOf<'event'>, 'date' | 'endDate' | 'seriesId' | 'originalDate'> = {
  title: 'Giao ban công tác phối hợp',
  kind: 'briefing',
  session: 'morning',
  startTime: '08:00',
  endTime: '09:30',
  mode: 'in-person',
  room: 'Phòng họp số 1',
  chairs: [],
  secretary: null,
  participants: [],
  preparedById: null,
  documents: [],
  basis: [],
  status: 'approved',
  note: '',
}
const weeklyMonday: RecurrenceRule = {
  frequency: 'weekly',
  interval: 1,
  weekdays: [1],
  onDayOff: 'keep',
  until: null,
  count: null,
}

/** An office over the real rules of committing, without a disk. */
function makeOffice() {
  const state = makeState({})
  let ids = 0
  const context = (): DecideContext => ({
    read: state,
    calendar,
    today: '2026-11-23',
    now: '2026-11-23T01:00:00.000Z',
    newId: () => `n${++ids}`,
    actor: '',
  })
  const commit = (changes: readonly Change[]) => {
    const facts = settle(changes, context())
    state.apply(facts)
    return facts
  }
  return {
    state,
    commit,
    series: (rule: RecurrenceRule, startDate: Day, more: Partial<FieldsOf<'series'>> = {}) =>
      commit([
        {
          register: 'series',
          kind: 'create',
          id: 's',
          fields: { ...content, rule, startDate, skippedDates: [], endedOn: null, followsId: null, ...more },
        },
      ]),
    change: (key: string, scope: ChangeScope, patch: CalendarPatch) => {
      const decided = decideChange({ key, scope, revision: null, patch }, context())
      commit(decided.changes)
      return decided.key
    },
    cancel: (key: string, scope: ChangeScope) =>
      commit(decideCancel({ key, scope, revision: null }, context())),
    closeMeeting: (id: string) =>
      commit([
        {
          register: 'meeting',
          kind: 'create',
          id,
          fields: { ...makeMeetingFields(state), state: 'closed', version: 1 },
        },
      ]),
    entries: (from: Day, to: Day) => calendarEntries(state, calendar, from, to),
    days: (from: Day, to: Day) => calendarEntries(state, calendar, from, to).map((entry) => entry.date),
  }
}

const refusal = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    return (error as { error: { code: string; issues?: { code: string }[] } }).error
  }
  return null
}

describe('one occurrence', () => {
  it('is stored when it changes, and keeps the name of its day when it moves', () => {
    const office = makeOffice()
    office.series(weeklyMonday, '2026-11-02')
    const key = office.change('s@2026-11-23', 'one', { date: '2026-11-25', room: 'Phòng 205' })
    expect(key).toBe('s@2026-11-23')
    expect(office.days('2026-11-16', '2026-11-30')).toEqual(['2026-11-16', '2026-11-25', '2026-11-30'])
    expect(office.state.get('event', key)).toMatchObject({ originalDate: '2026-11-23', room: 'Phòng 205' })
  })

  it('keeps the length of an event of several days when its first day moves', () => {
    const office = makeOffice()
    office.commit([
      {
        register: 'event',
        kind: 'create',
        id: 'e',
        fields: { ...content, date: '2026-11-26', endDate: '2026-11-27', seriesId: null, originalDate: null },
      },
    ])
    office.change('e', 'one', { date: '2026-11-30' })
    expect(office.state.get('event', 'e')).toMatchObject({ date: '2026-11-30', endDate: '2026-12-01' })
  })

  it('is skipped for good when it is cancelled, stored or not', () => {
    const office = makeOffice()
    office.series(weeklyMonday, '2026-11-02')
    office.change('s@2026-11-16', 'one', { room: 'Phòng 205' })
    office.cancel('s@2026-11-16', 'one')
    office.cancel('s@2026-11-23', 'one')
    expect(office.days('2026-11-02', '2026-11-30')).toEqual(['2026-11-02', '2026-11-09', '2026-11-30'])
    expect(refusal(() => office.change('s@2026-11-23', 'one', { room: 'x' }))?.code).toBe('unknown-record')
  })

  it('takes no rule of its own', () => {
    const office = makeOffice()
    office.series(weeklyMonday, '2026-11-02')
    expect(refusal(() => office.change('s@2026-11-09', 'one', { rule: weeklyMonday }))?.code).toBe(
      'bad-input',
    )
  })
})

describe('this one and all later', () => {
  it('cuts the series; the follower remembers what it carries on', () => {
    const office = makeOffice()
    office.series({ ...weeklyMonday, count: 10 }, '2026-11-02')
    const key = office.change('s@2026-11-23', 'following', { room: 'Phòng 205' })
    const rooms = office.entries('2026-11-01', '2027-12-31').map((entry) => entry.room)
    expect(rooms).toEqual([...Array(3).fill('Phòng họp số 1'), ...Array(7).fill('Phòng 205')])
    const follower = office.state.get('series', key.split('@')[0] ?? '')
    expect(follower).toMatchObject({ followsId: 's', startDate: '2026-11-23', rule: { count: 7 } })
    expect(office.state.get('series', 's')?.endedOn).toBe('2026-11-22')
  })

  it('takes skips and stored occurrences along, each with its own differing fields', () => {
    const office = makeOffice()
    office.series(weeklyMonday, '2026-11-02', { skippedDates: ['2026-11-30'] })
    office.change('s@2026-12-07', 'one', { room: 'Hội trường A' })
    office.change('s@2026-12-14', 'one', { date: '2026-12-16' })
    office.change('s@2026-11-23', 'following', { room: 'Phòng 205', startTime: '09:00' })
    expect(
      office.entries('2026-11-16', '2026-12-21').map((entry) => [entry.date, entry.room, entry.startTime]),
    ).toEqual([
      ['2026-11-16', 'Phòng họp số 1', '08:00'],
      ['2026-11-23', 'Phòng 205', '09:00'],
      ['2026-12-07', 'Hội trường A', '09:00'],
      ['2026-12-16', 'Phòng 205', '09:00'],
      ['2026-12-21', 'Phòng 205', '09:00'],
    ])
  })

  it('moves later days with their exceptions, and what went its own way stays', () => {
    const office = makeOffice()
    office.series(weeklyMonday, '2026-11-02', { skippedDates: ['2026-12-07'] })
    office.change('s@2026-11-30', 'one', { room: 'Hội trường A' })
    office.change('s@2026-12-14', 'one', { date: '2026-12-18' })
    office.change('s@2026-11-23', 'following', { date: '2026-11-25' })
    expect(office.entries('2026-11-16', '2026-12-24').map((entry) => [entry.date, entry.room])).toEqual([
      ['2026-11-16', 'Phòng họp số 1'],
      ['2026-11-25', 'Phòng họp số 1'],
      ['2026-12-02', 'Hội trường A'],
      ['2026-12-18', 'Phòng họp số 1'],
      ['2026-12-23', 'Phòng họp số 1'],
    ])
  })

  it('re-points the series that carried on before', () => {
    const office = makeOffice()
    office.series(weeklyMonday, '2026-11-02')
    const third = office.change('s@2026-12-07', 'following', { room: 'C' }).split('@')[0] ?? ''
    const second = office.change('s@2026-11-23', 'following', { room: 'B' }).split('@')[0] ?? ''
    expect(office.state.get('series', third)?.followsId).toBe(second)
    expect(office.entries('2026-11-16', '2026-12-14').map((entry) => entry.room)).toEqual([
      'Phòng họp số 1',
      'B',
      'B',
      'C',
      'C',
    ])
  })

  it('ends the series when it is cancelled', () => {
    const office = makeOffice()
    office.series(weeklyMonday, '2026-11-02')
    office.change('s@2026-12-07', 'one', { room: 'Hội trường A' })
    office.cancel('s@2026-11-16', 'following')
    expect(office.days('2026-11-01', '2027-01-31')).toEqual(['2026-11-02', '2026-11-09'])
  })
})

describe('the whole series', () => {
  it('changes in place; a stored occurrence keeps what it had of its own', () => {
    const office = makeOffice()
    office.series(weeklyMonday, '2026-11-02')
    office.change('s@2026-11-09', 'one', { room: 'Hội trường A' })
    office.change('s@2026-11-16', 'all', { room: 'Phòng 205', title: 'Giao ban tuần' })
    expect(office.entries('2026-11-01', '2026-11-20').map((entry) => [entry.title, entry.room])).toEqual([
      ['Giao ban tuần', 'Phòng 205'],
      ['Giao ban tuần', 'Hội trường A'],
      ['Giao ban tuần', 'Phòng 205'],
    ])
  })

  it('moves by weeks though stored occurrences bear the names of days now taken', () => {
    const office = makeOffice()
    office.series({ ...weeklyMonday, count: 4 }, '2026-11-02')
    office.change('s@2026-11-16', 'one', { room: 'Hội trường A' })
    office.change('s@2026-11-02', 'all', { date: '2026-11-09' })
    expect(office.entries('2026-11-01', '2027-01-31').map((entry) => [entry.date, entry.room])).toEqual([
      ['2026-11-09', 'Phòng họp số 1'],
      ['2026-11-16', 'Phòng họp số 1'],
      ['2026-11-23', 'Hội trường A'],
      ['2026-11-30', 'Phòng họp số 1'],
    ])
  })

  it('says so where no rule describes the move', () => {
    const office = makeOffice()
    const monthly: RecurrenceRule = {
      frequency: 'monthly',
      interval: 1,
      pattern: { kind: 'last-working-day' },
      months: null,
      onDayOff: 'keep',
      until: null,
      count: null,
    }
    office.series(monthly, '2026-11-01')
    const refused = refusal(() => office.change('s@2026-11-30', 'all', { date: '2026-11-27' }))
    expect(refused).toMatchObject({ code: 'not-allowed-now', issues: [{ code: 'rule-cannot-move' }] })
  })

  it('moves the day of a month, of a lunar year and the n-th weekday', () => {
    const ending = { onDayOff: 'keep', until: null, count: null } as const
    const cases: [RecurrenceRule, string, Day, Day][] = [
      [
        {
          frequency: 'monthly',
          interval: 1,
          pattern: { kind: 'day', day: 25 },
          months: [3, 6, 9, 12],
          ...ending,
        },
        '2026-12-25',
        '2026-12-28',
        '2027-03-28',
      ],
      [
        {
          frequency: 'monthly',
          interval: 1,
          pattern: { kind: 'nth-weekday', nth: 1, weekday: 1 },
          months: null,
          ...ending,
        },
        '2026-12-07',
        '2026-12-15',
        '2027-01-19',
      ],
      // 10/3 to 15/3 of the lunar calendar.
      [
        { frequency: 'lunar-yearly', interval: 1, lunarMonth: 3, lunarDay: 10, ...ending },
        '2026-04-26',
        '2026-05-01',
        '2027-04-21',
      ],
    ]
    for (const [rule, original, to, next] of cases) {
      const office = makeOffice()
      office.series(rule, addDays(original, -3))
      office.change(`s@${original}`, 'all', { date: to })
      expect(office.days(addDays(original, -5), next).filter((day) => day >= to)).toContain(next)
      expect(office.days(addDays(original, -5), to)).toEqual([to])
    }
  })

  it('becomes a series from an event, whose own record and meeting stay', () => {
    const office = makeOffice()
    office.commit([
      {
        register: 'event',
        kind: 'create',
        id: 'e',
        fields: { ...content, date: '2026-11-23', endDate: null, seriesId: null, originalDate: null },
      },
    ])
    expect(office.change('e', 'one', { rule: weeklyMonday })).toBe('e')
    expect(office.entries('2026-11-16', '2026-12-07').map((entry) => [entry.date, entry.isStored])).toEqual([
      ['2026-11-23', true],
      ['2026-11-30', false],
      ['2026-12-07', false],
    ])
  })
})

describe('closed minutes', () => {
  const withClosed = () => {
    const office = makeOffice()
    office.series(weeklyMonday, '2026-11-02')
    office.change('s@2026-11-16', 'one', { note: 'đã họp' })
    office.closeMeeting('s@2026-11-16')
    return office
  }

  it('stop every change that would reach them, and leave everything as it was', () => {
    const office = withClosed()
    const before = JSON.stringify(office.state.dump())
    for (const scope of ['one', 'following', 'all'] as const) {
      expect(refusal(() => office.change('s@2026-11-16', scope, { room: 'x' }))?.code).toBe('record-locked')
      expect(refusal(() => office.cancel('s@2026-11-16', scope))?.code).toBe('record-locked')
    }
    expect(refusal(() => office.change('s@2026-11-23', 'all', { room: 'x' }))?.code).toBe('record-locked')
    expect(JSON.stringify(office.state.dump())).toBe(before)
  })

  it('do not stop what happens after them', () => {
    const office = withClosed()
    office.change('s@2026-11-23', 'following', { room: 'Phòng 205' })
    expect(office.entries('2026-11-16', '2026-11-23').map((entry) => entry.room)).toEqual([
      'Phòng họp số 1',
      'Phòng 205',
    ])
  })
})

const ending = {
  onDayOff: fc.constantFrom('keep', 'next', 'previous', 'skip'),
  until: fc.option(fc.integer({ min: 0, max: 900 }).map((days) => addDays('2026-01-01', days))),
  count: fc.option(fc.integer({ min: 1, max: 40 })),
}
const pattern = fc.oneof(
  fc.record({ kind: fc.constant('day'), day: fc.integer({ min: 1, max: 31 }) }),
  fc.record({ kind: fc.constant('last-day') }),
  fc.record({ kind: fc.constant('last-working-day') }),
  fc.record({ kind: fc.constant('nth-working-day'), nth: fc.integer({ min: 1, max: 23 }) }),
  fc.record({
    kind: fc.constant('nth-weekday'),
    nth: fc.constantFrom(1, 2, 3, 4, -1),
    weekday: fc.integer({ min: 1, max: 7 }),
  }),
)
const interval = fc.integer({ min: 1, max: 3 })
const anyRule = fc
  .oneof(
    fc.record({ frequency: fc.constant('daily'), interval, ...ending }),
    fc.record({
      frequency: fc.constant('weekly'),
      interval,
      weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 3 }),
      ...ending,
    }),
    fc.record({
      frequency: fc.constant('monthly'),
      interval,
      pattern,
      months: fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 })),
      ...ending,
    }),
    fc.record({
      frequency: fc.constant('lunar-yearly'),
      interval,
      lunarMonth: fc.integer({ min: 1, max: 12 }),
      lunarDay: fc.integer({ min: 1, max: 30 }),
      ...ending,
    }),
  )
  .map((rule) => v.parse(recurrenceRuleSchema, rule.until === null ? rule : { ...rule, count: null }))

const from = '2025-12-01'
const to = '2029-06-30'

describe('properties', () => {
  it('a cut series and its follower hold the same days as the series before', () => {
    fc.assert(
      fc.property(
        anyRule,
        fc.integer({ min: 0, max: 200 }),
        fc.array(fc.nat(), { maxLength: 4 }),
        fc.nat(),
        (rule, offset, skips, at) => {
          const office = makeOffice()
          office.series(rule, addDays('2026-01-01', offset))
          for (const skip of skips) {
            const all = office.entries(from, to)
            const one = all[skip % Math.max(1, all.length)]
            if (one) office.cancel(one.key, 'one')
          }
          const before = office.entries(from, to)
          const cut = before[at % Math.max(1, before.length)]
          if (!cut) return
          office.change(cut.key, 'following', { room: 'Phòng 205' })
          const after = office.entries(from, to)
          expect(after.map((entry) => entry.date)).toEqual(before.map((entry) => entry.date))
          expect(after.map((entry) => entry.room)).toEqual(
            before.map((entry) =>
              (entry.originalDate ?? '') >= (cut.originalDate ?? '') ? 'Phòng 205' : 'Phòng họp số 1',
            ),
          )
        },
      ),
      { numRuns: 150 },
    )
  })

  it('moving a weekly series from one day on moves that weekday alone, and nothing else', () => {
    const weekly = fc
      .record({
        interval,
        weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 3 }),
        until: ending.until,
        count: ending.count,
      })
      .map(({ until, count, ...rest }) =>
        v.parse(recurrenceRuleSchema, {
          frequency: 'weekly',
          ...rest,
          onDayOff: 'keep',
          until,
          count: until === null ? count : null,
        }),
      )
    fc.assert(
      fc.property(
        weekly,
        fc.nat({ max: 30 }),
        fc.nat(),
        fc.integer({ min: -6, max: 6 }),
        (rule, offset, at, delta) => {
          const office = makeOffice()
          office.series(rule, addDays('2026-01-01', offset))
          const before = office.days(from, to)
          const cut = before[at % Math.max(1, Math.min(before.length, 30))]
          if (!cut || delta === 0) return
          const refused = refusal(() => office.change(`s@${cut}`, 'following', { date: addDays(cut, delta) }))
          if (refused) {
            expect(refused.issues?.[0]?.code).toBe('rule-cannot-move')
            expect(rule.frequency === 'weekly' && rule.weekdays.length).toBeGreaterThan(1)
            return
          }
          const isMoved = (day: Day) =>
            day >= cut && (Date.parse(day) - Date.parse(cut)) % (7 * 86_400_000) === 0
          const wanted = before.map((day) => (isMoved(day) ? addDays(day, delta) : day)).toSorted()
          expect(office.days(addDays(from, 10), addDays(to, -10))).toEqual(
            wanted.filter((day) => day >= addDays(from, 10) && day <= addDays(to, -10)),
          )
        },
      ),
      { numRuns: 150 },
    )
  })
})
