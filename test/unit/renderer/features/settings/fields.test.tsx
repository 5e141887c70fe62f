/** Trường thông tin: the fields that the office adds to its registers. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { SettingsScreen } from '#renderer/features/settings/index.ts'
import type { CustomField } from '#shared/registers/custom-field/index.ts'
import type { InProcess } from '#test/support/in-process-api.ts'
import { renderWithApi } from '#test/support/render-with-api.tsx'

const register = 'custom-field'
const fields = {
  register: 'programme',
  label: 'Nguồn vốn',
  kind: 'text',
  unit: '',
  choices: [],
  order: 1,
  isShown: true,
  isRetired: false,
} as const

const rename = async (program: InProcess, label: string) => {
  const { revision } = await program.ask('records.get', { register, id: 'von' })
  await program.ask('records.update', { register, id: 'von', revision, fields: { ...fields, label } })
}

test('an open field follows what another window changes of it, and is saved over nothing', async () => {
  const { program, user } = await renderWithApi(
    <SettingsScreen place={{ screen: 'settings', tab: 'fields', part: 'programme' }} />,
    { fill: async (made) => void (await made.ask('records.create', { register, id: 'von', fields })) },
  )
  await user.click(await screen.findByRole('button', { name: 'Nguồn vốn' }))
  const dialog = within(await screen.findByRole('dialog'))
  await rename(program, 'Nguồn kinh phí')
  await waitFor(() => expect(dialog.getByDisplayValue('Nguồn kinh phí')).toBeTruthy())
  await user.type(dialog.getByDisplayValue('Nguồn kinh phí'), ' năm')
  await user.click(dialog.getByRole('button', { name: 'Lưu' }))
  await waitFor(async () => {
    const [stored] = (await program.ask('records.all', { register })) as unknown as CustomField[]
    expect(stored?.label).toBe('Nguồn kinh phí năm')
  })
})
