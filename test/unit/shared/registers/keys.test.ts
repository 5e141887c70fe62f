import { fc, test as propertyTest } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { addDays } from '#shared/lib/dates.ts'
import { lastDayOf } from '#shared/registers/event/index.ts'
import type { AnyRecord } from '#shared/registers/index.ts'
import { eventsAround, isNone, keyed, keysEdition, keysOf } from '#shared/registers/keys.ts'

const record = (fields: object) => ({ id: 'x', removedAt: null, ...fields }) as unknown as AnyRecord
const basis = { kind: 'obligation' }

describe('keys of records', () => {
  // Snapshots on disk have these. Who changes one must raise `keysEdition`, or old snapshots are looked at by wrong keys.
  test('are, in edition 1, these', () => {
    const keys = [
      keysOf('task', record({ state: 'in-progress', basis: null })),
      keysOf('task', record({ state: 'awaiting', basis })),
      keysOf('task', record({ state: 'done', basis })),
      keysOf('task', record({ state: 'cancelled', basis: { kind: 'document' } })),
      keysOf('task', record({ state: 'in-progress', basis, removedAt: '2026-01-01T00:00:00.000Z' })),
      keysOf('event', record({ date: '2026-01-31', endDate: null, basis: [] })),
      keysOf('event', record({ date: '2026-12-31', endDate: '2027-02-01', basis: [basis] })),
      keysOf('event', record({ date: '2026-01-31', endDate: '2027-02-01', basis: [] })),
      keysOf('person', record({})),
    ]
    expect([keysEdition, keys]).toEqual([
      1,
      [
        ['open'],
        ['open', 'obligation'],
        ['obligation'],
        [],
        ['removed'],
        ['2026-01'],
        ['2026-12', '2027-01', '2027-02', 'obligation'],
        ['long'],
        [],
      ],
    ])
  })

  test('find nothing in a register whose records are all in the bin', () => {
    const read = { get: () => undefined, all: () => [] }
    expect([keyed(read, 'task', 'open'), isNone(read, 'task')]).toEqual([[], true])
  })
})

const someDay = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2025-06-01', days))
const length = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 800 }))

propertyTest.prop([
  fc.array(fc.record({ date: someDay, days: length }), { maxLength: 30 }),
  someDay,
  fc.oneof(fc.integer({ min: 0, max: 40 }), length),
])(
  'events around some days are all that touch one of them, in the order of the register',
  (made, from, span) => {
    const events = made.map(({ date, days }, index) => ({
      ...record({ date, endDate: days === 0 ? null : addDays(date, days), basis: [] }),
      id: `e${index}`,
    }))
    const to = addDays(from, span)
    const read = { get: () => undefined, all: () => events as never }
    const touching = (list: readonly { id: string; date: string; endDate: string | null }[]) =>
      list.filter((event) => event.date <= to && lastDayOf(event) >= from).map(({ id }) => id)
    const found = touching(eventsAround(read, from, to))
    expect(found.toSorted()).toEqual(touching(events as never).toSorted())
    expect(new Set(found).size).toBe(found.length)
  },
)
