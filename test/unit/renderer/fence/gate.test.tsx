import { TextInput } from '@mantine/core'
import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useRecord } from '#renderer/data/use-answer.ts'
import { useAutosave } from '#renderer/data/use-autosave.ts'
import { FenceBanner } from '#renderer/fence/FenceBanner.tsx'
import { FenceDialog } from '#renderer/fence/FenceDialog.tsx'
import { putUpFence } from '#renderer/fence/put-up-fence.ts'
import { RecordForm } from '#renderer/forms/RecordForm.tsx'
import { useRecordForm } from '#renderer/forms/use-record-form.ts'
import { blankDocument, type SourceDocument } from '#shared/registers/source-document/index.ts'
import type { InProcess } from '#test/support/in-process-api.ts'
import { renderWithApi } from '#test/support/render-with-api.tsx'

const phone = 'Gặp ông Trần Văn Thử, số điện thoại 0912 345 678, để nhận đơn'
const withoutPhone = (text: string) => !text.includes('345')

let takeDown: () => void
beforeEach(() => {
  takeDown = putUpFence()
})
afterEach(() => takeDown())

function Form({ record }: { record: SourceDocument | null }) {
  const editor = useRecordForm('source-document', record, blankDocument)
  return (
    <RecordForm editor={editor} id="form" label="Văn bản">
      <TextInput label="Trích yếu" {...editor.form.getInputProps('subject')} />
      <TextInput label="Ghi chú" {...editor.form.getInputProps('note')} />
      <button type="submit">Lưu</button>
    </RecordForm>
  )
}

function Existing({ id }: { id: string }) {
  const record = useRecord('source-document', id)
  return record ? <Form record={record} /> : null
}

const field = (label: string) => screen.findByRole<HTMLInputElement>('textbox', { name: label })
const press = (name: string | RegExp) => screen.findByRole('button', { name })
const dialog = () => screen.findByRole('dialog')
const stored = (program: InProcess) =>
  program.ask('records.all', { register: 'source-document' }) as Promise<unknown> as Promise<SourceDocument[]>
const allowances = (program: InProcess) => program.ask('records.all', { register: 'fence-allowance' })

async function drawNew() {
  const drawn = await renderWithApi(
    <>
      <Form record={null} />
      <FenceDialog />
    </>,
  )
  await drawn.user.type(await field('Trích yếu'), phone)
  await drawn.user.click(await press('Lưu'))
  return drawn
}

describe('a form that is saved', () => {
  it('asks with the words in their place, the rule and the law, before anything is stored', async () => {
    const { program } = await drawNew()
    const asked = await dialog()
    expect(asked.querySelector('mark')?.textContent).toContain('0912 345 678')
    expect(within(asked).getByText('Văn bản · Trích yếu')).toBeTruthy()
    expect(asked.textContent).toContain('91/2025/QH15')
    expect(await stored(program)).toEqual([])
  })

  it('takes the words out, shows it and stores the rest', async () => {
    const { program, user } = await drawNew()
    await user.click(await press('Lưu sau khi bỏ'))
    await waitFor(async () => expect(await stored(program)).toHaveLength(1))
    const [one] = await stored(program)
    expect(one?.subject).toContain('để nhận đơn')
    expect(withoutPhone(one?.subject ?? '')).toBe(true)
    expect((await field('Trích yếu')).value).toBe(one?.subject)
  })

  it('lets everything through once when it is told to, and remembers nothing', async () => {
    const { program, user } = await drawNew()
    await user.click(await press('Vẫn lưu'))
    await waitFor(async () => expect((await stored(program))[0]?.subject).toBe(phone))
    expect(await allowances(program)).toEqual([])
  })

  it('remembers what is none without its digits, and does not ask about it again', async () => {
    const { program, user } = await drawNew()
    await user.click(await press(/^Không phải, giữ lại: “0912 345 678”/))
    await user.click(within(await dialog()).getByRole('button', { name: 'Lưu' }))
    await waitFor(async () => expect(await stored(program)).toHaveLength(1))
    const [kept] = await allowances(program)
    expect(kept).toMatchObject({ rule: 'phone', words: '09…78', metIn: 'source-document' })
    expect(JSON.stringify(kept)).not.toContain('345')
    await user.clear(await field('Ghi chú'))
    await user.type(await field('Ghi chú'), 'Hỏi lại theo số điện thoại 0912345678')
    await user.click(await press('Lưu'))
    await waitFor(async () => expect((await stored(program))[0]?.note).toContain('0912345678'))
  })

  it('goes back to the typing with the focus where it was, and loses nothing', async () => {
    const { program, user } = await renderWithApi(
      <>
        <Form record={null} />
        <FenceDialog />
      </>,
    )
    await user.type(await field('Trích yếu'), phone)
    await user.keyboard('{Control>}s{/Control}')
    await dialog()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    const input = await field('Trích yếu')
    expect(input.value).toBe(phone)
    await waitFor(() => expect(document.activeElement).toBe(input))
    expect(await stored(program)).toEqual([])
  })

  it('is not asked about what stood there before', async () => {
    const { program, user } = await renderWithApi(
      <>
        <Existing id="vb" />
        <FenceDialog />
      </>,
      {
        fill: (made) =>
          made.ask('records.create', {
            register: 'source-document',
            id: 'vb',
            fields: { ...blankDocument, subject: phone },
          }) as Promise<unknown> as Promise<void>,
      },
    )
    await user.type(await field('Ghi chú'), 'Đã trả lời')
    await user.click(await press('Lưu'))
    await waitFor(async () => expect((await stored(program))[0]?.note).toBe('Đã trả lời'))
  })
})

