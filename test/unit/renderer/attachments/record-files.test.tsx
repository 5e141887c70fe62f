import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { ChosenFile } from '#electron/services/attachments.ts'
import { RecordFiles } from '#renderer/attachments/RecordFiles.tsx'
import type { InProcess } from '#test/support/in-process-api.ts'
import type { MemoryDisk } from '#test/support/memory-disk.ts'
import { fillWithExamples } from '#test/support/register-examples.ts'
import { renderWithApi } from '#test/support/render-with-api.tsx'

const file = (name: string, text: string): ChosenFile => ({
  name,
  size: Buffer.byteLength(text),
  read: async function* () {
    yield Buffer.from(text)
  },
})

async function draw(options: { chosen?: ChosenFile[]; fill?: (program: InProcess) => Promise<void> } = {}) {
  const chosen = options.chosen ?? []
  const drawn = await renderWithApi(<RecordFiles register="task" id="nhiem-vu" />, {
    chooseFiles: () => chosen.splice(0),
    fill: async (program) => {
      await fillWithExamples(program)
      await program.ask('records.remove', { register: 'attachment', id: 'tep', revision: 1 })
      await options.fill?.(program)
    },
  })
  const add = () => drawn.user.click(screen.getByRole('button', { name: 'Đính kèm tệp' }))
  const storedPaths = () =>
    (drawn.program.disk as MemoryDisk).files.keys().filter((path) => path.startsWith('/data/attachments/'))
  return { ...drawn, chosen, add, storedPaths }
}

const inRow = () => within(rows()[0] as HTMLElement)
const rows = () => within(screen.getByRole('list', { name: 'Tệp đính kèm' })).getAllByRole('listitem')

describe('the files of a record', () => {
  it('say that there are none, then take what is chosen, with name, size and day', async () => {
    const { add, chosen, program, user } = await draw()
    expect(await screen.findByText('Chưa có tệp nào.')).toBeTruthy()
    // The dialog is left: nothing happens.
    await add()
    expect(screen.getByText('Chưa có tệp nào.')).toBeTruthy()
    chosen.push(file('Tờ trình.docx', 'x'.repeat(1536)), file('Bản ký.pdf', 'y'))
    await add()
    await screen.findByRole('button', { name: 'Mở Bản ký.pdf' })
    expect(rows().map((row) => row.textContent)).toEqual([
      'Tờ trình.docx1,5 KB · 23/11/2026',
      'Bản ký.pdf1 B · 23/11/2026',
    ])
    expect(screen.queryByText('Chưa có tệp nào.')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Mở Bản ký.pdf' }))
    await waitFor(() => expect(program.openedFiles).toHaveLength(1))
    expect(program.openedFiles[0]?.name).toBe('Bản ký.pdf')
    await user.click(screen.getByRole('button', { name: 'Lưu thành tệp khác: Bản ký.pdf' }))
    expect(await screen.findByText('Đã lưu tệp')).toBeTruthy()
    expect([...program.saved.keys()]).toEqual(['/papers/Bản ký.pdf'])
  })

  it('are removed with the way back, and the keyboard goes on from the list', async () => {
    const { add, user, program } = await draw({ chosen: [file('a.pdf', 'a'), file('b.pdf', 'b')] })
    await add()
    await user.click(await screen.findByRole('button', { name: 'Bỏ tệp a.pdf' }))
    await waitFor(() => expect(rows()).toHaveLength(1))
    expect(document.activeElement).toBe(screen.getByRole('list', { name: 'Tệp đính kèm' }))
    await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }))
    await waitFor(() => expect(rows()).toHaveLength(2))
    expect(await program.ask('attachments.list', { register: 'task', id: 'nhiem-vu' })).toHaveLength(2)
  })

  it('tell in their own row that a file is missing or altered, until it opens again', async () => {
    const { add, user, program, storedPaths, chosen } = await draw({ chosen: [file('Bản ký.pdf', 'một')] })
    await add()
    const open = await screen.findByRole('button', { name: 'Mở Bản ký.pdf' })
    const [path = ''] = storedPaths()
    ;(program.disk as MemoryDisk).files.set(path, 'sửa')
    await user.click(open)
    expect((await inRow().findByRole('alert')).textContent).toContain('Tệp đính kèm đã bị sửa')
    ;(program.disk as MemoryDisk).files.delete(path)
    await user.click(open)
    await waitFor(() => expect(inRow().getByRole('alert').textContent).toContain('Không thấy tệp đính kèm'))
    expect(program.openedFiles).toEqual([])
    // Attached once more, it is told to be there, and opens.
    chosen.push(file('Bản ký.pdf', 'một'))
    await add()
    expect(await screen.findByText('Đã đính kèm từ trước, không thêm lần nữa: Bản ký.pdf')).toBeTruthy()
    await user.click(open)
    await waitFor(() => expect(inRow().queryByRole('alert')).toBeNull())
    expect(program.openedFiles).toHaveLength(1)
  })

  it('never run: a program is refused in its row', async () => {
    const { add, user, program } = await draw({ chosen: [file('cài đặt.exe', 'MZ')] })
    await add()
    await user.click(await screen.findByRole('button', { name: 'Mở cài đặt.exe' }))
    expect((await inRow().findByRole('alert')).textContent).toContain('Phần mềm không mở loại tệp này')
    expect(program.openedFiles).toEqual([])
  })

  it('can only be opened and saved in a view', async () => {
    const { program } = await draw({
      fill: async (program) => {
        const fields = {
          owner: { register: 'task', id: 'nhiem-vu' },
          name: 'a.pdf',
          hash: '0'.repeat(64),
          size: 0,
          note: '',
        }
        await program.ask('records.create', { register: 'attachment', id: null, fields })
        await program.office.view('chosen')
      },
    })
    expect(await screen.findByRole('button', { name: 'Mở a.pdf' })).toBeTruthy()
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Đính kèm tệp' }).disabled).toBe(true)
    expect(screen.queryByRole('button', { name: 'Bỏ tệp a.pdf' })).toBeNull()
    expect(program.unforeseen).toEqual([])
  })
})
