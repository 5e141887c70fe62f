import { beforeEach, describe, expect, test } from 'vitest'
import { folderLayout, segmentName } from '#electron/store/layout.ts'
import { openFolder } from '#electron/store/open.ts'
import { makePastReader } from '#electron/store/past.ts'
import { makeVault } from '#electron/vault/sealed-vault.ts'
import type { FieldsOf } from '#shared/registers/define-register.ts'
import { aloneInTheWorld } from '#test/support/alone.ts'
import { addPerson } from '#test/support/data-folder.ts'
import { makeFaultyDisk } from '#test/support/faulty-disk.ts'
import { type InProcess, makeInProcess } from '#test/support/in-process-api.ts'
import { makeMemoryDisk } from '#test/support/memory-disk.ts'
import { dumpOf, fillWithExamples } from '#test/support/register-examples.ts'

const person = (fullName: string): FieldsOf<'person'> => ({
  ...{ fullName, honorific: '', postings: [], phone: '', order: 0, note: '' },
})

let program: InProcess
const memory = () => makeMemoryDisk('/data')
let disk: ReturnType<typeof memory>
/** Small files: the past lies in many of them. */
const start = async () => {
  program = await makeInProcess({ disk, segmentSize: 1500 })
}
beforeEach(async () => {
  disk = memory()
  await start()
})

const create = (fullName: string) =>
  program.ask('records.create', { register: 'person', id: null, fields: person(fullName) })
const rename = async (id: string, fullName: string) => {
  const { revision } = await program.ask('records.get', { register: 'person', id })
  return program.ask('records.update', { register: 'person', id, revision, fields: person(fullName) })
}
const nameOf = async (id: string) => (await program.ask('records.get', { register: 'person', id })).fullName
const reopen = () => program.office.open('/data', 'office')
const list = (before: number | null, limit: number, day: string | null = null) =>
  program.ask('history.list', { before, day, limit })
const everySeq = async (limit: number) => {
  const seqs: number[] = []
  for (let before: number | null = null; ; ) {
    const page: Awaited<ReturnType<typeof list>> = await list(before, limit)
    seqs.push(...page.lines.map(({ seq }) => seq))
    if (page.before === null) return seqs
    before = page.before
  }
}

describe('the history of the office', () => {
  test('is told newest first, page by page, over files and openings, each change once', async () => {
    for (let count = 1; count <= 20; count += 1) await create(`Người ${count}`)
    await reopen()
    for (let count = 21; count <= 30; count += 1) await create(`Người ${count}`)
    expect((await disk.list('/data/journal')).length).toBeGreaterThan(5)
    const expected = Array.from({ length: 30 }, (_, index) => 30 - index)
    expect(await everySeq(7)).toEqual(expected)
    expect(await everySeq(30)).toEqual(expected)
    expect((await list(11, 3)).lines.map(({ changes }) => changes[0]?.title)).toEqual([
      'Người 10',
      'Người 9',
      'Người 8',
    ])
  })

  test('of one page reads no more than the files that hold it', async () => {
    for (let count = 1; count <= 40; count += 1) await create(`Người ${count}`)
    await program.office.close()
    const read: string[] = []
    const watching = {
      ...disk,
      read: (path: string) => {
        if (path.endsWith('.ndjson')) read.push(path)
        return disk.read(path)
      },
    }
    program = await makeInProcess({ disk: watching, segmentSize: 1500 })
    read.length = 0
    await list(null, 3)
    expect(read.length).toBeLessThanOrEqual(2)
  })

  test('begins at a day, and says when there is nothing before', async () => {
    await create('Thứ Hai')
    program.clock.set('2026-11-24T16:59:59.000Z')
    await create('Gần nửa đêm thứ Ba')
    program.clock.set('2026-11-24T17:00:00.000Z')
    await create('Thứ Tư')
    for (const again of [async () => undefined, reopen]) {
      await again()
      const titles = async (day: string) =>
        (await list(null, 9, day)).lines.map(({ changes }) => changes[0]?.title)
      expect(await titles('2026-11-24')).toEqual(['Gần nửa đêm thứ Ba', 'Thứ Hai'])
      expect(await titles('2026-11-25')).toEqual(['Thứ Tư', 'Gần nửa đêm thứ Ba', 'Thứ Hai'])
      expect(await list(null, 9, '2026-11-22')).toEqual({ lines: [], before: null })
    }
  })

  test('names what a command did to each record, and how many there were', async () => {
    const { id } = await create('Một')
    await rename(id, 'Hai')
    await program.ask('records.remove', { register: 'person', id, revision: 2 })
    await program.ask('history.undo', {})
    const { lines } = await list(null, 10)
    expect(lines.map(({ command, changes }) => [command, changes[0]?.kind, changes[0]?.title])).toEqual([
      ['history.undo', 'restored', 'Hai'],
      ['records.remove', 'removed', 'Hai'],
      ['records.update', 'changed', 'Hai'],
      ['records.create', 'created', 'Một'],
    ])
    const entry = await program.ask('history.entry', { seq: 2 })
    expect(entry.changes).toMatchObject([
      { before: { fullName: 'Một' }, after: { fullName: 'Hai' }, isPurged: false },
    ])
    expect(await program.api.call('history.entry', { seq: 99 })).toMatchObject({
      error: { code: 'unknown-record' },
    })
  })

  test('is there in a folder that is only looked at, and its return is refused', async () => {
    await create('Một')
    await program.office.view('chosen')
    expect((await list(null, 10)).lines).toHaveLength(1)
    expect((await program.ask('history.preview', { seq: 0 })).total).toBe(1)
    expect(await program.api.call('history.return', { seq: 0 })).toMatchObject({
      error: { code: 'read-only' },
    })
  })

  test('is there in a sealed folder', async () => {
    const vault = makeVault(new Uint8Array(32).fill(7))
    const { now } = program.clock
    const open = () =>
      openFolder({
        ...{ disk, path: '/sealed', now, newId: () => 'office', newSalt: () => '00', actor: () => '' },
        ...{ lock: aloneInTheWorld(now), makeKind: 'office', vaultOf: () => vault, report: () => undefined },
        ...{ backUpBefore: async () => undefined, segmentSize: 1500 },
      })
    await disk.makeFolder('/sealed')
    const first = await open()
    for (let count = 1; count <= 10; count += 1) await addPerson(first, `p${count}`)
    await first.close()
    const { store, identity } = await open()
    const layout = folderLayout('/sealed')
    const past = makePastReader({ disk, layout, vault, officeId: identity.officeId, store })
    expect((await past.page(8, 4)).map(({ seq }) => seq)).toEqual([7, 6, 5, 4])
    const { state } = await past.stateAt(3)
    expect(state.count()).toBe(3)
  })
})

