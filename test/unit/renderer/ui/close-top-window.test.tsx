import { Modal, Select } from '@mantine/core'
import { screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { closeTopWindowByEscape } from '#renderer/ui/close-top-window.ts'
import { renderWithApi } from '#test/support/render-with-api.tsx'

let end: () => void
beforeEach(() => {
  end = closeTopWindowByEscape()
})
afterEach(() => end())

const closes = { closeButtonProps: { 'aria-label': 'Đóng' }, transitionProps: { duration: 0 } }

/** The question stands first in the tree, as that of the fence does: where it is drawn tells nothing of what lies on top. */
function Windows() {
  const [isPaper, setPaper] = useState(false)
  const [isQuestion, setQuestion] = useState(false)
  return (
    <>
      <Modal {...closes} opened={isQuestion} onClose={() => setQuestion(false)} title="Rào bảo mật">
        <Select label="Chọn" data={['Một', 'Hai']} comboboxProps={{ transitionProps: { duration: 0 } }} />
      </Modal>
      <button type="button" onClick={() => setPaper(true)}>
        Xem trước
      </button>
      <Modal {...closes} opened={isPaper} onClose={() => setPaper(false)} title="Phiếu theo dõi">
        <button type="button" onClick={() => setQuestion(true)}>
          Xuất
        </button>
      </Modal>
    </>
  )
}

async function openBoth() {
  const drawn = await renderWithApi(<Windows />)
  await drawn.user.click(await screen.findByRole('button', { name: 'Xem trước' }))
  await drawn.user.click(await screen.findByRole('button', { name: 'Xuất' }))
  await screen.findByRole('dialog', { name: 'Rào bảo mật' })
  return drawn
}

it('Escape closes the window on top, then the one below', async () => {
  const { user } = await openBoth()
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Rào bảo mật' })).toBeNull())
  expect(screen.getByRole('dialog', { name: 'Phiếu theo dõi' })).toBeTruthy()
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

it('Escape in an open list of choices closes the list and no window', async () => {
  const { user } = await openBoth()
  await user.click(screen.getByRole('combobox', { name: 'Chọn' }))
  await screen.findByRole('option', { name: 'Hai' })
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('option', { name: 'Hai' })).toBeNull())
  expect(screen.getByRole('dialog', { name: 'Rào bảo mật' })).toBeTruthy()
  expect(screen.getByRole('dialog', { name: 'Phiếu theo dõi' })).toBeTruthy()
})
