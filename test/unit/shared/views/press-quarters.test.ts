import { describe, expect, test } from 'vitest'
import { fieldsOf } from '#shared/registers/define-register.ts'
import { type PressEvent, pressEvent, quarterAt } from '#shared/registers/press-event/index.ts'
import { pressQuarters } from '#shared/views/press/press-quarters.ts'
import { pressWith, question } from '#test/support/press-events.ts'
import { makeRecords, sampleCalendar } from '#test/support/sample-records.ts'

const today = '2026-11-23'
/** The year as seen with these press events, by id. */
function yearWith(events: Readonly<Record<string, Partial<PressEvent>>>) {
  const records = makeRecords()
  for (const [id, differs] of Object.entries(events))
    records.put('press-event', id, fieldsOf(pressWith({ plannedOn: null, ...differs })))
  const context = { read: records.read, today, calendar: sampleCalendar }
  const duesOf = (id: string) =>
    pressEvent.duesOf({ ...(records.read.get('press-event', id) as PressEvent) }, context)
  return { quarters: pressQuarters(2026, context), duesOf, context }
}
const standings = (events: Readonly<Record<string, Partial<PressEvent>>>) =>
  yearWith(events).quarters.map(({ standing }) => standing)

describe('at least one press conference in three months', () => {
  test('a quarter is met by one that was held, of either kind; briefings and statements do not count', () => {
    expect(
      standings({
        a: { heldOn: '2026-03-31' },
        b: { heldOn: '2026-06-01', kind: 'ad-hoc-conference' },
        c: { heldOn: '2026-08-01', kind: 'briefing' },
        d: { heldOn: '2026-11-02', kind: 'statement' },
      }),
    ).toEqual(['met', 'met', 'missed', 'due'])
  })

  test('one that is planned keeps the present quarter from being due, one called off does not', () => {
    expect(standings({ a: { plannedOn: '2026-12-15' } })).toEqual(['missed', 'missed', 'missed', 'planned'])
    expect(standings({ a: { plannedOn: '2026-12-15', isCancelled: true } }).at(-1)).toBe('due')
    expect(standings({ a: { plannedOn: '2026-11-20' } }).at(-1)).toBe('planned')
  })

  test('seen on an earlier day, a conference held since is still to come', () => {
    const { context } = yearWith({ a: { heldOn: '2026-11-20' } })
    const seen = (today: string) => pressQuarters(2026, { ...context, today }).at(-1)?.standing
    expect(seen('2026-10-31')).toBe('planned')
    expect(seen('2026-11-20')).toBe('met')
  })

  test('quarters to come are not due yet', () => {
    const records = makeRecords()
    const context = { read: records.read, today: '2026-02-01', calendar: sampleCalendar }
    expect(pressQuarters(2026, context).map(({ standing }) => standing)).toEqual([
      'due',
      'to-come',
      'to-come',
      'to-come',
    ])
  })

  test('the last conference held reminds of this quarter, by its last working day; no other record does', () => {
    const { duesOf } = yearWith({
      a: { heldOn: '2026-03-31', leadId: null },
      b: { heldOn: '2026-08-20' },
      c: { heldOn: '2026-09-20', kind: 'briefing' },
    })
    expect(duesOf('a')).toEqual([])
    expect(duesOf('b')).toEqual([
      { key: 'next', what: 'next-conference', on: '2026-12-31', organisationId: null },
    ])
    expect(duesOf('c')).toEqual([])
    const planned = yearWith({ b: { heldOn: '2026-08-20' }, d: { plannedOn: '2026-12-15' } })
    expect(planned.duesOf('b')).toEqual([])
  })

  test('quarters hold their first and last days', () => {
    expect(quarterAt('2026-01-01')).toMatchObject({ quarter: 1, to: '2026-03-31' })
    expect(quarterAt('2028-03-31')).toMatchObject({ quarter: 1, from: '2028-01-01' })
    expect(quarterAt('2026-12-31')).toMatchObject({ quarter: 4, from: '2026-10-01', to: '2026-12-31' })
  })
})

test('what was held, asked and published is counted in its quarter', () => {
  const [, , third, fourth] = yearWith({
    a: { heldOn: '2026-09-30', kind: 'briefing' },
    b: {
      heldOn: '2026-10-01',
      coverage: [
        { id: 't1', outlet: 'Báo tỉnh', on: null, title: '', tone: 'reporting', link: '' },
        { id: 't2', outlet: 'Đài tỉnh', on: null, title: '', tone: 'agreeing', link: '' },
      ],
      questions: [
        question({ dueOn: '2026-10-05', answeredOn: '2026-10-05', way: 'at-event', ground: 'none' }),
        question({
          id: 'h2',
          dueOn: '2026-10-05',
          answeredOn: '2026-10-06',
          way: 'at-event',
          ground: 'none',
        }),
        question({ id: 'h3', dueOn: '2026-10-05' }),
        question({ id: 'h4' }),
      ],
    },
    c: { plannedOn: '2026-12-15' },
  }).quarters
  expect(third).toMatchObject({ held: { briefing: 1 }, conferences: [], coverage: 0 })
  expect(fourth).toMatchObject({
    held: { 'regular-conference': 1 },
    coverage: 2,
    questions: { answered: 1, late: 1, overdue: 1, open: 1, refused: 0 },
  })
  expect(fourth?.conferences.map(({ id, isHeld }) => [id, isHeld])).toEqual([
    ['b', true],
    ['c', false],
  ])
})
