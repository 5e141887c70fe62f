import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { RegistersScreen } from '#renderer/features/registers/index.ts'
// The screen fetches it when it is turned to: how long that takes here is not what is tried.
import '#renderer/features/registers/programme/Timeline.tsx'
import { type Place, useNavigation } from '#renderer/navigation/navigation.ts'
import { fieldsOf } from '#shared/registers/define-register.ts'
import type { Programme } from '#shared/registers/programme/index.ts'
import type { InProcess } from '#test/support/in-process-api.ts'
import { milestone, programmeWith } from '#test/support/programmes.ts'
import { renderWithApi } from '#test/support/render-with-api.tsx'

function Registers() {
  return <RegistersScreen place={useNavigation((state) => state.place)} />
}

const make = (program: InProcess, differs: Partial<Programme>) =>
  program.ask('records.create', {
    register: 'programme',
    id: differs.id ?? null,
    fields: { ...fieldsOf(programmeWith({ leadId: null, ...differs })) },
  })

async function draw(place: Partial<Place> = {}) {
  useNavigation.setState({ place: { screen: 'registers', tab: 'programme', ...place } })
  return renderWithApi(<Registers />, {
    fill: async (program: InProcess) => {
      await make(program, {
        id: 'a',
        title: 'Đề án A',
        milestones: [milestone('2026-10-31', null, 'm1'), milestone('2026-12-20', null, 'm2')],
      })
      await make(program, { id: 'b', title: 'Đề án B', from: '2026-03-01' })
    },
  })
}

const stored = async (program: InProcess, id: string) =>
  (await program.ask('records.get', { register: 'programme', id })) as unknown as Programme

describe('Tiến độ', () => {
  it('tells each row in words; arrows lead from row to row, Enter opens', async () => {
    const { user } = await draw({ part: 'timeline' })
    const first = await screen.findByRole('button', {
      name: /^Đề án A, Chậm tiến độ\. Kế hoạch 01\/01\/2026/,
    })
    expect(first.getAttribute('aria-label')).toContain('2 mốc, 0 đã đạt, 1 quá hạn')
    first.focus()
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Đề án B, Đúng tiến độ/)
    await user.keyboard('{ArrowDown}{Enter}')
    expect(await screen.findByRole('button', { name: 'Báo tiến độ' })).toBeTruthy()
    expect(useNavigation.getState().place).toMatchObject({ id: 'b', part: 'timeline' })
  })
})

describe('a programme beside its list', () => {
  it('is reported on in a small window, which asks for a reason when it is behind', async () => {
    const { program, user } = await draw({ id: 'a' })
    await user.click(await screen.findByRole('button', { name: 'Báo tiến độ' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.type(dialog.getByLabelText('Kế hoạch (lũy kế)'), '80')
    await user.type(dialog.getByLabelText('Thực hiện (lũy kế)'), '66,5')
    await user.click(dialog.getByRole('button', { name: 'Ghi tiến độ' }))
    expect(await dialog.findByText('Thực hiện thấp hơn kế hoạch: hãy ghi lý do chậm.')).toBeTruthy()
    expect((await stored(program, 'a')).progress).toEqual([])
    await user.type(dialog.getByLabelText(/Lý do chậm/), 'Chờ vốn')
    await user.click(dialog.getByRole('button', { name: 'Ghi tiến độ' }))
    await waitFor(async () =>
      expect((await stored(program, 'a')).progress).toMatchObject([
        { period: '2026-Q4', unit: '', planned: 80, actual: 66.5, reason: 'Chờ vốn' },
      ]),
    )
  })

  it('has its milestones ticked off with one press', async () => {
    const { program, user } = await draw({ id: 'a' })
    await user.click(await screen.findByRole('button', { name: 'Ghi mốc đã đạt: Mốc m1' }))
    await waitFor(async () => expect((await stored(program, 'a')).milestones[0]?.doneOn).toBe('2026-11-23'))
    await user.click(await screen.findByRole('button', { name: 'Bỏ ghi nhận mốc: Mốc m1' }))
    await waitFor(async () => expect((await stored(program, 'a')).milestones[0]?.doneOn).toBeNull())
  })
})
