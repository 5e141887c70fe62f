import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { ReportTemplateRecord } from '#shared/registers/report-template/schema.ts'
import type { InProcess } from '#test/support/in-process-api.ts'
import { drawReports, placeNow } from './office.tsx'

const templates = async (program: InProcess) =>
  (await program.ask('records.all', { register: 'report-template' })) as unknown as ReportTemplateRecord[]

/** The copy of the report on tasks, open for editing. */
async function copied() {
  const drawn = await drawReports({ id: 'task-progress', tab: 'template' })
  await drawn.user.click(await screen.findByRole('button', { name: 'Sao chép để sửa' }))
  await screen.findByRole('form', { name: 'Mẫu báo cáo' })
  return drawn
}
const sections = () => screen.getByRole('list', { name: 'Các phần' })
const rows = () => [...sections().children] as HTMLElement[]

describe('a shipped template', () => {
  it('is copied into one of the office, which says what it comes from', async () => {
    const { program } = await copied()
    const [copy] = await templates(program)
    expect(copy).toMatchObject({
      name: 'Tiến độ thực hiện nhiệm vụ (của văn phòng)',
      basedOn: 'task-progress',
    })
    expect(placeNow()).toMatchObject({ id: copy?.id, tab: 'template' })
  })
})

describe('a template of the office', () => {
  it('is renamed, gets a section, moves it by the keyboard, and is saved', async () => {
    const { user, program } = await copied()
    const before = rows().length
    const name = screen.getByRole('textbox', { name: /Tên mẫu/ })
    await user.clear(name)
    await user.type(name, 'Tiến độ hằng tuần')
    await user.click(screen.getByRole('button', { name: 'Thêm phần' }))
    await user.click(await screen.findByRole('menuitem', { name: /^Lời văn/ }))
    await waitFor(() => expect(rows()).toHaveLength(before + 1))
    const added = rows().at(-1) as HTMLElement
    await user.type(within(added).getByRole('textbox', { name: 'Lời văn, mỗi đoạn một dòng' }), 'Kính gửi')
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}')
    expect(rows().at(-2)?.textContent).toContain('Kính gửi')
    await user.click(screen.getByRole('button', { name: 'Lưu' }))
    await waitFor(async () => expect((await templates(program))[0]?.name).toBe('Tiến độ hằng tuần'))
    const kept = (await templates(program))[0]?.sections ?? []
    expect(kept.at(-2)).toMatchObject({ kind: 'narrative', text: 'Kính gửi' })
    expect(kept).toHaveLength(before + 1)
  })

  it('moves a figure within its section, and not the section with it', async () => {
    const { user } = await copied()
    const order = () => rows().map(({ textContent }) => textContent?.slice(0, 40))
    await user.click(screen.getByRole('button', { name: /Bảng 1. Số liệu chung/, expanded: false }))
    const figures = await screen.findByRole('list', { name: 'Chỉ tiêu' })
    const sectionsBefore = order()
    const down = within(figures).getByRole('button', {
      name: /Tổng số nhiệm vụ được giao.*xuống|xuống.*Tổng số nhiệm vụ được giao/i,
    })
    down.focus()
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
    expect(within(figures).getAllByRole('listitem')[1]?.textContent).toContain('Tổng số nhiệm vụ được giao')
    expect(order()).toEqual(sectionsBefore)
  })

  it('takes places from a menu where the caret is, and warns of one that nothing fills', async () => {
    const { user } = await copied()
    const subject = screen.getByRole('textbox', { name: /Trích yếu/ }) as HTMLTextAreaElement
    await user.clear(subject)
    await user.type(subject, 'kết quả ')
    await user.click(screen.getByRole('button', { name: 'Chèn chỗ tự điền vào Trích yếu' }))
    await user.click(await screen.findByRole('menuitem', { name: /^\{kỳ trước\}/ }))
    expect(subject.value).toBe('kết quả {kỳ trước}')
    await user.type(subject, ' {{ky}')
    expect(await screen.findByText(/Không có chỗ tự điền tên \{ky\}/)).toBeDefined()
  })

  it('says in words what cannot be saved', async () => {
    const { user, program } = await copied()
    await user.clear(screen.getByRole('textbox', { name: /Tên mẫu/ }))
    await user.click(screen.getByRole('button', { name: 'Lưu' }))
    await waitFor(() =>
      expect(screen.getByRole('textbox', { name: /Tên mẫu/ }).getAttribute('aria-invalid')).toBe('true'),
    )
    expect((await templates(program))[0]?.name).not.toBe('')
  })

  it('goes back to the one it was copied from, keeping its name', async () => {
    const { user, program } = await copied()
    const before = (await templates(program))[0]?.sections.length ?? 0
    const first = rows()[0] as HTMLElement
    await user.click(within(first).getByRole('button', { name: /^Bỏ|^Xóa/ }))
    await user.click(screen.getByRole('button', { name: 'Lưu' }))
    await waitFor(async () => expect((await templates(program))[0]?.sections).toHaveLength(before - 1))
    await user.click(screen.getByRole('button', { name: 'Về mẫu gốc…' }))
    await user.click(await screen.findByRole('button', { name: 'Về mẫu gốc' }))
    await user.click(screen.getByRole('button', { name: 'Lưu' }))
    await waitFor(async () => expect((await templates(program))[0]?.sections).toHaveLength(before))
    expect((await templates(program))[0]?.name).toContain('(của văn phòng)')
  })

  it('that names what the program no longer has still opens, and says so', async () => {
    const { program } = await copied()
    const [copy] = await templates(program)
    if (!copy) throw new Error('no copy')
    const { id, revision, createdAt: _c, updatedAt: _u, removedAt: _r, ...fields } = copy
    const gone = {
      kind: 'table' as const,
      id: 'cu',
      title: '',
      table: 'bang-cu',
      options: {},
      place: 'body' as const,
    }
    await program.ask('records.update', {
      register: 'report-template',
      id,
      revision,
      fields: { ...fields, sections: [...fields.sections, gone] },
    })
    expect(await screen.findByText('“bang-cu” (không còn trong phần mềm)')).toBeDefined()
    expect(
      await program.ask('reports.build', {
        templateId: id,
        scope: { regulationIds: [], organisationIds: [], personIds: [] },
        period: { kind: 'month', from: '2026-10-15', to: '2026-11-14' },
      }),
    ).toMatchObject({ unknown: ['bang-cu'] })
  })
})
