/** Kiểm tra dữ liệu through the command: silent on a healthy folder, and it names what was altered behind the program's back. */
import { describe, expect, it } from 'vitest'
import type { Disk } from '#electron/platform/disk.ts'
import { type InProcess, makeInProcess } from '../../../support/in-process-api.ts'
import { makeMemoryDisk } from '../../../support/memory-disk.ts'

const person = (fullName: string) => ({
  register: 'person' as const,
  id: fullName.replaceAll(/[^a-zA-Z]/g, ''),
  fields: { fullName, honorific: 'bà', postings: [], phone: '', order: 0, note: '' },
})
const names = ['Trần Thị Hòa', 'Lê Đức Ân', 'Phạm Văn Bình', 'Nguyễn Thị Lan']
const codes = async (program: InProcess) =>
  (await program.ask('data.check', {})).findings.map(({ code }) => code)

async function filled(disk: Disk = makeMemoryDisk('/data', '/sample'), segmentSize?: number) {
  const program = await makeInProcess({ disk, ...(segmentSize ? { segmentSize } : {}) })
  for (const name of names) await program.ask('records.create', person(name))
  return program
}

describe('a healthy folder', () => {
  it('has nothing to tell, and says what was read', async () => {
    const program = await filled()
    expect(await program.ask('data.check', {})).toMatchObject({
      journalLines: 4,
      records: 4,
      sealed: 0,
      attachments: 0,
      findings: [],
    })
  })

  it('has nothing to tell after closing, opening, changing, binning and undoing', async () => {
    const disk = makeMemoryDisk('/data', '/sample')
    await (await filled(disk)).office.close()
    const program = await makeInProcess({ disk })
    await program
      .ask('records.remove', { register: 'person', id: 'LcAn', revision: 1 })
      .catch(() => undefined)
    const [first] = await program.ask('records.all', { register: 'person' })
    await program.ask('records.remove', { register: 'person', id: first?.id ?? '', revision: 1 })
    await program.ask('history.undo', {})
    expect(await codes(program)).toEqual([])
  })

  it('goes on being worked in meanwhile', async () => {
    const program = await filled()
    const checking = program.ask('data.check', {})
    for (const name of ['Vũ Thị Mai', 'Đỗ Văn Nam']) await program.ask('records.create', person(name))
    expect((await checking).findings).toEqual([])
  })

  it('has nothing to tell of the sample office', async () => {
    const program = await makeInProcess({ path: '/sample', isSample: true })
    expect(await program.ask('data.check', {})).toMatchObject({ findings: [] })
  })
})

describe('a folder that was altered behind the program', () => {
  it('names the file whose line was altered, and nobody is told that records differ where the line is gone', async () => {
    const disk = makeMemoryDisk('/data', '/sample')
    const program = await filled(disk)
    const file = '/data/journal/000000000001.ndjson'
    await disk.replace(file, ((await disk.read(file)) ?? '').replace('Đức', 'Đưc'))
    const report = await program.ask('data.check', {})
    expect(report.findings).toMatchObject([
      { code: 'history-damaged', params: { file: '000000000001.ndjson' } },
    ])
    expect(report.journalLines).toBe(3)
  })

  it('names a finished file that is gone, and puts it back when a backup has it', async () => {
    const disk = makeMemoryDisk('/data', '/sample')
    const program = await filled(disk, 300)
    const file = '/data/journal/000000000001.ndjson'
    const whole = await disk.read(file)
    await disk.remove(file)
    expect(await codes(program)).toContain('history-missing')
    await disk.replace(file, whole ?? '')
    await program.ask('backups.make', { label: '' })
    await disk.replace(file, (whole ?? '').replace('Hòa', 'Hoa'))
    expect(await codes(program)).toEqual(['history-damaged', 'history-healed'])
    expect(await disk.read(file)).toBe(whole)
    expect(await codes(program)).toEqual([])
    const kept = await disk.list('/data/set-aside')
    expect(await disk.read(`/data/set-aside/${kept[0]}`)).toContain('Hoa')
  })

  it('names a snapshot that cannot be read', async () => {
    const disk = makeMemoryDisk('/data', '/sample')
    await (await filled(disk)).office.close()
    const program = await makeInProcess({ disk })
    const file = '/data/snapshots/000000000004.json'
    await disk.replace(file, ((await disk.read(file)) ?? '').replace('Hòa', 'Hoa'))
    expect(await program.ask('data.check', {})).toMatchObject({
      findings: [{ code: 'snapshot-damaged', params: { file: '000000000004.json' } }],
    })
  })

  it('names a record that is not what the journal says last', async () => {
    const program = await filled()
    const { store } = program.services()
    const [record] = [...store.everything('person')]
    Object.assign(record ?? {}, { fullName: 'Người Lạ' })
    const { findings } = await program.ask('data.check', {})
    expect(findings).toMatchObject([
      { code: 'record-differs', record: { register: 'person', id: record?.id, title: 'Người Lạ' } },
    ])
  })

  it('names a record that leads nowhere and one that is not in order', async () => {
    const program = await filled()
    const { store } = program.services()
    await store.write('test', (read) => {
      const own = read.all('person') as unknown as Record<string, unknown>[]
      const posting = { id: 'p1', organisationId: 'nowhere', post: 'x', printedPost: '', use: 'both' }
      const dates = { validFrom: null, validTo: null }
      return [
        { ...own[0], postings: [{ ...posting, ...dates }] },
        { ...own[1], fullName: 7 },
      ].map((after) => ({
        register: 'person' as const,
        id: String((after as Record<string, unknown>).id),
        before: null,
        after: after as never,
      }))
    })
    expect((await codes(program)).toSorted()).toEqual(['record-dangling', 'record-invalid'])
  })
})
