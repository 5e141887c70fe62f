import { beforeEach, expect, test } from 'vitest'
import { emptyTask } from '#shared/registers/task/index.ts'
import { type InProcess, makeInProcess } from '#test/support/in-process-api.ts'
import { fillWithExamples, registerExamples } from '#test/support/register-examples.ts'

let program: InProcess
beforeEach(async () => {
  program = await makeInProcess()
  await fillWithExamples(program)
})

const { fields } = registerExamples.matter
const year = () => program.services().context().today.slice(0, 4)

test('a new matter is offered the next free code of the year, and two never share one', async () => {
  const offered = await program.ask('coordination.suggest', { register: 'matter' })
  expect(offered).toEqual({ code: year() === '2026' ? 'VV-2026-002' : `VV-${year()}-001` })
  const taken = program.ask('records.create', { register: 'matter', id: null, fields })
  await expect(taken).rejects.toThrow(/"path":"code","code":"code-taken"/)
  await program.ask('records.create', { register: 'matter', id: null, fields: { ...fields, ...offered } })
  const next = await program.ask('coordination.suggest', { register: 'matter' })
  expect(next.code).not.toBe(offered.code)
})

test('registers that offer nothing say so', async () => {
  expect(await program.ask('coordination.suggest', { register: 'communication' })).toEqual({})
})

test('a task given for a matter stands on its timeline, and leaves it with the bin', async () => {
  const task = await program.ask('records.create', {
    register: 'task',
    id: null,
    fields: {
      ...emptyTask('2026-11-18'),
      title: 'Xử lý mùi hôi',
      leadId: 'so',
      deadline: { kind: 'none' },
      basis: { kind: 'record', register: 'matter', recordId: 'vu-viec' },
    },
  })
  const keys = async () =>
    (await program.ask('matter.timeline', { id: 'vu-viec' })).entries.map(({ key }) => key)
  expect(await keys()).toContain(`task/${task.id}`)
  await program.ask('records.remove', { register: 'task', id: task.id, revision: 1 })
  expect(await keys()).not.toContain(`task/${task.id}`)
})

test('the timeline of a matter that is not there is refused', async () => {
  await expect(program.ask('matter.timeline', { id: 'khong-co' })).rejects.toThrow(/unknown-record/)
})
