import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeOpenedCopies } from '#electron/platform/opened-copies.ts'

let parent = ''
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'phoi-hop-copies-'))
})
afterEach(() => rm(parent, { recursive: true, force: true }))

async function* pieces(...texts: string[]) {
  for (const text of texts) yield Buffer.from(text)
}

test('a copy has its own name, can be read and not written, and nobody else may look at it', async () => {
  const copies = makeOpenedCopies(parent, 'mine-')
  const path = await copies.make('Tờ trình.pdf', pieces('một ', 'hai'))
  expect(basename(path)).toBe('Tờ trình.pdf')
  expect(await readFile(path, 'utf8')).toBe('một hai')
  expect((await stat(path)).mode & 0o222).toBe(0)
  if (process.platform !== 'win32') expect((await stat(dirname(dirname(path)))).mode & 0o077).toBe(0)
  // Opened again while the first is still open: each is whole.
  const second = await copies.make('Tờ trình.pdf', pieces('một ', 'hai'))
  expect(second).not.toBe(path)
})

test('copies go when cleared, those of a stopped run too, and those of others stay', async () => {
  const former = makeOpenedCopies(parent, 'mine-')
  await former.make('a.pdf', pieces('x'))
  const other = await makeOpenedCopies(parent, 'other-').make('b.pdf', pieces('x'))
  const copies = makeOpenedCopies(parent, 'mine-')
  await copies.make('c.pdf', pieces('x'))
  await copies.clear()
  expect(await readdir(parent)).toEqual([basename(dirname(dirname(other)))])
  expect(await readFile(await copies.make('d.pdf', pieces('again')), 'utf8')).toBe('again')
  await copies.clear()
})

test('what somebody saved beside a copy stays; marks of an open file go', async () => {
  const copies = makeOpenedCopies(parent, 'mine-')
  const path = await copies.make('a.docx', pieces('x'))
  await writeFile(join(dirname(path), 'a (sửa).docx'), 'công sức')
  await writeFile(join(dirname(path), '~$a.docx'), '')
  await writeFile(join(dirname(path), '.~lock.a.docx#'), '')
  await copies.clear()
  expect(await readdir(dirname(path))).toEqual(['a (sửa).docx'])
})

test('a copy that could not be finished is taken away; one that is being made is read-only from its first byte', async () => {
  const copies = makeOpenedCopies(parent, 'mine-')
  const broken = async function* () {
    yield Buffer.from('x')
    throw new Error('altered')
  }
  await expect(copies.make('a.pdf', broken())).rejects.toThrow('altered')
  const [place] = await readdir(parent)
  expect(await readdir(join(parent, place ?? ''))).toEqual([])
  let halfway: string[] = []
  const slow = async function* () {
    yield Buffer.from('x')
    await new Promise((resolve) => setTimeout(resolve, 20))
    const [folder] = await readdir(join(parent, place ?? ''))
    halfway = [join(parent, place ?? '', folder ?? '', 'b.pdf')]
    expect((await stat(halfway[0] ?? '')).mode & 0o222).toBe(0)
  }
  await copies.make('b.pdf', slow())
  expect(halfway).toHaveLength(1)
})

test('a parent that is not there is no trouble for clearing', async () => {
  await makeOpenedCopies(join(parent, 'khong-co'), 'mine-').clear()
  await mkdir(join(parent, 'mine-1'))
  await chmod(join(parent, 'mine-1'), 0o700)
  await makeOpenedCopies(parent, 'mine-').clear()
  expect(await readdir(parent)).toEqual([])
})
