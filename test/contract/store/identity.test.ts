import { describe, expect, test } from 'vitest'
import { writeChecked } from '#electron/store/checked-json.ts'
import { openFolder } from '#electron/store/open.ts'
import { diskKinds } from '#test/support/data-folder.ts'
import {
  closedWith,
  codesIn,
  expectUntouched,
  idsIn,
  refusedWith,
  setAsideTexts,
  useFolder,
} from './story.ts'

const copies = ['office.json', 'office.copy.json'] as const

describe.each(diskKinds)('whose folder it is, on a %s disk', (kind) => {
  const folder = useFolder(kind)

  test('an empty folder becomes an office, said in two copies', async () => {
    const opened = await folder().open()
    expect(opened.identity).toMatchObject({ product: 'phoi-hop', format: 2, kind: 'office', state: 'ready' })
    expect(JSON.parse(await folder().read('office.json'))).toMatchObject(opened.identity)
    expect(await folder().read('office.copy.json')).toBe(await folder().read('office.json'))
    expect(opened.notices).toEqual([])
  })

  test('an empty folder is refused where none may be made', async () => {
    expect(await folder().refusal({ makeKind: null })).toMatchObject({ code: 'folder-not-empty' })
    expect(await folder().everyFile()).toEqual({})
  })

  describe.each(copies)('%s', (name) => {
    const other = copies.find((one) => one !== name) ?? name
    test.each<[string, ((text: string) => string) | null]>([
      ['removed', null],
      ['emptied', () => ''],
      ['cut', (text) => text.slice(0, 60)],
      ['altered', (text) => text.replace('"office"', '"sample"')],
      ['altered in its version', (text) => text.replace('"format": 2', '"format": 6')],
      ['altered in its product', (text) => text.replace('phoi-hop', 'phoi-hap')],
      ['altered in its blanks only', (text) => text.replace('  "format"', ' "format"')],
    ])('%s: the other one is enough, it is told and written anew', async (_how, damage) => {
      await closedWith(folder(), 'an')
      const text = await folder().read(name)
      if (damage === null) await folder().remove(name)
      else await folder().write(damage(text), name)
      const opened = await folder().open()
      expect(idsIn(opened)).toEqual(['an'])
      expect(codesIn(opened)).toEqual(['identity-mended'])
      expect(await folder().read(name)).toBe(await folder().read(other))
      if (damage !== null) expect(await setAsideTexts(folder())).toEqual([damage(text)])
      await opened.close()
      expect((await folder().open()).notices).toEqual([])
    })
  })

  test('a copy that a power cut left behind the other is written anew without a word', async () => {
    await closedWith(folder(), 'an')
    const { checksum: _, ...identity } = JSON.parse(await folder().read('office.json'))
    const applied = [...identity.applied, 'mới']
    const next = writeChecked({ ...identity, applied, edition: identity.edition + 1 })
    await folder().write(next, 'office.copy.json')
    const opened = await folder().open()
    expect(opened.notices).toEqual([])
    expect(opened.identity.applied).toEqual(applied)
    expect(await folder().read('office.json')).toBe(await folder().read('office.copy.json'))
  })

  test.each<[string, (text: string) => string | null]>([
    ['removed', () => null],
    ['damaged', (text) => text.replace('"office"', '"sample"')],
    ['emptied', () => ''],
  ])('both copies %s: refused, and nothing is touched', async (_how, damage) => {
    await closedWith(folder(), 'an')
    for (const name of copies) {
      const damaged = damage(await folder().read(name))
      if (damaged === null) await folder().remove(name)
      else await folder().write(damaged, name)
    }
    await expectUntouched(folder(), { code: 'damaged-identity' })
  })

  test.each([
    ['files of somebody else', 'thu.docx', 'folder-not-empty'],
    ['a snapshot of the first form without an identity', 'snapshot.json', 'damaged-identity'],
  ])('%s are left alone', async (_what, name, code) => {
    await folder().write('nội dung', name)
    await expectUntouched(folder(), { code })
  })

  test('files that systems scatter do not make a folder occupied', async () => {
    await folder().write('', 'desktop.ini')
    await folder().write('', '.DS_Store')
    await folder().write('', 'office.json.99.00ff00ff.tmp')
    expect((await folder().open()).view).toBeNull()
  })

  test('an identity of another product is foreign', async () => {
    await folder().write(JSON.stringify({ product: 'else', format: 1 }), 'office.json')
    await expectUntouched(folder(), { code: 'foreign-folder' })
  })

  test.each([
    ['as we would write it', (identity: object) => writeChecked({ ...identity, format: 7 })],
    ['in a way we do not know', (identity: object) => JSON.stringify({ ...identity, format: 7, news: 1 })],
  ])('a folder of a newer version, %s, is refused with both versions', async (_how, write) => {
    const opened = await folder().open()
    await opened.close()
    for (const name of copies) await folder().write(write(opened.identity), name)
    await expectUntouched(folder(), { code: 'newer-version', params: { found: 7, known: 2 } })
  })

  test('a newer program that was cut off between the copies has been here all the same', async () => {
    const opened = await folder().open()
    await opened.close()
    const { edition } = opened.identity
    const next = writeChecked({ ...opened.identity, format: 3, edition: edition + 1 })
    await folder().write(next, 'office.copy.json')
    await expectUntouched(folder(), { code: 'newer-version', params: { found: 3, known: 2 } })
  })

  test('a folder that is not there is missing, and is not made', async () => {
    const path = folder().at('gone')
    expect(await refusedWith(openFolder({ ...folder().options(), path }))).toBe('folder-missing')
    expect(await folder().disk.list(folder().path)).toEqual([])
  })

  test.each(['EACCES', 'EPERM', 'EROFS'])(
    '%s: a folder that cannot be written is read-only',
    async (code) => {
      folder().disk.fail('probeFolder', code)
      expect(await folder().refusal()).toMatchObject({ code: 'folder-read-only' })
    },
  )

  test('a path that leads through a file is missing', async () => {
    folder().disk.fail('stat', 'ENOTDIR')
    expect(await folder().refusal()).toMatchObject({ code: 'folder-missing' })
  })

  test('a making that was cut off goes on, with the identity that it began with', async () => {
    folder().disk.fail('replace', 'EIO', /snapshots/)
    expect(await folder().refusal()).toMatchObject({ code: 'disk-error' })
    folder().disk.heal()
    const begun = JSON.parse(await folder().read('office.json'))
    expect(begun.state).toBe('making')
    const opened = await folder().open()
    expect(opened.identity).toMatchObject({ officeId: begun.officeId, state: 'ready' })
    expect(opened.notices).toEqual([])
  })
})
