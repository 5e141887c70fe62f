import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sortIntoColumns } from '#renderer/features/tasks/board-columns.ts'
import { actBetween, actionOf, boardColumns, firstAnswers } from '#renderer/features/tasks/task-acts.ts'
import { layTimeline, weeksAround, weeksOf } from '#renderer/features/tasks/timeline-layout.ts'
import { addDays } from '#shared/lib/dates.ts'
import { task as register, standingOf, type Task, taskStates } from '#shared/registers/task/index.ts'
import { calendar, contextOf, taskOf, today } from '../../../shared/registers/task/task-of.ts'

const standing = (task: Task) => standingOf(task, today, calendar)
const on = (day: string) => ({ kind: 'date', on: day }) as const

const anyTask = fc
  .record({
    state: fc.constantFrom(...taskStates),
    days: fc.integer({ min: -60, max: 60 }),
    length: fc.integer({ min: 0, max: 40 }),
    leadId: fc.constantFrom('a', 'b'),
    isDated: fc.boolean(),
  })
  .map(({ state, days, length, leadId, isDated }) => {
    const due = addDays(today, days)
    const isHandedIn = state === 'done' || state === 'awaiting'
    return taskOf({
      id: `t-${state}-${days}-${length}-${leadId}-${isDated}`,
      state,
      leadId,
      assignedOn: addDays(due, -length) > today ? today : addDays(due, -length),
      deadline: isDated ? on(due) : { kind: 'none' },
      completedOn: isHandedIn ? today : null,
      stateReason: 'Lý do',
    })
  })

describe('the board', () => {
  test('every task stands in one column', () => {
    fc.assert(
      fc.property(fc.array(anyTask), (tasks) => {
        const columns = sortIntoColumns(tasks, standing)
        expect(boardColumns.flatMap((name) => columns[name]).length).toBe(tasks.length)
      }),
    )
  })

  test('a move that is offered is one that the register accepts', () => {
    const answers = { ...firstAnswers(today), to: '2027-12-31', reason: 'Lý do', leadId: 'c' }
    fc.assert(
      fc.property(anyTask, fc.constantFrom(...boardColumns), (task, to) => {
        const columns = sortIntoColumns([task], standing)
        const from = boardColumns.find((name) => columns[name].length > 0)
        const act = from && actBetween(task, from, to)
        if (!act) return
        const { action, input } = actionOf(act, answers)
        const decision = register.actions?.[action]?.decide(task, input, contextOf())
        expect(decision, `${act} from ${from} to ${to}`).toMatchObject({ ok: true })
      }),
    )
  })

  test('nothing is moved into being overdue, and nowhere is no move', () => {
    const task = taskOf({ deadline: on('2026-12-31') })
    expect(actBetween(task, 'in-time', 'overdue')).toBeNull()
    expect(actBetween(task, 'in-time', 'in-time')).toBeNull()
    expect(actBetween(taskOf({ deadline: on('2026-11-12') }), 'overdue', 'in-time')).toBe('extend')
  })
})

describe('the timeline', () => {
  const span = weeksAround(today, 3, 12)

  test('shows whole weeks, numbered as offices number them', () => {
    expect(span).toEqual({ from: '2026-11-02', to: '2027-01-24' })
    expect(weeksOf(span).map(({ week }) => week)).toEqual([45, 46, 47, 48, 49, 50, 51, 52, 53, 1, 2, 3])
  })

  test('bars of one lane never overlap, and every dated task within the span has one', () => {
    fc.assert(
      fc.property(fc.array(anyTask), (tasks) => {
        const { bands, undated } = layTimeline(tasks, standing, span, ['b', 'a'])
        expect(undated).toBe(tasks.filter((task) => task.deadline.kind !== 'date').length)
        for (const { bars, lanes } of bands) {
          for (const bar of bars) {
            expect(bar.lane).toBeLessThan(lanes)
            expect(bar.to >= bar.from).toBe(true)
            const others = bars.filter((other) => other !== bar && other.lane === bar.lane)
            for (const other of others) expect(other.to < bar.from || bar.to < other.from).toBe(true)
          }
        }
        expect(bands.map(({ leadId }) => leadId)).toEqual(
          ['b', 'a'].filter((id) => bands.some(({ leadId }) => leadId === id)),
        )
      }),
    )
  })

  test('a bar shows where its former deadlines lay', () => {
    const extension = {
      id: 'e',
      at: today,
      from: '2026-11-20',
      to: '2026-11-27',
      reason: 'x',
      approvedBy: '',
    }
    const [band] = layTimeline([taskOf({ extensions: [extension] })], standing, span, []).bands
    expect(band?.bars[0]).toMatchObject({
      from: '2026-11-02',
      to: '2026-11-27',
      formerDeadlines: ['2026-11-20'],
    })
  })
})
