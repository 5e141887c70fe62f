import { describe, expect, test } from 'vitest'
import { listsByKey, onceOf } from '#shared/lib/once-of.ts'

describe('once of an object', () => {
  test('is worked out once for each, nothing found included', () => {
    const asked: number[][] = []
    const firstOf = onceOf((list: number[]) => {
      asked.push(list)
      return list[0]
    })
    const [some, none, like] = [[3, 4], [], [3, 4]]
    expect([firstOf(some), firstOf(none), firstOf(some), firstOf(none), firstOf(like)]).toEqual([
      3,
      undefined,
      3,
      undefined,
      3,
    ])
    expect(asked).toEqual([some, none, like])
  })
})

test('lists by key keep the order, and name an item once under a key it has twice', () => {
  const words = ['ban', 'an', 'na', 'ở']
  const lists = listsByKey(words, (word) => [...word])
  expect(Object.fromEntries(lists)).toEqual({
    b: ['ban'],
    a: ['ban', 'an', 'na'],
    n: ['ban', 'an', 'na'],
    ở: ['ở'],
  })
  expect(listsByKey(['nn'], (word) => [...word]).get('n')).toEqual(['nn'])
})
