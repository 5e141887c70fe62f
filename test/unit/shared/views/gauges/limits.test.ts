/** The arithmetic of Kết luận 226: every answer is held against trying it out. */
import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { gaugeStates } from '#shared/views/gauges/gauges.ts'
import {
  capBelow,
  isOnlineEnough,
  moreInPerson,
  onlineNeeded,
  percentOf,
  stateOfShare,
  stateUnderCap,
} from '#shared/views/gauges/limits.ts'

const count = fc.integer({ min: 0, max: 400 })
const percent = fc.integer({ min: 0, max: 100 })
const shares = fc.record({ online: count, inPerson: count })

describe('the online share', () => {
  test.prop([shares, fc.integer({ min: 1, max: 100 })])(
    'exactly as many more in-person conferences fit as are told',
    (now, least) => {
      fc.pre(isOnlineEnough(now, least))
      const more = moreInPerson(now, least) ?? Number.NaN
      expect(isOnlineEnough({ ...now, inPerson: now.inPerson + more }, least)).toBe(true)
      expect(isOnlineEnough({ ...now, inPerson: now.inPerson + more + 1 }, least)).toBe(false)
    },
  )

  test.prop([shares, percent])('exactly as many online ones as are told bring it back', (now, least) => {
    const needed = onlineNeeded(now, least)
    if (needed === null) {
      expect([least, now.inPerson > 0]).toEqual([100, true])
      return
    }
    expect(isOnlineEnough({ ...now, online: now.online + needed }, least)).toBe(true)
    if (needed > 0) expect(isOnlineEnough({ ...now, online: now.online + needed - 1 }, least)).toBe(false)
  })

  test.prop([shares, shares, percent, fc.boolean()])(
    'is over exactly when it is broken',
    (now, plan, least, isOver) => {
      const state = stateOfShare(now, plan, least, isOver)
      if (now.online + now.inPerson === 0) expect(state).toBe('unknown')
      else expect(state === 'over').toBe(now.online / (now.online + now.inPerson) < least / 100)
      if (isOver) expect(state).not.toBe('near')
    },
  )

  test('60 per cent are enough, one more in person is too many', () => {
    expect(stateOfShare({ online: 6, inPerson: 4 }, { online: 0, inPerson: 0 }, 60, false)).toBe('near')
    expect(stateOfShare({ online: 6, inPerson: 4 }, { online: 0, inPerson: 0 }, 60, true)).toBe('good')
    expect(stateOfShare({ online: 59, inPerson: 41 }, { online: 0, inPerson: 0 }, 60, true)).toBe('over')
    expect(stateOfShare({ online: 9, inPerson: 1 }, { online: 0, inPerson: 9 }, 60, false)).toBe('near')
    expect(stateOfShare({ online: 9, inPerson: 1 }, { online: 2, inPerson: 2 }, 60, false)).toBe('good')
    expect(percentOf(1, 3)).toBe(33.3)
    expect(percentOf(0, 0)).toBeNull()
  })
})

describe('a number under a cap', () => {
  test.prop([count, percent])(
    'the cap is the greatest whole number that is so many per cent less',
    (base, fewer) => {
      const cap = capBelow(base, fewer)
      expect(cap * 100).toBeLessThanOrEqual(base * (100 - fewer))
      expect((cap + 1) * 100).toBeGreaterThan(base * (100 - fewer))
    },
  )

  test.prop([count, count, fc.option(count, { nil: null }), fc.boolean()])(
    'is over exactly beyond it, unknown exactly without one',
    (value, planned, cap, isOver) => {
      const state = stateUnderCap({ value, planned, cap, isOver })
      expect(gaugeStates).toContain(state)
      expect(state === 'unknown').toBe(cap === null)
      expect(state === 'over').toBe(cap !== null && value > cap)
    },
  )

  test('near from nine tenths on, or when the plan breaks it; never when the year is over', () => {
    const near = (value: number, planned: number, isOver = false) =>
      stateUnderCap({ value, planned, cap: 20, isOver })
    expect([near(17, 0), near(18, 0), near(20, 0), near(21, 0)]).toEqual(['good', 'near', 'near', 'over'])
    expect([near(10, 10), near(10, 11), near(20, 0, true)]).toEqual(['good', 'near', 'good'])
    expect(stateUnderCap({ value: 0, planned: 0, cap: 0, isOver: false })).toBe('good')
  })
})
