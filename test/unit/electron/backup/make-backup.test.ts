import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { BackupError } from '#electron/backup/backup-error.ts'
import { layOut } from '#electron/backup/lay-out.ts'
import { listBackups } from '#electron/backup/list-backups.ts'
import { preparePlace } from '#electron/backup/place.ts'
import { verifyBackup } from '#electron/backup/verify-backup.ts'
import { memoryDiskOver } from '#test/support/memory-disk.ts'
import { makeChance } from '#test/support/seeded.ts'
import type { SimulatedFiles } from '#test/support/simulated-files.ts'
import {
  blobOf,
  closed,
  current,
  type Desk,
  data,
  filesIn,
  folder,
  hoursLater,
  makeDesk,
  officeId,
  place,
  withSize,
} from './office-folder.ts'

let desk: Desk
beforeEach(async () => {
  desk = await makeDesk()
})

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'nothing',
    (error: unknown) => (error instanceof BackupError ? error.code : String(error)),
  )
const hashAt = (path: string) =>
  createHash('sha256')
    .update(desk.files.direct.bytes(path) ?? '')
    .digest('hex')
const contentUnder = (root: string) =>
  filesIn(desk.files, root).map((path) => `${path.slice(root.length + 1)} ${hashAt(path)}`)

describe('a backup', () => {
  test('lays out again exactly what the folder held', async () => {
    const { manifest } = await desk.backUp()
    await layOut({ disk: desk.disk, place, manifest, target: '/restored' })
    expect(contentUnder('/restored')).toEqual(contentUnder(data))
  })

  test('keeps text packed and attachments as they are', async () => {
    const { manifest } = await desk.backUp()
    expect(desk.files.direct.bytes(blobOf(manifest, closed))?.length).toBeLessThan(1000)
    expect(hashAt(blobOf(manifest, 'attachments/ab/abcd'))).toBe(hashAt(`${data}/attachments/ab/abcd`))
  })

  test('of a sealed folder packs nothing: it would not shrink', async () => {
    const { manifest } = await desk.backUp({ source: { ...desk.source, isSealed: true } })
    expect(manifest.files.filter((file) => file.isPacked)).toEqual([])
  })

  test('keeps equal content once', async () => {
    const { manifest } = await desk.backUp()
    expect(blobOf(manifest, 'office.json')).toBe(blobOf(manifest, 'office.copy.json'))
  })

  test('says what it was made of, when and why', async () => {
    await desk.backUp({ reason: 'before-restore', label: 'Trước khi nhập' })
    const [listed] = await listBackups(desk.disk, place, officeId)
    expect(listed).toMatchObject({
      name: '2026-11-22T05-00-00-000Z.json',
      state: 'whole',
      manifest: { reason: 'before-restore', label: 'Trước khi nhập', seq: 345, records: 90, format: 2 },
    })
  })

  test('of the same moment as another one gets a name of its own', async () => {
    await desk.backUp()
    const { name } = await desk.backUp()
    expect(name).toBe('2026-11-22T05-00-00-001Z.json')
    expect(await listBackups(desk.disk, place, officeId)).toHaveLength(2)
  })

  test('holds of a journal that grows meanwhile what belonged to its moment', async () => {
    const size = desk.source.files.find((file) => file.path === current)?.size ?? 0
    const before = desk.files.direct.text(`${data}/${current}`) ?? ''
    let hasGrown = false
    const stop = desk.files.onOperation(({ kind, path }) => {
      if (hasGrown || kind !== 'open' || !path.endsWith(current)) return
      hasGrown = true
      desk.files.direct.put(`${data}/${current}`, `${before}{"seq":346}\n`)
    })
    const { manifest } = await desk.backUp()
    stop()
    expect(hasGrown).toBe(true)
    expect(manifest.files.find((file) => file.path === current)?.size).toBe(size)
    await layOut({ disk: desk.disk, place, manifest, target: '/restored' })
    expect(desk.files.direct.text(`/restored/${current}`)).toBe(before)
  })

  test('tells how far it is, up to the end', async () => {
    const seen: number[] = []
    await desk.backUp({ onProgress: ({ done, total }) => seen.push(done / total) })
    expect(seen.at(-1)).toBe(1)
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))
  })

  test('in the folder itself shares the attachments instead of copying them', async () => {
    const inside = `${data}/backups`
    await preparePlace(desk.disk, inside)
    const { manifest } = await desk.backUp({ place: inside, linksFiles: true })
    expect(desk.files.log.filter(({ kind }) => kind === 'link').map(({ path }) => path)).toEqual([
      `${data}/attachments/ab/abcd`,
      `${data}/attachments/cd/cdef`,
    ])
    await desk.disk.remove(`${data}/attachments/ab/abcd`)
    expect(await verifyBackup({ disk: desk.disk, place: inside, manifest })).toEqual([])
  })
})

