import { hostname } from 'node:os'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checksum } from '#electron/store/checked-json.ts'
import type { OpenedFolder } from '#electron/store/open.ts'
import { Refusal } from '#shared/contract/result.ts'
import {
  addPerson,
  type DataFolder,
  diskKinds,
  makeDataFolder,
  personRecord,
} from '#test/support/data-folder.ts'

const idsIn = ({ store }: OpenedFolder) => store.read.all('person').map((one) => one.id)
const codeOf = (error: unknown) => (error instanceof Refusal ? error.error.code : `not a refusal: ${error}`)
const refusedWith = (work: Promise<unknown>) => work.then(() => 'accepted', codeOf)
const firstSegment = '000000000001.ndjson'

/** A process that dies: nothing is closed, nothing is compacted, the lock stays. */
const dieWithout = (_closing: OpenedFolder) => undefined

describe.each(diskKinds)('a data folder on a %s disk', (kind) => {
  let folder: DataFolder
  beforeEach(async () => {
    folder = await makeDataFolder(kind)
  })
  afterEach(async () => {
    const heard = folder.listenerErrors.length
    await folder.dispose()
    expect(heard).toBe(0)
  })

  describe('keeps what it acknowledged', () => {
    test('after closing and opening again', async () => {
      const first = await folder.open()
      await addPerson(first, 'an', 'Nguyễn Văn Ân')
      await first.close()
      const second = await folder.open()
      expect(second.store.read.get('person', 'an')).toEqual(personRecord('an', 'Nguyễn Văn Ân'))
      expect(second.notices).toEqual([])
      expect(second.identity).toEqual(first.identity)
    })

    test('after a death without closing, and again after a second one', async () => {
      const first = await folder.open()
      await addPerson(first, 'an')
      dieWithout(first)
      const second = await folder.open()
      await addPerson(second, 'binh')
      dieWithout(second)
      expect(idsIn(await folder.open())).toEqual(['an', 'binh'])
    })

    test('over many sessions of several changes each, closed and unclosed', async () => {
      const expected: string[] = []
      for (let session = 0; session < 6; session += 1) {
        const opened = await folder.open()
        for (let change = 0; change < 3; change += 1) {
          const id = `s${session}c${change}`
          await addPerson(opened, id)
          expected.push(id)
        }
        if (session % 2 === 0) await opened.close()
      }
      expect(idsIn(await folder.open())).toEqual(expected)
    })

    test('when the snapshot file is gone: the journal has everything', async () => {
      const first = await folder.open()
      await addPerson(first, 'an')
      await first.close()
      const second = await folder.open()
      await addPerson(second, 'binh')
      await second.close()
      await folder.remove('snapshot.json')
      expect(idsIn(await folder.open())).toEqual(['an', 'binh'])
    })

    test('the journal line is on disk before the change is acknowledged, and memory follows', async () => {
      const opened = await folder.open()
      const done = addPerson(opened, 'an')
      expect(opened.store.read.get('person', 'an')).toBeUndefined()
      await done
      expect(folder.disk.log.at(-1)).toBe(`append ${folder.at('journal', firstSegment)}`)
      const [line] = (await folder.read('journal', firstSegment)).split('\n')
      expect(JSON.parse(line ?? '')).toMatchObject({
        seq: 1,
        actor: 'Văn phòng',
        command: 'test.add',
        changes: [{ register: 'person', id: 'an', before: null, after: personRecord('an', 'Người an') }],
      })
    })

    test('records of registers that this version does not know, through journal and snapshot', async () => {
      const stranger = { ...personRecord('x1', ''), colour: 'xanh' }
      const first = await folder.open()
      await first.store.write('test.future', () => [
        { register: 'future-register' as never, id: 'x1', before: null, after: stranger },
      ])
      await first.close()
      const second = await folder.open()
      await addPerson(second, 'an')
      await second.close()
      const third = await folder.open()
      expect(third.store.read.get('future-register' as never, 'x1')).toEqual(stranger)
    })
  })

  describe('one writer', () => {
    test('concurrent writes take turns: each sees what the one before it did', async () => {
      const opened = await folder.open()
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
      dieWithout(opened)
      expect((await folder.open()).store.read.get('person', 'an')?.fullName).toBe('40')
    })

    test('a refused change writes nothing and does not hold up the next', async () => {
      const opened = await folder.open()
      const refused = opened.store.write('test.refused', () => {
        throw new Refusal('invalid-record')
      })
      const next = addPerson(opened, 'an')
      expect(await refusedWith(refused)).toBe('invalid-record')
      await next
      expect((await folder.read('journal', firstSegment)).trimEnd().split('\n')).toHaveLength(1)
    })

    test('a change of nothing writes no line', async () => {
      const opened = await folder.open()
      await opened.store.write('test.nothing', () => [])
      expect(folder.disk.log.some((entry) => entry.startsWith('append'))).toBe(false)
    })

    test('a listener hears after memory has changed, and of every register touched', async () => {
      const opened = await folder.open()
      const heard: unknown[] = []
      opened.store.onCommitted(({ seq, touched }) =>
        heard.push({ seq, touched, name: opened.store.read.get('person', 'an')?.fullName }),
      )
      await addPerson(opened, 'an', 'Ân')
      expect(heard).toEqual([{ seq: 1, touched: [{ register: 'person', ids: ['an'] }], name: 'Ân' }])
    })

    test('a listener that throws neither fails the change nor silences the others', async () => {
      const opened = await folder.open()
      const heard: number[] = []
      opened.store.onCommitted(() => {
        throw new Error('a broken listener')
      })
      opened.store.onCommitted(({ seq }) => heard.push(seq))
      await expect(addPerson(opened, 'an')).resolves.toMatchObject({ seq: 1 })
      expect(heard).toEqual([1])
      expect(folder.listenerErrors.splice(0)).toMatchObject([{ message: 'a broken listener' }])
    })

    test('a closed store takes nothing more', async () => {
      const opened = await folder.open()
      await addPerson(opened, 'an')
      await opened.close()
      expect(await refusedWith(addPerson(opened, 'binh'))).toBe('folder-not-chosen')
      expect(idsIn(await folder.open())).toEqual(['an'])
    })
  })

  describe('a journal that was cut off or damaged', () => {
    const withThree = async () => {
      const opened = await folder.open()
      for (const id of ['an', 'binh', 'chi']) await addPerson(opened, id)
      dieWithout(opened)
      return folder.read('journal', firstSegment)
    }

    test.each([1, 20, 150])(
      'a last line torn %i characters before its end is set aside and told',
      async (missing) => {
        const text = await withThree()
        const cut = text.slice(0, -missing)
        await folder.write(cut, 'journal', firstSegment)
        const opened = await folder.open()
        expect(idsIn(opened)).toEqual(['an', 'binh'])
        expect(opened.notices).toMatchObject([{ code: 'damaged-journal', params: { file: firstSegment } }])
        const [aside] = await folder.disk.list(folder.at('set-aside'))
        const goodPart = `${text.split('\n').slice(0, 2).join('\n')}\n`
        expect(await folder.read('set-aside', aside ?? '')).toBe(cut.slice(goodPart.length))
        await addPerson(opened, 'dung')
        dieWithout(opened)
        const again = await folder.open()
        expect(idsIn(again)).toEqual(['an', 'binh', 'dung'])
        expect(again.notices).toEqual([])
      },
    )

    test('a torn line in the middle of a letter', async () => {
      const text = await withThree()
      await folder.write(`${text}{"seq":4,"at":"\ufffd`, 'journal', firstSegment)
      expect(idsIn(await folder.open())).toEqual(['an', 'binh', 'chi'])
    })

    test('a line end full of zeros, as a power cut leaves it', async () => {
      const text = await withThree()
      await folder.write(text + '\0'.repeat(512), 'journal', firstSegment)
      expect(idsIn(await folder.open())).toEqual(['an', 'binh', 'chi'])
    })

    test('damage before the last line stops everything, and leaves everything', async () => {
      const text = await withThree()
      await folder.write(text.replace('Người binh', 'Người bình'), 'journal', firstSegment)
      const before = await folder.everyFile()
      expect(await folder.refusal()).toMatchObject({
        code: 'damaged-journal',
        params: { file: firstSegment, line: 2 },
      })
      expect(journalOf(await folder.everyFile())).toEqual(journalOf(before))
    })

    test('a line taken out of the middle is noticed', async () => {
      const [one, , three] = (await withThree()).split('\n')
      await folder.write(`${one}\n${three}\n${three}\n`, 'journal', firstSegment)
      expect(await folder.refusal()).toMatchObject({ code: 'damaged-journal', params: { line: 2 } })
    })

    test('a torn end of a file that is not the last one is damage', async () => {
      const first = await folder.open()
      await addPerson(first, 'an')
      await first.close()
      const second = await folder.open()
      await addPerson(second, 'binh')
      await second.close()
      await folder.remove('snapshot.json')
      const text = await folder.read('journal', firstSegment)
      await folder.write(text.slice(0, -5), 'journal', firstSegment)
      expect(await folder.refusal()).toMatchObject({ code: 'damaged-journal' })
    })

    test('a missing file is named by the first change that is missing', async () => {
      for (const id of ['an', 'binh', 'chi']) {
        const opened = await folder.open()
        await addPerson(opened, id)
        await opened.close()
      }
      await folder.remove('snapshot.json')
      await folder.remove('journal', '000000000002.ndjson')
      expect(await folder.refusal()).toMatchObject({ code: 'missing-journal', params: { expected: 2 } })
    })

    test('no snapshot and no beginning of the journal is not an empty office', async () => {
      for (const id of ['an', 'binh']) {
        const opened = await folder.open()
        await addPerson(opened, id)
        await opened.close()
      }
      await folder.remove('snapshot.json')
      await folder.remove('journal', firstSegment)
      expect(await folder.refusal()).toMatchObject({ code: 'missing-journal', params: { expected: 1 } })
    })

    test('an unreadable journal file is an error, never an empty one', async () => {
      await withThree()
      folder.disk.fail('read', 'EIO', /ndjson/)
      expect(await folder.refusal()).toMatchObject({ code: 'disk-error' })
      folder.disk.fail('list', 'EACCES', /journal/)
      folder.disk.heal()
      expect(idsIn(await folder.open())).toEqual(['an', 'binh', 'chi'])
    })
  })

  describe('a snapshot', () => {
    const closedWith = async (...ids: string[]) => {
      const opened = await folder.open()
      for (const id of ids) await addPerson(opened, id)
      await opened.close()
    }

    test.each([
      ['edited', (text: string) => text.replace('Người an', 'Người xx')],
      ['cut short', (text: string) => text.slice(0, -40)],
      ['emptied', () => ''],
      ['robbed of a record', (text: string) => text.replace(/\n\{"id":"an"[^\n]*/, '')],
      ['given a line too many', (text: string) => `${text}{}\n`],
      ['left without its last line feed', (text: string) => text.slice(0, -1)],
      ['replaced by something else', () => '{"records":{}}\n'],
    ])('that was %s is not opened and not overwritten', async (_how, damage) => {
      await closedWith('an')
      const damaged = damage(await folder.read('snapshot.json'))
      await folder.write(damaged, 'snapshot.json')
      expect(await folder.refusal()).toMatchObject({ code: 'damaged-snapshot' })
      expect(await folder.read('snapshot.json')).toBe(damaged)
    })

    test('that cannot be read is an error, never an empty office', async () => {
      await closedWith('an')
      folder.disk.fail('read', 'EIO', /snapshot/)
      expect(await folder.refusal()).toMatchObject({ code: 'disk-error' })
    })

    test('of a newer format is refused', async () => {
      await closedWith('an')
      const [head = '', ...lines] = (await folder.read('snapshot.json')).split('\n').slice(0, -2)
      const text = `${[JSON.stringify({ ...JSON.parse(head), format: 2 }), ...lines].join('\n')}\n`
      await folder.write(`${text}{"checksum":"${checksum(text)}"}\n`, 'snapshot.json')
      expect(await folder.refusal()).toMatchObject({ code: 'newer-version', params: { found: 2, known: 1 } })
    })

    test('is never replaced by a failed write, and closing still frees the folder', async () => {
      await closedWith('an')
      const before = await folder.read('snapshot.json')
      const opened = await folder.open()
      await addPerson(opened, 'binh')
      folder.disk.fail('replace', 'ENOSPC', /snapshot/)
      expect(await refusedWith(opened.close())).toBe('disk-full')
      folder.disk.heal()
      expect(await folder.read('snapshot.json')).toBe(before)
      const again = await folder.open({ isAlive: () => true })
      expect(idsIn(again)).toEqual(['an', 'binh'])
    })

    test('written while the program runs on: changes before and after it survive', async () => {
      const opened = await folder.open()
      await addPerson(opened, 'an')
      await opened.store.compact()
      await addPerson(opened, 'binh')
      await opened.store.compact()
      await opened.store.compact()
      await addPerson(opened, 'chi')
      dieWithout(opened)
      expect(idsIn(await folder.open())).toEqual(['an', 'binh', 'chi'])
      expect(await folder.disk.list(folder.at('journal'))).toEqual([
        firstSegment,
        '000000000002.ndjson',
        '000000000003.ndjson',
      ])
    })

    test('that reached the disk although its writing was reported as failed loses nothing written later', async () => {
      const opened = await folder.open()
      await addPerson(opened, 'an')
      const { replace } = folder.disk
      folder.disk.replace = async (path, text) => {
        await replace(path, text)
        if (/snapshot/.test(path)) throw Object.assign(new Error('folder flush failed'), { code: 'EIO' })
      }
      expect(await refusedWith(opened.store.compact())).toBe('disk-error')
      folder.disk.replace = replace
      await addPerson(opened, 'binh')
      dieWithout(opened)
      expect(idsIn(await folder.open())).toEqual(['an', 'binh'])
    })

    test('taken from an older copy goes on with the journal', async () => {
      await closedWith('an')
      const older = await folder.read('snapshot.json')
      await closedWith('binh')
      await closedWith('chi')
      await folder.write(older, 'snapshot.json')
      expect(idsIn(await folder.open())).toEqual(['an', 'binh', 'chi'])
    })

    test('leftovers of a write that a power cut stopped are cleared away', async () => {
      await closedWith('an')
      await folder.write('half', 'snapshot.json.4711.0a1b2c3d.tmp')
      await folder.open()
      expect(await folder.disk.list(folder.path)).not.toContain('snapshot.json.4711.0a1b2c3d.tmp')
    })
  })

  describe('a full disk', () => {
    test.each(['ENOSPC', 'EDQUOT'])(
      '%s on a change: nothing acknowledged is lost, it goes on when there is room',
      async (code) => {
        const opened = await folder.open()
        await addPerson(opened, 'an')
        folder.disk.fail('append', code)
        expect(await refusedWith(addPerson(opened, 'binh'))).toBe('disk-full')
        expect(idsIn(opened)).toEqual(['an'])
        expect(opened.store.count()).toBe(1)
        folder.disk.heal()
        await addPerson(opened, 'chi')
        dieWithout(opened)
        expect(idsIn(await folder.open())).toEqual(['an', 'chi'])
      },
    )

    test('when not even the first journal file can be begun', async () => {
      const opened = await folder.open()
      folder.disk.fail('openAppend', 'ENOSPC')
      expect(await refusedWith(addPerson(opened, 'an'))).toBe('disk-full')
      folder.disk.heal()
      await addPerson(opened, 'binh')
      dieWithout(opened)
      expect(idsIn(await folder.open())).toEqual(['binh'])
    })

    test('listeners hear nothing of a change that failed', async () => {
      const opened = await folder.open()
      const heard: number[] = []
      opened.store.onCommitted(({ seq }) => heard.push(seq))
      folder.disk.fail('append', 'EIO')
      expect(await refusedWith(addPerson(opened, 'an'))).toBe('disk-error')
      expect(heard).toEqual([])
    })
  })

  describe('whose folder it is', () => {
    test('an empty folder becomes an office', async () => {
      const opened = await folder.open()
      expect(opened.identity).toMatchObject({ product: 'phoi-hop', format: 1, kind: 'office' })
      expect(JSON.parse(await folder.read('office.json'))).toEqual(opened.identity)
    })

    test('an empty folder is refused where none may be made', async () => {
      expect(await folder.refusal({ makeKind: null })).toMatchObject({ code: 'folder-not-empty' })
      expect(await folder.everyFile()).toEqual({})
    })

    test.each([
      ['files of somebody else', 'thu.docx', 'folder-not-empty'],
      ['data without an identity', 'snapshot.json', 'foreign-folder'],
    ])('%s are left alone', async (_what, name, code) => {
      await folder.write('nội dung', name)
      expect(await folder.refusal()).toMatchObject({ code })
      expect(await folder.everyFile()).toEqual({ [name]: 'nội dung' })
    })

    test('files that systems scatter do not make a folder occupied', async () => {
      await folder.write('', 'desktop.ini')
      await folder.write('', '.DS_Store')
      await folder.write('', 'office.json.99.00ff00ff.tmp')
      await folder.open()
    })

    test.each([
      ['another product', JSON.stringify({ product: 'else', format: 1 })],
      ['broken text', '{'],
      ['no text', ''],
    ])('an identity of %s is foreign', async (_what, text) => {
      await folder.write(text, 'office.json')
      expect(await folder.refusal()).toMatchObject({ code: 'foreign-folder' })
      expect(await folder.read('office.json')).toBe(text)
    })

    test('a folder of a newer version is refused with both versions', async () => {
      const opened = await folder.open()
      await opened.close()
      await folder.write(JSON.stringify({ ...opened.identity, format: 7 }), 'office.json')
      const before = await folder.everyFile()
      expect(await folder.refusal()).toMatchObject({ code: 'newer-version', params: { found: 7, known: 1 } })
      expect(await folder.everyFile()).toEqual(before)
    })

    test('a folder that is not there is missing, and is not made', async () => {
      const { openFolder } = await import('#electron/store/open.ts')
      const path = folder.at('gone')
      const refused = openFolder({
        disk: folder.disk,
        path,
        now: () => '2026-11-23T01:00:00.000Z',
        newId: () => 'x',
        isAlive: () => false,
        actor: () => '',
        makeKind: 'office',
        report: () => undefined,
      })
      expect(await refusedWith(refused)).toBe('folder-missing')
      expect(await folder.disk.list(folder.path)).toEqual([])
    })

    test.each(['EACCES', 'EPERM', 'EROFS'])(
      '%s: a folder that cannot be written is read-only',
      async (code) => {
        folder.disk.fail('probeFolder', code)
        expect(await folder.refusal()).toMatchObject({ code: 'folder-read-only' })
      },
    )

    test('a path that leads through a file is missing', async () => {
      folder.disk.fail('probeFolder', 'ENOTDIR')
      expect(await folder.refusal()).toMatchObject({ code: 'folder-missing' })
    })
  })

  describe('the lock', () => {
    const lockOf = (patch: object) =>
      folder.write(
        JSON.stringify({ pid: 4711, host: hostname(), since: '2026-11-23T00:00:00.000Z', ...patch }),
        'lock.json',
      )

    test('a second opener is refused and told who holds it', async () => {
      const opened = await folder.open()
      await addPerson(opened, 'an')
      await lockOf({})
      expect(await folder.refusal({ isAlive: (pid) => pid === 4711 })).toMatchObject({
        code: 'folder-in-use',
        params: { host: hostname(), since: '2026-11-23T00:00:00.000Z' },
      })
      expect(JSON.parse(await folder.read('lock.json')).pid).toBe(4711)
    })

    test('closing gives the folder free', async () => {
      const opened = await folder.open()
      await opened.close()
      expect(await folder.disk.list(folder.path)).not.toContain('lock.json')
      await folder.open({ isAlive: () => true })
    })

    test('the lock of a process that is gone is taken over', async () => {
      await folder.open().then((opened) => opened.close())
      await lockOf({})
      await folder.open({ isAlive: () => false })
      expect(JSON.parse(await folder.read('lock.json')).pid).toBe(process.pid)
    })

    test('a lock from before this PC was started is stale, whoever has its number now', async () => {
      await folder.open().then((opened) => opened.close())
      await lockOf({ bootedAt: Date.now() - 90 * 86_400_000 })
      await folder.open({ isAlive: () => true })
      expect(JSON.parse(await folder.read('lock.json')).pid).toBe(process.pid)
    })

    test('the lock of another PC is respected, alive or not', async () => {
      await folder.open().then((opened) => opened.close())
      await lockOf({ host: 'may-khac' })
      expect(await folder.refusal()).toMatchObject({ code: 'folder-in-use', params: { host: 'may-khac' } })
    })

    test('a lock that a power cut left empty holds nobody out', async () => {
      await folder.open().then((opened) => opened.close())
      await folder.write('', 'lock.json')
      await folder.open({ isAlive: () => true })
    })

    test('of two that take over a stale lock at once, one wins', async () => {
      await folder.open().then((opened) => opened.close())
      await lockOf({})
      const { lockFolder } = await import('#electron/store/folder.ts')
      const attempts = await Promise.allSettled(
        ['a', 'b'].map((since) => lockFolder(folder.disk, folder.path, since, () => false)),
      )
      expect(attempts.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
      expect(attempts.flatMap((one) => (one.status === 'rejected' ? [codeOf(one.reason)] : []))).toEqual([
        'folder-in-use',
      ])
    })

    test('a failed opening does not keep the folder', async () => {
      const opened = await folder.open()
      await addPerson(opened, 'an')
      await opened.close()
      await folder.write('broken', 'snapshot.json')
      await folder.refusal()
      expect(await folder.disk.list(folder.path)).not.toContain('lock.json')
    })
  })
})

function journalOf(files: Record<string, string>) {
  return Object.fromEntries(Object.entries(files).filter(([name]) => name.startsWith('journal')))
}
