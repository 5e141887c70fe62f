import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { RecordList } from '#renderer/lists/index.ts'
import type { InProcess } from '#test/support/in-process-api.ts'
import { renderWithApi } from '#test/support/render-with-api.tsx'

const fill = async (program: InProcess) => void (await program.ask('directory.add-starters', {}))

// jsdom lays nothing out: the list is told that it is 900 × 2000 px, so that all rows are in sight.
beforeEach(() => {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(2000)
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(900)
  return () => vi.restoreAllMocks()
})

let count = 0
/** A list of its own for each test: views are remembered by their key. */
async function drawList() {
  const opened: string[] = []
  const key = `test-${count++}`
  const drawn = await renderWithApi(
    <RecordList register="organisation" label="Cơ quan" listKey={key} onOpen={(id) => opened.push(id)} />,
    { fill },
  )
  await screen.findByText('23 mục')
  return { ...drawn, opened, key }
}

const rows = () => screen.getAllByRole('row').slice(1)
const firstCells = () => rows().map((row) => within(row).getAllByRole('gridcell')[1]?.textContent)

describe('a record list', () => {
  it('searches without diacritics', async () => {
    const { user } = await drawList()
    await user.type(screen.getByRole('searchbox'), 'y te')
    await screen.findByText('1 mục')
    await waitFor(() => expect(firstCells()).toEqual(['Sở Y tế']))
  })

  it('says what to do when nothing matches, and does it', async () => {
    const { user } = await drawList()
    await user.type(screen.getByRole('searchbox'), 'zzz')
    await user.click(await screen.findByRole('button', { name: 'Bỏ tìm kiếm và bộ lọc' }))
    expect(await screen.findByText('23 mục')).toBeTruthy()
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('')
  })

  it('orders by a head, then the other way, and tells by aria-sort', async () => {
    const { user } = await drawList()
    const head = screen.getByRole('button', { name: 'Tên cơ quan' })
    await user.click(head)
    await waitFor(() => expect(firstCells()[0]).toBe('Ban Quản lý các khu công nghiệp tỉnh'))
    expect(screen.getByRole('columnheader', { name: 'Tên cơ quan' }).getAttribute('aria-sort')).toBe(
      'ascending',
    )
    await user.click(head)
    await waitFor(() => expect(firstCells()[0]).toMatch(/^Văn phòng Ủy ban/))
  })

  it('filters by a choice and shows it as a chip that can be taken away', async () => {
    const { user } = await drawList()
    await user.click(screen.getByRole('button', { name: 'Lọc' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Khối' }))
    await user.click(await screen.findByRole('checkbox', { name: 'Đảng' }))
    await screen.findByText('5 mục')
    expect(screen.getByRole('button', { name: 'Khối: Đảng' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Bỏ lọc theo Khối' }))
    expect(await screen.findByText('23 mục')).toBeTruthy()
  })

  it('moves, chooses and opens by keyboard', async () => {
    const { user, opened } = await drawList()
    screen.getByRole('grid').focus()
    await user.keyboard('{ArrowDown}{ArrowDown} ')
    expect(await screen.findByText(/đã chọn 1/)).toBeTruthy()
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}')
    expect(await screen.findByText(/đã chọn 3/)).toBeTruthy()
    await user.keyboard('{Control>}a{/Control}')
    expect(await screen.findByText(/đã chọn 23/)).toBeTruthy()
    await user.keyboard('{Escape}{Home}{Enter}')
    expect(opened).toEqual(['tinh-uy'])
    await user.keyboard('{End}{Enter}')
    expect(opened).toEqual(['tinh-uy', 'hoi-nha-bao'])
  })

  it('takes those chosen to the bin and brings them back', async () => {
    const { user } = await drawList()
    await user.type(screen.getByRole('searchbox'), 'so y te')
    await screen.findByText('1 mục')
    await user.click(await screen.findByRole('checkbox', { name: 'Chọn dòng 1' }))
    await user.click(screen.getByRole('button', { name: 'Xóa' }))
    await screen.findByText('0 mục')
    await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }))
    expect(await screen.findByText('1 mục')).toBeTruthy()
  })

  it('groups, and closes a group', async () => {
    const { user } = await drawList()
    await user.click(screen.getByRole('button', { name: 'Cột và nhóm' }))
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Nhóm theo' }), 'kind')
    await user.keyboard('{Escape}')
    const party = await screen.findByRole('button', { name: /Khối: Đảng \(5\)/ })
    expect(party.getAttribute('aria-expanded')).toBe('true')
    const before = rows().length
    await user.click(party)
    await waitFor(() => expect(rows().length).toBe(before - 5))
  })

  it('saves the view under a name and comes back to it', async () => {
    const { user, program, key } = await drawList()
    await user.type(screen.getByRole('searchbox'), 'y te')
    await screen.findByText('1 mục')
    await user.click(screen.getByRole('button', { name: 'Khung nhìn đã lưu' }))
    await user.type(await screen.findByLabelText('Lưu khung nhìn đang xem'), 'Ngành y{Enter}')
    await waitFor(async () => {
      const [saved] = await program.ask('records.all', { register: 'saved-view' })
      expect(saved).toMatchObject({ list: key, name: 'Ngành y', view: { text: 'y te' } })
    })
    await user.click(screen.getByRole('button', { name: 'Khung nhìn ban đầu' }))
    await screen.findByText('23 mục')
    await user.click(screen.getByRole('button', { name: 'Khung nhìn đã lưu' }))
    await user.click(await screen.findByRole('button', { name: 'Ngành y' }))
    expect(await screen.findByText('1 mục')).toBeTruthy()
  })

  it('follows changes of records', async () => {
    const { program } = await drawList()
    await program.ask('records.remove', { register: 'organisation', id: 'so-y-te', revision: 1 })
    expect(await screen.findByText('22 mục')).toBeTruthy()
  })
})