describe('the next backup', () => {
  const opened = () =>
    desk.files.log
      .filter(({ kind, path }) => kind === 'open' && path.startsWith(`${data}/`))
      .map(({ path }) => path)

  test('reads and writes only what is new', async () => {
    await desk.backUp()
    const blobs = filesIn(desk.files, folder).length
    desk.files.direct.put(`${data}/${current}`, '{"seq":345}\n{"seq":346}\n')
    const source = withSize(desk.source, current, 24)
    desk.files.log.length = 0
    const { added, manifest } = await desk.backUp({ source, now: hoursLater(1) })
    expect(opened().toSorted()).toEqual(
      ['drafts.json', current, 'office.copy.json', 'office.json'].map((path) => `${data}/${path}`).toSorted(),
    )
    expect(added).toBe(24)
    // One blob and one manifest more.
    expect(filesIn(desk.files, folder)).toHaveLength(blobs + 2)
    expect(desk.files.count('flush')).toBe(2)
    expect(await verifyBackup({ disk: desk.disk, place, manifest })).toEqual([])
  })

  test('brings back a blob that vanished from the place', async () => {
    const first = await desk.backUp()
    desk.files.direct.drop(blobOf(first.manifest, closed))
    await desk.backUp({ now: hoursLater(1) })
    expect(await verifyBackup({ disk: desk.disk, place, manifest: first.manifest })).toEqual([])
  })

  test('made thoroughly mends blobs that were altered', async () => {
    const { manifest } = await desk.backUp()
    desk.files.direct.put(blobOf(manifest, closed), 'x')
    desk.files.direct.put(blobOf(manifest, 'attachments/ab/abcd'), 'x')
    await desk.backUp({ now: hoursLater(1), isThorough: true })
    expect(await verifyBackup({ disk: desk.disk, place, manifest })).toEqual([])
  })

  test('does not take a blob for whole that an interrupted one left behind', async () => {
    const { manifest, name } = await desk.backUp()
    desk.files.direct.drop(`${folder}/${name}`)
    desk.files.direct.put(blobOf(manifest, closed), 'half')
    const next = await desk.backUp({ now: hoursLater(1) })
    expect(await verifyBackup({ disk: desk.disk, place, manifest: next.manifest })).toEqual([])
  })

  test('compares with the newest of the past, not with one of a clock that ran ahead', async () => {
    await desk.backUp({ now: hoursLater(24 * 400), source: { ...desk.source, files: [] } })
    await desk.backUp()
    desk.files.log.length = 0
    await desk.backUp({ now: hoursLater(1) })
    expect(opened()).not.toContain(`${data}/${closed}`)
  })

  test('gets over a damaged one before it', async () => {
    await desk.backUp()
    const { name } = await desk.backUp({ now: hoursLater(1) })
    desk.files.direct.put(`${folder}/${name}`, '')
    desk.files.log.length = 0
    await desk.backUp({ now: hoursLater(2) })
    expect(opened()).not.toContain(`${data}/${closed}`)
  })
})

