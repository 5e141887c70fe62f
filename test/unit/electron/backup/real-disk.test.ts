import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { layOut } from '#electron/backup/lay-out.ts'
import { makeBackup } from '#electron/backup/make-backup.ts'
import { preparePlace } from '#electron/backup/place.ts'
import { thinPlace } from '#electron/backup/thin-place.ts'
import { verifyBackup } from '#electron/backup/verify-backup.ts'
import { nodeDisk as disk } from '#electron/platform/disk.ts'

// The same on the disk of this PC: names, links and streams of the real system.

let base: string
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'phoi-hop-backup-'))
})
afterEach(() => rm(base, { recursive: true, force: true }))

test('a folder is kept, shared within its volume, checked, thinned and laid out again', async () => {
  const folder = join(base, 'Dữ liệu')
  const place = join(folder, 'backups')
  const picture = Buffer.from(Array.from({ length: 3_000_000 }, (_, at) => (at * 7919) % 256))
  const line = Buffer.from('{"seq":1,"command":"task.add"}\n'.repeat(30_000))
  await mkdir(join(folder, 'journal'), { recursive: true })
  await mkdir(join(folder, 'attachments', 'ab'), { recursive: true })
  await writeFile(join(folder, 'journal', '1.ndjson'), line)
  await writeFile(join(folder, 'attachments', 'ab', 'abcd'), picture)
  await preparePlace(disk, place)
  const source = {
    ...{
      folder,
      officeId: 'office-1',
      kind: 'office' as const,
      officeName: 'Sở',
      format: 2,
      seq: 1,
      head: '',
    },
    ...{ isSealed: false, records: 1 },
    files: [
      { path: 'journal/1.ndjson', role: 'segment' as const, size: line.length },
      { path: 'attachments/ab/abcd', role: 'attachment' as const, size: picture.length, isImmutable: true },
    ],
  }
  const options = { disk, place, source, reason: 'hourly' as const, linksFiles: true }
  await makeBackup({ ...options, now: '2026-11-22T05:00:00.000Z' })
  const { manifest, added } = await makeBackup({ ...options, now: '2026-11-22T05:10:00.000Z' })
  expect(added).toBe(0)
  expect((await stat(join(folder, 'attachments', 'ab', 'abcd'))).nlink).toBe(2)
  const thinned = await thinPlace({ disk, place, officeId: 'office-1', now: '2026-11-22T06:00:00.000Z' })
  expect(thinned).toEqual({ removed: ['2026-11-22T05-00-00-000Z.json'], blobs: 0, isSwept: true })
  expect(await verifyBackup({ disk, place, manifest })).toEqual([])
  const target = join(base, 'restored')
  expect(await layOut({ disk, place, manifest, target, linksFiles: true })).toEqual({
    written: 2,
    skipped: 0,
  })
  expect(Buffer.compare(await readFile(join(target, 'journal', '1.ndjson')), line)).toBe(0)
  expect(Buffer.compare(await readFile(join(target, 'attachments', 'ab', 'abcd')), picture)).toBe(0)
  expect((await stat(join(folder, 'attachments', 'ab', 'abcd'))).nlink).toBe(3)
  expect(await layOut({ disk, place, manifest, target, linksFiles: true })).toEqual({
    written: 0,
    skipped: 2,
  })
})
