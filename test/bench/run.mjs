/**
 * `npm run bench`: how fast and how small the built program is, told as ratios to the least that is possible on the same
 * machine in the same minutes. Medians; one table, and all numbers in out/bench.json.
 */
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { sandboxSwitches } from '../../scripts/setup/display.mjs'
import { ensureElectron } from '../../scripts/setup/electron-runtime.mjs'
import { inRoot } from '../../scripts/setup/paths.mjs'
import { bundle } from '../support/bundle.mjs'
import { measurePapers } from './papers.mjs'
import { end, otherElectrons, pssOf, startUntil } from './processes.mjs'

const run = promisify(execFile)
const runs = Number(process.env.PHOIHOP_BENCH_RUNS ?? 7)
const startRecords = 25_000
const manyRecords = 100_000
const manyFiles = 50_000
const registerRecords = 50_000
const settleMs = 5000

const say = (text) => process.stderr.write(`${text}\n`)
const wait = (ms) => new Promise((done) => setTimeout(done, ms))
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
/** The ratio of each run with its neighbour, so that a busy minute weighs on both sides. */
const medianRatio = (ours, theirs) => median(ours.map((value, index) => value / theirs[index]))

const base = mkdtempSync(join(tmpdir(), 'phoi-hop-bench-'))
const built = resolve(inRoot(), process.env.PHOIHOP_BUILD_DIR ?? 'out/app')

const prepare = async () => {
  say('bundling the measuring programs')
  const makeFolder = await bundle('test/bench/programs/make-folder.ts', join(base, 'make-folder'))
  const measure = await bundle('test/bench/programs/measure.ts', join(base, 'measure'))
  const storage = await bundle('test/bench/programs/storage.ts', join(base, 'storage'))
  const planning = await bundle('test/bench/programs/planning.ts', join(base, 'plan'))
  const coordination = await bundle('test/bench/programs/coordination.ts', join(base, 'registers'))
  const data = join(base, 'data')
  say(`making an office of ${startRecords} records`)
  await run(process.execPath, [makeFolder, data, String(startRecords)])
  return { data, measure, storage, planning, coordination }
}

/** Ten years of an office; `PHOIHOP_BENCH_STORAGE=0` leaves it out: it takes some minutes. */
const measureStorage = async (storage) => {
  if (process.env.PHOIHOP_BENCH_STORAGE === '0') return null
  say(`opening, backing up and restoring ${manyRecords} records and ${manyFiles} attached files`)
  const args = [storage, join(base, 'ten-years'), String(manyRecords), String(manyFiles)]
  const { stdout } = await run(process.execPath, args, { maxBuffer: 64e6 })
  return JSON.parse(stdout)
}

const storageRows = (storage) => {
  if (storage === null) return []
  const { count, open, copyOpen, backup, copyBackup, restore, copyRestore, hourly, verify } = storage
  const office = `${count} records, ${manyFiles} attached files`
  const seconds = (value) => `${(value / 1000).toFixed(1)} s`
  const row = (name, value, goal, detail) => ({ name, value, goal, isMet: value <= goal, detail })
  return [
    row(
      `open (${office}) ÷ copying journal and snapshots`,
      medianRatio(open, copyOpen),
      12,
      `${seconds(median(open))} ÷ ${seconds(median(copyOpen))}`,
    ),
    row(
      'first backup ÷ copying the same bytes',
      backup / copyBackup,
      3,
      `${seconds(backup)} ÷ ${seconds(copyBackup)}; the next one after a change ${seconds(hourly)}, reading it back ${seconds(verify)}`,
    ),
    row(
      'restore as a new folder ÷ copying the same bytes',
      restore / copyRestore,
      3,
      `${seconds(restore)} ÷ ${seconds(copyRestore)}`,
    ),
  ]
}

