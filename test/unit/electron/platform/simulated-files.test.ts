/** The simulation itself: it must lose what a real disk may lose, or what it is used for proves nothing. */
import { describe, expect, test } from 'vitest'
import type { Files } from '#electron/platform/files.ts'
import { eachSeed, makeChance, pick, shuffle } from '#test/support/seeded.ts'
import { makeSimulatedFiles, type SimulatedFiles } from '#test/support/simulated-files.ts'

const cuts = 1000

/** Every outcome of cutting the power now, as `look` tells it, with how often it came. */
function outcomes(files: SimulatedFiles, look: (left: SimulatedFiles) => unknown): Map<string, number> {
  const found = new Map<string, number>()
  for (let seed = 1; seed <= cuts; seed += 1) {
    const outcome = String(look(files.crash(makeChance(seed))))
    found.set(outcome, (found.get(outcome) ?? 0) + 1)
  }
  return found
}

async function write(files: Files, path: string, text: string, { isFlushed = false } = {}): Promise<void> {
  const file = await files.open(path, 'a')
  await file.write(Buffer.from(text))
  if (isFlushed) await file.flush()
  await file.close()
}

const names = (left: SimulatedFiles) => left.direct.files().join(' ')
const textOf = (path: string) => (left: SimulatedFiles) => left.direct.text(path)

describe('content', () => {
  test('not flushed can be lost, be torn, be zeros, or be whole', async () => {
    const files = makeSimulatedFiles('/data')
    await write(files, '/data/a', 'abcdef')
    await files.flushFolder('/data')
    const left = outcomes(files, textOf('/data/a'))
    for (const outcome of ['', 'abcdef', 'abc', '\0\0\0\0\0\0', 'abc\0\0\0', '\0\0\0def'])
      expect([...left.keys()]).toContain(outcome)
    expect(left.get('')).toBeGreaterThan(cuts / 10)
    expect(left.get('abcdef')).toBeGreaterThan(cuts / 10)
  })

  test('flushed is never lost, though its name may be', async () => {
    const files = makeSimulatedFiles('/data')
    await write(files, '/data/a', 'abcdef', { isFlushed: true })
    expect([...outcomes(files, textOf('/data/a')).keys()].toSorted()).toEqual(['abcdef', 'null'])
    await files.flushFolder('/data')
    expect([...outcomes(files, textOf('/data/a')).keys()]).toEqual(['abcdef'])
  })

  test('written later can come through without what was written before, and the other way round', async () => {
    const files = makeSimulatedFiles('/data')
    files.direct.put('/data/a', 'old-')
    await write(files, '/data/a', 'first-')
    await write(files, '/data/a', 'second')
    const left = [...outcomes(files, textOf('/data/a')).keys()]
    for (const outcome of ['old-', 'old-first-', 'old-first-second', 'old-\0\0\0\0\0\0second'])
      expect(left).toContain(outcome)
    expect(left.every((text) => text.startsWith('old-'))).toBe(true)
  })

  test('cut off can come back, alone or below what was written after', async () => {
    const files = makeSimulatedFiles('/data')
    files.direct.put('/data/a', 'abcdef')
    const file = await files.open('/data/a', 'a')
    await file.truncate(2)
    await file.write(Buffer.from('X'))
    const left = [...outcomes(files, textOf('/data/a')).keys()].toSorted()
    for (const outcome of ['ab', 'abX', 'abXdef', 'abcdef']) expect(left).toContain(outcome)
    await file.flush()
    expect([...outcomes(files, textOf('/data/a')).keys()]).toEqual(['abX'])
  })

  test('that a failed flush forgot is not brought to the device by the next flush', async () => {
    const files = makeSimulatedFiles('/data')
    files.direct.put('/data/a', 'old-')
    const file = await files.open('/data/a', 'a')
    await file.write(Buffer.from('lost-'))
    files.fault({ kind: 'flush', code: 'EIO' })
    await expect(file.flush()).rejects.toMatchObject({ code: 'EIO' })
    await file.write(Buffer.from('new'))
    await file.flush()
    expect(files.direct.text('/data/a')).toBe('old-lost-new')
    expect([...outcomes(files, textOf('/data/a')).keys()]).toEqual(['old-\0\0\0\0\0new'])
  })
})

