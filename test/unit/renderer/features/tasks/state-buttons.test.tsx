import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useRecord } from '#renderer/data/use-answer.ts'
import { DeadlinePanel } from '#renderer/features/tasks/DeadlinePanel.tsx'
import { StateButtons } from '#renderer/features/tasks/StateButtons.tsx'
import type { Task } from '#shared/registers/task/index.ts'
import { renderWithApi } from '../../../../support/render-with-api.tsx'
import { addTask, fillDirectory, readTask } from './office.ts'

function Panel({ id }: { id: string }) {
  const task = useRecord('task', id)
  return task ? (
    <>
      <StateButtons task={task} />
      <DeadlinePanel task={task} />
    </>
  ) : null
}

async function draw(patch: Partial<Task> = {}) {
  let task: Task | undefined
  // The first id that the memory store gives after the starter directory is not known beforehand.
  const drawn = await renderWithApi(<Later take={() => task?.id} />, {
    fill: async (program) => {
      await fillDirectory(program)
      task = await addTask(program, patch)
    },
  })
  const id = task?.id ?? ''
  await screen.findByRole('group', { name: 'Chuyển trạng thái' })
  const press = (name: string) => drawn.user.click(screen.getByRole('button', { name }))
  return { ...drawn, press, stored: () => readTask(drawn.program, id) }
}

function Later({ take }: { take(): string | undefined }) {
  const id = take()
  return id ? <Panel id={id} /> : null
}

const buttons = () =>
  within(screen.getByRole('group', { name: 'Chuyển trạng thái' }))
    .getAllByRole('button')
    .map((button) => button.textContent)

test.each<[Partial<Task>, string[]]>([
  [{ state: 'not-started' }, ['Bắt đầu', 'Gửi sản phẩm', 'Hoàn thành', 'Gia hạn', 'Việc khác']],
  [{ state: 'in-progress' }, ['Gửi sản phẩm', 'Hoàn thành', 'Gia hạn', 'Tạm dừng', 'Việc khác']],
  [{ state: 'awaiting', completedOn: '2026-11-20' }, ['Xác nhận hoàn thành', 'Trả lại']],
  [{ state: 'done', completedOn: '2026-11-20' }, ['Trả lại']],
  [{ state: 'paused', stateReason: 'Chờ' }, ['Tiếp tục', 'Hủy nhiệm vụ']],
  [
    { state: 'in-progress', deadline: { kind: 'regular' } },
    ['Gửi sản phẩm', 'Hoàn thành', 'Tạm dừng', 'Chuyển cơ quan', 'Việc khác'],
  ],
])('%j offers %j', async (patch, expected) => {
  await draw(patch)
  expect(buttons()).toEqual(expected)
})

test('starting asks nothing, and the focus stays with the buttons', async () => {
  const { press, stored } = await draw({ state: 'not-started' })
  await press('Bắt đầu')
  await waitFor(() => expect(buttons()[0]).toBe('Gửi sản phẩm'))
  expect((await stored()).state).toBe('in-progress')
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Gửi sản phẩm'))
})

test('extending keeps the first deadline and shows it', async () => {
  const { press, user, stored } = await draw()
  expect(screen.getByText('Còn 3 ngày làm việc đến 27/11/2026')).toBeDefined()
  expect(screen.getByText('đã trừ 24/11 nghỉ Ngày Văn hóa Việt Nam')).toBeDefined()
  await press('Gia hạn')
  const dialog = await screen.findByRole('dialog')
  await user.type(within(dialog).getByRole('textbox', { name: /Gia hạn đến ngày/ }), '26/11')
  await user.type(within(dialog).getByRole('textbox', { name: /Lý do/ }), 'Chờ số liệu{Enter}')
  expect(await within(dialog).findByText('Ngày gia hạn phải sau thời hạn hiện tại.')).toBeDefined()
  expect((await stored()).extensions).toEqual([])
  const to = within(dialog).getByRole('textbox', { name: /Gia hạn đến ngày/ })
  await user.clear(to)
  await user.type(to, '04/12/2026{Enter}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(await stored()).toMatchObject({
    deadline: { on: '2026-12-04' },
    extensions: [{ from: '2026-11-27', to: '2026-12-04', reason: 'Chờ số liệu' }],
  })
  expect(await screen.findByText('Hạn ban đầu 27/11/2026')).toBeDefined()
})

test('sending back needs a reason and counts', async () => {
  const { press, user, stored } = await draw({ state: 'awaiting', completedOn: '2026-11-20' })
  await press('Trả lại')
  const dialog = await screen.findByRole('dialog')
  await user.click(within(dialog).getByRole('button', { name: 'Trả lại' }))
  expect(await within(dialog).findByText('Ô này bắt buộc phải có.')).toBeDefined()
  await user.type(within(dialog).getByRole('textbox', { name: /Lý do/ }), 'Thiếu phụ lục{Enter}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(await stored()).toMatchObject({
    state: 'in-progress',
    completedOn: null,
    returns: [{ on: '2026-11-23', reason: 'Thiếu phụ lục' }],
  })
})
