import { Menu, Modal } from '@mantine/core'
import { screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { returnFocusFromWindows } from '#renderer/ui/return-focus.ts'
import { renderWithApi } from '#test/support/render-with-api.tsx'

let end: () => void
beforeEach(() => {
  end = returnFocusFromWindows()
})
afterEach(() => end())

const closes = { closeButtonProps: { 'aria-label': 'Đóng' }, transitionProps: { duration: 0 } }

/** Windows that are drawn only while they are open, as most are; what opened them may be gone with them. */
function Windows() {
  const [isPaper, setPaper] = useState(false)
  const [isQuestion, setQuestion] = useState(false)
  const [hasRow, setRow] = useState(true)
  return (
    <>
      <button type="button">Trước đó</button>
      <Menu transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <button type="button">Việc khác</button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setPaper(true)}>Xem trước</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {hasRow && (
        <button type="button" onClick={() => setPaper(true)}>
          Dòng
        </button>
      )}
      {isPaper && (
        <Modal {...closes} opened onClose={() => setPaper(false)} title="Phiếu">
          <button type="button" onClick={() => setQuestion(true)}>
            Xuất
          </button>
          <button type="button" onClick={() => setRow(false)}>
            Bỏ dòng
          </button>
        </Modal>
      )}
      {isQuestion && (
        <Modal {...closes} opened onClose={() => setQuestion(false)} title="Hỏi">
          <button
            type="button"
            onClick={() => {
              setQuestion(false)
              setPaper(false)
            }}
          >
            Đóng cả hai
          </button>
        </Modal>
      )}
    </>
  )
}

const button = (name: string) => screen.findByRole('button', { name })
const expectFocus = (element: HTMLElement) =>
  waitFor(() => expect(document.activeElement?.textContent).toBe(element.textContent))

it('a window that is drawn only while it is open gives the focus back, one by one', async () => {
  const { user } = await renderWithApi(<Windows />)
  await user.click(await button('Dòng'))
  await user.click(await button('Xuất'))
  await screen.findByRole('dialog', { name: 'Hỏi' })
  await user.click((await screen.findAllByRole('button', { name: 'Đóng' })).at(-1) as HTMLElement)
  await expectFocus(await button('Xuất'))
  await user.click(await button('Đóng'))
  await expectFocus(await button('Dòng'))
})

it('two windows that close at once give it back to what opened the first', async () => {
  const { user } = await renderWithApi(<Windows />)
  await user.click(await button('Dòng'))
  await user.click(await button('Xuất'))
  await user.click(await button('Đóng cả hai'))
  await expectFocus(await button('Dòng'))
})

it('from an entry of a menu, which is gone, it comes back to the menu’s button', async () => {
  const { user } = await renderWithApi(<Windows />)
  await user.click(await button('Việc khác'))
  await user.click(await screen.findByRole('menuitem', { name: 'Xem trước' }))
  await screen.findByRole('dialog', { name: 'Phiếu' })
  await user.click(await button('Xuất'))
  await user.click(await button('Đóng cả hai'))
  await expectFocus(await button('Việc khác'))
})

it('where what opened it is gone, it goes to nothing else', async () => {
  const { user } = await renderWithApi(<Windows />)
  await user.click(await button('Trước đó'))
  await user.click(await button('Dòng'))
  await user.click(await button('Bỏ dòng'))
  await user.click(await button('Đóng'))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await new Promise((done) => setTimeout(done, 60))
  expect(document.activeElement).toBe(document.body)
})
