import { notifications } from '@mantine/notifications'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { askFence, useQuestions } from '#renderer/fence/questions.ts'
import { tellLongWork } from '#renderer/papers/tell-long-work.tsx'
import { makeInProcess } from '#test/support/in-process-api.ts'

let show: { mock: { calls: unknown[] } }
beforeEach(async () => {
  window.api = (await makeInProcess()).api
  vi.useFakeTimers()
  show = vi.spyOn(notifications, 'show')
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

it('nothing is said to be made while the fence asks; two seconds after the answer it is', async () => {
  const over = tellLongWork(() => undefined)
  const asked = askFence({ kind: 'export', items: [], count: 1 })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(show.mock.calls).toHaveLength(0)
  useQuestions.getState().question?.answer({ takeOut: new Set(), keep: new Set() })
  await asked
  await vi.advanceTimersByTimeAsync(1900)
  expect(show.mock.calls).toHaveLength(0)
  await vi.advanceTimersByTimeAsync(200)
  expect(show.mock.calls).toHaveLength(1)
  over()
  // A question of something else that comes later is none of its business.
  const later = askFence({ kind: 'save', items: [], count: 1 })
  await vi.advanceTimersByTimeAsync(1)
  useQuestions.getState().question?.answer(null)
  await later
  await vi.advanceTimersByTimeAsync(60_000)
  expect(show.mock.calls).toHaveLength(1)
})