/** Twenty regulations of forty obligations; `PHOIHOP_BENCH_PLANNING=0` leaves them out. */
const measurePlanning = async (planning) => {
  if (process.env.PHOIHOP_BENCH_PLANNING === '0') return null
  say('planning a year with 20 regulations of 40 obligations each')
  const args = [planning, base, String(startRecords), String(runs)]
  const { stdout } = await run(process.execPath, args, { maxBuffer: 64e6 })
  return JSON.parse(stdout)
}

const planningRows = (planning) => {
  if (planning === null) return []
  const { items, stored, next, again, matrix } = planning
  const row = (name, values, goal, detail) => {
    const value = median(values)
    return {
      name,
      value,
      goal,
      isMet: value < goal,
      detail: `${detail}; worst ${Math.max(...values).toFixed(0)} ms`,
    }
  }
  const office = `${items} dues in the year, ${stored} tasks in the office`
  return [
    row('plan next year: 20 regulations × 40 obligations (ms)', next, 1000, office),
    row('plan again the year that was accepted (ms)', again, 1000, office),
    row(
      'fulfilment matrix of a term of five years, by months (ms)',
      matrix,
      500,
      'one regulation of 40 obligations',
    ),
  ]
}

/** Ten years of the coordination registers; `PHOIHOP_BENCH_REGISTERS=0` leaves them out. */
const measureRegisters = async (coordination) => {
  if (process.env.PHOIHOP_BENCH_REGISTERS === '0') return null
  say(`asking an office of ${registerRecords} records in its coordination registers`)
  const args = [coordination, base, String(registerRecords), String(runs)]
  const { stdout } = await run(process.execPath, args, { maxBuffer: 64e6 })
  return JSON.parse(stdout)
}

const registerRows = (registers) => {
  if (registers === null) return []
  const row = (name, key, goal) => {
    const values = registers.times[key]
    const value = median(values)
    const detail = `worst ${Math.max(...values).toFixed(0)} ms, after a change each`
    return {
      name: `${name} at ${registers.records} register records (ms)`,
      value,
      goal,
      isMet: value < goal,
      detail,
    }
  }
  return [
    row('a page of the list of exchanges', 'list', 50),
    row('the same, narrowed by typed words', 'typed', 200),
    row('the balance of exchanges of a year', 'balance', 200),
    row('the overview of the registers', 'overview', 500),
    row('Hôm nay', 'today', 500),
  ]
}

/** One start of each, one after the other, and the memory of each once it has come to rest. */
const measureStarts = async (data) => {
  const { executable, version } = await ensureElectron()
  const ours = [
    join(built, 'main/main.js'),
    ...sandboxSwitches(),
    `--data-dir=${data}`,
    '--ready-signal',
    '--now=2026-11-23T01:00:00Z',
  ]
  const empty = [
    inRoot('test/bench/empty'),
    ...sandboxSwitches(),
    `--user-data-dir=${join(base, 'empty-profile')}`,
  ]
  const env = { PHOIHOP_PROFILE_DIR: join(base, 'profile') }
  const once = async (args, word) => {
    const { ms, child } = await startUntil(executable, args, env, word)
    await wait(settleMs)
    const mib = process.platform === 'linux' ? pssOf(child.pid) : Number.NaN
    await end(child)
    return { ms, mib }
  }
  const result = { electron: version, program: [], empty: [] }
  for (let turn = 0; turn <= runs; turn += 1) {
    const emptyTurn = await once(empty, 'ready empty')
    const programTurn = await once(ours, 'ready today')
    say(
      `start ${turn}/${runs}: ${programTurn.ms.toFixed(0)} ms, ${programTurn.mib.toFixed(0)} MiB; empty ${emptyTurn.ms.toFixed(0)} ms, ${emptyTurn.mib.toFixed(0)} MiB`,
    )
    // The first of each only fills the caches, as on any PC that has started the program before.
    if (turn === 0) continue
    result.empty.push(emptyTurn)
    result.program.push(programTurn)
  }
  return result
}