describe('names', () => {
  test('of a file renamed over another: old, or new without its content, or new', async () => {
    const files = makeSimulatedFiles('/data')
    files.direct.put('/data/a', 'old')
    await write(files, '/data/a.tmp', 'new')
    await files.rename('/data/a.tmp', '/data/a')
    const left = outcomes(files, (one) => `${names(one)}: ${one.direct.text('/data/a')}`)
    for (const outcome of ['/data/a: old', '/data/a: ', '/data/a: new', '/data/a /data/a.tmp: old'])
      expect([...left.keys()]).toContain(outcome)
    expect([...left.keys()].some((outcome) => outcome.includes('null'))).toBe(false)
    const tmp = await files.open('/data/a', 'a')
    await tmp.flush()
    await files.flushFolder('/data')
    expect([...outcomes(files, names).keys()]).toEqual(['/data/a'])
    expect([...outcomes(files, textOf('/data/a')).keys()]).toEqual(['new'])
  })

  test('of files moved to another folder are in one, the other or both, never in none', async () => {
    const files = makeSimulatedFiles('/one', '/two')
    files.direct.put('/one/a', 'A')
    await files.rename('/one/a', '/two/a')
    const all = ['/one/a', '/one/a /two/a', '/two/a']
    expect([...outcomes(files, names).keys()].toSorted()).toEqual(all)
    await files.flushFolder('/one')
    expect([...outcomes(files, names).keys()]).toEqual(['/two/a'])
  })

  test('of a folder that was moved are there once', async () => {
    const files = makeSimulatedFiles('/one/in', '/two')
    files.direct.put('/one/in/a', 'A')
    await files.rename('/one/in', '/two/in')
    expect([...outcomes(files, names).keys()].toSorted()).toEqual(['/one/in/a', '/two/in/a'])
  })

  test('of removed, linked and made ones are there or not until their folder is flushed', async () => {
    const files = makeSimulatedFiles('/data')
    files.direct.put('/data/a', 'A')
    files.direct.put('/data/b', 'B')
    await files.unlink('/data/a')
    await files.link('/data/b', '/data/c')
    await files.makeFolder('/data/d/e')
    expect([...outcomes(files, names).keys()].toSorted()).toEqual([
      '/data/a /data/b',
      '/data/a /data/b /data/c',
      '/data/b',
      '/data/b /data/c',
    ])
    const folders = () => [...outcomes(files, (one) => one.direct.folders().join(' ')).keys()].toSorted()
    expect(folders()).toEqual(['/data', '/data /data/d', '/data /data/d /data/d/e'])
    await files.flushFolder('/data')
    expect([...outcomes(files, names).keys()]).toEqual(['/data/b /data/c'])
    expect(folders()).toEqual(['/data /data/d', '/data /data/d /data/d/e'])
  })

  test('in a folder whose own name was lost are lost with it, flushed or not', async () => {
    const files = makeSimulatedFiles('/data')
    await files.makeFolder('/data/journal')
    await write(files, '/data/journal/1', 'line', { isFlushed: true })
    await files.flushFolder('/data/journal')
    expect([...outcomes(files, names).keys()].toSorted()).toEqual(['', '/data/journal/1'])
  })

  test('linked stand for one content: decay of one is decay of both', async () => {
    const files = makeSimulatedFiles('/data')
    files.direct.put('/data/a', 'A')
    await files.link('/data/a', '/data/b')
    await files.flushFolder('/data')
    files.direct.put('/data/a', 'X')
    expect([...outcomes(files, textOf('/data/b')).keys()]).toEqual(['X'])
  })
})

