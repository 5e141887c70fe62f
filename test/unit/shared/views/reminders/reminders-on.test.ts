/** What is reminded of on a day: tasks, dues, papers of meetings; told once, by whoever owes it. */
import { beforeEach, describe, expect, test } from 'vitest'
import { addDays, type Day } from '#shared/lib/dates.ts'
import type { FieldsOf } from '#shared/registers/define-register.ts'
import { basisOfDue, emptyFulfilment } from '#shared/registers/fulfilment/index.ts'
import { defaultSettings } from '#shared/registers/settings/index.ts'
import { newReminders, remindersOn } from '#shared/views/reminders/reminders-on.ts'
import { summarise } from '#shared/views/reminders/summary.ts'
import { registerExamples } from '#test/support/register-examples.ts'
import {
  sampleCalendar as calendar,
  eventFields,
  makeRecords,
  putOffice,
  type Records,
  taskFields,
} from '#test/support/sample-records.ts'

/** A Monday; 24/11 is a holiday. */
const today = '2026-11-23'
let records: Records
beforeEach(() => {
  records = makeRecords()
  putOffice(records)
})
const view = (on: Day = today) => remindersOn({ read: records.read, today: on, calendar })
const putTask = (id: string, deadline: Day | null, more: Partial<FieldsOf<'task'>> = {}) =>
  records.put('task', id, taskFields(`Việc ${id}`, 'nnmt', deadline, more))
const keysAndSteps = (on: Day = today) =>
  view(on).lines.map(({ key, step }) => [key, step && `${step.at} ${step.days}`])

describe('tasks', () => {
  test('the longest overdue first, each with its step, its body and the place where it is opened', () => {
    putTask('late', '2026-11-12')
    putTask('now', today)
    putTask('far', '2026-12-18')
    expect(view().lines).toMatchObject([
      {
        source: 'task',
        key: 'late',
        organisationId: 'nnmt',
        step: { at: 'after', days: 7 },
        reachedOn: '2026-11-23',
        workingDays: -7,
        isOverdue: true,
        place: { screen: 'tasks', id: 'late' },
      },
      { key: 'now', step: { at: 'today', days: 0 }, workingDays: 0, isOverdue: false },
    ])
  })

  test.each([
    ['done', { state: 'done', completedOn: '2026-11-11' }],
    ['handed in', { state: 'awaiting', completedOn: '2026-11-11' }],
    ['paused', { state: 'paused', stateReason: 'chờ hướng dẫn' }],
    ['cancelled', { state: 'cancelled', stateReason: 'không còn phù hợp' }],
    ['without a date', { deadline: { kind: 'regular' } }],
  ] satisfies [string, Partial<FieldsOf<'task'>>][])('%s: nobody is reminded', (_what, more) => {
    putTask('one', '2026-11-12', more)
    expect(view().lines).toEqual([])
  })

  test('an extension begins the ladder anew: steps before it are not said again, those after it are', () => {
    const extended = { at: '2026-11-20T02:00:00.000Z', from: '2026-11-20', to: '2026-11-27' }
    putTask('one', extended.to, {
      extensions: [{ id: 'g1', reason: 'chờ số liệu', approvedBy: '', ...extended }],
    })
    expect(keysAndSteps()).toEqual([['one', 'before 3']])
    expect(keysAndSteps('2026-11-20')).toEqual([])
    expect(keysAndSteps('2026-11-26')).toEqual([['one', 'before 1']])
    expect(keysAndSteps('2026-11-30')).toEqual([['one', 'after 1']])
  })

  test('the office’s own ladder counts', () => {
    records.put('settings', 'office', {
      ...defaultSettings,
      reminders: { ...defaultSettings.reminders, before: [2], after: [4] },
    })
    putTask('soon', '2026-11-26')
    putTask('late', '2026-11-19')
    putTask('later', '2026-11-17')
    expect(keysAndSteps()).toEqual([
      ['later', 'after 4'],
      ['late', 'before 2'],
      ['soon', 'before 2'],
    ])
  })
})

