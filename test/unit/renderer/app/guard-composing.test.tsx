/** Keys of an input method are the input method's. */
import { fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { guardComposing } from '#renderer/app/guard-composing.ts'

let stop = () => {}
afterEach(() => stop())

test('a key pressed while composing reaches no handler; the same key afterwards does', () => {
  stop = guardComposing()
  const onKeyDown = vi.fn()
  render(<input aria-label="Họ và tên" onKeyDown={onKeyDown} />)
  const field = screen.getByRole('textbox', { name: 'Họ và tên' })
  for (const key of ['Enter', 'Escape', 'j'])
    fireEvent.keyDown(field, { key, ctrlKey: true, isComposing: true })
  expect(onKeyDown).not.toHaveBeenCalled()
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(onKeyDown).toHaveBeenCalledTimes(1)
})
