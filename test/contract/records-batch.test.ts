/** Several records in one change: all or nothing, and one step back. */
import { beforeEach, expect, test } from 'vitest'
import { plainView } from '#shared/query/list-view.ts'
import { fieldsOf } from '#shared/registers/define-register.ts'
import type { Task } from '#shared/registers/task/index.ts'
import { type InProcess, makeInProcess } from '../support/in-process-api.ts'
import { taskOf } from '../unit/shared/registers/task/task-of.ts'

let program: InProcess
let tasks: Task[]

const organisation = (name: string) => ({
  kind: 'state',
  parentId: null,
  names: [{ validFrom: null, validTo: null, name, shortName: '', headLine: '', symbol: '' }],
  placeName: '',
  signers: [],
  phone: '',
  order: 1,
  note: '',
})

beforeEach(async () => {
  program = await makeInProcess()
  expect(program.office.state()).toMatchObject({ state: 'open' })
  await program.ask('records.create', {
    register: 'organisation',
    id: 'so-y-te',
    fields: organisation('Sở Y tế'),
  })
  tasks = []
  for (const title of ['Một', 'Hai', 'Ba']) {
    const fields = fieldsOf(taskOf({ title }))
    tasks.push(
      (await program.ask('records.create', { register: 'task', id: null, fields })) as unknown as Task,
    )
  }
})

const extendAll = (to: string, of = tasks) => ({
  register: 'task' as const,
  operations: of.map(({ id, revision }) => ({
    kind: 'act' as const,
    id,
    revision,
    action: 'extend',
    input: { to, reason: 'Chờ số liệu', approvedBy: '' },
  })),
})
const deadlines = async () => {
  const view = { ...plainView, columns: ['deadline'] }
  const query = { register: 'task' as const, view, scope: [], offset: 0, limit: 10, inBin: false }
  return (await program.ask('records.query', query)).rows.map(({ cells }) => cells.deadline)
}
const refusal = async (input: unknown) => {
  const result = await program.callAnyhow('records.batch', input)
  return result.ok ? 'allowed' : result.error.code
}

test('one commit for all, one step to undo it', async () => {
  const changes: number[] = []
  program.api.on('records.changed', ({ touched }) => changes.push(touched.flatMap(({ ids }) => ids).length))
  expect(await program.ask('records.batch', extendAll('2026-12-04'))).toEqual({ count: 3 })
  expect(changes).toEqual([3])
  expect(await deadlines()).toEqual(['2026-12-04', '2026-12-04', '2026-12-04'])
  await program.ask('history.undo', {})
  expect(await deadlines()).toEqual(['2026-11-27', '2026-11-27', '2026-11-27'])
})

test('one that is refused stops them all', async () => {
  const [first] = tasks
  await program.ask('records.act', {
    register: 'task',
    id: first?.id ?? '',
    revision: 1,
    action: 'report',
    input: { text: 'Đang làm', percent: null },
  })
  expect(await refusal(extendAll('2026-12-04'))).toBe('record-changed')
  expect(await deadlines()).toEqual(['2026-11-27', '2026-11-27', '2026-11-27'])
})

test('removing and bringing back', async () => {
  const all = (kind: 'remove' | 'restore', revision: number) => ({
    register: 'task' as const,
    operations: tasks.map(({ id }) => ({ kind, id, revision })),
  })
  await program.ask('records.batch', all('remove', 1))
  expect(await deadlines()).toEqual([])
  expect(await refusal(all('remove', 2))).toBe('record-removed')
  await program.ask('records.batch', all('restore', 2))
  expect(await deadlines()).toHaveLength(3)
})

test('records that leave together may point at each other; one that stays holds them', async () => {
  const parent = { register: 'organisation' as const, id: 'cha', fields: organisation('Cơ quan cha') }
  await program.ask('records.create', parent)
  await program.ask('records.create', {
    register: 'organisation',
    id: 'con',
    fields: { ...organisation('Đơn vị con'), parentId: 'cha' },
  })
  const remove = (id: string) => ({ kind: 'remove' as const, id, revision: 1 })
  expect(await refusal({ register: 'organisation', operations: [remove('cha')] })).toBe('record-in-use')
  expect(await refusal({ register: 'organisation', operations: [remove('so-y-te')] })).toBe('record-in-use')
  expect(await refusal({ register: 'organisation', operations: [remove('cha'), remove('con')] })).toBe(
    'allowed',
  )
})

test('what is malformed is refused before anything happens', async () => {
  const [first] = tasks
  const act = { kind: 'act', id: first?.id, revision: 1, action: 'extend', input: {} }
  expect(await refusal({ register: 'task', operations: [] })).toBe('bad-input')
  expect(await refusal({ register: 'task', operations: [act] })).toBe('invalid-record')
  expect(await refusal({ register: 'task', operations: [{ ...act, action: 'constructor' }] })).toBe(
    'unknown-command',
  )
  const twice = extendAll('2026-12-04', tasks.slice(0, 1)).operations
  expect(await refusal({ register: 'task', operations: [...twice, ...twice] })).toBe('bad-input')
  expect(program.unforeseen).toEqual([])
})
