import { screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { cleanWhatIsPasted } from '#renderer/app/clean-paste.ts'
import { renderWithApi } from '#test/support/render-with-api.tsx'

/** The page's own way of typing a text in, which the test's document lacks. */
const insert = vi.fn(() => true)
let end: () => void
beforeEach(() => {
  insert.mockClear()
  document.execCommand = insert
  end = cleanWhatIsPasted()
})
afterEach(() => end())

async function paste(field: string, text: string) {
  const { user } = await renderWithApi(
    <>
      <input type="text" aria-label="dòng" />
      <textarea aria-label="đoạn" />
      <input type="password" aria-label="mật khẩu" />
      <textarea aria-label="bảng" data-pasted-raw />
    </>,
  )
  await user.click(screen.getByLabelText(field))
  await user.paste(text)
  return screen.getByLabelText<HTMLInputElement>(field).value
}

test.each([
  ['dòng', 'Họp\tgiao ban\r\nquý IV', 'Họp giao ban quý IV'],
  ['dòng', 'Họp giao\u200b ban\ufeff'.normalize('NFD'), 'Họp giao ban'],
  ['đoạn', 'Họp\u00ad\tgiao ban\u00a0\nquý IV'.normalize('NFD'), 'Họp\tgiao ban \nquý IV'],
])('into a %s %j is typed as %j', async (field, text, cleaned) => {
  await paste(field, text)
  expect(insert.mock.calls).toEqual([['insertText', false, cleaned]])
})

test.each([
  ['dòng', 'Họp giao ban'],
  ['mật khẩu', 'hai\u00a0chữ'],
  ['bảng', 'Ph\u00ad¬ng ¸n'],
])('into %s %j, clean, a passphrase or old letters to be converted, goes as it is', async (field, text) => {
  expect(await paste(field, text)).toBe(text)
  expect(insert).not.toHaveBeenCalled()
})
