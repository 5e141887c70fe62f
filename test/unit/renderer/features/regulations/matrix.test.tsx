/** The matrix as it is used: moved through by keys, opened, proved by hand and taken back. */
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { MatrixTab } from '#renderer/features/regulations/matrix/MatrixTab.tsx'
import { ActionSlot } from '#renderer/features/regulations/TabActions.tsx'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import type { InProcess } from '#test/support/in-process-api.ts'
import { fillWithExamples } from '#test/support/register-examples.ts'
import { renderWithApi } from '#test/support/render-with-api.tsx'

const cell = (name: string | RegExp) => screen.findByRole('gridcell', { name }, { timeout: 10_000 })
const now = () => document.activeElement?.getAttribute('aria-label')
const place = { screen: 'regulations', tab: 'matrix', id: 'quy-che' } as const

/** The examples' regulation, and an obligation of a second sort that falls due by hand. */
async function fill(program: InProcess) {
  await fillWithExamples(program)
  const { fields } = (await import('#test/support/register-examples.ts')).registerExamples.obligation
  const rule = { kind: 'event', event: 'có yêu cầu', timing: { kind: 'hours', count: 24 }, onDayOff: 'keep' }
  const milestones = [{ id: 'm1', label: '', rule, anchor: { kind: 'by-hand' }, lead: null }]
  const occasional = { ...fields, code: 'NV-02', title: 'Trả lời khi được hỏi', milestones }
  await program.ask('records.create', { register: 'obligation', id: 'nv-2', fields: occasional })
}
const draw = (own: object = place) =>
  renderWithApi(
    <ActionSlot value={null}>
      <MatrixTab place={own as typeof place} />
    </ActionSlot>,
    { fill },
  )

describe('the grid', () => {
  test('says each cell in full, and goes by the arrows from one to the next', async () => {
    const { user } = await draw()
    const march = await cell('Điều 1, NV-01, tháng 3/2026: 1 quá hạn')
    expect(march.getAttribute('data-main')).toBe('missing')
    march.focus()
    await user.keyboard('{ArrowRight}')
    expect(now()).toBe('Điều 1, NV-01, tháng 4/2026: 1 quá hạn')
    await user.keyboard('{ArrowUp}{Home}')
    expect(document.activeElement?.getAttribute('aria-expanded')).toBe('true')
    await user.keyboard('{End}')
    expect(now()).toMatch(/^Điều 1, cộng: /)
    await user.keyboard('{Control>}{Home}{/Control}')
    expect(document.activeElement?.textContent).toBe('Toàn quy chế')
    // One stop of the Tab key for the whole grid.
    expect(screen.getByRole('grid').querySelectorAll('[tabindex="0"]')).toHaveLength(1)
  }, 30_000)

  test('folds an article by Enter on its name', async () => {
    const { user } = await draw()
    await cell(/NV-01, tháng 3/)
    screen.getByRole('rowheader', { name: /^Điều 1/ }).focus()
    await user.keyboard('{Enter}')
    expect(screen.queryByRole('gridcell', { name: /NV-01, tháng 3/ })).toBeNull()
    await user.keyboard('{Enter}')
    await cell(/NV-01, tháng 3/)
    await user.click(screen.getByRole('button', { name: 'Thu gọn các điều' }))
    expect(screen.queryByRole('gridcell', { name: /NV-01, tháng 3/ })).toBeNull()
    screen.getByRole('button', { name: 'Mở các điều' }).focus()
    await user.keyboard('{Enter}')
    expect(screen.queryByRole('complementary')).toBeNull()
    await cell(/NV-01, tháng 3/)
  }, 30_000)

  test('shows only what has the state that is chosen', async () => {
    const { user } = await draw()
    await cell(/NV-01, tháng 3/)
    screen.getByRole('rowheader', { name: /NV-02/ })
    await user.click(screen.getByRole('button', { name: /^Quá hạn/ }))
    expect(screen.queryByRole('rowheader', { name: /NV-02/ })).toBeNull()
    await user.click(screen.getByRole('button', { name: /^Trễ hạn/ }))
    await screen.findByText('Không có nghĩa vụ nào trễ hạn trong khoảng này.')
  }, 30_000)

  test('opens at the due that another screen names', async () => {
    await draw({ ...place, part: 'nghia-vu', day: '2026-11-25' })
    await screen.findByRole('heading', { name: 'Điều 1, NV-01, tháng 11/2026' }, { timeout: 10_000 })
  }, 30_000)
})

