import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#shared/lib/dates.ts'
import { fieldsOf } from '#shared/registers/define-register.ts'
import type { PressEvent } from '#shared/registers/press-event/index.ts'
import { lastChance, quarterAt, standingOfQuarter } from '#shared/registers/press-event/index.ts'
import { buildToday } from '#shared/views/build-today.ts'
import { recordDues } from '#shared/views/calendar-dues.ts'
import { registerDues } from '#shared/views/registers/register-dues.ts'
import { registersOverview } from '#shared/views/registers/registers-overview.ts'
import { pressWith } from '#test/support/press-events.ts'
import { sampleCalendar } from '#test/support/sample-records.ts'
import { keeps, milestone, regulatedOffice } from './obligations/regulated-office.ts'

// An office whose register of the press has never had a conference: no record of it can remind of the next.

const quarterly = 'trong tháng cuối quý'

function office(regulation: Parameters<typeof regulatedOffice>[0] = {}) {
  const made = regulatedOffice(regulation)
  const reminders = (today: string) =>
    registerDues(made.contextOn(today)).filter(({ what }) => what === 'next-conference')
  return {
    ...made,
    reminders,
    obligeConference: (sentence = quarterly) =>
      made.oblige('hb', [milestone(sentence)], { outcome: 'event', eventKind: 'press-conference' }),
    press: (id: string, differs: Partial<PressEvent>) =>
      made.put('press-event', id, fieldsOf(pressWith({ plannedOn: null, ...differs }))),
  }
}

describe('an office that never held a press conference', () => {
  test('is reminded of that of the quarter by its regulation in force', () => {
    const { reminders, obligeConference } = office()
    expect(reminders('2026-11-23')).toEqual([])
    obligeConference()
    expect(reminders('2026-11-23')).toEqual([
      {
        register: 'press-event',
        id: null,
        key: 'press-event/next-conference',
        title: '',
        about: '',
        taskId: null,
        what: 'next-conference',
        on: '2026-12-31',
        organisationId: 'so',
        leadName: 'Sở Tư pháp',
        isOverdue: false,
        isSoon: false,
        // 24 November is a day off.
        workingDaysLeft: 27,
      },
    ])
  })

  test('owes nothing before its regulation begins, once it is over, or while it is a draft', () => {
    const { reminders, obligeConference } = office({ validFrom: '2026-11-16', validTo: '2027-06-30' })
    obligeConference()
    expect(reminders('2026-11-15')).toEqual([])
    expect(reminders('2026-11-16').map(({ on }) => on)).toEqual(['2026-12-31'])
    expect(reminders('2027-02-01').map(({ on }) => on)).toEqual(['2027-03-31'])
    expect(reminders('2027-07-01')).toEqual([])
    const draft = office({ stage: 'draft' })
    draft.obligeConference()
    expect(draft.reminders('2026-11-23')).toEqual([])
  })

  test('is not asked for one in a quarter by a conference of the year', () => {
    const { reminders, obligeConference } = office()
    obligeConference('trong tháng 12')
    expect(reminders('2026-11-23')).toEqual([])
  })

  test('is reminded, too, once it uses the register: a briefing is no conference', () => {
    const { reminders, press } = office()
    press('a', { heldOn: '2026-10-15', kind: 'briefing' })
    expect(reminders('2026-11-23')).toMatchObject([{ id: null, on: '2026-12-31', organisationId: null }])
  })

  test('is left alone by a conference that is planned, in the register or in the calendar', () => {
    const planned = office()
    planned.obligeConference()
    planned.press('a', { plannedOn: '2026-12-15' })
    expect(planned.reminders('2026-11-23')).toEqual([])
    planned.press('a', { plannedOn: '2026-12-15', isCancelled: true })
    expect(planned.reminders('2026-11-23')).toHaveLength(1)

    const entered = office()
    entered.obligeConference()
    entered.event('e', '2026-12-10', [], { kind: 'press-conference', status: 'postponed' })
    expect(entered.reminders('2026-11-23')).toHaveLength(1)
    entered.event('e', '2026-12-10', [], { kind: 'press-conference', status: 'approved' })
    expect(entered.reminders('2026-11-23')).toEqual([])

    const repeated = office()
    repeated.obligeConference()
    repeated.series('s', '2026-11-25', [], { kind: 'press-conference' })
    expect(repeated.reminders('2026-11-23')).toEqual([])
  })

  test('is left alone by what keeps the obligation of the quarter in any other way', () => {
    const { reminders, obligeConference, task } = office()
    obligeConference()
    task('nv', keeps('hb', '2026-Q4'), { state: 'done', completedOn: '2026-11-20' })
    expect(reminders('2026-11-23')).toEqual([])
    // The next quarter is another.
    expect(reminders('2027-01-04')).toHaveLength(1)
  })

  test('is told so on Hôm nay, in the calendar and on the overview, where it is no record', () => {
    const { obligeConference, contextOn } = office()
    obligeConference()
    const context = contextOn('2026-12-29')
    expect(buildToday(context).registers).toMatchObject([{ id: null, what: 'next-conference' }])
    expect(recordDues('2026-12-01', '2026-12-31', context)).toMatchObject([
      {
        on: '2026-12-31',
        of: { kind: 'record', register: 'press-event', id: null, what: 'next-conference' },
      },
    ])
    const { registers, dues } = registersOverview(context)
    expect(dues).toHaveLength(1)
    expect(registers.find(({ register }) => register === 'press-event')).toMatchObject({
      total: 0,
      open: 0,
      overdue: 0,
      next: { on: '2026-12-31' },
    })
  })
})

test('whatever was held, a quarter without a conference is reminded of exactly once', () => {
  const some = fc.record({
    kind: fc.constantFrom<PressEvent['kind']>('regular-conference', 'ad-hoc-conference', 'briefing'),
    plannedOn: fc.option(fc.integer({ min: 0, max: 720 })),
    heldOn: fc.option(fc.integer({ min: 0, max: 720 })),
    isCancelled: fc.boolean(),
  })
  const dayAt = (days: number | null) => (days === null ? null : addDays('2026-01-01', days))
  fc.assert(
    fc.property(fc.array(some, { maxLength: 5 }), fc.integer({ min: 0, max: 720 }), (events, days) => {
      const today = addDays('2026-01-01', days)
      const { reminders, obligeConference, press, read, contextOn } = office()
      obligeConference()
      events.forEach(({ plannedOn, heldOn, ...rest }, at) => {
        press(`b${at}`, { ...rest, plannedOn: dayAt(plannedOn), heldOn: dayAt(heldOn) })
      })
      const quarter = quarterAt(today)
      const standing = standingOfQuarter(quarter, read.all('press-event'), contextOn(today))
      expect(reminders(today).map(({ on }) => on)).toEqual(
        standing === 'due' ? [lastChance(quarter, sampleCalendar)] : [],
      )
    }),
  )
})
