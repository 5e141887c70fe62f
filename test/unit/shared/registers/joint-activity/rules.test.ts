import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DecideContext, FieldsOf, ReadModel } from '#shared/registers/define-register.ts'
import type { RecordOf, RegisterName } from '#shared/registers/index.ts'
import {
  doneOn,
  type JointActivity,
  jointActivity,
  peopleOf,
  type Recommendation,
  type Round,
  spanOf,
  stateOfActivity,
} from '#shared/registers/joint-activity/index.ts'
import { standingOfRow } from '#shared/registers/row-tasks.ts'
import { sampleCalendar } from '#test/support/sample-records.ts'

const today = '2026-11-23'
const nothing: ReadModel = { get: () => undefined, all: () => [] }
const contextWith = (read: ReadModel = nothing): DecideContext => {
  let made = 0
  return {
    read,
    today,
    calendar: sampleCalendar,
    now: '2026-11-23T02:00:00.000Z',
    newId: () => `nv${++made}`,
    actor: 'Văn phòng',
  }
}
const tasks = (byId: Record<string, object>): ReadModel => ({
  ...nothing,
  get: <N extends RegisterName>(name: N, id: string) =>
    name === 'task' ? (byId[id] as RecordOf<N> | undefined) : undefined,
})
const activity = (differs: Partial<JointActivity> = {}): JointActivity => ({
  id: 'dot',
  revision: 1,
  createdAt: '2026-11-01T01:00:00.000Z',
  updatedAt: '2026-11-01T01:00:00.000Z',
  removedAt: null,
  ...(jointActivity.blank('2026-11-30') as FieldsOf<'joint-activity'>),
  title: 'Kiểm tra việc cung cấp thông tin',
  ...differs,
})
const round = (from: string | null, to: string | null, isHeld = false, more: Partial<Round> = {}): Round => ({
  id: `${from}-${to}`,
  name: 'Đợt 1',
  from,
  to,
  place: '',
  bodyIds: [],
  people: null,
  isHeld,
  ...more,
})
const row = (id: string, more: Partial<Recommendation> = {}): Recommendation => ({
  id,
  text: 'Cử người phát ngôn dự phòng.',
  bodyId: 'so',
  dueOn: '2026-12-10',
  taskId: null,
  ...more,
})
const faultsOf = (differs: Partial<JointActivity>) =>
  jointActivity.check(activity(differs), contextWith(), null).map(({ path, code }) => `${path} ${code}`)

describe('what must agree within a joint activity', () => {
  test.each<[Partial<JointActivity>, string[]]>([
    [{}, []],
    [{ plannedFrom: '2026-12-10', plannedTo: '2026-12-09' }, ['plannedTo end-before-start']],
    [{ closedOn: '2026-11-24' }, ['closedOn in-future']],
    [{ closedOn: today, isCancelled: true }, ['isCancelled held-and-cancelled']],
    [{ leadId: 'so', supportingIds: ['so'] }, ['supportingIds lead-also-supports']],
    [{ rounds: [round('2026-11-12', '2026-11-11')] }, ['rounds.0.to end-before-start']],
    [{ rounds: [round(null, '2026-11-11')] }, ['rounds.0.from required']],
    [{ rounds: [round(null, null, true)] }, ['rounds.0.from required']],
    [{ rounds: [round('2026-11-24', null, true)] }, ['rounds.0.isHeld in-future']],
    [
      { rounds: [round('2026-11-18', '2026-11-20', true)], closedOn: '2026-11-19' },
      ['closedOn before-last-round'],
    ],
    [{ rounds: [round('2026-11-18', '2026-11-20', true)], closedOn: '2026-11-20' }, []],
  ])('%j', (differs, faults) => expect(faultsOf(differs)).toEqual(faults))
})

