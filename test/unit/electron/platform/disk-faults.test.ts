/** `Disk` when single operations of the system fail: nothing half done stands, and nobody is told it went well. */
import { describe, expect, test } from 'vitest'
import { makeDisk } from '#electron/platform/disk.ts'
import { type MemoryDisk, makeMemoryDisk } from '#test/support/memory-disk.ts'
import { makeSimulatedFiles, type OperationKind, type SimulatedFiles } from '#test/support/simulated-files.ts'

const forEver = Number.POSITIVE_INFINITY

/** Does the work with each of its operations failing in turn, and hands over what is left each time. */
async function failEach(
  make: () => MemoryDisk,
  work: (disk: MemoryDisk) => Promise<unknown>,
  check: (disk: MemoryDisk, failed: { at: number; kind: OperationKind; hasThrown: boolean }) => unknown,
): Promise<OperationKind[]> {
  const well = make()
  const before = well.simulated.count()
  await work(well)
  const kinds = well.simulated.log.slice(before).map(({ kind }) => kind)
  for (const [index, kind] of kinds.entries()) {
    const disk = make()
    disk.simulated.fault({ at: index + 1, code: 'EIO', taken: 2 })
    const hasThrown = await work(disk).then(
      () => false,
      () => true,
    )
    disk.simulated.heal()
    await check(disk, { at: index + 1, kind, hasThrown })
  }
  return kinds
}

describe('a failing step of', () => {
  test('replacing leaves the old content or the new, and nothing beside', async () => {
    const make = () => {
      const disk = makeMemoryDisk('/data')
      disk.files.set('/data/a', 'old')
      return disk
    }
    const kinds = await failEach(
      make,
      (disk) => disk.replace('/data/a', ['ne', 'w']),
      (disk, { kind, hasThrown }) => {
        expect(hasThrown).toBe(true)
        // When the folder cannot be flushed the name has changed already.
        expect(disk.files.get('/data/a')).toBe(kind === 'flushFolder' ? 'new' : 'old')
        expect(disk.files.keys()).toEqual(['/data/a'])
      },
    )
    expect(kinds).toEqual(['open', 'write', 'write', 'flush', 'size', 'close', 'rename', 'flushFolder'])
  })

  test('creating leaves no file', async () => {
    const kinds = await failEach(
      () => makeMemoryDisk('/data'),
      (disk) => disk.create('/data/a', 'new'),
      (disk, { hasThrown }) => {
        expect(hasThrown).toBe(true)
        expect(disk.files.keys()).toEqual([])
      },
    )
    expect(kinds).toEqual(['open', 'write', 'flush', 'size', 'close', 'flushFolder'])
  })

  test('linking or copying leaves the copy whole or none', async () => {
    for (const isLinkable of [true, false])
      await failEach(
        () => {
          const disk = makeMemoryDisk('/data')
          disk.files.set('/data/a', 'content')
          return disk
        },
        async (disk) => {
          if (!isLinkable) disk.simulated.fault({ kind: 'link', code: 'EPERM' })
          await disk.link('/data/a', '/data/b')
        },
        (disk, { hasThrown }) => {
          const copy = disk.files.get('/data/b')
          if (hasThrown) expect([undefined, 'content']).toContain(copy)
          else expect(copy).toBe('content')
        },
      )
  })

  test('appending leaves the file as it was, and the next line goes where the refused one stood', async () => {
    for (const kind of ['write', 'flush'] as const)
      for (const taken of [0, 1, 4]) {
        const disk = makeMemoryDisk('/data')
        const appender = await disk.openAppend('/data/j')
        await appender.append('one\n')
        disk.simulated.fault({ kind, code: 'EIO', taken })
        await expect(appender.append('two\n')).rejects.toMatchObject({ code: 'EIO' })
        expect(disk.files.get('/data/j')).toBe('one\n')
        await appender.append('three\n')
        expect(disk.files.get('/data/j')).toBe('one\nthree\n')
        await appender.close()
      }
  })

  test('taking a refused line back is made up for before the next line', async () => {
    const disk = makeMemoryDisk('/data')
    const appender = await disk.openAppend('/data/j')
    await appender.append('one\n')
    disk.simulated.fault({ kind: 'write', code: 'EIO', taken: 2, times: forEver })
    disk.simulated.fault({ kind: 'truncate', code: 'EIO', times: forEver })
    await expect(appender.append('two\n')).rejects.toMatchObject({ code: 'EIO' })
    expect(disk.files.get('/data/j')).toBe('one\ntw')
    await expect(appender.append('two\n')).rejects.toMatchObject({ code: 'EIO' })
    disk.simulated.heal()
    await appender.append('three\n')
    expect(disk.files.get('/data/j')).toBe('one\nthree\n')
  })

  test('opening a file to append to leaves no handle open', async () => {
    for (const kind of ['size', 'flush', 'flushFolder'] as const) {
      const disk = makeMemoryDisk('/data')
      disk.files.set('/data/j', 'line\n')
      disk.simulated.fault({ kind, code: 'EIO' })
      await expect(disk.openAppend('/data/j')).rejects.toMatchObject({ code: 'EIO' })
      expect(disk.simulated.count('close')).toBe(disk.simulated.count('open'))
    }
  })
})

