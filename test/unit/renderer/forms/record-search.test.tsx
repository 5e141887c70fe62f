import { screen } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { RecordSearch } from '#renderer/forms/RecordSearch.tsx'
import type { SearchHit } from '#shared/views/search-hit.ts'
import type { InProcess } from '#test/support/in-process-api.ts'
import { renderWithApi } from '#test/support/render-with-api.tsx'

const fill = async (program: InProcess) => void (await program.ask('directory.add-starters', {}))

function Field() {
  const [chosen, setChosen] = useState<SearchHit | null>(null)
  return (
    <RecordSearch
      label="Văn bản quyết định"
      accepts={(register) => register === 'organisation'}
      chosen={chosen}
      onPick={setChosen}
    />
  )
}

const field = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Văn bản quyết định' })

describe('a record that is searched for', () => {
  it('is not taken for chosen while only typed: the words stay, it is said, and the form asks again', async () => {
    const { user } = await renderWithApi(<Field />, { fill })
    await user.type(field(), 'Quyết định số 15')
    await user.click(document.body)
    expect(field().value).toBe('Quyết định số 15')
    expect(screen.getByText(/Chưa khớp mục nào/)).toBeTruthy()
    expect(field().validity.valid).toBe(false)
    await user.clear(field())
    await user.click(document.body)
    expect(screen.queryByText(/Chưa khớp mục nào/)).toBeNull()
    expect(field().validity.valid).toBe(true)
  })

  it('is chosen by a press, and then says nothing', async () => {
    const { user } = await renderWithApi(<Field />, { fill })
    await user.type(field(), 'so y te')
    await user.click(await screen.findByRole('option', { name: /Sở Y tế/ }))
    expect(field().value).toContain('Sở Y tế')
    expect(field().validity.valid).toBe(true)
    expect(screen.queryByText(/Chưa khớp mục nào/)).toBeNull()
  })
})
