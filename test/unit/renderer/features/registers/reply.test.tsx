import { configure, fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { RegistersScreen } from '#renderer/features/registers/index.ts'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { exchangeFields } from '#test/support/exchanges.ts'
import type { InProcess } from '#test/support/in-process-api.ts'
import { renderWithApi } from '#test/support/render-with-api.tsx'

configure({ asyncUtilTimeout: 8000 })

const register = 'information-exchange'

function Registers() {
  return <RegistersScreen place={useNavigation((state) => state.place)} />
}

/** A request from the first body of the office to the second. */
async function ask(program: InProcess): Promise<void> {
  const [first, second] = await program.ask('records.all', { register: 'organisation' })
  const fields = exchangeFields({ fromId: first?.id ?? null, toId: second?.id ?? null })
  await program.ask('records.create', { register, id: 'asked', fields })
}

describe('Trả lời', () => {
  it('makes one answer and opens it, however fast the button is pressed again', async () => {
    useNavigation.setState({ place: { screen: 'registers', tab: register, id: 'asked' } })
    const { program } = await renderWithApi(<Registers />, { isSample: true, fill: ask })
    const before = (await program.ask('records.all', { register })).length
    const button = await screen.findByRole('button', { name: 'Trả lời' })
    fireEvent.click(button)
    fireEvent.click(button)
    await waitFor(() => expect(useNavigation.getState().place.id).not.toBe('asked'))
    await waitFor(() => expect(screen.queryByDisplayValue(/^Trả lời: /)).toBeTruthy())
    const all = await program.ask('records.all', { register })
    expect(all).toHaveLength(before + 1)
    expect(all.find(({ id }) => id === useNavigation.getState().place.id)).toMatchObject({ kind: 'answer' })
  })
})
