/** Two-way information and proposals by the commands over the sample office. */
import { beforeEach, describe, expect, test } from 'vitest'
import { anyRegisterOf, type RecordOf, type RegisterName } from '#shared/registers/index.ts'
import { type InProcess, makeInProcess } from '#test/support/in-process-api.ts'

const today = '2026-11-23'
let program: InProcess

beforeEach(async () => {
  program = await makeInProcess({ isSample: true, startAt: `${today}T01:30:00.000Z` })
})

const get = async <N extends RegisterName>(register: N, id: string) =>
  (await program.ask('records.get', { register, id })) as unknown as RecordOf<N>
const act = async (
  register: 'information-exchange' | 'proposal',
  id: string,
  action: string,
  input: unknown,
) => {
  const { revision } = await get(register, id)
  return program.callAnyhow('records.act', { register, id, revision, action, input })
}

describe('an answer in one step', () => {
  test('goes the other way, rests on the request, and stops its clock', async () => {
    expect(await act('information-exchange', 'tt-ho-chua-hoi-them', 'reply', { as: 'dap' })).toMatchObject({
      ok: true,
    })
    const request = await get('information-exchange', 'tt-ho-chua-hoi-them')
    const answer = await get('information-exchange', 'dap')
    expect(answer).toMatchObject({
      kind: 'answer',
      fromId: request.toId,
      toId: request.fromId,
      sentOn: today,
      sentAt: '08:30',
      answersIds: [request.id],
      links: request.links,
      title: `Trả lời: ${request.title}`,
    })
    const thread = await program.ask('exchanges.thread', { id: request.id })
    expect(thread.open).toBeNull()
    expect(thread.lines.find(({ id }) => id === request.id)?.state).toBe('answered-late')
    expect(thread.lines.map(({ id }) => id)).toEqual([
      'tt-ho-chua-hoi',
      'tt-ho-chua-dap',
      'tt-ho-chua-hoi-them',
      'dap',
    ])
    await program.ask('history.undo', {})
    expect((await program.ask('exchanges.thread', { id: request.id })).open).toEqual({
      owes: 'Sở NN&MT',
      waits: 'Ban TG&DV Tỉnh ủy',
    })
  })

  test('to what is no request is feedback, and to the same id twice is refused', async () => {
    await act('information-exchange', 'tt-dich-benh', 'reply', { as: 'ph' })
    expect((await get('information-exchange', 'ph')).kind).toBe('feedback')
    expect(await act('information-exchange', 'tt-dich-benh', 'reply', { as: 'ph' })).toMatchObject({
      error: { code: 'already-exists' },
    })
  })

  test('what was answered cannot be thrown away from under its answer', async () => {
    const { revision } = await get('information-exchange', 'tt-du-luan-hoi-1')
    expect(
      await program.callAnyhow('records.remove', {
        register: 'information-exchange',
        id: 'tt-du-luan-hoi-1',
        revision,
      }),
    ).toMatchObject({ error: { code: 'record-in-use' } })
  })
})

describe('the balance of the sample', () => {
  test('counts the same from both sides, and names who owes and who waits', async () => {
    const { bodies, open } = await program.ask('exchanges.balance', { from: '2026-01-01', to: '2026-12-31' })
    const late = open.find(({ id }) => id === 'tt-ho-chua-hoi-them')
    expect(late).toMatchObject({
      owes: 'Sở NN&MT',
      waits: 'Ban TG&DV Tỉnh ủy',
      state: 'overdue',
      dueAt: '16:00',
      daysLate: 3,
    })
    const of = (bodyId: string, direction: string) =>
      bodies.find((one) => one.bodyId === bodyId && one.direction === direction)
    expect(of('so-nnmt', 'owes')).toMatchObject({ owed: 2, onTime: 1, overdue: 1, share: 50 })
    expect(of('ban-tgdv', 'owes')).toMatchObject({ owed: 2, onTime: 2, share: 100, worst: null })
    expect(of('hoi-nha-bao', 'waits')).toBeUndefined()
  })

  test('an unknown exchange has no thread', async () => {
    expect(await program.ask('exchanges.thread', { id: 'khong-co' })).toEqual({ lines: [], open: null })
  })
})

describe('the fate of a proposal', () => {
  test('is written down with its day; without a reason it is not declined', async () => {
    const decide = (reason: string) =>
      act('proposal', 'dx-kinh-phi', 'decide', { fate: 'declined', on: today, reason })
    expect(await decide('')).toMatchObject({
      error: { code: 'invalid-record', issues: [{ path: 'reason', code: 'reason-required' }] },
    })
    expect(await decide('Đã có trong dự toán')).toMatchObject({ ok: true })
    expect(await get('proposal', 'dx-kinh-phi')).toMatchObject({
      fate: 'declined',
      decidedOn: today,
      reason: 'Đã có trong dự toán',
    })
  })

  test('begins with being considered', async () => {
    await act('proposal', 'dx-so-lieu', 'consider', {})
    expect((await get('proposal', 'dx-so-lieu')).consideredOn).toBe(today)
  })
})

test('what is empty is told at once, bodies beside words', async () => {
  for (const register of ['information-exchange', 'proposal'] as const) {
    const fields = { ...anyRegisterOf(register).blank(today) }
    expect(await program.callAnyhow('records.create', { register, id: null, fields })).toMatchObject({
      error: {
        issues: expect.arrayContaining(
          ['title', 'fromId', 'toId'].map((path) => ({ path, code: 'required' })),
        ),
      },
    })
  }
})