describe('a cut', () => {
  test('leaves the disk it was made on as it was, and one that is durable itself', async () => {
    const files = makeSimulatedFiles('/data')
    files.direct.put('/data/a', 'abc')
    await write(files, '/data/a', 'def')
    const left = files.crash(makeChance(1))
    const before = left.direct.text('/data/a')
    await write(left, '/data/a', 'XYZ', { isFlushed: true })
    await write(files, '/data/a', 'ghi', { isFlushed: true })
    expect(files.direct.text('/data/a')).toBe('abcdefghi')
    expect(left.direct.text('/data/a')).toBe(`${before}XYZ`)
    expect([...outcomes(left, textOf('/data/a')).keys()]).toEqual([`${before}XYZ`])
  })

  test('is the same for the same seed', async () => {
    await eachSeed(50, async (_, seed) => {
      const states = []
      for (let time = 0; time < 2; time += 1) {
        const files = await someWork(makeChance(seed))
        const left = files.crash(makeChance(seed))
        states.push(left.direct.files().map((path) => [path, left.direct.text(path)]))
      }
      expect(states[0]).toEqual(states[1])
    })
  })

  test('after everything was flushed changes nothing, whatever was done', async () => {
    await eachSeed(100, async (chance) => {
      const files = await someWork(chance)
      for (const path of shuffle(chance, files.direct.files())) await (await files.open(path, 'a')).flush()
      for (const path of shuffle(chance, ['/', ...files.direct.folders()])) await files.flushFolder(path)
      const left = files.crash(chance)
      expect(left.direct.folders()).toEqual(files.direct.folders())
      expect(left.direct.files()).toEqual(files.direct.files())
      for (const path of left.direct.files()) expect(left.direct.text(path)).toBe(files.direct.text(path))
    })
  })

  async function someWork(chance: () => number): Promise<SimulatedFiles> {
    const files = makeSimulatedFiles('/a', '/b/c')
    const path = () => `${pick(chance, ['/a', '/b', '/b/c', '/d'])}/${pick(chance, ['x', 'y', 'z'])}`
    const deeds: (() => Promise<unknown>)[] = [
      () => write(files, path(), 'some text'),
      () => write(files, path(), 'other text', { isFlushed: true }),
      () => files.rename(path(), path()),
      () => files.rename('/b/c', '/d'),
      () => files.rename('/d', '/b/c'),
      () => files.link(path(), path()),
      () => files.unlink(path()),
      () => files.flushFolder(pick(chance, ['/', '/a', '/b', '/b/c', '/d'])),
      async () => (await files.open(path(), 'a')).truncate(4),
    ]
    for (let time = 0; time < 40; time += 1) await pick(chance, deeds)().catch(() => undefined)
    return files
  }
})

