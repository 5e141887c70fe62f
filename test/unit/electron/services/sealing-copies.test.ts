/** Sealing what is not as it should be, and what lies elsewhere. */
import { describe, expect, test } from 'vitest'
import { listBackups } from '#electron/backup/list-backups.ts'
import { findIdentity } from '#electron/store/identity.ts'
import { folderLayout, isSegment, mirrorName, segmentName } from '#electron/store/layout.ts'
import { readIndex } from '#electron/store/segment-index.ts'
import { attachedText, filesWith, fillEverything, phrase } from '#test/support/full-office.ts'
import { type InProcess, makeInProcess } from '#test/support/in-process-api.ts'
import { type MemoryDisk, makeMemoryDisk } from '#test/support/memory-disk.ts'
import { dumpOf, registerExamples } from '#test/support/register-examples.ts'

const passphrase = 'Đèo Hải Vân 2026'
const layout = folderLayout('/data')
const hour = 3_600_000

async function identityOf(disk: MemoryDisk) {
  const found = await findIdentity(disk, '/data')
  if (found.state === 'empty') throw new Error('empty')
  return found.identity
}

/** Enough changes for several files of the journal. */
async function makeMany(disk: MemoryDisk) {
  const program = await makeInProcess({ disk, segmentSize: 3000 })
  await fillEverything(program)
  for (let count = 1; count <= 20; count += 1)
    await program.ask('records.create', {
      register: 'person',
      id: null,
      fields: { ...registerExamples.person.fields, fullName: `${phrase} ${count}` },
    })
  return program
}

const stateOf = (program: InProcess) => program.office.state()

describe('the journal', () => {
  test('of many files is opened without a word afterwards: the index knows how long they are', async () => {
    const disk = makeMemoryDisk('/data')
    const program = await makeMany(disk)
    const before = dumpOf(program)
    const segments = (await disk.list(layout.journal)).filter(isSegment)
    expect(segments.length).toBeGreaterThan(4)
    for (const work of ['set', 'remove'] as const) {
      if (work === 'set') await program.ask('folder.set-passphrase', { passphrase })
      else await program.ask('folder.remove-passphrase', { current: passphrase })
      expect(stateOf(program)).toMatchObject({ state: 'open', notices: [] })
      expect((await disk.list(layout.journal)).filter(isSegment)).toEqual(segments)
      expect(dumpOf(program)).toEqual(before)
      expect(await program.ask('history.list', { before: null, day: null, limit: 200 })).toMatchObject({
        before: null,
      })
    }
  })

  test('with an old file that is damaged stays damaged, and its readable lines stay readable', async () => {
    const disk = makeMemoryDisk('/data')
    const program = await makeMany(disk)
    const index = await readIndex(disk, layout.index)
    const old = index?.closed[1]
    if (!old) throw new Error('no old file')
    await program.office.maintain(async () => {
      const file = `${layout.journal}/${segmentName(old.first)}`
      disk.files.delete(`${layout.journal}/${mirrorName(old.first)}`)
      // Same length: nothing notices it by looking at sizes.
      disk.files.set(file, (disk.files.get(file) ?? '').replace('"actor"', '"acdor"'))
    })
    const readable = async () =>
      (await program.ask('history.list', { before: null, day: null, limit: 200 })).lines.map(({ seq }) => seq)
    const lines = await readable()
    await program.ask('folder.set-passphrase', { passphrase })
    expect(stateOf(program)).toMatchObject({
      state: 'open',
      notices: [{ code: 'history-damaged', params: { file: segmentName(old.first) } }],
    })
    expect(await readable()).toEqual(lines)
    expect(filesWith(disk)).toEqual([])
    await program.ask('folder.remove-passphrase', { current: passphrase })
    expect(await readable()).toEqual(lines)
    const aside = (await disk.list(layout.setAside)).filter((name) => name.endsWith(segmentName(old.first)))
    expect(aside.length).toBeGreaterThan(0)
    expect(disk.files.get(`${layout.setAside}/${aside.at(-1)}`)).toContain('"acdor"')
  })
})

describe('attached files', () => {
  test('one that was altered is altered still, under whatever name, and one that is missing is missing', async () => {
    const disk = makeMemoryDisk('/data')
    const program = await makeInProcess({ disk })
    const hash = await fillEverything(program)
    const verify = () => program.services().attachmentFiles.verify(hash)
    disk.files.set(`${layout.attachments}/${hash.slice(0, 2)}/${hash}`, `${attachedText}!`)
    expect(await verify()).toBe('altered')
    await program.ask('folder.set-passphrase', { passphrase })
    expect(await verify()).toBe('altered')
    expect(filesWith(disk)).toEqual([])
    const [stored] = await program.services().attachmentFiles.list()
    const bytes = Buffer.from(disk.simulated.direct.bytes(stored?.path ?? '') ?? [])
    bytes[40] = (bytes[40] ?? 0) ^ 1
    disk.simulated.direct.put(stored?.path ?? '', bytes)
    expect(await verify()).toBe('altered')
    await program.ask('folder.remove-passphrase', { current: passphrase })
    expect(await verify()).toBe('altered')
    disk.simulated.direct.drop(`${layout.attachments}/${hash.slice(0, 2)}/${hash}`)
    await program.ask('folder.set-passphrase', { passphrase })
    expect(await verify()).toBe('missing')
  })

  test('one that is itself a sealed file comes back as it was', async () => {
    const disk = makeMemoryDisk('/data', '/other')
    const other = await makeInProcess({ disk, path: '/other' })
    await other.ask('directory.add-starters', {})
    await other.ask('folder.set-passphrase', { passphrase: 'Sông Bến Hải 17' })
    await other.office.close()
    const sealed = disk.files.keys().find((path) => path.startsWith('/other/snapshots/')) ?? ''
    const bytes = disk.simulated.direct.bytes(sealed) ?? new Uint8Array()
    const program = await makeInProcess({ disk })
    const { hash } = await program.services().attachmentFiles.add(once(bytes))
    const verify = () => program.services().attachmentFiles.verify(hash)
    await program.ask('folder.set-passphrase', { passphrase })
    expect(await verify()).toBe('intact')
    await program.ask('folder.remove-passphrase', { current: passphrase })
    expect(await verify()).toBe('intact')
  })
})

