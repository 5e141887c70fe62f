/** Nhắc việc, đôn đốc: who owes how much, and papers for one body or for many. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { RemindersDialog } from '#renderer/reminders/RemindersDialog.tsx'
import type { DocumentModel } from '#shared/document/model.ts'
import { defaultSettings } from '#shared/registers/settings/index.ts'
import { emptyTask } from '#shared/registers/task/index.ts'
import type { InProcess } from '../../../support/in-process-api.ts'
import { modelOf } from '../../../support/model-of.ts'
import { renderWithApi } from '../../../support/render-with-api.tsx'

/** Sở Y tế is late with two tasks, Sở Tài chính has one that is due today; today is Monday 23/11/2026. */
async function fill(program: InProcess) {
  await program.ask('directory.add-starters', {})
  const bodies = await program.ask('records.all', { register: 'organisation' })
  const issuer = bodies.find(({ id }) => id === 'ban-tuyen-giao-va-dan-van') ?? bodies[0]
  await program.ask('records.create', {
    register: 'settings',
    id: 'office',
    fields: {
      ...defaultSettings,
      defaultFormat: 'party',
      partyIssuerId: issuer?.id,
      stateIssuerId: issuer?.id,
    },
  })
  const give = (title: string, leadId: string, on: string) =>
    program.ask('records.create', {
      register: 'task',
      id: null,
      fields: { ...emptyTask('2026-11-02'), title, leadId, deadline: { kind: 'date', on } },
    })
  await give('Báo cáo dịch bệnh', 'so-y-te', '2026-11-12')
  await give('Kế hoạch tiêm chủng', 'so-y-te', '2026-11-20')
  await give('Thẩm định dự toán', 'so-tai-chinh', '2026-11-23')
}

async function draw(isCancelledAt = Number.POSITIVE_INFINITY) {
  const printed: DocumentModel[] = []
  const drawn = await renderWithApi(<RemindersDialog onClose={() => {}} />, {
    fill,
    startAt: '2026-11-23T01:00:00.000Z',
    desk: {
      print: async (source) => {
        if (printed.length >= isCancelledAt) return false
        printed.push(modelOf(source))
        return true
      },
    },
  })
  await screen.findByRole('row', { name: /Sở Y tế/ })
  return { ...drawn, printed }
}

const cells = (name: RegExp) =>
  within(screen.getByRole('row', { name }))
    .getAllByRole('cell')
    .slice(1, 5)
    .map((cell) => cell.textContent)

test('bodies with what they owe, the most overdue first; a letter only where something is overdue', async () => {
  await draw()
  expect(cells(/Sở Y tế/)).toEqual(['Sở Y tế', '', '2', '7 ngày LV'])
  expect(cells(/Sở Tài chính/)).toEqual(['Sở Tài chính', '1', '', ''])
  const [, first, second] = screen.getAllByRole('row')
  expect([first?.textContent, second?.textContent].map((text) => text?.slice(0, 7))).toEqual([
    'Sở Y tế',
    'Sở Tài ',
  ])
  expect(screen.getByRole('button', { name: 'Công văn đôn đốc Sở Y tế' })).toHaveProperty('disabled', false)
  expect(screen.getByRole('button', { name: 'Công văn đôn đốc Sở Tài chính' })).toHaveProperty(
    'disabled',
    true,
  )
})

test('for many at once: slips for all of them, letters for those that are late, by what was chosen above', async () => {
  const { user, printed } = await draw()
  await user.click(screen.getByRole('checkbox', { name: 'Chọn tất cả' }))
  await user.click(screen.getByRole('button', { name: 'In phiếu nhắc việc' }))
  await waitFor(() => expect(printed).toHaveLength(2))
  expect(printed.map(({ title }) => title)).toEqual([
    'Phiếu nhắc việc Sở Y tế',
    'Phiếu nhắc việc Sở Tài chính',
  ])
  const day = screen.getByRole('textbox', { name: /Hoàn thành trước ngày/ })
  expect(day).toHaveProperty('value', '03/12/2026')
  await user.clear(day)
  await user.type(day, '30/11/2026')
  await user.tab()
  await user.click(screen.getByRole('radio', { name: 'Nhà nước' }))
  await user.click(screen.getByRole('button', { name: 'In công văn đôn đốc' }))
  await waitFor(() => expect(printed).toHaveLength(3))
  const words = JSON.stringify(printed[2]?.blocks)
  expect(printed[2]?.title).toContain('Sở Y tế')
  expect(words).toContain('trước ngày 30/11/2026')
  expect(words).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
})

test('leaving a print dialog ends the row', async () => {
  const { user, printed } = await draw(1)
  await user.click(screen.getByRole('checkbox', { name: 'Chọn tất cả' }))
  await user.click(screen.getByRole('button', { name: 'In phiếu nhắc việc' }))
  await waitFor(() => expect(printed).toHaveLength(1))
  await screen.findByText('Đã chọn 2 cơ quan')
  expect(printed).toHaveLength(1)
})