describe('troubles', () => {
  test('are those of the system', async () => {
    const files = makeSimulatedFiles('/data/full')
    files.direct.put('/data/a', 'A')
    files.direct.put('/data/full/b', 'B')
    const codes: [Promise<unknown>, string][] = [
      [files.open('/data/none', 'r'), 'ENOENT'],
      [files.open('/none/a', 'a'), 'ENOENT'],
      [files.open('/data/a/b', 'wx'), 'ENOTDIR'],
      [files.open('/data/a', 'wx'), 'EEXIST'],
      [files.open('/data/full', 'a'), 'EISDIR'],
      [files.rename('/data/none', '/data/b'), 'ENOENT'],
      [files.rename('/data/a', '/data/full'), 'EISDIR'],
      [files.rename('/data/full', '/data/a'), 'ENOTDIR'],
      [files.rename('/data', '/data/full/in'), 'EINVAL'],
      [files.link('/data/a', '/data/full/b'), 'EEXIST'],
      [files.unlink('/data/none'), 'ENOENT'],
      [files.unlink('/data/full'), 'EISDIR'],
      [files.removeFolder('/data/full'), 'ENOTEMPTY'],
      [files.removeFolder('/data/a'), 'ENOTDIR'],
      [files.makeFolder('/data/a'), 'EEXIST'],
      [files.list('/data/a'), 'ENOTDIR'],
      [files.stat('/data/none'), 'ENOENT'],
    ]
    for (const [work, code] of codes) await expect(work).rejects.toMatchObject({ code })
    expect(files.log.map((operation) => operation.code)).toEqual(codes.map(([, code]) => code))
    await files.makeFolder('/data/other')
    files.direct.put('/data/other/c', 'C')
    await expect(files.rename('/data/other', '/data/full')).rejects.toMatchObject({ code: 'ENOTEMPTY' })
  })

  test('come when they were planned, as often as planned, in part when planned so', async () => {
    const files = makeSimulatedFiles('/data')
    const file = await files.open('/data/a', 'a')
    const add = () => file.write(Buffer.from('abc')).catch((error) => error.code)
    files.fault({ kind: 'write', at: 2, times: 2, code: 'EIO' })
    expect([await add(), await add(), await add(), await add()]).toEqual([3, 'EIO', 'EIO', 3])
    files.fault({ kind: 'write', code: 'ENOSPC', taken: 1, times: Number.POSITIVE_INFINITY })
    expect([await add(), await add()]).toEqual(['ENOSPC', 'ENOSPC'])
    files.heal()
    files.fault({ code: null, taken: 2 })
    expect([await add(), await add()]).toEqual([2, 3])
    expect(files.direct.text('/data/a')).toBe('abcabcaaababc')
    files.fault({ path: /b$/, code: 'EBUSY' })
    expect(await files.stat('/data/a')).toMatchObject({ size: 13 })
    await expect(files.open('/data/b', 'r')).rejects.toMatchObject({ code: 'EBUSY' })
    expect(files.count('write')).toBe(8)
  })

  test('of a full disk come after what there was room for', async () => {
    const files = makeSimulatedFiles('/data')
    files.direct.put('/data/a', 'four')
    files.setCapacity(6)
    const file = await files.open('/data/b', 'wx')
    expect(await file.write(Buffer.from('four'))).toBe(2)
    await expect(file.write(Buffer.from('ur'))).rejects.toMatchObject({ code: 'ENOSPC' })
    await files.unlink('/data/a')
    expect(await file.write(Buffer.from('ur'))).toBe(2)
    expect(files.direct.text('/data/b')).toBe('four')
  })

  test('as Windows has them: an open file is in the way of a rename', async () => {
    const files = makeSimulatedFiles('/data/journal')
    files.setHolding(true)
    files.direct.put('/data/b', 'B')
    const file = await files.open('/data/journal/a', 'a')
    await expect(files.rename('/data/b', '/data/journal/a')).rejects.toMatchObject({ code: 'EPERM' })
    await expect(files.rename('/data/journal', '/data/old')).rejects.toMatchObject({ code: 'EPERM' })
    await file.close()
    await files.rename('/data/b', '/data/journal/a')
    await files.rename('/data/journal', '/data/old')
    expect(files.direct.text('/data/old/a')).toBe('B')
  })

  test('come to whoever goes on with a closed file, or reads what was opened for writing', async () => {
    const files = makeSimulatedFiles('/data')
    const file = await files.open('/data/a', 'a')
    await expect(file.read(0, 1)).rejects.toMatchObject({ code: 'EPERM' })
    await file.close()
    await expect(file.write(Buffer.from('a'))).rejects.toMatchObject({ code: 'EBADF' })
    const reading = await files.open('/data/a', 'r')
    await expect(reading.write(Buffer.from('a'))).rejects.toMatchObject({ code: 'EPERM' })
  })
})

test('a random test that fails says with which seed', async () => {
  let drawn = 0
  const failing = eachSeed(20, (chance) => {
    drawn = chance()
    if (drawn < 0.3) throw new Error('too little')
  })
  const message = await failing.catch((error: Error) => error.message)
  const seed = /^PHOIHOP_SEED=(\d+): too little$/.exec(String(message))?.[1]
  expect(makeChance(Number(seed))()).toBe(drawn)
})
