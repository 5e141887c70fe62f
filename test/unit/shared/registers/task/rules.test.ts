import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayFromNumber, dayNumber } from '#shared/lib/dates.ts'
import {
  checkTask,
  excludedStates,
  firstDeadlineDay,
  isOpen,
  relateDeadline,
  standingOf,
  type Task,
  taskStates,
} from '#shared/registers/task/index.ts'
import { calendar, taskOf, today } from './task-of.ts'

const on = (day: string) => ({ kind: 'date', on: day }) as const
const standing = (patch: Partial<Task>, day = today) => standingOf(taskOf(patch), day, calendar)

describe('the label of work that goes on', () => {
  test.each([
    ['2026-11-12', 'overdue', -7, 'seven working days late'],
    ['2026-11-20', 'overdue', -1, 'Friday, seen on Monday'],
    ['2026-11-22', 'overdue', -1, 'a Sunday, seen on Monday'],
    ['2026-11-23', 'due-today', 0, 'today'],
    ['2026-11-24', 'due-soon', 0, 'a holiday: no working day is left'],
    ['2026-11-25', 'due-soon', 1, 'over Ngày Văn hóa Việt Nam'],
    ['2026-11-27', 'due-soon', 3, 'the last day that is near'],
    ['2026-11-28', 'due-soon', 3, 'the Saturday after it'],
    ['2026-11-30', 'in-time', 4, 'further away'],
  ] as const)('deadline %s: %s, %i left (%s)', (deadline, label, workingDaysLeft, _why) => {
    for (const state of ['not-started', 'in-progress'] as const)
      expect(standing({ state, deadline: on(deadline) })).toMatchObject({ label, workingDaysLeft })
  })

  test('overdue over a week-end by no working day yet', () => {
    expect(standing({ deadline: on('2026-11-20') }, '2026-11-22')).toMatchObject({
      label: 'overdue',
      workingDaysLeft: 0,
    })
  })

  test('without a day there is nothing to count', () => {
    expect(standing({ deadline: { kind: 'none' } })).toEqual({
      label: 'no-deadline',
      relation: 'none',
      workingDaysLeft: null,
    })
    expect(standing({ deadline: { kind: 'regular' } }).label).toBe('regular')
  })

  test('the office says what is near', () => {
    const task = taskOf({ deadline: on('2026-11-30') })
    expect(standingOf(task, today, calendar, 3).label).toBe('in-time')
    expect(standingOf(task, today, calendar, 4).label).toBe('due-soon')
  })
})

describe('the label of what was handed in', () => {
  test.each([
    ['done', '2026-11-27', 'done'],
    ['done', '2026-11-28', 'done-late'],
    ['awaiting', '2026-11-27', 'awaiting'],
    ['awaiting', '2026-11-28', 'awaiting-late'],
  ] as const)('%s on %s is %s, whenever it is looked at', (state, completedOn, label) => {
    for (const day of ['2026-11-28', '2027-05-05'])
      expect(standing({ state, completedOn }, day)).toMatchObject({ label, workingDaysLeft: null })
  })

  test('judged by the deadline in force, not by the first', () => {
    const extensions = [
      { id: 'e1', at: today, from: '2026-11-10', to: '2026-11-27', reason: 'x', approvedBy: '' },
    ]
    expect(standing({ state: 'done', completedOn: '2026-11-27', extensions }).label).toBe('done')
  })

  test('a day of completion left behind does not make open work punctual', () => {
    expect(standing({ deadline: on('2026-11-12'), completedOn: '2026-11-10' }).label).toBe('overdue')
  })
})

test.each(excludedStates)('%s is its own label, however late', (state) => {
  expect(standing({ state, deadline: on('2020-01-02') })).toMatchObject({
    label: state,
    workingDaysLeft: null,
  })
})

const anyDay = fc.integer({ min: dayNumber('2020-01-01'), max: dayNumber('2030-12-31') }).map(dayFromNumber)

