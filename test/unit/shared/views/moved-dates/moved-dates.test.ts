/** Which dates a year's notice moves: against each calendar's own dues, and one case of every kind. */
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import type { DueRule } from '#shared/calendar/due-rules/due-rule.ts'
import { duesOf } from '#shared/calendar/due-rules/dues.ts'
import { explainVi } from '#shared/calendar/due-rules/explain-vi.ts'
import { defaultYear, type SpecialDay, type SpecialDayKind } from '#shared/calendar/holidays.ts'
import type { WorkingCalendar } from '#shared/calendar/working-days.ts'
import { addDays } from '#shared/lib/dates.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import { calendarWith, findMovedDates } from '#shared/views/moved-dates/find-moved-dates.ts'
import type { MovedDate } from '#shared/views/moved-dates/moved-dates.ts'
import { registerExamples } from '#test/support/register-examples.ts'
import {
  eventFields,
  makeRecords,
  meetingFields,
  putOffice,
  type Records,
  sampleCalendar,
  taskFields,
} from '#test/support/sample-records.ts'
import { anyOnceRule, anyPeriodicRule } from '../../calendar/due-rules/any-rule.ts'

const today = '2026-11-23'
let records: Records
beforeEach(() => {
  records = makeRecords()
  putOffice(records)
})

const contextOf = ({ read }: Records): RuleContext => ({ read, today, calendar: sampleCalendar })
const day = (date: string, kind: SpecialDayKind, more: Partial<SpecialDay> = {}): SpecialDay => ({
  date,
  kind,
  name: `Ngày ${date}`,
  nameEn: '',
  decided: true,
  ...more,
})
/** What moves when 2027 gets these days on top of its default. */
const moves = (...days: SpecialDay[]): readonly MovedDate[] =>
  findMovedDates([{ year: 2027, days: [...defaultYear(2027).days, ...days] }], contextOf(records)).moved
const short = ({ kind, id, from, to }: MovedDate) => [kind, id, from, to]

function putObligation({ put }: Records, id: string, rule: DueRule) {
  const { fields } = registerExamples.obligation
  const [first] = fields.milestones
  if (!first) throw new Error('the example has no milestone')
  put('obligation', id, {
    ...fields,
    regulationId: 'qc',
    articleIds: ['dieu-1'],
    lead: { kind: 'one', organisationId: null, label: 'Bên A' },
    supportingIds: [],
    milestones: [{ ...first, rule }],
  })
}

function putRegulation({ put }: Records) {
  const [article] = registerExamples.regulation.fields.articles
  if (!article) throw new Error('the example has no article')
  put('regulation', 'qc', {
    ...registerExamples.regulation.fields,
    stage: 'issued',
    parties: [],
    articles: [{ ...article, id: 'dieu-1', former: [], validFrom: null, validTo: null }],
    amendments: [],
    signedOn: '2020-01-01',
    validFrom: '2020-01-01',
    validTo: null,
    replacesId: null,
    closedOn: null,
  })
}

const aDay = fc.integer({ min: 0, max: 364 }).map((offset) => addDays('2027-01-01', offset))
const someDays = fc.uniqueArray(
  fc.record({
    date: aDay,
    kind: fc.constantFrom<SpecialDayKind>('holiday', 'make-up', 'swap-off', 'worked', 'local'),
  }),
  { maxLength: 80, minLength: 8, size: 'max', selector: ({ date }) => date },
)

/** The dues of the years around, counted without any of the office's records. */
function datesOf(rule: DueRule, calendar: WorkingCalendar): Map<string, string> {
  return new Map(
    duesOf(rule, '2026-07-01', '2028-06-30', calendar).map(({ period, dueOn }) => [period, dueOn]),
  )
}

describe('the dues of obligations', () => {
  test('are told exactly where the two calendars differ', () => {
    let differing = 0
    const rules = fc.array(fc.oneof(anyPeriodicRule, anyOnceRule), { minLength: 3, maxLength: 8 })
    fc.assert(
      fc.property(rules, someDays, (own, extra) => {
        const office = makeRecords()
        putRegulation(office)
        for (const [index, rule] of own.entries()) putObligation(office, `n${index}`, rule)
        const days = [
          ...defaultYear(2027).days.filter(({ date }) => extra.every((one) => one.date !== date)),
          ...extra.map(({ date, kind }) => day(date, kind)),
        ]
        const lists = [{ year: 2027, days }]
        const after = calendarWith(lists, office.read)
        const expected = own.flatMap((rule, index) => {
          const [before, now] = [datesOf(rule, sampleCalendar), datesOf(rule, after)]
          return [...before].flatMap(([period, from]) => {
            const to = now.get(period)
            return to === undefined || to === from ? [] : [`n${index} ${period} ${from} ${to}`]
          })
        })
        differing += expected.length
        const told = findMovedDates(lists, contextOf(office)).moved
        expect(told.map(({ id, period, from, to }) => `${id} ${period} ${from} ${to}`).sort()).toEqual(
          expected.sort(),
        )
      }),
      { numRuns: 300 },
    )
    expect(differing).toBeGreaterThan(50)
  })

  test('a local day off on its day: 25/3 moves back a day and says why', () => {
    putRegulation(records)
    const [milestone] = registerExamples.obligation.fields.milestones
    if (milestone) putObligation(records, 'bao-cao', milestone.rule as DueRule)
    const [only, ...others] = moves(day('2027-03-25', 'local', { name: 'Nghỉ lễ hội' }))
    expect(others).toEqual([])
    expect(only && short(only)).toEqual(['due', 'bao-cao', '2027-03-25', '2027-03-24'])
    expect(only?.period).toBe('2027-M03')
    expect(only && explainVi(only.why)).toBe('25/03/2027, trừ 25/03 nghỉ lễ hội, lùi về 24/03')
  })
})

