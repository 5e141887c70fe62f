/** What must hold for any tasks and any period: sums, partitions, shares, and that the past stays as it was told. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#shared/lib/dates.ts'
import { taskPopulations } from '#shared/registers/report-template/schema.ts'
import { figures } from '#shared/reports/engine/figures/index.ts'
import { linkObligations } from '#shared/views/obligations/obligation-links.ts'
import { makeFrame } from '#shared/views/reports/frame.ts'
import { periodsOfYear } from '#shared/views/reports/periods.ts'
import type { ReportPeriod, ReportScope } from '#shared/views/reports/report.ts'
import { contextOf, makeRecords, putOffice, taskFields } from '#test/support/sample-records.ts'

const leads = ['vp', 'nnmt', 'tt'] as const
const today = '2026-11-23'
const first = '2025-10-01'

const someTask = fc.record({
  lead: fc.constantFrom(...leads),
  assigned: fc.integer({ min: 0, max: 400 }),
  due: fc.option(fc.integer({ min: 0, max: 150 })),
  done: fc.option(fc.integer({ min: 0, max: 200 })),
  isAwaiting: fc.boolean(),
  isExcluded: fc.boolean(),
})
type Drawn = typeof someTask extends fc.Arbitrary<infer T> ? T : never

function officeOf(tasks: readonly Drawn[], now = today) {
  const records = makeRecords()
  putOffice(records)
  tasks.forEach((one, index) => {
    const assignedOn = addDays(first, one.assigned)
    const completedOn = one.done === null ? null : addDays(assignedOn, one.done)
    const isDone = completedOn !== null && completedOn <= now && !one.isExcluded
    records.put('task', `t${index}`, {
      ...taskFields(`Việc ${index}`, one.lead, one.due === null ? null : addDays(assignedOn, one.due)),
      assignedOn,
      state: one.isExcluded ? 'paused' : isDone ? (one.isAwaiting ? 'awaiting' : 'done') : 'in-progress',
      stateReason: one.isExcluded ? 'Chờ ý kiến' : '',
      completedOn: isDone ? completedOn : null,
    })
  })
  return contextOf(records, now)
}

const nothing: ReportScope = { regulationIds: [], organisationIds: [], personIds: [] }
const windows = fc.constantFrom('cut-off' as const, 'calendar' as const)
const populations = fc.constantFrom(...taskPopulations)

function measurer(
  context: ReturnType<typeof officeOf>,
  window: 'cut-off' | 'calendar',
  tasks: (typeof taskPopulations)[number] = 'active',
) {
  const world = { context, links: linkObligations(context) }
  return (key: string, period: ReportPeriod, scope = nothing) =>
    figures.find((figure) => figure.key === key)?.measure(makeFrame(period, scope, { window, tasks }, world))
      .value ?? null
}

const taskKeys = figures.filter(({ key }) => key.startsWith('tasks-')).map(({ key }) => key)
const yearOf = (window: 'cut-off' | 'calendar') => periodsOfYear('year', 2026, window)[0] as ReportPeriod

describe('figures of tasks', () => {
  test('those of all bodies add up to the whole', () => {
    fc.assert(
      fc.property(
        fc.array(someTask, { maxLength: 25 }),
        windows,
        populations,
        (tasks, window, population) => {
          const measure = measurer(officeOf(tasks), window, population)
          for (const key of taskKeys) {
            const parts = leads.map(
              (id) => measure(key, yearOf(window), { ...nothing, organisationIds: [id] }) ?? 0,
            )
            expect([key, parts.reduce((sum, one) => sum + one, 0)]).toEqual([
              key,
              measure(key, yearOf(window)),
            ])
          }
        },
      ),
      { numRuns: 40 },
    )
  })

  test('where months add up, they make the quarters and the year', () => {
    const additive = figures.filter(
      ({ key, addsUp }) => key.startsWith('tasks-') && addsUp.includes('months'),
    )
    expect(additive.length).toBeGreaterThanOrEqual(4)
    fc.assert(
      fc.property(fc.array(someTask, { maxLength: 25 }), windows, (tasks, window) => {
        const measure = measurer(officeOf(tasks), window)
        for (const { key } of additive) {
          const sum = (kind: 'month' | 'quarter' | 'year') =>
            periodsOfYear(kind, 2026, window).reduce((all, period) => all + (measure(key, period) ?? 0), 0)
          expect([key, sum('month'), sum('quarter')]).toEqual([key, sum('year'), sum('year')])
        }
      }),
      { numRuns: 30 },
    )
  })

  test('due is done and overdue, all is done and not done, and no share leaves 0 to 100', () => {
    fc.assert(
      fc.property(
        fc.array(someTask, { maxLength: 30 }),
        windows,
        populations,
        fc.integer({ min: 0, max: 11 }),
        (tasks, window, population, month) => {
          const measure = measurer(officeOf(tasks), window, population)
          const period = periodsOfYear('month', 2026, window)[month] as ReportPeriod
          const value = (key: string) => measure(key, period) ?? 0
          expect(value('tasks-due')).toBe(value('tasks-done') + value('tasks-overdue'))
          expect(value('tasks-done')).toBe(value('tasks-done-on-time') + value('tasks-done-late'))
          expect(value('tasks-open')).toBe(value('tasks-in-time') + value('tasks-overdue'))
          expect(value('tasks-total')).toBe(value('tasks-done') + value('tasks-open'))
          expect(value('tasks-total')).toBe(value('tasks-carried') + value('tasks-assigned'))
          for (const { key } of figures.filter(({ unit }) => unit === 'percent')) {
            const share = measure(key, period)
            expect(share === null || (share >= 0 && share <= 100)).toBe(true)
          }
          const pair = [measure('rate-done-of-due', period), measure('rate-overdue-of-due', period)]
          expect(pair[0] === null).toBe(pair[1] === null)
          if (pair[0] !== null)
            expect(Math.round(((pair[0] ?? 0) + (pair[1] ?? 0)) * 10) / 10).toBeCloseTo(100, 0)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('a period that is over is told the same, whatever was done since', () => {
    fc.assert(
      fc.property(fc.array(someTask, { maxLength: 25 }), windows, (tasks, window) => {
        const live = tasks.filter(({ isExcluded }) => !isExcluded)
        const period = periodsOfYear('month', 2026, window)[4] as ReportPeriod
        const then = measurer(officeOf(live, period.to), window)
        const later = measurer(officeOf(live, today), window)
        for (const key of taskKeys.filter((one) => !['tasks-extended', 'tasks-returned'].includes(one)))
          expect([key, later(key, period)]).toEqual([key, then(key, period)])
      }),
      { numRuns: 40 },
    )
  })
})
