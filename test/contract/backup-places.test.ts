import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { nodeDisk } from '#electron/platform/disk.ts'
import { closingMs } from '#electron/services/backups/automatic.ts'
import { noPlaces } from '#electron/services/backups/place-memory.ts'
import { type InProcess, makeInProcess, makeTestJsonFile } from '#test/support/in-process-api.ts'
import { makeMemoryDisk } from '#test/support/memory-disk.ts'
import { dumpOf, fillWithExamples, registerExamples } from '#test/support/register-examples.ts'

// Places as they are: really full, hanging, away while the folder was sealed or a name was removed for good.

const hour = 3_600_000
const addTask = ({ ask }: InProcess, title: string) =>
  ask('records.create', { register: 'task', id: null, fields: { ...registerExamples.task.fields, title } })
const titles = (running: InProcess) =>
  [...running.services().store.everything('task')].flatMap((one) =>
    one.removedAt === null ? [String(one.title)] : [],
  )
const newest = async ({ ask }: InProcess, place: 'inside' | 'second') => {
  const { backups } = await ask('backups.list', {})
  const found = backups.find((one) => one.place === place)
  if (!found) throw new Error('no backup')
  return { place, name: found.name }
}

describe('a stick that is really full', () => {
  let base: string
  let isMounted = false
  beforeEach(() => {
    base = mkdtempSync(join(tmpdir(), 'phoi-hop-full-'))
    for (const name of ['usb', 'data']) mkdirSync(join(base, name))
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', join(base, 'usb')], {
        stdio: 'ignore',
      })
      isMounted = true
    } catch {
      isMounted = false
    }
  })
  afterEach(() => {
    if (isMounted) execFileSync('umount', [join(base, 'usb')])
    rmSync(base, { recursive: true, force: true })
  })

  test('is told with its path; what it has stays; it goes on when there is room', async ({ skip }) => {
    if (!isMounted) skip('no small disk to be had here: mounting needs root on Linux')
    const usb = join(base, 'usb')
    const running = await makeInProcess({
      disk: nodeDisk,
      path: join(base, 'data'),
      chooseFolder: () => usb,
    })
    await fillWithExamples(running)
    await running.ask('backups.choose-place', {})
    await running.backups.automatic.look()
    const ballast = join(usb, 'ballast')
    await writeFile(ballast, Buffer.alloc(1 << 20)).catch(() => undefined)
    await addTask(running, 'Mới')
    const told: unknown[] = []
    running.api.on('backups.changed', ({ notice }) => notice && told.push(notice))
    await running.timers.pass(1.1 * hour)
    expect(told).toMatchObject([{ code: 'backup-place-full', params: { path: usb } }])
    const { places } = await running.ask('backups.list', {})
    expect(places).toMatchObject([{ count: 2 }, { name: 'second', count: 1 }])
    expect(await running.ask('backups.verify', await newest(running, 'second'))).toEqual([])
    rmSync(ballast)
    await running.timers.pass(hour)
    expect((await running.ask('backups.list', {})).places[1]).toMatchObject({ count: 2, error: null })
    expect(readdirSync(usb)).toContain('phoi-hop-backups.json')
    await running.office.close()
  })
})

describe('a share that hangs', () => {
  test('keeps nobody from quitting for longer than said', async () => {
    const memory = makeMemoryDisk('/data', '/usb')
    let isHanging = false
    const disk: typeof memory = {
      ...memory,
      create: (path, content) =>
        isHanging && path.startsWith('/usb/') ? new Promise(() => undefined) : memory.create(path, content),
    }
    const running = await makeInProcess({ disk, chooseFolder: () => '/usb' })
    await fillWithExamples(running)
    await running.ask('backups.choose-place', {})
    await running.backups.automatic.look()
    await addTask(running, 'Cuối ngày')
    isHanging = true
    let isClosed = false
    const closing = running.backups.automatic.closing().then(() => {
      isClosed = true
    })
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(isClosed).toBe(false)
    expect((await running.ask('backups.list', {})).backups[0]).toMatchObject({
      place: 'inside',
      reason: 'closing',
    })
    await running.timers.pass(closingMs)
    await closing
    expect(isClosed).toBe(true)
    await running.office.close()
  })
})

