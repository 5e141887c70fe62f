import { configure, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { RegistersScreen } from '#renderer/features/registers/index.ts'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import type { FieldsOf } from '#shared/registers/define-register.ts'
import { type Proposal, proposal } from '#shared/registers/proposal/index.ts'
import type { InProcess } from '#test/support/in-process-api.ts'
import { renderWithApi } from '#test/support/render-with-api.tsx'

configure({ asyncUtilTimeout: 8000 })

function Registers() {
  return <RegistersScreen place={useNavigation((state) => state.place)} />
}

async function make(program: InProcess): Promise<void> {
  const blank = proposal.blank('2026-11-23') as FieldsOf<'proposal'>
  const [from, to] = await program.ask('records.all', { register: 'organisation' })
  const fields = {
    ...blank,
    title: 'Đề xuất kinh phí',
    proposedOn: '2026-11-02',
    fromId: from?.id ?? '',
    toId: to?.id ?? '',
  }
  await program.ask('records.create', { register: 'proposal', id: 'a', fields })
}

const stored = async (program: InProcess) =>
  (await program.ask('records.get', { register: 'proposal', id: 'a' })) as unknown as Proposal

describe('what became of a proposal', () => {
  it('is not stored while its day cannot be read, and then with the day that was typed', async () => {
    useNavigation.setState({ place: { screen: 'registers', tab: 'proposal', id: 'a' } })
    const { program, user } = await renderWithApi(<Registers />, { isSample: true, fill: make })
    await user.click(await screen.findByRole('button', { name: 'Ghi kết quả' }))
    const dialog = within(await screen.findByRole('dialog'))
    const day = dialog.getByLabelText(/^Ngày có kết quả/)
    await user.type(day, '9')
    await user.click(dialog.getByRole('button', { name: 'Lưu' }))
    expect(await dialog.findByText(/^Không phải ngày có thật/)).toBeTruthy()
    expect((await stored(program)).fate).toBeNull()
    await user.clear(day)
    await user.type(day, '20/11/2026')
    await user.click(dialog.getByRole('button', { name: 'Lưu' }))
    await waitFor(async () =>
      expect(await stored(program)).toMatchObject({ fate: 'accepted', decidedOn: '2026-11-20' }),
    )
  })
})
