import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysInMonth, makeDay } from '#shared/lib/dates.ts'
import { exchangeKinds, exchangeTerms } from '#shared/registers/information-exchange/schema.ts'
import { buildExchangeBalance } from '#shared/views/exchanges/balance.ts'
import { exchangeLines, timelinessOf } from '#shared/views/exchanges/exchange-lines.ts'
import { exchangeThread } from '#shared/views/exchanges/thread.ts'
import { type ExchangeFields, exchangesOf } from '#test/support/exchanges.ts'

const today = '2026-11-23'
const year = { from: '2026-01-01', to: '2026-12-31' }
const bodies = ['ban', 'so', 'vp', 'ubnd'] as const

const someExchange = fc
  .record({
    kind: fc.constantFrom(...exchangeKinds),
    pair: fc.tuple(fc.constantFrom(...bodies), fc.constantFrom(...bodies)).filter(([a, b]) => a !== b),
    sent: fc.option(fc.integer({ min: 0, max: 320 })),
    term: fc.constantFrom(...exchangeTerms),
    count: fc.integer({ min: 1, max: 60 }),
    due: fc.option(fc.integer({ min: 0, max: 360 })),
    answered: fc.option(fc.integer({ min: 0, max: 40 })),
    answers: fc.array(fc.nat({ max: 20 }), { maxLength: 3 }),
    isPartial: fc.boolean(),
    isWithdrawn: fc.boolean(),
  })
  .map((one): Partial<ExchangeFields> & { answers: number[] } => {
    const sentOn = one.sent === null ? null : addDays('2026-01-01', one.sent)
    return {
      kind: one.kind,
      fromId: one.pair[0],
      toId: one.pair[1],
      sentOn,
      term: one.term,
      termCount: one.count,
      dueOn: one.due === null ? null : addDays('2026-01-01', one.due),
      answeredOn: one.answered === null || sentOn === null ? null : addDays(sentOn, one.answered),
      withdrawnOn: one.isWithdrawn && sentOn !== null ? addDays(sentOn, 2) : null,
      isPartial: one.isPartial,
      answers: one.answers,
    }
  })

const worldOf = (drawn: readonly (Partial<ExchangeFields> & { answers: number[] })[]) =>
  exchangesOf(
    Object.fromEntries(
      drawn.map(({ answers, ...fields }, index) => [
        `x${index}`,
        // An answer comes after what it answers, so there is no circle.
        { ...fields, answersIds: [...new Set(answers)].filter((one) => one < index).map((one) => `x${one}`) },
      ]),
    ),
  )

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

describe('whatever was exchanged', () => {
  test('each thing owed is in time, late, open or overdue, and in one of these only', () => {
    fc.assert(
      fc.property(fc.array(someExchange, { maxLength: 25 }), (drawn) => {
        const context = worldOf(drawn).at(today)
        const lines = exchangeLines(context.read.all('information-exchange'), year, context)
        const { owed, onTime, late, open, overdue } = timelinessOf(lines)
        const parts = [...onTime, ...late, ...open, ...overdue]
        expect(parts).toHaveLength(owed.length)
        expect(new Set(parts)).toEqual(new Set(owed))
        for (const { clock } of [...late, ...overdue]) expect(clock?.due).not.toBeNull()
        for (const { clock } of [...open, ...overdue]) expect(clock?.done).toBeNull()
      }),
    )
  })

  test('what some owe others wait for; what one gives another is given', () => {
    fc.assert(
      fc.property(fc.array(someExchange, { maxLength: 25 }), (drawn) => {
        const context = worldOf(drawn).at(today)
        const balance = buildExchangeBalance(year.from, year.to, context)
        for (const key of ['owed', 'onTime', 'late', 'open', 'overdue', 'given'] as const) {
          const of = (direction: 'owes' | 'waits') =>
            sum(balance.bodies.filter((one) => one.direction === direction).map((one) => one[key]))
          expect([key, of('owes')]).toEqual([key, of('waits')])
        }
        const given = sum(balance.pairs.map(({ givenByA, givenByB }) => givenByA + givenByB))
        expect(given).toBe(
          sum(balance.bodies.filter(({ direction }) => direction === 'owes').map((one) => one.given)),
        )
        for (const { share } of balance.bodies)
          if (share !== null) expect(share >= 0 && share <= 100).toBe(true)
      }),
    )
  })

  test('the months make the year, as they are seen today', () => {
    fc.assert(
      fc.property(fc.array(someExchange, { maxLength: 25 }), (drawn) => {
        const context = worldOf(drawn).at(today)
        const all = context.read.all('information-exchange')
        const months = Array.from({ length: 12 }, (_, index) => {
          const [from, to] = [
            makeDay(2026, index + 1, 1),
            makeDay(2026, index + 1, daysInMonth(2026, index + 1)),
          ]
          return exchangeLines(all, { from, to }, context)
        })
        expect(
          months
            .flat()
            .map(({ exchange }) => exchange.id)
            .toSorted(),
        ).toEqual(
          exchangeLines(all, year, context)
            .map(({ exchange }) => exchange.id)
            .toSorted(),
        )
      }),
    )
  })

  test('a thread holds whoever it is asked for, and is the same from each of its ends', () => {
    fc.assert(
      fc.property(fc.array(someExchange, { minLength: 1, maxLength: 15 }), (drawn) => {
        const context = worldOf(drawn).at(today)
        const ids = (id: string) =>
          exchangeThread(id, context)
            .lines.map((line) => line.id)
            .toSorted()
        const own = ids('x0')
        expect(own).toContain('x0')
        for (const id of own) expect(ids(id)).toEqual(own)
      }),
    )
  })
})

describe('what is owed today', () => {
  const { at } = exchangesOf({
    cu: { sentOn: '2025-12-20', title: 'Cũ' },
    moi: { sentOn: '2026-11-23', title: 'Mới' },
    khonghan: { sentOn: '2026-06-01', term: 'none', title: 'Không hạn' },
    xong: { sentOn: '2026-11-02', answeredOn: '2026-11-03' },
  })

  test('stands first by its due, also from years before, and what has none stands last', () => {
    const { open } = buildExchangeBalance('2026-11-01', '2026-11-30', at(today))
    expect(open.map(({ id, state }) => [id, state])).toEqual([
      ['cu', 'overdue'],
      ['moi', 'waiting'],
      ['khonghan', 'waiting'],
    ])
  })
})

test('a supply belongs to the month in which it was due, however late it came', () => {
  const { at } = exchangesOf({
    x: { kind: 'regular', term: 'none', dueOn: '2026-10-25', sentOn: '2026-11-05' },
  })
  const october = buildExchangeBalance('2026-10-01', '2026-10-31', at(today)).bodies
  expect(october.find(({ direction }) => direction === 'owes')).toMatchObject({ owed: 1, late: 1, given: 1 })
  expect(buildExchangeBalance('2026-11-01', '2026-11-30', at(today)).bodies).toEqual([])
  // Seen at the end of October it had not come.
  const then = buildExchangeBalance('2026-10-01', '2026-10-31', at('2026-10-31')).bodies
  expect(then.find(({ direction }) => direction === 'owes')).toMatchObject({ owed: 1, overdue: 1, given: 0 })
})
