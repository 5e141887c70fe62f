import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { SettingsScreen } from '#renderer/features/settings/SettingsScreen.tsx'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import type { CalendarYearRecord } from '#shared/registers/calendar-year/index.ts'
import type { InProcess } from '#test/support/in-process-api.ts'
import { fillWithExamples, registerExamples } from '#test/support/register-examples.ts'
import { renderWithApi } from '#test/support/render-with-api.tsx'

function Settings() {
  return <SettingsScreen place={useNavigation((state) => state.place)} />
}

async function draw() {
  useNavigation.setState({ place: { screen: 'settings', tab: 'holidays', day: '2027-01-01' } })
  const drawn = await renderWithApi(<Settings />, {
    fill: async (program: InProcess) => {
      await fillWithExamples(program)
      const deadline = { kind: 'date' as const, on: '2027-02-04' }
      const fields = {
        ...registerExamples.task.fields,
        title: 'Gửi báo cáo Tết',
        deadline,
        state: 'in-progress',
      }
      await program.ask('records.create', {
        register: 'task',
        id: 'tet',
        fields: { ...fields, completedOn: null },
      })
    },
  })
  expect(await screen.findByText(/Chưa nhập thông báo nghỉ của năm 2027/)).toBeTruthy()
  await drawn.user.click(screen.getByRole('button', { name: 'Nhập thông báo nghỉ của năm…' }))
  return { ...drawn, dialog: await screen.findByRole('dialog', { name: 'Thông báo nghỉ năm 2027' }) }
}

const yearOf = async (program: InProcess) => {
  const all = (await program.ask('records.all', {
    register: 'calendar-year',
  })) as unknown as CalendarYearRecord[]
  return all.find(({ id }) => id === '2027')
}

it('a notice shows what it moves before it is accepted, settles the year, and is taken back in one step', async () => {
  const { program, user, dialog } = await draw()
  await user.selectOptions(within(dialog).getByLabelText('Tết Âm lịch, nghỉ 5 ngày'), '2')
  expect(await within(dialog).findByText('Gửi báo cáo Tết')).toBeTruthy()
  expect(await yearOf(program)).toBeUndefined()
  await user.click(within(dialog).getByRole('button', { name: 'Nhận lịch nghỉ năm 2027' }))
  await waitFor(async () => expect(await yearOf(program)).toBeDefined())
  const days = (await yearOf(program))?.days ?? []
  expect(days.every(({ decided }) => decided)).toBe(true)
  expect(days.map(({ date }) => date)).toContain('2027-02-04')
  await waitFor(() => expect(screen.queryByText(/Chưa nhập thông báo nghỉ của năm 2027/)).toBeNull())
  await program.ask('history.undo', {})
  expect(await yearOf(program)).toBeUndefined()
})

it('a swap without its worked day is warned, a day of another year refused', async () => {
  const { user, dialog } = await draw()
  await user.click(within(dialog).getByRole('button', { name: 'Thêm hoán đổi' }))
  await user.type(within(dialog).getByRole('textbox', { name: 'Ngày nghỉ' }), '25/03/2027{Tab}')
  expect(await within(dialog).findByText(/chưa có ngày làm bù tương ứng/)).toBeTruthy()
  await user.click(within(dialog).getByRole('button', { name: 'Thêm ngày' }))
  await user.type(within(dialog).getByRole('textbox', { name: 'Ngày' }), '25/03/2026{Tab}')
  expect(await within(dialog).findByText('Ngày này không thuộc năm 2027.')).toBeTruthy()
  const accept = within(dialog).getByRole('button', { name: 'Nhận lịch nghỉ năm 2027' })
  expect((accept as HTMLButtonElement).disabled).toBe(true)
})
