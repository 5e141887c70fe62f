/** Recommendations and questions become tasks through the program itself, and the way back holds. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { JointActivity } from '#shared/registers/joint-activity/index.ts'
import type { PressEvent } from '#shared/registers/press-event/index.ts'
import { type InProcess, makeInProcess } from '#test/support/in-process-api.ts'
import { fillWithExamples, registerExamples } from '#test/support/register-examples.ts'

let program: InProcess
beforeEach(async () => {
  program = await makeInProcess()
  await fillWithExamples(program)
})

const read = () => program.services().store.read
const activity = () => read().get('joint-activity', 'tap-huan') as JointActivity
const press = () => read().get('press-event', 'hop-bao') as PressEvent
const assign = (register: 'joint-activity' | 'press-event', action: string, input: object) => {
  const record = register === 'joint-activity' ? activity() : press()
  return program.ask('records.act', { register, id: record.id, revision: record.revision, action, input })
}
const withRows = async () => {
  const { fields } = registerExamples['joint-activity']
  const [first] = fields.recommendations
  await program.ask('records.update', {
    register: 'joint-activity',
    id: 'tap-huan',
    revision: activity().revision,
    fields: {
      ...fields,
      recommendations: [first, { ...first, id: 'k2', taskId: null }, { ...first, id: 'k3', taskId: null }],
    },
  })
}

describe('recommendations', () => {
  test('one press gives all that are ready; each task leads back to the record', async () => {
    await withRows()
    const before = read().all('task').length
    await assign('joint-activity', 'assign-all', {})
    const given = activity().recommendations.map(({ taskId }) => taskId)
    expect(new Set(given).size).toBe(3)
    expect(read().all('task')).toHaveLength(before + 2)
    const task = read().get('task', given[1] ?? '')
    expect(task).toMatchObject({
      leadId: 'so',
      basis: { kind: 'record', register: 'joint-activity', recordId: 'tap-huan' },
    })
    const links = await program.ask('records.links', { register: 'joint-activity', id: 'tap-huan' })
    expect(links.map(({ register, id }) => `${register}/${id}`)).toContain(`task/${given[1]}`)
    await expect(assign('joint-activity', 'assign-all', {})).rejects.toThrow('not-allowed-now')
  })

  test('a row with a task in use stays; once the task is in the bin it may be given anew', async () => {
    await withRows()
    await assign('joint-activity', 'assign-recommendation', { rowId: 'k2' })
    const { id, revision, createdAt, updatedAt, removedAt, ...fields } = activity()
    const drop = () =>
      program.ask('records.update', {
        register: 'joint-activity',
        id,
        revision: activity().revision,
        fields: { ...fields, recommendations: fields.recommendations.filter((row) => row.id !== 'k2') },
      })
    await expect(drop()).rejects.toThrow('"path":"recommendations","code":"row-has-task"')
    const taskId = activity().recommendations.find((row) => row.id === 'k2')?.taskId ?? ''
    const task = read().get('task', taskId)
    await program.ask('records.remove', { register: 'task', id: taskId, revision: task?.revision ?? 0 })
    await assign('joint-activity', 'assign-recommendation', { rowId: 'k2' })
    expect(activity().recommendations.find((row) => row.id === 'k2')?.taskId).not.toBe(taskId)
  })
})

describe('questions of the press', () => {
  test('are given to the agency with its deadline; one that has its task is not given twice', async () => {
    await expect(assign('press-event', 'assign-question', { rowId: 'h1' })).rejects.toThrow('already-exists')
    const { fields } = registerExamples['press-event']
    const [first] = fields.questions
    await program.ask('records.update', {
      register: 'press-event',
      id: 'hop-bao',
      revision: press().revision,
      fields: { ...fields, questions: [first, { ...first, id: 'h2', taskId: null }] },
    })
    await assign('press-event', 'assign-question', { rowId: 'h2' })
    const task = read().get('task', press().questions[1]?.taskId ?? '')
    expect(task).toMatchObject({
      leadId: 'ban',
      directedById: 'nguoi',
      deadline: { kind: 'date', on: '2026-11-23' },
      product: 'Văn bản trả lời',
    })
  })
})