test('a backup that cannot be read any more tells nothing either, and is what it was when the passphrase goes', async () => {
  const disk = makeMemoryDisk('/data')
  const program = await makeInProcess({ disk })
  await fillEverything(program)
  const manifest = disk.files.keys().find((path) => /backups\/id\d+\/[^/]+\.json$/.test(path)) ?? ''
  await program.office.maintain(async () => {
    disk.files.set(manifest, (disk.files.get(manifest) ?? '').replace('"records": 1', '"records": 2'))
  })
  const backups = () =>
    Object.fromEntries(disk.files.entries().filter(([path]) => path.startsWith(layout.backups)))
  const before = backups()
  expect(before[manifest]).toContain(phrase)
  await program.ask('folder.set-passphrase', { passphrase })
  expect(filesWith(disk)).toEqual([])
  await program.ask('folder.remove-passphrase', { current: passphrase })
  expect(backups()).toEqual(before)
})

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

test('a former state that was set aside is sealed as a folder, and can take its place again', async () => {
  const disk = makeMemoryDisk('/data')
  const program = await makeInProcess({ disk })
  const hash = await fillEverything(program)
  const before = dumpOf(program)
  const aside = `${layout.setAside}/20261101T000000000Z-before-restore`
  await program.office.maintain(async () => {
    for (const [path, text] of [...disk.files])
      if (!/set-aside|backups|lock/.test(path)) disk.files.set(path.replace('/data', aside), text)
  })
  await program.ask('folder.set-passphrase', { passphrase })
  expect(filesWith(disk)).toEqual([])
  await program.office.close()
  for (const path of disk.files.keys())
    if (path.startsWith(aside))
      disk.simulated.direct.put(path.replace(aside, '/again'), disk.simulated.direct.bytes(path) ?? '')
  const again = await makeInProcess({ disk, path: '/again' })
  await again.ask('folder.unlock', { secret: passphrase })
  expect(stateOf(again)).toMatchObject({ state: 'open' })
  expect(dumpOf(again)).toEqual(before)
  expect(await again.services().attachmentFiles.verify(hash)).toBe('intact')
})

describe('a second place', () => {
  async function withSecond() {
    const disk = makeMemoryDisk('/data', '/usb')
    const program = await makeInProcess({ disk, chooseFolder: () => '/usb' })
    const hash = await fillEverything(program)
    await program.ask('backups.choose-place', {})
    await program.ask('backups.make', { label: phrase })
    expect(filesWith(disk).some((path) => path.startsWith('/usb/'))).toBe(true)
    return { disk, program, hash, before: dumpOf(program) }
  }

  test('that is there is sealed and unsealed with the folder', async () => {
    const { disk, program } = await withSecond()
    await program.ask('folder.set-passphrase', { passphrase })
    expect(filesWith(disk)).toEqual([])
    const { backups } = await program.ask('backups.list', {})
    expect(backups.filter(({ place }) => place === 'second')).toMatchObject([
      { isSealed: true, label: phrase },
    ])
    await program.ask('folder.remove-passphrase', { current: passphrase })
    const { officeId } = await identityOf(disk)
    for (const place of [layout.backups, '/usb'])
      for (const backup of await listBackups(disk, place, officeId))
        expect(backup).toMatchObject({ state: 'whole', manifest: { isSealed: false } })
    expect(program.unforeseen).toEqual([])
  })

  test('that was away is sealed when it is seen again', async () => {
    const { disk, program } = await withSecond()
    const files = disk.files.entries().filter(([path]) => path.startsWith('/usb/'))
    const bytes = files.map(
      ([path]) => [path, disk.simulated.direct.bytes(path) ?? new Uint8Array()] as const,
    )
    disk.simulated.direct.drop('/usb')
    await program.ask('folder.set-passphrase', { passphrase })
    for (const [path, content] of bytes) disk.simulated.direct.put(path, content)
    expect(filesWith(disk).length).toBeGreaterThan(0)
    await program.backups.automatic.look()
    await program.timers.pass(hour)
    expect(filesWith(disk)).toEqual([])
    expect(program.unforeseen).toEqual([])
  })

  test('that is away when the passphrase goes keeps it, and that is told', async () => {
    const { disk, program } = await withSecond()
    await program.ask('folder.set-passphrase', { passphrase })
    disk.simulated.direct.drop('/usb')
    const { folder } = await program.ask('folder.remove-passphrase', { current: passphrase })
    expect(folder).toMatchObject({
      state: 'open',
      isSealed: false,
      notices: [{ code: 'backups-still-sealed', params: { path: '/usb' } }],
    })
  })
})
