/** Kế hoạch năm on screen: what is ticked is what the sentence says and what is made; leaving loses nothing. */
import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { PlanTab } from '#renderer/features/regulations/plan/PlanTab.tsx'
import { type Place, useNavigation } from '#renderer/navigation/navigation.ts'
import {
  acceptAll,
  change,
  fillPlannedOffice,
  itemOf,
  itemsInYear,
  milestone,
  monthly,
  regulationId,
  standing,
} from '#test/support/planned-office.ts'
import { renderWithApi } from '#test/support/render-with-api.tsx'

const place: Place = { screen: 'regulations', tab: 'plan', id: regulationId, day: '2027-01-01' }
/** As the shell draws it: at the place where the user is. */
const AtPlace = () => <PlanTab place={useNavigation((state) => state.place)} />

const draw = () => renderWithApi(<AtPlace />, { fill: fillPlannedOffice })
const sentence = (text: string) => screen.findByText(text, { selector: '[role=status]' })
const march = 'Cung cấp thông tin (tháng 3/2027)'
const rowOf = (title: string) => screen.findByRole('row', { name: new RegExp(escaped(title)) })
const escaped = (text: string) => text.replace(/[()]/g, '\\$&')

beforeEach(() => {
  useNavigation.setState({ place, past: [] })
  // jsdom lays nothing out: the list is told that it is tall enough for all its rows.
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(2000)
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(2000)
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(900)
})
afterEach(() => vi.restoreAllMocks())

describe('a plan that is new', () => {
  test('is ticked whole, told in one sentence, accepted in one step, and taken back in one', async () => {
    const { user, program } = await draw()
    await sentence('Sẽ tạo 18 nhiệm vụ, 4 lịch.')
    await user.click(within(await rowOf(march)).getByRole('checkbox'))
    await sentence('Sẽ tạo 17 nhiệm vụ, 4 lịch.')
    await user.click(screen.getByRole('button', { name: 'Nhận kế hoạch' }))
    await screen.findByText('Đã tạo 17 nhiệm vụ, 4 lịch.')
    expect(await standing(program)).toEqual({ new: 1, same: itemsInYear - 1 })
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }))
    await waitFor(async () => expect(await standing(program)).toEqual({ new: itemsInYear }))
  })

  test('is adjusted beside the list; what was typed is there again after leaving, and is what is made', async () => {
    const { user, program, unmount } = await draw()
    await user.click(await rowOf(march))
    const title = await screen.findByLabelText('Nội dung', { selector: 'textarea' })
    await user.clear(title)
    await user.type(title, 'Báo cáo riêng của tháng 3')
    const day = screen.getByLabelText('Thời hạn')
    await user.clear(day)
    await user.type(day, '22/3/2027')
    await user.tab()
    await user.click(screen.getByLabelText('Để sau'))
    await sentence('Sẽ tạo 17 nhiệm vụ, 4 lịch.')
    unmount()
    const kept = {
      key: 'plan/quy-che/2027',
      value: { 'thang@m1@2027-M03': { act: 'later', title: 'Báo cáo riêng của tháng 3', on: '2027-03-22' } },
    }
    await waitFor(async () => expect(await program.ask('drafts.list', {})).toMatchObject([kept]))
    await program.office.close()
    await renderAgain(program)
    await rowOf('Báo cáo riêng của tháng 3')
    await sentence('Sẽ tạo 17 nhiệm vụ, 4 lịch.')
    await screen.findByText(/Đã lấy lại những lựa chọn chưa lưu/)
  })

  test('of one regulation is looked at with all others, without anything to tick', async () => {
    const { user } = await draw()
    await rowOf(march)
    await user.click(screen.getByRole('combobox', { name: 'Phạm vi' }))
    await user.click(await screen.findByRole('option', { name: 'Tất cả quy chế của năm' }))
    await screen.findByText(/Đang xem chung kế hoạch của 1 quy chế/)
    expect(screen.queryByRole('checkbox')).toBeNull()
    expect(screen.queryByRole('button', { name: 'Nhận kế hoạch' })).toBeNull()
  })
})

/** The same office, drawn anew. */
async function renderAgain(program: Awaited<ReturnType<typeof draw>>['program']) {
  return renderWithApi(<AtPlace />, { disk: program.disk })
}

describe('a plan whose rule changed', () => {
  test('shows both values of what both changed, and does what is chosen', async () => {
    const key = 'thang@m1@2027-M03'
    const { user, program } = await renderWithApi(<AtPlace />, {
      fill: async (office) => {
        await fillPlannedOffice(office)
        await acceptAll(office)
        const { record } = await itemOf(office, key)
        await change(office, 'task', record?.id ?? '', { deadline: { kind: 'date', on: '2027-03-15' } })
        await change(office, 'obligation', 'thang', { milestones: [milestone(monthly(20))] })
      },
    })
    await sentence('Sẽ cập nhật 11.')
    await screen.findByText('1 việc hai bên cùng đổi, cần chọn từng việc.')
    await user.click(screen.getByRole('button', { name: /^Hai bên cùng đổi/ }))
    await user.click(await rowOf(march))
    const table = await screen.findByRole('table', { name: 'Khác nhau' })
    expect(within(table).getByRole('row', { name: /^Ngày/ }).textContent).toBe(
      'Ngày25/03/202719/03/202715/03/2027',
    )
    await user.click(screen.getByLabelText('Lấy theo kế hoạch'))
    await sentence('Sẽ cập nhật 12.')
    await user.click(screen.getByRole('button', { name: 'Nhận kế hoạch' }))
    await waitFor(async () => expect(await standing(program)).toEqual({ same: itemsInYear }))
    expect(await itemOf(program, key)).toMatchObject({ record: { on: '2027-03-19' } })
  })
})
