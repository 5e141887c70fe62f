/**
 * Runs inside Electron, with the threads and the hidden window of the real program: a report of 300 pages as PDF and Word and a
 * list of 50,000 rows as Excel. Each line it writes begins a measurement or ends one, so that the bench can watch the memory;
 * the longest block is that of the main process's own thread.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, protocol } from 'electron'
import { loadPaperFonts, makePdfRenderer, makeWriters, paperScheme } from '#electron/export/index.ts'
import { jobOf } from '#electron/export/work/source.ts'
import { readInWorker } from '#electron/import/tables/read-in-worker.ts'
import { listSourceOf } from '#electron/services/list-source.ts'
import { longList, longReport } from './long-papers.ts'
import { watchBlocks } from './longest-block.ts'

const {
  BENCH_OUT = '',
  BENCH_FONTS = '',
  BENCH_THREAD = '',
  BENCH_READER = '',
  BENCH_RUNS = '3',
} = process.env
protocol.registerSchemesAsPrivileged([paperScheme])

const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)

/** Runs the work, and tells how long it took and for how long at most nothing else had its turn, ms. */
async function measure(name: string, work: () => Promise<Uint8Array>, ending: string): Promise<void> {
  say({ begin: name })
  const stop = watchBlocks()
  const start = performance.now()
  const bytes = await work()
  const ms = performance.now() - start
  const block = stop()
  await writeFile(join(BENCH_OUT, `${name}.${ending}`), bytes)
  say({ end: name, ms, block, bytes: bytes.length })
  // Memory comes to rest before the next one.
  await new Promise((resolve) => setTimeout(resolve, 400))
}

async function run(): Promise<void> {
  const writers = makeWriters(BENCH_THREAD)
  const printer = makePdfRenderer({ fontFaces: () => loadPaperFonts(BENCH_FONTS), writers })
  const report = longReport()
  const fileOf = async (format: 'docx' | 'xlsx' | 'csv', source: Parameters<typeof jobOf>[0]) => {
    const { job, pieces } = jobOf(source, format)
    return (await writers.write(job, pieces)).bytes ?? new Uint8Array()
  }
  for (let turn = 0; turn < Number(BENCH_RUNS); turn += 1) {
    await measure('report-docx', () => fileOf('docx', report), 'docx')
    await measure('report-pdf', async () => (await printer.toPdf(report)).pdf, 'pdf')
  }
  const { request, context } = longList()
  for (let turn = 0; turn < Number(BENCH_RUNS); turn += 1) {
    await measure('list-xlsx', async () => fileOf('xlsx', await listSourceOf(request, context)), 'xlsx')
    const written = await readFile(join(BENCH_OUT, 'list-xlsx.xlsx'))
    const read = async () => {
      const { sheets } = await readInWorker(BENCH_READER, { kind: 'file', bytes: written })
      return new TextEncoder().encode(String(sheets[0]?.rows.length))
    }
    await measure('list-read', read, 'txt')
    await measure('list-csv', async () => fileOf('csv', await listSourceOf(request, context)), 'csv')
  }
  printer.close()
  await writers.close()
}

app.on('window-all-closed', () => undefined)
void app
  .whenReady()
  .then(run)
  .then(
    () => app.exit(0),
    (error: unknown) => {
      process.stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`)
      app.exit(1)
    },
  )
