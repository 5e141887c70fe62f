import { screen } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { RecordDrawer } from '#renderer/forms/RecordDrawer.tsx'
import { renderWithApi } from '#test/support/render-with-api.tsx'

/** A list, what opens its panel and goes away with that, as a menu's item does, and the panel. */
function Screen() {
  const [isOpen, setOpen] = useState(false)
  return (
    <main>
      {/* biome-ignore lint/a11y/useSemanticElements: stands for the list of the program */}
      <div role="grid" tabIndex={0} aria-label="Danh sách" />
      {!isOpen && (
        <button type="button" onClick={() => setOpen(true)}>
          Mở
        </button>
      )}
      <RecordDrawer title="Mục" isOpen={isOpen} onClose={() => setOpen(false)}>
        <button type="button" onClick={() => setOpen(false)}>
          Xóa
        </button>
      </RecordDrawer>
    </main>
  )
}

describe('the panel of a record', () => {
  it('gives the focus to the list when what opened it is gone', async () => {
    const { user } = await renderWithApi(<Screen />)
    await user.click(screen.getByRole('button', { name: 'Mở' }))
    await user.click(screen.getByRole('button', { name: 'Xóa' }))
    expect(document.activeElement).toBe(screen.getByRole('grid'))
  })
})
