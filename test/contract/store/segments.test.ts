import { describe, expect, test } from 'vitest'
import { openFolder } from '#electron/store/open.ts'
import { plainVault } from '#electron/vault/vault.ts'
import { addPerson, type DataFolder, diskKinds, optionsFor } from '#test/support/data-folder.ts'
import { everyCrash } from '#test/support/every-crash.ts'
import { makeMemoryDisk } from '#test/support/memory-disk.ts'
import { eachSeed } from '#test/support/seeded.ts'
import { codesIn, diedWith, dieWithout, idsIn, mirror, openAfterCrash, segment, useFolder } from './story.ts'

const segmentSize = 600
const eight = Array.from({ length: 8 }, (_, at) => `p${at}`)

/** Eight changes, two or three in a file; closed and opened once more, so that second copies are gone. */
async function withFiles(folder: DataFolder): Promise<string[]> {
  await withCopies(folder)
  await (await folder.open({ segmentSize })).close()
  return filesOf(folder)
}

async function withCopies(folder: DataFolder, isClosed = true): Promise<string[]> {
  const opened = await folder.open({ segmentSize })
  for (const id of eight) await addPerson(opened, id)
  if (isClosed) await opened.close()
  else await dieWithout(opened)
  return filesOf(folder)
}

async function filesOf(folder: DataFolder): Promise<string[]> {
  return (await folder.disk.list(folder.at('journal'))).filter((name) => name.endsWith('.ndjson'))
}

const copiesIn = async (folder: DataFolder) =>
  (await folder.disk.list(folder.at('journal'))).filter((name) => name.endsWith('.copy'))

const indexOf = async (folder: DataFolder) => JSON.parse(await folder.read('journal', 'index.json'))

