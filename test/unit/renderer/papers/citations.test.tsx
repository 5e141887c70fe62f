import { screen } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { DocumentsScreen } from '#renderer/features/documents/index.ts'
import { CitationDialog } from '#renderer/papers/citations/index.ts'
import type { InProcess } from '#test/support/in-process-api.ts'
import { renderWithApi } from '#test/support/render-with-api.tsx'

const fill = async (program: InProcess) =>
  void (await program.ask('documents.add-starters', { ids: ['nd-30-2020', 'qd-238-tw', 'hd-36-vptw'] }))

const full = 'Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư'

function dialog(text: string, style: 'state' | 'party' = 'state') {
  const onInsert = vi.fn<(words: string) => void>()
  const onClose = vi.fn()
  return {
    onInsert,
    onClose,
    element: <CitationDialog onClose={onClose} style={style} text={text} onInsert={onInsert} />,
  }
}

describe('inserting a citation', () => {
  test('found without diacritics and by keyboard alone, in full the first time', async () => {
    const { element, onInsert, onClose } = dialog('')
    const { user } = await renderWithApi(element, { fill })
    const field = await screen.findByRole('textbox', { name: 'Tìm văn bản' })
    await screen.findAllByRole('option')
    await user.type(field, 'cong tac van thu{ArrowDown}{Enter}')
    await screen.findByRole('radio', { name: new RegExp(full) })
    await user.click(screen.getByRole('button', { name: 'Chèn' }))
    expect(onInsert).toHaveBeenCalledWith(full)
    expect(onClose).toHaveBeenCalled()
  })

  test('short where the paper cites the number already, in either style', async () => {
    const { element, onInsert } = dialog(`Căn cứ ${full};`, 'party')
    const { user } = await renderWithApi(element, { fill })
    await user.click(await screen.findByRole('option', { name: /30\/2020\/NĐ-CP/ }))
    expect(screen.getByText('Văn bản đang soạn đã viện dẫn số này.')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Chèn' }))
    expect(onInsert).toHaveBeenLastCalledWith('Nghị định số 30/2020/NĐ-CP')
    await user.click(screen.getByRole('radio', { name: 'Lần đầu (đầy đủ)' }))
    await user.click(screen.getByRole('button', { name: 'Chèn' }))
    expect(onInsert).toHaveBeenLastCalledWith(
      'Nghị định số 30/2020/NĐ-CP, ngày 05/3/2020 của Chính phủ về công tác văn thư',
    )
  })

  test('a pasted citation goes into the library and is cited at once', async () => {
    const { element, onInsert } = dialog('', 'party')
    const { user, program } = await renderWithApi(element, { fill })
    const words = 'Nghị quyết số 12-NQ/ĐU, ngày 05/9/2026 của Đảng ủy tỉnh về công tác phối hợp'
    await user.click(await screen.findByRole('textbox', { name: 'Tìm văn bản' }))
    await user.paste(words)
    await user.click(screen.getByRole('button', { name: /^Thêm vào thư viện/ }))
    await screen.findByRole('radio', { name: new RegExp(words) })
    await user.click(screen.getByRole('button', { name: 'Chèn' }))
    expect(onInsert).toHaveBeenCalledWith(words)
    const all = await program.ask('records.all', { register: 'source-document' })
    expect(all).toContainEqual(
      expect.objectContaining({ number: '12-NQ/ĐU', type: 'resolution', issuedOn: '2026-09-05' }),
    )
  })
})

describe('the library', () => {
  test('a new entry is filled in from a pasted citation', async () => {
    const { user } = await renderWithApi(<DocumentsScreen place={{ screen: 'documents', isNew: true }} />)
    await user.click(await screen.findByRole('textbox', { name: 'Dán viện dẫn để điền nhanh' }))
    await user.paste(
      'Công văn số 3187/UBND-KGVX ngày 28/10/2026 của Ủy ban nhân dân tỉnh Lâm Đồng về việc phối hợp',
    )
    await user.keyboard('{Enter}')
    const value = (name: RegExp) => (screen.getByRole('textbox', { name }) as HTMLInputElement).value
    expect(value(/Số, ký hiệu/)).toBe('3187/UBND-KGVX')
    expect(value(/Ngày ban hành/)).toBe('28/10/2026')
    expect(value(/Trích yếu/)).toBe('về việc phối hợp')
    expect((screen.getByRole('combobox', { name: 'Loại văn bản' }) as HTMLSelectElement).value).toBe('letter')
  })
})
