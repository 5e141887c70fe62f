import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#shared/lib/dates.ts'
import {
  cameLate,
  clockOf,
  compareInstants,
  dueOfRequest,
  workingDaysLate,
} from '#shared/registers/information-exchange/clock.ts'
import { informationExchange } from '#shared/registers/information-exchange/index.ts'
import { stateOfExchange } from '#shared/registers/information-exchange/state.ts'
import { type ExchangeFields, exchangeFields, exchangesOf } from '#test/support/exchanges.ts'
import { sampleCalendar as calendar } from '#test/support/sample-records.ts'

// Monday 9 November 2026; 24 November is a holiday.

describe('by when a request is to be answered', () => {
  test.each<[string, Partial<ExchangeFields>, { on: string; at: string | null } | null]>([
    [
      '24 hours from a known time',
      { term: 'hours', termCount: 24, sentAt: '09:30' },
      { on: '2026-11-10', at: '09:30' },
    ],
    [
      'hours past midnight',
      { term: 'hours', termCount: 4, sentAt: '21:15' },
      { on: '2026-11-10', at: '01:15' },
    ],
    [
      'hours within the day',
      { term: 'hours', termCount: 4, sentAt: '08:00' },
      { on: '2026-11-09', at: '12:00' },
    ],
    [
      'hours run through days off',
      { term: 'hours', termCount: 48, sentOn: '2026-11-06', sentAt: '16:00' },
      { on: '2026-11-08', at: '16:00' },
    ],
    [
      'hours from an unknown time end with the day on which they are surely over',
      { term: 'hours', termCount: 24 },
      { on: '2026-11-10', at: null },
    ],
    ['25 hours without a time', { term: 'hours', termCount: 25 }, { on: '2026-11-11', at: null }],
    [
      'the day of sending is not counted',
      { term: 'working-days', termCount: 1 },
      { on: '2026-11-10', at: null },
    ],
    [
      'weekends and the holiday are not counted',
      { term: 'working-days', termCount: 2, sentOn: '2026-11-20' },
      { on: '2026-11-25', at: null },
    ],
    [
      'a day and time as given',
      { term: 'day', dueOn: '2026-11-12', dueAt: '16:00' },
      { on: '2026-11-12', at: '16:00' },
    ],
    ['no due', { term: 'none' }, null],
    [
      'what was typed for another way of saying it does not count',
      { term: 'none', dueOn: '2026-11-12', termCount: 5 },
      null,
    ],
  ])('%s', (_name, more, due) => {
    expect(dueOfRequest(exchangeFields(more), { calendar })).toEqual(due)
  })

  test('is never before it was asked, and later with more time', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((count) => addDays('2026-01-01', count))
    const time = fc.option(
      fc.integer({ min: 0, max: 23 }).map((hour) => `${String(hour).padStart(2, '0')}:20`),
    )
    const term = fc.constantFrom('hours' as const, 'working-days' as const)
    fc.assert(
      fc.property(day, time, term, fc.integer({ min: 1, max: 200 }), (sentOn, sentAt, how, termCount) => {
        const sent = exchangeFields({ sentOn, sentAt, term: how, termCount })
        const due = dueOfRequest(sent, { calendar })
        const later = dueOfRequest({ ...sent, termCount: termCount + 1 }, { calendar })
        if (!due || !later) throw new Error('no due')
        expect(due.on >= sentOn).toBe(true)
        expect(compareInstants(due, later)).toBeLessThanOrEqual(0)
        if (how === 'working-days') expect(calendar.isWorkingDay(due.on)).toBe(true)
      }),
    )
  })
})

