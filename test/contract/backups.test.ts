import { describe, expect, test } from 'vitest'
import { noPlaces } from '#electron/services/backups/place-memory.ts'
import type { BackupOverview } from '#shared/contract/storage.ts'
import { type InProcess, makeInProcess, makeTestJsonFile } from '#test/support/in-process-api.ts'
import { type MemoryDisk, makeMemoryDisk } from '#test/support/memory-disk.ts'
import { dumpOf, fillWithExamples, registerExamples } from '#test/support/register-examples.ts'

// Backups as the clerk has them: they make themselves, they go to the stick, they come back, and so does what they replaced.

const hour = 3_600_000
const day = 24 * hour

async function program(options: Parameters<typeof makeInProcess>[0] = {}) {
  const disk = makeMemoryDisk('/data', '/sample', '/usb', '/new')
  const running = await makeInProcess({ disk, chooseFolder: () => '/usb', ...options })
  return { running, disk: (options.disk as MemoryDisk | undefined) ?? disk }
}

const addTask = ({ ask }: InProcess, title: string) =>
  ask('records.create', { register: 'task', id: null, fields: { ...registerExamples.task.fields, title } })

const titles = (running: InProcess) =>
  running
    .services()
    .store.read.all('task')
    .map(({ title }) => title)
    .toSorted()

/** Records as people see them: what was undone by a bin lies there. */
const inUse = (running: InProcess) =>
  JSON.parse(
    JSON.stringify(dumpOf(running), (key, value) =>
      key === 'revision' || key === 'updatedAt'
        ? undefined
        : Array.isArray(value)
          ? value.filter((one) => !(one && typeof one === 'object' && one.removedAt))
          : value,
    ),
  )

const list = ({ ask }: InProcess): Promise<BackupOverview> => ask('backups.list', {})
const newest = async (running: InProcess, place: 'inside' | 'second' = 'inside') => {
  const found = (await list(running)).backups.find((one) => one.place === place)
  if (!found) throw new Error('no backup')
  return { place, name: found.name }
}

describe('backups that make themselves', () => {
  test('a minute after opening, then each hour in which something changed, never while nothing did', async () => {
    const { running } = await program()
    await fillWithExamples(running)
    await running.timers.pass(hour / 30)
    expect((await list(running)).backups.map(({ reason }) => reason)).toEqual(['hourly'])
    await running.timers.pass(3 * hour)
    expect((await list(running)).backups).toHaveLength(1)
    await addTask(running, 'Sau một giờ')
    await running.timers.pass(hour / 20)
    expect((await list(running)).backups).toHaveLength(2)
    await addTask(running, 'Ngay sau đó')
    await running.timers.pass(hour / 2)
    expect((await list(running)).backups).toHaveLength(2)
    await running.timers.pass(hour)
    expect((await list(running)).backups).toHaveLength(3)
    expect(running.unforeseen).toEqual([])
  })

  test('at the end of work only when something is new', async () => {
    const { running } = await program()
    await fillWithExamples(running)
    await running.backups.automatic.closing()
    await running.backups.automatic.closing()
    expect((await list(running)).backups.map(({ reason }) => reason)).toEqual(['closing'])
    expect(running.timers.count()).toBeLessThanOrEqual(1)
  })

  test('not in a folder that is only looked at', async () => {
    const { running } = await program()
    await fillWithExamples(running)
    await running.office.view('chosen')
    await running.timers.pass(2 * hour)
    await running.backups.automatic.closing()
    expect((await list(running)).backups).toEqual([])
    expect(await running.api.call('backups.make', { label: '' })).toMatchObject({
      error: { code: 'read-only' },
    })
  })
})

