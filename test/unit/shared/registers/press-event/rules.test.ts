import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DecideContext, ReadModel } from '#shared/registers/define-register.ts'
import type { RecordOf, RegisterName } from '#shared/registers/index.ts'
import {
  answerWays,
  groundAnswers,
  type PressEvent,
  type PressQuestion,
  pressEvent,
  stateOfPress,
  stateOfQuestion,
} from '#shared/registers/press-event/index.ts'
import { pressWith, question } from '#test/support/press-events.ts'
import { sampleCalendar } from '#test/support/sample-records.ts'

const today = '2026-11-23'
const nothing: ReadModel = { get: () => undefined, all: () => [] }
const contextWith = (read: ReadModel = nothing): DecideContext => ({
  read,
  today,
  calendar: sampleCalendar,
  now: '2026-11-23T02:00:00.000Z',
  newId: () => 'nhiem-vu-moi',
  actor: 'Văn phòng',
})
const reading = (register: RegisterName, id: string, record: object): ReadModel => ({
  ...nothing,
  get: <N extends RegisterName>(name: N, wanted: string) =>
    name === register && wanted === id ? (record as RecordOf<N>) : undefined,
})
const faultsOf = (differs: Partial<PressEvent>, before: PressEvent | null = null, read = nothing) =>
  pressEvent.check(pressWith(differs), contextWith(read), before).map(({ path, code }) => `${path} ${code}`)

describe('what must agree within a press event', () => {
  test.each<[Partial<PressEvent>, string[]]>([
    [{}, []],
    [{ heldOn: '2026-11-24' }, ['heldOn in-future']],
    [{ agreedOn: '2026-11-24', releasedOn: '2026-12-01' }, ['agreedOn in-future', 'releasedOn in-future']],
    [{ heldOn: '2026-11-20', isCancelled: true }, ['isCancelled held-and-cancelled']],
    [{ leadId: 'vp', supportingIds: ['ban', 'vp'] }, ['supportingIds lead-also-supports']],
    [{ stateSecret: 'yes' }, ['stateSecretNote ground-needs-note']],
    [{ unconcluded: 'yes', unconcludedNote: 'Kết luận thanh tra' }, []],
    [{ pendingCase: 'no' }, []],
  ])('%j', (differs, faults) => expect(faultsOf(differs)).toEqual(faults))
})

describe('what must agree within a question', () => {
  const answered = { answeredOn: '2026-11-20' } as const
  test.each<[Partial<PressQuestion>, string[]]>([
    [{}, []],
    [{ way: 'at-event' }, ['answeredOn required']],
    [{ ...answered }, ['way required', 'ground grounds-not-asked']],
    [{ ...answered, way: 'in-writing' }, ['ground grounds-not-asked']],
    [{ ...answered, way: 'in-writing', ground: 'none' }, []],
    [{ ...answered, way: 'refused', ground: 'none' }, ['ground refused-without-ground']],
    [{ ...answered, way: 'refused', ground: 'pending-case' }, []],
    [{ ...answered, way: 'at-event', ground: 'state-secret' }, ['way ground-means-refusal']],
    [{ answeredOn: '2026-11-24', way: 'at-event', ground: 'none' }, ['answeredOn in-future']],
  ])('%j', (differs, faults) =>
    expect(faultsOf({ questions: [question(differs)] })).toEqual(faults.map((one) => `questions.0.${one}`)),
  )

  test('whatever was answered and passed has been asked the four questions, and is refused just when one holds', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(null, ...groundAnswers),
        fc.constantFrom(null, ...answerWays),
        fc.constantFrom(null, '2026-11-20', today, '2026-11-24'),
        (ground, way, answeredOn) => {
          if (faultsOf({ questions: [question({ ground, way, answeredOn })] }).length > 0) return
          if (answeredOn === null) expect(way).toBeNull()
          else {
            expect(ground).not.toBeNull()
            expect(answeredOn <= today).toBe(true)
            expect(way === 'refused').toBe(ground !== 'none')
          }
        },
      ),
    )
  })
})

