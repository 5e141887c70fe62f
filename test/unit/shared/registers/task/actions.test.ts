import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { addDays } from '#shared/lib/dates.ts'
import type { Change, DecideContext } from '#shared/registers/define-register.ts'
import {
  checkTask,
  firstDeadlineDay,
  task as register,
  type Task,
  taskStates,
} from '#shared/registers/task/index.ts'
import { contextOf, now, taskOf, today } from './task-of.ts'

function decide(action: string, task: Task, input: unknown, context: DecideContext = contextOf()) {
  const definition = register.actions?.[action]
  if (!definition) throw new Error(`no action ${action}`)
  return definition.decide(task, v.parse(definition.input, input), context)
}

/** The task after an action that must succeed. */
function taskAfter(action: string, task: Task, input: unknown): Task {
  const decision = decide(action, task, input)
  if (!decision.ok) throw new Error(JSON.stringify(decision.error))
  const change = decision.changes[0] as Extract<Change, { register: 'task'; kind: 'update' }>
  return { ...task, ...change.fields }
}

const refusal = (action: string, task: Task, input: unknown) => {
  const decision = decide(action, task, input)
  if (decision.ok) return 'allowed'
  return decision.error.issues?.map(({ path, code }) => `${path}: ${code}`).join() ?? decision.error.code
}

const extendTo = (to: string) => ({ to, reason: 'Chờ số liệu', approvedBy: 'Trưởng Ban' })

describe('extending', () => {
  test('keeps the former day with reason, approval and moment', () => {
    const extended = taskAfter('extend', taskOf(), extendTo('2026-12-04'))
    expect(extended.deadline).toEqual({ kind: 'date', on: '2026-12-04' })
    expect(extended.extensions).toEqual([
      { id: 'new-1', at: now, from: '2026-11-27', ...extendTo('2026-12-04') },
    ])
  })

  test('however often, the first deadline stays and the task is in order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 12 }), (steps) => {
        let task = taskOf()
        for (const step of steps) {
          const from = task.deadline.kind === 'date' ? task.deadline.on : ''
          task = taskAfter('extend', task, extendTo(addDays(from, step)))
        }
        expect(firstDeadlineDay(task)).toBe('2026-11-27')
        expect(task.extensions).toHaveLength(steps.length)
        expect(checkTask(task)).toEqual([])
      }),
    )
  })

  test.each([
    ['the same day', taskOf(), '2026-11-27', 'to: not-later'],
    ['an earlier day', taskOf(), '2026-11-26', 'to: not-later'],
    ['no dated deadline', taskOf({ deadline: { kind: 'regular' } }), '2026-12-04', 'not-allowed-now'],
    [
      'a product handed in',
      taskOf({ state: 'awaiting', completedOn: today }),
      '2026-12-04',
      'not-allowed-now',
    ],
    ['a finished task', taskOf({ state: 'done', completedOn: today }), '2026-12-04', 'not-allowed-now'],
    ['a paused task', taskOf({ state: 'paused', stateReason: 'x' }), '2026-12-04', 'not-allowed-now'],
  ])('is refused for %s', (_what, task, to, expected) => {
    expect(refusal('extend', task, extendTo(to))).toBe(expected)
  })

  test('needs a reason', () => {
    expect(() => decide('extend', taskOf(), { ...extendTo('2026-12-04'), reason: ' ' })).toThrow('required')
  })
})

describe('reporting', () => {
  test('starts the work and adds one line with its author', () => {
    const reported = taskAfter('report', taskOf({ state: 'not-started' }), {
      text: 'Đã có dự thảo',
      percent: 50,
    })
    expect(reported.state).toBe('in-progress')
    expect(reported.progress).toEqual([
      { id: 'new-1', at: now, by: 'Văn phòng Ban', text: 'Đã có dự thảo', percent: 50 },
    ])
  })

  test('leaves every other state as it is', () => {
    expect(
      taskAfter('report', taskOf({ state: 'paused', stateReason: 'x' }), { text: 'a', percent: null }).state,
    ).toBe('paused')
    expect(
      taskAfter('report', taskOf({ state: 'done', completedOn: today }), { text: 'a', percent: null }).state,
    ).toBe('done')
  })

  test('needs words or a number, and something that is not over', () => {
    expect(refusal('report', taskOf(), { text: '', percent: null })).toBe('text: required')
    expect(refusal('report', taskOf(), { text: '', percent: 0 })).toBe('allowed')
    const cancelled = taskOf({ state: 'cancelled', stateReason: 'x' })
    expect(refusal('report', cancelled, { text: 'a', percent: null })).toBe('not-allowed-now')
  })
})

