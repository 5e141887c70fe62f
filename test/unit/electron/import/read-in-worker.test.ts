/** The reading thread as the program uses it: the bundled thread, slices that cross one after the other, a clear no. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readGrid } from '#electron/import/tables/read-grid.ts'
import { readInWorker } from '#electron/import/tables/read-in-worker.ts'
import { bundle } from '../../../support/bundle.mjs'

let folder = ''
let script = ''

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'phoi-hop-reader-'))
  script = await bundle('electron/import/tables/worker.ts', folder)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const csvOf = (count: number) => ({
  kind: 'file' as const,
  bytes: new TextEncoder().encode(
    ['Nội dung,Thời hạn', ...Array.from({ length: count }, (_, at) => `Việc ${at},05/9/2026`)].join('\r\n'),
  ),
})

test('a table of several slices arrives whole and in order', async () => {
  const grid = await readInWorker(script, csvOf(1234))
  expect(grid).toEqual(await readGrid(csvOf(1234)))
  expect(grid.sheets[0]?.rows).toHaveLength(1235)
})

test('everybody else has a turn between two slices', async () => {
  let turns = 0
  let isGoing = true
  const turn = () => {
    turns += 1
    if (isGoing) setImmediate(turn)
  }
  setImmediate(turn)
  await readInWorker(script, csvOf(8000))
  isGoing = false
  // Twenty slices of four hundred rows.
  expect(turns).toBeGreaterThanOrEqual(20)
})

test('what is no table is refused with its reason', async () => {
  const bytes = new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0])
  await expect(readInWorker(script, { kind: 'file', bytes })).rejects.toMatchObject({
    error: { code: expect.stringMatching(/^table-/) },
  })
})
