import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#shared/lib/dates.ts'
import {
  behindOf,
  latestProgress,
  missingReports,
  nextMilestone,
  type Programme,
  percentOf,
  type programmeStates,
  stateOfMilestone,
  stateOfProgramme,
} from '#shared/registers/programme/index.ts'
import { milestone, programmeWith, report } from '#test/support/programmes.ts'

const today = '2026-11-23'

describe('the state of a programme', () => {
  test.each<[string, Partial<Programme>, (typeof programmeStates)[number]]>([
    ['runs within its time', {}, 'on-track'],
    ['has not come to its first day', { from: '2027-01-01', to: '2027-12-31' }, 'not-started'],
    ['has no days at all', { from: null, to: null }, 'not-started'],
    ['began before it was planned to', { from: '2027-01-01', to: null, startedOn: '2026-11-01' }, 'on-track'],
    [
      'has no days but reports work',
      { from: null, to: null, progress: [report('2026-Q3', 10, 10)] },
      'on-track',
    ],
    ['ends today', { to: today }, 'on-track'],
    ['ended yesterday without being completed', { to: '2026-11-22' }, 'overdue'],
    ['missed a milestone', { milestones: [milestone('2026-11-22')] }, 'behind'],
    ['has a milestone today', { milestones: [milestone(today)] }, 'on-track'],
    ['reached a milestone late', { milestones: [milestone('2026-03-01', '2026-04-01')] }, 'on-track'],
    ['has a milestone without a day', { milestones: [milestone(null)] }, 'on-track'],
    ['reports less than planned', { progress: [report('2026-Q3', 75, 70)] }, 'behind'],
    ['reports as much as planned', { progress: [report('2026-Q3', 75, 75)] }, 'on-track'],
    ['caught up since', { progress: [report('2026-Q2', 50, 40), report('2026-Q3', 75, 80)] }, 'on-track'],
    [
      'caught up in per cent, not in another unit',
      { progress: [report('2026-Q3', 75, 80), report('2026-Q2', 6, 5, 'xã')] },
      'behind',
    ],
    ['is past its end and behind', { to: '2026-06-30', milestones: [milestone('2026-03-01')] }, 'overdue'],
    ['was completed', { completedOn: '2026-11-20', milestones: [milestone('2026-03-01')] }, 'completed'],
    ['was completed after its end', { to: '2026-06-30', completedOn: '2026-07-20' }, 'completed'],
    ['was stopped', { stoppedOn: '2026-11-20', to: '2026-06-30' }, 'stopped'],
  ])('of one that %s', (_, differs, state) => {
    expect(stateOfProgramme(programmeWith(differs), today)).toBe(state)
  })

  test('seen from an earlier day, what came later has not happened yet', () => {
    const record = programmeWith({
      completedOn: '2026-11-20',
      milestones: [milestone('2026-06-30', '2026-08-15')],
    })
    expect(stateOfProgramme(record, '2026-06-30')).toBe('on-track')
    expect(stateOfProgramme(record, '2026-07-31')).toBe('behind')
    expect(stateOfProgramme(record, '2026-09-30')).toBe('on-track')
    expect(stateOfProgramme(record, '2026-12-01')).toBe('completed')
  })

  test('is behind exactly when something is named that it is behind with, while it runs in time', () => {
    const amounts = fc.option(fc.integer({ min: 0, max: 100 }))
    const periods = fc.constantFrom('2026-Q1', '2026-Q2', '2026-Q3', '2026-M10', '2026-M11', '2027-Q1')
    const days = fc.option(fc.integer({ min: -300, max: 300 }).map((count) => addDays(today, count)))
    fc.assert(
      fc.property(
        fc.array(fc.tuple(periods, amounts, amounts)),
        fc.array(fc.tuple(days, days)),
        (reports, marks) => {
          const record = programmeWith({
            progress: reports.map(([period, planned, actual]) => report(period, planned, actual)),
            milestones: marks.map(([due, doneOn], index) => milestone(due, doneOn, `m${index}`)),
          })
          const { milestones, progress } = behindOf(record, today)
          const isBehind = milestones.length + progress.length > 0
          expect(stateOfProgramme(record, today) === 'behind').toBe(isBehind)
          expect(progress.length).toBeLessThanOrEqual(1)
        },
      ),
    )
  })
})

describe('progress', () => {
  test('the report on the period that ends last counts, of each unit', () => {
    const record = programmeWith({
      progress: [
        report('2026-Q3', 75, 70),
        report('2026-M10', 80, 78),
        report('2026-Q2', 6, 6, 'xã'),
        report('2026-Q4', 100, null),
      ],
    })
    expect(latestProgress(record, today).map(({ id }) => id)).toEqual(['2026-M10', '2026-Q2-xã'])
    expect(percentOf(record, today)).toBe(78)
    expect(percentOf(record, '2026-09-30')).toBe(70)
    expect(percentOf(programmeWith({ progress: [report('2026-Q2', 6, 6, 'xã')] }), today)).toBeNull()
  })

  test('a planned period without a report is expected at its end', () => {
    const record = programmeWith({ progress: [report('2026-Q3', 75, 70), report('2026-Q4', 100, null)] })
    expect(missingReports(record).map(({ on }) => on)).toEqual(['2026-12-31'])
  })
})

describe('milestones', () => {
  test.each([
    ['2026-11-22', null, 'late'],
    ['2026-11-23', null, 'open'],
    [null, null, 'open'],
    ['2026-11-22', '2026-11-22', 'done'],
    ['2026-11-21', '2026-11-22', 'done-late'],
    [null, '2026-11-22', 'done'],
    ['2026-11-20', '2026-11-24', 'late'],
  ])('due %s, done %s: %s', (due, doneOn, state) => {
    expect(stateOfMilestone({ due, doneOn }, today)).toBe(state)
  })

  test('the next one is the open one of the earliest day, late ones included', () => {
    const milestones = [
      milestone('2026-12-20', null, 'c'),
      milestone('2026-12-01', null, 'b'),
      milestone('2026-03-01', '2026-03-01', 'a'),
      milestone(null, null, 'd'),
    ]
    expect(nextMilestone({ milestones }, today)?.id).toBe('b')
    expect(nextMilestone({ milestones: milestones.slice(2) }, today)).toBeNull()
  })
})
