import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listBackups } from '#electron/backup/list-backups.ts'
import { preparePlace } from '#electron/backup/place.ts'
import { verifyBackup } from '#electron/backup/verify-backup.ts'
import { nodeDisk } from '#electron/platform/disk.ts'
import { keepBackup } from '#electron/services/backups/keep-backup.ts'
import { purgePlace } from '#electron/services/backups/purge-place.ts'
import { standingSource } from '#electron/services/backups/standing-source.ts'
import { folderLayout } from '#electron/store/layout.ts'
import { listPurged } from '#electron/store/purge.ts'
import type { FieldsOf } from '#shared/registers/define-register.ts'
import { makeFaultyDisk } from '#test/support/faulty-disk.ts'
import { type InProcess, makeInProcess } from '#test/support/in-process-api.ts'
import { fillWithExamples, registerExamples } from '#test/support/register-examples.ts'

// On the real disk: what was removed for good is in no byte of any file, unpacked ones included.

const person = (fullName: string, note = ''): FieldsOf<'person'> => ({
  ...{ fullName, honorific: '', postings: [], phone: '', order: 0, note },
})
const secret = 'SO-CAN-CUOC-079'

let base: string
let path: string
let program: InProcess
let faulty: ReturnType<typeof makeFaultyDisk>
const start = async () => {
  faulty = makeFaultyDisk(nodeDisk)
  const chooseFolder = () => join(base, 'usb')
  program = await makeInProcess({ disk: faulty, path, segmentSize: 1500, newId, chooseFolder })
}
let count = 0
const newId = () => {
  count += 1
  return `r${String(count).padStart(6, '0')}`
}
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'phoi-hop-purge-'))
  path = join(base, 'data')
  await nodeDisk.makeFolder(path)
  await start()
})
afterEach(async () => {
  await program.office.close()
  await rm(base, { recursive: true, force: true })
})

const create = (fullName: string, note = '') =>
  program.ask('records.create', { register: 'person', id: null, fields: person(fullName, note) })
const update = async (id: string, fields: FieldsOf<'person'>) => {
  const { revision } = await program.ask('records.get', { register: 'person', id })
  await program.ask('records.update', { register: 'person', id, revision, fields })
}
const bin = async (id: string) => {
  const { revision } = await program.ask('records.get', { register: 'person', id })
  await program.ask('records.remove', { register: 'person', id, revision })
}
const purge = (id: string, keepsCurrent: boolean) =>
  program.ask('records.purge', { register: 'person', id, keepsCurrent })

const backUp = async (place: string) => {
  const { folder } = program.office.folder()
  const isInside = place === folderLayout(path).backups
  if (!isInside) await preparePlace(nodeDisk, place)
  const source = () => standingSource(nodeDisk, path, folder)
  const now = program.clock.now()
  await keepBackup({ disk: nodeDisk, place, isInside, source, now, reason: 'manual' })
}

/** Files below a folder that hold the words, packed ones unpacked. */
async function filesWith(words: string, folder = path): Promise<string[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const found: string[] = []
  for (const entry of names.filter((one) => one.isFile())) {
    const file = join(entry.parentPath, entry.name)
    const bytes = await readFile(file)
    const plain = entry.name.endsWith('.gz') ? gunzipSync(bytes) : bytes
    if (plain.includes(words)) found.push(file.slice(folder.length + 1))
  }
  return found
}

async function expectWholeBackups(place: string, expected: number): Promise<void> {
  const { officeId } = program.office.folder().folder.identity
  const listed = await listBackups(nodeDisk, place, officeId)
  expect(listed.map(({ state }) => state)).toEqual(Array.from({ length: expected }, () => 'whole'))
  for (const backup of listed)
    if (backup.state === 'whole')
      expect(await verifyBackup({ disk: nodeDisk, place, manifest: backup.manifest })).toEqual([])
}

/** A past in several files, a snapshot and two backups that all hold the words. */
async function makePast(): Promise<string> {
  const { id } = await create('Người gõ nhầm', secret)
  for (let more = 0; more < 12; more += 1) await create(`Người khác ${more}`)
  await program.office.open(path, 'office')
  await update(id, person(`Người gõ nhầm ${secret}`))
  await backUp(folderLayout(path).backups)
  for (let more = 12; more < 18; more += 1) await create(`Người khác ${more}`)
  await backUp(folderLayout(path).backups)
  return id
}

