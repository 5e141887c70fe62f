import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { SealLine } from '#renderer/features/meetings/SealLine.tsx'
import type { InProcess } from '#test/support/in-process-api.ts'
import { fillWithExamples } from '#test/support/register-examples.ts'
import { renderWithApi } from '#test/support/render-with-api.tsx'

const id = 'su-kien.v1'
const draw = (fill: (program: InProcess) => Promise<void>, language: 'vi' | 'en' = 'vi') =>
  renderWithApi(<SealLine id={id} closedAt="2026-11-25T04:00:00.000Z" />, { fill, language })

const forge = async (program: InProcess) => {
  await fillWithExamples(program)
  await program.services().store.write('records.update', (read) => {
    const before = read.get('minutes-version', id)
    if (!before) throw new Error('no version')
    const after = { ...before, revision: before.revision + 1, closedBy: 'Kẻ khác' }
    return [{ register: 'minutes-version', id, before: before as never, after: after as never }]
  })
}

describe('the seal of closed minutes', () => {
  it('is told calmly while it is whole', async () => {
    await draw(fillWithExamples)
    await screen.findByText(
      /^Niêm phong: nguyên vẹn · mã [0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4} · khóa lúc 11:00 ngày 25\/11\/2026$/,
    )
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('is an alarm that says what to do when the content is another', async () => {
    await draw(forge)
    const alarm = await screen.findByRole('alert')
    expect(alarm.textContent).toMatch(/^Niêm phong: đã bị sửa · mã .*so với bản đã ký/)
    expect(alarm.getAttribute('data-state')).toBe('altered')
  })

  it('speaks English', async () => {
    await draw(forge, 'en')
    expect((await screen.findByRole('alert')).textContent).toContain('Seal: broken · code ')
  })
})
