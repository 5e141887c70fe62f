// Records that must not be: the same refusals by whatever command they come.

import { beforeEach, describe, expect, test } from 'vitest'
import type { FieldsOf } from '#shared/registers/define-register.ts'
import type { RegisterName } from '#shared/registers/index.ts'
import { type InProcess, makeInProcess } from '#test/support/in-process-api.ts'
import { properInputs as proper } from '#test/support/proper-inputs.ts'
import { makeRefusals } from '#test/support/refusals.ts'
import { fillWithExamples, registerExamples } from '#test/support/register-examples.ts'

let program: InProcess
const start = async () => {
  program = await makeInProcess()
  await fillWithExamples(program)
}
beforeEach(start)
const { expectRefused } = makeRefusals(() => program)

describe('records', () => {
  const task = (patch: Partial<FieldsOf<'task'>>) => ({ ...registerExamples.task.fields, ...patch })
  const event = (patch: Partial<FieldsOf<'event'>>) => ({ ...registerExamples.event.fields, ...patch })
  const create = (register: RegisterName, fields: object) => ({ register, id: null, fields })
  const refusedIssue = async (register: RegisterName, fields: object, path: string, code: string) => {
    const error = await expectRefused('records.create', create(register, fields), 'invalid-record')
    expect(error?.issues).toContainEqual(expect.objectContaining({ path, code }))
  }

  test.each(['records.get', 'records.links', 'records.history'] as const)(
    '%s asks nothing of what is not there in vain',
    async (name) => {
      const result = await program.callAnyhow(name, { register: 'task', id: 'khong-co' })
      if (name === 'records.get') expect(result).toMatchObject({ error: { code: 'unknown-record' } })
      else expect(result).toEqual({ ok: true, value: [] })
    },
  )

  test('an unknown id is refused by every command that changes', async () => {
    const target = { register: 'task', id: 'khong-co', revision: 1 }
    await expectRefused('records.update', { ...target, fields: task({}) }, 'unknown-record')
    await expectRefused('records.remove', target, 'unknown-record')
    await expectRefused('records.restore', target, 'unknown-record')
    await expectRefused(
      'records.act',
      { ...target, action: 'extend', input: proper['records.act'].input },
      'unknown-record',
    )
    await expectRefused(
      'records.batch',
      { register: 'task', operations: [{ kind: 'remove', id: 'khong-co', revision: 1 }] },
      'unknown-record',
    )
    await expectRefused('meetings.open', { key: 'khong-co' }, 'unknown-record')
    await expectRefused('meetings.open', { key: 'chuoi@2026-13-45' }, 'unknown-record', 'bad-input')
  })

  test.each([
    '2026-02-30',
    '2026-13-01',
    '2025-02-29',
    '26-01-01',
    '2026-1-1',
    '30/02/2026',
    '',
    '2026-11-31T00:00:00Z',
  ])('the day %s does not exist', async (day) => {
    await refusedIssue('task', task({ assignedOn: day }), 'assignedOn', 'not-a-day')
    await refusedIssue('event', event({ date: day }), 'date', 'not-a-day')
    await expectRefused('calendar.range', { from: day, to: '2026-12-31' }, 'bad-input')
    await expectRefused('schedule.week', { monday: day }, 'bad-input')
  })

  test('an end before its start', async () => {
    await refusedIssue('event', event({ endDate: '2026-11-24' }), 'endDate', 'end-before-start')
    await refusedIssue(
      'event',
      event({ startTime: '10:00', endTime: '09:00' }),
      'endTime',
      'end-before-start',
    )
    await refusedIssue('event', event({ startTime: '25:00' }), 'startTime', 'not-a-time')
    await refusedIssue(
      'task',
      task({ deadline: { kind: 'date', on: '2026-11-19' } }),
      'deadline',
      'end-before-start',
    )
    await refusedIssue(
      'regulation',
      { ...registerExamples.regulation.fields, validTo: '2025-01-01' },
      'validTo',
      'end-before-start',
    )
    await expectRefused('calendar.range', { from: '2026-12-01', to: '2026-11-30' }, 'bad-input')
  })

  test('two leads, however they are put', async () => {
    await refusedIssue('task', task({ leadId: ['so', 'ban'] as never }), 'leadId', 'wrong-shape')
    await refusedIssue('task', task({ leadId: 'so,ban' }), 'leadId', 'not-an-id')
    await refusedIssue(
      'task',
      task({ supporting: [{ organisationId: 'so', part: '' }] }),
      'supporting',
      'lead-also-supports',
    )
    const ban = { organisationId: 'ban', part: '' }
    await refusedIssue('task', task({ supporting: [ban, ban] }), 'supporting', 'twice')
    await expectRefused(
      'records.create',
      create('task', { ...task({}), leadIds: ['so', 'ban'] }),
      'invalid-record',
    )
  })

  test('text beyond its limit, control characters, and a title of nothing but blanks', async () => {
    await refusedIssue('task', task({ title: 'a'.repeat(501) }), 'title', 'too-long')
    await refusedIssue('task', task({ title: 'Nhiệm\u0000vụ' }), 'title', 'control-character')
    await refusedIssue('task', task({ title: ' \u00a0 ' }), 'title', 'required')
    await refusedIssue(
      'person',
      { ...registerExamples.person.fields, fullName: 'Trần\nHòa' },
      'fullName',
      'control-character',
    )
    const kept = await program.ask(
      'records.create',
      create('task', task({ title: 'ộ'.repeat(500) })) as never,
    )
    expect(kept.title).toBe('ộ'.repeat(500))
  })

  test('a record that another window has changed meanwhile', async () => {
    const target = { register: 'task', id: 'nhiem-vu', revision: 1 } as const
    await program.ask('records.update', { ...target, fields: task({ product: 'Tờ trình' }) })
    await expectRefused('records.update', { ...target, fields: task({}) }, 'record-changed')
    await expectRefused('records.remove', target, 'record-changed')
    await expectRefused(
      'records.act',
      { ...target, action: 'extend', input: proper['records.act'].input },
      'record-changed',
    )
    await expectRefused('records.update', { ...target, revision: 3, fields: task({}) }, 'record-changed')
  })

  test('of two who save at once, one is told', async () => {
    const save = (product: string) =>
      program.callAnyhow('records.update', {
        register: 'task',
        id: 'nhiem-vu',
        revision: 1,
        fields: task({ product }),
      })
    const results = await Promise.all([save('Một'), save('Hai')])
    expect(results.map((result) => result.ok)).toEqual([true, false])
    expect(results[1]).toMatchObject({ error: { code: 'record-changed' } })
  })

  test('a record in the bin is neither changed nor thrown away again', async () => {
    // The examples' own task is linked by the registers.
    const { id } = await program.ask('records.create', { register: 'task', id: null, fields: task({}) })
    await program.ask('records.remove', { register: 'task', id, revision: 1 })
    const target = { register: 'task', id, revision: 2 }
    await expectRefused('records.update', { ...target, fields: task({}) }, 'record-removed')
    await expectRefused('records.remove', target, 'record-removed')
  })

  test('a record in use stays, and a record in the bin cannot be newly chosen', async () => {
    await expectRefused(
      'records.remove',
      { register: 'organisation', id: 'so', revision: 1 },
      'record-in-use',
    )
    const free = await program.ask(
      'records.create',
      create('organisation', registerExamples.organisation.fields) as never,
    )
    await program.ask('records.remove', { register: 'organisation', id: free.id, revision: 1 })
    await expectRefused('records.create', create('task', task({ leadId: free.id })), 'unknown-reference')
  })

  test('an id that exists is not made twice', async () => {
    await expectRefused(
      'records.create',
      { register: 'task', id: 'nhiem-vu', fields: task({}) },
      'already-exists',
    )
  })

  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'no-such'])(
    'the action %s does not exist',
    async (action) => {
      await expectRefused('records.act', { ...proper['records.act'], action }, 'unknown-command')
      expect(program.unforeseen).toEqual([])
    },
  )

  test('closed minutes are locked, and only an action locks or unlocks them', async () => {
    const meeting = registerExamples.meeting.fields
    const closed = { ...meeting, state: 'closed', closedOn: '2026-11-25' }
    const target = { register: 'meeting', id: 'su-kien' } as const
    await expectRefused('records.update', { ...target, revision: 1, fields: closed }, 'record-locked')
    const { revision } = await program.ask('records.act', {
      ...target,
      revision: 1,
      action: 'close',
      input: {},
    })
    await expectRefused('records.update', { ...target, revision, fields: { ...meeting } }, 'record-locked')
    await expectRefused('records.remove', { ...target, revision }, 'record-locked')
    await expectRefused('records.act', { ...target, revision, action: 'close', input: {} }, 'record-locked')
    await expectRefused(
      'records.act',
      { ...target, revision, action: 'convert-conclusion', input: { conclusionId: 'k1' } },
      'record-locked',
    )
  })

  test('closed versions of minutes are neither forged nor changed', async () => {
    const { fields } = registerExamples['minutes-version']
    await expectRefused('records.create', { register: 'minutes-version', id: 'gia', fields }, 'record-locked')
    await expectRefused(
      'records.update',
      { register: 'minutes-version', id: 'su-kien.v1', revision: 1, fields },
      'record-locked',
    )
    await expectRefused(
      'records.remove',
      { register: 'minutes-version', id: 'su-kien.v1', revision: 1 },
      'record-locked',
    )
  })

  test('a batch is taken whole or not at all', async () => {
    const second = await program.ask('records.create', create('task', task({})) as never)
    const operations = [
      { kind: 'remove', id: second.id, revision: 1 },
      { kind: 'remove', id: 'nhiem-vu', revision: 9 },
    ]
    await expectRefused('records.batch', { register: 'task', operations }, 'record-changed')
    const twice = { kind: 'remove', id: second.id, revision: 1 }
    await expectRefused('records.batch', { register: 'task', operations: [twice, twice] }, 'bad-input')
  })

  test('rich text nested beyond reason', async () => {
    let block: unknown = { type: 'paragraph' }
    for (let depth = 0; depth < 600; depth += 1)
      block = { type: 'bulletList', content: [{ type: 'listItem', content: [block] }] }
    const meeting = {
      ...registerExamples.meeting.fields,
      minutes: { ...registerExamples.meeting.fields.minutes, opening: { type: 'doc', content: [block] } },
    }
    await expectRefused(
      'records.update',
      { register: 'meeting', id: 'su-kien', revision: 1, fields: meeting },
      'invalid-record',
      'bad-input',
      'unexpected',
    )
  })
})
