import { describe, expect, test } from 'vitest'
import { noPlaces } from '#electron/services/backups/place-memory.ts'
import { aloneInTheWorld } from '#test/support/alone.ts'
import { everyCrash } from '#test/support/every-crash.ts'
import { type InProcess, makeInProcess, makeTestJsonFile } from '#test/support/in-process-api.ts'
import { type MemoryDisk, makeMemoryDisk, memoryDiskOver } from '#test/support/memory-disk.ts'
import { dumpOf, fillWithExamples, registerExamples } from '#test/support/register-examples.ts'
import { makeChance } from '#test/support/seeded.ts'

// Backups that take the place of a folder that no longer opens, or of one that is gone; cut off at every step of it.

const backupPlaces = () => makeTestJsonFile(noPlaces)

async function office(disk: MemoryDisk, places = backupPlaces(), path = '/data') {
  // Each is a process of its own: the lock of one that was cut off is nobody's.
  const alone = aloneInTheWorld(() => '2026-11-23T01:00:00.000Z')
  lastPid += 1
  const lock = { ...alone, world: { ...alone.world, pid: lastPid } }
  return makeInProcess({ disk, backupPlaces: places, chooseFolder: () => '/usb', path, lock })
}

let lastPid = 1000

/** An office with a backup in its folder and one at the stick, and a change since. */
async function prepared() {
  const disk = makeMemoryDisk('/data', '/usb', '/new')
  const places = backupPlaces()
  const running = await office(disk, places)
  await fillWithExamples(running)
  const then = dumpOf(running)
  await running.ask('backups.choose-place', {})
  await running.ask('backups.make', { label: '' })
  await running.ask('records.create', {
    register: 'task',
    id: null,
    fields: { ...registerExamples.task.fields, title: 'Sau bản sao lưu' },
  })
  await running.office.close()
  return { disk, places, then }
}

/** Makes the journal unreadable in a way that no copy heals. */
function spoil(disk: MemoryDisk) {
  for (const path of disk.files.keys().filter((one) => /^\/data\/journal\/.*\.(ndjson|copy)$/.test(one)))
    disk.files.set(path, (disk.files.get(path) ?? '').replaceAll('"actor"', '"actot"'))
  for (const path of disk.files.keys().filter((one) => one.startsWith('/data/snapshots/')))
    disk.files.set(path, 'hỏng')
  disk.simulated.direct.settle()
}

const refOf = async (running: InProcess, place: 'inside' | 'second') => {
  const { backups } = await running.ask('backups.list', {})
  const found = backups.find((one) => one.place === place && one.reason === 'manual')
  if (!found) throw new Error('no backup')
  return { place, name: found.name }
}

/** A lock that was cut off in being written has to be watched for a while; that is tried with the lock itself. */
function forgetTornLock(disk: MemoryDisk) {
  for (const path of disk.files.keys().filter((one) => /^\/data\/lock\./.test(one)))
    if (!disk.files.get(path)?.trimEnd().endsWith('}')) disk.files.delete(path)
}

const stateOf = (running: InProcess) => running.office.state()
const dataFiles = (disk: MemoryDisk) =>
  Object.fromEntries(
    disk.files
      .entries()
      .filter(([path]) => /^\/data\/(office|journal|snapshots|attachments|drafts)/.test(path)),
  )

describe('a folder that does not open', () => {
  test.each(['inside', 'second'] as const)(
    'gets a backup from the %s place; its own files are set aside and come back',
    async (place) => {
      const { disk, places, then } = await prepared()
      spoil(disk)
      const spoilt = dataFiles(disk)
      const running = await office(disk, places)
      expect(stateOf(running).state).toBe('failed')
      const ref = await refOf(running, place)
      expect((await running.ask('backups.preview', ref)).total).toBeGreaterThan(0)
      await running.ask('backups.restore', ref)
      expect(stateOf(running)).toMatchObject({ state: 'open', view: null })
      expect(dumpOf(running)).toEqual(then)
      expect((await running.ask('backups.list', {})).undoable).not.toBeNull()
      await running.ask('backups.undo-restore', {})
      expect(stateOf(running).state).toBe('failed')
      expect(dataFiles(disk)).toEqual(spoilt)
      await running.ask('backups.undo-restore', {})
      expect(dumpOf(running)).toEqual(then)
      expect(running.unforeseen).toEqual([])
    },
  )

  test('without a readable identity is known by what this PC remembers', async () => {
    const { disk, places, then } = await prepared()
    for (const name of ['office.json', 'office.copy.json']) disk.files.set(`/data/${name}`, 'hỏng')
    const running = await office(disk, places)
    expect(stateOf(running)).toMatchObject({ state: 'failed', error: { code: 'damaged-identity' } })
    await running.ask('backups.restore', await refOf(running, 'second'))
    expect(dumpOf(running)).toEqual(then)
  })

  test('keeps what it has when the backup is broken or the disk is full', async () => {
    const { disk, places } = await prepared()
    spoil(disk)
    const running = await office(disk, places)
    const ref = await refOf(running, 'second')
    const before = dataFiles(disk)
    disk.simulated.fault({
      kind: 'write',
      path: /restoring/,
      code: 'ENOSPC',
      times: Number.POSITIVE_INFINITY,
    })
    expect(await running.api.call('backups.restore', ref)).toMatchObject({ error: { code: 'disk-full' } })
    expect(dataFiles(disk)).toEqual(before)
    expect(stateOf(running).state).toBe('failed')
    disk.simulated.heal()
    for (const path of disk.files.keys().filter((one) => one.startsWith('/usb/') && one.endsWith('.gz')))
      disk.files.set(path, 'hỏng')
    expect(await running.api.call('backups.restore', ref)).toMatchObject({
      error: { code: 'backup-damaged' },
    })
    expect(dataFiles(disk)).toEqual(before)
    expect(disk.files.keys().filter((path) => path.includes('/restoring/'))).toEqual([])
  })
})

