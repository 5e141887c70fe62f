import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { CalendarScreen } from '#renderer/features/calendar/CalendarScreen.tsx'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { type CalendarEvent, emptyEvent } from '#shared/registers/event/index.ts'
import type { InProcess } from '#test/support/in-process-api.ts'
import { renderWithApi } from '#test/support/render-with-api.tsx'

function Calendar() {
  return <CalendarScreen place={useNavigation((state) => state.place)} />
}

async function draw() {
  useNavigation.setState({ place: { screen: 'calendar', tab: 'board', day: '2026-11-23' } })
  return renderWithApi(<Calendar />, {
    fill: async (program: InProcess) => {
      const fields = { ...emptyEvent('2026-11-26'), title: 'Họp báo thường kỳ', room: 'Phòng 205' }
      await program.ask('records.create', { register: 'event', id: null, fields })
    },
  })
}

const eventsOf = async (program: InProcess) =>
  (await program.ask('records.all', { register: 'event' })) as unknown as CalendarEvent[]

describe('Bảng tuần', () => {
  it('is edited in place: Tab saves and goes on, Enter saves and stays, Esc leaves everything', async () => {
    const { program, user } = await draw()
    await user.click(await screen.findByRole('button', { name: 'Sửa Nội dung: Họp báo thường kỳ' }))
    await user.type(screen.getByRole('textbox', { name: 'Sửa Nội dung' }), ' quý IV')
    await user.keyboard('{Tab}')
    await waitFor(async () => expect((await eventsOf(program))[0]?.title).toBe('Họp báo thường kỳ quý IV'))
    await user.keyboard('{Escape}')
    await user.click(await screen.findByRole('button', { name: 'Sửa Giờ: trống' }))
    await user.keyboard('25h{Enter}')
    expect(await screen.findByText(/Không phải giờ hợp lệ/)).toBeTruthy()
    await user.clear(screen.getByRole('textbox', { name: 'Sửa Giờ' }))
    await user.keyboard('14h - 16h{Enter}')
    expect(await screen.findByRole('button', { name: 'Sửa Giờ: 14h00' })).toHaveProperty(
      'ownerDocument.activeElement.textContent',
      '14h00',
    )
    expect((await eventsOf(program))[0]).toMatchObject({
      startTime: '14:00',
      endTime: '16:00',
      session: 'afternoon',
    })
  })

  it('takes a new row, names the day off, and says where the week stands', async () => {
    const { program, user } = await draw()
    expect(await screen.findByText(/Nghỉ: Ngày Văn hóa Việt Nam/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Thêm lịch Thứ Bảy, 28/11/2026' }))
    await user.keyboard('Trực cơ quan{Enter}')
    expect(await screen.findByRole('button', { name: 'Sửa Nội dung: Trực cơ quan' })).toBeTruthy()
    expect(await eventsOf(program)).toHaveLength(2)
    expect(screen.getByText('2 mục chưa duyệt')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Công bố' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(
      [...dialog.querySelectorAll('button')].find((one) => one.textContent === 'Công bố') as HTMLElement,
    )
    expect(await screen.findByText('Đã công bố 23/11')).toBeTruthy()
  })
})
