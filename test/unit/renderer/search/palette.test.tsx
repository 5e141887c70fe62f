/** The palette over the sample office: typed words, chosen lines, the place that opens. */
import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { Palette } from '#renderer/search/index.ts'
import { renderWithApi } from '#test/support/render-with-api.tsx'

beforeEach(() => useNavigation.setState({ place: { screen: 'today' }, past: [] }))

const open = async () => {
  const onClose = vi.fn()
  const drawn = await renderWithApi(<Palette onClose={onClose} />, { path: '/sample', isSample: true })
  return { ...drawn, onClose, field: await screen.findByRole('combobox') }
}
const chosen = () => screen.getByRole('option', { selected: true })

test('a record is found without diacritics, marked, and opened by Enter', async () => {
  const { user, field, onClose } = await open()
  await user.type(field, 'so nong')
  const line = await within(await screen.findByRole('group', { name: 'Cơ quan' })).findByRole('option')
  expect([...line.querySelectorAll('mark')].map((mark) => mark.textContent)).toContain('Nông')
  expect(chosen()).toBe(line)
  await user.keyboard('{Enter}')
  expect(onClose).toHaveBeenCalled()
  expect(useNavigation.getState().place).toEqual({ screen: 'directory', tab: 'organisations', id: 'so-nnmt' })
})

test('the arrow keys walk through all groups and around', async () => {
  const { user, field } = await open()
  await user.type(field, 'giao ban')
  await screen.findByRole('group', { name: 'Lịch' })
  const options = screen.getAllByRole('option')
  await user.keyboard('{ArrowDown}')
  expect(chosen()).toBe(options[1])
  await user.keyboard('{ArrowUp}{ArrowUp}')
  expect(chosen()).toBe(options.at(-1))
  expect(field.getAttribute('aria-activedescendant')).toBe(chosen().id)
})

test('screens and commands are found too, by first letters as well', async () => {
  const { user, field } = await open()
  await user.type(field, 'nhiem vu')
  expect(await screen.findByRole('option', { name: /^Nhiệm vụ/ })).toBeTruthy()
  await user.clear(field)
  await user.type(field, 'gdt')
  await user.click(await screen.findByRole('option', { name: 'Giao diện tối' }))
  await waitFor(async () => expect(document.activeElement).toBeTruthy())
})

test('an event leads to its day in the calendar', async () => {
  const { user, field } = await open()
  await user.type(field, 'khao sat cong tac tuyen truyen')
  // The register of joint activities has the same survey as an entry of its own.
  const entries = await screen.findByRole('group', { name: 'Lịch' })
  await user.click(within(entries).getByRole('option', { name: /Khảo sát công tác tuyên truyền/ }))
  expect(useNavigation.getState().place).toEqual({
    screen: 'calendar',
    id: 'khao-sat-cao-toc',
    day: '2026-11-25',
  })
})

test('with nothing typed it offers what was seen lately, then everything that can be done', async () => {
  useNavigation.setState({
    place: { screen: 'tasks', id: 'nv-ho-chua' },
    past: [{ screen: 'meetings', id: 'so-ket' }],
  })
  await open()
  const recent = await screen.findByRole('group', { name: 'Mới xem' })
  expect(
    within(recent)
      .getAllByRole('option')
      .map((line) => line.textContent),
  ).toEqual([
    expect.stringContaining('Cung cấp thông tin trả lời báo chí'),
    expect.stringContaining('Sơ kết một năm'),
  ])
  expect(screen.getByRole('group', { name: 'Lệnh' })).toBeTruthy()
})

test('nothing found is said, with a way on', async () => {
  const { user, field } = await open()
  await user.type(field, 'qqqq')
  expect(await screen.findByText(/Không tìm thấy “qqqq”/)).toBeTruthy()
})
