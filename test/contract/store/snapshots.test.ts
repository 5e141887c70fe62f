import { describe, expect, test } from 'vitest'
import { checksum } from '#electron/store/checked-json.ts'
import { addPerson, diskKinds } from '#test/support/data-folder.ts'
import {
  closedWith,
  codesIn,
  diedWith,
  dieWithout,
  idsIn,
  refusedWith,
  segment,
  setAsideTexts,
  snapshot,
  useFolder,
} from './story.ts'

describe.each(diskKinds)('snapshots on a %s disk', (kind) => {
  const folder = useFolder(kind)

  test.each<[string, (text: string) => string]>([
    ['edited', (text) => text.replace('Người an', 'Người xx')],
    ['cut short', (text) => text.slice(0, -40)],
    ['emptied', () => ''],
    ['robbed of a record', (text) => text.replace(/\n\{"id":"an"[^\n]*/, '')],
    ['given a line too many', (text) => `${text}{}\n`],
    ['left without its last line feed', (text) => text.slice(0, -1)],
    ['replaced by something else', () => '{"records":{}}\n'],
    [
      'replaced by one of another office',
      (text) => signed(text.replace(/"officeId":"[^"]+"/, '"officeId":"khác"')),
    ],
    ['given the name of a later one', (text) => signed(text.replace('"seq":2', '"seq":1'))],
  ])('the newest, %s: an older one and the journal tell the same', async (_how, damage) => {
    await closedWith(folder(), 'an')
    await closedWith(folder(), 'binh')
    const damaged = damage(await folder().read('snapshots', snapshot(2)))
    await folder().write(damaged, 'snapshots', snapshot(2))
    const opened = await folder().open()
    expect(idsIn(opened)).toEqual(['an', 'binh'])
    expect(opened.notices).toEqual([{ code: 'snapshot-mended', params: { file: snapshot(2) } }])
    expect(await setAsideTexts(folder())).toEqual([damaged])
    await addPerson(opened, 'chi')
    await opened.close()
    const again = await folder().open()
    expect(idsIn(again)).toEqual(['an', 'binh', 'chi'])
    expect(again.notices).toEqual([])
  })

  test('all of them damaged: the whole journal, over finished files as well', async () => {
    const first = await folder().open({ segmentSize: 600 })
    for (const id of ['an', 'binh', 'chi', 'dung']) await addPerson(first, id)
    await first.close()
    await closedWith(folder(), 'em')
    for (const seq of [0, 4, 5]) await folder().write('hỏng', 'snapshots', snapshot(seq))
    const opened = await folder().open()
    expect(idsIn(opened)).toEqual(['an', 'binh', 'chi', 'dung', 'em'])
    expect(codesIn(opened)).toEqual(['snapshot-mended', 'snapshot-mended', 'snapshot-mended'])
    await opened.close()
    const again = await folder().open()
    expect([idsIn(again).length, again.notices]).toEqual([5, []])
  })

  test('all of them gone: the whole journal, and it is told', async () => {
    await closedWith(folder(), 'an')
    await closedWith(folder(), 'binh')
    for (const seq of [0, 1, 2]) await folder().remove('snapshots', snapshot(seq))
    const opened = await folder().open()
    expect(idsIn(opened)).toEqual(['an', 'binh'])
    expect(codesIn(opened)).toEqual(['snapshots-missing'])
  })

  test('the newest gone: nothing is missed, the older one leads to the same', async () => {
    await closedWith(folder(), 'an')
    await closedWith(folder(), 'binh')
    await folder().remove('snapshots', snapshot(2))
    expect(idsIn(await folder().open())).toEqual(['an', 'binh'])
  })

  test('one put here from another office, later than all of ours, is set aside and asks for nothing', async () => {
    await closedWith(folder(), 'an')
    const text = (await folder().read('snapshots', snapshot(1))).replace(
      /"officeId":"[^"]+"/,
      '"officeId":"khác"',
    )
    await folder().write(signed(text.replace('"seq":1', '"seq":900')), 'snapshots', snapshot(900))
    const opened = await folder().open()
    expect(idsIn(opened)).toEqual(['an'])
    expect(opened.notices).toEqual([{ code: 'snapshot-mended', params: { file: snapshot(900) } }])
  })

  test('that cannot be read is an error, never an empty office', async () => {
    await closedWith(folder(), 'an')
    folder().disk.fail('readBytes', 'EIO', /snapshots/)
    expect(await folder().refusal()).toMatchObject({ code: 'disk-error' })
    folder().disk.heal()
    expect(idsIn(await folder().open())).toEqual(['an'])
  })

  test('the newest three are kept', async () => {
    for (const id of ['an', 'binh', 'chi', 'dung', 'em']) await closedWith(folder(), id)
    expect(await folder().disk.list(folder().at('snapshots'))).toEqual([3, 4, 5].map(snapshot))
  })

  test('is never replaced by a failed write, and closing still frees the folder', async () => {
    await closedWith(folder(), 'an')
    const opened = await folder().open()
    await addPerson(opened, 'binh')
    folder().disk.fail('replace', 'ENOSPC', /snapshots/)
    expect(await refusedWith(opened.close())).toBe('disk-full')
    folder().disk.heal()
    expect(await folder().disk.list(folder().at('snapshots'))).toEqual([0, 1].map(snapshot))
    const again = await folder().open({ isAlive: () => true })
    expect([idsIn(again), again.view]).toEqual([['an', 'binh'], null])
  })

  test('written while the program runs on: changes before and after it survive', async () => {
    const opened = await folder().open()
    await addPerson(opened, 'an')
    await opened.store.compact()
    await addPerson(opened, 'binh')
    await opened.store.compact()
    await opened.store.compact()
    await addPerson(opened, 'chi')
    await dieWithout(opened)
    const again = await folder().open()
    expect([idsIn(again), again.notices]).toEqual([['an', 'binh', 'chi'], []])
    expect(await folder().disk.list(folder().at('snapshots'))).toEqual([0, 1, 2].map(snapshot))
    // The journal goes on in one file.
    expect((await folder().read('journal', segment(1))).trimEnd().split('\n')).toHaveLength(3)
  })

  test('that reached the disk although its writing was reported as failed loses nothing written later', async () => {
    const opened = await folder().open()
    await addPerson(opened, 'an')
    const { replace } = folder().disk
    folder().disk.replace = async (path, text) => {
      await replace(path, text)
      if (/snapshots/.test(path)) throw Object.assign(new Error('folder flush failed'), { code: 'EIO' })
    }
    expect(await refusedWith(opened.store.compact())).toBe('disk-error')
    folder().disk.replace = replace
    await addPerson(opened, 'binh')
    await dieWithout(opened)
    expect(idsIn(await folder().open())).toEqual(['an', 'binh'])
  })

  test('leftovers of writings that a power cut stopped are cleared away', async () => {
    await diedWith(folder(), 'an')
    const leftovers = ['snapshots/000000000001.json', 'journal/index.json', 'office.json'].map(
      (name) => `${name}.4711.0a1b2c3d.tmp`,
    )
    for (const name of leftovers) await folder().write('half', name)
    await folder().open()
    for (const name of leftovers) expect(await folder().exists(name)).toBe(false)
  })
})

/** A snapshot's text with the checksum that belongs to it. */
function signed(text: string): string {
  const body = text.slice(0, text.lastIndexOf('{"checksum"'))
  return `${body}{"checksum":"${checksum(body)}"}\n`
}
