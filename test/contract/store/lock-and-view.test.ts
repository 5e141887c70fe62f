import { describe, expect, test } from 'vitest'
import type { FreeFolder } from '#electron/store/lock.ts'
import { officeTiming } from '#electron/store/lock-world.ts'
import { type OpenedFolder, openFolder, viewFolder } from '#electron/store/open.ts'
import { addPerson, optionsFor } from '#test/support/data-folder.ts'
import { makeOfficeNetwork, type Process } from '#test/support/office-network.ts'
import { idsIn, mirror, refusedWith, segment } from './story.ts'

const path = '/share/data'
const second = 1000

/** PCs of one office on one share. */
function office() {
  const network = makeOfficeNetwork(path)
  const pcs = new Map<string, ReturnType<typeof network.pc>>()
  const start = (host: string): Process => {
    const pc = pcs.get(host) ?? network.pc(host)
    pcs.set(host, pc)
    return pc.start()
  }
  const options = ({ world, disk }: Process) =>
    optionsFor(disk, path, { lock: { world, timing: officeTiming }, segmentSize: 700 }, () => undefined)
  const open = (process: Process) => openFolder(options(process))
  return { ...network, start, open, options }
}

const whenFree = (opened: OpenedFolder) => {
  const heard: FreeFolder[] = []
  opened.onFree((free) => heard.push(free))
  return heard
}

describe('a folder that somebody has open', () => {
  test('is opened to look at, with who has it and since when', async () => {
    const { start, open, share } = office()
    const writer = await open(start('may-1'))
    await addPerson(writer, 'an')
    const view = await open(start('may-2'))
    expect(view.view).toMatchObject({ reason: 'in-use', holder: { host: 'may-1' }, error: null })
    expect(Date.parse(view.view?.holder?.since ?? '')).toBeGreaterThan(0)
    expect(idsIn(view)).toEqual(['an'])
    expect(view.notices).toEqual([])
    const before = share.files.entries()
    expect(await refusedWith(addPerson(view, 'binh'))).toBe('read-only')
    expect(await refusedWith(view.suspend(async () => undefined))).toBe('read-only')
    await view.close()
    expect(share.files.entries()).toEqual(before)
    await addPerson(writer, 'binh')
    await writer.close()
  })

  test('by another process of the same PC as well', async () => {
    const { start, open } = office()
    await open(start('may-1'))
    expect((await open(start('may-1'))).view).toMatchObject({ reason: 'in-use' })
  })

  test('a line that is being written is no damage, and the view tells nothing of it', async () => {
    const { start, open, share } = office()
    const writer = await open(start('may-1'))
    await addPerson(writer, 'an')
    const file = `${path}/journal/${segment(1)}`
    share.files.set(file, `${share.files.get(file)}{"seq":2,"at`)
    const view = await open(start('may-2'))
    expect([idsIn(view), view.notices, view.view?.reason]).toEqual([['an'], [], 'in-use'])
  })

  test('given back: whoever looks hears of it and gets it', async () => {
    const { start, open, options, advance } = office()
    const writer = await open(start('may-1'))
    await addPerson(writer, 'an')
    const looking = start('may-2')
    const view = await open(looking)
    const heard = whenFree(view)
    await advance(60 * second)
    expect(heard).toEqual([])
    await writer.close()
    await advance(10 * second)
    expect(heard.map(({ reason }) => reason)).toEqual(['released'])
    await view.close()
    const own = await openFolder({ ...options(looking), takeLock: heard[0]!.take })
    expect([own.view, idsIn(own)]).toEqual([null, ['an']])
    await addPerson(own, 'binh')
    await own.close()
  })

  test('left by a PC that lost its power: free after it was watched, without a question', async () => {
    const { start, open, options, advance } = office()
    const dying = start('may-1')
    await addPerson(await open(dying), 'an')
    dying.die()
    const looking = start('may-2')
    const view = await open(looking)
    expect(view.view?.reason).toBe('in-use')
    const heard = whenFree(view)
    await advance(2 * officeTiming.staleMs)
    expect(heard.map(({ reason }) => reason)).toEqual(['stale'])
    const own = await openFolder({ ...options(looking), takeLock: heard[0]!.take })
    expect([own.view, idsIn(own)]).toEqual([null, ['an']])
  })

  test('left by a process of this PC that has ended: opened at once', async () => {
    const { start, open } = office()
    const dying = start('may-1')
    await addPerson(await open(dying), 'an')
    dying.die()
    const opened = await open(start('may-1'))
    expect([opened.view, idsIn(opened)]).toEqual([null, ['an']])
  })

  test('left by a power cut before it was made: waited for, then made', async () => {
    const { start, open, advance, share } = office()
    share.files.set(`${path}/lock.json`, '')
    const opening = open(start('may-2'))
    let isOpen = false
    void opening.then(() => {
      isOpen = true
    })
    await advance(officeTiming.staleMs / 2)
    expect(isOpen).toBe(false)
    await advance(2 * officeTiming.staleMs)
    expect((await opening).view).toBeNull()
  })

  test('that cannot be read and is not given back: said to be in use', async () => {
    const { start, open, advance, share } = office()
    const writer = await open(start('may-1'))
    await addPerson(writer, 'an')
    for (const name of [segment(1), mirror(1)]) share.files.delete(`${path}/journal/${name}`)
    let told: string | null = null
    void refusedWith(open(start('may-2'))).then((code) => {
      told = code
    })
    // Reading takes turns of its own between the waits.
    for (let polls = 0; told === null && polls < 200; polls += 1) {
      await advance(officeTiming.pollMs)
      await new Promise((done) => setTimeout(done, 2))
    }
    expect(told).toBe('folder-in-use')
    await writer.store.close()
  })

  test('lost to another PC while this one slept: nothing is written any more, and it is told', async () => {
    const { start, open, options, advance } = office()
    const sleeper = start('may-1')
    const old = await open(sleeper)
    await addPerson(old, 'an')
    let losses = 0
    old.onLost(() => {
      losses += 1
    })
    sleeper.freeze()
    const looking = start('may-2')
    const heard = whenFree(await open(looking))
    await advance(2 * officeTiming.staleMs)
    const own = await openFolder({ ...options(looking), takeLock: heard[0]!.take })
    await addPerson(own, 'binh')
    sleeper.wake()
    expect(await refusedWith(addPerson(old, 'chi'))).toBe('lock-lost')
    expect(idsIn(old)).toEqual(['an'])
    expect(losses).toBe(1)
    expect(await refusedWith(old.store.compact())).toBe('lock-lost')
    await addPerson(own, 'dung')
    await refusedWith(old.close())
    await own.close()
    const again = await open(start('may-2'))
    expect([idsIn(again), again.notices]).toEqual([['an', 'binh', 'dung'], []])
  })

  test('a failed opening does not keep the folder', async () => {
    const { start, open, share } = office()
    const opened = await open(start('may-1'))
    await addPerson(opened, 'an')
    await opened.close()
    for (const name of [segment(1), mirror(1)]) share.files.delete(`${path}/journal/${name}`)
    expect(await refusedWith(open(start('may-1')))).toBe('missing-journal')
    expect(await share.list(path)).not.toContain('lock.json')
  })
})

