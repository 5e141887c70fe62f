import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { layOut } from '#electron/backup/lay-out.ts'
import { listBackups, type WholeBackup } from '#electron/backup/list-backups.ts'
import { type RewriteOptions, rewriteBackups, unfinishedRewriting } from '#electron/backup/rewrite-place.ts'
import { thinPlace } from '#electron/backup/thin-place.ts'
import { verifyBackup } from '#electron/backup/verify-backup.ts'
import { eachSeed } from '#test/support/seeded.ts'
import {
  blobOf,
  closed,
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
  for (const [hours, seq] of [345, 346, 347].entries()) {
    const text = Array.from({ length: seq - 344 }, (_, at) => `{"seq":${345 + at}}\n`).join('')
    desk.files.direct.put(`${data}/${current}`, text)
    await desk.backUp({
      now: hoursLater(hours),
      source: { ...withSize(desk.source, current, text.length), seq },
    })
  }
})

type Rewrite = Partial<RewriteOptions>
const rewrite = (from: Desk, patch: Rewrite) =>
  rewriteBackups({ disk: from.disk, place, officeId, mark: 'one', transform: () => null, ...patch })

/** Takes a person's name out for good. */
const purge: Rewrite = {
  mark: 'purge-1',
  transform: (_role, _path, bytes) => {
    const text = Buffer.from(bytes).toString('utf8')
    return text.includes('Nguyễn Văn A') ? Buffer.from(text.replaceAll('Nguyễn Văn A', '***')) : null
  },
  transformStream: (path) => (path.endsWith('cdef') ? 'remove' : null),
}

const flip = (bytes: Uint8Array) => bytes.map((byte) => byte ^ 0x5a)
let nonce = 0
/** Sealing as far as backups can tell: other bytes each time, which must never be sealed twice. */
const seal: Rewrite = {
  mark: 'seal-1',
  transform: (role, _path, bytes) => {
    if (role === 'identity') return null
    if (bytes[0] === 0xff) throw new Error('sealed twice')
    nonce = (nonce + 1) % 256
    return Buffer.from([0xff, nonce, ...flip(bytes)])
  },
  transformStream: (_path, pieces) =>
    (async function* () {
      yield Buffer.from([0xff])
      for await (const piece of pieces) yield flip(piece)
    })(),
  pathOf: (role, path) => (role === 'attachment' ? `${path.slice(0, 15)}s${path.slice(15)}` : path),
  patch: () => ({ isSealed: true }),
  skips: (manifest) => manifest.isSealed,
}

const { skips: _, ...sealAll } = seal

async function wholeBackups(from: Desk): Promise<WholeBackup[]> {
  const listed = await listBackups(from.disk, place, officeId)
  expect(listed.map(({ state }) => state)).toEqual(['whole', 'whole', 'whole'])
  const whole = listed.filter((one) => one.state === 'whole')
  for (const { manifest } of whole)
    expect(await verifyBackup({ disk: from.disk, place, manifest })).toEqual([])
  return whole
}

/** Everything the blobs of the place hold, unpacked: what a finder of the drive can read. */
async function readableText(from: Desk): Promise<string> {
  let text = ''
  for (const [index, { manifest }] of (await wholeBackups(from)).entries()) {
    await layOut({ disk: from.disk, place, manifest, target: `/out/${index}` })
    for (const path of filesIn(from.files, `/out/${index}`)) text += from.files.direct.text(path)
  }
  return text
}

