import { configure, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { RegistersScreen } from '#renderer/features/registers/index.ts'
// The screen fetches it when it is turned to: how long that takes here is not what is tried.
import '#renderer/features/registers/information-exchange/Balance.tsx'
import { type Place, useNavigation } from '#renderer/navigation/navigation.ts'
import { renderWithApi } from '#test/support/render-with-api.tsx'

configure({ asyncUtilTimeout: 8000 })

function Registers() {
  return <RegistersScreen place={useNavigation((state) => state.place)} />
}

const placeNow = () => useNavigation.getState().place

function draw(place: Partial<Place> = {}) {
  useNavigation.setState({ place: { screen: 'registers', ...place }, past: [] })
  return renderWithApi(<Registers />, { isSample: true, startAt: '2026-11-23T01:30:00.000Z' })
}

describe('Hai chiều', () => {
  it('leads from a number to its records and back, the period kept', async () => {
    const { user } = await draw({ tab: 'information-exchange', part: 'balance' })
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Kỳ: Kỳ của năm' }), 'Quý IV')
    await waitFor(() => expect(placeNow().period).toBe('2026-Q4'))
    await user.click(
      await screen.findByRole('button', {
        name: 'Sở NN&MT, Phải trả lời, cung cấp: Quá hạn: 1, xem danh sách',
      }),
    )
    const panel = () => screen.findByRole('complementary', { name: /^Sở NN&MT, Phải trả lời/ })
    const lines = await within(await panel()).findAllByRole('listitem')
    expect(lines).toHaveLength(1)
    await user.click(within(lines[0] as HTMLElement).getByRole('button'))
    await waitFor(() =>
      expect(placeNow()).toEqual({
        screen: 'registers',
        tab: 'information-exchange',
        part: 'balance',
        period: '2026-Q4',
        id: 'tt-ho-chua-hoi-them',
      }),
    )
    await user.click(await screen.findByRole('button', { name: 'Đóng' }))
    expect(await panel()).toBeTruthy()
    // The list of the register and back: still the same quarter.
    await user.click(screen.getByRole('radio', { name: 'Danh sách' }))
    await user.click(await screen.findByRole('radio', { name: 'Hai chiều' }))
    await waitFor(() => expect(placeNow()).toMatchObject({ part: 'balance', period: '2026-Q4' }))
  })

  it('shows every exchange once in its total, and nothing to press where nothing is counted', async () => {
    await draw({ tab: 'information-exchange', part: 'balance', period: '2019' })
    expect(await screen.findByText('Trong kỳ này không có trao đổi thông tin nào.')).toBeTruthy()
    useNavigation.setState({
      place: { screen: 'registers', tab: 'information-exchange', part: 'balance', period: '2026' },
    })
    const total = await screen.findByRole('button', { name: /^Cộng: Yêu cầu, định kỳ: \d+, xem danh sách$/ })
    expect(Number(total.textContent)).toBeGreaterThan(5)
  })
})

describe('Sổ theo dõi', () => {
  it('leads from a number to its records, and from all of them to the register', async () => {
    const { user } = await draw()
    const late = await screen.findByRole('button', {
      name: /^Trao đổi thông tin hai chiều: Quá hạn: \d+, xem danh sách$/,
    })
    await user.click(late)
    const panel = await screen.findByRole('complementary', { name: /^Trao đổi thông tin hai chiều: Quá hạn/ })
    expect(await within(panel).findAllByRole('listitem')).toHaveLength(Number(late.textContent))
    await user.click(screen.getByRole('button', { name: /^Trao đổi thông tin hai chiều: Tất cả: \d+/ }))
    expect(placeNow()).toEqual({ screen: 'registers', tab: 'information-exchange' })
  })
})
