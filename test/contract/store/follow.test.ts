import { describe, expect, test } from 'vitest'
import { purgeCommand } from '#electron/store/journal.ts'
import { folderLayout } from '#electron/store/layout.ts'
import { officeTiming } from '#electron/store/lock-world.ts'
import { openFolder } from '#electron/store/open.ts'
import { intendPurge } from '#electron/store/purge.ts'
import { addPerson, optionsFor, personRecord } from '#test/support/data-folder.ts'
import { makeOfficeNetwork } from '#test/support/office-network.ts'
import { idsIn, segment } from './story.ts'

const path = '/share/data'

/** One who writes, and one who looks. */
async function two(segmentSize = 700, ...already: string[]) {
  const network = makeOfficeNetwork(path)
  const open = (host: string) => {
    const { world, disk } = network.pc(host).start()
    return openFolder(optionsFor(disk, path, { lock: { world, timing: officeTiming }, segmentSize }))
  }
  const writer = await open('may-1')
  for (const id of already) await addPerson(writer, id)
  const view = await open('may-2')
  const { share } = network
  return { writer, view, files: share.files, share, open }
}

const eight = Array.from({ length: 8 }, (_, at) => `p${at}`)

describe('a view of a folder that is written', () => {
  test.each([0, 1, 4])(
    'with %i changes before: takes in what is new, over finished files',
    async (before) => {
      const { writer, view } = await two(700, ...eight.slice(0, before))
      const heard: number[] = []
      view.store.onCommitted(({ seq }) => heard.push(seq))
      expect(await view.look()).toBe(true)
      for (const id of eight.slice(before, 6)) await addPerson(writer, id)
      expect(await view.look()).toBe(true)
      expect(idsIn(view)).toEqual(eight.slice(0, 6))
      for (const id of eight.slice(6)) {
        await addPerson(writer, id)
        expect(await view.look()).toBe(true)
      }
      expect(idsIn(view)).toEqual(eight)
      expect(heard).toEqual(eight.slice(before).map((_, at) => before + at + 1))
      expect((await view.store.standing()).end).toEqual((await writer.store.standing()).end)
    },
  )

  test('changes and removals as well, and the history of a record', async () => {
    const { writer, view } = await two(700, 'an')
    const before = personRecord('an', 'Người an')
    const after = personRecord('an', 'Ân', 2)
    await writer.store.write('test.change', () => [{ register: 'person', id: 'an', before, after }])
    await view.look()
    expect(view.store.read.get('person', 'an')?.fullName).toBe('Ân')
    await writer.store.write('test.remove', () => [
      { register: 'person', id: 'an', before: after, after: null },
    ])
    await view.look()
    expect(idsIn(view)).toEqual([])
    expect((await view.store.entriesOf('person', 'an')).map(({ seq }) => seq)).toEqual([1, 2, 3])
  })

  test('a snapshot written meanwhile changes nothing for it', async () => {
    const { writer, view } = await two(700, 'an')
    await writer.store.compact()
    await addPerson(writer, 'binh')
    expect(await view.look()).toBe(true)
    expect(idsIn(view)).toEqual(['an', 'binh'])
  })

  test('half a line is left for the next look', async () => {
    const { writer, view, files } = await two(5000, 'an')
    await addPerson(writer, 'binh')
    const file = `${path}/journal/${segment(1)}`
    const text = files.get(file) ?? ''
    for (const missing of [1, 30, 200]) {
      files.set(file, text.slice(0, -missing))
      expect(await view.look()).toBe(true)
      expect(idsIn(view)).toEqual(['an'])
    }
    files.set(file, text)
    expect(await view.look()).toBe(true)
    expect(idsIn(view)).toEqual(['an', 'binh'])
  })

  test.each<[string, (files: Awaited<ReturnType<typeof two>>['files'], file: string) => void]>([
    ['shorter', (files, file) => files.set(file, (files.get(file) ?? '').slice(0, 100))],
    ['gone', (files, file) => void files.delete(file)],
    ['another one', (files, file) => files.set(file, `${files.get(file)}{"lạ":1}\n`)],
    ['rewritten', (files, file) => files.set(file, `{"khác":"${'x'.repeat(2000)}"}\n`)],
  ])('notices that the files were rewritten: %s', async (_how, rewrite) => {
    const { view, files } = await two(5000, 'an', 'binh')
    rewrite(files, `${path}/journal/${segment(1)}`)
    expect(await view.look()).toBe(false)
  })

  test('sees what a purge leaves', async () => {
    const { writer, view, open, share } = await two(5000, 'an', 'binh', 'chi')
    await intendPurge(share, folderLayout(path), [{ register: 'person', id: 'binh' }])
    await writer.store.write(purgeCommand, () => [
      { register: 'person', id: 'binh', before: null, after: null },
    ])
    expect(await view.look()).toBe(true)
    expect(idsIn(view)).toEqual(['an', 'chi'])
    await writer.close()
    const again = await open('may-1')
    await addPerson(again, 'dung')
    expect(await view.look()).toBe(false)
    expect(idsIn(await open('may-2'))).toEqual(['an', 'chi', 'dung'])
  })
})
