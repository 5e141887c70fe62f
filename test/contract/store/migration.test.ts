import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { listBackups } from '#electron/backup/list-backups.ts'
import { writeIdentity } from '#electron/store/identity.ts'
import { migrateRecords, type RecordMigrations } from '#electron/store/migrations/migrate.ts'
import { type OpenedFolder, openFolder } from '#electron/store/open.ts'
import { addPerson, optionsFor, personRecord } from '#test/support/data-folder.ts'
import { everyCrash } from '#test/support/every-crash.ts'
import { type MemoryDisk, makeMemoryDisk } from '#test/support/memory-disk.ts'
import { eachSeed } from '#test/support/seeded.ts'
import { codeOf, dieWithout, openAfterCrash, refusedWith } from './story.ts'

const path = '/data'
const fixture = fileURLToPath(new URL('../../fixtures/data-format-1/', import.meta.url))

/** A data folder exactly as the first version left it: closed once, then killed with two changes unwritten in the snapshot. */
function firstForm(): MemoryDisk {
  const disk = makeMemoryDisk(path)
  const copy = (inner: string) => {
    for (const name of readdirSync(join(fixture, inner)))
      if (statSync(join(fixture, inner, name)).isDirectory()) copy(join(inner, name))
      else disk.files.set(join(path, inner, name), readFileSync(join(fixture, inner, name), 'utf8'))
  }
  copy('')
  return disk
}

const open = (disk: MemoryDisk) => openFolder(optionsFor(disk, path))
const everything = ({ store }: OpenedFolder) =>
  ['organisation', 'task', 'person', 'settings'].map((name) => [...store.everything(name as 'task')])
const fixtureText = (name: string) => readFileSync(join(fixture, name), 'utf8')
const setAside = (disk: MemoryDisk) =>
  disk.files.entries().flatMap(([file, text]) => (file.startsWith('/data/set-aside') ? [text] : []))