describe('how it stands', () => {
  test.each([
    [pressWith({ plannedOn: '2026-11-24' }), 'planned'],
    [pressWith({ plannedOn: today }), 'planned'],
    [pressWith({ plannedOn: '2026-11-20' }), 'overdue'],
    [pressWith({ plannedOn: null }), 'planned'],
    [pressWith({ plannedOn: '2026-11-20', isCancelled: true }), 'cancelled'],
    [pressWith({ plannedOn: '2026-11-20', heldOn: '2026-11-21' }), 'held'],
    // As of an earlier day it has not been held yet.
    [pressWith({ plannedOn: '2026-11-20', heldOn: '2026-11-24' }), 'planned'],
  ] as const)('%#: %s', (record, state) => expect(stateOfPress(record, contextWith())).toBe(state))

  test('the calendar entry gives the planned day and can call it off', () => {
    const record = pressWith({ eventId: 'lich', plannedOn: '2026-01-01' })
    const entry = { id: 'lich', date: '2026-12-03', status: 'approved', removedAt: null }
    const read = reading('event', 'lich', entry)
    expect(stateOfPress(record, { read, today })).toBe('planned')
    expect(pressEvent.proofOf(record, contextWith(read))).toEqual({ on: '2026-12-03', stands: 'planned' })
    expect(pressEvent.duesOf(record, contextWith(read))).toMatchObject([{ what: 'hold', on: '2026-12-03' }])
    const off = reading('event', 'lich', { ...entry, status: 'cancelled' })
    expect(stateOfPress(record, { read: off, today })).toBe('cancelled')
    expect(pressEvent.duesOf(record, contextWith(off))).toEqual([])
  })

  test.each([
    [question({ dueOn: '2026-11-22' }), 'overdue'],
    [question({ dueOn: today }), 'open'],
    [question(), 'open'],
    [question({ dueOn: '2026-11-22', answeredOn: '2026-11-22', way: 'at-event' }), 'answered'],
    [question({ dueOn: '2026-11-21', answeredOn: '2026-11-22', way: 'at-event' }), 'late'],
    [question({ dueOn: '2026-11-21', answeredOn: '2026-11-22', way: 'refused' }), 'refused'],
    // As of an earlier day the answer has not been given yet.
    [question({ dueOn: '2026-11-25', answeredOn: '2026-11-24', way: 'at-event' }), 'open'],
  ] as const)('question %#: %s', (row, state) => expect(stateOfQuestion(row, today)).toBe(state))

  test('an open question is due at the agency that must answer it', () => {
    const record = pressWith({
      heldOn: '2026-11-20',
      questions: [question({ agencyId: 'nnmt', dueOn: '2026-11-25' }), question({ id: 'h2' })],
    })
    expect(pressEvent.duesOf(record, contextWith())).toEqual([
      {
        key: 'h1',
        what: 'answer',
        on: '2026-11-25',
        organisationId: 'nnmt',
        about: 'Tiến độ bồi thường dự án hồ chứa nước đến đâu?',
        taskId: null,
      },
    ])
  })
})

describe('a question as a task', () => {
  const act = pressEvent.actions['assign-question']
  const ready = pressWith({ questions: [question({ agencyId: 'nnmt', dueOn: '2026-11-25' })] })

  test('the task leads back to the record, and the question keeps it', () => {
    const decision = act?.decide(ready, { rowId: 'h1' }, contextWith())
    expect(decision).toMatchObject({
      ok: true,
      changes: [
        {
          register: 'task',
          id: 'nhiem-vu-moi',
          fields: {
            title: 'Trả lời báo chí: Tiến độ bồi thường dự án hồ chứa nước đến đâu?',
            leadId: 'nnmt',
            basis: { kind: 'record', register: 'press-event', recordId: ready.id },
            deadline: { kind: 'date', on: '2026-11-25' },
          },
        },
        { register: 'press-event', fields: { questions: [{ taskId: 'nhiem-vu-moi' }] } },
      ],
    })
  })

  test('lacks are named, and nothing is given twice', () => {
    const lacking = pressWith({ questions: [question({ agencyId: 'nnmt' })] })
    expect(act?.decide(lacking, { rowId: 'h1' }, contextWith())).toMatchObject({
      error: { issues: [{ path: 'questions.0.dueOn', code: 'required' }] },
    })
    const given = pressWith({ questions: [question({ taskId: 'co-roi' })] })
    const read = reading('task', 'co-roi', { id: 'co-roi', removedAt: null })
    expect(act?.decide(given, { rowId: 'h1' }, contextWith(read))).toMatchObject({
      error: { code: 'already-exists' },
    })
    expect(act?.decide(given, { rowId: 'khong-co' }, contextWith())).toMatchObject({
      error: { code: 'unknown-record' },
    })
    expect(faultsOf({ questions: [] }, given, read)).toEqual(['questions row-has-task'])
    expect(faultsOf({ questions: [] }, given)).toEqual([])
  })
})
