import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { OverlapsTab } from '#renderer/features/regulations/overlaps/OverlapsTab.tsx'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import type { InProcess } from '#test/support/in-process-api.ts'
import { renderWithApi } from '#test/support/render-with-api.tsx'
import { body, eventFields } from '#test/support/sample-records.ts'

const so = {
  kind: 'state',
  parentId: null,
  names: [{ validFrom: null, validTo: null, name: 'Sở Tư pháp', shortName: '', headLine: '', symbol: '' }],
  placeName: '',
  signers: [],
  phone: '',
  order: 1,
  note: '',
}
const inspect = (program: InProcess, id: string, date: string) =>
  program.ask('records.create', {
    register: 'event',
    id,
    fields: eventFields(`Kiểm tra ${id}`, date, {
      kind: 'inspection',
      participants: [{ ...body('p', 'so'), role: 'official' }],
    }),
  })
const fill = async (program: InProcess) => {
  await program.ask('records.create', { register: 'organisation', id: 'so', fields: so })
  await inspect(program, 'a', '2026-12-02')
  await inspect(program, 'b', '2026-12-04')
}

describe('overlaps', () => {
  it('are told, settled with a reason, and come back when another inspection is added', async () => {
    const { user, program } = await renderWithApi(<OverlapsTab />, { fill })
    expect(await screen.findByText('2 đoàn kiểm tra')).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Đã xử lý…' }))
    await user.click(await screen.findByRole('button', { name: 'Ghi lại' }))
    expect(await screen.findByText('0 trùng lặp, 1 đã xử lý')).toBeDefined()
    expect(screen.queryByText('2 đoàn kiểm tra')).toBeNull()
    const [note] = await program.ask('records.all', { register: 'overlap-note' })
    expect(note).toMatchObject({ monday: '2026-11-30', itemKeys: ['a', 'b'], bodyIds: ['so'] })
    await user.click(screen.getByLabelText('Xem cả mục đã xử lý'))
    expect(await screen.findByText('Đã xử lý: Đã phối hợp, kết hợp một đoàn')).toBeDefined()
    await inspect(program, 'c', '2026-12-03')
    expect(await screen.findByText('3 đoàn kiểm tra')).toBeDefined()
    expect(await screen.findByText('1 trùng lặp, 0 đã xử lý')).toBeDefined()
  })

  it('lead to their records, and a settlement can be taken back', async () => {
    const { user, program } = await renderWithApi(<OverlapsTab />, { fill })
    await user.click(await screen.findByRole('button', { name: 'Kiểm tra b' }))
    expect(useNavigation.getState().place).toMatchObject({ screen: 'calendar', id: 'b' })
    await program.ask('records.create', {
      register: 'overlap-note',
      id: null,
      fields: { monday: '2026-11-30', itemKeys: ['a', 'b'], bodyIds: ['so'], reason: 'Kết hợp' },
    })
    await user.click(screen.getByLabelText('Xem cả mục đã xử lý'))
    await user.click(await screen.findByRole('button', { name: 'Bỏ ghi nhận' }))
    await waitFor(() => expect(screen.getByRole('button', { name: 'Đã xử lý…' })).toBeDefined())
    expect(await program.ask('records.all', { register: 'overlap-note' })).toEqual([])
  })
})
