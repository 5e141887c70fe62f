/** What `Disk` has acknowledged stays through a power cut at any operation, and what it had not is whole or not there. */
import { describe, expect, test } from 'vitest'
import { everyCrash, everyCrashOf } from '#test/support/every-crash.ts'
import { type MemoryDisk, makeMemoryDisk, memoryDiskOver } from '#test/support/memory-disk.ts'
import { type Chance, eachSeed, int, makeChance, pick, seedOf } from '#test/support/seeded.ts'

const rounds = 60
const wordOf = (chance: Chance) => 'nội dung '.repeat(int(chance, 1, 30)) + int(chance, 1, 1e6)
const piecesOf = (text: string) => [text.slice(0, 5), text.slice(5, 40), text.slice(40)]

describe('a file replaced', () => {
  test('has its old content or its new one at every operation, and the new one once that is acknowledged', async () => {
    let newOnes = 0
    let oldOnes = 0
    await eachSeed(rounds, async (chance) => {
      const texts = [wordOf(chance), wordOf(chance), wordOf(chance)]
      const state = { asked: -1, done: -1 }
      const crashes = await everyCrashOf(
        chance,
        () => state,
        async (disk) => {
          for (const [at, text] of texts.entries()) {
            state.asked = at
            await disk.replace('/data/a.json', piecesOf(text))
            state.done = at
          }
        },
      )
      for (const { disk, noted } of crashes) {
        const allowed = [null, ...texts].slice(noted.done + 1, noted.asked + 2)
        const found = await disk.read('/data/a.json')
        expect(allowed).toContain(found)
        if (allowed.length > 1 && found === allowed[1]) newOnes += 1
        if (allowed.length > 1 && found === allowed[0]) oldOnes += 1
      }
    })
    // Both happened, or nothing was tried.
    expect(newOnes).toBeGreaterThan(rounds)
    expect(oldOnes).toBeGreaterThan(rounds)
  })

  test('is whole when another replacing follows a cut, and that one is acknowledged', async () => {
    await eachSeed(rounds, async (chance) => {
      const crashes = await everyCrashOf(
        chance,
        () => null,
        (disk) => disk.replace('/data/a.json', 'one'),
      )
      const { disk } = pick(chance, crashes)
      await disk.replace('/data/a.json', 'two')
      const left = memoryDiskOver(disk.simulated.crash(chance))
      expect(await left.read('/data/a.json')).toBe('two')
    })
  })
})

test('a file created is there whole once that is acknowledged', async () => {
  await eachSeed(rounds, async (chance) => {
    const text = wordOf(chance)
    const crashes = await everyCrashOf(
      chance,
      () => null,
      (disk) => disk.create('/data/a', piecesOf(text)),
    )
    for (const { disk, after } of crashes) if (after === null) expect(await disk.read('/data/a')).toBe(text)
  })
})

describe('a line appended', () => {
  test('is there once that is acknowledged, and before those after it', async () => {
    let torn = 0
    await eachSeed(rounds, async (chance) => {
      const state = { done: '' }
      const crashes = await everyCrashOf(
        chance,
        () => state,
        async (disk) => {
          const appender = await disk.openAppend('/data/j')
          for (let line = 1; line <= 4; line += 1) {
            const text = `${line} ${wordOf(chance)}\n`
            await appender.append(text)
            state.done += text
          }
          await appender.close()
        },
      )
      for (const { disk, noted } of crashes) {
        const found = (await disk.read('/data/j')) ?? ''
        expect(found.startsWith(noted.done)).toBe(true)
        if (found !== noted.done) torn += 1
      }
    })
    expect(torn).toBeGreaterThan(rounds)
  })

  test('and left to the system can be lost: nothing was flushed for it', async () => {
    const disk = makeMemoryDisk('/data')
    const appender = await disk.openAppend('/data/j', { isFlushed: false })
    await appender.append('line\n')
    expect(disk.simulated.count('flush') + disk.simulated.count('flushFolder')).toBe(0)
    const chance = makeChance(seedOf())
    const left = Array.from({ length: 50 }, () => disk.simulated.crash(chance).direct.text('/data/j'))
    expect(left).toContain(null)
  })

  test('and refused does not come back, whatever step failed', async () => {
    await eachSeed(rounds, async (chance) => {
      const disk = makeMemoryDisk('/data')
      const appender = await disk.openAppend('/data/j')
      await appender.append('one\n')
      disk.simulated.fault({ kind: pick(chance, ['write', 'flush']), code: 'EIO', taken: int(chance, 0, 4) })
      await expect(appender.append('two\n')).rejects.toMatchObject({ code: 'EIO' })
      for (let time = 0; time < 10; time += 1)
        expect(disk.simulated.crash(chance).direct.text('/data/j')).toBe('one\n')
      await appender.append('three\n')
      for (let time = 0; time < 10; time += 1)
        expect(disk.simulated.crash(chance).direct.text('/data/j')).toBe('one\nthree\n')
    })
  })

  test('by a process that was killed before flushing is safe once the file is open again', async () => {
    await eachSeed(rounds, async (chance) => {
      const disk = makeMemoryDisk('/data')
      const killed = await disk.simulated.open('/data/j', 'a')
      await killed.write(Buffer.from('line\n'))
      await disk.openAppend('/data/j')
      expect(disk.simulated.crash(chance).direct.text('/data/j')).toBe('line\n')
    })
  })
})

