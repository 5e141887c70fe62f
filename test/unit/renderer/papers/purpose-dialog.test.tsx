import { act, screen, waitFor } from '@testing-library/react'
import { expect, it, onTestFinished } from 'vitest'
import { usePurpose } from '#renderer/data/purpose.ts'
import { PurposeDialog } from '#renderer/papers/purpose/PurposeDialog.tsx'
import { returnFocusFromWindows } from '#renderer/ui/return-focus.ts'
import { renderWithApi } from '#test/support/render-with-api.tsx'

it('the question what contacts go out for gives the focus back to what asked', async () => {
  onTestFinished(returnFocusFromWindows())
  const { user } = await renderWithApi(
    <>
      <button type="button">Xuất</button>
      <PurposeDialog />
    </>,
  )
  const button = screen.getByRole('button', { name: 'Xuất' })
  await user.click(button)
  const answer = () => usePurpose.setState({ asked: null })
  act(() => usePurpose.setState({ asked: { count: 3, said: '', answer } }))
  const field = await screen.findByRole('textbox', { name: /Mục đích/ })
  await waitFor(() => expect(document.activeElement).toBe(field))
  await user.keyboard('{Escape}')
  await waitFor(() => expect(document.activeElement).toBe(button))
})
