import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#shared/lib/dates.ts'
import {
  type Communication,
  communication,
  lastDone,
  quantityDone,
  shareDone,
  stateOfCommunication,
  subjectOf,
} from '#shared/registers/communication/index.ts'
import { communicationWith, matterWith, resultOn } from '#test/support/matters.ts'
import { makeRecords, sampleCalendar } from '#test/support/sample-records.ts'

const context = { read: makeRecords().read, today: '2026-11-23', calendar: sampleCalendar }
const plan = { plannedFrom: '2026-11-01', plannedTo: '2026-11-30', plannedQuantity: 10 }

describe('the state', () => {
  test.each([
    ['before its time', { ...plan, plannedFrom: '2026-11-24' }, 'planned'],
    ['within its time', plan, 'running'],
    [
      'ahead of its time',
      { ...plan, plannedFrom: '2026-11-24', results: [resultOn('2026-11-20', 1)] },
      'running',
    ],
    ['with all of it done', { ...plan, results: [resultOn('2026-11-20', 10)] }, 'met'],
    ['with more than all of it', { ...plan, results: [resultOn('2026-11-20', 14)] }, 'met'],
    ['over with less', { ...plan, plannedTo: '2026-11-22', results: [resultOn('2026-11-20', 9)] }, 'short'],
    ['over with nothing', { ...plan, plannedTo: '2026-11-22' }, 'short'],
    ['on its last day', { ...plan, plannedTo: '2026-11-23' }, 'running'],
    [
      'over, no quantity planned, something done',
      { ...plan, plannedTo: '2026-11-22', plannedQuantity: null, results: [resultOn('2026-11-20', 1)] },
      'met',
    ],
    [
      'no quantity planned, something done, not over',
      { ...plan, plannedQuantity: null, results: [resultOn('2026-11-20', 1)] },
      'running',
    ],
    [
      'called off after a part of it',
      { ...plan, isCancelled: true, results: [resultOn('2026-11-20', 3)] },
      'cancelled',
    ],
    ['without any day', { plannedFrom: null, plannedTo: null }, 'planned'],
  ] as const)('%s', (_, differs, expected) => {
    expect(stateOfCommunication(communicationWith(differs as Partial<Communication>), '2026-11-23')).toBe(
      expected,
    )
  })
})

describe('what was done', () => {
  const results = fc
    .array(fc.record({ day: fc.integer({ min: 0, max: 60 }), quantity: fc.nat(1000) }))
    .map((list) =>
      list.map(({ day, quantity }, index) => ({
        ...resultOn(addDays('2026-10-01', day), quantity),
        id: `kq${index}`,
      })),
    )

  test('is the sum of the results up to a day, and of all at the last', () => {
    fc.assert(
      fc.property(results, fc.integer({ min: -1, max: 61 }), (list, day) => {
        const on = addDays('2026-10-01', day)
        let sum = 0
        for (const one of list) if (one.on <= on) sum += one.quantity
        expect(quantityDone(list, on)).toBe(sum)
        const last = lastDone(list)
        if (last !== null) expect(quantityDone(list, last)).toBe(quantityDone(list))
        else expect(list).toEqual([])
      }),
    )
  })

  test('as a share of the plan', () => {
    expect(shareDone({ plannedQuantity: 3, results: [resultOn('2026-11-02', 1)] })).toBe(33.3)
    expect(shareDone({ plannedQuantity: 4, results: [resultOn('2026-11-02', 5)] })).toBe(125)
    expect(shareDone({ plannedQuantity: 0, results: [] })).toBeNull()
    expect(shareDone({ plannedQuantity: null, results: [resultOn('2026-11-02', 1)] })).toBeNull()
  })
})

test('it proves by what was done, on the last day of it', () => {
  const proof = (differs: Partial<Communication>) =>
    communication.proofOf(communicationWith(differs), context)
  expect(proof({ ...plan })).toEqual({ on: '2026-11-30', stands: 'planned' })
  expect(proof({ ...plan, isCancelled: true })).toEqual({ on: '2026-11-30', stands: 'called-off' })
  expect(proof({ ...plan, results: [resultOn('2026-11-12', 1), resultOn('2026-11-10', 2)] })).toEqual({
    on: '2026-11-12',
    stands: 'counts',
  })
  expect(proof({ ...plan, results: [resultOn('2026-11-12', 0)] })?.stands).toBe('planned')
})

test('it falls due at the end of its plan until the plan is met', () => {
  const dues = (differs: Partial<Communication>) => communication.duesOf(communicationWith(differs), context)
  expect(dues({ ...plan, leadId: 'so' })).toEqual([
    { key: 'tell', what: 'tell', on: '2026-11-30', organisationId: 'so' },
  ])
  expect(dues({ ...plan, results: [resultOn('2026-11-20', 10)] })).toEqual([])
  expect(dues({ ...plan, isCancelled: true })).toEqual([])
  expect(dues({ ...plan, plannedTo: null })).toEqual([])
})

test('days turned round, results to come and a lead among the supporters are refused', () => {
  const codes = (differs: Partial<Communication>) =>
    communication.check(communicationWith(differs), context, null).map(({ path, code }) => `${path}: ${code}`)
  expect(codes({ ...plan, plannedTo: '2026-10-31' })).toEqual(['plannedTo: end-before-start'])
  expect(codes({ results: [resultOn('2026-11-20', 1), resultOn('2026-11-24', 1)] })).toEqual([
    'results.1.on: in-future',
  ])
  expect(codes({ leadId: 'so', supportingIds: ['so'] })).toEqual(['supportingIds: lead-also-supports'])
  expect(codes(plan)).toEqual([])
})

test('it serves what it rests on or is linked to before its theme', () => {
  const records = makeRecords()
  const { id, revision, createdAt, updatedAt, removedAt, ...fields } = matterWith()
  records.put('matter', id, fields)
  const themed = communicationWith({ theme: 'Chủ đề' })
  expect(subjectOf(themed, records.read)).toBe('Chủ đề')
  expect(subjectOf({ ...themed, links: [{ register: 'matter', id }] }, records.read)).toBe('Bãi rác')
  const rests = { kind: 'record' as const, register: 'matter' as const, recordId: id }
  expect(subjectOf({ ...themed, basis: [rests] }, records.read)).toBe('Bãi rác')
  expect(subjectOf({ ...themed, links: [{ register: 'matter', id: 'mat' }] }, records.read)).toBe('Chủ đề')
})