describe('the second place', () => {
  test('gets its backups, is remembered by this PC, and is let go', async () => {
    const backupPlaces = makeTestJsonFile(noPlaces)
    const { running, disk } = await program({ backupPlaces })
    await fillWithExamples(running)
    expect(await running.ask('backups.choose-place', {})).toMatchObject({ name: 'second', path: '/usb' })
    await running.backups.automatic.look()
    expect((await list(running)).places).toMatchObject([
      { name: 'inside', count: 1, error: null },
      { name: 'second', count: 1, error: null },
    ])
    expect(disk.files.keys().some((path) => path.startsWith('/usb/'))).toBe(true)
    await running.ask('backups.forget-place', {})
    expect((await list(running)).places).toHaveLength(1)
    expect(disk.files.keys().some((path) => path.startsWith('/usb/'))).toBe(true)
  })

  test('that is away is told after days, once a day, and the work goes on', async () => {
    const { running, disk } = await program()
    const told: unknown[] = []
    await fillWithExamples(running)
    await running.ask('backups.choose-place', {})
    await running.backups.automatic.look()
    running.api.on('backups.changed', ({ notice }) => notice && told.push(notice.code))
    disk.simulated.direct.drop('/usb')
    await running.timers.pass(day)
    expect((await list(running)).places[1]).toMatchObject({ error: { code: 'backup-place-missing' } })
    expect(told).toEqual([])
    await running.timers.pass(2.5 * day)
    expect(told).toEqual(['backup-place-missing'])
    await addTask(running, 'Vẫn làm việc')
    await running.timers.pass(hour)
    expect((await list(running)).backups[0]).toMatchObject({ place: 'inside' })
    expect(running.unforeseen).toEqual([])
  })

  test('that is full is told at once, and what it has stays', async () => {
    const { running, disk } = await program()
    const told: unknown[] = []
    await fillWithExamples(running)
    await running.ask('backups.choose-place', {})
    await running.backups.automatic.look()
    running.api.on('backups.changed', ({ notice }) => notice && told.push(notice))
    const before = disk.files.keys().filter((path) => path.startsWith('/usb/'))
    await addTask(running, 'Mới')
    disk.simulated.fault({ kind: 'write', path: /^\/usb\//, code: 'ENOSPC', times: Number.POSITIVE_INFINITY })
    await running.timers.pass(hour + hour / 10)
    expect(told).toMatchObject([{ code: 'backup-place-full', params: { path: '/usb' } }])
    expect(disk.files.keys().filter((path) => path.startsWith('/usb/'))).toEqual(before)
    expect((await list(running)).trouble).toMatchObject({ code: 'backup-place-full' })
    disk.simulated.heal()
    await running.timers.pass(hour)
    expect((await list(running)).trouble).toBeNull()
    expect((await list(running)).places[1]).toMatchObject({ count: 2 })
  })

  test('is never one inside the data folder, one that holds other things, or one for practice data', async () => {
    let chosen = '/data/backups'
    const { running, disk } = await program({ chooseFolder: () => chosen })
    const choose = () => running.api.call('backups.choose-place', {})
    expect(await choose()).toMatchObject({ error: { code: 'backup-place-inside' } })
    chosen = '/data'
    expect(await choose()).toMatchObject({ error: { code: 'backup-place-inside' } })
    chosen = '/usb'
    disk.files.set('/usb/anh.jpg', 'x')
    expect(await choose()).toMatchObject({ value: { path: '/usb/Phoi Hop sao luu' } })
    await running.office.open('/sample', 'sample')
    expect(await choose()).toMatchObject({ error: { code: 'not-allowed-now' } })
    expect((await list(running)).places).toHaveLength(1)
  })

  test('that nobody chose for a week is advised, once', async () => {
    const { running } = await program()
    const told: unknown[] = []
    running.api.on('backups.changed', ({ notice }) => notice && told.push(notice.code))
    await running.timers.pass(6 * day)
    expect(told).toEqual([])
    await running.timers.pass(3 * day)
    expect(told).toEqual(['backup-no-second-place'])
  })
})

describe('restoring into an open folder', () => {
  test('shows what would change, gives it back as one change, and the present comes back in one click', async () => {
    const { running } = await program()
    await fillWithExamples(running)
    await running.ask('backups.make', { label: 'Đầu tuần' })
    const ref = await newest(running)
    const then = inUse(running)
    const task = running.services().store.read.get('task', 'nhiem-vu')
    await running.ask('records.update', {
      register: 'task',
      id: 'nhiem-vu',
      revision: task?.revision ?? 0,
      fields: { ...registerExamples.task.fields, title: 'Sửa nhầm' },
    })
    await addTask(running, 'Thêm sau')
    const changed = inUse(running)
    const preview = await running.ask('backups.preview', ref)
    expect(preview).toMatchObject({
      total: 2,
      counts: [{ register: 'task', added: 0, changed: 1, removed: 1 }],
      attachments: 0,
    })
    const seq = (await running.services().store.standing()).end.seq
    await running.ask('backups.restore', ref)
    expect(inUse(running)).toEqual(then)
    expect((await running.services().store.standing()).end.seq).toBe(seq + 1)
    expect((await list(running)).backups[0]).toMatchObject({ reason: 'before-restore' })
    expect((await list(running)).undoable).not.toBeNull()
    await running.ask('backups.undo-restore', {})
    expect(inUse(running)).toEqual(changed)
    expect(await running.api.call('backups.undo-restore', {})).toMatchObject({
      error: { code: 'nothing-to-undo' },
    })
    await running.ask('backups.restore', ref)
    await running.ask('history.undo', {})
    expect(inUse(running)).toEqual(changed)
  })

  test('is still taken back after the program was closed and opened again', async () => {
    const { running } = await program()
    await fillWithExamples(running)
    await running.ask('backups.make', { label: '' })
    await addTask(running, 'Thêm sau')
    await running.ask('backups.restore', await newest(running))
    await running.office.open('/data', 'office')
    expect(titles(running)).not.toContain('Thêm sau')
    await running.ask('backups.undo-restore', {})
    expect(titles(running)).toContain('Thêm sau')
  })

  test('brings attached files back, checked', async () => {
    const { running, disk } = await program({
      chooseFiles: () => [{ name: 'a.txt', size: 3, read: () => pieces('abc') }],
    })
    await fillWithExamples(running)
    const [made] = await running.ask('attachments.add', { register: 'task', id: 'nhiem-vu' })
    await running.ask('backups.make', { label: '' })
    const ref = await newest(running)
    const file = disk.files.keys().find((path) => path.startsWith('/data/attachments/'))
    if (!file || !made) throw new Error('nothing was attached')
    disk.files.delete(file)
    expect(await running.ask('backups.preview', ref)).toMatchObject({ total: 0, attachments: 1 })
    await running.ask('backups.restore', ref)
    expect(disk.files.get(file)).toBe('abc')
  })

  test('refuses a backup of another office, of practice data, and a damaged one; nothing moves', async () => {
    const { running, disk } = await program()
    await fillWithExamples(running)
    await running.ask('backups.make', { label: '' })
    const ref = await newest(running)
    const before = dumpOf(running)
    expect(await running.api.call('backups.restore', { ...ref, name: 'x.json' })).toMatchObject({
      error: { code: 'backup-of-another' },
    })
    const blob = disk.files.keys().find((path) => path.includes('/blobs/') && path.endsWith('.gz')) ?? ''
    disk.files.set(blob, 'hỏng')
    expect(await running.ask('backups.verify', ref)).toHaveLength(1)
    const restored = await running.api.call('backups.restore', ref)
    expect(restored).toMatchObject({ ok: false })
    expect(dumpOf(running)).toEqual(before)
    // The next one mends what is broken.
    await running.ask('backups.make', { label: '' })
    expect(await running.ask('backups.verify', ref)).toEqual([])
  })
})

async function* pieces(text: string) {
  yield Buffer.from(text, 'utf8')
}
