import { Modal } from '@mantine/core'
import { screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { guardSecondPress } from '#renderer/ui/second-press.ts'
import { renderWithApi } from '#test/support/render-with-api.tsx'

let end: () => void
const done: string[] = []
beforeEach(() => {
  done.length = 0
  end = guardSecondPress()
})
afterEach(() => end())

/** A window whose button acts and closes it; behind it the button that opens it, which gets the focus back; rows that are taken away. */
function Windows() {
  const [isOpen, setOpen] = useState(false)
  const [rows, setRows] = useState(3)
  const act = () => {
    done.push('act')
    setOpen(false)
    document.getElementById('opener')?.focus()
  }
  return (
    <>
      <button type="button" id="opener" onClick={() => setOpen(true)}>
        Soạn
      </button>
      <aside>
        {Array.from({ length: rows }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows are alike
          <button type="button" key={at} onClick={() => setRows(rows - 1)}>
            Bỏ
          </button>
        ))}
      </aside>
      {isOpen && (
        <Modal opened onClose={() => setOpen(false)} title="Soạn mới" transitionProps={{ duration: 0 }}>
          <button type="button" data-autofocus onClick={act}>
            Bắt đầu
          </button>
        </Modal>
      )}
    </>
  )
}

async function openWindow() {
  const drawn = await renderWithApi(<Windows />)
  await drawn.user.click(screen.getByRole('button', { name: 'Soạn' }))
  const begin = await screen.findByRole('button', { name: 'Bắt đầu' })
  await waitFor(() => expect(document.activeElement).toBe(begin))
  return drawn
}

const isOpen = () => screen.queryByRole('dialog') !== null

it('Enter pressed twice acts once and opens nothing again', async () => {
  const { user } = await openWindow()
  await user.keyboard('{Enter}{Enter}')
  expect(done).toEqual(['act'])
  expect(isOpen()).toBe(false)
})

it('a later Enter is a press of its own', async () => {
  const { user } = await openWindow()
  await user.keyboard('{Enter}')
  const later = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true })
  Object.defineProperty(later, 'timeStamp', { value: later.timeStamp + 501 })
  const isMeant = document.activeElement?.dispatchEvent(later)
  expect(isMeant).toBe(true)
})

it('the second click of a double click falls on nothing that came to lie below', async () => {
  const { user } = await openWindow()
  const opener = screen.getByRole('button', { name: 'Soạn' })
  await user.pointer([
    { keys: '[MouseLeft]', target: screen.getByRole('button', { name: 'Bắt đầu' }) },
    { keys: '[MouseLeft]', target: opener },
  ])
  expect(done).toEqual(['act'])
  expect(isOpen()).toBe(false)
})

it('rows are taken away as fast as one clicks', async () => {
  const { user } = await renderWithApi(<Windows />)
  await user.dblClick(screen.getAllByRole('button', { name: 'Bỏ' })[0] as HTMLElement)
  await user.pointer([{ keys: '[MouseLeft]', target: screen.getByRole('button', { name: 'Bỏ' }) }])
  expect(screen.queryByRole('button', { name: 'Bỏ' })).toBeNull()
})

it('Enter after another key is a press of its own', async () => {
  const { user } = await openWindow()
  await user.keyboard('{Enter}')
  await waitFor(() => expect(isOpen()).toBe(false))
  await user.keyboard('a{Enter}')
  await waitFor(() => expect(isOpen()).toBe(true))
  expect(done).toEqual(['act'])
})
