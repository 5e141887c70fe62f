/** The ladder of reminders: every step once, in order, on working days, and none that nobody could have heard of. */
import { fc, test as propertyTest } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, eachDay } from '#shared/lib/dates.ts'
import { defaultSettings } from '#shared/registers/settings/index.ts'
import {
  dayOfStep,
  type Ladder,
  type Owed,
  type ReminderStep,
  reachedStep,
  stepsOf,
} from '#shared/views/reminders/ladder.ts'
import { sampleCalendar as calendar } from '#test/support/sample-records.ts'

const usual: Ladder = defaultSettings.reminders
const say = ({ at, days }: ReminderStep) => (at === 'today' ? 'T' : `${at === 'before' ? '-' : '+'}${days}`)
const stepOn = (owed: Owed, today: Day, ladder = usual) => {
  const reached = reachedStep(owed, ladder, today, calendar)
  return reached && say(reached.step)
}

describe('the usual ladder', () => {
  test('short work: 5, 3, 1, the day, then 1, 7, 15, 30; long work also 10 before', () => {
    const short = stepsOf(usual, false).map(say)
    expect(short).toEqual(['-5', '-3', '-1', 'T', '+1', '+7', '+15', '+30'])
    expect(stepsOf(usual, true).map(say)).toEqual(['-10', ...short])
  })

  test('is counted in working days: the holiday of 24/11 and the week-end are passed over', () => {
    const owed = { dueOn: '2026-11-30', since: '2026-11-16' }
    const days = [
      '2026-11-19',
      '2026-11-20',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-11-30',
      '2026-12-01',
    ]
    expect(days.map((day) => stepOn(owed, day))).toEqual([null, '-5', '-3', '-3', '-1', 'T', '+1'])
  })

  test.each([
    ['2026-11-02', '2026-11-30', '-10', 'given nineteen working days before: short', false],
    ['2026-10-30', '2026-11-30', '-10', 'given twenty working days before: long', true],
  ])('%s to %s', (since, dueOn, _step, _why, isLong) => {
    const tenBefore = calendar.addWorkingDays(dueOn, -10)
    expect(stepOn({ dueOn, since }, tenBefore)).toBe(isLong ? '-10' : null)
  })

  test('what was given yesterday is not said to have been near for days', () => {
    const owed = { dueOn: '2026-12-04', since: '2026-12-01' }
    expect(stepOn(owed, '2026-12-01')).toBe(null)
    expect(stepOn(owed, '2026-12-02')).toBe(null)
    expect(stepOn(owed, '2026-12-03')).toBe('-1')
  })

  test('due on a Saturday: said on Friday as the day before, on Monday as overdue', () => {
    const owed = { dueOn: '2026-12-05', since: '2026-11-02' }
    expect(['2026-12-04', '2026-12-05', '2026-12-06', '2026-12-07'].map((day) => stepOn(owed, day))).toEqual([
      '-1',
      'T',
      'T',
      '+1',
    ])
  })

  test('far overdue stays on the last step', () => {
    expect(stepOn({ dueOn: '2026-01-05', since: null }, '2026-11-23')).toBe('+30')
  })

  test('a ladder without steps says nothing', () => {
    const none = { before: [], beforeLong: [], longFrom: 20, after: [] }
    expect(stepOn({ dueOn: '2026-11-23', since: null }, '2026-11-24', none)).toBe(null)
  })
})

const aDay = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2024-12-20', days))
const aLadder: fc.Arbitrary<Ladder> = fc.record({
  before: fc.array(fc.integer({ min: 0, max: 25 }), { maxLength: 6 }),
  beforeLong: fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 3 }),
  longFrom: fc.integer({ min: 1, max: 40 }),
  after: fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 6 }),
})
const anOwed: fc.Arbitrary<Owed> = fc
  .tuple(aDay, fc.option(fc.integer({ min: 0, max: 90 })))
  .map(([dueOn, given]) => ({ dueOn, since: given === null ? null : addDays(dueOn, -given) }))

describe('any ladder', () => {
  propertyTest.prop([anOwed, aLadder, fc.infiniteStream(fc.boolean())])(
    'asked on any days with the day asked before: each step is told once, in order, and only an overtaken one is left out',
    (owed, ladder, opens) => {
      const days = eachDay(addDays(owed.dueOn, -90), addDays(owed.dueOn, 90)).filter(() => opens.next().value)
      const told: { on: Day; step: string; reachedOn: Day }[] = []
      days.forEach((day, index) => {
        const before = days[index - 1] ?? addDays(owed.dueOn, -91)
        const reached = reachedStep(owed, ladder, day, calendar)
        if (reached !== null && reached.reachedOn > before)
          told.push({ on: day, step: say(reached.step), reachedOn: reached.reachedOn })
      })
      expect(new Set(told.map(({ step }) => step)).size).toBe(told.length)
      for (const { on, reachedOn } of told) expect(reachedOn <= on).toBe(true)
      const steps = stepsOf(ladder, isLong(owed, ladder)).filter(
        (step) =>
          step.at !== 'before' || owed.since === null || dayOfStep(step, owed.dueOn, calendar) > owed.since,
      )
      const expected = steps.filter((step, index) => {
        const openedOn = days.find((day) => day >= dayOfStep(step, owed.dueOn, calendar))
        const next = steps[index + 1]
        return openedOn !== undefined && (!next || dayOfStep(next, owed.dueOn, calendar) > openedOn)
      })
      expect(told.map(({ step }) => step)).toEqual(expected.map(say))
    },
  )

  propertyTest.prop([anOwed, aLadder, aDay])(
    'a step before or behind the due day lies on a working day',
    (owed, ladder) => {
      for (const step of stepsOf(ladder, true)) {
        const day = dayOfStep(step, owed.dueOn, calendar)
        if (step.at === 'today') expect(day).toBe(owed.dueOn)
        else {
          expect(calendar.isWorkingDay(day)).toBe(true)
          expect(Math.abs(calendar.workingDaysBetween(day, owed.dueOn))).toBe(
            // A day off as due day is no working day to be counted.
            step.at === 'before' && !calendar.isWorkingDay(owed.dueOn) ? step.days - 1 : step.days,
          )
        }
      }
    },
  )
})

function isLong({ since, dueOn }: Owed, ladder: Ladder): boolean {
  return since !== null && calendar.workingDaysBetween(since, dueOn) >= ladder.longFrom
}
