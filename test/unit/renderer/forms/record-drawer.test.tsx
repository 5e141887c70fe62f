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

/** A search above the form is no field of the record, nor is what cannot be filled in. */
function Fields({ recordKey }: { recordKey: string }) {
  return (
    <RecordDrawer title="Mục" isOpen recordKey={recordKey} onClose={() => undefined}>
      <input aria-label="Tìm" />
      <form>
        <input type="hidden" />
        <input aria-label="Mã" disabled />
        <input aria-label="Tên" />
        <input aria-label="Nơi" />
      </form>
    </RecordDrawer>
  )
}

function Following() {
  const [recordKey, setKey] = useState('a')
  return (
    <main>
      <button type="button" onClick={() => setKey('new')}>
        Thêm
      </button>
      <Fields recordKey={recordKey} />
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

  it('puts one who makes a new record into the first field of its form', async () => {
    await renderWithApi(<Fields recordKey="new" />)
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Tên' }))
  })

  it('lets one who opens a record read: its title has the focus, not a field', async () => {
    await renderWithApi(<Fields recordKey="a" />)
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Mục' }))
  })

  it('takes the focus into the field again when a new record follows one that was read', async () => {
    const { user } = await renderWithApi(<Following />)
    await user.click(screen.getByRole('button', { name: 'Thêm' }))
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Tên' }))
  })
})
