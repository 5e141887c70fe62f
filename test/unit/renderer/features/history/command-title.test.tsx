import { expect, test } from 'vitest'
import { commandTitle } from '#renderer/features/history/command-title.ts'
import { coordinationRegisters } from '#shared/registers/coordination-names.ts'
import { anyRegisterOf } from '#shared/registers/index.ts'
import { renderWithApi } from '#test/support/render-with-api.tsx'

const actions = coordinationRegisters.flatMap((register) =>
  Object.keys(anyRegisterOf(register).actions).map((action) => ({ register, action })),
)

test('an action of a register is told by its own words, not as some change of a record', async () => {
  await renderWithApi(<div />)
  const change = { register: 'proposal', id: 'x', kind: 'update', title: 'Đề xuất' } as const
  const titleOf = (command: string) => commandTitle({ command, changes: [change] as never })
  const some = titleOf('no.such')
  expect(actions.length).toBeGreaterThan(4)
  for (const { register, action } of actions)
    expect(titleOf(`${register}.${action}`), `${register}.${action}`).not.toBe(some)
  expect(titleOf('proposal.decide')).toBe('Ghi kết quả đề xuất')
  expect(titleOf('programme.mark-milestone')).toBe('Ghi mốc chương trình')
})