describe('of every task', () => {
  test('waiting one more day never brings a deadline nearer to being met', () => {
    const order = ['in-time', 'soon', 'today', 'overdue']
    fc.assert(
      fc.property(anyDay, anyDay, (deadline, day) => {
        const before = relateDeadline(on(deadline), day, calendar)
        const after = relateDeadline(on(deadline), addDays(day, 1), calendar)
        expect(order.indexOf(after.relation)).toBeGreaterThanOrEqual(order.indexOf(before.relation))
        expect(after.workingDaysLeft ?? 0).toBeLessThanOrEqual(before.workingDaysLeft ?? 0)
      }),
    )
  })

  test('working days left only count what still has to be done', () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.constantFrom(...taskStates), (deadline, day, state) => {
        const isHandedIn = state === 'done' || state === 'awaiting'
        const { workingDaysLeft } = standing(
          { deadline: on(deadline), state, completedOn: isHandedIn ? day : null },
          day,
        )
        expect(workingDaysLeft === null).toBe(!isOpen({ state }) || state === 'awaiting')
      }),
    )
  })
})

describe('a task in order', () => {
  const codes = (patch: Partial<Task>) => checkTask(taskOf(patch)).map(({ path, code }) => `${path}: ${code}`)
  const extension = (from: string, to: string) => ({
    id: `e-${to}`,
    at: today,
    from,
    to,
    reason: 'Chờ số liệu',
    approvedBy: '',
  })

  test('is silent', () => {
    expect(codes({})).toEqual([])
    expect(codes({ state: 'done', completedOn: '2026-11-20' })).toEqual([])
    expect(
      codes({ extensions: [extension('2026-11-10', '2026-11-20'), extension('2026-11-20', '2026-11-27')] }),
    ).toEqual([])
  })

  test.each<[string, Partial<Task>, string]>([
    [
      'a lead that also supports',
      { supporting: [{ organisationId: 'so-y-te', part: '' }] },
      'supporting: lead-also-supports',
    ],
    [
      'a supporter named twice',
      {
        supporting: [
          { organisationId: 'a', part: '' },
          { organisationId: 'a', part: 'số liệu' },
        ],
      },
      'supporting: twice',
    ],
    ['a deadline before the assignment', { deadline: on('2026-11-01') }, 'deadline: end-before-start'],
    ['done without a day', { state: 'done' }, 'completedOn: required'],
    ['handed in without a day', { state: 'awaiting' }, 'completedOn: required'],
    ['a day of completion while it goes on', { completedOn: today }, 'completedOn: only-when-finished'],
    [
      'done before it was given',
      { state: 'done', completedOn: '2026-11-01' },
      'completedOn: end-before-start',
    ],
    ['a pause without a reason', { state: 'paused' }, 'stateReason: required'],
    [
      'a deadline changed behind an extension',
      { extensions: [extension('2026-11-10', '2026-11-20')] },
      'deadline: breaks-extensions',
    ],
    [
      'a deadline dropped behind an extension',
      { deadline: { kind: 'none' }, extensions: [extension('2026-11-10', '2026-11-20')] },
      'deadline: breaks-extensions',
    ],
    [
      'an extension taken out of the middle',
      { extensions: [extension('2026-11-10', '2026-11-13'), extension('2026-11-20', '2026-11-27')] },
      'deadline: breaks-extensions',
    ],
  ])('does not allow %s', (_what, patch, expected) => {
    expect(codes(patch)).toEqual([expected])
  })

  test('the first deadline is the one before every extension', () => {
    const extensions = [extension('2026-11-10', '2026-11-20'), extension('2026-11-20', '2026-11-27')]
    expect(firstDeadlineDay(taskOf({ extensions }))).toBe('2026-11-10')
    expect(firstDeadlineDay(taskOf())).toBe('2026-11-27')
    expect(firstDeadlineDay(taskOf({ deadline: { kind: 'none' } }))).toBe(null)
  })
})
