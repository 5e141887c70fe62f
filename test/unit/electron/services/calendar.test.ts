import { describe, expect, it } from 'vitest'
import type { RecurrenceRule } from '#shared/calendar/recurrence.ts'
import type { FieldsOf } from '#shared/registers/define-register.ts'
import { makeInProcess } from '#test/support/in-process-api.ts'

const content = {
  title: 'Giao ban',
  kind: 'briefing',
  session: 'morning',
  startTime: '08:00',
  endTime: null,
  mode: 'in-person',
  room: 'Phòng họp số 1',
  chairs: [],
  secretary: null,
  participants: [],
  preparedById: null,
  documents: [],
  basis: [],
  status: 'approved',
  note: '',
} satisfies Partial<FieldsOf<'event'>>

const rule: RecurrenceRule = {
  frequency: 'weekly',
  interval: 1,
  weekdays: [1],
  onDayOff: 'keep',
  until: null,
  count: null,
}

async function makeOffice() {
  const program = await makeInProcess()
  const made = await program.ask('records.create', {
    register: 'series',
    id: null,
    fields: { ...content, rule, startDate: '2026-11-02', skippedDates: [], endedOn: null, followsId: null },
  })
  const days = async () => {
    const range = await program.ask('calendar.range', { from: '2026-11-01', to: '2026-12-31' })
    return range.entries.map((entry) => `${entry.date} ${entry.room}`)
  }
  const lines = () => program.services().store.recentEntries().length
  return { ...program, seriesId: made.id, days, lines }
}

describe('calendar commands', () => {
  it('commit a split of a series as one line, and one undo takes it back', async () => {
    const { ask, seriesId, days, lines } = await makeOffice()
    await ask('calendar.change', {
      key: `${seriesId}@2026-11-30`,
      scope: 'one',
      revision: null,
      patch: { room: 'B' },
    })
    const before = await days()
    const count = lines()
    await ask('calendar.change', {
      key: `${seriesId}@2026-11-16`,
      scope: 'following',
      revision: 1,
      patch: { date: '2026-11-18', room: 'C' },
    })
    expect(lines()).toBe(count + 1)
    expect((await days()).slice(0, 5)).toEqual([
      '2026-11-02 Phòng họp số 1',
      '2026-11-09 Phòng họp số 1',
      '2026-11-18 C',
      '2026-11-25 C',
      '2026-12-02 B',
    ])
    await ask('history.undo', {})
    expect(await days()).toEqual(before)
    await ask('history.redo', {})
    expect((await days())[2]).toBe('2026-11-18 C')
  })

  it('refuse what another window changed meanwhile, what is malformed, and what is not there', async () => {
    const { ask, api, seriesId, days, lines } = await makeOffice()
    const key = `${seriesId}@2026-11-16`
    await ask('calendar.change', { key, scope: 'one', revision: 1, patch: { room: 'B' } })
    await ask('calendar.change', { key, scope: 'one', revision: 1, patch: { room: 'C' } })
    const [before, count] = [await days(), lines()]
    const change = (input: object) =>
      api.call('calendar.change', { key, scope: 'one', revision: null, patch: {}, ...input })
    const codes = await Promise.all([
      change({ revision: 1, patch: { room: 'D' } }),
      change({ patch: { date: '2026-02-30' } }),
      change({ patch: { colour: 'red' } }),
      change({ patch: { endTime: '07:00' } }),
      change({ key: `${seriesId}@2026-11-17`, patch: { room: 'D' } }),
      change({ patch: { preparedById: 'nobody' } }),
      change({ scope: 'all', patch: { endDate: '2026-11-20' } }),
    ])
    expect(codes.map((one) => (one.ok ? 'ok' : one.error.code))).toEqual([
      'record-changed',
      'invalid-record',
      'invalid-record',
      'invalid-record',
      'unknown-record',
      'unknown-reference',
      'bad-input',
    ])
    expect([await days(), lines()]).toEqual([before, count])
  })

  it('take a meeting to the bin with its event, unless a task rests on it', async () => {
    const { ask, api, seriesId } = await makeOffice()
    const key = `${seriesId}@2026-11-16`
    await ask('meetings.open', { key })
    await ask('calendar.cancel', { key, scope: 'one', revision: null })
    expect((await ask('records.get', { register: 'meeting', id: key })).removedAt).not.toBeNull()
    await ask('history.undo', {})
    expect((await ask('records.get', { register: 'meeting', id: key })).removedAt).toBeNull()
    await ask('records.create', {
      register: 'event',
      id: null,
      fields: {
        ...content,
        date: '2026-11-20',
        endDate: null,
        seriesId: null,
        originalDate: null,
        basis: [{ kind: 'conclusion', meetingId: key, conclusionId: 'c1' }],
      },
    })
    const refused = await api.call('calendar.cancel', { key, scope: 'all', revision: null })
    expect(refused).toMatchObject({ ok: false, error: { code: 'record-in-use' } })
  })
})

