/** The writers' threads as the program uses them: the bundled thread, real files, real killing. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { extractRawText } from 'mammoth'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptied, ModelParts, piecesOf } from '#electron/export/work/cut-model.ts'
import type { Piece } from '#electron/export/work/job.ts'
import { jobOf, workbookJob } from '#electron/export/work/source.ts'
import { makeWriters, type Writers } from '#electron/export/work/writers.ts'
import { watchBlocks } from '#test/bench/programs/longest-block.ts'
import { samplePapers } from '#test/support/sample-papers.ts'
import { bundle } from '../../../../support/bundle.mjs'

let folder = ''
let thread = ''
let writers: Writers
const papers = new Map(samplePapers())
const minutes = () => papers.get('minutes-state') ?? expect.fail('no paper')

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'phoi-hop-writers-'))
  thread = await bundle('electron/export/work/writer-thread.ts', folder)
  writers = makeWriters(thread)
})
afterAll(async () => {
  await writers.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The longest time for which nothing else had its turn, ms; what other programs took of the processor is no fault of ours. */
async function longestBlock<T>(work: () => Promise<T>): Promise<{ value: T; ms: number }> {
  const stop = watchBlocks()
  const value = await work()
  return { value, ms: stop() }
}

const columns = ['Nội dung', 'Ghi chú'].map((label) => ({ label, kind: 'text' as const, widthPx: 200 }))
const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => [`Rà soát việc thứ ${index}`, 'Ghi chú của văn phòng'])

describe('threads that write', () => {
  test('a Word file made there is the one made here', async () => {
    const { job, pieces } = jobOf(minutes(), 'docx')
    const { bytes } = await writers.write(job, pieces)
    const { value } = await extractRawText({ buffer: Buffer.from(bytes ?? []) })
    expect(value).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    expect(value).toContain('hoàn thành trước ngày 15/01/2027.')
  })

  test('50,000 rows go out while the main thread goes on', async () => {
    const { job, pieces } = workbookJob('Thử', [{ name: 'Nhiệm vụ', columns, rows: rowsOf(50_000) }])
    const { value, ms } = await longestBlock(() => writers.write(job, pieces))
    const book = new ExcelJS.Workbook()
    await book.xlsx.load((value.bytes ?? new Uint8Array()).buffer as ArrayBuffer)
    expect(book.worksheets[0]?.rowCount).toBe(50_001)
    expect(book.worksheets[0]?.getCell('A50001').value).toBe('Rà soát việc thứ 49999')
    // Vitest itself takes its turns; the bench holds the program to 50 ms.
    expect(ms).toBeLessThan(250)
  })

  test('two papers at once do not get into each other', async () => {
    const both = ['Một', 'Hai'].map((name) => {
      const { job, pieces } = workbookJob(name, [{ name, columns, rows: [[name, name]] }])
      return writers.write(job, pieces)
    })
    const names = (await Promise.all(both)).map(async ({ bytes }) => {
      const book = new ExcelJS.Workbook()
      await book.xlsx.load((bytes ?? new Uint8Array()).buffer as ArrayBuffer)
      return book.worksheets[0]?.getCell('A2').value
    })
    expect(await Promise.all(names)).toEqual(['Một', 'Hai'])
  })

  test('stopped, it ends at once and the next one is written all the same', async () => {
    const controller = new AbortController()
    const endless = async function* (): AsyncGenerator<Piece> {
      for (let table = 0; ; ) yield { kind: 'rows', table, rows: rowsOf(100) }
    }
    const { job } = workbookJob('Thử', [{ name: 'Nhiệm vụ', columns, rows: rowsOf(1) }])
    const running = writers.write(job, endless(), controller.signal)
    setTimeout(() => controller.abort(), 60)
    await expect(running).rejects.toMatchObject({ error: { code: 'cancelled' } })
    const again = workbookJob('Thử', [{ name: 'Nhiệm vụ', columns, rows: rowsOf(1) }])
    expect((await writers.write(again.job, again.pieces)).rows).toBe(1)
  })

  test('a thread that is killed or runs out of memory is a clear word, and the next one is written', async () => {
    const reported: unknown[] = []
    const own = makeWriters(thread, (error) => reported.push(error))
    const broken = function* (): Generator<Piece> {
      // A piece of another kind of job: the thread throws, as on any error of its own.
      yield { kind: 'list', rows: [], groups: null }
    }
    const { job } = workbookJob('Thử', [{ name: 'Nhiệm vụ', columns, rows: rowsOf(1) }])
    await expect(own.write(job, broken())).rejects.toMatchObject({ error: { code: 'paper-failed' } })
    expect(String(reported[0])).toContain('piece list of tables')
    const again = workbookJob('Thử', [{ name: 'Nhiệm vụ', columns, rows: rowsOf(1) }])
    expect((await own.write(again.job, again.pieces)).bytes?.length).toBeGreaterThan(1000)
    await own.close()
    await expect(makeWriters(join(folder, 'nowhere.mjs')).write(job)).rejects.toMatchObject({
      error: { code: 'paper-failed' },
    })
  })
})

test('closed, threads at work end too, what they wrote is cancelled, and none begins any more', async () => {
  const reported: unknown[] = []
  const own = makeWriters(thread, (error) => reported.push(error))
  const endless = async function* (): AsyncGenerator<Piece> {
    for (let table = 0; ; ) yield { kind: 'rows', table, rows: rowsOf(100) }
  }
  const { job, pieces } = workbookJob('Thử', [{ name: 'Nhiệm vụ', columns, rows: rowsOf(1) }])
  const running = own.write(job, endless()).catch((error: unknown) => error)
  await own.close()
  expect(await running).toMatchObject({ error: { code: 'cancelled' } })
  await expect(own.write(job, pieces)).rejects.toMatchObject({ error: { code: 'cancelled' } })
  expect(reported).toEqual([])
})

test('a paper cut into pieces and put together is the same paper', () => {
  for (const [name, model] of papers) {
    const parts = new ModelParts(structuredClone(emptied(model)))
    for (const piece of piecesOf(model)) parts.add(structuredClone(piece))
    expect(parts.whole(), name).toEqual(model)
  }
  const table = papers.get('task-list')?.blocks.find((block) => block.kind === 'table')
  if (!table) return expect.fail('no table')
  const rows = Array.from({ length: 1000 }, () => table.rows).flat()
  const long = { ...minutes(), blocks: [{ ...table, rows }, ...minutes().blocks, { ...table, rows }] }
  const pieces = [...piecesOf(long)]
  expect(pieces.length).toBeGreaterThan(20)
  const parts = new ModelParts(emptied(long))
  for (const piece of pieces) parts.add(piece)
  expect(parts.whole()).toEqual(long)
})
