/**
 * Papers beside LibreOffice in the same minutes: the program's own threads and printing write a report of 300 pages and a list
 * of 50,000 rows, LibreOffice converts a file of the same content into the same form. LibreOffice is a whole program that must
 * first start, ours runs already: the time it takes to convert a file of one word is taken off its times.
 */
import { execFile, spawn } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, parse } from 'node:path'
import { performance } from 'node:perf_hooks'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { build } from 'vite'
import { sandboxSwitches } from '../../scripts/setup/display.mjs'
import { ensureElectron } from '../../scripts/setup/electron-runtime.mjs'
import { inRoot } from '../../scripts/setup/paths.mjs'
import { bundle } from '../support/bundle.mjs'
import { pssOf } from './processes.mjs'

const run = promisify(execFile)
const watchMs = 100
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]

/** Watches the memory of a process tree; `stop` answers the most that it had, MiB. */
const watchMemory = (pid) => {
  let most = 0
  const look = () => {
    most = Math.max(most, process.platform === 'linux' ? pssOf(pid) : Number.NaN)
  }
  const timer = setInterval(look, watchMs)
  return () => {
    clearInterval(timer)
    look()
    return most
  }
}

const bundleMain = async (base) => {
  const folder = join(base, 'papers-main')
  await build({
    root: inRoot(),
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: inRoot('test/bench/programs/papers-main.ts'),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20.18',
      minify: true,
      rolldownOptions: {
        external: ['electron', /^node:/],
        output: { format: 'es', entryFileNames: 'main.mjs' },
      },
    },
  })
  writeFileSync(join(folder, 'package.json'), '{"name":"papers","main":"main.mjs","type":"module"}')
  return folder
}

/** What our own writers took: by name the runs with `ms`, `block` and `mib`. */
const measureOurs = async (base, runs) => {
  const { executable } = await ensureElectron()
  const folder = await bundleMain(base)
  const thread = await bundle('electron/export/work/writer-thread.ts', join(base, 'papers-thread'))
  // Electron's Node asks for it before it takes a chunk for a module.
  writeFileSync(join(base, 'papers-thread/package.json'), '{"type":"module"}')
  const reader = await bundle('electron/import/tables/worker.ts', join(base, 'papers-reader'))
  writeFileSync(join(base, 'papers-reader/package.json'), '{"type":"module"}')
  const out = join(base, 'papers-out')
  mkdirSync(out, { recursive: true })
  const env = {
    ...process.env,
    BENCH_OUT: out,
    BENCH_FONTS: inRoot('assets/fonts'),
    BENCH_THREAD: thread,
    BENCH_READER: reader,
    BENCH_RUNS: String(runs),
  }
  const child = spawn(
    executable,
    [...sandboxSwitches(), `--user-data-dir=${join(base, 'papers-profile')}`, folder],
    {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const result = new Map()
  let stop = null
  let resting = 0
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith('{')) continue
    const told = JSON.parse(line)
    if (told.begin) {
      resting = pssOf(child.pid)
      stop = watchMemory(child.pid)
    } else if (told.end) {
      const entry = { ...told, mib: stop(), resting }
      result.set(told.end, [...(result.get(told.end) ?? []), entry])
    }
  }
  if (result.size === 0) throw new Error('no paper was written')
  return { out, result }
}

/** A converter that hangs must not hang the bench. */
const mostConvertMs = 180_000

const convert = async (base, file, to, outDir) => {
  const profile = `-env:UserInstallation=file://${join(base, 'soffice-profile')}`
  rmSync(join(outDir, `${parse(file).name}.${to}`), { force: true })
  const start = performance.now()
  const running = run('soffice', [profile, '--headless', '--convert-to', to, '--outdir', outDir, file], {
    timeout: mostConvertMs,
  })
  const stop = watchMemory(running.child.pid)
  await running
  const made = join(outDir, `${parse(file).name}.${to}`)
  // LibreOffice ends well also when it could not read a file, as one without Calc does with sheets.
  return existsSync(made) ? { ms: performance.now() - start, mib: stop() } : { ms: Number.NaN, mib: stop() }
}