describe('a folder that is gone', () => {
  test('is laid out anew from the second place, where it was', async () => {
    const { disk, places, then } = await prepared()
    disk.simulated.direct.drop('/data')
    const running = await office(disk, places)
    expect(stateOf(running)).toMatchObject({ state: 'failed', error: { code: 'folder-missing' } })
    await running.ask('backups.restore', await refOf(running, 'second'))
    expect(stateOf(running)).toMatchObject({ state: 'open', path: '/data' })
    expect(dumpOf(running)).toEqual(then)
  })

  test('with its PC: backups are found on the stick and laid out in a new folder', async () => {
    const { disk, then } = await prepared()
    disk.simulated.direct.drop('/data')
    const answers = ['/usb', '/new']
    const running = await makeInProcess({ disk, path: null, chooseFolder: () => answers.shift() ?? null })
    const found = await running.ask('backups.find', {})
    const [of] = found?.offices ?? []
    expect(of?.backups).toHaveLength(1)
    const name = of?.backups[0]?.name ?? ''
    expect(await running.ask('backups.restore-found', { officeId: of?.officeId ?? '', name })).toMatchObject({
      folder: { state: 'open', path: '/new/Phoi Hop' },
    })
    expect(dumpOf(running)).toEqual(then)
    expect(await running.ask('backups.restore-found', { officeId: of?.officeId ?? '', name })).toBeNull()
  })

  test('practice data never become an office', async () => {
    const disk = makeMemoryDisk('/sample', '/new')
    const running = await makeInProcess({
      disk,
      path: '/sample',
      isSample: true,
      chooseFolder: () => '/sample',
    })
    await running.ask('backups.make', { label: '' })
    const found = await running.ask('backups.find', {})
    const [of] = found?.offices ?? []
    const ref = { officeId: of?.officeId ?? '', name: of?.backups[0]?.name ?? '' }
    expect(await running.api.call('backups.restore-found', ref)).toMatchObject({
      error: { code: 'backup-of-another' },
    })
  })
})

describe('cut off at every step', () => {
  test('a restore of files leaves the old folder or the new one, and is gone on with', async () => {
    const { disk, places, then } = await prepared()
    spoil(disk)
    const spoilt = dataFiles(disk)
    const running = await office(disk, places)
    const ref = await refOf(running, 'second')
    const crashes = await everyCrash({ disk, chance: makeChance(3), each: 1, note: () => null }, () =>
      running.ask('backups.restore', ref),
    )
    expect(crashes.length).toBeGreaterThan(100)
    const seen = { old: 0, new: 0 }
    for (const crash of crashes) {
      forgetTornLock(crash.disk)
      const again = await office(crash.disk, structuredCloneOf(places))
      if (stateOf(again).state === 'open') {
        expect(dumpOf(again)).toEqual(then)
        seen.new += 1
      } else {
        expect(stateOf(again)).toMatchObject({ state: 'failed' })
        expect(dataFiles(crash.disk)).toEqual(spoilt)
        await again.ask('backups.restore', await refOf(again, 'second'))
        expect(dumpOf(again)).toEqual(then)
        seen.old += 1
      }
      expect(crash.disk.files.has('/data/restore.json')).toBe(false)
      await again.office.close()
    }
    expect(seen.old).toBeGreaterThan(10)
    expect(seen.new).toBeGreaterThan(10)
  }, 60_000)

  test('a restore as a new folder stands whole or not at all', async () => {
    const { disk, places, then } = await prepared()
    disk.simulated.direct.drop('/data')
    disk.simulated.direct.settle()
    const running = await office(disk, places)
    const ref = await refOf(running, 'second')
    const crashes = await everyCrash({ disk, chance: makeChance(5), each: 1, note: () => null }, () =>
      running.ask('backups.restore', ref),
    )
    for (const crash of crashes) {
      const again = await office(memoryDiskOver(crash.disk.simulated), structuredCloneOf(places))
      if (stateOf(again).state !== 'open') {
        expect(stateOf(again)).toMatchObject({ error: { code: 'folder-missing' } })
        await again.ask('backups.restore', await refOf(again, 'second'))
      }
      expect(dumpOf(again)).toEqual(then)
      await again.office.close()
    }
  }, 60_000)
})

const structuredCloneOf = (places: ReturnType<typeof backupPlaces>) =>
  makeTestJsonFile(structuredClone(places.value))