describe('an opened cell', () => {
  const openMarch = async () => {
    const drawn = await draw()
    await drawn.user.click(await cell('Điều 1, NV-01, tháng 3/2026: 1 quá hạn'))
    await screen.findByText('Chưa có minh chứng.')
    return drawn
  }

  test('takes a proof in words, shows it, and takes it off again', async () => {
    const { user } = await openMarch()
    await user.click(screen.getByRole('button', { name: 'Thêm minh chứng' }))
    await user.click(screen.getByText('Ghi bằng lời'))
    await user.type(screen.getByRole('textbox', { name: 'Nội dung' }), 'Trao đổi qua điện thoại')
    const on = screen.getByRole('textbox', { name: /^Ngày thực hiện/ })
    await user.clear(on)
    await user.type(on, '20/03/2026{Tab}')
    await user.click(screen.getByRole('button', { name: 'Thêm' }))
    await cell('Điều 1, NV-01, tháng 3/2026: 1 đúng hạn')
    const proofs = within(await screen.findByRole('list', { name: 'Minh chứng' }))
    await user.click(proofs.getByRole('button', { name: 'Bỏ minh chứng “Trao đổi qua điện thoại”' }))
    await cell('Điều 1, NV-01, tháng 3/2026: 1 quá hạn')
  }, 30_000)

  test('says why a due does not apply, and back', async () => {
    const { user, program } = await openMarch()
    await user.click(screen.getByRole('button', { name: 'Không áp dụng' }))
    const save = screen.getByRole('button', { name: 'Ghi' })
    expect((save as HTMLButtonElement).disabled).toBe(true)
    await user.type(screen.getByRole('textbox', { name: 'Lý do không áp dụng' }), 'Tỉnh sáp nhập')
    await user.click(save)
    await cell('Điều 1, NV-01, tháng 3/2026: 1 không áp dụng')
    await screen.findByText('Không áp dụng: Tỉnh sáp nhập')
    await program.ask('history.undo', {})
    await cell('Điều 1, NV-01, tháng 3/2026: 1 quá hạn')
  }, 30_000)

  test('leads to what proves it', async () => {
    const { user } = await draw()
    await user.click(await cell(/NV-01, tháng 11\/2026/))
    const proofs = within(await screen.findByRole('list', { name: 'Minh chứng' }))
    const [first] = proofs.getAllByRole('button').filter((button) => !button.hasAttribute('aria-label'))
    await user.click(first as HTMLElement)
    expect(useNavigation.getState().place).toEqual({ screen: 'documents', id: 'van-ban' })
  }, 30_000)

  test('records what happened where that brings a due about', async () => {
    const { user } = await draw()
    await user.click(await cell('Điều 1, NV-02, tháng 11/2026: không có thời hạn'))
    await user.click(await screen.findByRole('button', { name: 'Ghi nhận việc phát sinh' }))
    await user.type(screen.getByRole('textbox', { name: 'Việc gì' }), 'Công văn hỏi')
    await user.type(screen.getByRole('textbox', { name: 'Lúc' }), '9h{Tab}')
    await user.click(screen.getByRole('button', { name: 'Ghi nhận' }))
    await cell('Điều 1, NV-02, tháng 11/2026: 1 chưa đến hạn')
    await waitFor(() => expect(screen.getAllByText(/Công văn hỏi/).length).toBeGreaterThan(0))
  }, 30_000)

  test('offers nothing to change while the folder is only looked at', async () => {
    const { program } = await openMarch()
    const info = await program.ask('app.info', {})
    const { useAppInfo } = await import('#renderer/data/use-app-info.ts')
    if (info.folder.state !== 'open') throw new Error('not open')
    useAppInfo.getState().set({ ...info, folder: { ...info.folder, view: { reason: 'chosen' } as never } })
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Thêm minh chứng' })).toBeNull())
    expect(screen.queryByRole('button', { name: 'Không áp dụng' })).toBeNull()
    screen.getByText('Chưa có minh chứng.')
  }, 30_000)
})
