import { screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { AttendeeSelect } from '#renderer/forms/AttendeeSelect.tsx'
import { OrganisationMultiSelect } from '#renderer/forms/OrganisationMultiSelect.tsx'
import { OrganisationSelect } from '#renderer/forms/OrganisationSelect.tsx'
import { ParticipantListInput } from '#renderer/forms/ParticipantListInput.tsx'
import { makeOption, matchOptions } from '#renderer/forms/picker-options.ts'
import type { Attendee, Participant } from '#shared/registers/attendee.ts'
import type { InProcess } from '#test/support/in-process-api.ts'
import { renderWithApi } from '#test/support/render-with-api.tsx'

const fill = async (program: InProcess) => void (await program.ask('directory.add-starters', {}))

function OrganisationField() {
  const [value, setValue] = useState<string | null>(null)
  return (
    <>
      <OrganisationSelect label="Chủ trì" value={value} onChange={setValue} />
      <output>{value ?? 'none'}</output>
    </>
  )
}

function AttendeeField({ first }: { first: Attendee | null }) {
  const [value, setValue] = useState(first)
  return (
    <>
      <AttendeeSelect label="Thư ký" value={value} onChange={setValue} />
      <output>{JSON.stringify(value)}</output>
    </>
  )
}

function ParticipantField() {
  const [value, setValue] = useState<Participant[]>([])
  return <ParticipantListInput label="Thành phần" value={value} onChange={setValue} />
}

function SupportField() {
  const [value, setValue] = useState<string[]>([])
  return <OrganisationMultiSelect label="Phối hợp" value={value} onChange={setValue} />
}

describe('words that are in no directory', () => {
  it('are taken by Enter, and the next ones can be typed at once', async () => {
    const { user } = await renderWithApi(<ParticipantField />, { fill })
    const field = await screen.findByRole('combobox', { name: 'Thêm vào Thành phần' })
    await user.type(field, 'Đại diện báo chí{Enter}Khách mời khác{Enter}')
    expect(await screen.findByText('Đại diện báo chí')).toBeTruthy()
    expect(screen.getByText('Khách mời khác')).toBeTruthy()
  })
})

describe('many options of like names', () => {
  it('puts the one that holds the typed words as they are before those that hold them scattered', () => {
    const scattered = makeOption('a', 'Quy chế', '2-QC/BTGDVTU · 05/01/2026')
    const asTyped = makeOption('b', 'Quy chế', '01-QC/BTGDVTU · 20/10/2025')
    expect(matchOptions([scattered, asTyped], '01-QC').map(({ value }) => value)).toEqual(['b', 'a'])
  })
})

describe('choosing an organisation', () => {
  it('finds it without diacritics and takes the best match by Enter', async () => {
    const { user } = await renderWithApi(<OrganisationField />, { fill })
    await user.type(screen.getByRole('combobox', { name: 'Chủ trì' }), 'y te{Enter}')
    await waitFor(() => expect(screen.getByText('so-y-te')).toBeTruthy())
    expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Chủ trì' }).value).toBe('Sở Y tế')
  })

  it('searches anew when it is clicked again after a choice', async () => {
    const { user } = await renderWithApi(<OrganisationField />, { fill })
    const field = screen.getByRole<HTMLInputElement>('combobox', { name: 'Chủ trì' })
    await user.type(field, 'y te{Enter}')
    await waitFor(() => expect(screen.getByText('so-y-te')).toBeTruthy())
    await user.click(field)
    await user.keyboard('tai chinh{Enter}')
    await waitFor(() => expect(screen.getByText('so-tai-chinh')).toBeTruthy())
  })

  it('keeps words that match nothing, says so, and makes the form ask again', async () => {
    const { user } = await renderWithApi(<OrganisationField />, { fill })
    const field = screen.getByRole<HTMLInputElement>('combobox', { name: 'Chủ trì' })
    await user.type(field, 'so')
    await user.click(document.body)
    expect(field.value).toBe('so')
    expect(screen.getByText(/Chưa khớp mục nào/)).toBeTruthy()
    expect(field.validity.valid).toBe(false)
  })

  it('makes the form ask again where several may be chosen too', async () => {
    const { user } = await renderWithApi(<SupportField />, { fill })
    const field = screen.getByRole<HTMLInputElement>('combobox', { name: 'Phối hợp' })
    await user.type(field, 'so')
    await user.click(document.body)
    expect(screen.getByText(/Chưa khớp mục nào/)).toBeTruthy()
    expect(field.validity.valid).toBe(false)
  })

  it('makes a new one of the typed name', async () => {
    const { user, program } = await renderWithApi(<OrganisationField />, { fill })
    await user.type(screen.getByRole('combobox', { name: 'Chủ trì' }), 'Sở Mới')
    await user.click(await screen.findByRole('option', { name: /Thêm mới “Sở Mới”/ }))
    await waitFor(() => expect(screen.queryByText('none')).toBeNull())
    const all = await program.ask('records.all', { register: 'organisation' })
    expect(all.filter((one) => JSON.stringify(one).includes('Sở Mới'))).toHaveLength(1)
  })
})

describe('choosing one who attends', () => {
  it('takes free words, and keeps the id by which others point here', async () => {
    const first = { id: 'a1', personId: null, organisationId: 'so-y-te', label: '' }
    const { user } = await renderWithApi(<AttendeeField first={first} />, { fill })
    const field = await screen.findByRole<HTMLInputElement>('combobox', { name: 'Thư ký' })
    await waitFor(() => expect(field.value).toBe('Sở Y tế'))
    await user.clear(field)
    await user.type(field, 'đại diện nhân dân')
    await user.tab()
    const held = JSON.parse(screen.getByRole('status').textContent ?? '')
    expect(held).toEqual({ id: 'a1', personId: null, organisationId: null, label: 'đại diện nhân dân' })
  })
})

describe('participants', () => {
  it('adds all bodies under one at once, each only once, and moves them by keyboard', async () => {
    const { user } = await renderWithApi(<ParticipantField />, { fill })
    const addGroup = async () => {
      await user.click(await screen.findByRole('button', { name: 'Thêm cả nhóm' }))
      await user.click(await screen.findByRole('menuitem', { name: /thuộc Tỉnh ủy \(4\)/ }))
    }
    await addGroup()
    expect(screen.getAllByRole('listitem')).toHaveLength(4)
    await addGroup()
    expect(screen.getAllByRole('listitem')).toHaveLength(4)
    const names = () => screen.getAllByRole('listitem').map((row) => row.textContent?.slice(0, 13))
    const before = names()
    screen.getByRole('combobox', { name: /Vai trò của Ban TG/ }).focus()
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
    expect(names()).toEqual([before[1], before[0], before[2], before[3]])
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: /Vai trò của Ban TG/ }))
  })
})
