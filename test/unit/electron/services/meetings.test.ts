/** The workspace over the real services: opening, converting, withdrawing, closing, reopening. */
import { beforeEach, describe, expect, it } from 'vitest'
import { docFromText } from '#shared/lib/rich-text.ts'
import { type FieldsOf, fieldsOf } from '#shared/registers/define-register.ts'
import type { RecordOf } from '#shared/registers/index.ts'
import { type InProcess, makeInProcess } from '#test/support/in-process-api.ts'
import { eventFields, person } from '#test/support/sample-records.ts'

type Conclusion = FieldsOf<'meeting'>['conclusions'][number]
let program: InProcess

const organisation = (name: string) => ({
  kind: 'state',
  parentId: null,
  placeName: '',
  signers: [],
  phone: '',
  order: 1,
  note: '',
  names: [{ validFrom: null, validTo: null, name, shortName: '', headLine: '', symbol: '' }],
})
const attendees = { chairs: [person('c', 'an')], secretary: person('s', 'lan'), room: 'Phòng họp số 1' }

beforeEach(async () => {
  program = await makeInProcess({ startAt: '2026-11-23T01:00:00.000Z' })
  const create = (
    register: 'organisation' | 'person' | 'series' | 'event',
    id: string,
    fields: Record<string, unknown>,
  ) => program.ask('records.create', { register, id, fields })
  await create('organisation', 'vp', organisation('Văn phòng'))
  await create('organisation', 'so', organisation('Sở Y tế'))
  for (const [id, fullName] of [
    ['an', 'Lê Minh An'],
    ['lan', 'Đặng Thị Lan'],
  ] as const)
    await create('person', id, { fullName, honorific: '', postings: [], phone: '', order: 1, note: '' })
  const {
    date: _d,
    endDate: _e,
    seriesId: _s,
    originalDate: _o,
    ...content
  } = eventFields('Giao ban tháng', '2026-10-05', attendees)
  await create('series', 'giao-ban', {
    ...content,
    rule: {
      frequency: 'monthly',
      interval: 1,
      pattern: { kind: 'day', day: 5 },
      months: null,
      onDayOff: 'keep',
      until: null,
      count: null,
    },
    startDate: '2026-10-05',
    skippedDates: [],
    endedOn: null,
    followsId: null,
  })
})

const meetingOf = async (id: string) =>
  (await program.ask('records.get', { register: 'meeting', id })) as unknown as RecordOf<'meeting'>
const update = async (id: string, change: Partial<FieldsOf<'meeting'>>) => {
  const meeting = await meetingOf(id)
  return program.ask('records.update', {
    register: 'meeting',
    id,
    revision: meeting.revision,
    fields: { ...fieldsOf(meeting), ...change },
  })
}
const act = async (id: string, action: string, input: unknown = {}) =>
  program.api.call('records.act', {
    register: 'meeting',
    id,
    revision: (await meetingOf(id)).revision,
    action,
    input,
  })
const conclusion = (id: string, more: Partial<Conclusion> = {}): Conclusion => ({
  id,
  content: docFromText('Giao Văn phòng báo cáo.\nNói rõ số liệu.'),
  taskId: null,
  carriedFrom: null,
  assignment: {
    leadId: 'vp',
    supportingIds: ['so', 'so'],
    deadline: { kind: 'date', on: '2026-11-20' },
    product: 'Báo cáo',
    basis: null,
  },
  ...more,
})
const october = 'giao-ban@2026-10-05'
const november = 'giao-ban@2026-11-05'

describe('a conclusion with a task', () => {
  it('stays in the minutes until its task is taken back', async () => {
    await program.ask('meetings.open', { key: october })
    await update(october, { conclusions: [conclusion('k1'), conclusion('k2')] })
    await act(october, 'convert-conclusion', { conclusionId: 'k1' })
    const [first, second] = (await meetingOf(october)).conclusions
    const meeting = await meetingOf(october)
    const refused = await program.api.call('records.update', {
      register: 'meeting',
      id: october,
      revision: meeting.revision,
      fields: { ...fieldsOf(meeting), conclusions: second ? [second] : [] },
    })
    expect(refused).toMatchObject({
      ok: false,
      error: {
        code: 'invalid-record',
        issues: [{ path: 'conclusions', code: 'conclusion-has-task', params: { number: 1 } }],
      },
    })
    await update(october, { conclusions: first ? [first] : [] })
    await act(october, 'withdraw-task', { conclusionId: 'k1' })
    await update(october, { conclusions: [] })
    expect((await meetingOf(october)).conclusions).toEqual([])
  })
})

