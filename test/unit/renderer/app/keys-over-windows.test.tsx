/** While a window is open, what lies behind it does not move: not by keys, not by the menu, not by a notice of the system. */
import { Modal } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { act, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { beforeEach, describe, expect, test } from 'vitest'
import { Shell } from '#renderer/app/Shell.tsx'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { useScreenAction } from '#renderer/navigation/screen-actions.ts'
import { useSheets } from '#renderer/search/palette-store.ts'
import type { PayloadOf } from '#shared/contract/events.ts'
import { renderWithApi } from '#test/support/render-with-api.tsx'

beforeEach(() => {
  useNavigation.setState({ place: { screen: 'today' }, past: [] })
  useSheets.setState({ open: null })
  notifications.clean()
})

const done: string[] = []

function Behind() {
  const [isOpen, setOpen] = useState(true)
  useScreenAction('new', () => done.push('new'))
  useScreenAction('print', () => done.push('print'))
  return (
    <Modal opened={isOpen} onClose={() => setOpen(false)} title="Hỏi">
      <input aria-label="Lý do" data-autofocus />
    </Modal>
  )
}

async function openWindow() {
  done.length = 0
  const drawn = await renderWithApi(
    <>
      <Shell />
      <Behind />
    </>,
  )
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Lý do')))
  await drawn.user.keyboard('đã gõ')
  return drawn
}

function expectUnmoved() {
  expect(screen.getByRole('dialog', { name: 'Hỏi' })).toBeTruthy()
  expect(screen.getByLabelText<HTMLInputElement>('Lý do').value).toBe('đã gõ')
  expect(useSheets.getState().open).toBeNull()
  expect(useNavigation.getState().place).toEqual({ screen: 'today' })
  expect(done).toEqual([])
  expect(document.activeElement).toBe(screen.getByLabelText('Lý do'))
}

describe('behind an open window', () => {
  test.each(['k', 'n', 'p', 'f', 'l'])('Ctrl+%s does nothing, nor does the menu get it', async (key) => {
    const { user } = await openWindow()
    const passed: boolean[] = []
    const note = (event: KeyboardEvent) => void (event.key === key && passed.push(!event.defaultPrevented))
    window.addEventListener('keydown', note)
    await user.keyboard(`{Control>}${key}{/Control}`)
    window.removeEventListener('keydown', note)
    expectUnmoved()
    expect(passed).toEqual([false])
  })

  test('Ctrl+S does not say that all is saved: what was typed here is not', async () => {
    const { user } = await openWindow()
    await user.keyboard('{Control>}s{/Control}')
    expectUnmoved()
    expect(screen.queryByText(/không cần bấm lưu/)).toBeNull()
  })

  test.each<PayloadOf<'app.menu'>['item']>([
    'new',
    'print',
    'search',
    'shortcuts',
    'lock',
    'reminders',
    'undo',
    'redo',
  ])('the menu’s %s waits too', async (item) => {
    const { program } = await openWindow()
    act(() => program.emit('app.menu', { item }))
    expectUnmoved()
    expect(screen.queryByText(/hoàn tác/i)).toBeNull()
  })
})

test('the sheet of keys gives way to the palette that it tells of', async () => {
  const { user } = await renderWithApi(<Shell />)
  await user.keyboard('?')
  await screen.findByRole('dialog', { name: 'Phím tắt' }, { timeout: 8000 })
  await user.keyboard('{Control>}k{/Control}')
  expect(useSheets.getState().open).toBe('palette')
})

test('Ctrl+S outside of a form saves the form that is not saved, and does not say that it was', async () => {
  const sent: string[] = []
  const { user } = await renderWithApi(
    <>
      <form
        data-unsaved
        onSubmit={(event) => {
          event.preventDefault()
          sent.push('sent')
        }}
      />
      <Shell />
    </>,
  )
  await user.click(document.body)
  await user.keyboard('{Control>}s{/Control}')
  expect(sent).toEqual(['sent'])
  expect(screen.queryByText(/không cần bấm lưu/)).toBeNull()
})
