/** Settings: each change is saved at once, in the right place, and what is wrong is refused where it stands. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useAppInfo } from '#renderer/data/use-app-info.ts'
import { SettingsScreen } from '#renderer/features/settings/index.ts'
import { vi } from '#shared/i18n/vi.ts'
import { renderWithApi } from '#test/support/render-with-api.tsx'

const open = (tab: string) => renderWithApi(<SettingsScreen place={{ screen: 'settings', tab }} />)

test('a new office gets its settings with the first change; leaving the screen loses nothing', async () => {
  const { user, program, unmount } = await open('office')
  await user.type(await screen.findByRole('textbox', { name: 'Tên văn phòng' }), 'Văn phòng Ban')
  unmount()
  await waitFor(async () =>
    expect(await program.ask('records.get', { register: 'settings', id: 'office' })).toMatchObject({
      officeName: 'Văn phòng Ban',
    }),
  )
})

test('a number out of bounds is refused in place and the former one stays', async () => {
  const { user, program } = await open('office')
  const field = await screen.findByRole('textbox', { name: /sắp đến hạn/ })
  await user.clear(field)
  await user.type(field, '99{Enter}')
  expect(await screen.findByText('Nhập số từ 0 đến 30.')).toBeTruthy()
  expect(program.services().store.read.get('settings', 'office')).toBeUndefined()
  await user.clear(field)
  await user.type(field, '5{Enter}')
  await waitFor(() => expect(program.services().store.read.get('settings', 'office')?.soonDays).toBe(5))
})

test('a day taken from a year makes the office’s own list, counts as worked, and can be reset and changed again', async () => {
  const { user, program } = await open('holidays')
  const calendar = () => program.services().context().calendar
  const remove = () => user.click(screen.getByRole('button', { name: 'Bỏ ngày 24/11/2026' }))
  expect(calendar().isWorkingDay('2026-11-24')).toBe(false)
  await remove()
  await waitFor(() => expect(calendar().isWorkingDay('2026-11-24')).toBe(true))
  await user.click(await screen.findByRole('button', { name: /dùng lại mặc định/ }))
  await waitFor(() => expect(calendar().isWorkingDay('2026-11-24')).toBe(false))
  await screen.findByRole('button', { name: 'Bỏ ngày 24/11/2026' })
  await remove()
  await waitFor(() => expect(calendar().isWorkingDay('2026-11-24')).toBe(true))
})

test('a worked Saturday is added', async () => {
  const { user, program } = await open('holidays')
  const add = within(screen.getByRole('region', { name: /Thêm ngày nghỉ/ }))
  await user.type(add.getByRole('textbox', { name: 'Ngày' }), '12/12/2026')
  await user.selectOptions(add.getByRole('combobox', { name: 'Loại' }), 'worked')
  await user.click(add.getByRole('button', { name: 'Thêm ngày' }))
  expect(await add.findByText('Hãy ghi tên ngày.')).toBeTruthy()
  await user.type(add.getByRole('textbox', { name: 'Tên' }), 'Làm bù')
  await user.click(add.getByRole('button', { name: 'Thêm ngày' }))
  await waitFor(() => expect(program.services().context().calendar.isWorkingDay('2026-12-12')).toBe(true))
})

test('language, theme and text size belong to this PC and are seen at once', async () => {
  const { user } = await open('pc')
  await user.click(await screen.findByRole('radio', { name: 'English' }))
  await user.click(await screen.findByRole('radio', { name: 'Lớn nhất' }))
  await waitFor(() =>
    expect(useAppInfo.getState().info?.preferences).toMatchObject({ language: 'en', textSize: 'largest' }),
  )
})

test('a refused text stays as typed, to be mended', async () => {
  const { user, program } = await open('office')
  const field = await screen.findByRole('textbox', { name: 'Phòng họp' })
  const long = 'x'.repeat(300)
  await user.click(field)
  await user.paste(`Hội trường\n${long}`)
  await user.tab()
  expect(await screen.findByText(vi.errors.codes['invalid-record'].title)).toBeTruthy()
  expect((field as HTMLTextAreaElement).value).toContain('Hội trường')
  await user.click(field)
  await user.clear(field)
  await user.paste('Hội trường')
  await user.tab()
  await waitFor(() =>
    expect(program.services().store.read.get('settings', 'office')?.rooms).toEqual(['Hội trường']),
  )
})

test('an hour is one change, whatever it reads while it is typed', async () => {
  const { user, program } = await open('office')
  const field = await screen.findByRole('textbox', { name: 'Chiều từ' })
  await user.clear(field)
  await user.type(field, '14h15')
  const before = program.services().store.recentEntries().length
  await user.tab()
  await waitFor(() =>
    expect(program.services().store.read.get('settings', 'office')?.afternoon.start).toBe('14:15'),
  )
  expect(before).toBe(0)
  expect(program.services().store.recentEntries()).toHaveLength(1)
})
