/** Runs before every unit test file: a test during which something was written as an error has failed. */
import { format } from 'node:util'
import { afterEach, beforeEach, expect, vi } from 'vitest'

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})

afterEach(() => {
  // A test that expects an error replaces this spy with one of its own, and then answers for it.
  // biome-ignore lint/suspicious/noConsole: it is the console that is watched here
  const spy = vi.mocked(console.error)
  if (!vi.isMockFunction(spy)) return
  const written = spy.mock.calls.map((call) => format(...call))
  spy.mockRestore()
  expect(written, 'console.error must stay silent').toEqual([])
})