describe('a folder only looked at', () => {
  test('by choice: nothing is written, no lock is taken, healing waits', async () => {
    const { start, open, options, share } = office()
    const writer = await open(start('may-1'))
    for (const id of ['an', 'binh']) await addPerson(writer, id)
    await writer.close()
    const file = `${path}/journal/${segment(1)}`
    share.files.set(file, (share.files.get(file) ?? '').replace('Người an', 'Người xx'))
    const before = share.files.entries()
    const view = await viewFolder(options(start('may-2')), 'chosen')
    expect([view.view?.reason, idsIn(view)]).toEqual(['chosen', ['an', 'binh']])
    expect(await refusedWith(addPerson(view, 'chi'))).toBe('read-only')
    await view.close()
    expect(share.files.entries()).toEqual(before)
  })

  test('because it is damaged: as far as it is whole, with what is wrong', async () => {
    const { start, open, options, share } = office()
    const writer = await open(start('may-1'))
    for (const id of ['an', 'binh']) await addPerson(writer, id)
    await writer.store.close()
    const file = `${path}/journal/${segment(1)}`
    share.files.delete(`${path}/journal/${mirror(1)}`)
    share.files.set(file, (share.files.get(file) ?? '').replace('Người an', 'Người xx'))
    const view = await viewFolder(options(start('may-1')), 'damaged')
    expect(view.view).toMatchObject({ reason: 'damaged', error: { code: 'damaged-journal' } })
    expect(idsIn(view)).toEqual([])
  })
})
