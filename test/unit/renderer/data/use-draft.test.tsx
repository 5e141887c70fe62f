import { act } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { useDraft } from '#renderer/data/use-draft.ts'
import { renderWithApi } from '#test/support/render-with-api.tsx'

let type: (text: string) => void

function Field() {
  const [text, setText] = useState('')
  useDraft('task/new', text, text !== '')
  type = setText
  return null
}

afterEach(() => {
  vi.useRealTimers()
})

test('whoever types without a pause never has more than a second to lose', async () => {
  const { program } = await renderWithApi(<Field />)
  const kept = () => String(program.services().drafts.list()[0]?.value ?? '')
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const everyMs = 100
  let text = ''
  for (let typed = 1; typed <= 40; typed += 1) {
    text += 'ă'
    await act(async () => type(text))
    await act(async () => vi.advanceTimersByTimeAsync(everyMs))
    const behindMs = (text.length - kept().length) * everyMs
    expect(behindMs, `after ${typed * everyMs} ms`).toBeLessThanOrEqual(1000)
  }
})

test('what was typed before the form went away is kept at once', async () => {
  const { program, unmount } = await renderWithApi(<Field />)
  await act(async () => type('Báo cáo'))
  unmount()
  await vi.waitFor(() => expect(program.services().drafts.list()[0]?.value).toBe('Báo cáo'))
})