describe.each(diskKinds)('files of the journal on a %s disk', (kind) => {
  const folder = useFolder(kind)

  test('are finished at their size and entered in the index; second copies stay until a snapshot has what is in them', async () => {
    const files = await withCopies(folder())
    expect(files.length).toBeGreaterThan(2)
    const index = await indexOf(folder())
    expect(index.closed.map(({ first }: { first: number }) => segment(first))).toEqual(files.slice(0, -1))
    expect(segment(index.open)).toBe(files.at(-1))
    for (const { first, last, bytes } of index.closed) {
      const text = await folder().read('journal', segment(first))
      expect([Buffer.byteLength(text), text.split('\n').length - 1]).toEqual([bytes, last - first + 1])
    }
    expect(await copiesIn(folder())).toEqual(files.map((name) => name.replace('ndjson', 'copy')))
    await (await folder().open({ segmentSize })).close()
    expect(await copiesIn(folder())).toEqual([mirror(index.open)])
  })

  test('the index removed or damaged is made anew, and told', async () => {
    for (const damage of [null, '{}', '']) {
      const files = await withFiles(folder())
      const before = await indexOf(folder())
      if (damage === null) await folder().remove('journal', 'index.json')
      else await folder().write(damage, 'journal', 'index.json')
      const opened = await folder().open()
      expect(opened.notices).toEqual([{ code: 'journal-index-rebuilt' }])
      expect(await indexOf(folder())).toEqual(before)
      expect(files.length).toBeGreaterThan(2)
      await opened.close()
    }
  })

  test('an index of some time ago, put here by hand, is completed from the files', async () => {
    const opened = await folder().open({ segmentSize })
    const indexes: string[] = []
    for (const id of eight) {
      await addPerson(opened, id)
      indexes.push(await folder().read('journal', 'index.json'))
    }
    await opened.close()
    for (const older of indexes) {
      await folder().write(older, 'journal', 'index.json')
      const again = await folder().open()
      expect([idsIn(again), again.notices]).toEqual([eight, []])
      await again.close()
      expect(await folder().read('journal', 'index.json')).toBe(indexes.at(-1))
    }
  })

  test.each([true, false])('one just finished and damaged is healed (closed: %s)', async (isClosed) => {
    const damages: ((text: string) => string | null)[] = [
      () => null,
      () => '',
      (text) => text.slice(0, -100),
      (text) => text.replace('Người', 'Nguoi'),
      (text) => `${text}x`,
    ]
    const [, old = ''] = await withCopies(folder(), isClosed)
    const text = await folder().read('journal', old)
    for (const damage of damages) {
      await folder().write(text, 'journal', old.replace('ndjson', 'copy'))
      const damaged = damage(text)
      if (damaged === null) await folder().remove('journal', old)
      else await folder().write(damaged, 'journal', old)
      const opened = await folder().open()
      expect(idsIn(opened)).toEqual(eight)
      expect(opened.notices.map(({ params }) => params)).toEqual([{ file: old }])
      expect(await folder().read('journal', old)).toBe(text)
      if (isClosed) await opened.close()
      else await dieWithout(opened)
    }
    expect((await folder().open()).notices).toEqual([])
  })

  test.each<[string, string, ((text: string) => string) | null]>([
    ['removed', 'history-missing', null],
    ['cut', 'history-damaged', (text) => text.slice(0, -100)],
    ['cut between two lines', 'history-damaged', (text) => `${text.split('\n')[0]}\n`],
    ['emptied', 'history-damaged', () => ''],
    ['longer', 'history-damaged', (text) => `${text}x`],
    ['altered in length', 'history-damaged', (text) => text.replace('Người', 'Con người')],
  ])('an old one %s: the office opens, the history is said to be incomplete', async (_how, code, damage) => {
    const [, old = ''] = await withFiles(folder())
    const text = await folder().read('journal', old)
    if (damage === null) await folder().remove('journal', old)
    else await folder().write(damage(text), 'journal', old)
    const opened = await folder().open()
    expect(idsIn(opened)).toEqual(eight)
    expect(opened.notices).toEqual([{ code, params: { file: old } }])
    if (damage !== null) expect(await folder().read('journal', old)).toBe(damage(text))
  })

  test('an old one that is needed, because the program died: refused', async () => {
    const [, old = ''] = await withCopies(folder(), false)
    await folder().remove('journal', old.replace('ndjson', 'copy'))
    const text = await folder().read('journal', old)
    await folder().write(text.slice(0, -100), 'journal', old)
    expect(await folder().refusal()).toMatchObject({ code: 'damaged-journal', params: { file: old } })
    await folder().remove('journal', old)
    expect(await folder().refusal()).toMatchObject({ code: 'missing-journal', params: { file: old } })
    await folder().write(text, 'journal', old)
    expect(idsIn(await folder().open())).toEqual(eight)
  })

  test('the last finished one removed before anything follows', async () => {
    const opened = await folder().open({ segmentSize: 1 })
    for (const id of ['an', 'binh']) await addPerson(opened, id)
    await dieWithout(opened)
    const again = await folder().open({ segmentSize: 1 })
    await again.close()
    await folder().remove('journal', segment(2))
    await folder().remove('journal', mirror(2))
    expect(await folder().refusal()).toMatchObject({ code: 'missing-journal', params: { expected: 2 } })
  })

  test('no room for the index: the file just grows, and is finished when there is room', async () => {
    const opened = await folder().open({ segmentSize })
    folder().disk.fail('replace', 'ENOSPC', /index/)
    for (const id of eight) await addPerson(opened, id)
    expect(await folder().disk.list(folder().at('journal'))).toEqual([mirror(1), segment(1), 'index.json'])
    folder().disk.heal()
    await addPerson(opened, 'sau')
    await dieWithout(opened)
    expect(folder().listenerErrors.splice(0).length).toBeGreaterThan(0)
    const again = await folder().open()
    expect([idsIn(again), again.notices]).toEqual([[...eight, 'sau'], []])
    expect(await folder().exists('journal', segment(9))).toBe(true)
  })

  test('an index that was written although it was reported as failed: nothing is lost behind it', async () => {
    const opened = await folder().open({ segmentSize })
    const { replace } = folder().disk
    folder().disk.replace = async (path, text) => {
      await replace(path, text)
      if (/index/.test(path)) throw Object.assign(new Error('folder flush failed'), { code: 'EIO' })
    }
    for (const id of ['an', 'binh']) await addPerson(opened, id)
    await opened.store.compact()
    for (const id of ['chi', 'dung']) await addPerson(opened, id)
    folder().disk.replace = replace
    await dieWithout(opened)
    folder().listenerErrors.splice(0)
    const again = await folder().open()
    expect([idsIn(again), again.notices]).toEqual([['an', 'binh', 'chi', 'dung'], []])
    await closedAgain(folder(), ['an', 'binh', 'chi', 'dung', 'em'])
  })

  const closedAgain = async (where: DataFolder, ids: string[]) => {
    await diedWith(where, ids.at(-1) ?? '')
    const again = await where.open()
    expect([idsIn(again), codesIn(again)]).toEqual([ids, []])
  }

  test('a change that fails at the very moment of finishing a file goes well when it is tried again', async () => {
    const opened = await folder().open({ segmentSize: 1 })
    await addPerson(opened, 'an')
    folder().disk.fail('openAppend', 'EIO', /ndjson/)
    await expect(addPerson(opened, 'binh')).rejects.toMatchObject({ error: { code: 'disk-error' } })
    folder().disk.heal()
    await addPerson(opened, 'chi')
    await dieWithout(opened)
    const again = await folder().open()
    expect([idsIn(again), again.notices]).toEqual([['an', 'chi'], []])
  })
})

describe('a power cut at every operation while files are finished', () => {
  const path = '/data'
  test.each([1, segmentSize])(
    'files of %i bytes: what was acknowledged is there, without a word',
    async (size) => {
      await eachSeed(1, async (chance) => {
        const disk = makeMemoryDisk(path)
        const acknowledged: string[] = []
        let asked = 0
        const crashes = await everyCrash(
          { disk, chance, each: 3, note: () => ({ acknowledged, asked }) },
          async () => {
            const settings = { segmentSize: size, vault: plainVault }
            const opened = await openFolder(optionsFor(disk, path, settings))
            for (const id of eight.slice(0, 5)) {
              asked += 1
              await addPerson(opened, id)
              acknowledged.push(id)
              if (asked === 3) await opened.store.compact()
            }
            await opened.close()
          },
        )
        expect(crashes.length).toBeGreaterThan(100)
        for (const { disk: left, noted } of crashes) {
          const opened = await openAfterCrash(left, path, { segmentSize: size })
          const found = idsIn(opened)
          expect(found.slice(0, noted.acknowledged.length)).toEqual(noted.acknowledged)
          expect(found).toEqual(eight.slice(0, found.length))
          expect(found.length).toBeLessThanOrEqual(noted.asked)
          expect(codesIn(opened).filter((code) => code !== 'journal-end-set-aside')).toEqual([])
          await opened.close()
          const again = await openAfterCrash(left, path)
          expect([idsIn(again), again.notices]).toEqual([found, []])
          await again.close()
        }
      })
    },
    60_000,
  )
})
