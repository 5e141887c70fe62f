import { beforeEach, describe, expect, test } from 'vitest'
import { listBackups } from '#electron/backup/list-backups.ts'
import { removeBackup, thinPlace } from '#electron/backup/thin-place.ts'
import { verifyBackup } from '#electron/backup/verify-backup.ts'
import { eachSeed } from '#test/support/seeded.ts'
import {
  current,
  cuttable,
  type Desk,
  data,
  deskOver,
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

/** A backup every quarter of an hour, each with a journal of its own. */
async function work(quarters: number): Promise<void> {
  for (let at = 0; at < quarters; at += 1) {
    desk.files.direct.put(`${data}/${current}`, `{"seq":${1000 + at}}\n`)
    const source = { ...withSize(desk.source, current, 13), seq: 1000 + at }
    await desk.backUp({ now: hoursLater(at / 4), source })
  }
}
const thin = (from: Desk = desk) => thinPlace({ disk: from.disk, place, officeId, now: hoursLater(30) })
const blobs = (from: Desk = desk) => filesIn(from.files, `${folder}/blobs`)

async function expectAllWhole(from: Desk): Promise<number> {
  const listed = await listBackups(from.disk, place, officeId)
  for (const one of listed) {
    expect(one.state).toBe('whole')
    if (one.state !== 'whole') continue
    expect(await verifyBackup({ disk: from.disk, place, manifest: one.manifest })).toEqual([])
  }
  return listed.length
}

describe('thinning a place', () => {
  test('takes out what is not kept, with the blobs only they used, and nothing else', async () => {
    await work(12)
    const before = blobs().length
    const { removed, blobs: gone, isSwept } = await thin()
    // Twelve quarters are three hours.
    expect(removed).toHaveLength(9)
    expect([gone, isSwept]).toEqual([9, true])
    expect(blobs()).toHaveLength(before - 9)
    expect(await expectAllWhole(desk)).toBe(3)
    expect(await thin()).toMatchObject({ removed: [], blobs: 0 })
  })

  test('takes leftovers of interrupted backups away', async () => {
    await work(1)
    const before = filesIn(desk.files, folder)
    desk.files.direct.put(`${folder}/blobs/0011223344556677.tmp`, 'half')
    desk.files.direct.put(`${folder}/blobs/00/${'0'.repeat(64)}`, 'of nobody')
    expect(await thin()).toMatchObject({ blobs: 1, isSwept: true })
    expect(filesIn(desk.files, folder)).toEqual(before)
  })

  test('removes no blob while a manifest cannot be read, until that is taken out', async () => {
    await work(4)
    const [newest] = await listBackups(desk.disk, place, officeId)
    desk.files.direct.put(`${folder}/${newest?.name}`, '{')
    const before = blobs()
    expect(await thin()).toMatchObject({ blobs: 0, isSwept: false })
    expect(blobs()).toEqual(before)
    await removeBackup(desk.disk, place, officeId, newest?.name ?? '')
    expect(blobs().length).toBeLessThan(before.length)
    expect(await expectAllWhole(desk)).toBe(1)
  })

  test('removes no blob when no manifest is seen at all', async () => {
    await work(2)
    for (const path of filesIn(desk.files, folder).filter((one) => one.endsWith('Z.json')))
      desk.files.direct.drop(path)
    const before = blobs()
    expect(await thin()).toMatchObject({ blobs: 0, isSwept: false })
    expect(blobs()).toEqual(before)
  })

  test('keeps to the names of backups when it takes one out', async () => {
    await work(1)
    for (const name of ['../phoi-hop-backups.json', '..', 'blobs'])
      await expect(removeBackup(desk.disk, place, officeId, name)).rejects.toMatchObject({
        code: 'backup-failed',
      })
    expect(await expectAllWhole(desk)).toBe(1)
  })

  test('cut off at any moment leaves whole backups, and goes on later', async () => {
    await work(12)
    desk.files.direct.settle()
    const start = desk.files.crash(() => 0.5)
    const rehearsal = deskOver(start.crash(() => 0.5))
    await thin(rehearsal)
    await eachSeed(25, async (chance) => {
      const { running, cutOff } = cuttable(start, chance, rehearsal.files.count())
      await thin(running)
      const cut = cutOff()
      expect(await expectAllWhole(cut)).toBeGreaterThanOrEqual(3)
      await thin(cut)
      expect(await expectAllWhole(cut)).toBe(3)
      expect(blobs(cut)).toEqual(blobs(running))
    })
  })
})

describe('a backup cut off at any moment', () => {
  test('is complete or not there, and the ones before it are whole', async () => {
    await work(2)
    desk.files.direct.settle()
    const start = desk.files.crash(() => 0.5)
    start.direct.put(`${data}/${current}`, '{"seq":9999}\n'.repeat(1000))
    const source = { ...withSize(desk.source, current, 13_000), seq: 9999 }
    const rehearsal = deskOver(start.crash(() => 0.5))
    await rehearsal.backUp({ now: hoursLater(5), source })
    await eachSeed(40, async (chance) => {
      const { running, cutOff } = cuttable(start, chance, rehearsal.files.count())
      await running.backUp({ now: hoursLater(5), source })
      const cut = cutOff()
      expect(await expectAllWhole(cut)).toBeGreaterThanOrEqual(2)
      // The next one is made over whatever the cut left.
      await cut.backUp({ now: hoursLater(6), source })
      await expectAllWhole(cut)
      await thin(cut)
      await expectAllWhole(cut)
      expect(filesIn(cut.files, folder).filter((path) => path.endsWith('.tmp'))).toEqual([])
    })
  })
})