describe('a backup that cannot be made', () => {
  test('says that the place is missing', async () => {
    await desk.disk.removeFolder('/usb/backups')
    expect(await codeOf(desk.backUp())).toBe('backup-place-missing')
    expect(desk.files.direct.folders()).not.toContain(place)
  })

  test('does not fill the empty mount point of an unplugged drive', async () => {
    await desk.disk.removeFolder(place)
    await desk.disk.makeFolder(place)
    expect(await codeOf(desk.backUp())).toBe('backup-place-missing')
    expect(filesIn(desk.files, place)).toEqual([])
  })

  test('says that the place went away in the middle', async () => {
    const stop = desk.files.onOperation(({ kind, path }) => {
      if (kind === 'write' && path.startsWith(place)) {
        stop()
        desk.files.direct.drop('/usb')
      }
    })
    expect(await codeOf(desk.backUp())).toBe('backup-place-missing')
  })

  test('says that the place is full, and gives back the room', async () => {
    const before = filesIn(desk.files, place)
    const used = 700_000
    desk.files.setCapacity(used + 200_000)
    expect(await codeOf(desk.backUp())).toBe('backup-place-full')
    expect(filesIn(desk.files, place)).toEqual(before)
    desk.files.setCapacity(Number.POSITIVE_INFINITY)
    expect(await codeOf(desk.backUp())).toBe('nothing')
  })

  test('names the file of the folder that is not there', async () => {
    desk.files.direct.drop(`${data}/${closed}`)
    await expect(desk.backUp()).rejects.toMatchObject({ code: 'backup-failed', details: { path: closed } })
    expect(await listBackups(desk.disk, place, officeId)).toEqual([])
  })

  test('names the file of the folder that is shorter than it should be', async () => {
    const source = withSize(desk.source, current, 5000)
    await expect(desk.backUp({ source })).rejects.toMatchObject({
      code: 'backup-failed',
      details: { path: current },
    })
  })

  test('stops when it is told to, and goes on from there later', async () => {
    const control = new AbortController()
    const stopping = desk.backUp({
      signal: control.signal,
      onProgress: ({ done, total }) => void (done > total / 2 && control.abort()),
    })
    expect(await codeOf(stopping)).toBe('backup-stopped')
    expect(await listBackups(desk.disk, place, officeId)).toEqual([])
    const { manifest } = await desk.backUp()
    expect(await verifyBackup({ disk: desk.disk, place, manifest })).toEqual([])
    expect(filesIn(desk.files, folder).filter((path) => path.endsWith('.tmp'))).toEqual([])
  })

  test('does not count when what was written does not read back', async () => {
    const stop = desk.files.onOperation(({ kind, path }) => {
      // The drive takes the bytes and keeps others.
      if (kind === 'flush' && path.startsWith(`${folder}/blobs`) && path.endsWith('.tmp'))
        desk.files.direct.put(path, Buffer.alloc(desk.files.direct.bytes(path)?.length ?? 0))
    })
    expect(await codeOf(desk.backUp())).toBe('backup-failed')
    stop()
    expect(await listBackups(desk.disk, place, officeId)).toEqual([])
  })
})

describe('a power cut', () => {
  /** Every backup that is listed holds everything. */
  const expectWhole = async (files: SimulatedFiles, acknowledged: number) => {
    const disk = memoryDiskOver(files)
    const listed = await listBackups(disk, place, officeId)
    expect(listed.length).toBeGreaterThanOrEqual(acknowledged)
    for (const backup of listed) {
      expect(backup.state).toBe('whole')
      if (backup.state === 'whole')
        expect(await verifyBackup({ disk, place, manifest: backup.manifest })).toEqual([])
    }
  }

  test('at any moment leaves whole backups or none, and every one that was acknowledged', async () => {
    desk.files.direct.settle()
    const chance = makeChance(7)
    const cuts: { files: SimulatedFiles; acknowledged: number }[] = []
    let acknowledged = 0
    const cut = () => void cuts.push({ files: desk.files.crash(chance), acknowledged })
    const stop = desk.files.onOperation(cut)
    for (const hours of [0, 1]) {
      await desk.backUp({ now: hoursLater(hours) })
      acknowledged += 1
      cut()
    }
    stop()
    expect(cuts.length).toBeGreaterThan(40)
    for (const { files, acknowledged: least } of cuts) await expectWhole(files, least)
  })

  test('costs nothing of a backup that used what a stopped one had left', async () => {
    desk.files.direct.settle()
    const control = new AbortController()
    let kept = 0
    const stop = desk.files.onOperation(({ kind }) => {
      if (kind === 'rename') kept += 1
      if (kept === 3) control.abort()
    })
    expect(await codeOf(desk.backUp({ signal: control.signal }))).toBe('backup-stopped')
    stop()
    await desk.backUp()
    for (let seed = 1; seed <= 20; seed += 1) await expectWhole(desk.files.crash(makeChance(seed)), 1)
  })
})
