import { screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { useAsked } from '#renderer/forms/use-asked.ts'
import { renderWithApi } from '#test/support/render-with-api.tsx'

function Window({ close }: { close(): void }) {
  const asked = useAsked({
    key: 'window',
    first: { words: 'Tên của mục' },
    act: async () => true,
    onDone: close,
  })
  return (
    <form onSubmit={asked.submit} noValidate>
      <input
        aria-label="Nội dung"
        value={asked.answers.words}
        onChange={({ currentTarget }) => asked.set({ words: currentTarget.value })}
      />
      <button type="button" onClick={close}>
        Đóng
      </button>
      <button
        type="button"
        onClick={() => {
          asked.forget()
          close()
        }}
      >
        Hủy bỏ
      </button>
      <button type="submit">Ghi</button>
    </form>
  )
}

function Screen() {
  const [isOpen, setOpen] = useState(false)
  return isOpen ? (
    <Window close={() => setOpen(false)} />
  ) : (
    <button type="button" onClick={() => setOpen(true)}>
      Hỏi
    </button>
  )
}

it('a small window that is closed offers what was typed when it opens again; cancelling and acting forget it', async () => {
  const { user } = await renderWithApi(<Screen />)
  const press = (name: string) => user.click(screen.getByRole('button', { name }))
  const words = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Nội dung' }).value
  await press('Hỏi')
  await user.type(screen.getByRole('textbox'), ' gõ dở')
  await press('Đóng')
  await press('Hỏi')
  expect(words()).toBe('Tên của mục gõ dở')
  await press('Hủy bỏ')
  await press('Hỏi')
  expect(words()).toBe('Tên của mục')
  await user.type(screen.getByRole('textbox'), ' khác')
  await press('Ghi')
  await press('Hỏi')
  expect(words()).toBe('Tên của mục')
})
