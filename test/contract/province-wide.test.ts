/** Fields that most records leave out: set, kept, and taken off again without a trace. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { RecordOf } from '#shared/registers/index.ts'
import { type InProcess, makeInProcess } from '#test/support/in-process-api.ts'
import { eventFields } from '#test/support/sample-records.ts'

let program: InProcess
beforeEach(async () => {
  program = await makeInProcess()
})
const make = async () =>
  (await program.ask('records.create', {
    register: 'event',
    id: null,
    fields: eventFields('Hội nghị', '2026-11-25'),
  })) as unknown as RecordOf<'event'>
const read = async (register: 'event' | 'meeting', id: string) => program.ask('records.get', { register, id })

describe('the mark of a province-wide conference', () => {
  test('is put on and taken off by the calendar, and is gone then', async () => {
    const { id } = await make()
    await program.ask('calendar.change', {
      key: id,
      scope: 'one',
      revision: 1,
      patch: { isProvinceWide: true },
    })
    expect(await read('event', id)).toMatchObject({ isProvinceWide: true })
    expect((await program.ask('gauges.get', { year: 2026 })).provinceWide.planned).toBe(1)
    await program.ask('calendar.change', {
      key: id,
      scope: 'one',
      revision: 2,
      patch: { isProvinceWide: undefined },
    })
    expect(Object.keys(await read('event', id))).not.toContain('isProvinceWide')
    expect((await program.ask('gauges.get', { year: 2026 })).provinceWide.planned).toBe(0)
  })

  test('is never false', async () => {
    const { id } = await make()
    const result = await program.callAnyhow('calendar.change', {
      key: id,
      scope: 'one',
      revision: 1,
      patch: { isProvinceWide: false },
    })
    expect(result.ok).toBe(false)
  })
})

test('the minutes of a concluding speech are typed and taken out again', async () => {
  const { id } = await make()
  await program.ask('meetings.open', { key: id })
  const meeting = (await read('meeting', id)) as unknown as RecordOf<'meeting'>
  const { id: _id, revision, createdAt: _c, updatedAt: _u, removedAt: _r, ...fields } = meeting
  const update = (at: number, concludingMinutes: number | undefined) =>
    program.ask('records.update', {
      register: 'meeting',
      id,
      revision: at,
      fields: { ...fields, concludingMinutes },
    })
  expect(await update(revision, 45)).toMatchObject({ concludingMinutes: 45 })
  expect(Object.keys(await update(revision + 1, undefined))).not.toContain('concludingMinutes')
  expect((await program.ask('gauges.get', { year: 2026 })).speeches.timed).toBe(0)
})
