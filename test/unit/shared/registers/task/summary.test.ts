import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#shared/lib/dates.ts'
import { standingOf, type Task, type TaskLabel, taskStates } from '#shared/registers/task/index.ts'
import {
  doneRate,
  figuresOfLabels,
  overdueRate,
  summariseTasks,
  type TaskFigures,
} from '#shared/registers/task/summary.ts'
import { calendar, taskOf, today } from './task-of.ts'

const on = (day: string) => ({ kind: 'date', on: day }) as const
const summarise = (tasks: Task[]) => summariseTasks(tasks, today, calendar)

test('the standard table, by lead', () => {
  const { all, byLead } = summarise([
    taskOf({ state: 'done', completedOn: '2026-11-27' }),
    taskOf({ state: 'done', completedOn: '2026-11-28' }),
    taskOf({ deadline: on('2026-11-12') }),
    taskOf({ deadline: on('2026-12-31'), leadId: 'so-noi-vu' }),
    taskOf({ deadline: { kind: 'none' }, leadId: 'so-noi-vu' }),
    taskOf({ state: 'awaiting', completedOn: '2026-11-27', leadId: 'so-noi-vu' }),
    taskOf({ state: 'paused', stateReason: 'x', deadline: on('2026-11-12') }),
  ])
  expect(all).toEqual({
    total: 6,
    done: { total: 2, onTime: 1, late: 1 },
    notDone: { total: 4, inTime: 3, overdue: 1, awaiting: 1 },
    due: 3,
    overdueByAge: [1, 0, 0, 0],
    excluded: 1,
  })
  expect(byLead.map(({ leadId, figures }) => [leadId, figures.total, figures.excluded])).toEqual([
    ['so-y-te', 3, 1],
    ['so-noi-vu', 3, 0],
  ])
})

test('overdue tasks fall into classes of working days', () => {
  const late = (days: number) =>
    taskOf({ assignedOn: '2026-01-05', deadline: on(calendar.addWorkingDays(today, -days)) })
  expect(summarise([1, 7, 8, 15, 16, 30, 31, 120].map(late)).all.overdueByAge).toEqual([2, 2, 2, 2])
})

test('rates as the Government published them for 2017', () => {
  const published: TaskFigures = {
    total: 21_914,
    done: { total: 16_051, onTime: 14_068, late: 1983 },
    notDone: { total: 5863, inTime: 5640, overdue: 223, awaiting: 0 },
    due: 16_274,
    overdueByAge: [0, 0, 0, 0],
    excluded: 0,
  }
  expect(doneRate(published, 'due')).toBeCloseTo(0.9863, 4)
  expect(overdueRate(published, 'due')).toBeCloseTo(0.0137, 4)
  expect(doneRate(published, 'total')).toBeCloseTo(0.7325, 4)
})

describe('of every list of tasks', () => {
  const anyTask = fc
    .record({
      state: fc.constantFrom(...taskStates),
      days: fc.integer({ min: -80, max: 80 }),
      lead: fc.constantFrom('a', 'b', 'c'),
    })
    .map(({ state, days, lead }) =>
      taskOf({
        state,
        leadId: lead,
        deadline: on(addDays(today, days)),
        completedOn: state === 'done' || state === 'awaiting' ? today : null,
      }),
    )

  test('the parts make the whole, and the leads make the total row', () => {
    fc.assert(
      fc.property(fc.array(anyTask), (tasks) => {
        const { all, byLead } = summarise(tasks)
        expect(all.total + all.excluded).toBe(tasks.length)
        expect(all.done.total + all.notDone.total).toBe(all.total)
        expect(all.done.onTime + all.done.late).toBe(all.done.total)
        expect(all.notDone.inTime + all.notDone.overdue).toBe(all.notDone.total)
        expect(all.due).toBe(all.done.total + all.notDone.overdue)
        expect(all.overdueByAge.reduce((sum, count) => sum + count, 0)).toBe(all.notDone.overdue)
        expect(byLead.reduce((sum, { figures }) => sum + figures.total, 0)).toBe(all.total)
        const counts = new Map<TaskLabel, number>()
        for (const task of tasks) {
          const { label } = standingOf(task, today, calendar)
          counts.set(label, (counts.get(label) ?? 0) + 1)
        }
        const { overdueByAge: _ages, ...others } = all
        expect(figuresOfLabels(counts)).toEqual(others)
        const rate = doneRate(all, 'due')
        if (all.due === 0) expect(rate).toBeNull()
        else expect((rate ?? 0) + (overdueRate(all, 'due') ?? 0)).toBeCloseTo(1)
      }),
    )
  })
})
