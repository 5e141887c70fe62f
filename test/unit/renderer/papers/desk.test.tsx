/** The desk over a real main process: what is typed ends up in the paper, and an issued paper is only read. */
import { act, configure, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { PapersScreen } from '#renderer/features/papers/index.ts'
import { useSideState } from '#renderer/features/papers/use-side-state.ts'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { textOfBlocks } from '#shared/document/build.ts'
import { fieldsOf } from '#shared/registers/define-register.ts'
import type { Paper } from '#shared/registers/paper/index.ts'
import type { InProcess } from '#test/support/in-process-api.ts'
import { type Drawn, renderWithApi } from '#test/support/render-with-api.tsx'

// Saving waits for a pause in the typing, and the machine may be busy.
configure({ asyncUtilTimeout: 8000 })

const office = { isSample: true, startAt: '2026-11-23T01:00:00.000Z' } as const

async function makeReport(program: InProcess): Promise<string> {
  const request = {
    kind: 'blank',
    type: 'report',
    format: 'state',
    issuerId: null,
    addresseeId: null,
  } as const
  return (await program.ask('papers.draft', { request, again: true })).id
}

const stored = async (program: InProcess, id: string) =>
  (await program.ask('records.get', { register: 'paper', id })) as unknown as Paper

function Shown() {
  const place = useNavigation((state) => state.place)
  return <PapersScreen place={place} />
}

let id = ''
const open = async (
  tab: string,
  after: (program: InProcess) => Promise<void> = async () => undefined,
): Promise<Drawn> =>
  renderWithApi(<Shown />, {
    ...office,
    fill: async (program) => {
      id = await makeReport(program)
      await after(program)
      useNavigation.setState({ place: { screen: 'papers', id, tab } })
    },
  })

beforeEach(() => {
  // Pages need Chromium; they are looked at in the real program.
  useSideState.setState({ isShown: false })
})

describe('an open paper', () => {
  it('keeps what is typed into its form', async () => {
    const { program, user } = await open('form')
    await user.type(await screen.findByLabelText('Trích yếu'), 'quý IV')
    await user.type(screen.getByLabelText('Kính gửi'), 'Tỉnh ủy{Enter}UBND tỉnh')
    await waitFor(async () =>
      expect((await stored(program, id)).parts).toMatchObject({
        subject: 'quý IV',
        addressees: ['Tỉnh ủy', 'UBND tỉnh'],
      }),
    )
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Báo cáo quý IV')
  })

  it('takes the signer of a body and its letters', async () => {
    const { program, user } = await open('form')
    const preset = await screen.findByRole('combobox', { name: /Chọn người ký/ })
    const [first] = within(preset).getAllByRole('option').slice(1)
    await user.selectOptions(preset, first as HTMLElement)
    await waitFor(async () => expect((await stored(program, id)).parts.signatures[0]?.role).not.toBe(''))
    expect(screen.getByLabelText('Quyền hạn, chức vụ')).toHaveProperty(
      'value',
      (await stored(program, id)).parts.signatures[0]?.role,
    )
  })

  it('keeps the words of its text', async () => {
    const { program } = await open('text')
    const text = await screen.findByRole('textbox', { name: 'Nội dung văn bản' })
    const { editor } = text as unknown as {
      editor: { commands: { insertContentAt(at: number, what: string): void } }
    }
    act(() => editor.commands.insertContentAt(1, 'Kính thưa: '))
    await waitFor(async () =>
      expect(textOfBlocks((await stored(program, id)).parts.body)).toMatch(/^Kính thưa: /),
    )
  })

  it('shows what was changed elsewhere, without losing what is typed here', async () => {
    const { program, user } = await open('form')
    await user.type(await screen.findByLabelText('Trích yếu'), 'quý IV')
    await waitFor(async () => expect((await stored(program, id)).parts.subject).toBe('quý IV'))
    const now = await stored(program, id)
    await act(async () => {
      await program.ask('records.update', {
        register: 'paper',
        id,
        revision: now.revision,
        fields: { ...fieldsOf(now), parts: { ...now.parts, place: 'Đà Lạt' } },
      })
    })
    await waitFor(() => expect(screen.getByLabelText('Địa danh')).toHaveProperty('value', 'Đà Lạt'))
  })

  it('is copied into a new one', async () => {
    const { program, user } = await open('form')
    await user.click(await screen.findByRole('button', { name: 'Việc khác với văn bản' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Sao thành văn bản mới' }))
    await waitFor(() => expect(useNavigation.getState().place.id).not.toBe(id))
    const copy = await stored(program, useNavigation.getState().place.id ?? '')
    expect(copy.parts.body).toEqual((await stored(program, id)).parts.body)
  })
})

describe('an issued paper', () => {
  it('is read only and says its number and day', async () => {
    await open('form', async (program) => {
      const now = await stored(program, id)
      await program.services().records.write('test.issue', () => [
        {
          register: 'paper',
          kind: 'update',
          id,
          fields: {
            ...fieldsOf(now),
            parts: { ...now.parts, number: '15', issuedOn: '2026-11-20' },
            state: 'issued',
            issuedAt: '2026-11-20T02:00:00.000Z',
          },
        },
      ])
    })
    expect(
      await screen.findByText(/Đã phát hành: 15\/BC-.* ngày 20\/11\/2026\. Nội dung chỉ để xem\./),
    ).toBeDefined()
    for (const field of screen.getAllByRole('textbox')) expect(field).toHaveProperty('disabled', true)
    expect(screen.queryByRole('button', { name: 'Thêm người ký' })).toBeNull()
  })

  it('has a text that is not edited', async () => {
    await open('text', async (program) => {
      const now = await stored(program, id)
      await program.services().records.write('test.issue', () => [
        {
          register: 'paper',
          kind: 'update',
          id,
          fields: { ...fieldsOf(now), state: 'withdrawn', reason: 'Sai số liệu.' },
        },
      ])
    })
    const text = await screen.findByRole('textbox', { name: 'Nội dung văn bản' })
    expect(text.getAttribute('contenteditable')).toBe('false')
    expect(screen.queryByRole('toolbar')).toBeNull()
    expect(screen.getByText(/Đã thu hồi.*Sai số liệu\./)).toBeDefined()
  })
})

describe('the list', () => {
  it('begins a paper from nothing', async () => {
    useNavigation.setState({ place: { screen: 'papers' } })
    const { program, user } = await renderWithApi(<Shown />, office)
    const [begin] = await screen.findAllByRole('button', { name: 'Soạn văn bản' })
    await user.click(begin as HTMLElement)
    const dialog = await screen.findByRole('dialog', { name: 'Soạn văn bản mới' })
    await user.selectOptions(within(dialog).getByLabelText('Loại văn bản'), 'Tờ trình')
    await user.click(within(dialog).getByRole('button', { name: 'Soạn' }))
    await waitFor(() => expect(useNavigation.getState().place.id).toBeDefined())
    const made = await stored(program, useNavigation.getState().place.id ?? '')
    expect(made.parts.type).toBe('submission')
    expect(await screen.findByRole('textbox', { name: 'Nội dung văn bản' })).toBeDefined()
  })
})
