/** What the office records of dues by hand: four commands, each one step of the history, each taken back by one undo. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { InputOf } from '#shared/contract/commands.ts'
import type { CommandName } from '#shared/contract/names.ts'
import { dueKey } from '#shared/registers/fulfilment/index.ts'
import { type InProcess, makeInProcess } from '#test/support/in-process-api.ts'
import { fillWithExamples, registerExamples } from '#test/support/register-examples.ts'

const december = { obligationId: 'nghia-vu', milestoneId: 'm1', period: '2026-M12', bodyId: null }
const year = { regulationId: 'quy-che', from: '2026-01-01', to: '2026-12-31' } as const
const telephone = { kind: 'words', text: 'Trao đổi qua điện thoại', on: '2026-11-20', note: '' } as const
const paper = {
  kind: 'record',
  register: 'source-document',
  recordId: 'van-ban',
  on: '2026-11-20',
  note: '',
} as const

let program: InProcess
beforeEach(async () => {
  program = await makeInProcess()
  await fillWithExamples(program)
})

const standing = async (place = december) => {
  const details = await program.ask('fulfilment.details', { ...year, obligationId: null, milestoneId: null })
  return details.find(({ key }) => key === dueKey(place))?.standing
}
const refusal = async <N extends CommandName>(name: N, input: InputOf<N>) => {
  const result = await program.api.call(name, input)
  return result.ok
    ? null
    : [result.error.code, ...(result.error.issues ?? []).map(({ path, code }) => `${path} ${code}`)]
}
const commandsOfHistory = async () =>
  (await program.ask('history.list', { before: null, day: null, limit: 5 })).lines.map(
    ({ command }) => command,
  )

describe('a proof', () => {
  test('is added, seen in the matrix, taken back and brought again', async () => {
    const before = await program.ask('fulfilment.matrix', { ...year, zoom: 'year' })
    expect(await program.ask('fulfilment.add-proof', { place: december, proof: telephone })).toEqual({
      key: 'nghia-vu@m1@2026-M12',
    })
    expect(await standing()).toMatchObject({ state: 'done', doneOn: '2026-11-20' })
    const after = await program.ask('fulfilment.matrix', { ...year, zoom: 'year' })
    expect(after.total.counts).toEqual({
      ...before.total.counts,
      done: before.total.counts.done + 1,
      'not-due': before.total.counts['not-due'] - 1,
    })
    expect((await commandsOfHistory())[0]).toBe('fulfilment.add-proof')
    await program.ask('history.undo', {})
    expect(await standing()).toMatchObject({ state: 'not-due', proofs: [] })
    await program.ask('history.redo', {})
    expect(await standing()).toMatchObject({ state: 'done' })
  })

  test('joins those that are there, and is taken off by its id', async () => {
    const november = { ...december, period: '2026-M11' }
    await program.ask('fulfilment.add-proof', { place: november, proof: telephone })
    const proofs = (await standing(november))?.proofs.filter(({ proofId }) => proofId !== null) ?? []
    expect(proofs.map(({ register }) => register)).toEqual(['source-document', null])
    await program.ask('fulfilment.remove-proof', { place: november, proofId: proofs[1]?.proofId ?? '' })
    expect((await standing(november))?.proofs.map(({ proofId }) => proofId)).toContain('mc1')
    expect(
      await refusal('fulfilment.remove-proof', { place: november, proofId: proofs[1]?.proofId ?? '' }),
    ).toEqual(['unknown-record'])
  })

  test('is refused twice, of a record that is not there or in the bin, and where nothing falls due', async () => {
    await program.ask('fulfilment.add-proof', { place: december, proof: paper })
    expect(await refusal('fulfilment.add-proof', { place: december, proof: paper })).toEqual([
      'already-exists',
    ])
    const gone = { ...paper, recordId: 'khong-co' }
    expect(await refusal('fulfilment.add-proof', { place: december, proof: gone })).toMatchObject([
      'unknown-reference',
      expect.anything(),
    ])
    for (const wrong of [
      { period: '2024-M12' },
      { period: 'abc' },
      { milestoneId: 'm9' },
      { obligationId: 'khac' },
      { bodyId: 'so' },
    ])
      expect(
        await refusal('fulfilment.add-proof', { place: { ...december, ...wrong }, proof: telephone }),
        JSON.stringify(wrong),
      ).toEqual(['invalid-record', 'period unknown-due'])
    expect(await commandsOfHistory()).toEqual(['fulfilment.add-proof', 'test.examples'])
  })

  test('keeps the record that it shows out of the bin', async () => {
    await program.ask('fulfilment.add-proof', {
      place: december,
      proof: { ...paper, register: 'task', recordId: 'nhiem-vu' },
    })
    const { revision } = await program.ask('records.get', { register: 'task', id: 'nhiem-vu' })
    expect((await refusal('records.remove', { register: 'task', id: 'nhiem-vu', revision }))?.[0]).toBe(
      'record-in-use',
    )
  })
})

describe('does not apply', () => {
  test('with a reason, and back', async () => {
    await program.ask('fulfilment.exempt', { place: december, reason: 'Tỉnh sáp nhập' })
    expect(await standing()).toMatchObject({ state: 'not-applicable', reason: 'Tỉnh sáp nhập' })
    await program.ask('history.undo', {})
    expect(await standing()).toMatchObject({ state: 'not-due' })
    await program.ask('fulfilment.exempt', { place: december, reason: 'Tỉnh sáp nhập' })
    await program.ask('fulfilment.exempt', { place: december, reason: '' })
    expect(await standing()).toMatchObject({ state: 'not-due', reason: '' })
  })

  test('leaves the proofs and the plan as they were', async () => {
    const november = { ...december, period: '2026-M11' }
    await program.ask('fulfilment.exempt', { place: november, reason: 'Tỉnh sáp nhập' })
    const record = await program.ask('records.get', { register: 'fulfilment', id: 'nghia-vu@m1@2026-M11' })
    const { plan, proofs } = registerExamples.fulfilment.fields
    expect(record).toMatchObject({ plan, proofs, exemption: { reason: 'Tỉnh sáp nhập', on: '2026-11-23' } })
  })
})

describe('something happened', () => {
  const asked = { what: 'Công văn 12/UBND', on: '2026-11-20', at: '09:00', askedFor: null }
  const oblige = (id: string, more: object) =>
    program.ask('records.create', {
      register: 'obligation',
      id,
      fields: {
        ...registerExamples.obligation.fields,
        milestones: [
          {
            id: 'm1',
            label: '',
            rule: {
              kind: 'event',
              event: 'có yêu cầu',
              timing: { kind: 'hours', count: 24 },
              onDayOff: 'keep',
            },
            anchor: { kind: 'by-hand' },
            lead: null,
          },
        ],
        ...more,
      },
    })
  const record = { milestoneId: 'm1', bodyId: null, occasion: asked }
  const duesOf = (obligationId: string) =>
    program.ask('fulfilment.details', { ...year, obligationId, milestoneId: null })

  test('makes a due; undone, there is none', async () => {
    await oblige('nv-2', {})
    const { key } = await program.ask('fulfilment.record-occasion', { obligationId: 'nv-2', ...record })
    expect(await duesOf('nv-2')).toMatchObject([
      { key, due: { dueAt: '2026-11-21T02:00:00.000Z' }, occasion: asked, standing: { state: 'missing' } },
    ])
    await program.ask('history.undo', {})
    expect(await duesOf('nv-2')).toEqual([])
  })

  test('twice on one day is two dues', async () => {
    await oblige('nv-2', {})
    for (let time = 0; time < 2; time += 1)
      await program.ask('fulfilment.record-occasion', { obligationId: 'nv-2', ...record })
    expect(await duesOf('nv-2')).toHaveLength(2)
  })

  test('for several bodies: for all of them in one step, or for the one that was asked', async () => {
    await oblige('nv-2', { lead: { kind: 'each', organisationIds: ['so', 'ban'] }, supportingIds: [] })
    await program.ask('fulfilment.record-occasion', { obligationId: 'nv-2', ...record })
    expect((await duesOf('nv-2')).map(({ bodyId }) => bodyId)).toEqual(['so', 'ban'])
    await program.ask('history.undo', {})
    expect(await duesOf('nv-2')).toEqual([])
    await program.ask('fulfilment.record-occasion', { obligationId: 'nv-2', ...record, bodyId: 'ban' })
    expect((await duesOf('nv-2')).map(({ leadId }) => leadId)).toEqual(['ban'])
  })

  test('is refused of what does not fall due that way, of a body that does not owe it, and without the day that is asked', async () => {
    expect(await refusal('fulfilment.record-occasion', { obligationId: 'nghia-vu', ...record })).toEqual([
      'bad-input',
    ])
    expect(await refusal('fulfilment.record-occasion', { obligationId: 'khac', ...record })).toEqual([
      'bad-input',
    ])
    await oblige('nv-2', {})
    expect(
      await refusal('fulfilment.record-occasion', { obligationId: 'nv-2', ...record, bodyId: 'ban' }),
    ).toEqual(['invalid-record', 'bodyId unknown-reference'])
    const milestones = [
      {
        id: 'm1',
        label: '',
        rule: { kind: 'event', event: 'có yêu cầu', timing: { kind: 'as-asked' }, onDayOff: 'keep' },
        anchor: { kind: 'by-hand' },
        lead: null,
      },
    ]
    await oblige('nv-3', { milestones })
    expect(await refusal('fulfilment.record-occasion', { obligationId: 'nv-3', ...record })).toEqual([
      'invalid-record',
      'occasion.askedFor required',
    ])
    await program.ask('fulfilment.record-occasion', {
      obligationId: 'nv-3',
      ...record,
      occasion: { ...asked, askedFor: '2026-11-27' },
    })
    expect(await duesOf('nv-3')).toMatchObject([
      { due: { dueOn: '2026-11-27' }, standing: { state: 'not-due' } },
    ])
  })
})
