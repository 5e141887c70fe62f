/** What `Disk` promises, on the real disk and on the simulated one that other tests stand on. */
import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Content, type Disk, nodeDisk } from '#electron/platform/disk.ts'
import { makeMemoryDisk } from '#test/support/memory-disk.ts'

/** Two and a half pieces of a stream. */
const large = Buffer.from(Array.from({ length: 655_360 }, (_, at) => (at * 7) % 251))

async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of stream) pieces.push(piece)
  return Buffer.concat(pieces)
}

describe.each(['simulated', 'real'] as const)('on a %s disk', (kind) => {
  let disk: Disk
  let root = '/data'
  const at = (...parts: string[]) => join(root, ...parts)

  beforeEach(async () => {
    if (kind === 'real') root = await mkdtemp(join(tmpdir(), 'phoi-hop-disk-'))
    disk = kind === 'real' ? nodeDisk : makeMemoryDisk(root)
  })
  afterEach(async () => {
    if (kind === 'real') await rm(root, { recursive: true, force: true })
  })

  describe('reading', () => {
    test('a file that is not there is null, a folder is trouble', async () => {
      expect(await disk.read(at('none.json'))).toBeNull()
      expect(await disk.readBytes(at('none.json'))).toBeNull()
      expect(await disk.read(at('none', 'deeper.json'))).toBeNull()
      await expect(disk.read(root)).rejects.toMatchObject({ code: 'EISDIR' })
    })

    test('text comes back as it was, half a surrogate pair as what UTF-8 makes of it', async () => {
      await disk.replace(at('a.txt'), 'Đắk Lắk — Ủy ban 🏛\r\n')
      expect(await disk.read(at('a.txt'))).toBe('Đắk Lắk — Ủy ban 🏛\r\n')
      await disk.replace(at('a.txt'), 'x\ud83cy')
      expect(await disk.read(at('a.txt'))).toBe('x\ufffdy')
    })

    test.each([
      [0, 3, 'abc'],
      [2, undefined, 'cdef'],
      [4, 100, 'ef'],
      [6, 1, ''],
      [9, undefined, ''],
      [1, 0, ''],
    ])('bytes from %s, %s of them', async (from, length, expected) => {
      await disk.create(at('a.txt'), 'abcdef')
      const bytes = await disk.readBytes(at('a.txt'), from, length)
      expect(Buffer.from(bytes ?? []).toString()).toBe(expected)
      expect(bytes).not.toBeNull()
    })

    test.each([0, 1, 262_143, 262_144, 262_145, 524_288, large.length])(
      'a stream of %s bytes',
      async (size) => {
        await disk.create(at('a.bin'), large.subarray(0, size))
        expect((await bytesOf(disk.stream(at('a.bin')))).equals(large.subarray(0, size))).toBe(true)
      },
    )

    test('a stream of no file says so; one that is left early can be left', async () => {
      await expect(bytesOf(disk.stream(at('none')))).rejects.toMatchObject({ code: 'ENOENT' })
      await disk.create(at('a.bin'), large)
      for await (const piece of disk.stream(at('a.bin'))) {
        expect(piece.length).toBeGreaterThan(0)
        break
      }
      await disk.remove(at('a.bin'))
    })
  })

  describe('whole files', () => {
    const contents: Record<string, () => Content> = {
      text: () => 'một',
      bytes: () => Buffer.from('một'),
      pieces: () => ['m', Buffer.from('ộ'), 't'],
      'awaited pieces': async function* () {
        yield 'm'
        yield Buffer.from('ột')
      },
      nothing: () => '',
    }
    test.each(Object.entries(contents))('written from %s', async (from, content) => {
      await disk.replace(at('a.txt'), 'what stood here before and was longer')
      await disk.replace(at('a.txt'), content())
      await disk.create(at('b.txt'), content())
      const expected = from === 'nothing' ? '' : 'một'
      expect(await disk.read(at('a.txt'))).toBe(expected)
      expect(await disk.read(at('b.txt'))).toBe(expected)
      expect(await disk.list(root)).toEqual(['a.txt', 'b.txt'])
    })

    async function* brokenOff() {
      yield 'half'
      throw new Error('no more')
    }

    test('whose source breaks off: the old content stays, and nothing else', async () => {
      await disk.replace(at('a.txt'), 'old')
      await expect(disk.replace(at('a.txt'), brokenOff())).rejects.toThrow('no more')
      await expect(disk.create(at('b.txt'), brokenOff())).rejects.toThrow('no more')
      expect(await disk.list(root)).toEqual(['a.txt'])
      expect(await disk.read(at('a.txt'))).toBe('old')
    })

    test('in a folder that is not there are trouble', async () => {
      await expect(disk.replace(at('none', 'a.txt'), '')).rejects.toMatchObject({ code: 'ENOENT' })
      await expect(disk.create(at('none', 'a.txt'), '')).rejects.toMatchObject({ code: 'ENOENT' })
      expect(await disk.list(root)).toEqual([])
    })

    test('are created once: a second one leaves the first alone', async () => {
      await disk.create(at('lock.json'), 'mine')
      await expect(disk.create(at('lock.json'), 'yours')).rejects.toMatchObject({ code: 'EEXIST' })
      expect(await disk.read(at('lock.json'))).toBe('mine')
    })
  })

  describe('appending', () => {
    test('makes the file, goes on where it ended, and counts bytes, not letters', async () => {
      const first = await disk.openAppend(at('j.ndjson'))
      expect(await disk.read(at('j.ndjson'))).toBe('')
      await first.append('ổ\n')
      await first.append('ở\n')
      await first.close()
      const second = await disk.openAppend(at('j.ndjson'), { isFlushed: false })
      await second.append('3\n')
      await second.close()
      expect(await disk.read(at('j.ndjson'))).toBe('ổ\nở\n3\n')
    })

    test('is over after closing', async () => {
      const appender = await disk.openAppend(at('j.ndjson'))
      await appender.append('1\n')
      await appender.close()
      await appender.close()
      await expect(appender.append('2\n')).rejects.toMatchObject({ code: 'EBADF' })
      expect(await disk.read(at('j.ndjson'))).toBe('1\n')
    })

    test('in a folder that is not there is trouble', async () => {
      await expect(disk.openAppend(at('none', 'j'))).rejects.toMatchObject({ code: 'ENOENT' })
    })
  })

  describe('names', () => {
    test('are listed in order; no folder is an empty one; a file is none', async () => {
      for (const name of ['b', 'a', 'C', '10', '9', 'đ']) await disk.create(at(name), name)
      await disk.makeFolder(at('folder'))
      expect(await disk.list(root)).toEqual(['10', '9', 'C', 'a', 'b', 'folder', 'đ'])
      expect(await disk.list(at('none'))).toEqual([])
      await expect(disk.list(at('a'))).rejects.toMatchObject({ code: 'ENOTDIR' })
    })

    test('say what stands behind them', async () => {
      await disk.create(at('a'), 'ổ')
      expect(await disk.stat(at('a'))).toEqual({ size: 3, isFolder: false })
      expect(await disk.stat(root)).toMatchObject({ isFolder: true })
      expect(await disk.stat(at('none'))).toBeNull()
    })

    test('move with what they stand for', async () => {
      await disk.makeFolder(at('one', 'inner'))
      await disk.create(at('one', 'inner', 'a'), 'A')
      await disk.create(at('b'), 'B')
      await disk.move(at('one'), at('two'))
      await disk.move(at('b'), at('two', 'inner', 'a'))
      expect(await disk.read(at('two', 'inner', 'a'))).toBe('B')
      expect(await disk.list(root)).toEqual(['two'])
      await expect(disk.move(at('none'), at('three'))).rejects.toMatchObject({ code: 'ENOENT' })
    })

    test('linked: each keeps the content whatever happens to the other', async () => {
      await disk.create(at('a'), 'A')
      await disk.link(at('a'), at('b'))
      await disk.replace(at('a'), 'new')
      expect(await disk.read(at('b'))).toBe('A')
      await expect(disk.link(at('a'), at('b'))).rejects.toMatchObject({ code: 'EEXIST' })
      await expect(disk.link(at('none'), at('c'))).rejects.toMatchObject({ code: 'ENOENT' })
      await disk.remove(at('a'))
      expect(await disk.read(at('b'))).toBe('A')
      expect(await disk.list(root)).toEqual(['b'])
    })

    test('removed twice are removed', async () => {
      await disk.create(at('a'), 'A')
      await disk.remove(at('a'))
      await disk.remove(at('a'))
      expect(await disk.list(root)).toEqual([])
    })
  })

  describe('folders', () => {
    test('are made with those above them, and once more without harm', async () => {
      await disk.makeFolder(at('a', 'b', 'c'))
      await disk.create(at('a', 'b', 'c', 'file'), 'x')
      await disk.makeFolder(at('a', 'b', 'c'))
      expect(await disk.list(at('a', 'b', 'c'))).toEqual(['file'])
      await expect(disk.makeFolder(at('a', 'b', 'c', 'file'))).rejects.toMatchObject({ code: 'EEXIST' })
      await expect(disk.makeFolder(at('a', 'b', 'c', 'file', 'd'))).rejects.toMatchObject({
        code: expect.stringMatching(/ENOTDIR|EEXIST/),
      })
    })

    test('are removed with all in them, and nothing beside', async () => {
      await disk.makeFolder(at('a', 'b'))
      await disk.makeFolder(at('ab'))
      await disk.create(at('a', 'b', 'file'), 'x')
      await disk.create(at('a', 'file'), 'x')
      await disk.removeFolder(at('a'))
      await disk.removeFolder(at('a'))
      expect(await disk.list(root)).toEqual(['ab'])
    })

    test.runIf(kind === 'real')('removed with links in them: what these lead to stays', async () => {
      await disk.makeFolder(at('office'))
      await disk.create(at('office', 'records'), 'dear')
      await disk.makeFolder(at('a'))
      await symlink(at('office'), at('a', 'way'))
      await symlink(at('nowhere'), at('a', 'broken'))
      await disk.removeFolder(at('a'))
      expect(await disk.read(at('office', 'records'))).toBe('dear')
      expect(await disk.list(root)).toEqual(['office'])
    })

    test('tried for writing say whether they are there, and keep nothing of it', async () => {
      await disk.probeFolder(root)
      expect(await disk.list(root)).toEqual([])
      await disk.create(at('file'), '')
      await expect(disk.probeFolder(at('none'))).rejects.toMatchObject({ code: 'ENOENT' })
      await expect(disk.probeFolder(at('file'))).rejects.toMatchObject({ code: 'ENOTDIR' })
    })
  })
})