describe('a data folder of the first version', () => {
  test('opens with every record, those of the unclosed session applied', async () => {
    const disk = firstForm()
    const opened = await open(disk)
    expect(opened.notices).toEqual([])
    expect(opened.identity).toMatchObject({
      format: 2,
      officeId: '00mwsgcywnxevzvxg1ht',
      kind: 'office',
      state: 'ready',
    })
    const [organisations = [], tasks = []] = everything(opened)
    expect([organisations.length, tasks.length]).toEqual([23, 2])
    const [first, second] = tasks
    expect(first).toMatchObject({ title: 'Báo cáo kết quả phối hợp quý IV', revision: 2, removedAt: null })
    expect(second?.removedAt).toBe('2026-11-20T01:00:41.000Z')
    const past = await opened.store.entriesOf('task', '00mwsgcyx0u637kgsysy')
    expect(past.map(({ seq, command }) => [seq, command])).toEqual([
      [2, 'records.create'],
      [4, 'records.update'],
    ])
  })

  test('its files: the journal as it was, a snapshot of the new form, the old one kept, the draft too', async () => {
    const disk = firstForm()
    await (await open(disk)).close()
    for (const name of ['journal/000000000001.ndjson', 'journal/000000000004.ndjson', 'drafts.json'])
      expect(disk.files.get(`/data/${name}`)).toBe(fixtureText(name))
    expect(await disk.list('/data/snapshots')).toEqual(['000000000003.json', '000000000005.json'])
    expect(disk.files.has('/data/snapshot.json')).toBe(false)
    expect(setAside(disk)).toEqual([fixtureText('snapshot.json')])
    expect(disk.files.get('/data/office.copy.json')).toBe(disk.files.get('/data/office.json'))
  })

  test('is backed up before: the backup holds the old files byte by byte', async () => {
    const disk = firstForm()
    await open(disk)
    const [backup, ...more] = await listBackups(disk, '/data/backups', '00mwsgcywnxevzvxg1ht')
    expect(more).toEqual([])
    expect(backup).toMatchObject({
      manifest: { reason: 'before-migration', officeId: '00mwsgcywnxevzvxg1ht' },
    })
    const { files } = (backup as unknown as { manifest: { files: { path: string; size: number }[] } })
      .manifest
    expect(files.map(({ path: name }) => name).toSorted()).toEqual([
      'journal/000000000001.ndjson',
      'journal/000000000004.ndjson',
      'office.json',
      'snapshot.json',
    ])
  })

  test('when that backup fails, nothing is migrated', async () => {
    const disk = firstForm()
    const before = disk.files.entries()
    const options = { ...optionsFor(disk, path), backUpBefore: () => Promise.reject(new Error('không chỗ')) }
    expect(await refusedWith(openFolder(options))).toBe('disk-error')
    expect(disk.files.entries()).toEqual(before)
  })

  test('is migrated once: a second opening touches nothing', async () => {
    const disk = firstForm()
    await (await open(disk)).close()
    const before = disk.files.entries()
    await (await open(disk)).close()
    expect(disk.files.entries()).toEqual(before)
  })

  test('goes on: new changes, closed and unclosed', async () => {
    const disk = firstForm()
    const first = await open(disk)
    await addPerson(first, 'an')
    await first.close()
    const second = await open(disk)
    await addPerson(second, 'binh')
    await dieWithout(second)
    const third = await open(disk)
    expect([third.store.read.all('person').map(({ id }) => id), third.notices]).toEqual([['an', 'binh'], []])
  })

  test('with a torn last line: set aside and told, the rest is there', async () => {
    const disk = firstForm()
    const file = '/data/journal/000000000004.ndjson'
    disk.files.set(file, fixtureText('journal/000000000004.ndjson').slice(0, -30))
    const opened = await open(disk)
    expect(opened.notices).toEqual([
      { code: 'journal-end-set-aside', params: { file: '000000000004.ndjson' } },
    ])
    const [, tasks = []] = everything(opened)
    expect(tasks.map(({ removedAt }) => removedAt)).toEqual([null, null])
  })

  test('with a damaged snapshot: the journal has everything, the damaged one is kept', async () => {
    const disk = firstForm()
    const whole = everything(await open(firstForm()))
    const damaged = fixtureText('snapshot.json').replace('Báo cáo', 'Báo cao')
    disk.files.set('/data/snapshot.json', damaged)
    const opened = await open(disk)
    expect(everything(opened)).toEqual(whole)
    expect(setAside(disk)).toContain(damaged)
  })

  test.each([
    ['missing-data', ['snapshot.json', 'journal/000000000001.ndjson', 'journal/000000000004.ndjson']],
    ['missing-journal', ['snapshot.json', 'journal/000000000001.ndjson']],
  ])('without what it needs: %s, never an empty office', async (code, gone) => {
    const disk = firstForm()
    for (const name of gone) disk.files.delete(`/data/${name}`)
    expect(await refusedWith(open(disk))).toBe(code)
    expect(await refusedWith(open(disk))).toBe(code)
  })

  test('a power cut at every operation: the next opening has the same', async () => {
    const whole = everything(await open(firstForm()))
    await eachSeed(1, async (chance) => {
      const disk = firstForm()
      const crashes = await everyCrash({ disk, chance, each: 1, note: () => null }, async () => {
        await (await open(disk)).close()
      })
      expect(crashes.length).toBeGreaterThan(100)
      for (const { disk: left } of crashes) {
        const opened = await openAfterCrash(left, path)
        expect(everything(opened)).toEqual(whole)
        expect(opened.notices).toEqual([])
        await opened.close()
        const again = await openAfterCrash(left, path)
        expect([everything(again), again.notices]).toEqual([whole, []])
        expect(setAside(left)).toContain(fixtureText('snapshot.json'))
      }
    })
  }, 60_000)
})