test('a journal that lost its end while a line failed is not filled up with zeros', async () => {
  for (const after of [null, 'o']) {
    const disk = makeMemoryDisk('/data')
    const appender = await disk.openAppend('/data/j')
    await appender.append('one\n')
    disk.simulated.fault({ kind: 'write', code: 'EIO' })
    await expect(appender.append('two\n')).rejects.toMatchObject({ code: 'EIO' })
    if (after === null) disk.files.delete('/data/j')
    else disk.files.set('/data/j', after)
    const code = after === null ? 'ENOENT' : 'EIO'
    await expect(appender.append('three\n')).rejects.toMatchObject({ code })
    expect(disk.files.get('/data/j') ?? null).toBe(after)
  }
})

describe('a full disk', () => {
  test('refuses a line as a whole, and takes one that fits', async () => {
    const disk = makeMemoryDisk('/data')
    const appender = await disk.openAppend('/data/j')
    await appender.append('one\n')
    disk.simulated.setCapacity(8)
    await expect(appender.append('a long line\n')).rejects.toMatchObject({ code: 'ENOSPC' })
    await appender.append('two\n')
    expect(disk.files.get('/data/j')).toBe('one\ntwo\n')
  })

  test('leaves the old file when there is no room for a new one beside it', async () => {
    const disk = makeMemoryDisk('/data')
    disk.files.set('/data/a', 'old')
    disk.simulated.setCapacity(8)
    await expect(disk.replace('/data/a', 'too much for it')).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(disk.files.entries()).toEqual([['/data/a', 'old']])
    await disk.replace('/data/a', 'new')
    expect(disk.files.entries()).toEqual([['/data/a', 'new']])
  })

  test('that takes little at a time gets all of it; one that takes nothing is full', async () => {
    const disk = makeMemoryDisk('/data')
    disk.simulated.fault({ kind: 'write', code: null, taken: 3, times: 4 })
    await disk.replace('/data/a', 'một hai ba bốn')
    expect(disk.files.get('/data/a')).toBe('một hai ba bốn')
    disk.simulated.fault({ kind: 'write', code: null, taken: 0 })
    await expect(disk.replace('/data/a', 'new')).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(disk.files.entries()).toEqual([['/data/a', 'một hai ba bốn']])
  })

  test('that says it took more than it did is not believed', async () => {
    const files = makeSimulatedFiles('/data')
    const disk = makeDisk({
      ...files,
      open: async (path, flag) => {
        const file = await files.open(path, flag)
        const write = async (bytes: Uint8Array) => (await file.write(bytes.subarray(1))) + 1
        return { ...file, write }
      },
    })
    await expect(disk.create('/data/a', 'text')).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(files.direct.files()).toEqual([])
  })
})

