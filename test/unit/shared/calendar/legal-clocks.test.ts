import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultYear } from '#shared/calendar/holidays.ts'
import { type ClockName, legalClocks, type MeetingFacts } from '#shared/calendar/legal-clocks.ts'
import { makeWorkingCalendar } from '#shared/calendar/working-days.ts'
import { addDays, type Day, dayFromNumber, dayNumber } from '#shared/lib/dates.ts'

const calendar = makeWorkingCalendar({ yearOf: (year) => defaultYear(year), weeklyRest: [6, 7] })

/** A meeting on Friday 27/11/2026, in the week of the first 24/11. */
const meeting: MeetingFacts = {
  startsOn: '2026-11-27',
  endsOn: '2026-11-27',
  isUrgent: false,
  invitationSentOn: null,
  papers: [{ sentOn: null }, { sentOn: null }],
  minutesClosedOn: null,
  conclusionsIssuedOn: null,
}

function clockOf(name: ClockName, today: Day, facts: Partial<MeetingFacts> = {}) {
  return legalClocks({ ...meeting, ...facts }, today, calendar).find((one) => one.clock === name)
}

describe('due days', () => {
  test('24/11 moves the invitation a day forward: Monday instead of Tuesday', () => {
    expect(
      legalClocks(meeting, '2026-11-10', calendar).map((one) => [one.clock, one.dueOn, one.basis]),
    ).toEqual([
      ['invitation', '2026-11-23', 'law'],
      ['papers', '2026-11-23', 'law'],
      ['minutes', '2026-11-30', 'custom'],
      ['conclusions', '2026-12-04', 'law'],
    ])
  })

  test('a meeting of two days counts back from its first and forward from its last', () => {
    const facts = { ...meeting, startsOn: '2026-12-10', endsOn: '2026-12-11' }
    expect(legalClocks(facts, '2026-11-10', calendar).map((one) => one.dueOn)).toEqual([
      '2026-12-07',
      '2026-12-07',
      '2026-12-14',
      '2026-12-18',
    ])
  })

  test('before Tết the notice of conclusions is due after it', () => {
    const facts = { startsOn: '2026-02-12', endsOn: '2026-02-12' }
    expect(clockOf('conclusions', '2026-02-12', facts)?.dueOn).toBe('2026-02-26')
  })

  test('a meeting on a Sunday', () => {
    const facts = { startsOn: '2026-12-13', endsOn: '2026-12-13' }
    expect(clockOf('invitation', '2026-12-01', facts)?.dueOn).toBe('2026-12-09')
    expect(clockOf('minutes', '2026-12-01', facts)?.dueOn).toBe('2026-12-14')
  })

  test('the office sets how long minutes may take', () => {
    const clocks = legalClocks(meeting, '2026-11-10', calendar, { minutesWithin: 3 })
    expect(clocks.find((one) => one.clock === 'minutes')?.dueOn).toBe('2026-12-02')
  })
})

describe('which clocks run', () => {
  test('an urgent meeting needs no notice, one without papers no papers', () => {
    const names = (facts: Partial<MeetingFacts>) =>
      legalClocks({ ...meeting, ...facts }, '2026-11-10', calendar).map((one) => one.clock)
    expect(names({ isUrgent: true })).toEqual(['minutes', 'conclusions'])
    expect(names({ papers: [] })).toEqual(['invitation', 'minutes', 'conclusions'])
  })
})

describe('states', () => {
  test.each([
    ['2026-11-18', 'pending', 3],
    ['2026-11-19', 'due-soon', 2],
    ['2026-11-22', 'due-soon', 1],
    ['2026-11-23', 'due-today', 0],
    ['2026-11-24', 'late', 0],
    ['2026-11-25', 'late', -1],
    ['2026-11-27', 'late', -3],
  ] as const)('an invitation not sent, on %s: %s (%i working days)', (today, state, workingDays) => {
    expect(clockOf('invitation', today)).toMatchObject({ state, workingDays, doneOn: null })
  })

  test.each([
    ['2026-11-19', 'done', 2],
    ['2026-11-23', 'done', 0],
    ['2026-11-24', 'done-late', 0],
    ['2026-11-26', 'done-late', -2],
  ] as const)('an invitation sent on %s: %s (%i)', (invitationSentOn, state, workingDays) => {
    for (const today of ['2026-11-26', '2027-03-01']) {
      expect(clockOf('invitation', today, { invitationSentOn })).toMatchObject({ state, workingDays })
    }
  })

  test.each([
    ['2026-11-26', 'pending'],
    ['2026-11-27', 'due-soon'],
    ['2026-11-29', 'due-soon'],
    ['2026-11-30', 'due-today'],
    ['2026-12-01', 'late'],
  ] as const)('minutes on %s: %s; they press only once the meeting has come', (today, state) => {
    expect(clockOf('minutes', today)?.state).toBe(state)
  })

  test('the notice of conclusions, five working days after', () => {
    expect(clockOf('conclusions', '2026-12-01')).toMatchObject({ state: 'pending', workingDays: 3 })
    expect(clockOf('conclusions', '2026-12-02')).toMatchObject({ state: 'due-soon', workingDays: 2 })
    expect(clockOf('conclusions', '2026-12-09')).toMatchObject({ state: 'late', workingDays: -3 })
    expect(clockOf('conclusions', '2026-12-09', { conclusionsIssuedOn: '2026-12-04' })?.state).toBe('done')
  })

  test('papers are sent when the last one is', () => {
    const papers = [{ sentOn: '2026-11-20' }, { sentOn: '2026-11-25' }, { sentOn: '2026-11-18' }]
    expect(clockOf('papers', '2026-11-26', { papers })).toMatchObject({
      doneOn: '2026-11-25',
      state: 'done-late',
    })
    for (const at of [0, 1, 2]) {
      const oneMissing = papers.map((paper, index) => (index === at ? { sentOn: null } : paper))
      expect(clockOf('papers', '2026-11-26', { papers: oneMissing })).toMatchObject({
        doneOn: null,
        state: 'late',
      })
    }
  })
})

describe('laws', () => {
  const anyDay = fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2028-12-31') }).map(dayFromNumber)

  test('due days are working days with the lawful distance to the meeting', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(3), anyDay, (startsOn, more, today) => {
        const endsOn = addDays(startsOn, more)
        const clocks = legalClocks({ ...meeting, startsOn, endsOn }, today, calendar)
        for (const one of clocks) expect(calendar.isWorkingDay(one.dueOn)).toBe(true)
        expect(calendar.workingDaysBetween(addDays(clocks[0]!.dueOn, -1), addDays(startsOn, -1))).toBe(3)
        expect(calendar.workingDaysBetween(endsOn, clocks[3]!.dueOn)).toBe(5)
      }),
    )
  })

  test('time makes a clock only more pressing', () => {
    const order = ['pending', 'due-soon', 'due-today', 'late']
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -30, max: 30 }), (startsOn, offset) => {
        const today = addDays(startsOn, offset)
        const at = (day: Day) => legalClocks({ ...meeting, startsOn, endsOn: startsOn }, day, calendar)
        const later = at(addDays(today, 1))
        at(today).forEach((one, index) => {
          expect(order.indexOf(later[index]!.state)).toBeGreaterThanOrEqual(order.indexOf(one.state))
        })
      }),
    )
  })
})
