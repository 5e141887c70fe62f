import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DocumentsScreen } from '#renderer/features/documents/DocumentsScreen.tsx'
import { FenceDialog } from '#renderer/fence/FenceDialog.tsx'
import { putUpFence } from '#renderer/fence/put-up-fence.ts'
import { secretSubject } from '#shared/registers/source-document/index.ts'
import { renderWithApi } from '#test/support/render-with-api.tsx'

let takeDown: () => void
beforeEach(() => {
  takeDown = putUpFence()
})
afterEach(() => takeDown())

const field = (name: string | RegExp) => screen.findByRole<HTMLInputElement>('textbox', { name })
const press = (name: string | RegExp) => screen.findByRole('button', { name })

async function draw() {
  const drawn = await renderWithApi(
    <>
      <DocumentsScreen place={{ screen: 'documents', isNew: true }} />
      <FenceDialog />
    </>,
  )
  const stored = async () => (await drawn.program.ask('records.all', { register: 'source-document' }))[0]
  return { ...drawn, stored }
}

describe('a secret paper in the form', () => {
  it('says what it empties before it empties it', async () => {
    const { user, stored } = await draw()
    await user.type(await field('Số, ký hiệu'), '12/UBND-NC')
    await user.click(await screen.findByRole('checkbox', { name: 'Văn bản mật' }))
    expect((await field('Số, ký hiệu')).value).toBe('12/UBND-NC')
    await user.click(await press('Thôi'))
    expect((await field('Số, ký hiệu')).value).toBe('12/UBND-NC')
    await user.click(screen.getByRole('checkbox', { name: 'Văn bản mật' }))
    await user.click(await press('Chuyển'))
    expect(screen.queryByRole('textbox', { name: 'Số, ký hiệu' })).toBeNull()
    expect(screen.queryByRole('textbox', { name: /^Trích yếu/ })).toBeNull()
    await user.click(await press('Lưu'))
    await waitFor(async () =>
      expect(await stored()).toMatchObject({ subject: secretSubject, number: '', isSecret: true }),
    )
  })

  it('is offered for what is typed with a mark, instead of taking the mark alone out', async () => {
    const { user, stored } = await draw()
    await user.type(await field(/^Trích yếu/), 'Báo cáo tình hình an ninh (Tối mật)')
    await user.click(await press('Lưu'))
    const asked = await screen.findByRole('dialog')
    expect(asked.textContent).toContain('Chỉ bỏ dấu mật là chưa đủ')
    await user.click(within(asked).getByRole('button', { name: 'Ghi là văn bản mật' }))
    await waitFor(async () =>
      expect(await stored()).toMatchObject({ subject: secretSubject, isSecret: true }),
    )
    expect(JSON.stringify(await stored())).not.toContain('an ninh')
  })

  it('is offered for a citation that is pasted with a mark', async () => {
    const { user, stored } = await draw()
    await user.type(
      await field(/Dán/),
      'Công văn số 12/UBND-NC ngày 02/11/2026 của UBND tỉnh về vụ việc (Tuyệt mật)',
    )
    await user.click(await press('Ghi là văn bản mật'))
    await user.click(await press('Lưu'))
    await waitFor(async () => expect(await stored()).toMatchObject({ subject: secretSubject, number: '' }))
  })
})
