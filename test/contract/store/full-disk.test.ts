import { describe, expect, test } from 'vitest'
import { openFolder } from '#electron/store/open.ts'
import { addPerson, diskKinds, optionsFor } from '#test/support/data-folder.ts'
import { makeMemoryDisk } from '#test/support/memory-disk.ts'
import { dieWithout, idsIn, openAfterCrash, refusedWith, useFolder } from './story.ts'

describe.each(diskKinds)('a full %s disk', (kind) => {
  const folder = useFolder(kind)

  test.each(['ENOSPC', 'EDQUOT'])(
    '%s on a change: nothing acknowledged is lost, it goes on when there is room',
    async (code) => {
      const opened = await folder().open()
      await addPerson(opened, 'an')
      folder().disk.fail('append', code)
      expect(await refusedWith(addPerson(opened, 'binh'))).toBe('disk-full')
      expect(idsIn(opened)).toEqual(['an'])
      expect(opened.store.count()).toBe(1)
      folder().disk.heal()
      await addPerson(opened, 'chi')
      await dieWithout(opened)
      const again = await folder().open()
      expect([idsIn(again), again.notices]).toEqual([['an', 'chi'], []])
    },
  )

  test('when not even the first journal file can be begun', async () => {
    const opened = await folder().open()
    folder().disk.fail('openAppend', 'ENOSPC')
    expect(await refusedWith(addPerson(opened, 'an'))).toBe('disk-full')
    folder().disk.heal()
    await addPerson(opened, 'binh')
    await dieWithout(opened)
    expect(idsIn(await folder().open())).toEqual(['binh'])
  })

  test('listeners hear nothing of a change that failed', async () => {
    const opened = await folder().open()
    const heard: number[] = []
    opened.store.onCommitted(({ seq }) => heard.push(seq))
    folder().disk.fail('append', 'EIO')
    expect(await refusedWith(addPerson(opened, 'an'))).toBe('disk-error')
    expect(heard).toEqual([])
  })

  test('healing that finds no room leaves everything for the next opening', async () => {
    const opened = await folder().open()
    for (const id of ['an', 'binh']) await addPerson(opened, id)
    await dieWithout(opened)
    const name = '000000000001.ndjson'
    const text = await folder().read('journal', name)
    await folder().write(text.replace('Người an', 'Người xx'), 'journal', name)
    for (const where of [/set-aside/, /ndjson/]) {
      folder().disk.fail('replace', 'ENOSPC', where)
      expect(await folder().refusal()).toMatchObject({ code: 'disk-full' })
      folder().disk.heal()
    }
    expect(idsIn(await folder().open())).toEqual(['an', 'binh'])
    expect(await folder().read('journal', name)).toBe(text)
  })
})

test('every operation of a session fails in turn: what was acknowledged is there, and the next change goes well', async () => {
  const path = '/data'
  const session = async (failing: number | null) => {
    const disk = makeMemoryDisk(path)
    const acknowledged: string[] = []
    const reported: unknown[] = []
    const report = (error: unknown) => void reported.push(error)
    const opened = await openFolder(optionsFor(disk, path, { segmentSize: 500 }, report))
    const before = disk.simulated.count()
    if (failing !== null) disk.simulated.fault({ at: failing, code: 'ENOSPC' })
    for (const id of ['an', 'binh', 'chi', 'dung'])
      await addPerson(opened, id).then(
        () => acknowledged.push(id),
        () => undefined,
      )
    disk.simulated.heal()
    await addPerson(opened, 'sau')
    await opened.close()
    const again = await openAfterCrash(disk, path)
    expect(idsIn(again)).toEqual([...acknowledged, 'sau'])
    expect(again.notices).toEqual([])
    await again.close()
    return disk.simulated.count() - before
  }
  const operations = await session(null)
  expect(operations).toBeGreaterThan(50)
  for (let failing = 1; failing <= operations; failing += 1) await session(failing)
}, 60_000)
