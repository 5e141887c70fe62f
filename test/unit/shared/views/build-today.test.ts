/** Hôm nay: what is shown, what is counted, what is left out. */
import { beforeEach, describe, expect, test } from 'vitest'
import { addDays } from '#shared/lib/dates.ts'
import type { FieldsOf } from '#shared/registers/define-register.ts'
import { buildToday } from '#shared/views/build-today.ts'
import type { TodayView } from '#shared/views/today.ts'
import {
  eventFields,
  makeRecords,
  meetingFields,
  putOffice,
  type Records,
  sampleCalendar,
  taskFields,
} from '#test/support/sample-records.ts'

/** A Monday; 24/11 is a holiday, so Wednesday is the next working day. */
const today = '2026-11-23'
let records: Records
beforeEach(() => {
  records = makeRecords()
  putOffice(records)
})
const view = (on = today): TodayView =>
  buildToday({ read: records.read, today: on, calendar: sampleCalendar })
const putTask = (id: string, deadline: string | null, more: Partial<FieldsOf<'task'>> = {}) =>
  records.put('task', id, taskFields(`Việc ${id}`, 'vp', deadline, more))
const putEvent = (id: string, date: string, more: Partial<FieldsOf<'event'>> = {}) =>
  records.put('event', id, eventFields(`Lịch ${id}`, date, more))

test('next year’s notice on days off is asked for from November on', () => {
  expect(view().missingNotices).toEqual([2027])
  expect(view('2026-10-30').missingNotices).toEqual([])
})

describe('tasks', () => {
  test('overdue first and the longest first, then today, soon and this week, by working days', () => {
    putTask('later', '2026-12-20')
    putTask('friday', '2026-11-27')
    putTask('now', today)
    putTask('wednesday', '2026-11-25')
    putTask('late', '2026-11-20')
    putTask('older', '2026-11-12')
    const { tasks, counts } = view()
    expect(tasks.map(({ id, label, workingDaysLeft }) => [id, label, workingDaysLeft])).toEqual([
      ['older', 'overdue', -7],
      ['late', 'overdue', -1],
      ['now', 'due-today', 0],
      ['wednesday', 'due-soon', 1],
      ['friday', 'due-soon', 3],
    ])
    expect(counts).toMatchObject({ overdue: 2, due: 3, dueToday: 1, dueThisWeek: 3, openTasks: 6 })
  })

  test('what is finished, paused or without a day is not to be done today', () => {
    putTask('done', '2026-11-12', { state: 'done', completedOn: '2026-11-11' })
    putTask('paused', '2026-11-12', { state: 'paused', stateReason: 'chờ' })
    putTask('free', null)
    expect(view().tasks).toEqual([])
    expect(view().counts).toMatchObject({ overdue: 0, openTasks: 1 })
  })

  test('what was handed in waits for a word and is not late by waiting', () => {
    putTask('handed', '2026-11-18', { state: 'awaiting', completedOn: '2026-11-17' })
    const { tasks, awaiting, counts } = view()
    expect(tasks).toEqual([])
    expect(awaiting).toMatchObject([{ id: 'handed', label: 'awaiting', waitedDays: 4 }])
    expect(counts).toMatchObject({ overdue: 0, awaiting: 1 })
  })

  test('of very many overdue ones the oldest are shown and all are counted; what is due today is never crowded out', () => {
    for (let age = 1; age <= 200; age += 1)
      putTask(`old${age}`, addDays(today, -age), { assignedOn: '2026-01-01' })
    putTask('now', today)
    const { tasks, counts } = view()
    expect(counts.overdue).toBe(200)
    expect(tasks.filter(({ label }) => label === 'overdue')).toHaveLength(20)
    expect(tasks[0]?.id).toBe('old200')
    expect(tasks.at(-1)?.id).toBe('now')
  })
})

describe('events', () => {
  test('an event of several days is today’s on every one of them; the rest of the week ends on Sunday', () => {
    putEvent('long', '2026-11-20', { endDate: '2026-11-25' })
    putEvent('sunday', '2026-11-29')
    putEvent('next', '2026-11-30')
    const { events, weekEvents } = view()
    expect(events.map(({ key }) => key)).toEqual(['long'])
    expect(weekEvents.map(({ key }) => key)).toEqual(['sunday'])
  })

  test('an event says what stage its workspace is in', () => {
    putEvent('met', today)
    putEvent('plain', today)
    records.put('meeting', 'met', meetingFields({ startedAt: '08:00' }))
    expect(Object.fromEntries(view().events.map(({ key, stage }) => [key, stage]))).toEqual({
      met: 'in-progress',
      plain: null,
    })
  })
})

describe('papers of meetings', () => {
  const owed = (on = today) =>
    view(on).papers.map(({ meetingId, clock }) => `${meetingId} ${clock.clock} ${clock.state}`)

  test('an invitation is named a week before it is due, and no longer once the meeting was held', () => {
    // Due three working days before 04/12: on 01/12.
    putEvent('m', '2026-12-04')
    expect(owed('2026-11-23')).toEqual([])
    expect(owed('2026-11-24')).toEqual(['m invitation pending'])
    expect(owed('2026-11-30')).toEqual(['m invitation due-soon'])
    expect(owed('2026-12-01')).toEqual(['m invitation due-today'])
    expect(owed('2026-12-02')).toEqual(['m invitation late'])
    expect(owed('2026-12-05').filter((line) => line.includes('invitation'))).toEqual([])
  })

  test('minutes and notice are owed after the meeting, and stay owed where a workspace is open', () => {
    putEvent('m', '2026-11-02')
    putEvent('unopened', '2026-11-02')
    records.put(
      'meeting',
      'm',
      meetingFields({ invitation: { ...meetingFields().invitation, sentOn: '2026-10-26' } }),
    )
    expect(owed()).toEqual(['m minutes late', 'm conclusions late'])
  })

  test('nothing is owed for duty, office work, cancelled or postponed meetings, or an informal talk without a workspace', () => {
    putEvent('duty', today, { kind: 'duty' })
    putEvent('office', today, { kind: 'office-work' })
    putEvent('off', today, { status: 'cancelled' })
    putEvent('later', today, { status: 'postponed' })
    putEvent('talk', today, { kind: 'working-session' })
    expect(owed()).toEqual([])
  })

  test('a closed meeting with its notice out owes nothing', () => {
    putEvent('m', '2026-11-16')
    records.put(
      'meeting',
      'm',
      meetingFields({ state: 'closed', closedOn: '2026-11-17', version: 1, noticeIssuedOn: '2026-11-19' }),
    )
    expect(owed()).toEqual([])
  })
})

test('the next named day off is told a week ahead; plain weekends are no news', () => {
  expect(view().nextDayOff).toMatchObject({ day: '2026-11-24', name: 'Ngày Văn hóa Việt Nam' })
  expect(view('2026-11-25').nextDayOff).toBeNull()
  expect(view('2026-12-25').nextDayOff).toMatchObject({ day: '2027-01-01' })
})

test('an office without calendar and tasks is empty, one entry later it is not', () => {
  expect(view().isEmpty).toBe(true)
  putTask('first', null)
  expect(view().isEmpty).toBe(false)
})
