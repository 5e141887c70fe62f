import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { CalendarScreen } from '#renderer/features/calendar/CalendarScreen.tsx'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { type CalendarEvent, emptyEvent } from '#shared/registers/event/index.ts'
import type { InProcess } from '#test/support/in-process-api.ts'
import { renderWithApi } from '#test/support/render-with-api.tsx'

function Calendar() {
  return <CalendarScreen place={useNavigation((state) => state.place)} />
}

const report = { id: 't1', title: 'Báo cáo tháng', preparedById: null, dueOn: '2026-12-04', receivedOn: null }

async function draw(kind: CalendarEvent['kind']) {
  useNavigation.setState({ place: { screen: 'calendar', tab: 'list', day: '2026-12-10', id: 'hop' } })
  return renderWithApi(<Calendar />, {
    fill: async (program: InProcess) => {
      const documents = kind === 'briefing' ? [report] : []
      const fields = { ...emptyEvent('2026-12-10'), title: 'Giao ban', kind, documents }
      await program.ask('records.create', { register: 'event', id: 'hop', fields })
    },
  })
}

const stored = async (program: InProcess) =>
  (await program.ask('records.get', { register: 'event', id: 'hop' })) as unknown as CalendarEvent

async function typeDay({ user }: Awaited<ReturnType<typeof draw>>, box: HTMLElement, day: string) {
  await user.clear(box)
  await user.paste(day)
  await user.tab()
}

/** By its label: asking for roles over the whole calendar takes seconds in jsdom. */
async function dayBox(): Promise<HTMLInputElement> {
  const [box] = await screen.findAllByLabelText(/^Ngày/, { selector: 'input' })
  return box as HTMLInputElement
}

async function moveInDrawer(drawn: Awaited<ReturnType<typeof draw>>, day: string) {
  await typeDay(drawn, await dayBox(), day)
  await drawn.user.click(screen.getByText('Lưu'))
}

describe('moving an entry', () => {
  it('shows what moves with a meeting first, moves its documents in the same change, and one step takes it back', async () => {
    const drawn = await draw('briefing')
    const { program, user } = drawn
    await moveInDrawer(drawn, '26/11/2026')
    const dialog = await screen.findByRole('dialog', { name: /Các ngày dời theo/ })
    // Invitation and papers: three working days before 26/11, without the holiday of 24/11.
    expect(within(dialog).getAllByText('20/11/2026')).toHaveLength(2)
    expect(within(dialog).getAllByText('Chậm 1 ngày LV')).toHaveLength(2)
    expect((await stored(program)).date).toBe('2026-12-10')
    await user.click(within(dialog).getByRole('button', { name: 'Dời sang 26/11' }))
    await waitFor(async () => expect((await stored(program)).date).toBe('2026-11-26'))
    expect((await stored(program)).documents).toEqual([{ ...report, dueOn: '2026-11-19' }])
    await program.ask('history.undo', {})
    expect(await stored(program)).toMatchObject({ date: '2026-12-10', documents: [report] })
  })

  it('is given up with the old day kept, and what was typed stays', async () => {
    const drawn = await draw('briefing')
    await moveInDrawer(drawn, '26/11/2026')
    await drawn.user.click(await screen.findByText('Giữ ngày cũ'))
    expect((await stored(drawn.program)).date).toBe('2026-12-10')
    expect((await dayBox()).value).toBe('26/11/2026')
  })

  it('asks nothing about an entry on which nothing hangs', async () => {
    const drawn = await draw('working-session')
    await moveInDrawer(drawn, '11/12/2026')
    await waitFor(async () => expect((await stored(drawn.program)).date).toBe('2026-12-11'))
    expect(screen.queryByText(/Các ngày dời theo/)).toBeNull()
  })

  it('can be tried: nothing moves until it is said, and documents may stay', async () => {
    const drawn = await draw('briefing')
    const { program, user } = drawn
    await user.click(await screen.findByText('Nếu dời…'))
    const dialog = await screen.findByRole('dialog', { name: /Nếu dời/ })
    await typeDay(drawn, within(dialog).getByRole('textbox', { name: 'Thử ngày' }), '24/11/2026')
    expect(await within(dialog).findByText(/Ngày mới là ngày nghỉ: Ngày Văn hóa Việt Nam/)).toBeTruthy()
    await typeDay(drawn, within(dialog).getByRole('textbox', { name: 'Thử ngày' }), '14/12/2026')
    await user.click(await within(dialog).findByRole('checkbox', { name: /Dời cả hạn gửi/ }))
    expect((await stored(program)).date).toBe('2026-12-10')
    await user.click(await within(dialog).findByRole('button', { name: 'Dời sang 14/12' }))
    await waitFor(async () => expect((await stored(program)).date).toBe('2026-12-14'))
    expect((await stored(program)).documents).toEqual([report])
  })
})