describe('records made to fit a newer program', () => {
  const nextOf = (fullName: string): RecordMigrations => ({
    person: [{ id: 'person-1', up: (record) => ({ ...record, fullName: `${record.fullName}${fullName}` }) }],
  })
  const worldOf = (disk: MemoryDisk, backups: string[] = []) => ({
    ...optionsFor(disk, path),
    backUpBefore: async () => void backups.push('made'),
  })
  /** As the schema wants people. */
  const whole = (id: string, fullName: string) => ({
    ...personRecord(id, fullName),
    ...{ honorific: '', postings: [], phone: '', order: 0, note: '' },
  })
  const withPeople = async () => {
    const disk = makeMemoryDisk(path)
    const opened = await openFolder(optionsFor(disk, path))
    await opened.store.write('test.add', () =>
      ['an', 'binh'].map((id) => ({ register: 'person', id, before: null, after: whole(id, id) })),
    )
    return { disk, opened }
  }
  const namesIn = ({ store }: OpenedFolder) => store.read.all('person').map(({ fullName }) => fullName)

  test('in one line, after a backup, once', async () => {
    const { disk, opened } = await withPeople()
    const backups: string[] = []
    const identity = await migrateRecords(worldOf(disk, backups), opened.store, opened.identity, nextOf('!'))
    expect(namesIn(opened)).toEqual(['an!', 'binh!'])
    expect(identity.applied).toContain('person-1')
    expect(backups).toEqual(['made'])
    expect(opened.store.recentEntries().map(({ command }) => command)).toEqual(['test.add', 'store.migrate'])
    const same = await migrateRecords(worldOf(disk, backups), opened.store, identity, nextOf('!'))
    expect(same).toEqual(identity)
    expect([namesIn(opened), backups]).toEqual([['an!', 'binh!'], ['made']])
    await opened.close()
    const again = await openFolder(optionsFor(disk, path))
    expect(again.identity).toEqual(identity)
    expect(namesIn(again)).toEqual(['an!', 'binh!'])
  })

  test('a step that changes nothing writes no line and makes no backup, but is noted', async () => {
    const { disk, opened } = await withPeople()
    const backups: string[] = []
    const identity = await migrateRecords(worldOf(disk, backups), opened.store, opened.identity, nextOf(''))
    expect(identity.applied).toContain('person-1')
    expect([opened.store.recentEntries().length, backups]).toEqual([1, []])
  })

  test('an outcome that is no valid record: refused, nothing is written', async () => {
    const { disk, opened } = await withPeople()
    const before = disk.files.entries()
    const broken: RecordMigrations = { person: [{ id: 'person-1', up: () => ({ id: 'an' }) }] }
    const refused = migrateRecords(worldOf(disk), opened.store, opened.identity, broken)
    await expect(refused).rejects.toMatchObject({ error: { code: 'migration-failed', params: { id: 'an' } } })
    expect(disk.files.entries()).toEqual(before)
  })

  test('a power cut at every operation: no record goes through a step twice', async () => {
    await eachSeed(1, async (chance) => {
      const { disk, opened } = await withPeople()
      const crashes = await everyCrash({ disk, chance, each: 3, note: () => null }, () =>
        migrateRecords(worldOf(disk), opened.store, opened.identity, nextOf('!')),
      )
      for (const { disk: left } of crashes) {
        const again = await openAfterCrash(left, path)
        const identity = await migrateRecords(worldOf(left), again.store, again.identity, nextOf('!'))
        expect(namesIn(again)).toEqual(['an!', 'binh!'])
        expect(identity.applied).toContain('person-1')
        expect(identity).not.toHaveProperty('migrating')
      }
    })
  }, 60_000)

  test('the disk fails on the line: the step is taken at the next opening', async () => {
    const { disk, opened } = await withPeople()
    disk.simulated.fault({ kind: 'write', path: /ndjson/, code: 'ENOSPC' })
    const failed = migrateRecords(worldOf(disk), opened.store, opened.identity, nextOf('!'))
    expect(await failed.then(() => 'done', codeOf)).toBe('disk-full')
    await opened.close()
    const again = await openAfterCrash(disk, path)
    expect(namesIn(again)).toEqual(['an', 'binh'])
    await migrateRecords(worldOf(disk), again.store, again.identity, nextOf('!'))
    expect(namesIn(again)).toEqual(['an!', 'binh!'])
  })

  test('changes made between a step that failed and the next try are not taken for it', async () => {
    const { disk, opened } = await withPeople()
    const { end } = await opened.store.standing()
    await writeIdentity(disk, path, {
      ...opened.identity,
      migrating: { seq: end.seq + 1, ids: ['person-1'] },
    })
    await opened.close()
    const again = await openFolder(optionsFor(disk, path))
    expect(again.identity).not.toHaveProperty('migrating')
    expect(again.identity.applied).not.toContain('person-1')
  })
})
