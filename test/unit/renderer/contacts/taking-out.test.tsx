/** Che tên and the purpose of contacts, as the clerk meets them: at a list, at a refusal, in the log. */
import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { PaperSource } from '#electron/export/work/source.ts'
import { usePurpose } from '#renderer/data/purpose.ts'
import { People } from '#renderer/features/directory/People.tsx'
import { ContactsTab } from '#renderer/features/settings/ContactsTab.tsx'
import { FenceDialog } from '#renderer/fence/FenceDialog.tsx'
import { putUpFence } from '#renderer/fence/put-up-fence.ts'
import { PurposeDialog } from '#renderer/papers/purpose/PurposeDialog.tsx'
import { textOfBlocks } from '#shared/document/build.ts'
import { modelOf } from '#test/support/model-of.ts'
import { renderWithApi } from '#test/support/render-with-api.tsx'

let copied: string[]
const copy = async (source: PaperSource) => {
  copied.push(textOfBlocks(modelOf(source).blocks))
  return 14
}
const draw = () =>
  renderWithApi(
    <>
      <People place={{ screen: 'directory', tab: 'people' }} header={() => null} />
      <PurposeDialog />
      <FenceDialog />
    </>,
    { isSample: true, path: '/sample', desk: { copy } },
  )
beforeEach(() => {
  copied = []
  usePurpose.setState({ asked: null })
  // jsdom lays nothing out: the list is told that all rows are in sight.
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(2000)
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(1400)
  return () => vi.restoreAllMocks()
})

const open = async (user: Awaited<ReturnType<typeof draw>>['user']) => {
  await user.click(await screen.findByRole('button', { name: /^Xuất và sao chép/ }))
}
const logOf = async ({ program }: Awaited<ReturnType<typeof draw>>) =>
  program.ask('records.all', { register: 'contact-export' })

describe('the list of officials', () => {
  it('asks what for, and goes out once it is said', async () => {
    const drawn = await draw()
    await open(drawn.user)
    await drawn.user.click(await screen.findByRole('menuitem', { name: /Sao chép bảng/ }))
    const dialog = await screen.findByRole('dialog', { name: 'Đưa danh bạ ra ngoài phần mềm' })
    expect(within(dialog).getByText(/dữ liệu cá nhân của 14 người/)).toBeTruthy()
    await drawn.user.click(within(dialog).getByRole('button', { name: 'Tiếp tục' }))
    expect(within(dialog).getByText('Hãy ghi mục đích')).toBeTruthy()
    expect(copied).toEqual([])
    await drawn.user.type(within(dialog).getByLabelText('Mục đích'), 'Gửi giấy mời họp{Enter}')
    await waitFor(() => expect(copied).toHaveLength(1))
    expect(await logOf(drawn)).toMatchObject([{ purpose: 'Gửi giấy mời họp', format: 'copy', names: 'full' }])
  })

  it('stays where it is when the question is left', async () => {
    const drawn = await draw()
    await open(drawn.user)
    await drawn.user.click(await screen.findByRole('menuitem', { name: /Sao chép bảng/ }))
    const dialog = await screen.findByRole('dialog', { name: 'Đưa danh bạ ra ngoài phần mềm' })
    await drawn.user.click(within(dialog).getByRole('button', { name: 'Hủy bỏ' }))
    await waitFor(() => expect(usePurpose.getState().asked).toBeNull())
    expect([copied, await logOf(drawn)]).toEqual([[], []])
  })

  it('lets no telephone number into the log: what is said passes the fence, and is not lost when it is gone back to', async () => {
    const takeDown = putUpFence()
    const drawn = await draw()
    await open(drawn.user)
    await drawn.user.click(await screen.findByRole('menuitem', { name: /Sao chép bảng/ }))
    const typed = 'Gửi ông Trần Văn Thử, số điện thoại 0912 345 678'
    await drawn.user.type(await screen.findByLabelText('Mục đích'), `${typed}{Enter}`)
    await drawn.user.click(await screen.findByRole('button', { name: /Quay lại/ }))
    const again = await screen.findByLabelText<HTMLInputElement>('Mục đích')
    expect(again.value).toBe(typed)
    expect(copied).toEqual([])
    await drawn.user.type(again, '{Enter}')
    await drawn.user.click(await screen.findByRole('button', { name: 'Lưu sau khi bỏ' }))
    await waitFor(() => expect(copied).toHaveLength(1))
    expect(JSON.stringify(await logOf(drawn))).not.toContain('345')
    takeDown()
  })

  it('says on its button that names are covered, and covers them', async () => {
    const drawn = await draw()
    await open(drawn.user)
    await drawn.user.click(await screen.findByRole('menuitemradio', { name: 'Viết tắt họ tên (T.V.H.)' }))
    const chosen = screen.getByRole('menuitemradio', { name: 'Viết tắt họ tên (T.V.H.)' })
    expect(chosen.getAttribute('aria-checked')).toBe('true')
    await drawn.user.click(await screen.findByRole('menuitem', { name: /Sao chép bảng/ }))
    await drawn.user.type(await screen.findByLabelText('Mục đích'), 'Báo cáo{Enter}')
    await waitFor(() => expect(copied).toHaveLength(1))
    expect(copied[0]).toContain('H.B.T.')
    expect(copied[0]).not.toContain('Hoàng Bách Tùng')
    expect(screen.getByRole('button', { name: /Che tên: Tên viết tắt/ })).toBeTruthy()
  })
})

describe('the log', () => {
  it('shows a line with its purpose, and nothing to edit or throw away', async () => {
    const place = { screen: 'settings', tab: 'contacts' } as const
    await renderWithApi(<ContactsTab place={place} />, {
      isSample: true,
      path: '/sample',
      desk: { copy },
      fill: async (program) => {
        const paper = {
          kind: 'record-list' as const,
          register: 'person' as const,
          view: { columns: [], sort: [], filters: [], groupBy: null, text: '' },
        }
        await program.ask('papers.copy-table', { paper, purpose: 'Lập danh sách khen thưởng' })
      },
    })
    expect(await screen.findByText('Lập danh sách khen thưởng')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /Xóa|Lưu$/ })).toBeNull()
  })
})
