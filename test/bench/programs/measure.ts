/** Measures in plain Node what needs no window: a committed change, a bare write, a keystroke of search. Prints JSON. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import type { Office } from '#electron/services/office.ts'
import { fieldsOf } from '#shared/registers/define-register.ts'
import { typedQueries } from '../records.ts'
import { callable, fillOffice, openOffice } from './office.ts'

const [base = '', rounds = '7', changesPerRound = '60'] = process.argv.slice(2)
const sizes = { small: 1_000, large: 50_000 }

const median = (values: readonly number[]) => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
const percentile = (values: readonly number[], share: number) => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

const timed = async (work: () => Promise<unknown>) => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** A function that saves one task after another with another note, over the command, and answers its milliseconds. */
function committer(office: Office): () => Promise<number> {
  const call = callable(office)
  const { store } = office.services()
  const ids = store.read.all('task').map((one) => one.id)
  let turn = 0
  return async () => {
    turn += 1
    const id = ids[(turn * 37) % ids.length] ?? ''
    const current = store.read.get('task', id)
    if (!current) throw new Error('an office without tasks')
    const fields = { ...fieldsOf(current), note: `Ghi chú lần ${turn}` }
    const input = { register: 'task', id, revision: current.revision, fields }
    return timed(() => call('records.update', input))
  }
}

/** The bare thing: as many bytes as a journal line, written and flushed, to a file opened for appending. */
async function bareWriter(folder: string, bytes: number): Promise<() => Promise<number>> {
  const handle = await open(join(folder, `bare-${randomBytes(4).toString('hex')}`), 'a')
  const line = Buffer.alloc(bytes, 'x')
  return () =>
    timed(async () => {
      await handle.write(line)
      await handle.sync()
    })
}

const journalBytes = async (path: string) => {
  const names = await readdir(join(path, 'journal'))
  return names.reduce((sum, name) => sum + statSync(join(path, 'journal', name)).size, 0)
}

/** One search for every letter of every query, as typing asks for it. */
async function keystrokeTimes(office: Office): Promise<number[]> {
  const call = callable(office)
  await call('search.run', { text: 'a', limit: 30 })
  const times: number[] = []
  for (const query of typedQueries)
    for (let length = 1; length <= query.length; length += 1)
      times.push(await timed(() => call('search.run', { text: query.slice(0, length), limit: 30 })))
  return times
}

const folder = mkdtempSync(join(base, 'measure-'))
const paths = { small: join(folder, 'small'), large: join(folder, 'large') }
const small = await openOffice(paths.small)
await fillOffice(small, sizes.small)
const large = await openOffice(paths.large)
await fillOffice(large, sizes.large)

const count = Number(changesPerRound)
const changeSmall = committer(small)
const changeLarge = committer(large)
const repeat = async (work: () => Promise<unknown>, times: number) => {
  for (let turn = 0; turn < times; turn += 1) await work()
}
const bytesBefore = await journalBytes(paths.large)
await repeat(changeLarge, count)
const bytes = Math.round(((await journalBytes(paths.large)) - bytesBefore) / count)
const writeBare = await bareWriter(folder, bytes)
// The first calls run code that is not compiled yet; a clerk's program is warm after the first minutes.
for (const work of [changeSmall, changeLarge, writeBare]) await repeat(work, 400)

const perRound = { small: [] as number[], large: [] as number[], bare: [] as number[] }
for (let round = 0; round < Number(rounds); round += 1) {
  const times = { small: [] as number[], large: [] as number[], bare: [] as number[] }
  // One of each in turn: a busy moment of the machine meets all three.
  for (let turn = 0; turn < count; turn += 1) {
    times.small.push(await changeSmall())
    times.bare.push(await writeBare())
    times.large.push(await changeLarge())
  }
  perRound.small.push(median(times.small))
  perRound.bare.push(median(times.bare))
  perRound.large.push(median(times.large))
}
const searches: number[][] = []
for (let round = 0; round < Number(rounds); round += 1) searches.push(await keystrokeTimes(large))

process.stdout.write(
  JSON.stringify({
    bytes,
    commit: { small: perRound.small, large: perRound.large, bare: perRound.bare },
    search: {
      p50: searches.map((times) => percentile(times, 0.5)),
      p95: searches.map((times) => percentile(times, 0.95)),
      worst: searches.map((times) => Math.max(...times)),
    },
  }),
)
await small.close()
await large.close()
rmSync(folder, { recursive: true, force: true })