describe('removing a record for good', () => {
  test('leaves nothing of it anywhere in the folder, and everything else as it was', async () => {
    const id = await makePast()
    await bin(id)
    expect((await filesWith(secret)).length).toBeGreaterThan(4)
    await purge(id, false)
    expect(await filesWith(secret)).toEqual([])
    expect(await program.api.call('records.get', { register: 'person', id })).toMatchObject({
      error: { code: 'unknown-record' },
    })
    expect(await program.ask('records.all', { register: 'person' })).toHaveLength(18)
    const folder = program.office.state()
    expect(folder).toMatchObject({ state: 'open', notices: [] })
    await expectWholeBackups(folderLayout(path).backups, 2)
    expect(await nodeDisk.stat(folderLayout(path).purge)).toBeNull()
    const { lines } = await program.ask('history.list', { before: null, day: null, limit: 200 })
    const ofRecord = lines.filter(({ changes }) => changes.some((change) => change.id === id))
    expect(ofRecord.map(({ command, changes }) => [command, changes[0]?.kind, changes[0]?.title])).toEqual([
      ['records.purge', 'purged', ''],
      ['records.remove', 'purged', ''],
      ['records.update', 'purged', ''],
      ['records.create', 'purged', ''],
    ])
    expect(await program.api.call('history.undo', {})).toMatchObject({ error: { code: 'nothing-to-undo' } })
    expect(program.unforeseen).toEqual([])
  })

  test('is not undone by going back to a time before it', async () => {
    const id = await makePast()
    await bin(id)
    await purge(id, false)
    await program.ask('history.return', { seq: 3 })
    expect(await filesWith(secret)).toEqual([])
    expect(await program.ask('records.all', { register: 'person' })).toHaveLength(2)
    await program.ask('history.undo', {})
    expect(await program.ask('records.all', { register: 'person' })).toHaveLength(18)
  })

  test('is refused while it is in use, while others point at it, and in a view', async () => {
    const { id } = await create('Người')
    const event = registerExamples.event.fields
    const refused = (keepsCurrent: boolean) =>
      program.api.call('records.purge', { register: 'person', id, keepsCurrent })
    expect(await refused(false)).toMatchObject({ error: { code: 'not-allowed-now' } })
    const user = await program.ask('records.create', {
      ...{ register: 'event', id: null },
      fields: {
        ...{ ...event, secretary: null, participants: [], preparedById: null, documents: [], basis: [] },
        chairs: [{ id: 'c', personId: id, organisationId: null, label: '' }],
      },
    })
    await program.ask('records.remove', { register: 'event', id: user.id, revision: 1 })
    await bin(id)
    expect(await refused(true)).toMatchObject({ error: { code: 'not-allowed-now' } })
    await program.ask('records.restore', { register: 'event', id: user.id, revision: 2 })
    expect(await refused(false)).toMatchObject({ error: { code: 'record-in-use', params: { count: 1 } } })
    expect(await nodeDisk.stat(folderLayout(path).purge)).toBeNull()
    await program.office.view('chosen')
    expect(await refused(false)).toMatchObject({ error: { code: 'read-only' } })
  })
})

describe('removing the past of a record', () => {
  test('leaves what it says now, and nothing of what it said before', async () => {
    const id = await makePast()
    await update(id, person('Tên đúng', 'Đúng'))
    await purge(id, true)
    expect(await filesWith(secret)).toEqual([])
    expect(await program.ask('records.get', { register: 'person', id })).toMatchObject({
      fullName: 'Tên đúng',
    })
    // Gone back to before the correction: it stays as it is.
    await program.ask('history.return', { seq: 3 })
    expect(await program.ask('records.get', { register: 'person', id })).toMatchObject({
      fullName: 'Tên đúng',
      removedAt: null,
    })
    await program.office.open(path, 'office')
    expect(await program.ask('records.get', { register: 'person', id })).toMatchObject({
      fullName: 'Tên đúng',
    })
    await update(id, person('Tên mới'))
    await program.ask('history.undo', {})
    expect(await program.ask('records.get', { register: 'person', id })).toMatchObject({
      fullName: 'Tên đúng',
    })
  })
})

describe('files of a record', () => {
  test('go with it, in the folder and in its backups, unless another record has the same file', async () => {
    await fillWithExamples(program)
    const { fields } = registerExamples.task
    const own = await program.ask('records.create', { register: 'task', id: null, fields: { ...fields } })
    const other = await program.ask('records.create', { register: 'task', id: null, fields: { ...fields } })
    const { attachmentFiles, records } = program.services()
    const attach = async (owner: string, text: string) => {
      const taken = await attachmentFiles.add(bytes(text))
      const id = newId()
      await records.write('attachments.add', () => [
        {
          ...{ register: 'attachment', kind: 'create', id },
          fields: {
            ...{ owner: { register: 'task', id: owner }, name: 'Tệp.txt', note: '' },
            ...{ hash: taken.hash, size: taken.size },
          },
        },
      ])
    }
    await attach(own.id, `chỉ của nó ${secret}`)
    await attach(own.id, 'của cả hai')
    await attach(other.id, 'của cả hai')
    await backUp(folderLayout(path).backups)
    await program.ask('records.remove', { register: 'task', id: own.id, revision: own.revision })
    await program.ask('records.purge', { register: 'task', id: own.id, keepsCurrent: false })
    expect(await filesWith(secret)).toEqual([])
    expect((await filesWith('của cả hai')).length).toBe(2)
    expect(await program.ask('records.all', { register: 'attachment' })).toHaveLength(2)
    await expectWholeBackups(folderLayout(path).backups, 1)
  })
})

