import { gzipSync } from 'node:zlib'
import { beforeEach, describe, expect, test } from 'vitest'
import { makeBackupDisk } from '#electron/backup/backup-disk.ts'
import { layOut } from '#electron/backup/lay-out.ts'
import { type Manifest, manifestText, parseManifest } from '#electron/backup/manifest.ts'
import { isSafePath } from '#electron/backup/safe-path.ts'
import {
  blobOf,
  closed,
  current,
  type Desk,
  data,
  filesIn,
  folder,
  makeDesk,
  place,
} from './office-folder.ts'

let desk: Desk
let manifest: Manifest
beforeEach(async () => {
  desk = await makeDesk()
  manifest = (await desk.backUp()).manifest
})
const lay = (patch: Partial<Parameters<typeof layOut>[0]> = {}) =>
  layOut({ disk: desk.disk, place, manifest, target: '/restored', ...patch })

describe('laying out', () => {
  test('leaves alone what is there already and replaces what differs', async () => {
    await lay()
    desk.files.direct.put(`/restored/${current}`, '{"seq":999}\n')
    expect(await lay()).toEqual({ written: 1, skipped: 7 })
    expect(desk.files.direct.text(`/restored/${current}`)).toBe('{"seq":345}\n')
  })

  test('can do without the attachments', async () => {
    await lay({ withAttachments: false })
    expect(filesIn(desk.files, '/restored').filter((path) => path.includes('attachments'))).toEqual([])
  })

  test('can share the attachments, and nothing that is written in place', async () => {
    desk.files.log.length = 0
    await lay({ linksFiles: true })
    expect(desk.files.count('link')).toBe(2)
    expect(desk.files.direct.text('/restored/attachments/cd/cdef')).toBe('Công văn số 12')
  })

  test('writes nothing when a blob is missing', async () => {
    desk.files.direct.drop(blobOf(manifest, closed))
    await expect(lay()).rejects.toMatchObject({ code: 'backup-damaged', details: { path: closed } })
    expect(desk.files.direct.folders()).not.toContain('/restored')
  })

  test.each([closed, 'attachments/cd/cdef'])('never puts a damaged %s in place', async (path) => {
    const blob = blobOf(manifest, path)
    const content = 'x'.repeat(50)
    desk.files.direct.put(blob, blob.endsWith('.gz') ? gzipSync(content) : content)
    for (const linksFiles of [false, true]) {
      await expect(lay({ linksFiles })).rejects.toMatchObject({ code: 'backup-damaged' })
      expect(
        filesIn(desk.files, '/restored').filter((one) => one.includes(path) || /tmp$/.test(one)),
      ).toEqual([])
    }
  })

  test('does not unfold a packed file beyond the size it should have', async () => {
    const size = manifest.files.find((file) => file.path === closed)?.size ?? 0
    desk.files.direct.put(blobOf(manifest, closed), gzipSync(Buffer.alloc(200_000_000)))
    let written = 0
    desk.files.onOperation(({ kind }) => {
      if (kind === 'write') written += 1
    })
    await expect(lay()).rejects.toMatchObject({ code: 'backup-damaged' })
    expect(written).toBeLessThan(10)
    expect(size).toBeLessThan(100_000)
  })

  test('says what the system says of a full target', async () => {
    desk.files.fault({ kind: 'write', path: /restored/, code: 'ENOSPC' })
    await expect(lay()).rejects.toMatchObject({ code: 'ENOSPC' })
  })

  test.each([
    '../office.json',
    'journal/../../office.json',
    '/etc/passwd',
    '//server/share/x',
    'C:/Windows/x',
    'C:x',
    'journal\\..\\..\\x',
    './office.json',
    'journal//x',
    'journal/',
    '',
    'nul',
    'journal/COM1.txt',
    'office.json.',
    'office.json ',
    'a\u0000b',
    'office.json:stream',
  ])('refuses the path %j, in the manifest and when it is laid out', async (path) => {
    const file = manifest.files[0] as Manifest['files'][number]
    const hostile = { ...manifest, files: [{ ...file, path }] }
    expect(isSafePath(path)).toBe(false)
    expect(parseManifest(manifestText(hostile))).toEqual({ state: 'damaged' })
    const before = desk.files.direct.files()
    await expect(lay({ manifest: hostile })).rejects.toMatchObject({ code: 'backup-damaged' })
    expect(() => makeBackupDisk(desk.disk, place, hostile)).toThrow('backup-damaged')
    expect(desk.files.direct.files()).toEqual(before)
  })

  test.each([
    ['office.json', 'office.json'],
    ['office.json', 'OFFICE.json'],
    ['ảnh.png', 'ảnh.png'.normalize('NFD')],
    ['journal', 'journal/1.ndjson'],
  ])('refuses %s beside %s', (one, other) => {
    const file = manifest.files[0] as Manifest['files'][number]
    const files = [one, other].map((path) => ({ ...file, path }))
    expect(parseManifest(manifestText({ ...manifest, files }))).toEqual({ state: 'damaged' })
    expect(parseManifest(manifestText({ ...manifest, files: files.toReversed() }))).toEqual({
      state: 'damaged',
    })
  })

  test('refuses a hash or an office that leads elsewhere', async () => {
    const file = manifest.files[0] as Manifest['files'][number]
    const elsewhere = { ...manifest, files: [{ ...file, hash: '../../../x' }] }
    expect(parseManifest(manifestText(elsewhere))).toEqual({ state: 'damaged' })
    await expect(lay({ manifest: { ...manifest, officeId: '..' } })).rejects.toMatchObject({
      code: 'backup-damaged',
    })
  })

  test('knows a manifest of a newer version', () => {
    const newer = { ...manifest, form: 2, more: true } as unknown as Manifest
    expect(parseManifest(manifestText(newer))).toEqual({ state: 'newer' })
  })
})

