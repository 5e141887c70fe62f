import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { checkSeals } from '#electron/services/seals.ts'
import { folderLayout } from '#electron/store/layout.ts'
import { parseSnapshot, snapshotPieces } from '#electron/store/snapshot.ts'
import type { SealState } from '#shared/contract/storage.ts'
import type { RecordOf } from '#shared/registers/index.ts'
import { type InProcess, makeInProcess } from '#test/support/in-process-api.ts'
import { makeMemoryDisk } from '#test/support/memory-disk.ts'
import { fillWithExamples } from '#test/support/register-examples.ts'

let program: InProcess
let disk: ReturnType<typeof makeMemoryDisk>
beforeEach(async () => {
  disk = makeMemoryDisk('/data')
  program = await makeInProcess({ disk, segmentSize: 3000 })
  await fillWithExamples(program)
  await act('close')
})

const meetingId = 'su-kien'
const meeting = () => program.ask('records.get', { register: 'meeting', id: meetingId })
const act = async (action: string, input: unknown = {}) => {
  const { revision } = await meeting()
  await program.ask('records.act', { register: 'meeting', id: meetingId, revision, action, input })
}
const versionId = async () => `${meetingId}.v${(await meeting()).version}`
const seal = async (id?: string) =>
  program.ask('records.seal', { register: 'minutes-version', id: id ?? (await versionId()) })
const reopen = () => program.office.open('/data', 'office')
const check = () => {
  const { store, past, context } = program.services()
  return checkSeals(store, past.behind(0), context())
}
const change = async (id: string, patch: (record: RecordOf<'minutes-version'>) => object) => {
  const { store } = program.services()
  await store.write('records.update', (read) => {
    const before = read.get('minutes-version', id)
    if (!before) throw new Error('no version')
    const after = { ...before, revision: before.revision + 1, ...patch(before) }
    return [{ register: 'minutes-version', id, before: before as never, after: after as never }]
  })
}
const editOpening = async (text: string) => {
  const { revision, id: _id, createdAt: _c, updatedAt: _u, removedAt: _r, ...fields } = await meeting()
  await program.ask('records.update', {
    ...{ register: 'meeting', id: meetingId, revision },
    fields: { ...fields, noticeNumber: text },
  })
}

describe('the seal of closed minutes', () => {
  test('stays intact, with the same code, over openings and whatever may be written on them later', async () => {
    const first = await seal()
    expect(first).toMatchObject({
      state: 'intact',
      code: expect.stringMatching(/^([0-9A-F]{4}-){2}[0-9A-F]{4}$/),
    })
    expect(first.at).not.toBeNull()
    await reopen()
    expect(await seal()).toEqual(first)
    const id = await versionId()
    await act('reopen', { reason: 'Sót một ý kiến' })
    expect(await seal(id)).toEqual(first)
    await act('close')
    const second = await seal()
    expect(second.state).toBe('intact')
    expect(second.code).not.toBe(first.code)
    expect(await check()).toMatchObject({ findings: [] })
  })

  test('keeps its code when the registry gives the number', async () => {
    await act('reopen', { reason: 'Bỏ số' })
    const { revision, id: _id, createdAt: _c, updatedAt: _u, removedAt: _r, ...fields } = await meeting()
    const written = fields.minutes as RecordOf<'meeting'>['minutes']
    const minutes = { ...written, state: { ...written.state, number: '' } }
    await program.ask('records.update', {
      ...{ register: 'meeting', id: meetingId, revision },
      fields: { ...fields, minutes },
    })
    await act('close')
    const before = await seal()
    await act('assign-number', { format: 'state', number: '99' })
    expect(await seal()).toEqual(before)
  })

  test('is made anew when a closing that was undone is done otherwise, and undo finds the former one', async () => {
    const first = await seal()
    await program.ask('history.undo', {})
    await editOpening('Khác')
    await act('close')
    const second = await seal()
    expect(second).toMatchObject({ state: 'intact' })
    expect(second.code).not.toBe(first.code)
    const { lines } = await program.ask('history.list', { before: null, day: null, limit: 9 })
    await program.ask('history.return', { seq: first.seq ?? 0 })
    expect(lines[0]?.seq).toBe(second.seq)
    expect(await seal()).toEqual(first)
    await program.ask('history.undo', {})
    expect(await seal()).toEqual(second)
  })

  test('is broken by any later line that says something else, even when it is taken back', async () => {
    const id = await versionId()
    const { closedBy } = await program.ask('records.get', { register: 'minutes-version', id })
    await change(id, () => ({ closedBy: 'Kẻ khác' }))
    expect(await seal(id)).toMatchObject({ state: 'altered' })
    await reopen()
    expect(await seal(id)).toMatchObject({ state: 'altered' })
    expect((await check()).findings).toMatchObject([
      { code: 'seal-broken', record: { register: 'minutes-version', id } },
    ])
    await change(id, () => ({ closedBy }))
    expect(await seal(id)).toMatchObject({ state: 'altered' })
  })

  test.each([
    ['what is sealed', (record: RecordOf<'minutes-version'>) => ({ ...record, closedBy: 'Kẻ khác' })],
    ['the number', (record: RecordOf<'minutes-version'>) => ({ ...record, reopenReason: 'Bịa' })],
  ])('is broken when the snapshot was forged with a right checksum: %s', async (_what, forge) => {
    const id = await versionId()
    await program.office.close()
    const folder = folderLayout('/data').snapshots
    const newest = join(folder, (await disk.list(folder)).at(-1) ?? '')
    const snapshot = await parseSnapshot((await disk.readBytes(newest)) ?? new Uint8Array())
    const versions = snapshot.records['minutes-version'] as unknown as RecordOf<'minutes-version'>[]
    const forged = versions.map((record) => (record.id === id ? forge(record) : record))
    await disk.replace(
      newest,
      snapshotPieces({ ...snapshot, records: { ...snapshot.records, 'minutes-version': forged as never } }),
    )
    await reopen()
    expect(await seal(id)).toMatchObject({ state: 'altered' } satisfies Partial<SealState>)
  })

  test('is unknown when the journal of that time is lost', async () => {
    const id = await versionId()
    const { code } = await seal(id)
    await program.office.close()
    const segments = (await disk.list('/data/journal')).filter((name) => name.endsWith('.ndjson'))
    for (const name of segments) await disk.remove(`/data/journal/${name}`)
    for (const name of await disk.list('/data/journal'))
      if (name.endsWith('.copy')) await disk.remove(`/data/journal/${name}`)
    await program.office.open('/data', 'office')
    if (program.office.state().state !== 'open') await program.office.view('damaged')
    expect(await seal(id)).toEqual({ state: 'unknown', code, at: null, seq: null })
    expect((await check()).findings.map((finding) => finding.code)).toContain('seal-unknown')
  })

  test('outlives the removal of its past for good', async () => {
    const id = await versionId()
    await act('reopen', { reason: 'Lý do gõ nhầm' })
    const before = await seal(id)
    await program.ask('records.purge', { register: 'minutes-version', id, keepsCurrent: true })
    expect(await seal(id)).toEqual(before)
    await reopen()
    expect(await seal(id)).toEqual(before)
    expect((await check()).findings).toEqual([])
  })

  test('is asked of what has none', async () => {
    const of = (register: 'task' | 'meeting', id: string) => program.ask('records.seal', { register, id })
    expect(await of('task', 'nhiem-vu')).toEqual({ state: 'unsealed', code: '', at: null, seq: null })
    expect(await program.api.call('records.seal', { register: 'task', id: 'khong-co' })).toMatchObject({
      error: { code: 'unknown-record' },
    })
  })
})