describe('a folder with a passphrase', () => {
  const passphrase = 'mật khẩu của văn phòng'

  test('gets its sealed backups back, and an open one that was made before it', async () => {
    const disk = makeMemoryDisk('/data', '/usb')
    const running = await makeInProcess({ disk, chooseFolder: () => '/usb' })
    await fillWithExamples(running)
    await running.ask('backups.make', { label: '' })
    const then = dumpOf(running)
    await running.ask('folder.set-passphrase', { passphrase })
    await addTask(running, 'Sau khi khóa')
    await running.ask('backups.make', { label: '' })
    const sealed = await newest(running, 'inside')
    await addTask(running, 'Thêm nữa')
    await running.ask('backups.restore', sealed)
    expect(titles(running)).toContain('Sau khi khóa')
    expect(titles(running)).not.toContain('Thêm nữa')
    const { backups } = await running.ask('backups.list', {})
    const first = backups.filter((one) => one.reason === 'manual').at(-1)
    await running.ask('backups.restore', { place: 'inside', name: first?.name ?? '' })
    expect(titles(running).toSorted()).toEqual(
      ((then.task ?? []) as { title?: unknown }[]).map((one) => String(one.title)).toSorted(),
    )
    expect(running.unforeseen).toEqual([])
  })

  test('is laid out in place of a damaged one, and asks for its passphrase', async () => {
    const disk = makeMemoryDisk('/data', '/usb')
    const backupPlaces = makeTestJsonFile(noPlaces)
    const running = await makeInProcess({ disk, chooseFolder: () => '/usb', backupPlaces })
    await fillWithExamples(running)
    await running.ask('folder.set-passphrase', { passphrase })
    await running.ask('backups.choose-place', {})
    await running.ask('backups.make', { label: '' })
    const then = dumpOf(running)
    await running.office.close()
    disk.simulated.direct.drop('/data')
    const again = await makeInProcess({ disk, chooseFolder: () => '/usb', backupPlaces })
    await again.ask('backups.restore', await newest(again, 'second'))
    expect(again.office.state().state).toBe('locked')
    await again.ask('folder.unlock', { secret: passphrase })
    expect(dumpOf(again)).toEqual(then)
  })

  test('whose backups are of another key, or lie open, is not mixed up', async () => {
    const disk = makeMemoryDisk('/data', '/usb')
    const running = await makeInProcess({ disk, chooseFolder: () => '/usb' })
    await fillWithExamples(running)
    await running.ask('backups.choose-place', {})
    await running.ask('folder.set-passphrase', { passphrase })
    await running.ask('backups.make', { label: '' })
    const ref = await newest(running, 'second')
    // The stick was out when the passphrase was taken away.
    const stick = disk.files.entries().filter(([path]) => path.startsWith('/usb/'))
    const bytes = stick.map(([path]) => [path, disk.simulated.direct.bytes(path)] as const)
    disk.simulated.direct.drop('/usb')
    await running.ask('folder.remove-passphrase', { current: passphrase })
    for (const [path, content] of bytes) if (content) disk.simulated.direct.put(path, content)
    const before = dumpOf(running)
    for (const name of ['backups.preview', 'backups.restore'] as const)
      expect(await running.api.call(name, ref)).toMatchObject({ error: { code: 'backup-other-key' } })
    expect(dumpOf(running)).toEqual(before)
  })
})

describe('what was removed for good', () => {
  test('comes back from no backup, and leaves the stick when that is seen again', async () => {
    const disk = makeMemoryDisk('/data', '/usb')
    const running = await makeInProcess({ disk, chooseFolder: () => '/usb' })
    await fillWithExamples(running)
    const task = await addTask(running, 'Số điện thoại riêng của ông Tám')
    await running.ask('backups.choose-place', {})
    await running.ask('backups.make', { label: '' })
    const ref = await newest(running, 'second')
    const bytes = disk.files
      .keys()
      .filter((path) => path.startsWith('/usb/'))
      .map((path) => [path, disk.simulated.direct.bytes(path)] as const)
    disk.simulated.direct.drop('/usb')
    await running.ask('records.remove', { register: 'task', id: task.id, revision: 1 })
    await running.ask('records.purge', { register: 'task', id: task.id, keepsCurrent: false })
    for (const [path, content] of bytes) if (content) disk.simulated.direct.put(path, content)
    await running.ask('backups.restore', ref)
    expect([...running.services().store.everything('task')].map(({ id }) => id)).not.toContain(task.id)
    await running.backups.automatic.look()
    const after = disk.files.keys().filter((path) => path.startsWith('/usb/') && path.endsWith('.gz'))
    const { gunzipSync } = await import('node:zlib')
    const texts = after.map((path) =>
      gunzipSync(disk.simulated.direct.bytes(path) ?? new Uint8Array()).toString(),
    )
    expect(texts.some((text) => text.includes('ông Tám'))).toBe(false)
    expect(await running.ask('backups.verify', ref)).toEqual([])
    expect(running.unforeseen).toEqual([])
  })
})
