import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { type Disk, nodeDisk } from '#electron/platform/disk.ts'
import { type AttachmentFiles, makeAttachmentFiles } from '#electron/store/attachments.ts'
import { folderLayout, isLeftover } from '#electron/store/layout.ts'
import { makeVault } from '#electron/vault/sealed-vault.ts'
import { plainVault, type Vault } from '#electron/vault/vault.ts'
import { Refusal } from '#shared/contract/result.ts'
import { everyCrash } from '#test/support/every-crash.ts'
import { makeMemoryDisk } from '#test/support/memory-disk.ts'
import { eachSeed, int } from '#test/support/seeded.ts'
import { cut, joined } from '#test/unit/electron/vault/pieces.ts'

const filesOf = (disk: Disk, folder: string, vault: Vault) =>
  makeAttachmentFiles(disk, folder, folderLayout(folder), vault)
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const key = Buffer.alloc(32, 7)
const vaults: Record<string, () => Vault> = { plain: () => plainVault, sealed: () => makeVault(key) }
const content = Buffer.from('Biên bản đã ký. '.repeat(20_000))
const name = 'Biên bản.pdf'

const made: string[] = []
afterEach(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true })
})

const places = {
  memory: async () => ({ disk: makeMemoryDisk('/data') as Disk, folder: '/data' }),
  real: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'phoi-hop-attachments-'))
    made.push(folder)
    return { disk: nodeDisk, folder }
  },
}

const combinations = (['memory', 'real'] as const).flatMap((place) =>
  Object.keys(vaults).map((vault) => [place, vault] as const),
)

describe.each(combinations)('on a %s disk, %s', (place, kind) => {
  const start = async () => {
    const at = await places[place]()
    const vault = (vaults[kind] as () => Vault)()
    return { ...at, vault, files: filesOf(at.disk, at.folder, vault) }
  }
  const openText = async (files: AttachmentFiles, hash: string) =>
    (await joined(files.open({ hash, name }))).toString()

  test('what was added is given back, found whole, and lies under the name of its content', async () => {
    const { disk, folder, files, vault } = await start()
    const hash = hashOf(content)
    expect(await files.add(cut(content, [70_001]))).toEqual({ hash, size: content.length, isNew: true })
    expect(Buffer.compare(await joined(files.open({ hash, name })), content)).toBe(0)
    expect(await files.verify(hash)).toBe('intact')
    const stored = vault.nameOf(hash)
    const path = join(folder, 'attachments', stored.slice(0, 2), stored)
    expect(await files.list()).toEqual([{ name: stored, path, size: (await disk.stat(path))?.size }])
    // Nothing else was left, and a sealed folder shows nothing of it.
    expect(await disk.list(folder)).toEqual(['attachments'])
    const bytes = Buffer.from((await disk.readBytes(path)) ?? [])
    expect(bytes.includes('Biên bản')).toBe(!vault.isSealed)
    expect(path.includes(hash)).toBe(!vault.isSealed)
  })

  test('the same content twice is one file; an empty file is a file too', async () => {
    const { files } = await start()
    const first = await files.add(cut(content))
    expect(await files.add(cut(content, [5, 4096]))).toEqual({ ...first, isNew: false })
    const empty = await files.add(cut(new Uint8Array(0)))
    expect(empty).toMatchObject({ size: 0, isNew: true })
    expect(await files.list()).toHaveLength(2)
    expect(await openText(files, empty.hash)).toBe('')
  })

  test('what is missing, altered, cut or grown is told, by name', async () => {
    const { disk, files } = await start()
    const { hash } = await files.add(cut(content))
    const path = (await files.list())[0]?.path ?? ''
    const stored = Buffer.from((await disk.readBytes(path)) ?? [])
    const flipped = Buffer.from(stored)
    flipped[stored.length - 40] = (flipped[stored.length - 40] ?? 0) ^ 1
    const altered = [
      flipped,
      stored.subarray(0, -1),
      stored.subarray(0, 0),
      Buffer.concat([stored, Buffer.from([0])]),
      Buffer.from('khác hẳn'),
    ]
    for (const bytes of altered) {
      await disk.replace(path, bytes)
      expect(await files.verify(hash)).toBe('altered')
      await expect(openText(files, hash)).rejects.toMatchObject({
        error: { code: 'attachment-altered', params: { name } },
      })
    }
    await disk.remove(path)
    expect(await files.verify(hash)).toBe('missing')
    await expect(openText(files, hash)).rejects.toMatchObject({
      error: { code: 'attachment-missing', params: { name } },
    })
  })

  test('adding it again heals what was altered or missing', async () => {
    const { disk, files } = await start()
    const { hash } = await files.add(cut(content))
    const path = (await files.list())[0]?.path ?? ''
    await disk.replace(path, 'hỏng')
    // Its records are there: should the adding fail later, it must not be taken for new.
    expect((await files.add(cut(content))).isNew).toBe(false)
    expect(await files.verify(hash)).toBe('intact')
    await disk.remove(path)
    expect((await files.add(cut(content))).isNew).toBe(true)
    expect(await openText(files, hash)).toBe(content.toString())
  })

  test('what is stopped or cannot be read to its end leaves nothing', async () => {
    const { disk, folder, files } = await start()
    const stop = (at: number) => (bytes: number) => {
      if (bytes >= at) throw new Refusal('cancelled')
    }
    const broken = async function* () {
      yield content.subarray(0, 1000)
      throw new Refusal('attachment-unreadable')
    }
    await expect(files.add(cut(content, [4096]), stop(9000))).rejects.toThrow('cancelled')
    // Asked once more when all has come, before it gets its place.
    await expect(files.add(cut(content), stop(content.length))).rejects.toThrow('cancelled')
    await expect(files.add(broken())).rejects.toThrow('attachment-unreadable')
    expect(await disk.list(folder)).toEqual([])
  })

  test('what was removed is gone, and other files among them are left alone', async () => {
    const { disk, folder, files } = await start()
    const { hash } = await files.add(cut(content))
    const group = (await disk.list(join(folder, 'attachments')))[0] ?? ''
    await disk.create(join(folder, 'attachments', group, 'Thumbs.db'), 'x')
    await disk.create(join(folder, 'attachments', 'desktop.ini'), 'x')
    await files.remove(hash)
    await files.remove(hash)
    expect(await files.list()).toEqual([])
    expect(await disk.list(join(folder, 'attachments', group))).toEqual(['Thumbs.db'])
  })
})

