import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { ChosenFile } from '#electron/services/attachments.ts'
import { StartButtons } from '#renderer/features/regulations/start/StartButtons.tsx'
import { vi as words } from '#shared/i18n/vi.ts'
import type { Regulation } from '#shared/registers/regulation/index.ts'
import type { InProcess } from '#test/support/in-process-api.ts'
import { lines2016 } from '#test/support/paper-2016.ts'
import { renderWithApi } from '#test/support/render-with-api.tsx'
import { chosenFile, paragraph, wordFile } from '#test/support/word-files.ts'

const { starting } = words
/** The dialogs and the reader of Word files are loaded when first wanted, which takes its time on a busy PC. */
const patient = { timeout: 30_000 }
const regulations = async (program: InProcess) =>
  (await program.ask('records.all', { register: 'regulation' })) as unknown as Regulation[]

describe('starting from the template', () => {
  const open = async (fill = true) => {
    const made: string[] = []
    const drawn = await renderWithApi(<StartButtons onMade={(id) => made.push(id)} />, {
      fill: async (program) => void (fill && (await program.ask('directory.add-starters', {}))),
    })
    await drawn.user.click(screen.getByRole('button', { name: starting.fromTemplate }))
    await screen.findByText(starting.template.intro, {}, patient)
    return { ...drawn, made, make: screen.getByRole('button', { name: starting.template.make }) }
  }

  test('proposes bodies of the directory and makes what is chosen', async () => {
    const { program, user, made, make } = await open()
    const title = screen.getByRole('textbox', { name: /Tên quy chế/ })
    expect(title).toHaveProperty('value', expect.stringContaining('Ban Tuyên giáo và Dân vận Tỉnh ủy'))
    await user.click(screen.getByRole('checkbox', { name: /^Chương I\./ }))
    await user.click(screen.getByRole('checkbox', { name: /^NV-01 / }))
    expect(screen.getByText('Đã chọn 19 điều, 34 nghĩa vụ')).toBeTruthy()
    await user.click(make)
    await waitFor(() => expect(made).toHaveLength(1), patient)
    const [regulation] = await regulations(program)
    expect(regulation).toMatchObject({ id: made[0], stage: 'draft' })
    expect(regulation?.articles).toHaveLength(19)
    expect(await program.ask('drafts.list', {})).toEqual([])
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('says at the field what is missing, and makes nothing', async () => {
    const { program, user, make } = await open(false)
    await user.clear(screen.getByRole('textbox', { name: /Tên quy chế/ }))
    await user.clear(screen.getByRole('textbox', { name: /Hiệu lực đến/ }))
    await user.click(make)
    expect(await screen.findAllByText(words.errors.issues.required, {}, patient)).not.toHaveLength(0)
    expect(await regulations(program)).toEqual([])
  })
})

describe('importing from Word', () => {
  const open = async (file: ChosenFile | null) => {
    const made: string[] = []
    const drawn = await renderWithApi(<StartButtons onMade={(id) => made.push(id)} />, {
      chooseFiles: () => (file ? [file] : []),
    })
    await drawn.user.click(screen.getByRole('button', { name: starting.fromWord }))
    return { ...drawn, made }
  }
  const paper = async () =>
    chosenFile(
      'Quy chế 2016.docx',
      await wordFile(
        lines2016.map(({ text, isBold, isCentred }) => paragraph(text, { bold: isBold, centred: isCentred })),
      ),
    )

  test('shows every line with its part, takes corrections, and keeps nothing before it is told to', async () => {
    const { program, user, made } = await open(await paper())
    await screen.findByText(starting.import.intro, {}, patient)
    const roleOf = (line: number) => screen.getByRole('combobox', { name: `Loại của dòng ${line}` })
    expect(roleOf(2)).toHaveProperty('value', 'title')
    expect(roleOf(8)).toHaveProperty('value', 'article')
    expect(screen.getByText('8 điều, 0 chương')).toBeTruthy()
    // The last article becomes text of the one before it.
    await user.selectOptions(roleOf(22), 'text')
    expect(screen.getByText('7 điều, 0 chương')).toBeTruthy()
    // What stood in front of the first article is in the way, and said.
    await user.selectOptions(roleOf(7), 'text')
    const make = screen.getByRole('button', { name: starting.import.make })
    expect(make).toHaveProperty('disabled', true)
    expect(screen.getByText(/^Dòng 7: nội dung đứng trước điều đầu tiên/)).toBeTruthy()
    await user.selectOptions(roleOf(7), 'aside')
    expect(await regulations(program)).toEqual([])
    await user.click(make)
    await waitFor(() => expect(made).toHaveLength(1), patient)
    const [regulation] = await regulations(program)
    expect(regulation).toMatchObject({ id: made[0], stage: 'draft', validTo: '2020-12-31' })
    expect(regulation?.articles.map(({ number }) => number)).toEqual(['1', '2', '3', '4', '5', '6', '7'])
    expect(regulation?.articles.at(-1)?.text).toContain('Điều 8. Biểu dương, khen thưởng')
  })

  test('words are typed over; what was corrected is offered again when the dialog was left', async () => {
    const { program, user } = await open(await paper())
    const line = await screen.findByRole('button', { name: 'Điều 5. Họp báo' }, patient)
    await user.click(line)
    const field = screen.getByRole('textbox', { name: /^Sửa chữ dòng/ })
    await user.clear(field)
    await user.type(field, 'Điều 5. Tổ chức họp báo')
    await user.tab()
    const outline = screen.getByRole('region', { name: starting.import.result })
    expect(within(outline).getByText(/Điều 5. Tổ chức họp báo/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: words.common.cancel }))
    await waitFor(async () => expect(await program.ask('drafts.list', {})).toHaveLength(1), patient)
    await user.click(screen.getByRole('button', { name: starting.fromWord }))
    await user.click(await screen.findByRole('button', { name: words.forms.draft.take }, patient))
    expect(await screen.findByRole('button', { name: 'Điều 5. Tổ chức họp báo' })).toBeTruthy()
  })

  test('a file that is no Word file is refused in words, and no dialog opens', async () => {
    await open(chosenFile('Quy chế.pdf', Buffer.from('%PDF-1.7')))
    expect(await screen.findByText(words.errors.codes['import-not-docx'].title, {}, patient)).toBeTruthy()
    expect(screen.queryByText(starting.import.intro)).toBeNull()
  })
})