describe('schedule.approve', () => {
  it('approves the registered entries of the week in one commit, undone in one step', async () => {
    const { ask, seriesId, lines } = await makeOffice()
    const key = `${seriesId}@2026-11-16`
    await ask('calendar.change', { key, scope: 'one', revision: null, patch: { status: 'registered' } })
    for (const [title, date] of [
      ['Họp chuyên đề', '2026-11-18'],
      ['Tuần sau', '2026-11-24'],
    ])
      await ask('records.create', {
        register: 'event',
        id: null,
        fields: {
          ...content,
          title,
          date,
          status: 'registered',
          endDate: null,
          seriesId: null,
          originalDate: null,
        },
      })
    const count = lines()
    const approved = await ask('schedule.approve', { monday: '2026-11-18' })
    expect(approved.entries.map((entry) => entry.status)).toEqual(['approved', 'approved'])
    expect(lines()).toBe(count + 1)
    const after = await ask('schedule.week', { monday: '2026-11-23' })
    expect(after.entries.map((entry) => entry.status)).toContain('registered')
    await ask('history.undo', {})
    const undone = await ask('schedule.week', { monday: '2026-11-16' })
    expect(undone.entries.map((entry) => entry.status)).toEqual(['registered', 'registered'])
  })

  it('writes nothing when all are approved already', async () => {
    const { ask, lines } = await makeOffice()
    const count = lines()
    await ask('schedule.approve', { monday: '2026-11-16' })
    expect(lines()).toBe(count)
  })
})

describe('schedule.publish', () => {
  it('publishes, marks later changes, publishes again, and can be undone and done anew', async () => {
    const { ask, seriesId, lines } = await makeOffice()
    const first = await ask('schedule.publish', { monday: '2026-11-18' })
    expect(first).toMatchObject({ monday: '2026-11-16', changeCount: 0 })
    await ask('calendar.change', {
      key: `${seriesId}@2026-11-16`,
      scope: 'one',
      revision: null,
      patch: { startTime: '09:00' },
    })
    expect((await ask('schedule.week', { monday: '2026-11-16' })).entries.map((one) => one.mark)).toEqual([
      'changed',
    ])
    expect(await ask('schedule.publish', { monday: '2026-11-16' })).toMatchObject({ changeCount: 0 })
    await ask('history.undo', {})
    expect(await ask('schedule.week', { monday: '2026-11-16' })).toMatchObject({ changeCount: 1 })
    await ask('schedule.publish', { monday: '2026-11-09' })
    await ask('history.undo', {})
    expect(await ask('schedule.week', { monday: '2026-11-09' })).toMatchObject({ publishedAt: null })
    const count = lines()
    expect((await ask('schedule.publish', { monday: '2026-11-09' })).publishedAt).not.toBeNull()
    expect(lines()).toBe(count + 1)
    await ask('history.undo', {})
    expect(await ask('schedule.week', { monday: '2026-11-09' })).toMatchObject({ publishedAt: null })
  })
})