test('another key opens nothing', async () => {
  const disk = makeMemoryDisk('/data')
  const own = filesOf(disk, '/data', makeVault(key))
  const { hash } = await own.add(cut(content))
  const stored = (await own.list())[0]
  const other = makeVault(randomBytes(32))
  const place = join('/data/attachments', other.nameOf(hash).slice(0, 2), other.nameOf(hash))
  await disk.makeFolder(join(place, '..'))
  await disk.move(stored?.path ?? '', place)
  expect(await filesOf(disk, '/data', other).verify(hash)).toBe('altered')
})

test('a full disk says so, and nothing is left', async () => {
  const disk = makeMemoryDisk('/data')
  disk.simulated.setCapacity(content.length - 1)
  const files = filesOf(disk, '/data', plainVault)
  await expect(files.add(cut(content, [4096]))).rejects.toMatchObject({ error: { code: 'disk-full' } })
  expect(await disk.list('/data')).toEqual([])
})

test('a flush or a move that fails acknowledges nothing and leaves nothing', async () => {
  for (const plan of [
    { kind: 'flush', code: 'EIO' },
    { kind: 'rename', code: 'EIO' },
    { kind: 'write', at: 2, code: 'EIO' },
  ] as const) {
    const disk = makeMemoryDisk('/data')
    const files = filesOf(disk, '/data', plainVault)
    disk.simulated.fault(plan)
    await expect(files.add(cut(content, [4096]))).rejects.toMatchObject({ error: { code: 'disk-error' } })
    expect((await disk.list('/data')).filter((one) => one.endsWith('.tmp'))).toEqual([])
    expect(await files.list()).toEqual([])
  }
})

test('a power cut at any moment: what was acknowledged is whole, what was not is whole or a leftover', async () => {
  const counts = { kept: 0, leftovers: 0, nothing: 0 }
  await eachSeed(12, async (chance) => {
    const vault = makeVault(key)
    const contents = [1, 2].map(() => Buffer.from('đ'.repeat(int(chance, 0, 3000))))
    const disk = makeMemoryDisk('/data')
    const files = filesOf(disk, '/data', vault)
    const done: string[] = []
    const crashes = await everyCrash({ disk, chance, each: 2, note: () => done }, async () => {
      for (const one of contents) done.push((await files.add(cut(one, [1000]))).hash)
    })
    for (const { disk: left, noted } of crashes) {
      const after = filesOf(left, '/data', vault)
      for (const hash of noted) expect(await after.verify(hash)).toBe('intact')
      counts.kept += noted.length
      // Whatever lies among the attachments is whole: no half file has a place there.
      for (const stored of await after.list()) {
        const hash = contents.map(hashOf).find((one) => vault.nameOf(one) === stored.name) ?? ''
        expect(await after.verify(hash)).toBe('intact')
      }
      const others = (await left.list('/data')).filter((one) => one !== 'attachments')
      expect(others.every(isLeftover)).toBe(true)
      counts.leftovers += others.length
      if (noted.length === 0 && others.length === 0) counts.nothing += 1
    }
  })
  expect(counts.kept).toBeGreaterThan(100)
  expect(counts.leftovers).toBeGreaterThan(100)
  expect(counts.nothing).toBeGreaterThan(0)
})