function Kept() {
  const record = useAutosave('source-document', 'vb')
  if (!record) return null
  return (
    <>
      <FenceBanner held={record.held} />
      <input
        aria-label="Trích yếu"
        value={record.value.subject}
        onChange={({ currentTarget: { value } }) => record.edit({ subject: value })}
      />
      <output aria-label="phase">{record.phase}</output>
    </>
  )
}

describe('what saves itself', () => {
  async function draw() {
    const drawn = await renderWithApi(
      <>
        <Kept />
        <FenceDialog />
      </>,
      {
        fill: (made) =>
          made.ask('records.create', {
            register: 'source-document',
            id: 'vb',
            fields: { ...blankDocument, subject: 'Về việc' },
          }) as Promise<unknown> as Promise<void>,
      },
    )
    await drawn.user.type(await field('Trích yếu'), ` gặp theo số điện thoại 0912 345 678`)
    await screen.findByRole('button', { name: 'Xem từng chỗ' }, { timeout: 3000 })
    return drawn
  }

  it('waits with a note above the typing, which is a draft meanwhile', async () => {
    const { program } = await draw()
    expect((await stored(program))[0]?.subject).toBe('Về việc')
    expect(JSON.stringify(await program.ask('drafts.list', {}))).toContain('0912 345 678')
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('is saved once the words are out, and the draft is gone', async () => {
    const { program, user } = await draw()
    await user.click(await press('Xem từng chỗ'))
    await user.click(await press('Lưu sau khi bỏ'))
    await waitFor(async () => expect((await stored(program))[0]?.subject).toMatch(/^Về việc gặp/))
    const [one] = await stored(program)
    expect(withoutPhone(one?.subject ?? '')).toBe(true)
    expect((await field('Trích yếu')).value).toBe(one?.subject)
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Xem từng chỗ' })).toBeNull())
    await waitFor(async () => expect(await program.ask('drafts.list', {})).toEqual([]))
  })

  it('is saved by itself when the words are deleted by hand', async () => {
    const { program, user } = await draw()
    await user.type(await field('Trích yếu'), '{Backspace>13/}')
    await waitFor(
      async () => expect((await stored(program))[0]?.subject).toBe('Về việc gặp theo số điện thoại'),
      { timeout: 3000 },
    )
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Xem từng chỗ' })).toBeNull())
  })

  it('is not asked again while the same text goes on after it was let through', async () => {
    const { program, user } = await draw()
    await user.click(await press('Xem từng chỗ'))
    await user.click(await press('Vẫn lưu'))
    await waitFor(async () => expect((await stored(program))[0]?.subject).toContain('0912 345 678'))
    await user.type(await field('Trích yếu'), ' trước 10 giờ')
    await waitFor(async () => expect((await stored(program))[0]?.subject).toContain('trước 10 giờ'), {
      timeout: 3000,
    })
  })
})
