import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { BinScreen } from '#renderer/features/bin/index.ts'
import { layUnderDays } from '#renderer/features/history/day-lines.ts'
import { HistoryScreen } from '#renderer/features/history/index.ts'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import type { HistoryLine } from '#shared/contract/storage.ts'
import type { FieldsOf } from '#shared/registers/define-register.ts'
import type { InProcess } from '#test/support/in-process-api.ts'
import { renderWithApi } from '#test/support/render-with-api.tsx'

// jsdom lays nothing out: everything is told that it is 900 × 2000 px, so that all lines are in sight.
beforeEach(() => {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(2000)
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(2000)
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(900)
  return () => vi.restoreAllMocks()
})

const person = (fullName: string, phone = ''): FieldsOf<'person'> => ({
  ...{ fullName, honorific: '', postings: [], phone, order: 0, note: '' },
})
const create = (program: InProcess, fullName: string) =>
  program.ask('records.create', { register: 'person', id: null, fields: person(fullName) })
const rename = async (program: InProcess, id: string, fullName: string) => {
  const { revision } = await program.ask('records.get', { register: 'person', id })
  await program.ask('records.update', { register: 'person', id, revision, fields: person(fullName) })
}

let id = ''
const fill = async (program: InProcess) => {
  id = (await create(program, 'Trần Thị Cũ')).id
  program.clock.set('2026-11-24T02:30:00.000Z')
  await rename(program, id, 'Trần Thị Mới')
}

function Screen() {
  const place = useNavigation((state) => state.place)
  return place.screen === 'bin' ? <BinScreen place={place} /> : <HistoryScreen place={place} />
}
const draw = async (language: 'vi' | 'en' = 'vi') => {
  useNavigation.setState({ place: { screen: 'history' }, past: [] })
  const drawn = await renderWithApi(<Screen />, { fill, language })
  await screen.findAllByRole('listitem')
  return drawn
}
const days = () => screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)

describe('the history of the office', () => {
  it('names days with their lunar dates, newest first, and what was done to which record', async () => {
    await draw()
    expect(days()).toEqual([
      'Thứ Ba, 24/11/202616 tháng Mười Bính Ngọ',
      'Thứ Hai, 23/11/202615 tháng Mười Bính Ngọ',
    ])
    const changes = screen.getAllByRole('button', { name: /thay đổi số/ }).map((button) => button.textContent)
    expect(changes).toEqual(['09:30Sửa cán bộ', '08:00Thêm cán bộ'])
  })

  it('speaks English all the way', async () => {
    const { container } = await draw('en')
    screen.getByText(/^Changed /)
    expect(container.textContent).not.toMatch(/Sửa|Nhật ký|history:/)
  })

  it('shows before and after, and leads to the record', async () => {
    const { user } = await draw()
    await user.click(screen.getByRole('button', { name: /^Sửa cán bộ/ }))
    const before = await screen.findByText('Trần Thị Cũ', { selector: 'del' })
    expect(before.parentElement?.textContent).toContain(': Trần Thị Cũ → Trần Thị Mới')
    await user.click(screen.getByRole('button', { name: 'Trần Thị Mới' }))
    await waitFor(() => expect(useNavigation.getState().place).toMatchObject({ screen: 'directory', id }))
  })

  it('goes back to a moment after showing what that changes, and can be undone', async () => {
    const { user, program } = await draw()
    await user.click(screen.getByRole('button', { name: /^Thêm cán bộ/ }))
    await user.click(await screen.findByRole('button', { name: 'Trở về lúc này…' }))
    const dialog = await screen.findByRole('dialog')
    await within(dialog).findByText('Các mục sẽ thay đổi (1 mục)')
    expect(within(dialog).getByRole('row', { name: /Cán bộ/ }).textContent).toBe('Cán bộ–1–')
    await user.click(within(dialog).getByRole('button', { name: 'Trở về lúc đó' }))
    await screen.findByText('Trở về một lúc trước')
    const nameNow = async () => (await program.ask('records.get', { register: 'person', id })).fullName
    expect(await nameNow()).toBe('Trần Thị Cũ')
    await program.ask('history.undo', {})
    expect(await nameNow()).toBe('Trần Thị Mới')
    await screen.findByText('Hoàn tác')
  })

  it('says when the day is before everything', async () => {
    const { user } = await draw()
    await user.type(screen.getByRole('textbox', { name: 'Đến ngày' }), '20/11/2026{Enter}')
    await screen.findByText('Không có thay đổi nào từ ngày này trở về trước')
    await user.click(screen.getByRole('button', { name: 'Về mới nhất' }))
    await screen.findByText('Sửa cán bộ')
  })

  it('does not go back while the folder is only looked at', async () => {
    const { user, program } = await draw()
    await program.office.view('chosen')
    await user.click(await screen.findByRole('button', { name: /^Thêm cán bộ/ }))
    await user.click(await screen.findByRole('button', { name: 'Trở về lúc này…' }))
    await screen.findByText('Thư mục đang mở để xem nên chưa trở về được.')
    const confirm = screen.getByRole<HTMLButtonElement>('button', { name: 'Trở về lúc đó' })
    expect(confirm.disabled).toBe(true)
  })
})

describe('removing for good', () => {
  it('explains itself, begins at "no", and leaves a mark without content', async () => {
    const { user, program } = await draw()
    const { revision } = await program.ask('records.get', { register: 'person', id })
    await program.ask('records.remove', { register: 'person', id, revision })
    useNavigation.getState().go({ screen: 'bin', tab: 'person', id })
    await user.click(await screen.findByRole('button', { name: 'Xóa hẳn…' }))
    const dialog = await screen.findByRole('dialog', { name: 'Xóa hẳn “Trần Thị Mới”?' })
    const cancel = within(dialog).getByRole('button', { name: 'Hủy bỏ' })
    await waitFor(() => expect(document.activeElement).toBe(cancel))
    expect(dialog.textContent).toContain('Không hoàn tác được')
    expect(dialog.textContent).toContain('USB')
    await user.click(within(dialog).getByRole('button', { name: 'Xóa hẳn, không lấy lại được' }))
    await screen.findByText('Đã xóa hẳn. Trong nhật ký chỉ còn dấu không có nội dung.')
    expect(await program.api.call('records.get', { register: 'person', id })).toMatchObject({ ok: false })
    useNavigation.getState().go({ screen: 'history' })
    expect((await screen.findAllByText('(đã xóa hẳn)')).length).toBe(4)
    expect(screen.queryByText(/Trần Thị/)).toBeNull()
  })
})

describe('lines under their days', () => {
  const line = (seq: number, at: string) => ({ seq, at }) as HistoryLine
  it('follow the order of the changes, also when a clock was put back', () => {
    const shown = layUnderDays([
      line(4, '2026-11-23T16:59:59.000Z'),
      line(3, '2026-11-23T17:00:00.000Z'),
      line(2, '2026-11-23T10:00:00.000Z'),
      line(1, '2026-11-23T09:00:00.000Z'),
    ])
    expect(shown.map((one) => (one.kind === 'day' ? one.day : one.line.seq))).toEqual([
      ...['2026-11-23', 4, '2026-11-24', 3, '2026-11-23', 2, 1],
    ])
  })
})