/** What LibreOffice takes for the same: each pair of a file and the form it is turned into. */
const measureTheirs = async (base, out, runs) => {
  const own = join(base, 'soffice-out')
  const word = join(base, 'word.txt')
  writeFileSync(word, 'Thử')
  const to = (file, form) => convert(base, file, form, own)
  // Its own forms hold the content it starts from; making them is not measured.
  await to(join(out, 'report-docx.docx'), 'odt')
  await to(join(out, 'list-xlsx.xlsx'), 'ods')
  const jobs = {
    'report-docx': [join(own, 'report-docx.odt'), 'docx'],
    'report-pdf': [join(own, 'report-docx.odt'), 'pdf'],
    'list-xlsx': [join(own, 'list-xlsx.ods'), 'xlsx'],
    'list-csv': [join(own, 'list-xlsx.ods'), 'csv'],
    'list-read': [join(out, 'list-xlsx.xlsx'), 'ods'],
  }
  const result = new Map(Object.keys(jobs).map((name) => [name, []]))
  const empty = []
  for (let turn = 0; turn < runs; turn += 1) {
    empty.push(await to(word, 'pdf'))
    for (const [name, [file, form]] of Object.entries(jobs)) result.get(name).push(await to(file, form))
  }
  return { result, startMs: median(empty.map(({ ms }) => ms)) }
}

const names = {
  'report-docx': 'report of 300 pages to Word',
  'report-pdf': 'report of 300 pages to PDF',
  'list-xlsx': 'list of 50,000 rows to Excel',
  'list-csv': 'list of 50,000 rows to CSV',
  'list-read': 'list of 50,000 rows from Excel',
}
const mostBlockMs = 50

/** The rows of the bench: ratios of time, and the longest block of the main process over all of them. */
export const measurePapers = async (base, runs, say) => {
  say('writing a report of 300 pages and a list of 50,000 rows')
  const { out, result: ours } = await measureOurs(base, runs)
  say('LibreOffice converting the same')
  const theirs = await run('soffice', ['--version']).then(
    () => measureTheirs(base, out, runs),
    () => null,
  )
  if (theirs === null) say('LibreOffice is not installed: no comparison')
  const of = (list, key) => median(list.map((entry) => entry[key]))
  const rows = [...ours].flatMap(([name, runsOfIt]) => {
    const time = of(runsOfIt, 'ms')
    const block = Math.max(...runsOfIt.map((entry) => entry.block))
    const memory = `${of(runsOfIt, 'mib').toFixed(0)} MiB (${of(runsOfIt, 'resting').toFixed(0)} at rest)`
    const other = theirs?.result.get(name) ?? []
    const theirTime = other.length > 0 ? of(other, 'ms') - theirs.startMs : Number.NaN
    return [
      {
        name: `${names[name] ?? basename(name)} ÷ LibreOffice`,
        value: time / theirTime,
        goal: 1,
        isMet: time < theirTime,
        detail: Number.isNaN(theirTime)
          ? `${time.toFixed(0)} ms, ${memory}; LibreOffice (Calc) is not there to compare`
          : `${time.toFixed(0)} ms, ${memory} ÷ ${theirTime.toFixed(0)} ms, ${of(other, 'mib').toFixed(0)} MiB`,
      },
      {
        name: `longest block meanwhile (ms)`,
        value: block,
        goal: mostBlockMs,
        isMet: block < mostBlockMs,
        detail: `each run: ${runsOfIt.map((entry) => entry.block.toFixed(0)).join(', ')} ms`,
      },
    ]
  })
  return {
    rows,
    raw: {
      ours: Object.fromEntries(ours),
      theirs: theirs && Object.fromEntries(theirs.result),
      startMs: theirs?.startMs,
    },
  }
}