describe('a backup seen as a folder', () => {
  const view = () => makeBackupDisk(desk.disk, place, manifest)

  test('reads like the folder itself', async () => {
    for (const { path } of desk.source.files) {
      const expected = Buffer.from(desk.files.direct.bytes(`${data}/${path}`) ?? '')
      expect(Buffer.compare((await view().readBytes(`/${path}`)) ?? Buffer.alloc(0), expected)).toBe(0)
      expect(await view().stat(`/${path}`)).toEqual({ size: expected.length, isFolder: false })
    }
    expect(await view().read('/office.json')).toBe('{"officeId":"office-1"}')
    expect(await view().read('\\journal\\000000000345.ndjson')).toBe('{"seq":345}\n')
    expect(Buffer.from((await view().readBytes(`/${closed}`, 2, 3)) ?? '').toString()).toBe('seq')
    expect(await view().list('/')).toEqual(await desk.disk.list(data))
    expect(await view().list('/journal')).toEqual(await desk.disk.list(`${data}/journal`))
    expect(await view().list('/attachments')).toEqual(['ab', 'cd'])
    expect(await view().stat('/attachments')).toEqual({ size: 0, isFolder: true })
    expect(await view().stat('/')).toEqual({ size: 0, isFolder: true })
  })

  test('knows nothing else', async () => {
    expect(await view().read('/lock.json')).toBeNull()
    expect(await view().stat('/lock.json')).toBeNull()
    expect(await view().list('/nothing')).toEqual([])
    await expect(view().stream('/lock.json')[Symbol.asyncIterator]().next()).rejects.toMatchObject({
      code: 'ENOENT',
    })
  })

  test('says that a file of it is damaged, and that the place went away', async () => {
    desk.files.direct.put(blobOf(manifest, closed), 'x')
    await expect(view().read(`/${closed}`)).rejects.toMatchObject({ code: 'backup-damaged' })
    desk.files.direct.drop(blobOf(manifest, 'drafts.json'))
    // Missing content must not look like a file that never was.
    await expect(view().read('/drafts.json')).rejects.toMatchObject({ code: 'backup-damaged' })
    desk.files.fault({ kind: 'open', path: new RegExp(folder), code: 'EIO' })
    await expect(view().read('/office.json')).rejects.toMatchObject({ code: 'backup-failed' })
  })

  test('cannot be written', async () => {
    const disk = view()
    for (const work of [
      disk.replace('/office.json', 'x'),
      disk.create('/new', 'x'),
      disk.openAppend(`/${current}`),
      disk.makeFolder('/new'),
      disk.move('/office.json', '/new'),
      disk.link('/office.json', '/new'),
      disk.remove('/office.json'),
      disk.removeFolder('/journal'),
      disk.probeFolder('/'),
    ])
      await expect(work).rejects.toMatchObject({ code: 'EROFS' })
  })
})
