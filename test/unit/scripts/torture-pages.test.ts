import { expect, test } from 'vitest'
import { tableOf } from '../../../scripts/testing/torture-pages.mjs'

const page = {
  name: 'kill',
  rounds: 1000,
  seconds: 12.5,
  counts: { kills: 1000, 'kept one more': 7, told: 0 },
}

test('the table says how often, what was found (zeros as well), and how long it took', () => {
  const lines = tableOf([page, null, null, null, null, null]).split('\n')
  expect(lines).toHaveLength(8)
  expect(lines[2]).toMatch(/\| 1 000 kills \| kept one more 7; told 0 \| 12\.5 s \|$/)
})

test('a test that wrote nothing did not finish, and the table says so', () => {
  expect(tableOf([page, null, null, null, null, null])).toContain('| – | did not finish | |')
})
