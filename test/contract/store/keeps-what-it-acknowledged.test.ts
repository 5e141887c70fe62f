import { describe, expect, test } from 'vitest'
import { Refusal } from '#shared/contract/result.ts'
import { addPerson, diskKinds, personRecord } from '#test/support/data-folder.ts'
import { closedWith, diedWith, dieWithout, idsIn, refusedWith, segment, useFolder } from './story.ts'

describe.each(diskKinds)('a data folder on a %s disk', (kind) => {
  const folder = useFolder(kind)

  describe('keeps what it acknowledged', () => {
    test('after closing and opening again', async () => {
      const first = await folder().open()
      await addPerson(first, 'an', 'Nguyễn Văn Ân')
      await first.close()
      const second = await folder().open()
      expect(second.store.read.get('person', 'an')).toEqual(personRecord('an', 'Nguyễn Văn Ân'))
      expect(second.notices).toEqual([])
      expect(second.identity).toEqual(first.identity)
    })

    test('after a death without closing, and again after a second one', async () => {
      await diedWith(folder(), 'an')
      await diedWith(folder(), 'binh')
      const opened = await folder().open()
      expect(idsIn(opened)).toEqual(['an', 'binh'])
      expect(opened.notices).toEqual([])
    })

    test('over many sessions of several changes each, closed and unclosed', async () => {
      const expected: string[] = []
      for (let session = 0; session < 6; session += 1) {
        const opened = await folder().open({ segmentSize: session < 3 ? 500 : 3000 })
        for (let change = 0; change < 3; change += 1) {
          const id = `s${session}c${change}`
          await addPerson(opened, id)
          expected.push(id)
        }
        if (session % 2 === 0) await opened.close()
        else await dieWithout(opened)
      }
      const opened = await folder().open()
      expect(idsIn(opened)).toEqual(expected)
      expect(opened.notices).toEqual([])
    })

    test('the journal line is on disk before the change is acknowledged, and memory follows', async () => {
      const opened = await folder().open()
      await addPerson(opened, 'chi')
      const done = addPerson(opened, 'an')
      expect(opened.store.read.get('person', 'an')).toBeUndefined()
      folder().disk.log.length = 0
      await done
      expect(folder().disk.log[0]).toBe(`append ${folder().at('journal', segment(1))}`)
      const [, line] = (await folder().read('journal', segment(1))).split('\n')
      expect(JSON.parse(line ?? '')).toMatchObject({
        seq: 2,
        actor: 'Văn phòng',
        command: 'test.add',
        changes: [{ register: 'person', id: 'an', before: null, after: personRecord('an', 'Người an') }],
      })
    })

    test('records of registers that this version does not know, through journal and snapshot', async () => {
      const stranger = { ...personRecord('x1', ''), colour: 'xanh' }
      const first = await folder().open()
      await first.store.write('test.future', () => [
        { register: 'future-register' as never, id: 'x1', before: null, after: stranger },
      ])
      await first.close()
      await closedWith(folder(), 'an')
      const third = await folder().open()
      expect(third.store.read.get('future-register' as never, 'x1')).toEqual(stranger)
    })
  })

  describe('one writer', () => {
    test('concurrent writes take turns: each sees what the one before it did', async () => {
      const opened = await folder().open({ segmentSize: 2000 })
      await addPerson(opened, 'an', '0')
      const countUp = () =>
        opened.store.write('test.count', (read) => {
          const before = read.get('person', 'an') as unknown as ReturnType<typeof personRecord>
          const after = personRecord('an', String(Number(before.fullName) + 1), before.revision + 1)
          return [{ register: 'person', id: 'an', before, after }]
        })
      const committed = await Promise.all(Array.from({ length: 40 }, countUp))
      expect(opened.store.read.get('person', 'an')?.fullName).toBe('40')
      expect(committed.map((one) => one.seq)).toEqual(Array.from({ length: 40 }, (_, index) => index + 2))
      await dieWithout(opened)
      expect((await folder().open()).store.read.get('person', 'an')?.fullName).toBe('40')
    })

    test('a refused change writes nothing and does not hold up the next', async () => {
      const opened = await folder().open()
      const refused = opened.store.write('test.refused', () => {
        throw new Refusal('invalid-record')
      })
      const next = addPerson(opened, 'an')
      expect(await refusedWith(refused)).toBe('invalid-record')
      await next
      expect((await folder().read('journal', segment(1))).trimEnd().split('\n')).toHaveLength(1)
    })

    test('a change of nothing writes no line', async () => {
      const opened = await folder().open()
      await opened.store.write('test.nothing', () => [])
      expect(folder().disk.log.filter((entry) => /^append .*journal/.test(entry))).toEqual([])
    })

    test('a listener hears after memory has changed, and of every register touched', async () => {
      const opened = await folder().open()
      const heard: unknown[] = []
      opened.store.onCommitted(({ seq, touched }) =>
        heard.push({ seq, touched, name: opened.store.read.get('person', 'an')?.fullName }),
      )
      await addPerson(opened, 'an', 'Ân')
      expect(heard).toEqual([{ seq: 1, touched: [{ register: 'person', ids: ['an'] }], name: 'Ân' }])
    })

    test('a listener that throws neither fails the change nor silences the others', async () => {
      const opened = await folder().open()
      const heard: number[] = []
      opened.store.onCommitted(() => {
        throw new Error('a broken listener')
      })
      opened.store.onCommitted(({ seq }) => heard.push(seq))
      await expect(addPerson(opened, 'an')).resolves.toMatchObject({ seq: 1 })
      expect(heard).toEqual([1])
      expect(folder().listenerErrors.splice(0)).toMatchObject([{ message: 'a broken listener' }])
    })

    test('a closed store takes nothing more', async () => {
      const opened = await folder().open()
      await addPerson(opened, 'an')
      await opened.close()
      expect(await refusedWith(addPerson(opened, 'binh'))).toBe('folder-not-chosen')
      expect(idsIn(await folder().open())).toEqual(['an'])
    })

    test('the past of a record is found in memory, in this file and in finished ones', async () => {
      const first = await folder().open({ segmentSize: 400 })
      for (const name of ['Ân', 'Ẩn', 'Ấn']) await addPerson(first, 'an', name)
      await addPerson(first, 'binh')
      await first.close()
      const opened = await folder().open()
      await addPerson(opened, 'an', 'Ần')
      const names = (await opened.store.entriesOf('person', 'an')).map(
        ({ changes }) => changes[0]?.after?.fullName,
      )
      expect(names).toEqual(['Ân', 'Ẩn', 'Ấn', 'Ần'])
    })
  })
})