describe('dues of obligations', () => {
  const place = { obligationId: 'nghia-vu', milestoneId: 'm1', period: '2026-M11', bodyId: null }
  const key = 'nghia-vu@m1@2026-M11'
  beforeEach(() => {
    records.put('regulation', 'quy-che', registerExamples.regulation.fields as FieldsOf<'regulation'>)
    records.put('obligation', 'nghia-vu', {
      ...(registerExamples.obligation.fields as FieldsOf<'obligation'>),
      lead: { kind: 'one', organisationId: 'nnmt', label: '' },
      validFrom: '2026-11-01',
      validTo: '2026-11-30',
    })
  })
  const ofObligation = (on: Day = today) => view(on).lines.filter(({ source }) => source === 'obligation')
  const dueOn = () => ofObligation()[0]?.dueOn

  test('are told by the steps of long work and lead into the matrix', () => {
    expect(ofObligation()).toMatchObject([
      {
        key,
        title: 'Cung cấp thông tin kinh tế - xã hội',
        period: '2026-M11',
        organisationId: 'nnmt',
        place: { screen: 'regulations', tab: 'matrix', id: 'quy-che', part: 'nghia-vu' },
      },
    ])
    const tenBefore = calendar.addWorkingDays(dueOn() ?? '', -10)
    expect(ofObligation(tenBefore)).toMatchObject([{ key, step: { at: 'before', days: 10 } }])
    expect(ofObligation(addDays(tenBefore, -1)).filter((line) => line.key === key)).toEqual([])
  })

  test('with a task of their own are told once, by the task', () => {
    putTask('own', dueOn() ?? '', { basis: basisOfDue(place) })
    expect(view().lines.map((line) => line.key)).toEqual(['own'])
  })

  test('are told again when their task was called off, and not while it is paused', () => {
    const day = dueOn() ?? ''
    putTask('own', day, { basis: basisOfDue(place), state: 'cancelled', stateReason: 'x' })
    expect(ofObligation()).toHaveLength(1)
    putTask('own', day, { basis: basisOfDue(place), state: 'paused', stateReason: 'x' })
    expect(ofObligation()).toEqual([])
  })

  test('kept, or excused with a reason, are told no more', () => {
    const recorded = emptyFulfilment(place)
    records.put('fulfilment', key, { ...recorded, exemption: { reason: 'không phát sinh', on: today } })
    expect(ofObligation()).toEqual([])
    const proof = { id: 'p', kind: 'words', text: 'gửi qua thư', on: '2026-11-20', note: '' } as const
    records.put('fulfilment', key, { ...recorded, proofs: [proof] })
    expect(ofObligation()).toEqual([])
  })

  test('for which an event stands in the calendar in time are left to it; called off, they are told', () => {
    const event = (status: 'approved' | 'cancelled') =>
      records.put('event', 'hop', {
        ...eventFields('Họp', dueOn() ?? today, { kind: 'office-work', basis: [basisOfDue(place)] }),
        status,
      })
    const day = dueOn()
    event('approved')
    expect(ofObligation(day)).toEqual([])
    event('cancelled')
    expect(ofObligation(day)).toHaveLength(1)
  })

  test('long past stay in the matrix alone', () => {
    const due = dueOn() ?? ''
    const last = addDays(due, 200)
    expect(ofObligation(last).map((line) => line.key)).toContain(key)
    expect(ofObligation(addDays(due, 201))).toEqual([])
  })
})

describe('papers of meetings', () => {
  test('are the office’s own: by their clocks, before and after the meeting', () => {
    records.put('event', 'hop', eventFields('Giao ban', '2026-11-30', { kind: 'briefing' }))
    const clocks = (on: Day) =>
      view(on).lines.map(({ clock, step }) => [clock, step && `${step.at} ${step.days}`])
    expect(clocks('2026-11-20')).toEqual([['invitation', 'before 3']])
    expect(clocks('2026-11-25')).toEqual([['invitation', 'today 0']])
    expect(clocks('2026-11-26')).toEqual([['invitation', 'after 1']])
    // Minutes are the next working day's, the notice of conclusions is due after five.
    expect(clocks('2026-12-01')).toEqual([['minutes', 'today 0']])
    expect(clocks('2026-12-02')).toEqual([
      ['minutes', 'after 1'],
      ['conclusions', 'before 3'],
    ])
    expect(view('2026-12-01').lines[0]).toMatchObject({
      organisationId: null,
      place: { screen: 'meetings', id: 'hop' },
    })
  })
})

describe('bodies', () => {
  test('with the most overdue first, each with its counts', () => {
    putTask('a', '2026-11-12')
    putTask('b', '2026-11-20')
    putTask('c', today)
    records.put('task', 'd', taskFields('Việc khác', 'vp', '2026-10-01'))
    expect(view().agencies).toMatchObject([
      {
        organisationId: 'nnmt',
        overdue: 2,
        due: 1,
        longest: 7,
        lines: [{ key: 'a' }, { key: 'b' }, { key: 'c' }],
      },
      { organisationId: 'vp', overdue: 1, due: 0, longest: 37 },
    ])
  })
})

describe('what is new', () => {
  test('on a Monday also what days off have brought; later in the week no more', () => {
    putTask('sunday', '2026-11-22')
    putTask('friday', '2026-11-20')
    const fresh = (on: Day, told: Day | null = null) =>
      summarise(view(on), told, { today: on, calendar }).lines.map(({ key }) => key)
    expect(fresh(today)).toEqual(['friday', 'sunday'])
    expect(fresh('2026-11-25')).toEqual([])
    // The program was last open on the 18th: what was reached since is still to be told.
    expect(fresh('2026-11-25', '2026-11-18')).toEqual(['friday', 'sunday'])
  })

  test('counts by step, whatever the list leaves out', () => {
    for (let index = 0; index < 80; index += 1) putTask(`t${index}`, today)
    putTask('late', '2026-11-20')
    const summary = summarise(view(), null, { today, calendar })
    expect(summary.count).toBe(81)
    expect(summary.lines).toHaveLength(60)
    expect(summary.steps).toEqual([
      { step: { at: 'after', days: 1 }, count: 1 },
      { step: { at: 'today', days: 0 }, count: 80 },
    ])
    expect(summary.agencies).toMatchObject([{ organisationId: 'nnmt', overdue: 1, due: 80 }])
  })

  test('nothing twice on the same day', () => {
    putTask('now', today)
    expect(newReminders(view(), addDays(today, -1))).toHaveLength(1)
    expect(newReminders(view(), today)).toEqual([])
  })
})
