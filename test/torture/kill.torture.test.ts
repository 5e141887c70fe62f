import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { nodeDisk } from '#electron/platform/disk.ts'
import { newId, newSalt } from '#electron/platform/ids.ts'
import { backUpBeforeMigration } from '#electron/services/backups/before-migration.ts'
import { folderLayout } from '#electron/store/layout.ts'
import type { LockAttempt } from '#electron/store/lock.ts'
import { lockWorldOf, officeTiming } from '#electron/store/lock-world.ts'
import { type OpenedFolder, openFolder } from '#electron/store/open.ts'
import { searchSegments } from '#electron/store/segments.ts'
import { plainVault } from '#electron/vault/vault.ts'
import { bundle } from '#test/support/bundle.mjs'
import { type Chance, eachSeed, int, pick } from '#test/support/seeded.ts'
import { makeBook } from './book.ts'
import { patience, roundsOf } from './scale.ts'

// Real processes on the real disk, killed at random moments of opening, saving, finishing files and compacting.

const rounds = roundsOf({ short: 30, long: 1000 })
/** Kills of one folder; then the next one begins, so that making a folder is killed as well. */
const killsOfOne = 25
const book = makeBook('kill', ['kills', 'while opening', 'while saving', 'while compacting'])

let base: string
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'phoi-hop-kill-'))
})
afterEach(() => rm(base, { recursive: true, force: true }))

/** What is being waited for before the kill, and how long is waited then. */
type Moment = { word: 'opening' | 'number' | 'compacting'; times: number; waitMs: number }

function someMoment(chance: Chance): Moment {
  const word = pick(chance, ['opening', 'number', 'number', 'compacting'] as const)
  const times = word === 'number' ? int(chance, 1, 40) : word === 'opening' ? 1 : int(chance, 1, 3)
  return { word, times, waitMs: chance() * (word === 'opening' ? 45 : 6) }
}

type Run = { acknowledged: number | null; last: string }

/** Runs the child up to the moment, kills it, and answers the last change that it said was kept. */
function runAndKill(program: string, args: readonly string[], moment: Moment): Promise<Run> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    let trouble = ''
    let isDue = false
    const matches = (line: string) => (moment.word === 'number' ? /^\d+$/.test(line) : line === moment.word)
    child.stderr.on('data', (chunk) => {
      trouble += chunk
    })
    child.stdout.on('data', (chunk) => {
      said += chunk
      if (isDue || said.split('\n').filter(matches).length < moment.times) return
      isDue = true
      setTimeout(() => child.kill('SIGKILL'), moment.waitMs)
    })
    child.on('close', (code, signal) => {
      if (signal !== 'SIGKILL') return failed(new Error(`the child ended by itself (${code}): ${trouble}`))
      const lines = said.split('\n').slice(0, -1)
      const numbers = lines.filter((line) => /^\d+$/.test(line))
      done({ acknowledged: numbers.length > 0 ? Number(numbers.at(-1)) : null, last: lines.at(-1) ?? '' })
    })
  })
}

const now = () => new Date().toISOString()
const open = (path: string, segmentSize: number, takeLock?: () => Promise<LockAttempt>) =>
  openFolder({
    disk: nodeDisk,
    path,
    now,
    newId,
    newSalt,
    actor: () => '',
    lock: { world: lockWorldOf(now), timing: officeTiming },
    report: (error) => expect.fail(String(error)),
    makeKind: 'office',
    vaultOf: () => plainVault,
    backUpBefore: backUpBeforeMigration(nodeDisk, now),
    segmentSize,
    ...(takeLock ? { takeLock } : {}),
  })

/** The number of the last change that the folder holds, when it holds exactly what that number says. */
function lastOf({ store }: OpenedFolder): number {
  const held = new Map(
    store.read.all('person').map((one) => [one.id, (one as unknown as { n: number }).n] as const),
  )
  const last = Math.max(0, ...held.values())
  const expected = new Map<string, number>()
  for (let n = Math.max(1, last - 29); n <= last; n += 1) expected.set(`r${n % 30}`, n)
  expect(new Map([...held].toSorted())).toEqual(new Map([...expected].toSorted()))
  return last
}

test(
  `a program that is killed ${rounds} times loses nothing that it acknowledged`,
  async () => {
    const program = await bundle('test/support/programs/torture-writer.ts', join(base, 'program'))
    let path = ''
    let kept = 0
    let kills = 0
    await eachSeed(rounds, async (chance) => {
      if (kills % killsOfOne === 0) {
        path = join(base, `data${kills}`)
        await mkdir(path)
        kept = 0
      }
      const segmentSize = pick(chance, [2000, 6000, 40_000])
      const moment = someMoment(chance)
      const args = [path, String(segmentSize), String(int(chance, 4, 20))]
      const { acknowledged, last } = await runAndKill(program, args, moment)
      kills += 1
      kept = await expectKept(path, segmentSize, acknowledged ?? kept)
      book.count('kills')
      book.count(
        last === 'opening' ? 'while opening' : last === 'compacting' ? 'while compacting' : 'while saving',
      )
    })
    book.write(kills)
  },
  patience,
)

/**
 * A lock is got at once. Only one that was killed between making its lock file and writing who it is tells nobody that it is
 * gone: that one is watched until it is stale, and nobody has to do anything.
 */
async function openAtOnce(path: string, segmentSize: number): Promise<OpenedFolder> {
  const folder = await open(path, segmentSize)
  if (folder.view === null) return folder
  expect(folder.view.holder?.since, 'a lock that says whose it is').toBe('')
  book.count('lock watched')
  const free = await new Promise<Parameters<Parameters<OpenedFolder['onFree']>[0]>[0]>(folder.onFree)
  await folder.close()
  const again = await open(path, segmentSize, free.take)
  expect(again.view).toBeNull()
  return again
}

/** Opens at once, with all that was acknowledged and at most the one change in flight; answers the last one. */
async function expectKept(path: string, segmentSize: number, acknowledged: number): Promise<number> {
  const folder = await openAtOnce(path, segmentSize)
  const last = lastOf(folder)
  expect(last, 'acknowledged, or one more').toBeGreaterThanOrEqual(acknowledged)
  expect(last, 'acknowledged, or one more').toBeLessThanOrEqual(acknowledged + 1)
  if (last > acknowledged) book.count('kept one more')
  if (folder.notices.length > 0) book.count('told')
  for (const { code } of folder.notices) book.count(code)
  await expectHistory(path, folder, last)
  await folder.close()
  return last
}

/** Every change stands once in the journal, in the order in which it was made. */
async function expectHistory(path: string, folder: OpenedFolder, last: number): Promise<void> {
  const { end } = await folder.store.standing()
  const all = await searchSegments(nodeDisk, folderLayout(path), plainVault, end.seq, '"seq":')
  const written = all.flatMap(({ changes }) => changes.map(({ after }) => Number(after?.n)))
  expect(written).toEqual(Array.from({ length: last }, (_, at) => at + 1))
}
