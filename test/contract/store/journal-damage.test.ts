import { describe, expect, test } from 'vitest'
import { checksum } from '#electron/store/checked-json.ts'
import { addPerson, type DataFolder, diskKinds } from '#test/support/data-folder.ts'
import {
  closedWith,
  codesIn,
  diedWith,
  dieWithout,
  expectUntouched,
  idsIn,
  journalOf,
  mirror,
  segment,
  setAsideTexts,
  snapshot,
  useFolder,
} from './story.ts'

const first = segment(1)

/** Three changes in one file whose program died. */
async function withThree(folder: DataFolder): Promise<string> {
  await diedWith(folder, 'an', 'binh', 'chi')
  return folder.read('journal', first)
}

const withoutMirror = (folder: DataFolder) => folder.remove('journal', mirror(1))

describe.each(diskKinds)('a journal on a %s disk', (kind) => {
  const folder = useFolder(kind)

  describe('damaged, with its second copy whole', () => {
    const damages: [string, (text: string) => string | null][] = [
      ['one letter changed in the middle', (text) => text.replace('Người binh', 'Người bình')],
      ['one letter changed in the last line', (text) => text.replace('Người chi', 'Người Chi')],
      ['one letter changed in the first line', (text) => text.replace('Người an', 'Người An')],
      ['a line feed lost', (text) => text.replace('\n', ' ')],
      ['a line taken out', (text) => text.split('\n').toSpliced(1, 1).join('\n')],
      ['cut in the middle of a line', (text) => text.slice(0, 500)],
      ['cut between two lines', (text) => `${text.split('\n').slice(0, 2).join('\n')}\n`],
      ['emptied', () => ''],
      ['removed', () => null],
      ['filled with zeros', (text) => '\0'.repeat(text.length)],
    ]
    test.each(damages)('%s: healed and told, the damaged file kept', async (_how, damage) => {
      const text = await withThree(folder())
      const damaged = damage(text)
      if (damaged === null) await folder().remove('journal', first)
      else await folder().write(damaged, 'journal', first)
      const opened = await folder().open()
      expect(idsIn(opened)).toEqual(['an', 'binh', 'chi'])
      expect(opened.notices).toEqual([{ code: 'journal-mended', params: { file: first } }])
      expect(await folder().read('journal', first)).toBe(text)
      if (damaged !== null) expect(await setAsideTexts(folder())).toEqual([damaged])
      await dieWithout(opened)
      expect((await folder().open()).notices).toEqual([])
    })

    test('after a proper close as well, when the snapshot has everything', async () => {
      await closedWith(folder(), 'an', 'binh')
      const text = await folder().read('journal', first)
      await folder().write(text.replace('Người an', 'Người xx'), 'journal', first)
      const opened = await folder().open()
      expect(idsIn(opened)).toEqual(['an', 'binh'])
      expect(codesIn(opened)).toEqual(['journal-mended'])
      expect(await folder().read('journal', first)).toBe(text)
    })
  })

  describe('its second copy', () => {
    test.each([
      ['removed', null],
      ['torn', (text: string) => text.slice(0, -40)],
      ['behind', (text: string) => `${text.split('\n')[0]}\n`],
      ['altered', (text: string) => text.replace('Người an', 'Người xx')],
      ['filled with zeros', (text: string) => '\0'.repeat(text.length)],
    ])('%s is written anew without a word', async (_how, damage) => {
      const text = await withThree(folder())
      expect(await folder().read('journal', mirror(1))).toBe(text)
      if (damage === null) await withoutMirror(folder())
      else await folder().write(damage(text), 'journal', mirror(1))
      const opened = await folder().open()
      expect(opened.notices).toEqual([])
      expect(await folder().read('journal', mirror(1))).toBe(text)
      expect(await folder().exists('set-aside')).toBe(false)
    })

    test('that cannot be written harms nobody, is told, and is made anew', async () => {
      const opened = await folder().open()
      folder().disk.fail('append', 'ENOSPC', /\.copy$/)
      for (let count = 0; count < 30; count += 1) await addPerson(opened, `a${count}`)
      folder().disk.heal()
      for (let count = 0; count < 30; count += 1) await addPerson(opened, `b${count}`)
      await dieWithout(opened)
      expect(folder().listenerErrors.splice(0)).toMatchObject([{ code: 'ENOSPC' }])
      expect(await folder().read('journal', mirror(1))).toBe(await folder().read('journal', first))
      expect(idsIn(await folder().open())).toHaveLength(60)
    })
  })

  describe('damaged, without its second copy', () => {
    test.each([1, 20, 150])(
      'a last line torn %i characters before its end is set aside and told',
      async (missing) => {
        const text = await withThree(folder())
        const cut = text.slice(0, -missing)
        await folder().write(cut, 'journal', first)
        await withoutMirror(folder())
        const opened = await folder().open()
        expect(idsIn(opened)).toEqual(['an', 'binh'])
        expect(opened.notices).toEqual([{ code: 'journal-end-set-aside', params: { file: first } }])
        expect(await setAsideTexts(folder())).toEqual([cut])
        await dieWithout(opened)
        await diedWith(folder(), 'dung')
        const again = await folder().open()
        expect(idsIn(again)).toEqual(['an', 'binh', 'dung'])
        expect(again.notices).toEqual([])
      },
    )

    test.each([
      ['in the middle of a letter', '{"seq":4,"at":"\ufffd'],
      ['of zeros, as a power cut leaves it', '\0'.repeat(512)],
      ['of zeros with a line feed', `${'\0'.repeat(100)}xyz"}\n`],
    ])('an unfinished line behind whole ones, %s', async (_how, rest) => {
      const text = await withThree(folder())
      await folder().write(text + rest, 'journal', first)
      const opened = await folder().open()
      expect(idsIn(opened)).toEqual(['an', 'binh', 'chi'])
      expect(codesIn(opened)).toEqual(['journal-end-set-aside'])
      expect(await folder().read('journal', first)).toBe(text)
    })

    test('damage before the last line stops everything, and leaves everything', async () => {
      const text = await withThree(folder())
      await withoutMirror(folder())
      await folder().write(text.replace('Người binh', 'Người bình'), 'journal', first)
      await expectUntouched(folder(), {
        code: 'damaged-journal',
        params: { file: first, line: 2, expected: 2 },
      })
    })

    test('with damage in the second copy as well', async () => {
      const text = await withThree(folder())
      await folder().write(text.replace('Người binh', 'Người bình'), 'journal', first)
      await folder().write(text.replace('"seq":2', '"seq":3'), 'journal', mirror(1))
      await expectUntouched(folder(), { code: 'damaged-journal', params: { file: first, line: 2 } })
    })

    test('with other damage in the second copy, both together are whole', async () => {
      const text = await withThree(folder())
      await folder().write(text.replace('Người binh', 'Người bình'), 'journal', first)
      await folder().write(text.replace('Người chi', 'Người Chi'), 'journal', mirror(1))
      const opened = await folder().open()
      expect(idsIn(opened)).toEqual(['an', 'binh', 'chi'])
      expect(codesIn(opened)).toEqual(['journal-mended'])
    })

    test('a line taken out of the middle is noticed', async () => {
      const [one, , three] = (await withThree(folder())).split('\n')
      await withoutMirror(folder())
      await folder().write(`${one}\n${three}\n${three}\n`, 'journal', first)
      await expectUntouched(folder(), { code: 'missing-journal', params: { expected: 2 } })
    })

    test('a line rewritten with a checksum of its own is noticed by the chain', async () => {
      const lines = (await withThree(folder())).split('\n')
      const body = `${(lines[1] ?? '').replace(/,"sum":"[0-9a-f]+"\}$/, '}')}`.replace(
        'Người binh',
        'Người xx',
      )
      lines[1] = `${body.slice(0, -1)},"sum":"${checksum(body)}"}`
      await withoutMirror(folder())
      await folder().write(lines.join('\n'), 'journal', first)
      expect((await folder().refusal()).code).toMatch(/journal$/)
    })

    test('two lines run into one are never taken for an unfinished one', async () => {
      const text = await withThree(folder())
      await withoutMirror(folder())
      const at = text.indexOf('\n')
      await folder().write(`${text.slice(0, at)} ${text.slice(at + 1)}`, 'journal', first)
      await expectUntouched(folder(), { code: 'damaged-journal' })
    })

    test('before the snapshot: the state is whole, a hole in the history is told once', async () => {
      await closedWith(folder(), 'an', 'binh', 'chi')
      await diedWith(folder(), 'dung')
      const text = await folder().read('journal', first)
      const damaged = text.replace('Người binh', 'Người bình')
      await folder().write(damaged, 'journal', first)
      await withoutMirror(folder())
      const opened = await folder().open()
      expect(idsIn(opened)).toEqual(['an', 'binh', 'chi', 'dung'])
      expect(opened.notices).toEqual([{ code: 'history-incomplete', params: { from: 2, to: 2 } }])
      expect(await setAsideTexts(folder())).toEqual([damaged])
      await addPerson(opened, 'em')
      await dieWithout(opened)
      const again = await folder().open()
      expect(idsIn(again)).toEqual(['an', 'binh', 'chi', 'dung', 'em'])
      expect(again.notices).toEqual([])
      expect((await again.store.entriesOf('person', 'chi')).map(({ seq }) => seq)).toEqual([3])
    })

    test('in the very line that the snapshot ends with, which is the last: who knows what was behind it', async () => {
      await closedWith(folder(), 'an', 'binh')
      const text = await folder().read('journal', first)
      await folder().write(text.replace('Người binh', 'Người bình'), 'journal', first)
      await withoutMirror(folder())
      await expectUntouched(folder(), { code: 'damaged-journal', params: { expected: 2 } })
    })
  })

  describe('gone', () => {
    test.each([
      ['after a death', diedWith],
      ['after a proper close', closedWith],
    ])('the file being written with its second copy, %s: missed', async (_when, sessionWith) => {
      await sessionWith(folder(), 'an', 'binh')
      await folder().remove('journal', first)
      await withoutMirror(folder())
      await expectUntouched(folder(), { code: 'missing-journal', params: { file: first, expected: 1 } })
    })

    test('the file being written with its second copy and the index, while a snapshot knows better', async () => {
      await closedWith(folder(), 'an', 'binh')
      for (const name of [first, mirror(1), 'index.json']) await folder().remove('journal', name)
      await expectUntouched(folder(), { code: 'missing-journal', params: { expected: 1 } })
    })

    test('the end of the journal, known only by the name of a damaged snapshot', async () => {
      await closedWith(folder(), 'an')
      await closedWith(folder(), 'binh')
      const [line] = (await folder().read('journal', first)).split('\n')
      await folder().write(`${line}\n`, 'journal', first)
      await withoutMirror(folder())
      await folder().write('hỏng', 'snapshots', snapshot(2))
      await expectUntouched(folder(), { code: 'missing-journal', params: { expected: 2 } })
    })

    test('everything but the identity: missing data, never an empty office', async () => {
      await closedWith(folder(), 'an', 'binh')
      for (const name of Object.keys(await folder().everyFile()))
        if (/^(journal|snapshots)/.test(name)) await folder().remove(name)
      await expectUntouched(folder(), { code: 'missing-data' })
    })

    test('snapshots and journal, with an emptied journal file left', async () => {
      await diedWith(folder(), 'an')
      await folder().remove('snapshots', snapshot(0))
      for (const name of ['index.json', mirror(1)]) await folder().remove('journal', name)
      await folder().write('', 'journal', first)
      await expectUntouched(folder(), { code: 'missing-data' })
    })

    test('snapshots, and the beginning of the journal: the first change that is missing is named', async () => {
      const opened = await folder().open({ segmentSize: 1 })
      for (const id of ['an', 'binh', 'chi']) await addPerson(opened, id)
      await opened.close()
      for (const seq of [0, 3]) await folder().remove('snapshots', snapshot(seq))
      for (const name of [segment(2), mirror(2)]) await folder().remove('journal', name)
      await expectUntouched(folder(), {
        code: 'missing-journal',
        params: { file: segment(2), expected: 2 },
      })
      for (const name of [segment(1), mirror(1)]) await folder().remove('journal', name)
      await expectUntouched(folder(), { code: 'missing-journal', params: { file: segment(1), expected: 1 } })
    })
  })

  test('an unreadable journal file is an error, never an empty one', async () => {
    await withThree(folder())
    folder().disk.fail('read', 'EIO', /ndjson/)
    expect(await folder().refusal()).toMatchObject({ code: 'disk-error' })
    folder().disk.heal()
    folder().disk.fail('list', 'EACCES', /journal/)
    expect(await folder().refusal()).toMatchObject({ code: 'folder-read-only' })
    folder().disk.heal()
    expect(idsIn(await folder().open())).toEqual(['an', 'binh', 'chi'])
  })

  test('a journal of another office, or a snapshot that is not of this journal, is said to be altered', async () => {
    await closedWith(folder(), 'an', 'binh')
    const text = await folder().read('snapshots', snapshot(2))
    const body = text
      .slice(0, text.lastIndexOf('{"checksum"'))
      .replace(/"head":"[0-9a-f]{64}"/, `"head":"${'1'.repeat(64)}"`)
    await folder().write(`${body}{"checksum":"${checksum(body)}"}\n`, 'snapshots', snapshot(2))
    const before = await folder().everyFile()
    expect(await folder().refusal()).toMatchObject({ code: 'altered-journal' })
    expect(journalOf(await folder().everyFile())).toEqual(journalOf(before))
  })
})
