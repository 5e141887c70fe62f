/** Saving a paper: whole or not at all, and a plain word when Word still holds the file. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { replaceWhole, withEnding } from '#electron/export/replace-whole.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paper-'))
})
afterEach(() => rm(folder, { recursive: true }))

const failing = (code: string, times = Number.POSITIVE_INFINITY) => {
  let left = times
  return async (from: string, to: string) => {
    if (left-- > 0) throw Object.assign(new Error(code), { code })
    await writeFile(to, await readFile(from))
    await rm(from)
  }
}
const bytes = new TextEncoder().encode('Biên bản')

describe('saving a paper', () => {
  it('replaces the former file and leaves nothing else behind', async () => {
    const path = join(folder, 'Biên bản họp.pdf')
    await writeFile(path, 'cũ')
    await replaceWhole(path, bytes)
    expect(await readFile(path, 'utf8')).toBe('Biên bản')
    expect(await readdir(folder)).toEqual(['Biên bản họp.pdf'])
  })

  it('waits out a virus scanner', async () => {
    const path = join(folder, 'a.pdf')
    await replaceWhole(path, bytes, failing('EBUSY', 2) as never)
    expect(await readFile(path, 'utf8')).toBe('Biên bản')
  })

  it.each(['EBUSY', 'EPERM', 'EACCES'])(
    'says that the file is open (%s), keeps the old one and cleans up',
    async (code) => {
      const path = join(folder, 'a.docx')
      await writeFile(path, 'cũ')
      await expect(replaceWhole(path, bytes, failing(code) as never)).rejects.toMatchObject({
        error: { code: 'file-busy' },
      })
      expect(await readFile(path, 'utf8')).toBe('cũ')
      expect(await readdir(folder)).toEqual(['a.docx'])
    },
  )

  it('passes a full disk on as it is', async () => {
    await expect(
      replaceWhole(join(folder, 'a.pdf'), bytes, failing('ENOSPC') as never),
    ).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(await readdir(folder)).toEqual([])
  })
})

describe('the ending of a paper', () => {
  it('is added where the dialog left it out, and stays where it is', async () => {
    expect(await withEnding(join(folder, 'a'), 'pdf')).toBe(join(folder, 'a.pdf'))
    await writeFile(join(folder, 'a.PDF'), 'cũ')
    expect(await withEnding(join(folder, 'a.PDF'), 'pdf')).toBe(join(folder, 'a.PDF'))
  })

  it('never leads to a file that nobody agreed to replace', async () => {
    await writeFile(join(folder, 'a.pdf'), 'cũ')
    await writeFile(join(folder, 'a (2).pdf'), 'cũ')
    expect(await withEnding(join(folder, 'a'), 'pdf')).toBe(join(folder, 'a (3).pdf'))
  })
})
