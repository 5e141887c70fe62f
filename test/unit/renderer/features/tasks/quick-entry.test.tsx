import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { QuickEntryLine } from '#renderer/features/tasks/QuickEntryLine.tsx'
import { defaultSettings } from '#shared/registers/settings/index.ts'
import { renderWithApi } from '../../../../support/render-with-api.tsx'
import { allTasks, fillDirectory } from './office.ts'

async function draw() {
  const opened: string[] = []
  const drawn = await renderWithApi(<QuickEntryLine onOpen={(id) => opened.push(id)} />, {
    fill: fillDirectory,
  })
  const field = screen.getByRole('textbox', { name: 'Giao nhanh một dòng' })
  const understood = async () => (await screen.findByRole('list', { name: 'Đã hiểu' })).textContent
  return { ...drawn, opened, field, understood }
}

test('a line becomes a task, and the field is ready for the next one', async () => {
  const { user, field, understood, program, opened } = await draw()
  await user.type(field, 'Báo cáo quý IV @Sở Y tế +STC 25/12 !khẩn')
  await waitFor(async () => expect(await understood()).toContain('Chủ trìSở Y tế'))
  expect(await understood()).toBe(
    'Nội dungBáo cáo quý IVChủ trìSở Y tếPhối hợpSở Tài chínhHạnThứ Sáu, 25/12/2026Mức độKhẩnSản phẩmBáo cáo',
  )
  await user.keyboard('{Enter}')
  const saved = await screen.findByRole('status')
  expect(saved.textContent).toContain('Đã giao Sở Y tế, 25/12/2026: Báo cáo quý IV')
  const [task, ...others] = await allTasks(program)
  expect(others).toEqual([])
  expect(task).toMatchObject({
    title: 'Báo cáo quý IV',
    leadId: 'so-y-te',
    supporting: [{ organisationId: 'so-tai-chinh', part: '' }],
    deadline: { kind: 'date', on: '2026-12-25' },
    assignedOn: '2026-11-23',
    urgency: 'urgent',
    product: 'Báo cáo',
    state: 'not-started',
  })
  expect(field).toHaveProperty('value', '')
  expect(document.activeElement).toBe(field)
  await user.click(within(saved).getByRole('button', { name: 'Mở' }))
  expect(opened).toEqual([task?.id])
})

test('without lead and with a day that is none it is refused in place, and nothing typed is lost', async () => {
  const { user, field, program } = await draw()
  await user.type(field, 'Báo cáo quý IV 31/11{Enter}')
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain('Chưa có cơ quan chủ trì')
  expect(alert.textContent).toContain('Ngày đã gõ không có thật')
  expect(field).toHaveProperty('value', 'Báo cáo quý IV 31/11')
  expect(field.getAttribute('aria-invalid')).toBe('true')
  expect(await allTasks(program)).toEqual([])
  await user.type(field, ' @SYT')
  expect(screen.queryByRole('alert')).toBeNull()
})

test('without a deadline the office’s usual one is shown and taken: ten days on, off the week-end', async () => {
  const { user, field, understood, program } = await draw()
  await program.ask('records.create', {
    register: 'settings',
    id: 'office',
    fields: { ...defaultSettings, defaultTaskDays: 12 },
  })
  await user.type(field, 'Rà soát danh sách @SYT')
  // 23/11 and twelve days is a Saturday.
  await waitFor(async () => expect(await understood()).toContain('Hạn đề xuất (12 ngày)Thứ Hai, 07/12/2026'))
  await user.keyboard('{Enter}')
  await screen.findByRole('status')
  expect((await allTasks(program))[0]?.deadline).toEqual({ kind: 'date', on: '2026-12-07' })
})

test('an unclear lead is asked for, and the answer is written into the line', async () => {
  const { user, field, program } = await draw()
  await user.type(field, 'Rà soát danh sách @Sở N 25/12')
  const asked = await screen.findByRole('group', { name: '“Sở N” là cơ quan nào?' })
  expect(
    within(asked)
      .getAllByRole('button')
      .map((button) => button.textContent),
  ).toEqual(['Sở Nội vụ', 'Sở NN&MT', 'Sở Ngoại vụ'])
  await user.click(within(asked).getByRole('button', { name: 'Sở NN&MT' }))
  expect(field).toHaveProperty('value', 'Rà soát danh sách @Sở NN&MT 25/12')
  expect(document.activeElement).toBe(field)
  await user.keyboard('{Enter}')
  await screen.findByRole('status')
  expect((await allTasks(program))[0]?.leadId).toBe('so-nnmt')
})

test('a deadline on a day off says why, and the next working day is one click away', async () => {
  const { user, field, understood } = await draw()
  await user.type(field, 'Báo cáo @SYT mai')
  await waitFor(async () => expect(await understood()).toContain('nghỉ Ngày Văn hóa Việt Nam'))
  await user.click(screen.getByRole('button', { name: 'Chuyển sang Thứ Tư, 25/11/2026' }))
  expect(field).toHaveProperty('value', 'Báo cáo @SYT 25/11/2026')
})

test('an unfinished line is offered again after the program was closed', async () => {
  const { program, user, unmount, field } = await draw()
  await user.type(field, 'Báo cáo dở dang')
  unmount()
  await waitFor(async () =>
    expect(await program.ask('drafts.list', {})).toMatchObject([{ value: 'Báo cáo dở dang' }]),
  )
})
