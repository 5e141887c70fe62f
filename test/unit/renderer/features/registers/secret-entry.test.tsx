import { fireEvent, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { RegistersScreen } from '#renderer/features/registers/index.ts'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { exchangeFields } from '#test/support/exchanges.ts'
import { renderWithApi } from '#test/support/render-with-api.tsx'

const register = 'information-exchange'

function Registers() {
  return <RegistersScreen place={useNavigation((state) => state.place)} />
}

it('an exchange by a secret paper gets the one title that it may have; back from there the title is asked for', async () => {
  useNavigation.setState({ place: { screen: 'registers', tab: register, id: 'asked' } })
  await renderWithApi(<Registers />, {
    isSample: true,
    fill: async (program) => {
      const [first, second] = await program.ask('records.all', { register: 'organisation' })
      const fields = {
        ...exchangeFields({ fromId: first?.id ?? null, toId: second?.id ?? null }),
        content: 'Đề nghị gửi số liệu',
      }
      await program.ask('records.create', { register, id: 'asked', fields })
    },
  })
  const kind = await screen.findByRole('combobox', { name: 'Bằng văn bản' })
  const title = () => screen.getByRole<HTMLInputElement>('textbox', { name: /^Nội dung yêu cầu/ }).value
  const typed = title()
  fireEvent.change(kind, { target: { value: 'words' } })
  expect(title()).toBe(typed)
  fireEvent.change(kind, { target: { value: 'secret' } })
  expect(title()).toBe('Văn bản mật, xem sổ riêng')
  expect(screen.getByDisplayValue('Đề nghị gửi số liệu')).toBeDefined()
  fireEvent.change(kind, { target: { value: 'none' } })
  expect(title()).toBe('')
})