describe('how an exchange stands', () => {
  const answer = (more: Partial<ExchangeFields> = {}): Partial<ExchangeFields> => ({
    kind: 'answer',
    fromId: 'so',
    toId: 'ban',
    term: 'none',
    sentOn: '2026-11-12',
    answersIds: ['hoi'],
    ...more,
  })
  const supply: Partial<ExchangeFields> = { kind: 'regular', dueOn: '2026-11-12', term: 'none' }

  test.each<[string, Record<string, Partial<ExchangeFields>>, string, string]>([
    ['asked, in time', { hoi: {} }, '2026-11-12', 'waiting'],
    ['the day after the due', { hoi: {} }, '2026-11-13', 'overdue'],
    ['answered on the last day', { hoi: {}, dap: answer() }, '2026-11-20', 'answered'],
    [
      'answered a day late',
      { hoi: {}, dap: answer({ sentOn: '2026-11-13' }) },
      '2026-11-20',
      'answered-late',
    ],
    [
      'seen before the answer came',
      { hoi: {}, dap: answer({ sentOn: '2026-11-13' }) },
      '2026-11-12',
      'waiting',
    ],
    ['a part is no answer', { hoi: {}, dap: answer({ isPartial: true }) }, '2026-11-20', 'overdue'],
    ['feedback is no answer', { hoi: {}, dap: answer({ kind: 'feedback' }) }, '2026-11-20', 'overdue'],
    ['a question back is no answer', { hoi: {}, dap: answer({ kind: 'request' }) }, '2026-11-20', 'overdue'],
    ['the information itself is one', { hoi: {}, dap: answer({ kind: 'ad-hoc' }) }, '2026-11-20', 'answered'],
    [
      'the first of two answers counts',
      { hoi: {}, d2: answer({ sentOn: '2026-11-19' }), d1: answer() },
      '2026-11-20',
      'answered',
    ],
    ['answered by telephone', { hoi: { answeredOn: '2026-11-10' } }, '2026-11-20', 'answered'],
    [
      'in time on the day, late by the hour',
      {
        hoi: { term: 'day', termCount: null, dueOn: '2026-11-12', dueAt: '16:00' },
        dap: answer({ sentAt: '16:30' }),
      },
      '2026-11-20',
      'answered-late',
    ],
    [
      'an unknown hour is in time',
      { hoi: { term: 'day', termCount: null, dueOn: '2026-11-12', dueAt: '16:00' }, dap: answer() },
      '2026-11-20',
      'answered',
    ],
    ['taken back before it was due', { hoi: { withdrawnOn: '2026-11-11' } }, '2026-11-20', 'withdrawn'],
    ['not yet taken back then', { hoi: { withdrawnOn: '2026-11-18' } }, '2026-11-16', 'overdue'],
    [
      'answered all the same',
      { hoi: { withdrawnOn: '2026-11-11' }, dap: answer() },
      '2026-11-20',
      'answered',
    ],
    ['without a due it waits', { hoi: { term: 'none' } }, '2027-03-01', 'waiting'],
    ['a regular supply to come', { hoi: { ...supply, sentOn: null } }, '2026-11-12', 'planned'],
    ['a regular supply that did not come', { hoi: { ...supply, sentOn: null } }, '2026-11-13', 'overdue'],
    ['a regular supply in time', { hoi: { ...supply, sentOn: '2026-11-12' } }, '2026-11-20', 'sent'],
    ['a regular supply late', { hoi: { ...supply, sentOn: '2026-11-13' } }, '2026-11-20', 'sent-late'],
    [
      'out of turn there is nothing to be late for',
      { hoi: { kind: 'ad-hoc', dueOn: '2026-11-01' } },
      '2026-11-20',
      'sent',
    ],
  ])('%s', (_name, all, today, state) => {
    const { at, get } = exchangesOf(all)
    expect(stateOfExchange(get('hoi'), at(today))).toBe(state)
  })

  test('one answer settles several requests, each by its own clock', () => {
    const { at, get } = exchangesOf({
      som: { sentOn: '2026-11-02', termCount: 2 },
      muon: { sentOn: '2026-11-09' },
      dap: answer({ answersIds: ['som', 'muon'], sentOn: '2026-11-10' }),
    })
    const context = at('2026-11-20')
    expect(stateOfExchange(get('som'), context)).toBe('answered-late')
    expect(stateOfExchange(get('muon'), context)).toBe('answered')
    expect(clockOf(get('som'), context)).toMatchObject({ owesId: 'so', waitsId: 'ban', doneById: 'dap' })
  })

  test('a delay is counted in working days, of what is open until today', () => {
    const { at, get } = exchangesOf({ hoi: { sentOn: '2026-11-16' } })
    const clock = clockOf(get('hoi'), at('2026-11-26'))
    if (!clock) throw new Error('no clock')
    expect(clock.due).toEqual({ on: '2026-11-19', at: null })
    // Friday, Monday, Wednesday, Thursday: the 24th is a holiday.
    expect(workingDaysLate(clock, { today: '2026-11-26', calendar })).toBe(4)
    expect(cameLate(clock)).toBe(false)
  })
})

describe('what an exchange owes and proves', () => {
  const { at, get } = exchangesOf({
    hoi: {},
    xong: { answeredOn: '2026-11-11' },
    rut: { withdrawnOn: '2026-11-10' },
    dinhky: { kind: 'regular', dueOn: '2026-11-25', sentOn: null, term: 'none' },
    gui: { kind: 'ad-hoc', term: 'none' },
  })
  const context = at('2026-11-20')

  test.each([
    ['hoi', [{ key: 'answer', what: 'answer', on: '2026-11-12', organisationId: 'so' }]],
    ['dinhky', [{ key: 'supply', what: 'supply', on: '2026-11-25', organisationId: 'ban' }]],
    ['xong', []],
    ['rut', []],
    ['gui', []],
  ])('the dues of %s', (id, dues) => {
    expect(informationExchange.duesOf(get(id), context)).toEqual(dues)
  })

  test.each([
    ['hoi', { on: '2026-11-12', stands: 'planned' }],
    ['dinhky', { on: '2026-11-25', stands: 'planned' }],
    ['xong', { on: '2026-11-11', stands: 'counts' }],
    ['rut', { on: '2026-11-12', stands: 'called-off' }],
    ['gui', { on: '2026-11-09', stands: 'counts' }],
  ])('the proof of %s', (id, proof) => {
    expect(informationExchange.proofOf(get(id), context)).toEqual(proof)
  })
})