describe('sending back', () => {
  const handedIn = taskOf({ state: 'awaiting', completedOn: '2026-11-20', resultPaper: '12/BC-SYT' })
  const input = { on: today, reason: 'Thiếu số liệu' }

  test('counts the return and lets the work go on', () => {
    const returned = taskAfter('send-back', handedIn, input)
    expect(returned).toMatchObject({
      state: 'in-progress',
      completedOn: null,
      returns: [{ id: 'new-1', ...input }],
    })
    expect(checkTask(returned)).toEqual([])
    expect(
      taskAfter('send-back', { ...returned, state: 'done', completedOn: today }, input).returns,
    ).toHaveLength(2)
  })

  test('is refused where nothing was handed in, before that day and for a day to come', () => {
    expect(refusal('send-back', taskOf(), input)).toBe('not-allowed-now')
    expect(refusal('send-back', handedIn, { ...input, on: '2026-11-19' })).toBe('on: before-completion')
    expect(refusal('send-back', handedIn, { ...input, on: '2026-11-24' })).toBe('on: in-future')
  })
})

describe('changing the state', () => {
  const to = (state: Task['state'], more: object = {}) => ({
    state,
    on: null,
    reason: '',
    resultPaper: '',
    ...more,
  })

  test('confirming keeps the day of handing in: waiting does not count against the doer', () => {
    const awaiting = taskAfter(
      'change-state',
      taskOf(),
      to('awaiting', { on: '2026-11-20', resultPaper: '12/BC' }),
    )
    expect(awaiting).toMatchObject({ completedOn: '2026-11-20', resultPaper: '12/BC' })
    expect(taskAfter('change-state', awaiting, to('done'))).toMatchObject({
      state: 'done',
      completedOn: '2026-11-20',
      resultPaper: '12/BC',
    })
  })

  test('finishing without a day means today', () => {
    expect(taskAfter('change-state', taskOf(), to('done')).completedOn).toBe(today)
  })

  test('a reason belongs to its state and goes with it', () => {
    const paused = taskAfter('change-state', taskOf(), to('paused', { reason: 'Chờ Trung ương' }))
    expect(paused.stateReason).toBe('Chờ Trung ương')
    expect(taskAfter('change-state', paused, to('in-progress')).stateReason).toBe('')
  })

  test('whatever is allowed leaves a task in order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...taskStates), { maxLength: 8 }), (states) => {
        let task = taskOf()
        for (const state of states) task = taskAfter('change-state', task, to(state, { reason: 'Lý do' }))
        expect(checkTask(task)).toEqual([])
      }),
    )
  })

  test('is refused for a day to come, before the assignment, and without a needed reason', () => {
    expect(refusal('change-state', taskOf(), to('done', { on: '2026-11-24' }))).toBe('on: in-future')
    expect(refusal('change-state', taskOf(), to('done', { on: '2026-11-01' }))).toBe('on: end-before-start')
    for (const state of ['paused', 'cancelled', 'transferred'] as const)
      expect(refusal('change-state', taskOf(), to(state))).toBe('reason: required')
  })
})

describe('transferring', () => {
  const input = { leadId: 'so-noi-vu', reason: 'Theo phân công mới' }
  const transfer = (task: Task, context = contextOf()) => {
    const decision = decide('transfer', task, input, context)
    if (!decision.ok) throw new Error(decision.error.code)
    return decision.changes
  }

  test('closes the old task and gives the same work to the new lead', () => {
    const old = taskOf({
      supporting: [
        { organisationId: 'so-noi-vu', part: '' },
        { organisationId: 'ubnd', part: 'kinh phí' },
      ],
      contactId: 'person-1',
      progress: [{ id: 'p', at: now, by: '', text: 'x', percent: null }],
    })
    expect(transfer(old)).toMatchObject([
      { kind: 'update', id: 'task-1', fields: { state: 'transferred', stateReason: input.reason } },
      {
        kind: 'create',
        id: 'new-1',
        fields: {
          title: old.title,
          leadId: 'so-noi-vu',
          supporting: [{ organisationId: 'ubnd', part: 'kinh phí' }],
          contactId: null,
          assignedOn: today,
          deadline: old.deadline,
          state: 'not-started',
          progress: [],
        },
      },
    ])
  })

  test('a delay is not wiped out by handing it on', () => {
    const [, created] = transfer(taskOf({ deadline: { kind: 'date', on: '2026-11-12' } }))
    expect(created).toMatchObject({ fields: { assignedOn: '2026-11-02', deadline: { on: '2026-11-12' } } })
  })

  test('the conclusion it came from points at the one that takes over', () => {
    const basis = { kind: 'conclusion', meetingId: 'm', conclusionId: 'c2' } as const
    const meeting = {
      id: 'm',
      revision: 3,
      conclusions: [
        { id: 'c1', taskId: 'other' },
        { id: 'c2', taskId: 'task-1' },
      ],
    }
    const read = { get: (name: string) => (name === 'meeting' ? meeting : undefined), all: () => [] }
    const changes = transfer(taskOf({ basis }), contextOf({ read: read as never }))
    expect(changes[2]).toMatchObject({
      register: 'meeting',
      id: 'm',
      fields: { conclusions: [{ taskId: 'other' }, { taskId: 'new-1' }] },
    })
  })

  test('is refused to the lead itself and for what is over', () => {
    expect(refusal('transfer', taskOf(), { ...input, leadId: 'so-y-te' })).toBe('leadId: same-lead')
    expect(refusal('transfer', taskOf({ state: 'done', completedOn: today }), input)).toBe('not-allowed-now')
  })
})
