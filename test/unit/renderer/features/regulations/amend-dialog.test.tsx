/** Amending by the dialog: what the clerk clicks and types is what the regulation says afterwards. */
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { useAll } from '#renderer/data/use-answer.ts'
import { AmendDialog } from '#renderer/features/regulations/articles/AmendDialog.tsx'
import { articlesOn, type Regulation } from '#shared/registers/regulation/index.ts'
import type { InProcess } from '#test/support/in-process-api.ts'
import { fillWithExamples } from '#test/support/register-examples.ts'
import { renderWithApi } from '#test/support/render-with-api.tsx'

/** The dialog by itself: behind it the screen only makes every look-up slow. */
function OpenDialog() {
  const [first] = useAll('regulation')
  return first ? <AmendDialog regulation={first} onClose={() => {}} /> : null
}

const regulationOf = async (program: InProcess) => {
  const [first] = (await program.ask('records.all', { register: 'regulation' })) as unknown as Regulation[]
  if (!first) throw new Error('no regulation')
  return first
}

async function openDialog() {
  const drawn = await renderWithApi(<OpenDialog />, { fill: fillWithExamples })
  const dialog = within(await screen.findByRole('dialog', {}, { timeout: 10_000 }))
  await drawn.user.type(await dialog.findByRole('textbox', { name: /^Số, ký hiệu/ }), '07-QĐ')
  await drawn.user.type(dialog.getByRole('textbox', { name: /^Có hiệu lực từ/ }), '01/12/2026{Tab}')
  const choose = (article: string, fate: string) =>
    drawn.user.click(
      within(dialog.getByRole('radiogroup', { name: new RegExp(`^Điều ${article}:`) })).getByRole('radio', {
        name: fate,
      }),
    )
  return { ...drawn, dialog, choose }
}

describe('the amendment', () => {
  test('gives an article new words from its day on, and the former ones stay to be read', async () => {
    const { program, user, dialog, choose } = await openDialog()
    const before = (await regulationOf(program)).articles[0]?.text
    await choose('1', 'Sửa đổi')
    const words = await dialog.findByRole('textbox', { name: 'Nội dung' })
    await user.clear(words)
    await user.type(words, 'Mục đích mới.')
    await user.click(dialog.getByRole('button', { name: 'Ghi văn bản sửa đổi' }))
    await waitFor(async () => expect((await regulationOf(program)).amendments).toHaveLength(2))
    const after = await regulationOf(program)
    const textOn = (day: string) => articlesOn(after, day).find(({ number }) => number === '1')?.text
    expect(textOn('2026-12-01')).toBe('Mục đích mới.')
    expect(textOn('2026-11-30')).toBe(before)
    expect(textOn('2026-06-30')).toBe('Nội dung cũ')
  }, 30_000)

  test('names the obligations of an article it repeals, and ends them only when told to', async () => {
    const { program, user, dialog, choose } = await openDialog()
    await choose('1', 'Bãi bỏ')
    await dialog.findByText(/Điều bị bãi bỏ còn 1 nghĩa vụ/)
    const submit = dialog.getByRole('button', { name: 'Ghi văn bản sửa đổi' })
    await user.click(submit)
    await dialog.findByText(/Hãy cho các nghĩa vụ này kết thúc cùng điều/)
    expect((await regulationOf(program)).amendments).toHaveLength(1)
    await user.click(dialog.getByRole('checkbox', { name: /kết thúc vào ngày 30\/11\/2026/ }))
    await user.click(submit)
    await waitFor(async () => expect((await regulationOf(program)).amendments).toHaveLength(2))
    const ended = (await program.ask('records.all', { register: 'obligation' })).filter(
      ({ validTo }) => validTo === '2026-11-30',
    )
    expect(ended.map(({ id }) => id)).toEqual(['nghia-vu'])
  }, 30_000)
})
