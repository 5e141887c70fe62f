import { beforeEach, describe, expect, test } from 'vitest'
import { listBackups, readBackup } from '#electron/backup/list-backups.ts'
import { checkPlace, listOffices, placeWithin, preparePlace } from '#electron/backup/place.ts'
import { verifyBackup } from '#electron/backup/verify-backup.ts'
import {
  blobOf,
  closed,
  current,
  type Desk,
  folder,
  hoursLater,
  makeDesk,
  officeId,
  place,
} from './office-folder.ts'

let desk: Desk
beforeEach(async () => {
  desk = await makeDesk()
})
const marker = `${place}/phoi-hop-backups.json`

describe('a place', () => {
  test('is not made of a folder that holds something else', async () => {
    desk.files.direct.put('/usb/Anh/1.jpg', 'x')
    await expect(preparePlace(desk.disk, '/usb/Anh')).rejects.toMatchObject({ code: 'backup-place-foreign' })
    expect(desk.files.direct.files()).not.toContain('/usb/Anh/phoi-hop-backups.json')
  })

  test('is not taken from another program, nor from a newer version of this one', async () => {
    desk.files.direct.put(marker, '{"product":"other","format":1}')
    await expect(desk.backUp()).rejects.toMatchObject({ code: 'backup-place-foreign' })
    desk.files.direct.put(marker, '{"product":"phoi-hop","format":2}')
    await expect(desk.backUp()).rejects.toMatchObject({ code: 'backup-place-newer' })
  })

  test('is known again by its backups when the marker is damaged', async () => {
    await desk.backUp()
    desk.files.direct.put(marker, '')
    await checkPlace(desk.disk, place)
    expect(JSON.parse(desk.files.direct.text(marker) ?? '')).toEqual({ product: 'phoi-hop', format: 1 })
  })

  test('with a damaged marker and no backups is foreign', async () => {
    desk.files.direct.put(marker, '')
    await expect(checkPlace(desk.disk, place)).rejects.toMatchObject({ code: 'backup-place-foreign' })
  })

  test('is prepared twice without harm', async () => {
    await desk.backUp()
    await preparePlace(desk.disk, place)
    expect(await listBackups(desk.disk, place, officeId)).toHaveLength(1)
  })

  test('is the chosen folder when that is empty or one already, else a folder within it', async () => {
    expect(await placeWithin(desk.disk, place, 'Sao lưu')).toBe(place)
    desk.files.direct.put('/stick/System Volume Information/x', 'x')
    expect(await placeWithin(desk.disk, '/stick', 'Sao lưu')).toBe('/stick')
    desk.files.direct.put('/stick/Bao cao.docx', 'x')
    expect(await placeWithin(desk.disk, '/stick', 'Sao lưu')).toBe('/stick/Sao lưu')
  })

  test('tells whose backups it holds', async () => {
    await desk.backUp()
    await desk.backUp({ source: { ...desk.source, officeId: 'office-2' } })
    desk.files.direct.put(`${place}/ghi chu/a.txt`, 'x')
    expect(await listOffices(desk.disk, place)).toEqual(['office-1', 'office-2'])
    expect(await listBackups(desk.disk, place, 'office-2')).toHaveLength(1)
  })
})

describe('the list', () => {
  test('is newest first and does not hide damaged backups', async () => {
    const names: string[] = []
    for (const hours of [0, 1, 2, 3]) names.push((await desk.backUp({ now: hoursLater(hours) })).name)
    const [first, second, third, fourth] = names.map((name) => `${folder}/${name}`) as [
      string,
      string,
      string,
      string,
    ]
    const text = desk.files.direct.text(second) ?? ''
    desk.files.direct.put(second, text.replace('Văn phòng', 'Văn phong'))
    desk.files.direct.put(third, '')
    desk.files.fault({ kind: 'read', path: /T08-00/, code: 'EIO', times: Number.POSITIVE_INFINITY })
    expect((await listBackups(desk.disk, place, officeId)).map(({ name, state }) => [name, state])).toEqual([
      [names[3], 'damaged'],
      [names[2], 'damaged'],
      [names[1], 'damaged'],
      [names[0], 'whole'],
    ])
    expect([first, fourth].every((path) => desk.files.direct.bytes(path) !== null)).toBe(true)
  })

  test('notices every single byte that is another one', async () => {
    const { name } = await desk.backUp({ source: { ...desk.source, files: desk.source.files.slice(0, 1) } })
    const path = `${folder}/${name}`
    const whole = desk.files.direct.text(path) ?? ''
    for (let at = 0; at < whole.length; at += 1) {
      if (/\s/.test(whole[at] ?? '')) continue
      desk.files.direct.put(
        path,
        `${whole.slice(0, at)}${whole[at] === '7' ? '8' : '7'}${whole.slice(at + 1)}`,
      )
      expect((await readBackup(desk.disk, place, officeId, name))?.state, `byte ${at}`).toBe('damaged')
    }
  })

  test('takes a manifest of another office for a damaged one', async () => {
    const { name } = await desk.backUp({ source: { ...desk.source, officeId: 'office-2' } })
    await desk.backUp({ now: hoursLater(1) })
    desk.files.direct.put(`${folder}/${name}`, desk.files.direct.text(`${place}/office-2/${name}`) ?? '')
    const listed = await listBackups(desk.disk, place, officeId)
    expect(listed.find((one) => one.name === name)?.state).toBe('damaged')
  })

  test('of an office that has none is empty, of a place that is not there an error', async () => {
    expect(await listBackups(desk.disk, place, 'office-9')).toEqual([])
    await expect(listBackups(desk.disk, '/gone', officeId)).rejects.toMatchObject({
      code: 'backup-place-missing',
    })
  })
})

describe('the check of a backup', () => {
  test('finds what is missing, altered, cut and unreadable, and nothing else', async () => {
    const { manifest } = await desk.backUp()
    expect(await verifyBackup({ disk: desk.disk, place, manifest })).toEqual([])
    desk.files.direct.drop(blobOf(manifest, closed))
    const snapshot = blobOf(manifest, 'snapshots/000000000345.json')
    desk.files.direct.put(snapshot, (desk.files.direct.bytes(snapshot) ?? new Uint8Array()).subarray(0, 60))
    const picture = blobOf(manifest, 'attachments/ab/abcd')
    const bytes = Buffer.from(desk.files.direct.bytes(picture) ?? '')
    bytes.writeUInt8(bytes.readUInt8(400_000) ^ 1, 400_000)
    desk.files.direct.put(picture, bytes)
    const seen = blobOf(manifest, current).slice(-20)
    desk.files.fault({ kind: 'read', path: new RegExp(seen), code: 'EIO', times: Number.POSITIVE_INFINITY })
    expect(await verifyBackup({ disk: desk.disk, place, manifest })).toEqual([
      { path: closed, trouble: 'missing' },
      { path: current, trouble: 'unreadable' },
      { path: 'snapshots/000000000345.json', trouble: 'altered' },
      { path: 'attachments/ab/abcd', trouble: 'altered' },
    ])
  })

  test('does not blame the backup when the place went away', async () => {
    const { manifest } = await desk.backUp()
    desk.files.direct.drop('/usb')
    await expect(verifyBackup({ disk: desk.disk, place, manifest })).rejects.toMatchObject({
      code: 'backup-place-missing',
    })
  })

  test('stops when it is told to', async () => {
    const { manifest } = await desk.backUp()
    const work = verifyBackup({ disk: desk.disk, place, manifest, signal: AbortSignal.abort() })
    await expect(work).rejects.toMatchObject({ code: 'backup-stopped' })
  })
})