describe('rewriting', () => {
  test('takes personal data out of every backup, and the blobs that held it', async () => {
    const [newest] = await wholeBackups(desk)
    const held = [
      blobOf(newest!.manifest, 'snapshots/000000000345.json'),
      blobOf(newest!.manifest, 'attachments/cd/cdef'),
    ]
    expect(await readableText(desk)).toContain('Nguyễn Văn A')
    await desk.disk.removeFolder('/out')
    const seen: number[] = []
    const done = await rewrite(desk, { ...purge, onProgress: ({ done, total }) => seen.push(done / total) })
    expect(done).toEqual({ rewritten: 3, damaged: [], unread: [], removed: 2 })
    expect(seen.at(-1)).toBe(1)
    const text = await readableText(desk)
    expect(text).not.toContain('Nguyễn Văn A')
    expect(text).not.toContain('Công văn')
    expect(text).toContain('***')
    for (const path of held) expect(desk.files.direct.bytes(path)).toBeNull()
    expect(filesIn(desk.files, folder).filter((path) => /tmp$|rewriting/.test(path))).toEqual([])
  })

  test('asks once for each content, however many backups share it', async () => {
    const asked: string[] = []
    await rewrite(desk, {
      transform: (_role, path) => {
        asked.push(path)
        return null
      },
    })
    expect(asked.filter((path) => path === closed)).toHaveLength(1)
    expect(asked.filter((path) => path === current)).toHaveLength(3)
  })

  test('that changes nothing writes no manifest', async () => {
    desk.files.log.length = 0
    expect(await rewrite(desk, {})).toMatchObject({ rewritten: 0, removed: 0 })
    expect(
      desk.files.log.filter(
        ({ kind, path }) => kind === 'rename' && /json\./.test(path) && !/rewriting/.test(path),
      ),
    ).toEqual([])
  })

  test('seals: other paths, nothing packed, the flag of each backup', async () => {
    await rewrite(desk, seal)
    for (const { manifest } of await wholeBackups(desk)) {
      expect(manifest.isSealed).toBe(true)
      expect(manifest.files.map(({ path }) => path)).toContain('attachments/ab/sabcd')
      expect(manifest.files.filter((file) => file.isPacked && file.role !== 'identity')).toEqual([])
    }
    expect(await readableText(desk)).not.toContain('Nguyễn')
  })

  test('leaves the room of one content for one content', async () => {
    const before = filesIn(desk.files, `${folder}/blobs`).length
    await rewrite(desk, seal)
    expect(filesIn(desk.files, `${folder}/blobs`)).toHaveLength(before)
  })

  test('goes on past damaged files and unreadable manifests, and names them', async () => {
    const [newest, second] = await wholeBackups(desk)
    desk.files.direct.put(blobOf(newest!.manifest, closed), 'x')
    const picture = blobOf(newest!.manifest, 'attachments/ab/abcd')
    desk.files.direct.put(picture, Buffer.alloc(600_000))
    desk.files.direct.put(`${folder}/${second!.name}`, '{')
    const stern: Rewrite = {
      ...purge,
      transformStream: async (path, pieces) => {
        if (path.endsWith('cdef')) return 'remove'
        for await (const piece of pieces) if (piece[1] !== 1) throw new Error('a broken seal')
        return null
      },
    }
    const done = await rewrite(desk, stern)
    const damaged = (name: string) => [closed, 'attachments/ab/abcd'].map((path) => ({ name, path }))
    expect(done.damaged).toEqual([...damaged('2026-11-22T05-00-00-000Z.json'), ...damaged(newest!.name)])
    expect(done.unread).toEqual([second!.name])
    expect(done.removed).toBe(2)
    expect(desk.files.direct.bytes(picture)).not.toBeNull()
  })

  test('does not begin where a newer version left a backup', async () => {
    const body = { product: 'phoi-hop', form: 2 }
    const checksum = createHash('sha256').update(JSON.stringify(body)).digest('hex')
    desk.files.direct.put(
      `${folder}/2027-01-01T00-00-00-000Z.json`,
      JSON.stringify({ checksum, backup: body }),
    )
    const before = desk.files.direct.files()
    await expect(rewrite(desk, purge)).rejects.toMatchObject({ code: 'backup-place-newer' })
    expect(desk.files.direct.files()).toEqual(before)
  })

  test('says when its own work fails, and leaves every backup whole', async () => {
    const work = rewrite(desk, {
      transform: () => {
        throw new Error('no key')
      },
    })
    await expect(work).rejects.toMatchObject({ code: 'backup-failed' })
    await wholeBackups(desk)
  })

  test('does not write a manifest whose paths would meet', async () => {
    const work = rewrite(desk, { ...seal, pathOf: () => 'same' })
    await expect(work).rejects.toMatchObject({ code: 'backup-failed' })
    await wholeBackups(desk)
  })

  test('says that the place is full; with room it goes on', async () => {
    const used = desk.files.direct
      .files()
      .reduce((sum, path) => sum + desk.files.direct.bytes(path)!.length, 0)
    desk.files.setCapacity(used + 100_000)
    await expect(rewrite(desk, seal)).rejects.toMatchObject({ code: 'backup-place-full' })
    await wholeBackups(desk)
    expect(await unfinishedRewriting(desk.disk, place, officeId)).toBe('seal-1')
    desk.files.setCapacity(Number.POSITIVE_INFINITY)
    await rewrite(desk, seal)
    expect(await unfinishedRewriting(desk.disk, place, officeId)).toBeNull()
    expect((await wholeBackups(desk)).every(({ manifest }) => manifest.isSealed)).toBe(true)
  })

  test.each([
    ['sealing', seal, true],
    ['sealing that has to know its own work', sealAll, true],
    ['purging', purge, false],
  ])(
    '%s cut off at any moment leaves whole backups, each as it was or as it becomes, and goes on',
    async (_name, work, seals) => {
      desk.files.direct.settle()
      const start = desk.files.crash(() => 0.5)
      const rehearsal = deskOver(start.crash(() => 0.5))
      await rewrite(rehearsal, work)
      const blobs = filesIn(rehearsal.files, `${folder}/blobs`).length
      await eachSeed(30, async (chance) => {
        const { running, cutOff } = cuttable(start, chance, rehearsal.files.count())
        await rewrite(running, work)
        const cut = cutOff()
        for (const { manifest } of await wholeBackups(cut)) {
          const bytes = cut.files.direct.bytes(blobOf(manifest, 'drafts.json')) ?? []
          if (seals) expect(bytes[0] === 0xff).toBe(manifest.isSealed)
        }
        // Something else may come in between.
        if (chance() < 0.3) await thinPlace({ disk: cut.disk, place, officeId, now: hoursLater(3) })
        await rewrite(cut, work)
        const after = await wholeBackups(cut)
        expect(after.every(({ manifest }) => manifest.isSealed === seals)).toBe(true)
        expect(filesIn(cut.files, `${folder}/blobs`)).toHaveLength(blobs)
        expect(filesIn(cut.files, folder).filter((path) => path.includes('rewriting'))).toEqual([])
      })
    },
    30_000,
  )
})
