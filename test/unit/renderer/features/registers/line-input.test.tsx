import { screen } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { LineInput } from '#renderer/features/registers/form/LineInput.tsx'
import { renderWithApi } from '#test/support/render-with-api.tsx'

function Form() {
  const [value, setValue] = useState('')
  const [saved, setSaved] = useState(0)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        setSaved(saved + 1)
      }}
    >
      <LineInput
        label="Tên"
        withAsterisk
        description={undefined}
        error={null}
        value={value}
        onChange={setValue}
      />
      <output>{saved}</output>
    </form>
  )
}

describe('a long line', () => {
  it('stays one line whatever is pasted, and Enter saves as in any field of one line', async () => {
    const { user } = await renderWithApi(<Form />)
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^Tên/ })
    await user.click(field)
    await user.paste('Kế hoạch tuyên truyền \r\n  quý IV\nnăm 2026')
    expect(field.value).toBe('Kế hoạch tuyên truyền quý IV năm 2026')
    await user.keyboard('{Enter}')
    expect(field.value).toBe('Kế hoạch tuyên truyền quý IV năm 2026')
    expect(screen.getByRole('status').textContent).toBe('1')
  })
})