describe('opening', () => {
  it('stores the occurrence and its workspace in one commit, and nothing at the second opening', async () => {
    await program.ask('meetings.open', { key: october })
    const event = await program.ask('records.get', { register: 'event', id: october })
    expect(event).toMatchObject({ seriesId: 'giao-ban', date: '2026-10-05', title: 'Giao ban tháng' })
    const { revision } = await meetingOf(october)
    await program.ask('meetings.open', { key: october })
    expect((await meetingOf(october)).revision).toBe(revision)
  })

  it('brings unfinished conclusions along exactly once, and does not bring back what was taken out', async () => {
    await program.ask('meetings.open', { key: october })
    await update(october, { conclusions: [conclusion('k1'), conclusion('k2', { assignment: null })] })
    await program.ask('meetings.open', { key: november })
    const carried = (await meetingOf(november)).conclusions
    expect(carried.map((entry) => entry.carriedFrom)).toEqual([{ meetingId: october, conclusionId: 'k1' }])
    expect(carried[0]?.id).not.toBe('k1')
    await program.ask('meetings.open', { key: november })
    expect((await act(november, 'carry-over')).ok).toBe(true)
    expect((await meetingOf(november)).conclusions).toHaveLength(1)
    await update(november, { conclusions: [] })
    await program.ask('meetings.open', { key: november })
    expect((await meetingOf(november)).conclusions).toEqual([])
    await act(november, 'carry-over')
    expect((await meetingOf(november)).conclusions).toHaveLength(1)
  })

  it('brings work along as its task stands now: with the extended deadline, and whoever leads it', async () => {
    await program.ask('meetings.open', { key: october })
    await update(october, { conclusions: [conclusion('k1')] })
    await act(october, 'convert-conclusion', { conclusionId: 'k1' })
    const id = (await meetingOf(october)).conclusions[0]?.taskId ?? ''
    const taskAct = async (action: string, input: unknown) => {
      const { revision } = await program.ask('records.get', { register: 'task', id })
      await program.ask('records.act', { register: 'task', id, revision, action, input })
    }
    await taskAct('extend', { to: '2026-12-25', reason: 'Chờ số liệu', approvedBy: '' })
    await taskAct('transfer', { leadId: 'so', reason: 'Đúng chức năng' })
    await program.ask('meetings.open', { key: november })
    expect((await meetingOf(november)).conclusions[0]?.assignment).toMatchObject({
      leadId: 'so',
      deadline: { kind: 'date', on: '2026-12-25' },
      product: 'Báo cáo',
    })
    expect((await meetingOf(october)).conclusions[0]?.assignment?.leadId).toBe('vp')
  })

  it('refuses an entry that is not in the calendar', async () => {
    const result = await program.api.call('meetings.open', { key: 'giao-ban@2026-10-06' })
    expect(result).toMatchObject({ ok: false, error: { code: 'unknown-record' } })
  })
})

describe('a conclusion and its task', () => {
  beforeEach(async () => {
    await program.ask('meetings.open', { key: october })
    await update(october, { conclusions: [conclusion('k1')] })
  })
  const taskOf = async () => {
    const id = (await meetingOf(october)).conclusions[0]?.taskId ?? ''
    return (await program.ask('records.get', { register: 'task', id })) as unknown as RecordOf<'task'>
  }

  it('becomes one task with lead, supporters, deadline, product and source', async () => {
    expect((await act(october, 'convert-conclusion', { conclusionId: 'k1' })).ok).toBe(true)
    expect(await taskOf()).toMatchObject({
      title: 'Giao Văn phòng báo cáo',
      leadId: 'vp',
      supporting: [{ organisationId: 'so', part: '' }],
      deadline: { kind: 'date', on: '2026-11-20' },
      product: 'Báo cáo',
      directedById: 'an',
      assignedOn: '2026-10-05',
      basis: { kind: 'conclusion', meetingId: october, conclusionId: 'k1' },
    })
    expect(await act(october, 'convert-conclusion', { conclusionId: 'k1' })).toMatchObject({
      ok: false,
      error: { code: 'already-exists' },
    })
  })

  it.each([
    ['leadId', { leadId: null }],
    ['deadline', { deadline: null }],
  ])('is refused without %s and nothing is made', async (path, lack) => {
    await update(october, {
      conclusions: [conclusion('k1', { assignment: { ...conclusion('x').assignment!, ...lack } })],
    })
    expect(await act(october, 'convert-conclusion', { conclusionId: 'k1' })).toMatchObject({
      ok: false,
      error: { code: 'invalid-record', issues: [{ path, code: 'required' }] },
    })
    expect(await program.ask('records.all', { register: 'task' })).toEqual([])
  })

  it('can be made of a carried conclusion whose deadline has passed', async () => {
    await program.ask('meetings.open', { key: november })
    const [carried] = (await meetingOf(november)).conclusions
    const late = {
      ...carried!,
      assignment: { ...carried!.assignment!, deadline: { kind: 'date' as const, on: '2026-10-20' } },
    }
    await update(november, { conclusions: [late] })
    expect(await act(november, 'convert-conclusion', { conclusionId: late.id })).toMatchObject({ ok: true })
    const tasks = await program.ask('records.all', { register: 'task' })
    expect(tasks[0]).toMatchObject({ assignedOn: '2026-10-05', basis: { meetingId: november } })
  })

  it('is refused without words', async () => {
    await update(october, { conclusions: [conclusion('k1', { content: docFromText('') })] })
    expect(await act(october, 'convert-conclusion', { conclusionId: 'k1' })).toMatchObject({
      error: { issues: [{ path: 'content', code: 'required' }] },
    })
  })

  it('can be taken back while nobody has worked on it, and no longer afterwards', async () => {
    await act(october, 'convert-conclusion', { conclusionId: 'k1' })
    expect((await act(october, 'withdraw-task', { conclusionId: 'k1' })).ok).toBe(true)
    expect((await meetingOf(october)).conclusions[0]?.taskId).toBeNull()
    expect(await program.ask('records.all', { register: 'task' })).toEqual([])
    await act(october, 'convert-conclusion', { conclusionId: 'k1' })
    const task = await taskOf()
    await program.ask('records.update', {
      register: 'task',
      id: task.id,
      revision: task.revision,
      fields: { ...fieldsOf(task), state: 'in-progress' },
    })
    expect(await act(october, 'withdraw-task', { conclusionId: 'k1' })).toMatchObject({
      ok: false,
      error: { code: 'not-allowed-now' },
    })
    expect((await meetingOf(october)).conclusions[0]?.taskId).toBe(task.id)
  })
})

