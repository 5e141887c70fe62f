/** A folder in trouble through the commands themselves: what is known of it, looking, going back, taking everything out. */
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import type { Disk } from '#electron/platform/disk.ts'
import { vi } from '#shared/i18n/vi.ts'
import { type InProcess, makeInProcess } from '../../../support/in-process-api.ts'
import { makeMemoryDisk } from '../../../support/memory-disk.ts'

const person = (fullName: string) => ({
  register: 'person' as const,
  id: fullName.replaceAll(/[^a-zA-Z]/g, ''),
  fields: { fullName, honorific: 'bà', postings: [], phone: '', order: 0, note: 'Ghi chú riêng' },
})
const namesIn = async (program: InProcess) =>
  (await program.ask('records.all', { register: 'person' })).map((one) => one.fullName)

const journal = '/data/journal/000000000001.ndjson'

/** An office whose second of three changes cannot be read any more, on disk as a program that died left it. */
async function damagedOffice(): Promise<Disk> {
  const disk = makeMemoryDisk('/data', '/sample')
  const first = await makeInProcess({ disk })
  for (const name of ['Trần Thị Hòa', 'Lê Đức Ân', 'Phạm Văn Bình'])
    await first.ask('records.create', person(name))
  const lines = (await disk.read(journal)) ?? ''
  const snapshot = (await disk.read('/data/snapshots/000000000000.json')) ?? ''
  await first.office.close()
  for (const name of await disk.list('/data/snapshots')) await disk.remove(`/data/snapshots/${name}`)
  for (const name of await disk.list('/data/journal'))
    if (name.endsWith('.copy')) await disk.remove(`/data/journal/${name}`)
  await disk.replace('/data/snapshots/000000000000.json', snapshot)
  await disk.replace(journal, lines.replace('Đức', 'Đưc'))
  return disk
}

const opened = async (disk: Disk, path = '/data') => makeInProcess({ disk, path })

describe('a damaged folder', () => {
  it('is refused, and what is left of it is known', async () => {
    const program = await opened(await damagedOffice())
    expect(program.office.state()).toMatchObject({ state: 'failed', error: { code: 'damaged-journal' } })
    const report = await program.ask('folder.inspect', {})
    expect(report).toMatchObject({
      error: { code: 'damaged-journal' },
      records: 1,
      lastGood: { seq: 1 },
      later: { count: 1 },
      canGoBack: true,
      backups: [],
    })
    expect(Date.parse(report.lastGood?.at ?? '')).toBeLessThan(Date.parse(report.later.to ?? ''))
  })

  it('can be looked at as far as it is whole; nothing is written by that', async () => {
    const disk = await damagedOffice()
    const before = await disk.list('/data')
    const program = await opened(disk)
    const info = await program.ask('folder.view', {})
    expect(info.folder).toMatchObject({ state: 'open', view: { reason: 'damaged' } })
    expect(await namesIn(program)).toEqual(['Trần Thị Hòa'])
    expect(await program.api.call('records.create', person('Mới'))).toMatchObject({
      error: { code: 'read-only' },
    })
    expect(await program.api.call('drafts.save', { key: 'task/new', value: 1 })).toMatchObject({
      error: { code: 'read-only' },
    })
    expect(await disk.list('/data')).toEqual(before)
    const again = await program.ask('folder.retry', {})
    expect(again.folder).toMatchObject({ state: 'failed', error: { code: 'damaged-journal' } })
  })

  it('goes back to the last whole change, with the damaged file kept', async () => {
    const disk = await damagedOffice()
    const damaged = await disk.read(journal)
    const program = await opened(disk)
    const info = await program.ask('folder.go-back', { keeps: 'last-good' })
    expect(info.folder).toMatchObject({ state: 'open', view: null })
    expect(await namesIn(program)).toEqual(['Trần Thị Hòa'])
    const kept = await Promise.all(
      (await disk.list('/data/set-aside')).map((name) => disk.read(`/data/set-aside/${name}`)),
    )
    expect(kept).toContain(damaged)
    await program.ask('records.create', person('Mới'))
    await program.office.close()
    expect(await namesIn(await opened(disk))).toEqual(['Trần Thị Hòa', 'Mới'])
  })

  it('keeps later changes that can be read, as one change that can be undone', async () => {
    const program = await opened(await damagedOffice())
    await program.ask('folder.go-back', { keeps: 'all-readable' })
    expect(await namesIn(program)).toEqual(['Trần Thị Hòa', 'Phạm Văn Bình'])
    expect(await program.ask('history.undo', {})).toEqual({ command: 'store.salvage' })
    expect(await namesIn(program)).toEqual(['Trần Thị Hòa'])
  })

  it('gives everything that can be read as one Excel file', async () => {
    const program = await opened(await damagedOffice())
    const purpose = 'Chuyển dữ liệu sang máy mới'
    const saved = await program.ask('folder.export-readable', { purpose })
    const bytes = program.saved.get(saved?.path ?? '')
    const book = await readXlsx(bytes ?? new Uint8Array())
    const sheet = book.sheets.find(({ name }) => name === vi.registers.person.plural)
    const names = sheet?.rows.slice(1).map((row) => row[0])
    expect(names).toEqual(['Trần Thị Hòa', 'Phạm Văn Bình'])
    expect(sheet?.rows.flat().join('|')).toContain('Ghi chú riêng')
  })

  it('is not gone back on while it is open for work', async () => {
    const program = await makeInProcess()
    for (const [name, input] of [
      ['folder.go-back', { keeps: 'last-good' }],
      ['folder.inspect', {}],
      ['folder.view', {}],
    ] as const)
      expect(await program.callAnyhow(name, input)).toMatchObject({ error: { code: 'not-allowed-now' } })
  })
})

describe('a folder with nothing left', () => {
  it('is not taken for an empty one and offers no way back', async () => {
    const disk = await damagedOffice()
    for (const folder of ['/data/snapshots', '/data/journal'])
      for (const name of await disk.list(folder)) await disk.remove(`${folder}/${name}`)
    const program = await opened(disk)
    const report = await program.ask('folder.inspect', {})
    expect(report).toMatchObject({
      error: { code: 'missing-data' },
      records: null,
      lastGood: null,
      canGoBack: false,
    })
    expect(await program.callAnyhow('folder.go-back', { keeps: 'last-good' })).toMatchObject({
      error: { code: 'not-allowed-now' },
    })
    expect(program.office.state()).toMatchObject({ state: 'failed', error: { code: 'missing-data' } })
  })
})