describe('a place that was not there', () => {
  test('is rewritten when it is seen again, once', async () => {
    const place = join(base, 'usb')
    await nodeDisk.makeFolder(place)
    const { id } = await create('Người gõ nhầm', secret)
    await backUp(place)
    await bin(id)
    await purge(id, false)
    expect((await filesWith(secret, place)).length).toBeGreaterThan(0)
    const { folder } = program.office.folder()
    const { officeId } = folder.identity
    const source = { disk: nodeDisk, layout: folderLayout(path), vault: folder.vault, officeId }
    const options = { disk: nodeDisk, place, officeId, vault: folder.vault, purged: await listPurged(source) }
    expect(await purgePlace(options)).toMatchObject({ rewritten: 1, unread: [], damaged: [] })
    expect(await filesWith(secret, place)).toEqual([])
    await expectWholeBackups(place, 1)
    expect(await purgePlace(options)).toBeNull()
  })
})

describe('a folder with a passphrase', () => {
  test('and its backups have lost it too, as is seen once they are unsealed', async () => {
    const passphrase = 'mật khẩu của văn phòng'
    await program.ask('folder.set-passphrase', { passphrase })
    const id = await makePast()
    await bin(id)
    const [{ id: kept }] = [await create('Người còn lại', 'GIU-LAI-079')]
    await program.ask('backups.make', { label: '' })
    await purge(id, false)
    await program.ask('folder.remove-passphrase', { current: passphrase })
    expect(await filesWith('GIU-LAI-079')).not.toEqual([])
    expect(await filesWith(secret)).toEqual([])
    expect(await program.ask('records.get', { register: 'person', id: kept })).toMatchObject({
      removedAt: null,
    })
    await expectWholeBackups(folderLayout(path).backups, 3)
  })
})

describe('the second place', () => {
  test('is rewritten by itself, at once when it is there, otherwise when it is seen again', async () => {
    const place = join(base, 'usb')
    await nodeDisk.makeFolder(place)
    await program.ask('backups.choose-place', {})
    const [first, second] = [await create('Một', secret), await create('Hai', secret)]
    await program.ask('backups.make', { label: '' })
    await bin(first.id)
    await bin(second.id)
    const held = () => filesWith(secret, place)
    expect((await held()).length).toBeGreaterThan(0)
    await purge(first.id, false)
    await nodeDisk.move(place, `${place}-out`)
    await purge(second.id, false)
    await program.backups.automatic.look()
    await nodeDisk.move(`${place}-out`, place)
    expect((await held()).length).toBeGreaterThan(0)
    // Asked again after a while only: the stick may be out for long.
    program.clock.advance(3_600_000)
    await program.backups.automatic.look()
    expect(await held()).toEqual([])
    expect(program.unforeseen).toEqual([])
  })
})

describe('a power cut in between', () => {
  test.each(['journal', 'snapshots', 'backups', 'drafts'])(
    'in rewriting the %s is gone on with',
    async (part) => {
      const id = await makePast()
      await program.ask('drafts.save', { key: `person/${id}`, value: { note: secret } })
      await bin(id)
      await program.office.open(path, 'office')
      // The disk goes away at the first writing there, once the journal says what is removed.
      const { store } = program.services()
      const real = faulty.replace
      store.onCommitted(({ command }) => {
        if (command !== 'records.purge') return
        faulty.replace = async (file, content) => {
          if (file.startsWith(join(path, part))) faulty.fail('replace', 'EIO')
          return real(file, content)
        }
      })
      const refused = await program.api.call('records.purge', { register: 'person', id, keepsCurrent: false })
      expect(refused).toMatchObject({ ok: false })
      expect((await filesWith(secret)).length).toBeGreaterThan(0)
      await program.office.close().catch(() => undefined)
      await start()
      expect(program.office.state()).toMatchObject({ state: 'open', view: null })
      await until(async () => (await nodeDisk.stat(folderLayout(path).purge)) === null)
      expect(await filesWith(secret)).toEqual([])
      await expectWholeBackups(folderLayout(path).backups, 2)
    },
  )
})

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text, 'utf8')
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await isSo()) return
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('it never came')
}