describe('closing', () => {
  beforeEach(async () => {
    await program.ask('meetings.open', { key: october })
    await update(october, {
      startedAt: '08:00',
      endedAt: '11:00',
      conclusions: [conclusion('k1', { assignment: null })],
    })
  })

  it('is refused with every error by place, and stays open', async () => {
    await update(october, { endedAt: null, conclusions: [] })
    expect(await act(october, 'close')).toMatchObject({
      ok: false,
      error: {
        code: 'paper-incomplete',
        issues: [
          { path: 'endedAt', code: 'no-end-time' },
          { path: 'conclusions', code: 'no-conclusion' },
        ],
      },
    })
    expect((await meetingOf(october)).state).toBe('open')
  })

  it('locks the minutes against every change', async () => {
    expect((await act(october, 'close')).ok).toBe(true)
    const closed = await meetingOf(october)
    expect(closed).toMatchObject({ state: 'closed', closedOn: '2026-11-23', version: 1 })
    for (const action of ['close', 'carry-over'])
      expect(await act(october, action)).toMatchObject({ error: { code: 'record-locked' } })
    for (const action of ['convert-conclusion', 'withdraw-task'])
      expect(await act(october, action, { conclusionId: 'k1' })).toMatchObject({
        error: { code: 'record-locked' },
      })
    await expect(update(october, { endedAt: '12:00' })).rejects.toThrow('record-locked')
    expect(
      await program.api.call('records.remove', {
        register: 'meeting',
        id: october,
        revision: closed.revision,
      }),
    ).toMatchObject({ ok: false })
  })

  it('opens again only for a reason, keeps the closed version, and counts on', async () => {
    await act(october, 'close')
    expect(await act(october, 'reopen', { reason: ' ' })).toMatchObject({ ok: false })
    expect((await act(october, 'reopen', { reason: 'Ghi sai giờ kết thúc' })).ok).toBe(true)
    await update(october, { endedAt: '11:30' })
    expect((await act(october, 'close')).ok).toBe(true)
    const { versions } = await program.ask('meetings.review', { meetingId: october })
    expect(versions.map(({ version, reopenReason }) => [version, reopenReason])).toEqual([
      [2, ''],
      [1, 'Ghi sai giờ kết thúc'],
    ])
    const kept = (await program.ask('records.get', {
      register: 'minutes-version',
      id: `${october}.v1`,
    })) as unknown as RecordOf<'minutes-version'>
    expect(kept.meeting.endedAt).toBe('11:00')
  })

  it('takes the registry’s number once, also into the kept version, and the notice that goes out later', async () => {
    expect(await act(october, 'assign-number', { format: 'party', number: '12' })).toMatchObject({
      error: { code: 'not-allowed-now' },
    })
    await act(october, 'close')
    expect((await act(october, 'assign-number', { format: 'party', number: '12' })).ok).toBe(true)
    expect(await act(october, 'assign-number', { format: 'party', number: '13' })).toMatchObject({
      error: { code: 'not-allowed-now' },
    })
    expect((await act(october, 'issue-notice', { number: '45-TB/BTGDVTU', issuedOn: '2026-10-09' })).ok).toBe(
      true,
    )
    expect(await act(october, 'issue-notice', { number: '45', issuedOn: '2026-02-30' })).toMatchObject({
      error: { code: 'invalid-record' },
    })
    expect(await meetingOf(october)).toMatchObject({
      state: 'closed',
      version: 1,
      noticeIssuedOn: '2026-10-09',
      minutes: { party: { number: '12' } },
    })
    const kept = (await program.ask('records.get', {
      register: 'minutes-version',
      id: `${october}.v1`,
    })) as unknown as RecordOf<'minutes-version'>
    expect(kept.meeting.minutes.party.number).toBe('12')
    const { clocks } = await program.ask('meetings.review', { meetingId: october })
    expect(clocks.find(({ clock }) => clock === 'conclusions')).toMatchObject({
      state: 'done',
      doneOn: '2026-10-09',
    })
  })
})