describe('nothing changes', () => {
  test('the same lists move nothing, whatever the office has', () => {
    putRegulation(records)
    putOffice(records)
    records.put('task', 't', taskFields('Việc', 'vp', '2027-02-10'))
    records.put('event', 'e', eventFields('Họp', '2027-02-06'))
    const lists = [2026, 2027].map((year) => ({ year, days: defaultYear(year).days }))
    const { moved, workingDays } = findMovedDates(lists, contextOf(records))
    expect(moved).toEqual([])
    expect(workingDays.every(({ before, after }) => before === after)).toBe(true)
  })
})

describe('what lies on a new day off', () => {
  test('a deadline and an event stay, and the working days around them are named', () => {
    records.put('task', 't', taskFields('Gửi báo cáo', 'vp', '2027-03-25'))
    records.put(
      'task',
      'xong',
      taskFields('Đã xong', 'vp', '2027-03-25', { state: 'done', completedOn: today }),
    )
    records.put('event', 'e', eventFields('Làm việc', '2027-03-25', { kind: 'working-session' }))
    records.put('event', 'truc', eventFields('Trực', '2027-03-25', { kind: 'duty', session: 'all-day' }))
    records.put('event', 'hoan', eventFields('Hoãn', '2027-03-25', { status: 'postponed' }))
    const found = moves(day('2027-03-25', 'holiday'))
    expect(found.map(short)).toEqual([
      ['deadline', 't', '2027-03-25', null],
      ['event', 'e', '2027-03-25', null],
    ])
    for (const one of found) expect(one.around).toEqual({ previous: '2027-03-24', next: '2027-03-26' })
  })

  test('a half-day touches what lies in its half', () => {
    const half = day('2027-03-25', 'half-day', { off: 'afternoon' })
    records.put('event', 'sang', eventFields('Sáng', '2027-03-25', { kind: 'working-session' }))
    records.put(
      'event',
      'chieu',
      eventFields('Chiều', '2027-03-25', { kind: 'working-session', session: 'afternoon' }),
    )
    records.put(
      'event',
      'dai',
      eventFields('Dài', '2027-03-25', { kind: 'working-session', startTime: '10:00', endTime: '14:00' }),
    )
    expect(
      moves(half)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['chieu', 'dai'])
  })

  test('what is over already is not told', () => {
    records.put('event', 'e', eventFields('Đã họp', '2026-11-20', { kind: 'working-session' }))
    const days = [...defaultYear(2026).days, day('2026-11-20', 'local')]
    expect(findMovedDates([{ year: 2026, days }], contextOf(records)).moved).toEqual([])
  })
})

describe('series and meetings', () => {
  const monthly = (pattern: object, onDayOff: string) =>
    ({
      ...registerExamples.series.fields,
      chairs: [],
      secretary: null,
      participants: [],
      preparedById: null,
      documents: [],
      basis: [],
      kind: 'working-session',
      status: 'approved',
      startDate: '2027-03-01',
      skippedDates: [],
      rule: {
        frequency: 'monthly',
        interval: 1,
        onDayOff,
        until: '2027-03-31',
        count: null,
        pattern,
        months: null,
      },
    }) as never

  test('an occurrence moves with its rule, or is skipped', () => {
    records.put('series', 'sau', monthly({ kind: 'day', day: 25 }, 'next'))
    records.put('series', 'bo', monthly({ kind: 'day', day: 25 }, 'skip'))
    expect(moves(day('2027-03-25', 'holiday')).map(short).sort()).toEqual([
      ['occurrence', 'bo@2027-03-25', '2027-03-25', null],
      ['occurrence', 'sau@2027-03-25', '2027-03-25', '2027-03-26'],
    ])
  })

  test('an occurrence on the last working day is one that moved, not one gone and one come', () => {
    records.put('series', 'cuoi', monthly({ kind: 'last-working-day' }, 'next'))
    expect(moves(day('2027-03-31', 'holiday')).map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['occurrence', '2027-03-31', '2027-03-30'],
    ])
  })

  test('the papers of a meeting are due earlier when a day off comes between, unless they are out', () => {
    records.put('event', 'hop', eventFields('Giao ban', '2027-03-29', { kind: 'briefing' }))
    const found = moves(day('2027-03-25', 'holiday'))
    expect(found.map(({ kind, clock, from, to }) => [kind, clock, from, to])).toEqual([
      ['clock', 'invitation', '2027-03-24', '2027-03-23'],
    ])
    expect(found[0] && explainVi(found[0].why)).toContain('3 ngày làm việc trước 29/03/2027')
    const sent = meetingFields()
    records.put('meeting', 'hop', { ...sent, invitation: { ...sent.invitation, sentOn: '2026-11-20' } })
    expect(moves(day('2027-03-25', 'holiday'))).toEqual([])
  })
})
