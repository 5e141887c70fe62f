import { TextInput } from '@mantine/core'
import { screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { useRecord } from '#renderer/data/use-answer.ts'
import { RecordForm } from '#renderer/forms/RecordForm.tsx'
import { useRecordForm } from '#renderer/forms/use-record-form.ts'
import { blankDocument, type SourceDocument } from '#shared/registers/source-document/index.ts'
import type { InProcess } from '#test/support/in-process-api.ts'
import { renderWithApi } from '#test/support/render-with-api.tsx'

function Form({ record }: { record: SourceDocument | null }) {
  const editor = useRecordForm('source-document', record, blankDocument)
  return (
    <RecordForm editor={editor} id="form" label="Văn bản">
      <TextInput label="Trích yếu" {...editor.form.getInputProps('subject')} />
      <TextInput label="Số" {...editor.form.getInputProps('number')} />
      <output>{`revision ${editor.record?.revision ?? 0}${editor.isDirty ? ' dirty' : ''}`}</output>
      <button type="submit">Lưu</button>
    </RecordForm>
  )
}

/** A form without the field that is going to be refused. */
function NumberForm() {
  const editor = useRecordForm('source-document', null, blankDocument)
  return (
    <RecordForm editor={editor} id="form" label="Văn bản">
      <TextInput label="Số" {...editor.form.getInputProps('number')} />
      <button type="submit">Lưu</button>
    </RecordForm>
  )
}

function Existing({ id }: { id: string }) {
  const record = useRecord('source-document', id)
  const [isOpen, setOpen] = useState(true)
  return (
    <>
      {record && isOpen && <Form key={record.id} record={record} />}
      <button type="button" onClick={() => setOpen((open) => !open)}>
        đóng mở
      </button>
    </>
  )
}

const field = (label: string) => screen.findByRole<HTMLInputElement>('textbox', { name: label })
const state = () => screen.getByRole('status').textContent
const create = (id: string, subject: string) => async (program: InProcess) =>
  void (await program.ask('records.create', {
    register: 'source-document',
    id,
    fields: { ...blankDocument, subject },
  }))
const subjectOf = async (program: InProcess, id: string) =>
  (await program.ask('records.get', { register: 'source-document', id })).subject

describe('the form of a record', () => {
  it('shows a refusal at its field, keeps the typing, and saves once it is mended', async () => {
    const { user, program } = await renderWithApi(<Form record={null} />)
    expect(document.querySelector('form[data-unsaved]')).toBeNull()
    await user.type(await field('Số'), '12/KH')
    expect(document.querySelector('form[data-unsaved]')).not.toBeNull()
    await user.click(screen.getByRole('button', { name: 'Lưu' }))
    expect(await screen.findByText('Ô này bắt buộc phải có.')).toBeTruthy()
    await waitFor(async () => expect(document.activeElement).toBe(await field('Trích yếu')))
    await user.keyboard('Kế hoạch năm')
    await user.keyboard('{Control>}s{/Control}')
    await waitFor(() => expect(state()).toBe('revision 1'))
    const [saved] = await program.ask('records.all', { register: 'source-document' })
    expect(saved).toMatchObject({ subject: 'Kế hoạch năm', number: '12/KH' })
  })

  it('says above the fields what no field of it shows', async () => {
    const { user } = await renderWithApi(<NumberForm />)
    await user.type(await field('Số'), '12/KH')
    await user.click(screen.getByRole('button', { name: 'Lưu' }))
    expect((await screen.findByRole('alert')).textContent).toBe('Ô này bắt buộc phải có.')
  })

  it('saves once however often the button is pressed', async () => {
    const { user, program } = await renderWithApi(<Form record={null} />)
    await user.type(await field('Trích yếu'), 'Một')
    await user.dblClick(screen.getByRole('button', { name: 'Lưu' }))
    await waitFor(() => expect(state()).toMatch(/^revision [12]$/))
    expect(await program.ask('records.all', { register: 'source-document' })).toHaveLength(1)
  })

  it('follows a change from elsewhere while nothing is typed', async () => {
    const { program } = await renderWithApi(<Existing id="d1" />, { fill: create('d1', 'Cũ') })
    expect((await field('Trích yếu')).value).toBe('Cũ')
    const fields = { ...blankDocument, subject: 'Mới' }
    await program.ask('records.update', { register: 'source-document', id: 'd1', revision: 1, fields })
    await waitFor(async () => expect((await field('Trích yếu')).value).toBe('Mới'))
  })

  it('refuses to write over a change from elsewhere, loads it, and gives the typing back', async () => {
    const { user, program } = await renderWithApi(<Existing id="d1" />, { fill: create('d1', 'Cũ') })
    await user.type(await field('Trích yếu'), ' của tôi')
    const fields = { ...blankDocument, subject: 'Của người khác' }
    await program.ask('records.update', { register: 'source-document', id: 'd1', revision: 1, fields })
    await user.click(screen.getByRole('button', { name: 'Lưu' }))
    await user.click(await screen.findByRole('button', { name: 'Tải bản mới' }))
    await waitFor(async () => expect((await field('Trích yếu')).value).toBe('Của người khác'))
    expect(await subjectOf(program, 'd1')).toBe('Của người khác')
    await user.click(await screen.findByRole('button', { name: 'Gõ tiếp nội dung đó' }))
    expect((await field('Trích yếu')).value).toBe('Cũ của tôi')
    await user.click(screen.getByRole('button', { name: 'Lưu' }))
    await waitFor(async () => expect(await subjectOf(program, 'd1')).toBe('Cũ của tôi'))
    expect(await program.ask('drafts.list', {})).toEqual([])
  })

  it('keeps what was typed when it is closed, offers it again, and forgets it when dismissed', async () => {
    const { user, program } = await renderWithApi(<Existing id="d1" />, { fill: create('d1', 'Cũ') })
    await user.type(await field('Trích yếu'), ' dở dang')
    await user.click(screen.getByRole('button', { name: 'đóng mở' }))
    await waitFor(async () => expect(await program.ask('drafts.list', {})).toHaveLength(1))
    await user.click(screen.getByRole('button', { name: 'đóng mở' }))
    expect((await field('Trích yếu')).value).toBe('Cũ')
    await user.click(await screen.findByRole('button', { name: 'Gõ tiếp nội dung đó' }))
    expect((await field('Trích yếu')).value).toBe('Cũ dở dang')
    await user.click(screen.getByRole('button', { name: 'đóng mở' }))
    await user.click(screen.getByRole('button', { name: 'đóng mở' }))
    await user.click(await screen.findByRole('button', { name: 'Bỏ đi' }))
    await waitFor(async () => expect(await program.ask('drafts.list', {})).toEqual([]))
  })

  it('writes a draft within a second of the last key', async () => {
    const { user, program } = await renderWithApi(<Form record={null} />)
    await user.type(await field('Trích yếu'), 'Mất điện')
    await waitFor(async () => expect(await program.ask('drafts.list', {})).toHaveLength(1), { timeout: 1000 })
    const [draft] = await program.ask('drafts.list', {})
    expect(draft).toMatchObject({ key: 'source-document/new', value: { subject: 'Mất điện' } })
  })
})
