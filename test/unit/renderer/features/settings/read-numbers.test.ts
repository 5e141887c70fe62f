import { expect, test } from 'vitest'
import { readNumbers } from '#renderer/features/settings/read-numbers.ts'

const bounds = { min: 0, max: 60, most: 4 }

test.each([
  ['5, 3, 1, 0', [5, 3, 1, 0]],
  ['10;5  3', [10, 5, 3]],
  [' 7, 7 ', [7]],
  ['', []],
])('%j is read', (typed, numbers) => {
  expect(readNumbers(typed, bounds)).toEqual(numbers)
})

test.each(['5, ba', '-1', '61', '1.5', '1, 2, 3, 4, 5', '5,3,1000'])('%j is refused', (typed) => {
  expect(readNumbers(typed, bounds)).toBe(null)
})