describe('going back to a moment', () => {
  test('leads to exactly that state in one change, and is undone in one step', async () => {
    await fillWithExamples(program)
    const first = await create('Một')
    const contents = () =>
      JSON.parse(
        JSON.stringify(dumpOf(program), (key, value) => (/^(revision|updatedAt)$/.test(key) ? 0 : value)),
      )
    const then = contents()
    const seq = (await list(null, 1)).lines[0]?.seq ?? 0
    await rename(first.id, 'Hai')
    const second = await create('Sau này')
    await reopen()
    const task = await program.ask('records.get', { register: 'task', id: 'nhiem-vu' })
    await program.ask('records.remove', { register: 'task', id: 'nhiem-vu', revision: task.revision })
    const before = contents()
    const preview = await program.ask('history.preview', { seq })
    expect(preview.counts).toEqual([
      { register: 'person', added: 0, changed: 1, removed: 1 },
      { register: 'task', added: 1, changed: 0, removed: 0 },
    ])
    await program.ask('history.return', { seq })
    const removed = await program.ask('records.get', { register: 'person', id: second.id })
    expect(removed.removedAt).not.toBeNull()
    const now = contents()
    now.person = now.person.filter(({ id }: { id: string }) => id !== second.id)
    const byId = (records: { id: string }[]) => records.toSorted((a, b) => a.id.localeCompare(b.id))
    for (const name of Object.keys(then)) expect(byId(now[name])).toEqual(byId(then[name]))
    expect((await list(null, 1)).lines).toMatchObject([{ command: 'history.return', count: 3 }])
    expect(await program.ask('history.undo', {})).toEqual({ command: 'history.return' })
    expect(contents()).toEqual(before)
  })

  test('to where things are already writes nothing', async () => {
    await create('Một')
    expect((await program.ask('history.preview', { seq: 1 })).total).toBe(0)
    await program.ask('history.return', { seq: 1 })
    expect((await list(null, 9)).lines).toHaveLength(1)
  })

  test('to what has not happened yet is refused', async () => {
    await create('Một')
    for (const name of ['history.preview', 'history.return'] as const)
      expect(await program.api.call(name, { seq: 2 })).toMatchObject({ error: { code: 'unknown-record' } })
  })

  test('goes round a hole in the journal, and refuses where the hole would tell lies', async () => {
    const { id } = await create('Một')
    for (let count = 2; count <= 30; count += 1) await rename(id, `Tên ${count}`)
    await program.office.close()
    const firsts = (await disk.list('/data/journal')).filter((name) => name.endsWith('.ndjson'))
    const lost = firsts[4] ?? ''
    const lostFirst = Number(lost.slice(0, 12))
    // With its second copy, where it still has one.
    for (const ending of ['ndjson', 'copy'])
      await disk.remove(`/data/journal/${lost.replace('ndjson', ending)}`)
    await start()
    // Behind the hole: back from the present. Before it: forth from the beginning. In it: nobody knows.
    await program.ask('history.return', { seq: 28 })
    expect(await nameOf(id)).toBe('Tên 28')
    await program.ask('history.return', { seq: lostFirst - 1 })
    expect(await nameOf(id)).toBe(`Tên ${lostFirst - 1}`)
    expect(lost).toBe(segmentName(lostFirst))
    expect(await program.api.call('history.return', { seq: lostFirst })).toMatchObject({ ok: false })
  })

  test('a full disk leaves everything as it was', async () => {
    const faulty = makeFaultyDisk(makeMemoryDisk('/data'))
    program = await makeInProcess({ disk: faulty })
    const { id } = await create('Một')
    await rename(id, 'Hai')
    faulty.fail('append', 'ENOSPC')
    expect(await program.api.call('history.return', { seq: 1 })).toMatchObject({
      error: { code: 'disk-full' },
    })
    faulty.heal()
    expect(await nameOf(id)).toBe('Hai')
    await program.ask('history.return', { seq: 1 })
    expect(await nameOf(id)).toBe('Một')
  })
})