const rowsOf = (starts, services) => {
  const times = (list) => list.map(({ ms }) => ms)
  const memory = (list) => list.map(({ mib }) => mib)
  const { commit, search, bytes } = services
  const row = (name, value, goal, isLess, detail) => ({
    name,
    value,
    goal,
    isMet: isLess ? value < goal : value <= goal,
    detail,
  })
  const ms = (value) => `${value.toFixed(2)} ms`
  return [
    row(
      `start with ${startRecords} records ÷ empty window`,
      medianRatio(times(starts.program), times(starts.empty)),
      1.5,
      false,
      `${median(times(starts.program)).toFixed(0)} ms ÷ ${median(times(starts.empty)).toFixed(0)} ms`,
    ),
    row(
      'one change at 50,000 ÷ at 1,000 records',
      medianRatio(commit.large, commit.small),
      1.2,
      false,
      `${ms(median(commit.large))} ÷ ${ms(median(commit.small))}`,
    ),
    row(
      `one change at 50,000 ÷ bare write+fsync of ${bytes} bytes`,
      medianRatio(commit.large, commit.bare),
      2,
      false,
      `${ms(median(commit.large))} ÷ ${ms(median(commit.bare))}`,
    ),
    row(
      'search at 50,000, keystroke, 95th percentile (ms)',
      median(search.p95),
      16,
      true,
      `median ${ms(median(search.p50))}, worst ${ms(median(search.worst))}`,
    ),
    row(
      'memory ÷ empty window (PSS of all processes)',
      medianRatio(memory(starts.program), memory(starts.empty)),
      1.3,
      false,
      `${median(memory(starts.program)).toFixed(0)} MiB ÷ ${median(memory(starts.empty)).toFixed(0)} MiB`,
    ),
  ]
}

const print = (rows) => {
  const cells = rows.map(({ name, value, goal, isMet, detail }) => [
    name,
    value.toFixed(2),
    `≤ ${goal}`,
    isMet ? 'met' : 'MISSED',
    detail,
  ])
  const table = [['measured (medians)', 'value', 'goal', '', 'from'], ...cells]
  const widths = table[0].map((_, column) => Math.max(...table.map((line) => line[column].length)))
  for (const line of table)
    process.stdout.write(
      `${line
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd()}\n`,
    )
}

try {
  const others = process.platform === 'linux' ? otherElectrons() : []
  if (others.length > 0) say(`other Electrons are running and blur the numbers: ${others.length}`)
  const { data, measure, coordination, storage: storageProgram, planning: planningProgram } = await prepare()
  say('measuring changes and search in Node')
  const { stdout } = await run(process.execPath, ['--expose-gc', measure, base], { maxBuffer: 64e6 })
  const services = JSON.parse(stdout)
  say(`starting the program and an empty window ${runs + 1} times each`)
  const starts = await measureStarts(data)
  const planning = await measurePlanning(planningProgram)
  const registers = await measureRegisters(coordination)
  const storage = await measureStorage(storageProgram)
  const papers =
    process.env.PHOIHOP_BENCH_PAPERS === '0' ? null : await measurePapers(base, Math.min(runs, 3), say)
  const rows = [
    ...rowsOf(starts, services),
    ...planningRows(planning),
    ...registerRows(registers),
    ...(papers?.rows ?? []),
    ...storageRows(storage),
  ]
  const machine = {
    cpu: cpus()[0]?.model,
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    platform: process.platform,
    node: process.version,
    electron: starts.electron,
  }
  mkdirSync(inRoot('out'), { recursive: true })
  writeFileSync(
    inRoot('out/bench.json'),
    `${JSON.stringify({ at: new Date().toISOString(), machine, runs, otherElectrons: others.length, rows, raw: { starts, services, storage, planning, registers, papers: papers?.raw } }, null, 2)}\n`,
  )
  print(rows)
} finally {
  rmSync(base, { recursive: true, force: true, maxRetries: 5 })
}