describe('how it stands', () => {
  test.each([
    [activity(), 'planned', null],
    [activity({ plannedFrom: '2026-11-01' }), 'overdue', null],
    [activity({ plannedFrom: '2026-11-01', plannedTo: today }), 'planned', null],
    [activity({ isCancelled: true, plannedFrom: '2026-11-01' }), 'cancelled', null],
    [activity({ rounds: [round('2026-11-10', null, true), round('2026-11-25', null)] }), 'running', null],
    [activity({ rounds: [round('2026-11-10', '2026-11-12', true)] }), 'overdue', '2026-11-12'],
    [activity({ rounds: [round('2026-11-10', null)], closedOn: '2026-11-15' }), 'done', '2026-11-15'],
  ] as const)('%#: %s', (record, state, done) => {
    expect(stateOfActivity(record, today)).toBe(state)
    expect(doneOn(record)).toBe(done)
    expect(jointActivity.proofOf(record, contextWith())?.stands === 'counts').toBe(done !== null)
  })

  test('the span holds every round, whatever their order', () => {
    const day = fc.integer({ min: 1, max: 30 }).map((date) => `2026-11-${String(date).padStart(2, '0')}`)
    const anyRound = fc
      .tuple(day, fc.option(day))
      .map(([from, to]) => round(from, to !== null && to >= from ? to : null))
    fc.assert(
      fc.property(fc.array(anyRound, { minLength: 1, maxLength: 8 }), (rounds) => {
        const { from, to } = spanOf(activity({ rounds }))
        for (const one of rounds) {
          expect(String(from) <= String(one.from)).toBe(true)
          expect(String(to) >= String(one.to ?? one.from)).toBe(true)
        }
        expect(rounds.some((one) => one.from === from)).toBe(true)
      }),
    )
  })

  test('people are counted where a round was held', () => {
    const rounds = [
      round('2026-11-10', null, true, { people: 80 }),
      round('2026-11-11', null, true, { id: 'b' }),
      round('2026-11-12', null, false, { people: 900 }),
    ]
    expect(peopleOf({ rounds })).toBe(80)
    expect(peopleOf({ rounds: [] })).toBeNull()
  })
})

describe('recommendations', () => {
  const { 'assign-recommendation': assign, 'assign-all': all } = jointActivity.actions

  test('one becomes a task of its body, without the closing full stop', () => {
    const record = activity({ closedOn: '2026-11-20', recommendations: [row('k1')] })
    expect(assign?.decide(record, { rowId: 'k1' }, contextWith())).toMatchObject({
      ok: true,
      changes: [
        {
          register: 'task',
          id: 'nv1',
          fields: {
            title: 'Cử người phát ngôn dự phòng',
            leadId: 'so',
            assignedOn: '2026-11-20',
            deadline: { kind: 'date', on: '2026-12-10' },
            basis: { kind: 'record', register: 'joint-activity', recordId: 'dot' },
          },
        },
        { register: 'joint-activity', fields: { recommendations: [{ id: 'k1', taskId: 'nv1' }] } },
      ],
    })
  })

  test('all that are ready are given at once; the others are left, and a second time is refused', () => {
    const read = tasks({ co: { id: 'co', removedAt: null }, bo: { id: 'bo', removedAt: today } })
    const recommendations = [
      row('k1'),
      row('k2', { bodyId: null }),
      row('k3', { taskId: 'co' }),
      row('k4', { taskId: 'bo' }),
    ]
    const decision = all?.decide(activity({ recommendations }), {}, contextWith(read))
    expect(decision).toMatchObject({
      ok: true,
      changes: [
        { id: 'nv1' },
        { id: 'nv2' },
        {
          fields: {
            recommendations: [{ taskId: 'nv1' }, { taskId: null }, { taskId: 'co' }, { taskId: 'nv2' }],
          },
        },
      ],
    })
    expect(
      all?.decide(activity({ recommendations: [row('k3', { taskId: 'co' })] }), {}, contextWith(read)),
    ).toMatchObject({
      ok: false,
      error: { code: 'not-allowed-now' },
    })
  })

  test('what is lacking is named by its place', () => {
    const record = activity({ recommendations: [row('k0'), row('k1', { bodyId: null, dueOn: null })] })
    expect(assign?.decide(record, { rowId: 'k1' }, contextWith())).toMatchObject({
      error: {
        issues: [
          { path: 'recommendations.1.bodyId', code: 'required' },
          { path: 'recommendations.1.dueOn', code: 'required' },
        ],
      },
    })
  })

  test.each([
    ['not-given', {}],
    ['done', { state: 'done' }],
    ['dropped', { state: 'cancelled' }],
    ['overdue', { state: 'in-progress', deadline: { kind: 'date', on: '2026-11-22' } }],
    ['open', { state: 'in-progress', deadline: { kind: 'date', on: today } }],
    ['open', { state: 'not-started', deadline: { kind: 'none' } }],
  ] as const)('stands %s by its task %j', (standing, task) => {
    const read =
      Object.keys(task).length === 0 ? nothing : tasks({ co: { id: 'co', removedAt: null, ...task } })
    expect(standingOfRow({ id: 'k1', taskId: 'co' }, read, today)).toBe(standing)
  })

  test('one without a task is due at its body, one with a task is not', () => {
    const recommendations = [row('k1'), row('k2', { taskId: 'co' })]
    const record = activity({ closedOn: '2026-11-20', recommendations })
    const read = tasks({ co: { id: 'co', removedAt: null } })
    expect(jointActivity.duesOf(record, contextWith(read))).toEqual([
      {
        key: 'k1',
        what: 'recommend',
        on: '2026-12-10',
        organisationId: 'so',
        about: 'Cử người phát ngôn dự phòng.',
      },
    ])
  })
})