describe('a file that a scanner holds', () => {
  const held = ['EPERM', 'EACCES', 'EBUSY']

  function makeWaitingDisk(): { files: SimulatedFiles; disk: ReturnType<typeof makeDisk>; waited: number[] } {
    const files = makeSimulatedFiles('/data')
    files.direct.put('/data/a', 'old')
    const waited: number[] = []
    return { files, disk: makeDisk(files, { wait: async (ms) => void waited.push(ms) }), waited }
  }

  test.each(held)('for a moment (%s) is waited for', async (code) => {
    for (const kind of ['open', 'rename'] as const) {
      const { files, disk, waited } = makeWaitingDisk()
      files.fault({ kind, code, times: 3 })
      await disk.replace('/data/a', 'new')
      expect(await disk.read('/data/a')).toBe('new')
      expect(waited).toEqual([10, 20, 40])
    }
    const { files, disk, waited } = makeWaitingDisk()
    files.fault({ kind: 'unlink', code, times: 2 })
    await disk.remove('/data/a')
    expect(files.direct.files()).toEqual([])
    expect(waited).toEqual([10, 20])
    files.direct.makeFolder('/data/old')
    files.fault({ kind: 'removeFolder', code })
    await disk.removeFolder('/data/old')
    expect(await disk.list('/data')).toEqual([])
    expect(waited).toEqual([10, 20, 10])
  })

  test.each(held)(
    'for longer than three seconds (%s) is trouble, and the old content stays',
    async (code) => {
      for (const kind of ['open', 'rename'] as const) {
        const { files, disk, waited } = makeWaitingDisk()
        files.fault({ kind, code, times: forEver })
        await expect(disk.replace('/data/a', 'new')).rejects.toMatchObject({ code })
        const total = waited.reduce((sum, ms) => sum + ms, 0)
        expect(total).toBeGreaterThan(2500)
        expect(total).toBeLessThan(4000)
        expect(files.direct.files()).toEqual(['/data/a'])
        expect(files.direct.text('/data/a')).toBe('old')
      }
    },
  )

  test('is waited for, other troubles are not', async () => {
    for (const code of ['ENOSPC', 'EIO', 'EROFS', 'ENOENT']) {
      const { files, disk, waited } = makeWaitingDisk()
      files.fault({ kind: 'rename', code })
      await expect(disk.replace('/data/a', 'new')).rejects.toMatchObject({ code })
      expect(waited).toEqual([])
    }
  })

  test('is not the same as a folder that is not ours to write: that is said at once', async () => {
    const { files, disk, waited } = makeWaitingDisk()
    files.fault({ kind: 'open', code: 'EACCES' })
    await expect(disk.probeFolder('/data')).rejects.toMatchObject({ code: 'EACCES' })
    expect(waited).toEqual([])
    expect(files.direct.files()).toEqual(['/data/a'])
  })

  test('of another, which we could not open, is not taken for a half-written one of ours', async () => {
    const { files, disk } = makeWaitingDisk()
    files.fault({ kind: 'open', code: 'EBUSY', times: forEver })
    await expect(disk.create('/data/a', 'mine')).rejects.toMatchObject({ code: 'EBUSY' })
    expect(files.direct.text('/data/a')).toBe('old')
  })
})

describe('links', () => {
  test.each(['EPERM', 'ENOTSUP', 'EXDEV', 'EMLINK', 'EISDIR'])(
    'refused with %s become copies',
    async (code) => {
      const disk = makeMemoryDisk('/data')
      disk.files.set('/data/a', 'content')
      disk.simulated.fault({ kind: 'link', code })
      await disk.link('/data/a', '/data/b')
      disk.files.set('/data/a', 'decayed')
      expect(disk.files.get('/data/b')).toBe('content')
    },
  )

  test.each(['ENOSPC', 'EIO'])('refused with %s are trouble', async (code) => {
    const disk = makeMemoryDisk('/data')
    disk.files.set('/data/a', 'content')
    disk.simulated.fault({ kind: 'link', code })
    await expect(disk.link('/data/a', '/data/b')).rejects.toMatchObject({ code })
    expect(disk.files.keys()).toEqual(['/data/a'])
  })
})

test('a folder above that is not ours to open does not keep us from our own', async () => {
  const disk = makeMemoryDisk('/home/data')
  disk.simulated.fault({ kind: 'flushFolder', path: /^\/home$/, code: 'EACCES', times: forEver })
  await disk.makeFolder('/home/data')
  disk.simulated.heal()
  disk.simulated.fault({ kind: 'flushFolder', path: /^\/home$/, code: 'EIO', times: forEver })
  await expect(disk.makeFolder('/home/data')).rejects.toMatchObject({ code: 'EIO' })
})
