import { screen } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { BasisSelect } from '#renderer/forms/BasisSelect.tsx'
import type { Basis } from '#shared/registers/basis.ts'
import type { FieldsOf } from '#shared/registers/define-register.ts'
import { dueKey } from '#shared/registers/fulfilment/index.ts'
import { templateObligations } from '#shared/template/obligations/index.ts'
import type { InProcess } from '#test/support/in-process-api.ts'
import { registerExamples } from '#test/support/register-examples.ts'
import { renderWithApi } from '#test/support/render-with-api.tsx'

const occasion = {
  obligationId: 'nv-07',
  milestoneId: 'm1',
  period: 'viec-1',
  bodyId: null,
}

/** The 35 obligations of the template, some with several milestones, and one request that came. */
async function fill(program: InProcess) {
  const [example] = registerExamples.regulation.fields.articles
  await program.ask('records.create', {
    register: 'regulation',
    id: 'qc',
    fields: {
      ...registerExamples.regulation.fields,
      title: 'Quy chế phối hợp công tác',
      shortTitle: 'Quy chế 2026',
      stage: 'draft',
      parties: [],
      amendments: [],
      validFrom: '2026-01-01',
      validTo: '2027-12-31',
      articles: Array.from({ length: 22 }, (_, at) => ({
        ...example,
        id: `dieu-${at + 1}`,
        number: String(at + 1),
        title: `Nội dung thứ ${at + 1}`,
        former: [],
      })),
    },
  })
  for (const { code, title, milestones: own } of templateObligations) {
    const milestones = own.map(({ label, rule }, at) => ({
      id: `m${at + 1}`,
      label: label ?? '',
      rule,
      anchor: rule.kind === 'event' ? ({ kind: 'by-hand' } as const) : null,
      lead: null,
    }))
    const fields: FieldsOf<'obligation'> = {
      ...(registerExamples.obligation.fields as unknown as FieldsOf<'obligation'>),
      regulationId: 'qc',
      articleIds: ['dieu-5'],
      code,
      title,
      lead: { kind: 'one', organisationId: null, label: 'luân phiên' },
      supportingIds: [],
      milestones,
    }
    await program.ask('records.create', {
      register: 'obligation',
      id: code.toLowerCase(),
      fields: fields as unknown as Record<string, unknown>,
    })
  }
  await program.ask('records.create', {
    register: 'fulfilment',
    id: dueKey(occasion),
    fields: {
      ...occasion,
      occasion: { what: 'Sở Y tế hỏi số liệu', on: '2026-11-20', at: null, askedFor: null },
      plan: null,
      proofs: [],
      exemption: null,
      note: '',
    },
  })
}

function Field({ first = null }: { first?: Basis | null }) {
  const [value, setValue] = useState<Basis | null>(first)
  return (
    <>
      <BasisSelect label="Căn cứ" value={value} onChange={setValue} />
      <output>{JSON.stringify(value)}</output>
    </>
  )
}

const field = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Căn cứ' })
const held = () => JSON.parse(screen.getByRole('status').textContent ?? '') as Basis | null

describe('an obligation as what a task or an event rests on', () => {
  it('is found by its code among all, and says when it is due', async () => {
    const { user } = await renderWithApi(<Field />, { fill })
    await user.click(field())
    await user.type(field(), 'nv 04')
    const [option] = await screen.findAllByRole('option')
    expect(option?.textContent).toContain('NV-04. Cung cấp thông tin kinh tế - xã hội, chỉ đạo điều hành')
    expect(option?.textContent).toContain('trước ngày 25 hằng tháng · Quy chế 2026')
    await user.keyboard('{Enter}')
    expect(held()).toEqual({
      kind: 'obligation',
      obligationId: 'nv-04',
      milestoneId: 'm1',
      period: '',
      bodyId: null,
    })
    expect(field().value).toBe('NV-04. Cung cấp thông tin kinh tế - xã hội, chỉ đạo điều hành')
  })

  it('is told apart by its milestones, also once it is chosen', async () => {
    const { user } = await renderWithApi(<Field />, { fill })
    await user.click(field())
    await user.type(field(), 'nv 02')
    const options = await screen.findAllByRole('option')
    // Behind those of the code come others in whose days the number stands.
    expect(options.slice(0, 2).map((option) => option.textContent)).toEqual([
      expect.stringMatching(/^NV-02\. .*: Gửi danh mụctrước ngày 15\/01 hằng năm/),
      expect.stringMatching(/^NV-02\. .*: Cập nhật danh mụcngày 15\/7 hằng năm/),
    ])
    await user.click(options[1] as Element)
    expect(field().value).toBe(
      'NV-02. Gửi danh mục chương trình, đề án, dự án trọng điểm trong năm: Cập nhật danh mục',
    )
  })

  it('that hangs on an event is chosen for what happened, and warned of without it', async () => {
    const { user } = await renderWithApi(<Field />, { fill })
    await user.click(field())
    await user.type(field(), 'nv 07')
    const options = await screen.findAllByRole('option')
    expect(options).toHaveLength(2)
    expect(options[0]?.textContent).toContain('không tính vào ma trận')
    await user.click(options[1] as Element)
    expect(held()).toEqual({ kind: 'obligation', ...occasion })
    expect(field().value).toBe('NV-07. Trao đổi thông tin đột xuất (Sở Y tế hỏi số liệu, 20/11/2026)')
  })

  it('of a plan says its period', async () => {
    const basis = {
      kind: 'obligation',
      obligationId: 'nv-04',
      milestoneId: 'm1',
      period: '2026-M11',
      bodyId: null,
    } as const
    await renderWithApi(<Field first={basis} />, { fill })
    await screen.findByDisplayValue(
      'NV-04. Cung cấp thông tin kinh tế - xã hội, chỉ đạo điều hành (tháng 11/2026)',
    )
  })
})
