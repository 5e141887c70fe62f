/** A folder that is only looked at: a strip that says why, and fields that can be read and not changed. */
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ViewBanner } from '#renderer/app/ViewBanner.tsx'
import { useAppInfo } from '#renderer/data/use-app-info.ts'
import { EditArea, EditOnly } from '#renderer/forms/EditArea.tsx'
import type { FolderView } from '#shared/contract/app-state.ts'
import { renderWithApi } from '#test/support/render-with-api.tsx'

const inUse: FolderView = {
  reason: 'in-use',
  holder: { host: 'PC-VANTHU', since: '2026-11-23T01:02:00.000Z' },
  error: null,
}

function become(view: FolderView | null) {
  const { info, set } = useAppInfo.getState()
  if (info?.folder.state === 'open') set({ ...info, folder: { ...info.folder, view } })
}

test('the strip says who has the folder since when, and offers nothing that could not be done', async () => {
  await renderWithApi(<ViewBanner view={inUse} />)
  const strip = screen.getByRole('region', { name: 'Chỉ xem' })
  expect(strip.textContent).toMatch(/PC-VANTHU từ 08:02 ngày 23\/11\/2026/)
  expect(screen.queryByRole('button')).toBeNull()
})

test('a folder that was chosen to be looked at opens for work by one press', async () => {
  const { user, program } = await renderWithApi(
    <ViewBanner view={{ reason: 'chosen', holder: null, error: null }} />,
  )
  await user.click(screen.getByRole('button', { name: 'Mở để làm việc' }))
  await waitFor(() => expect(program.office.state()).toMatchObject({ state: 'open', view: null }))
})

test('fields stand still in a view and come back with work; what only changes things is not drawn', async () => {
  const { program } = await renderWithApi(
    <>
      <EditArea>
        <input aria-label="Tên" defaultValue="Hòa" />
      </EditArea>
      <EditOnly>
        <button type="button">Thêm</button>
      </EditOnly>
    </>,
  )
  const field = screen.getByLabelText<HTMLInputElement>('Tên')
  expect(field.matches(':disabled')).toBe(false)
  // The state that is asked for at the start comes before what is told later.
  await program.ask('app.info', {})
  await new Promise((resolve) => setTimeout(resolve))
  become(inUse)
  await waitFor(() => expect(field.matches(':disabled')).toBe(true))
  expect(field.value).toBe('Hòa')
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Thêm' })).toBeNull())
  become(null)
  await screen.findByRole('button', { name: 'Thêm' })
  expect(field.matches(':disabled')).toBe(false)
})