describe('names', () => {
  test('moved are at their old place or at their new one, never at none, and moved once that is acknowledged', async () => {
    await eachSeed(rounds, async (chance) => {
      const [from, to] = pick(chance, [
        ['/data/a', '/data/b'],
        ['/data/a', '/data/aside/b'],
        ['/data/folder', '/data/aside/folder'],
      ] as const)
      const inner = from === '/data/folder' ? '/record' : ''
      const crashes = await everyCrashOf(
        chance,
        () => null,
        (disk) => disk.move(from, to),
        ({ files, simulated }) => {
          simulated.direct.makeFolder('/data/aside')
          files.set(`${from}${inner}`, 'dear')
        },
      )
      for (const { disk, after } of crashes) {
        const found = [disk.files.get(`${from}${inner}`), disk.files.get(`${to}${inner}`)]
        expect(found).toContain('dear')
        if (after === null) expect(found).toEqual([undefined, 'dear'])
      }
    })
  })

  const deeds: [string, (disk: MemoryDisk) => Promise<void>, left: string[]][] = [
    ['removed', (disk) => disk.remove('/data/old/a'), ['/data/dear', '/data/old/in/b']],
    ['removed with their folder', (disk) => disk.removeFolder('/data/old'), ['/data/dear']],
    [
      'linked',
      (disk) => disk.link('/data/dear', '/data/old/c'),
      ['/data/dear', '/data/old/a', '/data/old/c', '/data/old/in/b'],
    ],
    [
      'made in new folders',
      async (disk) => {
        await disk.makeFolder('/data/x/y')
        await disk.create('/data/x/y/z', 'new')
      },
      ['/data/dear', '/data/old/a', '/data/old/in/b', '/data/x/y/z'],
    ],
  ]
  test.each(deeds)('%s stay so once that is acknowledged', async (_, deed, left) => {
    await eachSeed(rounds, async (chance) => {
      const crashes = await everyCrashOf(
        chance,
        () => null,
        deed,
        ({ files }) => {
          for (const path of ['/data/dear', '/data/old/a', '/data/old/in/b']) files.set(path, path)
        },
      )
      for (const { disk, after } of crashes) {
        expect(disk.files.get('/data/dear')).toBe('/data/dear')
        if (after === null) expect(disk.files.keys()).toEqual(left)
      }
    })
  })

  test('of folders that a killed process made are safe once they are made again', async () => {
    await eachSeed(rounds, async (chance) => {
      const disk = makeMemoryDisk('/data')
      await disk.simulated.makeFolder('/data/journal')
      await disk.makeFolder('/data/journal')
      await disk.create('/data/journal/1', 'line')
      expect(disk.simulated.crash(chance).direct.text('/data/journal/1')).toBe('line')
    })
  })

  test('copied where the volume has no links are whole once that is acknowledged', async () => {
    await eachSeed(rounds, async (chance) => {
      const disk = makeMemoryDisk('/data')
      disk.files.set('/data/a', wordOf(chance))
      disk.simulated.fault({ kind: 'link', code: 'EPERM' })
      const crashes = await everyCrash({ disk, chance, note: () => null }, () =>
        disk.link('/data/a', '/data/b'),
      )
      for (const { disk: left, after } of crashes)
        if (after === null) expect(left.files.get('/data/b')).toBe(disk.files.get('/data/a'))
    })
  })
})
